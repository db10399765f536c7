import { SteerindexError } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkOptions } from "../number/numeric.ts";
import { checkOutline, refusePlan } from "./checking/refusePlan.ts";
import { countTasks } from "./countTasks.ts";
import { readPlan } from "./course/reader.ts";
import { safeParsePlan } from "./parsePlan.ts";
import type { Plan } from "./plan.ts";
import { planStatus } from "./planStatus.ts";
import { findHints, type StatusAt } from "./reproduction/hints.ts";
import { type ReproduceOptions, readSought, type Sought } from "./reproduction/options.ts";
import type { NearestCounts, Reproduction } from "./reproduction/result.ts";
import { type FoundCounts, makeSearch } from "./reproduction/search.ts";
import { type WalkTally, walkKnowledge } from "./reproduction/walk.ts";
import type { PlanStatus } from "./status.ts";

/**
 * Holds printed counts against the records: which day, which state of knowledge or which view gives exactly these
 * counts, and which tasks are counted otherwise by what is known now. Where nothing gives them, it says why nothing
 * ever could, which counts come nearest, and which tasks to ask about.
 *
 * Formula: plan.reproduce.
 *
 * @param plan - The plan, as `parsePlan` gives it.
 * @param options - `view` and `printed`: the counts by the ids of its classes, `null` for one that was not printed;
 * `total`: the number of tasks the print names; `asOf`: a day, or several; `knownAt`: instants or seqs, left out every
 * state of knowledge; `views`: other views to try; `calendar`, `dueSoon` as for `planStatus`; `limit`: steps.
 * @returns Matches as ranges of `seq`, or the nearest counts with hints; hints are no verdicts. The reference is the
 * latest of the days with all that is known now.
 * @throws What `planStatus` throws; what `checkView` finds; `UNKNOWN_KEY` for a class that the view does not have, with
 * the nearest one; `NOT_WHOLE`, `EMPTY`, `NOT_A_DATE`, `BAD_LIMIT`, `DUPLICATE_ID`, `WRONG_TYPE`; for `knownAt`
 * what `knownAt` throws.
 *
 * @example
 * ```ts
 * import { parsePlan, reproduce, sessionView } from "steerindex/plan";
 * const task = { title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-09-30" } };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ ...task, id: "t1" }, { ...task, id: "t2" }],
 *   events: [
 *     { id: "e1", seq: 1, task: "t1", kind: "started", on: "2022-08-01", recordedAt: "2022-08-01T09:00:00+07:00" },
 *     { id: "e2", seq: 2, task: "t2", kind: "completed", on: "2022-08-12", recordedAt: "2022-08-16T16:00:00+07:00" },
 *   ],
 * });
 * const view = sessionView;
 * const early = reproduce(plan, { view, printed: { done: 0, underWay: 1, notStarted: 1 }, asOf: "2022-08-15" });
 * early.matches.map(({ from, to }) => [from.seq, to.seq]); // => [[1, 1]]
 * early.matches[0]?.differs; // => [{ task: "t2", reference: "done", counted: "notStarted" }]
 * const never = reproduce(plan, { view, printed: { done: 1, underWay: 1, notStarted: 1 }, asOf: "2022-08-15" });
 * never.impossible; // => { printed: 3, total: null, counted: [2] }
 * ```
 */
export function reproduce<C extends string>(plan: Plan, options: ReproduceOptions<C>): Reproduction<C> {
	checkOutline(plan);
	const sought = readSought(plan, checkOptions(options) as ReproduceOptions);
	try {
		return searchRecords(plan, sought, options);
	} catch (error) {
		// An entry that was taken back since may be anything in a plan that was not parsed.
		if (SteerindexError.is(error) || safeParsePlan(plan).ok) throw error;
		return refusePlan(plan);
	}
}

function searchRecords<C extends string>(
	plan: Plan,
	sought: Sought,
	{ view, calendar, dueSoon }: ReproduceOptions<C>,
): Reproduction<C> {
	const { views, dates, points, limit } = sought;
	const statusAt: StatusAt = (asOf, knownAt) => planStatus(plan, { asOf, knownAt, calendar, dueSoon });
	const latest = [...dates].sort().at(-1) as PlainDate;
	const now = planStatus(plan, { asOf: latest, calendar, dueSoon });
	const reference = referenceOf(plan, now, sought);
	const work = { spent: 0, limit };
	const walk = { reader: readPlan(plan, calendar), views, reference, dueSoon, work };
	const found: FoundCounts[] = [];
	const counted = views.map(() => new Set<number>());
	let states = 0;
	let isComplete = true;
	for (const asOf of dates) {
		if (!isComplete) break;
		const searches = views.map((each) => makeSearch(plan, sought, each, asOf, reference, work));
		let last: readonly WalkTally[] = [];
		isComplete = walkKnowledge(walk, asOf, points, (index, tallies) => {
			states++;
			last = tallies;
			for (const [v, tally] of tallies.entries()) {
				searches[v]?.look(index, tally);
				counted[v]?.add(tally.counted);
			}
		});
		found.push(...searches.map((search, v) => search.found(last[v])));
	}
	const matches = found.flatMap((each) => each.matches);
	const nearest = matches.length > 0 ? [] : sortNearest(found, sought);
	const impossible = matches.length > 0 ? null : impossibleOf(plan, sought, counted, isComplete);
	const first = nearest[0];
	const { counts, counted: countedNow } = countTasks(now, view);
	return {
		plan: plan.id,
		view: view.id,
		printed: Object.fromEntries(
			view.classes.map(({ id }, i) => [id, views[0].printed[i] as number | null]),
		) as Reproduction<C>["printed"],
		total: sought.total,
		calendar: now.calendar,
		dueSoon: now.dueSoon,
		verdict:
			matches.length > 0
				? "reproduced"
				: impossible
					? "impossible"
					: isComplete
						? "notReproduced"
						: "undetermined",
		status: isComplete ? "complete" : "stopped",
		tried: {
			asOf: dates,
			views: views.map(({ view: { id, label, classes } }) => ({
				...{ id, label },
				classes: classes.map((one) => ({ id: one.id, label: one.label })),
			})),
			states,
			of: dates.length * points.length,
		},
		reference: { asOf: now.asOf, seq: now.seq, counts, counted: countedNow },
		matches,
		nearest,
		hints: first ? findHints(plan, sought, first, statusAt) : [],
		impossible,
	};
}

/** The id of the class of each task, in the view of the print. */
function referenceOf(plan: Plan, { rows }: PlanStatus, { views }: Sought): readonly (string | null)[] {
	const [{ view, classOf }] = views;
	const classes = new Map(rows.map((row) => [row.task, view.classes[classOf(row)]?.id]));
	return plan.tasks.map(({ id }) => classes.get(id) ?? null);
}

function sortNearest(found: readonly FoundCounts[], { views }: Sought): readonly NearestCounts[] {
	const rank = ({ view }: NearestCounts): number => views.findIndex((each) => each.view.id === view);
	const later = (a: PlainDate, b: PlainDate): number => Number(a < b) - Number(a > b);
	return found
		.flatMap(({ nearest }) => nearest ?? [])
		.sort(
			(a, b) => a.distance - b.distance || later(a.asOf, b.asOf) || b.to.seq - a.to.seq || rank(a) - rank(b),
		);
}

/**
 * The classes of a view add up to the tasks counted. So the printed ones, where all are printed, must add up to as
 * many, and else to no more; nothing where that is so in some view.
 */
function impossibleOf(
	plan: Plan,
	{ views, total }: Sought,
	counted: readonly ReadonlySet<number>[],
	isComplete: boolean,
): Reproduction["impossible"] {
	const printed = views[0].printed.reduce<number>((all, count) => all + (count ?? 0), 0);
	const isPossible = views.some((each, v) => {
		const isWhole = each.printed.every((count) => count !== null);
		const fits = (all: number): boolean => (isWhole ? printed === all : printed <= all);
		if (total !== null && !fits(total)) return false;
		if (!isComplete) return Math.max(printed, total ?? 0) <= plan.tasks.length;
		return [...(counted[v] as ReadonlySet<number>)].some(
			(all) => fits(all) && (total === null || total === all),
		);
	});
	if (isPossible) return null;
	return { printed, total, counted: [...(counted[0] as ReadonlySet<number>)].sort((a, b) => a - b) };
}
