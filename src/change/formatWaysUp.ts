import { type Label, type Locale, labelText } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";
import { cautionLines, printDouble, printExact, rankOf, word, writeLines } from "./ranks/lines.ts";
import { printGiven } from "./ways/given.ts";
import type { FactChange, Standing, WayGap, Ways } from "./ways/waysResult.ts";
import * as words from "./ways/words.ts";
import * as messages from "./waysMessages.ts";

/** How ways are written. */
export interface FormatWaysUpOptions {
	readonly locale: Locale;
}

/**
 * Writes what would lift a unit: where it stands, the target, the gap, then a line for each change that suffices, or each
 * pair, with where the unit would stand; facts without a value and facts not tried; then the cautions.
 *
 * @param ways - What `waysUp` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but ways.
 *
 * @example
 * ```ts
 * import { formatWaysUp, waysUp } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }],
 *   facts: { done: { type: "number", places: 0, max: 32, better: "higher", unit: "files" } },
 *   root: { id: "onTime", rule: { bands: { calc: ["*", 100, { ratio: [{ fact: "done" }, 32] }] }, table: [[">", 90, 2], [">=", 80, 1]], else: 0 } },
 * });
 * const records = [{ unit: "Đại Lộc", period: "2022", facts: { done: 28 } }];
 * const up = waysUp({ scheme, observations: { periods: ["2022"], records }, period: "2022", unit: "Đại Lộc", to: { score: 2 } });
 * formatWaysUp(up, { locale: "vi" }).split("\n")[0]; // => "Đại Lộc, onTime, 2022: 1 điểm"
 * console.log(formatWaysUp(up, { locale: "en" }));
 * ```
 * ```text
 * Đại Lộc, onTime, 2022: 1 point
 * Target: 2 points
 * Gap: 1 point (to 2)
 * Each of these changes suffices alone, the others unchanged:
 * - done 28 → 29 files (+1): 2 points
 * ```
 */
export function formatWaysUp(ways: Ways, options: FormatWaysUpOptions): string {
	return writeLines(ways, options, messages.notWays, (locale) => {
		const say = (label: Label): string => labelText(label, locale);
		const { unit, node, label, period, now, target, gap, reached, noValue, untried, diagnostics } = ways;
		const standing = (at: Standing): string =>
			standingText(at, "percent" in target || gap?.of === "percent", locale);
		const changes = (list: readonly FactChange[]): string =>
			list.map((change) => changeText(change, locale)).join("; ");
		const named = (fact: { readonly fact: string; readonly label?: Label }): string => nameOf(fact, locale);
		const blanks = noValue.map((fact) => `${named(fact)} (${say(words.status(fact.status))})`);
		// What was not asked for is no news to the one who asked.
		const left = untried
			.filter(({ reason }) => reason !== "unasked")
			.map((fact) => `${named(fact)} (${say(words.reason(fact.reason))})`);
		return [
			words.title(word(unit), label === undefined ? word(node) : say(label), word(period), standing(now)),
			say(words.target(targetText(ways, locale))),
			...(reached ? [say(words.reached)] : waysText(ways, standing, changes, locale)),
			...(blanks.length > 0 ? [say(words.noValue(blanks.join(", ")))] : []),
			...(left.length > 0 ? [say(words.untried(left.join(", ")))] : []),
			...cautionLines(diagnostics, locale),
		];
	});
}

function waysText(
	{ gap, ways, pairs, best }: Ways,
	standing: (at: Standing) => string,
	changes: (list: readonly FactChange[]) => string,
	locale: Locale,
): readonly string[] {
	const say = (label: Label): string => labelText(label, locale);
	const first = gap ? [gapText(gap, locale)] : [];
	if (ways.length > 0) {
		return [...first, say(words.ways), ...ways.map((way) => words.line(changes([way]), standing(way)))];
	}
	if (pairs.length > 0) {
		const lines = pairs.map((pair) => words.line(changes(pair.changes), standing(pair)));
		return [...first, say(words.noWay), say(words.pairs), ...lines];
	}
	const nearest = best ? [say(words.best(changes(best.changes), standing(best)))] : [];
	return [...first, say(words.noWay), say(words.noPair), ...nearest];
}

function gapText({ of, at, amount, strict, moving, places }: WayGap, locale: Locale): string {
	const figure = (text: string): string =>
		of === "percent" ? `${text}%` : labelText(words.points(text), locale);
	const mark = printExact(at, locale);
	const more = places === undefined ? undefined : printDouble(places, locale);
	return labelText(
		words.gap(figure(printExact(amount, locale)), of === "percent" ? `${mark}%` : mark, {
			strict,
			moving,
			places: more,
		}),
		locale,
	);
}

function targetText({ target, targetGroup }: Ways, locale: Locale): string {
	const say = (label: Label): string => labelText(label, locale);
	if ("rank" in target) return say(words.rankOrBetter(printDouble(target.rank, locale)));
	if ("group" in target) return say(words.group(say(targetGroup ?? word(target.group))));
	const figure =
		"score" in target
			? say(words.points(printGiven(target.score, locale)))
			: `${printGiven(target.percent, locale)}%`;
	return target.key === "published" ? say(words.published(figure)) : figure;
}

/** The figure as it is printed, where it is; else as exact as a line can be. */
function standingText(at: Standing, showsPercent: boolean, locale: Locale): string {
	const { status, score, percent, published, rank, of, group, outcome } = at;
	if (typeof status !== "string") throw new TypeError("not a standing");
	const say = (label: Label): string => labelText(label, locale);
	const shown = (
		text: string | null | undefined,
		exact: Standing["score"] | undefined,
	): string | undefined =>
		text ? localizeDecimal(text, locale) : exact ? printExact(exact, locale) : undefined;
	const points = shown(published?.points, score);
	const share = showsPercent || !score ? shown(published?.percent, percent) : undefined;
	const said = typeof outcome === "boolean" ? printGiven(outcome, locale) : outcome;
	const parts = [
		...(points === undefined ? [] : [say(words.points(points))]),
		...(share === undefined ? [] : [`${share}%`]),
		...(typeof said === "string" ? [said] : []),
		...(typeof rank === "number" ? [say(words.rank(rankOf(rank, of ?? 0, locale)))] : []),
		...(group ? [say(words.group(say(group)))] : []),
	];
	if (parts.length > 0) return parts.join(", ");
	return status === "ok" ? say(words.noFigure) : `${say(words.noFigure)} (${say(words.status(status))})`;
}

function changeText({ fact, label, from, to, change, unit, outOf }: FactChange, locale: Locale): string {
	const whole = outOf && typeof outOf.value === "number" ? printGiven(outOf.value, locale) : undefined;
	const value = (given: FactChange["to"]): string => {
		const text = printGiven(given, locale);
		return whole !== undefined && typeof given === "number" ? words.outOf(text, whole) : text;
	};
	const moved = change ? printExact(change, locale, "exceptZero") : "";
	const name = nameOf({ fact, ...(label === undefined ? {} : { label }) }, locale);
	return words.change(name, value(from), value(to), unit ?? "", moved);
}

function nameOf({ fact, label }: { readonly fact: string; readonly label?: Label }, locale: Locale): string {
	return label === undefined ? word(fact) : labelText(label, locale);
}
