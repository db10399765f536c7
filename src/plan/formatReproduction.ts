import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkLocale, type Label, type Locale, labelText } from "../core/label.ts";
import { checkOptionKeys } from "./checking/checkOptionKeys.ts";
import * as messages from "./reproduction/messages.ts";
import { counted, dayText, figure, rangeText } from "./reproduction/parts.ts";
import type {
	ClassDifference,
	NearestCounts,
	Reproduction,
	ReproductionHint,
	ReproductionMatch,
	TriedView,
} from "./reproduction/result.ts";
import * as words from "./reproduction/text.ts";

/** How a reproduction is written. */
export interface FormatReproductionOptions {
	readonly locale: Locale;
}

/** How many of a kind are written at most; the result has them all. */
const MOST_NAMED = 5;
const MOST_NEAREST = 3;

/**
 * Writes what `reproduce` found as text: the print, the days and entries that give it with the tasks that are counted
 * otherwise now; or why nothing can, the nearest counts, and what to ask about.
 *
 * @param result - What `reproduce` gave.
 * @param options - `locale`: the language.
 * @returns Lines joined by a line feed. Of long lists the first are named and the rest counted.
 * @throws `BAD_LOCALE`, `UNKNOWN_KEY`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but such a result.
 *
 * @example
 * ```ts
 * import { formatReproduction, parsePlan, reproduce, sessionView } from "steerindex/plan";
 * const task = { title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-09-30" } };
 * const plan = parsePlan({
 *   id: "01", title: "Kế hoạch số 01", adoptedOn: "2022-03-01", timeZone: "Asia/Ho_Chi_Minh",
 *   tasks: [{ ...task, id: "t1" }, { ...task, id: "t2" }], events: [],
 * });
 * const printed = { done: 1, underWay: 0, notStarted: 2 };
 * const result = reproduce(plan, { view: sessionView, printed, asOf: "2022-08-15" });
 * const lines = formatReproduction(result, { locale: "en" }).split("\n");
 * lines[0]; // => "Plan 01, the session's count. As printed: done 1; under way or regular 0; not started 2."
 * lines[2]; // => "These counts are not possible: a task is in one class only, and the printed classes add up to 3; the number of tasks counted is 2."
 * lines[4]; // => "- 15 August 2022, before the first entry: done 0 (printed 1, 1 more); under way or regular 0; not started 2."
 * ```
 */
export function formatReproduction(result: Reproduction, options: FormatReproductionOptions): string {
	const locale = checkLocale(checkOptionKeys(options, ["locale"]).locale);
	try {
		return write(result, locale).join("\n");
	} catch {
		return refuse("NOT_A_RESULT", ["result"], messages.notAReproduction, { received: describe(result) });
	}
}

function write(result: Reproduction, locale: Locale): readonly string[] {
	const { plan, view, printed, total, tried, matches, nearest, hints } = result;
	const say = (label: Label): string => labelText(label, locale);
	const used = viewOf(view, tried.views);
	const counts = used.classes.flatMap(({ id, label }) => {
		const count = printed[id] ?? null;
		return count === null ? [] : [`${say(label)} ${figure(count, locale)}`];
	});
	const all = total === null ? undefined : figure(total, locale);
	const stopped = words.stopped(figure(tried.states, locale), figure(tried.of, locale));
	return [
		say(words.heading(word(plan), say(used.label), counts.join("; "), all)),
		...(matches.length > 0
			? matchLines(result, locale)
			: [say(words.notReproduced(counted(tried.states, locale), counted(tried.views.length, locale)))]),
		...(result.status === "stopped" ? [say(stopped)] : []),
		...(result.impossible === null ? [] : [impossibleLine(result, result.impossible, locale)]),
		...(nearest.length === 0 ? [] : [say(words.nearest)]),
		...nearest.slice(0, MOST_NEAREST).map((each) => nearestLine(each, result, locale)),
		...(hints.length === 0 ? [] : [say(words.hints)]),
		...hints.slice(0, MOST_NAMED).map((each) => hintLine(each, result, locale)),
		...moreLine(hints.length, locale),
	];
}

function matchLines(result: Reproduction, locale: Locale): readonly string[] {
	const { matches } = result;
	return [
		labelText(words.reproduced(counted(matches.length, locale)), locale),
		...matches
			.slice(0, MOST_NAMED)
			.flatMap((match) => [
				labelText(
					words.match(
						dayText(match.asOf, locale),
						rangeText(match, locale),
						otherView(match, result, locale),
					),
					locale,
				),
				differsLine(match, result, locale),
			]),
		...moreLine(matches.length, locale),
	];
}

function differsLine({ differs, view }: ReproductionMatch, result: Reproduction, locale: Locale): string {
	const reference = labelText(words.reference(dayText(result.reference.asOf, locale)), locale);
	if (differs.length === 0) return labelText(words.sameTasks(reference), locale);
	const tasks = differs.slice(0, MOST_NAMED).map(({ task, counted: then, reference: now }) => {
		const names = [
			className(view, then, result, locale),
			className(result.view, now, result, locale),
		] as const;
		return labelText(words.moved(word(task), ...names), locale);
	});
	const rest = moreText(differs.length, locale);
	return labelText(
		words.differs(counted(differs.length, locale), reference, [...tasks, ...rest].join(", ")),
		locale,
	);
}

function impossibleLine(
	{ printed }: Reproduction,
	sums: NonNullable<Reproduction["impossible"]>,
	locale: Locale,
): string {
	const numbers = sums.counted.slice(0, MOST_NAMED).map((count) => figure(count, locale));
	const tasks = [numbers.join(labelText(words.or, locale)), ...moreText(sums.counted.length, locale)].join(
		", ",
	);
	const isWhole = Object.values(printed).every((count) => count !== null);
	const total = sums.total === null ? undefined : figure(sums.total, locale);
	const message = words.impossible(counted(sums.printed, locale), isWhole, total, tasks || undefined);
	return labelText(message, locale);
}

function nearestLine(near: NearestCounts, result: Reproduction, locale: Locale): string {
	const counts = near.classes.map((each) => classText(each, locale)).join("; ");
	const known = rangeText(near, locale);
	return labelText(
		words.near(dayText(near.asOf, locale), known, otherView(near, result, locale), counts),
		locale,
	);
}

function classText({ label, printed, counted: count, difference }: ClassDifference, locale: Locale): string {
	const name = labelText(label, locale);
	const number = figure(count, locale);
	if (printed === null || difference === null || difference === 0) return `${name} ${number}`;
	const by = labelText(words.excess(figure(Math.abs(difference), locale), difference > 0), locale);
	return labelText(words.difference(name, number, figure(printed, locale), by), locale);
}

function hintLine(each: ReproductionHint, result: Reproduction, locale: Locale): string {
	const say = (label: Label): string => labelText(label, locale);
	const used = result.nearest[0]?.view ?? result.view;
	const nameOf = (id: string | null): string | null =>
		id === null ? null : className(used, id, result, locale);
	const view = say(viewOf(each.view, result.tried.views).label);
	const reading = words.READINGS[each.reading](dayText(each.asOf, locale), figure(each.seq, locale), view);
	const tasks = [...each.tasks.slice(0, MOST_NAMED).map(word), ...moreText(each.tasks.length, locale)];
	const classes = [words.counted(nameOf(each.counted)), words.claimed(nameOf(each.claimed))].map(say);
	const [now = "", other = ""] = classes;
	return say(words.hint(tasks.join(", "), now, say(reading), other, say(words.KINDS[each.kind])));
}

function otherView({ view }: { view: string }, result: Reproduction, locale: Locale): string | undefined {
	return view === result.view ? undefined : labelText(viewOf(view, result.tried.views).label, locale);
}

function viewOf(id: string, views: readonly TriedView[]): TriedView {
	const view = views.find((each) => each.id === id);
	if (!view) throw new TypeError("no such view");
	return view;
}

function className(view: string, id: string | null, { tried }: Reproduction, locale: Locale): string {
	if (id === null) return labelText(words.outside, locale);
	const named = viewOf(view, tried.views).classes.find((each) => each.id === id);
	return labelText(named?.label ?? word(id), locale);
}

function moreLine(length: number, locale: Locale): readonly string[] {
	return moreText(length, locale).map((text) => `- ${text}`);
}

function moreText(length: number, locale: Locale): readonly string[] {
	const rest = length - MOST_NAMED;
	return rest > 0 ? [labelText(words.more(counted(rest, locale)), locale)] : [];
}

function word(value: string): string {
	if (typeof value !== "string") throw new TypeError("not a text");
	return value;
}
