import type { PlainDate } from "../../core/plainDate.ts";
import type { Plan, Task } from "../plan.ts";
import type { Sought, SoughtView } from "./options.ts";
import type {
	KnowledgePoint,
	KnowledgeRange,
	NearestCounts,
	ReproducedTask,
	ReproductionMatch,
} from "./result.ts";
import type { WalkTally, WalkWork } from "./walk.ts";

/** States of knowledge in a row, by their numbers among those to try. */
interface Run {
	readonly from: number;
	to: number;
}

/** The states with the best counts so far, and the last of those that match. */
interface Search {
	readonly matches: (Run & { differs: readonly ReproducedTask[] | undefined })[];
	best:
		| (Run & { readonly distance: number; readonly counts: readonly number[]; readonly counted: number })
		| undefined;
}

/** What was found in one view on one day. */
export interface FoundCounts {
	readonly matches: readonly ReproductionMatch[];
	/** Nothing where no state was looked at. */
	readonly nearest: NearestCounts | undefined;
}

/** Looks at the counts of one view on one day, state by state, and keeps what is as printed or comes nearest. */
export function makeSearch(
	plan: Plan,
	sought: Sought,
	{ view, printed }: SoughtView,
	asOf: PlainDate,
	reference: readonly (string | null)[],
	work: WalkWork,
): {
	readonly look: (index: number, tally: WalkTally) => void;
	readonly found: (tally: WalkTally | undefined) => FoundCounts;
} {
	const { points, total } = sought;
	const isOwnView = view === sought.views[0].view;
	const wanted = new Set(view.classes.flatMap(({ id }, i) => (printed[i] === null ? [] : [id])));
	const search: Search = { matches: [], best: undefined };

	/** Whether a state comes directly after the last one of a run, with no entry between them left out. */
	const follows = (run: Run | undefined, index: number): run is Run =>
		run !== undefined &&
		run.to === index - 1 &&
		(points[index] as number) - (points[index - 1] as number) === 1;

	const distanceOf = ({ counts, counted }: WalkTally): number => {
		let distance = total === null ? 0 : Math.abs(total - counted);
		for (const [i, wanted] of printed.entries()) {
			if (wanted !== null) distance += Math.abs(wanted - (counts[i] as number));
		}
		return distance;
	};

	const look = (index: number, tally: WalkTally): void => {
		const distance = distanceOf(tally);
		const last = search.matches.at(-1);
		if (distance === 0 && follows(last, index)) {
			last.to = index;
		} else {
			if (last && last.differs === undefined) last.differs = differsOf(tally, tally.before);
			if (distance === 0) search.matches.push({ from: index, to: index, differs: undefined });
		}
		const { best } = search;
		if (best && best.distance < distance) return;
		const { counts, counted } = tally;
		const isSame = best?.distance === distance && best.counts.every((count, i) => count === counts[i]);
		if (isSame && follows(best, index)) best.to = index;
		else search.best = { from: index, to: index, distance, counts: [...counts], counted };
	};

	const idOf = (number: number): string | null => view.classes[number]?.id ?? null;

	/** What differs from the reference; `before` has the classes of tasks that have moved since. */
	const differsOf = (
		{ differs, classOf }: WalkTally,
		before: ReadonlyMap<number, number>,
	): readonly ReproducedTask[] => {
		const numbers = [...new Set([...differs, ...before.keys()])].sort((a, b) => a - b);
		work.spent += numbers.length;
		return numbers.flatMap((number) => {
			const now = reference[number] as string | null;
			const counted = idOf(before.get(number) ?? (classOf[number] as number));
			// Between two views only the classes that both are held to can be compared.
			const isCompared = isOwnView || [now, counted].some((id) => id !== null && wanted.has(id));
			if (now === counted || !isCompared) return [];
			return [{ task: (plan.tasks[number] as Task).id, reference: now, counted }];
		});
	};

	const pointOf = (index: number): KnowledgePoint => {
		const last = plan.events[(points[index] as number) - 1];
		return { seq: last?.seq ?? 0, recordedAt: last?.recordedAt ?? null };
	};
	const rangeOf = ({ from, to }: Run): KnowledgeRange => ({
		from: pointOf(from),
		to: pointOf(to),
		states: to - from + 1,
	});

	const found = (tally: WalkTally | undefined): FoundCounts => {
		const at = { view: view.id, asOf };
		const { matches, best } = search;
		return {
			matches: matches.map((run) => ({
				...{ ...at, ...rangeOf(run) },
				differs: run.differs ?? (tally ? differsOf(tally, new Map()) : []),
			})),
			nearest: best && {
				...at,
				...rangeOf(best),
				distance: best.distance,
				classes: view.classes.map(({ id, label }, i) => {
					const wanted = printed[i] as number | null;
					const counted = best.counts[i] as number;
					const difference = wanted === null ? null : wanted - counted;
					return { id, label, printed: wanted, counted, difference };
				}),
				counted: best.counted,
			},
		};
	};
	return { look, found };
}
