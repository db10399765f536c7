import { type Need, type Needs, needsIn, type Vertex } from "./needs.ts";

/** A circle: the vertices, each needing the next and the last the first, and the need to name it by. */
export interface Circle {
	readonly vertices: readonly Vertex[];
	readonly by: Need;
}

interface Frame {
	readonly vertex: Vertex;
	readonly needs: readonly Need[];
	next: number;
}

/**
 * The vertices in an order in which each comes after all that it needs. Every need that closes a circle is told and
 * passed over. No recursion: a chain may be as long as the scheme.
 */
export function orderByNeed(
	vertices: readonly Vertex[],
	needs: Needs,
	tell: (circle: () => Circle) => void,
): readonly Vertex[] {
	const order: Vertex[] = [];
	const state = new Map<Vertex, "open" | "done">();
	const stack: Frame[] = [];
	const enter = (vertex: Vertex): void => {
		const open = needsIn(needs, vertex);
		state.set(vertex, open.length === 0 ? "done" : "open");
		if (open.length === 0) order.push(vertex);
		else stack.push({ vertex, needs: open, next: 0 });
	};
	for (const first of vertices) {
		if (!state.has(first)) enter(first);
		for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
			const need = frame.needs[frame.next++];
			if (need === undefined) {
				state.set(frame.vertex, "done");
				order.push(frame.vertex);
				stack.pop();
			} else if (!state.has(need.of)) enter(need.of);
			else if (state.get(need.of) === "open") tell(() => circleOf(stack, need));
		}
	}
	return order;
}

/** The circle that the last need of the stack closes; it is named where somebody wrote a name. */
function circleOf(stack: readonly Frame[], closing: Need): Circle {
	const frames = stack.slice(stack.findIndex(({ vertex }) => vertex === closing.of));
	const taken = [closing, ...frames.slice(0, -1).map(({ needs, next }) => needs[next - 1] ?? closing)];
	return {
		vertices: frames.map(({ vertex }) => vertex),
		by: taken.find(({ isNamed }) => isNamed) ?? closing,
	};
}
