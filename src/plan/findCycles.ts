import { shorten } from "../core/describe.ts";

const MOST_SHOWN = 12;

/**
 * Every knot of links that leads back to itself, shown by one cycle: each link of a name to itself, and in
 * each group of names that all reach each other a shortest cycle through the first of them. The names stand
 * in the order of the links, the first one not repeated; links to names that are no key are passed over.
 * No recursion: a chain may be as long as the plan.
 */
export function findCycles(links: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
	const names = [...links.keys()];
	const indexOf = new Map(names.map((name, i) => [name, i]));
	const next = [...links.values()].map((targets) => targets.flatMap((name) => indexOf.get(name) ?? []));
	const components = componentsOf(next);
	const seen = new Set<number>();
	const found: (readonly number[])[] = [];
	for (const [i, targets] of next.entries()) {
		if (targets.includes(i)) found.push([i]);
		const component = components[i] as number;
		if (seen.has(component)) continue;
		seen.add(component);
		const cycle = cycleThrough(i, next, components);
		if (cycle) found.push(cycle);
	}
	return found.map((cycle) => cycle.map((i) => names[i] as string));
}

/** A cycle as text that ends where it began, `a → b → a`; of a long one the middle is only counted. */
export function cycleText(cycle: readonly string[]): string {
	const names = [...cycle, ...cycle.slice(0, 1)];
	const hidden = names.length - MOST_SHOWN;
	const half = MOST_SHOWN / 2;
	const shown = hidden > 0 ? [...names.slice(0, half), `… (${hidden}) …`, ...names.slice(-half)] : names;
	return shown.map(shorten).join(" → ");
}

/** For each node the number of its strongly connected component (Tarjan 1972). */
function componentsOf(next: readonly (readonly number[])[]): Int32Array {
	const component = new Int32Array(next.length).fill(-1);
	const visit = new Int32Array(next.length);
	const lowest = new Int32Array(next.length);
	const turn = new Int32Array(next.length);
	const open: number[] = [];
	const path: number[] = [];
	let visits = 0;
	let components = 0;
	const enter = (node: number): void => {
		visits += 1;
		visit[node] = visits;
		lowest[node] = visits;
		open.push(node);
		path.push(node);
	};
	const lower = (node: number, to: number): void => {
		lowest[node] = Math.min(lowest[node] as number, to);
	};
	const leave = (node: number): void => {
		path.pop();
		const parent = path.at(-1);
		if (parent !== undefined) lower(parent, lowest[node] as number);
		if (lowest[node] !== visit[node]) return;
		let member: number;
		do {
			member = open.pop() as number;
			component[member] = components;
		} while (member !== node);
		components += 1;
	};
	for (let root = 0; root < next.length; root++) {
		if (visit[root] === 0) enter(root);
		for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
			const at = turn[node] as number;
			turn[node] = at + 1;
			const target = next[node]?.[at];
			if (target === undefined) leave(node);
			else if (visit[target] === 0) enter(target);
			else if (component[target] === -1) lower(node, visit[target] as number);
		}
	}
	return component;
}

/** A shortest way from a node through others of its component and back, if there is one. */
function cycleThrough(
	start: number,
	next: readonly (readonly number[])[],
	components: Int32Array,
): readonly number[] | undefined {
	const cameFrom = new Map<number, number>();
	const queue = [start];
	for (const node of queue) {
		for (const target of next[node] as readonly number[]) {
			if (target === start && node !== start) return wayTo(node, cameFrom);
			if (target === start || cameFrom.has(target) || components[target] !== components[start]) continue;
			cameFrom.set(target, node);
			queue.push(target);
		}
	}
	return undefined;
}

function wayTo(end: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
	const way: number[] = [];
	for (let node: number | undefined = end; node !== undefined; node = cameFrom.get(node)) way.push(node);
	return way.reverse();
}
