import { type Locale, labelText } from "../core/label.ts";
import * as causeMessages from "./causeMessages.ts";
import type { ScoreCauseShare } from "./causes/writeCauses.ts";
import * as messages from "./contributionMessages.ts";
import {
	cautionLines,
	type FormatScoreChangeOptions,
	figureLine,
	number,
	partLines,
	title,
	writeLines,
} from "./contributions/lines.ts";
import type { Contributions } from "./contributions.ts";
import type { ScoreExplanation } from "./explainScoreChange.ts";
import type { RescoredChange } from "./mapping/rescoreBothWays.ts";
import * as mappingMessages from "./mappingMessages.ts";
import type { Splice } from "./spliceAt.ts";
import type { SplitChange } from "./splitChange.ts";

/**
 * Writes the parts of a score, or of its change, as text: a line each, then their sum.
 *
 * @param result - What `contributions` gave for one unit.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed; a number with many decimals is rounded to four and marked `≈`.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything else.
 *
 * @example
 * ```ts
 * import { contributions, formatContributions } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [], facts: { law: { type: "number" }, survey: { type: "number" } },
 *   root: { id: "index", combine: "sum", children: [
 *     { id: "law", label: { vi: "Văn bản", en: "Legal texts" }, rule: { fact: "law" } }, { id: "survey", rule: { fact: "survey" } } ] },
 * });
 * const observations = { periods: ["2020", "2021"], records: [
 *   { unit: "Quảng Nam", period: "2020", facts: { law: 58.5, survey: 24.96 } },
 *   { unit: "Quảng Nam", period: "2021", facts: { law: 60.2, survey: 26.47 } } ] };
 * const change = contributions({ scheme, observations, period: "2021", from: "2020", unit: "Quảng Nam" });
 * const lines = formatContributions(change, { locale: "vi" }).split("\n");
 * lines[1]; // => "Điểm: 83,46 → 86,67, tăng 3,21 điểm"
 * lines[2]; // => "- Văn bản: +1,7"
 * ```
 */
export function formatContributions(result: Contributions, options: FormatScoreChangeOptions): string {
	return writeLines(result, options, (locale) => [
		title(result, result.from, result.period, locale),
		figureLine(result, locale),
		...partLines(result.parts, locale),
		sumLine(result, locale),
	]);
}

/**
 * Writes why a score moved as text: a line for each cause, the nodes through which it did, who left and entered, and the
 * cautions.
 *
 * @param result - What `explainScoreChange` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed; a number with many decimals is rounded to four and marked `≈`.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything else.
 *
 * @example
 * ```ts
 * import { explainScoreChange, formatScoreChange } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({ id: "demo", sources: [], facts: { law: { type: "number" } }, root: { id: "index", rule: { fact: "law" } } });
 * const year = (period: string, law: number) => ({ scheme, period, observations: { periods: [period], records: [{ unit: "A", period, facts: { law } }] } });
 * const lines = formatScoreChange(explainScoreChange(year("2020", 83.46), year("2021", 86.67), { unit: "A" }), { locale: "en" }).split("\n");
 * lines[1]; // => "Score: 83.46 → 86.67, up 3.21 points"
 * lines[2]; // => "- the unit's own data: +3.21"
 * ```
 */
export function formatScoreChange(result: ScoreExplanation, options: FormatScoreChangeOptions): string {
	return writeLines(result, options, (locale) => [
		title(result, result.from, result.to, locale),
		figureLine(result, locale),
		...result.causes.filter(({ active }) => active).flatMap((share) => causeLines(share, locale)),
		sumLine(result, locale),
		labelText(causeMessages.fieldMoved(result.field.left, result.field.entered), locale),
		labelText(causeMessages.method, locale),
		...cautionLines(result.cautions, locale),
	]);
}

/**
 * Writes a change across two schemes as text: what the comparable criteria moved, what the method did, both ways of
 * rescoring, and the cautions.
 *
 * @param result - What `splitChange` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed; a number with many decimals is rounded to four and marked `≈`.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything else.
 *
 * @example
 * ```ts
 * import { formatSplitChange, mapSchemes, splitChange } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const facts = { law: { type: "number" }, web: { type: "number" } } as const;
 * const old = defineScheme({ id: "old", sources: [], facts, root: { id: "index", combine: "sum", children: [{ id: "law", rule: { fact: "law" } }] } });
 * const now = defineScheme({ id: "new", sources: [], facts, root: { id: "index", combine: "sum", children: [
 *   { id: "law", rule: { fact: "law" } }, { id: "web", rule: { fact: "web" } } ] } });
 * const year = (period: string, known: object) => ({ periods: [period], records: [{ unit: "A", period, facts: known }] });
 * const split = splitChange(mapSchemes(old, now, { same: ["law"], added: ["web"] }),
 *   { scheme: old, observations: year("2021", { law: 40 }), period: "2021" },
 *   { scheme: now, observations: year("2022", { law: 43, web: 31.5 }), period: "2022" }, { unit: "A" });
 * const lines = formatSplitChange(split, { locale: "en" }).split("\n");
 * lines[2]; // => "- on the comparable criteria: +3"
 * lines[3]; // => "  under the scheme before: 40 → 43, +3"
 * ```
 */
export function formatSplitChange(result: SplitChange, options: FormatScoreChangeOptions): string {
	return writeLines(result, options, (locale) => {
		const { nodes, parts, rescored, criteria, cautions } = result;
		const node = nodes.before === nodes.after ? nodes.after : `${nodes.before} → ${nodes.after}`;
		const [comparable = "", method = ""] = parts.map((one) =>
			labelText(mappingMessages.partOf(one.part, number(one, locale, "exceptZero")), locale),
		);
		const { comparable: count, dropped, added } = criteria;
		return [
			title({ node, unit: result.unit }, result.from, result.to, locale),
			figureLine(result, locale),
			comparable,
			...rescoredLines("before", rescored.underBefore, locale),
			...rescoredLines("after", rescored.underAfter, locale),
			method,
			sumLine(result, locale),
			labelText(mappingMessages.counted(count, dropped.length, added.length), locale),
			...cautionLines(cautions, locale),
		];
	});
}

/**
 * Writes a linked series as text: how it was linked, and a line for each period.
 *
 * @param result - What `spliceAt` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed; a number with many decimals is rounded to four and marked `≈`.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything else.
 *
 * @example
 * ```ts
 * import { formatSplice, spliceAt } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({ id: "demo", sources: [], facts: { a: { type: "number" } }, root: { id: "index", rule: { fact: "a" } } });
 * const known = (scores: Record<string, number>) => ({ periods: Object.keys(scores),
 *   records: Object.entries(scores).map(([period, a]) => ({ unit: "A", period, facts: { a } })) });
 * const splice = spliceAt({ scheme, observations: known({ "2020": 40, "2021": 42 }), period: "2021" },
 *   { scheme, observations: known({ "2021": 63, "2022": 66 }), period: "2021" }, { unit: "A", method: "ratio", onto: "last" });
 * const lines = formatSplice(splice, { locale: "en" }).split("\n");
 * lines[0]; // => "A: linked at 2021 by the ratio 1.5, on the scale of the later scheme"
 * lines[1]; // => "- 2020: 40 → 60"
 * ```
 */
export function formatSplice(result: Splice, options: FormatScoreChangeOptions): string {
	return writeLines(result, options, (locale) => {
		const { unit, at, method, onto, by, series, cautions } = result;
		return [
			labelText(mappingMessages.linked(unit, at, method, number(by, locale), onto), locale),
			...series.map(({ period, score, linked }) =>
				mappingMessages.linkedScore(period, number(score, locale), number(linked, locale)),
			),
			...cautionLines(cautions, locale),
		];
	});
}

function causeLines(share: ScoreCauseShare, locale: Locale): readonly string[] {
	const causes = [share.cause, ...(share.mergedWith ?? [])];
	const head = labelText(causeMessages.causeIs(causes, number(share, locale, "exceptZero")), locale);
	return [head, ...partLines(share.parts ?? [], locale, "  ")];
}

function rescoredLines(
	side: "before" | "after",
	change: RescoredChange | undefined,
	locale: Locale,
): readonly string[] {
	if (!change) return [];
	const moved = number(change.change, locale, "exceptZero");
	const [from, to] = [number(change.before, locale), number(change.after, locale)];
	return [labelText(mappingMessages.rescored(side, from, to, moved), locale)];
}

function sumLine(result: Pick<Contributions, "sum" | "printed" | "from">, locale: Locale): string {
	const { sum, printed } = result;
	const shown = printed ? { ...sum, printed: printed.total } : sum;
	return labelText(messages.sumIs(number(shown, locale, "exceptZero"), printed !== undefined), locale);
}
