import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { type Label, type Locale, labelText } from "../core/label.ts";
import { noteUnknown } from "../scoring/observing/checkValue.ts";
import * as messages from "./boardMessages.ts";
import { domainLines, hasFigure, isCompared, nodeLines, unitNodeLine, type Writer } from "./boards/lines.ts";
import * as words from "./boards/words.ts";
import type { BoardComparison, UnitComparison } from "./compareBoards.ts";
import { cautionLines, printDouble, word, writeLines } from "./ranks/lines.ts";

/** How a comparison of boards is written. */
export interface FormatBoardComparisonOptions {
	readonly locale: Locale;
	/** A unit of the comparison whose page is written; the overview of all units unless named. */
	readonly unit?: string | undefined;
	/** What nodes are called, for a board has their ids only. */
	readonly labels?: { readonly [node: string]: Label } | undefined;
}

/**
 * Writes a comparison of boards: which units there are, what each node did over all units, then the cautions; or, for
 * one unit, its domains up and down and each node's score, rank and group.
 *
 * @param comparison - What `compareBoards` gave.
 * @param options - `locale`: the language, with its decimal mark; `unit`: whose page.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`, `UNKNOWN_UNIT`; `NOT_A_RESULT` for anything but a comparison.
 *
 * @example
 * ```ts
 * import { compareBoards, formatBoardComparison } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * import { scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { plans: { type: "number" }, survey: { type: "number" } },
 *   root: { id: "total", combine: "sum", children: [{ id: "plans", rule: { fact: "plans" } }, { id: "survey", rule: { fact: "survey" } }] },
 * });
 * const records = [
 *   { unit: "A", period: "2021", facts: { plans: 40, survey: 30.5 } }, { unit: "A", period: "2022", facts: { plans: 44, survey: 30.2 } } ];
 * const board = (period: string) => scoreUnits(scheme, { periods: ["2021", "2022"], records }, { period });
 * const compared = compareBoards(board("2021"), board("2022"), { units: "common" });
 * const lines = formatBoardComparison(compared, { locale: "vi", unit: "A" }).split("\n");
 * lines[1]; // => "total: 70,5 → 74,2, tăng 3,7 điểm"
 * lines[4]; // => "1/2 lĩnh vực tăng điểm: plans"
 * ```
 */
export function formatBoardComparison(
	comparison: BoardComparison,
	options: FormatBoardComparisonOptions,
): string {
	const { unit, labels } = options ?? {};
	const row = unit === undefined ? undefined : findRow(comparison, unit);
	return writeLines(comparison, options, messages.notABoardComparison, (locale) => {
		const nameOf = (node: string): string => labelText(labels?.[node] ?? word(node), locale);
		const writer = { locale, nameOf };
		return [
			...(row ? unitLines(comparison, row, writer) : overviewLines(comparison, writer)),
			...cautionLines(comparison.cautions, locale),
		];
	});
}

function findRow(comparison: BoardComparison, unit: string): UnitComparison | undefined {
	const rows: unknown = comparison?.rows;
	if (!Array.isArray(rows)) return undefined;
	const found = rows.find((row) => row?.unit === unit);
	if (found) return found;
	const issues: Issue[] = [];
	const names = rows.map((row) => String(row?.unit));
	noteUnknown("UNKNOWN_UNIT", unit, names, ["options", "unit"], issues);
	throw new SteerindexError(issues);
}

function titleOf({ before, after }: BoardComparison, locale: Locale): string {
	return before.period === after.period
		? labelText(words.samePeriod(word(after.scheme), word(after.period)), locale)
		: words.title(word(after.scheme), word(before.period), word(after.period));
}

function overviewLines(comparison: BoardComparison, writer: Writer): readonly string[] {
	const { locale } = writer;
	const { population, nodes } = comparison;
	const say = (label: Label): string => labelText(label, locale);
	const number = (value: number): string => printDouble(value, locale);
	const list = (units: readonly string[], line: (text: string) => Label): readonly string[] =>
		units.length === 0 ? [] : [say(line(units.map(word).join(", ")))];
	const mergers = population.merged.map(({ unit, from }) => `${word(unit)} (${from.map(word).join(" + ")})`);
	const { before, after, common } = population;
	return [
		titleOf(comparison, locale),
		say(words.population(number(before), number(after), number(common))),
		...list(population.came, words.came),
		...list(population.left, words.left),
		...list(mergers, words.merged),
		...nodes.flatMap((node) => (isCompared(node) ? nodeLines(node, writer) : [])),
	];
}

function unitLines(compared: BoardComparison, row: UnitComparison, writer: Writer): readonly string[] {
	const { locale } = writer;
	const { unit, formerly, standing, nodes, domains } = row;
	const name = formerly === undefined ? word(unit) : `${word(unit)} (${word(formerly)})`;
	return [
		`${titleOf(compared, locale)}, ${name}${standing === "common" ? "" : `: ${labelText(words.standing[standing], locale)}`}`,
		...nodes.filter(hasFigure).map((node) => unitNodeLine(node, writer)),
		...(domains
			? [...domainLines("score", domains.score, writer), ...domainLines("rank", domains.rank, writer)]
			: []),
	];
}
