import { refuse } from "../core/error.ts";
import { type Label, type Locale, labelText } from "../core/label.ts";
import { readExact } from "../number/decimalText.ts";
import { printRational } from "../number/formatNumber.ts";
import { checkOptions } from "../number/numeric.ts";
import { localizeDecimal } from "../number/printed.ts";
import type { Given } from "../scoring/observations.ts";
import { cautionLines, printDouble, rankOf, word, writeLines } from "./ranks/lines.ts";
import * as messages from "./vintageMessages.ts";
import type {
	CellValue,
	VintageCause,
	VintageChange,
	VintageDiff,
	VintageMove,
} from "./vintages/vintageResult.ts";
import * as words from "./vintages/words.ts";
import { printGiven } from "./ways/given.ts";

/** How a difference of deliveries is written. */
export interface FormatVintagesOptions {
	readonly locale: Locale;
	/** Of how many units the moves are written; of all unless named. */
	readonly most?: number | undefined;
}

/**
 * Writes what a second delivery moves: the changes with a number each, then by unit every figure that moved, with the
 * numbers of the changes that moved it; then what moved behind the print, and the cautions.
 *
 * @param diff - What `diffVintages` gave.
 * @param options - `locale`: the language, with its decimal mark; `most`: of how many units moves are written.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`, `BAD_MOST`; `NOT_A_RESULT` for anything but such a difference.
 *
 * @example
 * ```ts
 * import { diffVintages, formatVintages } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "index", rule: { fact: "mark" }, publish: { points: { places: 1, mode: "half-up" } },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" } },
 * });
 * const deliver = (marks: { [unit: string]: number }) => ({ scheme, period: "2022", observations: { periods: ["2022"],
 *   records: Object.entries(marks).map(([unit, mark]) => ({ unit, period: "2022", facts: { mark } })) } });
 * const diff = diffVintages(deliver({ A: 9, B: 8, C: 7 }), deliver({ A: 9, B: 8, C: 8.1 }));
 * formatVintages(diff, { locale: "en" }).split("\n").length; // => 8
 * console.log(formatVintages(diff, { locale: "en" }));
 * ```
 * ```text
 * demo, 2022: 1 change of the data, 3 figures move
 * 1. C, mark: 7 → 8.1
 * In brackets: which change of the data is the cause.
 * B
 *   index, rank: 2/3 → 3/3 [1 by ranks]
 * C
 *   index, points: 7.0 → 8.1 [1]
 *   index, rank: 3/3 → 2/3 [1]
 * ```
 */
export function formatVintages(diff: VintageDiff, options: FormatVintagesOptions): string {
	const { most } = checkOptions(options);
	if (most !== undefined && !(Number.isInteger(most) && most >= 0)) {
		refuse("BAD_MOST", ["options", "most"], messages.badMost, { received: String(most) });
	}
	return writeLines(diff, options, messages.notVintages, (locale) => {
		const say = (label: Label): string => labelText(label, locale);
		const { scheme, period, changes, moves, unprinted, diagnostics } = diff;
		const count = (number: number): string => printDouble(number, locale);
		const byUnit = new Map<string, string[]>();
		for (const move of moves) {
			const lines = byUnit.get(move.unit) ?? [];
			byUnit.set(move.unit, lines);
			lines.push(moveText(move, locale));
		}
		const units = [...byUnit];
		const shown = units.slice(0, most ?? units.length);
		return [
			say(words.title(word(scheme), word(period), count(changes.length), count(moves.length))),
			...(changes.length === 0 ? [say(words.noChange)] : []),
			...changes.map((change, at) => changeText(change, count(at + 1), locale)),
			...(moves.length > 0 ? [say(words.numbers)] : []),
			...shown.flatMap(([unit, lines]) => [unit, ...lines]),
			...(shown.length < units.length ? [say(words.more(count(units.length - shown.length)))] : []),
			...(unprinted > 0 ? [say(words.unprinted(count(unprinted)))] : []),
			...cautionLines(diagnostics, locale),
		];
	});
}

function changeText(change: VintageChange, at: string, locale: Locale): string {
	if (change.kind === "unit") {
		const what = change.change === "added" ? words.added : words.removed;
		return words.unitChange(at, change.unit, labelText(what, locale));
	}
	const name = change.kind === "node" ? change.node : change.fact;
	const label = change.kind === "fact" ? change.label : undefined;
	const place = `${word(change.unit)}, ${label === undefined ? word(name) : labelText(label, locale)}`;
	return words.cell(at, place, cellText(change.from, locale), cellText(change.to, locale));
}

function cellText(value: CellValue, locale: Locale): string {
	if (!Array.isArray(value)) return printGiven(value as Given, locale);
	return labelText(words.list(printDouble(value.length, locale)), locale);
}

function moveText(move: VintageMove, locale: Locale): string {
	const { node, label, causes, figure } = move;
	const [from, to] = valueTexts(move, locale);
	return words.move(
		label === undefined ? word(node) : labelText(label, locale),
		labelText(words.figure(figure), locale),
		from,
		to,
		causes.map((cause) => causeText(cause, locale)).join("; "),
	);
}

function causeText({ change, through }: VintageCause, locale: Locale): string {
	return words.cause(printDouble(change + 1, locale), labelText(words.through(through), locale));
}

function valueTexts(move: VintageMove, locale: Locale): readonly [string, string] {
	const say = (label: Label): string => labelText(label, locale);
	const both = <T>(from: T, to: T, print: (value: T) => string): readonly [string, string] => [
		print(from),
		print(to),
	];
	switch (move.figure) {
		case "status":
			return both(move.from, move.to, (status) => say(words.status(status)));
		case "rank":
			return both(move.from, move.to, ({ rank, of, tied }) =>
				rank === null ? words.nothing : say(words.rank(rankOf(rank, of, locale), tied)),
			);
		case "group":
			return both(move.from, move.to, (group) => (group === null ? words.nothing : say(group)));
		case "outcome":
			return both(move.from, move.to, (value) =>
				value === null ? words.nothing : printGiven(value, locale),
			);
		default:
			return both(move.from, move.to, (text) => (text === null ? words.nothing : printText(text, locale)));
	}
}

const DECIMAL = /^-?\d+(\.\d+)?…?$/;
/** Of fractions that do not end a line shows so many decimals. */
const SHOWN = { places: 4, mode: "half-up" } as const;

function printText(text: string, locale: Locale): string {
	const fraction = text.includes("/") ? readExact(text) : undefined;
	if (fraction) return printRational(fraction, { locale, ...SHOWN });
	if (!DECIMAL.test(text)) return text;
	const end = text.endsWith("…") ? "…" : "";
	return localizeDecimal(text.replace("…", ""), locale) + end;
}
