import { readDay } from "../../calendar/dayNumber.ts";
import type { WorkCalendar } from "../../calendar/workCalendar.ts";
import { attempt, checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import type { Knowledge } from "../../ledger/knownAt.ts";
import { checkDueSoon } from "../checking/checkDueSoon.ts";
import { checkView } from "../checkView.ts";
import { type ClassOf, classify } from "../countTasks.ts";
import type { Plan } from "../plan.ts";
import type { DueSoon } from "../status.ts";
import type { View } from "../view.ts";
import { governmentView, ministryView, officeView, sessionView } from "../views.ts";
import * as messages from "./messages.ts";
import { readPoints } from "./points.ts";

/** What was printed, and where to look for it. */
export interface ReproduceOptions<C extends string = string> {
	/** The view that the print counts by. */
	readonly view: View<C>;
	/** Other views to try, where they have all the printed classes by the same ids. Left out, the built-in ones. */
	readonly views?: readonly View[] | undefined;
	/** The counts by the ids of their classes; `null` or left out, a class was not printed. */
	readonly printed: { readonly [K in NoInfer<C>]?: number | null | undefined };
	/** How many tasks the print says it counts. */
	readonly total?: number | null | undefined;
	/** The day or the days to try. */
	readonly asOf: PlainDate | readonly PlainDate[];
	/** The states of knowledge to try: instants or seqs. Left out, every one that there has been. */
	readonly knownAt?: Knowledge | readonly Knowledge[] | undefined;
	readonly calendar?: WorkCalendar | undefined;
	readonly dueSoon?: DueSoon | undefined;
	/** Steps after which the search stops and says so; 20,000,000 unless said. Not a time. */
	readonly limit?: number | undefined;
}

/** A view to try. */
export interface SoughtView {
	readonly view: View;
	readonly classOf: ClassOf;
	/** What was printed of each class of this view. */
	readonly printed: readonly (number | null)[];
}

export interface Sought {
	/** The view of the print first. */
	readonly views: readonly [SoughtView, ...SoughtView[]];
	readonly total: number | null;
	readonly dates: readonly PlainDate[];
	/** How many entries are known in each state to try, ascending. */
	readonly points: readonly number[];
	readonly limit: number;
}

const KEYS: readonly string[] = [
	"view",
	"views",
	"printed",
	"total",
	"asOf",
	"knownAt",
	"calendar",
	"dueSoon",
	"limit",
];
const BUILT_IN: readonly View[] = [governmentView, ministryView, sessionView, officeView];
const USUAL_LIMIT = 20_000_000;
const MOST_TASKS = 1_000_000_000;

/** The options, or every problem with them, thrown. */
export function readSought(plan: Plan, options: ReproduceOptions): Sought {
	const issues: Issue[] = [];
	checkKeys({ ...options }, KEYS, ["options"], issues);
	const { view, asOf, knownAt, limit = USUAL_LIMIT } = options;
	const views = readViews(view, options.views, issues);
	const printed = readPrinted(options.printed, views?.[0], issues);
	const total = readCount(options.total, ["options", "total"], issues);
	const dates = readDates(asOf, issues);
	const points = readPoints(plan, knownAt, issues);
	attempt(() => checkDueSoon(options.dueSoon), ["options", "dueSoon"], issues);
	if (!Number.isSafeInteger(limit) || limit < 1) {
		const details = { received: describe(limit) };
		issues.push(createIssue("BAD_LIMIT", ["options", "limit"], messages.badLimit, details));
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return { views: soughtViews(views ?? [], printed), total, dates, points, limit };
}

function readViews(view: View, others: unknown, issues: Issue[]): readonly View[] | undefined {
	const known = issues.length;
	noteView(view, ["options", "view"], issues);
	if (others === undefined) {
		return issues.length > known ? undefined : [view, ...BUILT_IN.filter(({ id }) => id !== view.id)];
	}
	if (!Array.isArray(others)) {
		noteType(others, "[…]", ["options", "views"], issues);
		return undefined;
	}
	for (const [i, other] of others.entries()) noteView(other, ["options", "views", i], issues);
	if (issues.length > known) return undefined;
	const ids = new Set([view.id]);
	for (const [i, { id }] of others.entries()) {
		if (ids.has(id)) {
			const details = { received: describe(id) };
			issues.push(createIssue("DUPLICATE_ID", ["options", "views", i, "id"], messages.sameView, details));
		}
		ids.add(id);
	}
	return issues.length > known ? undefined : [view, ...others];
}

function noteView(view: View, path: readonly (string | number)[], issues: Issue[]): void {
	const checked = checkView(view);
	if (checked.ok) return;
	for (const { code, path: inner, message, pointer: _, ...details } of checked.issues) {
		issues.push(createIssue(code, [...path, ...inner], message, details));
	}
}

function readPrinted(
	printed: unknown,
	view: View | undefined,
	issues: Issue[],
): ReadonlyMap<string, number | null> {
	const path = ["options", "printed"];
	const counts = new Map<string, number | null>();
	if (!isRecord(printed)) {
		noteType(printed, "{ [class]: number }", path, issues);
		return counts;
	}
	if (view) {
		const ids = view.classes.map(({ id }) => id);
		checkKeys(printed, ids, path, issues);
	}
	for (const [id, count] of Object.entries(printed)) {
		counts.set(id, readCount(count, [...path, id], issues));
	}
	if (Object.values(printed).every((count) => count === null || count === undefined)) {
		issues.push(createIssue("EMPTY", path, messages.nothingPrinted));
	}
	return counts;
}

function readCount(count: unknown, path: readonly string[], issues: Issue[]): number | null {
	if (count === undefined || count === null) return null;
	if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0 && count <= MOST_TASKS) {
		return count === 0 ? 0 : count;
	}
	const details = { received: describe(count) };
	issues.push(createIssue("NOT_WHOLE", path, messages.badPrinted(MOST_TASKS), details));
	return null;
}

function readDates(asOf: unknown, issues: Issue[]): readonly PlainDate[] {
	const path = ["options", "asOf"];
	const dates: readonly unknown[] = Array.isArray(asOf) ? asOf : [asOf];
	if (dates.length === 0) issues.push(createIssue("EMPTY", path, messages.noDates));
	for (const [i, date] of dates.entries()) {
		attempt(() => readDay(date as PlainDate, path), Array.isArray(asOf) ? [...path, i] : path, issues);
	}
	return [...new Set(dates as readonly PlainDate[])];
}

/** A view can be tried where it has every class that was printed. */
function soughtViews(views: readonly View[], printed: ReadonlyMap<string, number | null>): Sought["views"] {
	const wanted = [...printed].flatMap(([id, count]) => (count === null ? [] : [id]));
	const sought = views
		.filter(({ classes }) => wanted.every((id) => classes.some((one) => one.id === id)))
		.map((view) => ({
			view,
			classOf: classify(view),
			printed: view.classes.map(({ id }) => printed.get(id) ?? null),
		}));
	// The view of the print has all the classes that are printed, or it was refused.
	return sought as readonly SoughtView[] as Sought["views"];
}
