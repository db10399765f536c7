import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { checkLocale, type Label, type Locale, labelText } from "../core/label.ts";
import { readDecimal } from "../number/decimalText.ts";
import { printRational } from "../number/formatNumber.ts";
import type { Interval } from "../number/interval.ts";
import { checkOptions } from "../number/numeric.ts";
import { absolute, integer, type Rational, signOf } from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import type { ReadingComparison } from "./compareReadings.ts";
import type { RankChange, ScoreChange } from "./difference.ts";
import * as messages from "./messages.ts";
import type { PartChanges, Tally } from "./partChanges.ts";
import type { PreviousRank, PreviousReading, PreviousScore } from "./previousReading.ts";
import * as words from "./words.ts";

/** How a result of this room is written. */
export interface FormatComparisonOptions {
	readonly locale: Locale;
}

/**
 * Writes a comparison as text: a line each for the score, the rank, the group and the parts, then the
 * cautions.
 *
 * @param comparison - What `compareReadings` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but a comparison.
 *
 * @example
 * ```ts
 * import { compareReadings, formatComparison } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Quảng Nam" };
 * const comparison = compareReadings(
 *   { ...papi, period: "2020", score: 43.28, rank: 21, of: 63 },
 *   { ...papi, period: "2021", score: { decimal: "42.10" }, rank: 35, of: 63 },
 * );
 * const lines = formatComparison(comparison, { locale: "vi" }).split("\n");
 * lines[0]; // => "PAPI, Quảng Nam: 2020 → 2021"
 * lines[1]; // => "Điểm: 43,28 → 42,10, giảm 1,18 điểm"
 * lines[2]; // => "Hạng: 21/63 → 35/63, giảm 14 bậc"
 * ```
 */
export function formatComparison(comparison: ReadingComparison, options: FormatComparisonOptions): string {
	return writeLines(comparison, options, (locale) => {
		const { index, unit, from, to, score, rank, group, parts, mode, cautions } = comparison;
		return [
			words.comparisonTitle(word(index), word(unit), word(from), word(to)),
			scoreLine(score, locale),
			...(score.interval && mode ? [rangeLine(score.interval, mode, locale)] : []),
			...(rank ? [rankLine(rank, locale)] : []),
			...(group ? [groupLine(text(group.before, locale), text(group.after, locale), locale)] : []),
			...(parts ? partLines(parts, locale) : []),
			...cautionLines(cautions, locale),
		];
	});
}

/**
 * Writes a derived earlier reading as text: what the score must have been and how far rounding lets it go,
 * the rank, then the cautions.
 *
 * @param previous - What `previousReading` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but such a result.
 *
 * @example
 * ```ts
 * import { formatPreviousReading, previousReading } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Quảng Nam", period: "2021", score: 42.1, rank: 35, of: 63 };
 * const previous = previousReading(papi, { score: -1.18, places: -14, of: 63 });
 * const lines = formatPreviousReading(previous, { locale: "en" }).split("\n");
 * lines[1]; // => "Score: 43.28 if 42.1 means 42.10; as printed from 43.225 to less than 43.335 (half-up)"
 * lines[2]; // => "Rank: 21/63 (later 35/63, down 14 places)"
 * ```
 */
export function formatPreviousReading(previous: PreviousReading, options: FormatComparisonOptions): string {
	return writeLines(previous, options, (locale) => {
		const { reading, from, to, score, rank, mode, cautions } = previous;
		return [
			labelText(words.previousTitle(word(reading.index), word(reading.unit), word(from), word(to)), locale),
			previousScoreLine(score, text(words.MODES[mode], locale), locale),
			...(rank ? [previousRankLine(rank, locale)] : []),
			...cautionLines(cautions, locale),
		];
	});
}

/** A result may have been stored and come back damaged: then it is refused, never half written. */
function writeLines(
	result: unknown,
	options: FormatComparisonOptions,
	write: (locale: Locale) => readonly string[],
): string {
	const locale = checkLocale(checkOptions(options).locale);
	try {
		return write(locale).join("\n");
	} catch {
		return refuse("NOT_A_RESULT", [], messages.notAResult, { received: describe(result) });
	}
}

function scoreLine({ before, after, change, relative }: ScoreChange, locale: Locale): string {
	const size = printRational(absolute(decimal(change.exact)), { locale, places: placesOf(change.exact) });
	const moved = labelText(words.pointsMoved(size, signOf(decimal(change.exact))), locale);
	const percent = relative ? ` (${number(relative.exact, locale, "exceptZero")}%)` : "";
	const scores = [number(before.exact, locale), number(after.exact, locale)] as const;
	return labelText(words.scoreMoved(...scores, moved + percent), locale);
}

function rangeLine(interval: Interval, mode: RoundingMode, locale: Locale): string {
	return labelText(words.changeRange(range(interval, locale), text(words.MODES[mode], locale)), locale);
}

function groupLine(before: string, after: string, locale: Locale): string {
	return labelText(words.group(before, after), locale);
}

function rankLine({ before, beforeOf, after, afterOf, places }: RankChange, locale: Locale): string {
	const from = `${whole(before, locale)}/${whole(beforeOf, locale)}`;
	const to = `${whole(after, locale)}/${whole(afterOf, locale)}`;
	return labelText(words.rankMoved(from, to, placesMoved(places, locale)), locale);
}

function previousScoreLine(
	{ exact, interval, ifPrinted }: PreviousScore,
	mode: string,
	locale: Locale,
): string {
	const value = number(exact, locale);
	const rounded = range(interval, locale);
	if (!ifPrinted) return labelText(words.previousScore(value, rounded, mode), locale);
	const printed = number(ifPrinted.printed, locale);
	const means = number(ifPrinted.means, locale);
	return labelText(words.previousScoreIf(value, printed, means, rounded, mode), locale);
}

function previousRankLine(
	{ before, beforeOf, after, afterOf, places }: PreviousRank,
	locale: Locale,
): string {
	const rank = whole(before, locale) + (beforeOf === null ? "" : `/${whole(beforeOf, locale)}`);
	const later = `${whole(after, locale)}/${whole(afterOf, locale)}`;
	return labelText(words.previousRank(rank, later, placesMoved(places, locale)), locale);
}

function placesMoved(places: number, locale: Locale): string {
	return labelText(words.placesMoved(whole(Math.abs(places), locale), Math.sign(places)), locale);
}

function partLines({ scores, ranks }: PartChanges, locale: Locale): readonly string[] {
	const line = (kind: "score" | "rank", { up, down, unchanged }: Tally): readonly string[] => {
		const total = up + down + unchanged;
		if (total === 0) return [];
		const counts = {
			up: whole(up, locale),
			down: whole(down, locale),
			unchanged: whole(unchanged, locale),
			total: whole(total, locale),
		};
		return [labelText(words.parts(kind, counts), locale)];
	};
	return [...line("rank", ranks), ...line("score", scores)];
}

function cautionLines(cautions: readonly Issue[], locale: Locale): readonly string[] {
	return cautions.map(({ message }) => labelText(words.caution(text(message, locale)), locale));
}

function range({ min, max }: Interval, locale: Locale): string {
	const [low, high] = [min, max].map((end) => end && { at: number(end.exact, locale), open: end.open });
	if (!low || !high) throw new TypeError("an end is missing");
	return labelText(words.range(low, high), locale);
}

function number(exact: string, locale: Locale, sign?: "exceptZero"): string {
	return printRational(decimal(exact), { locale, places: placesOf(exact), sign });
}

function decimal(exact: string): Rational {
	const value = readDecimal(exact);
	if (!value) throw new TypeError("not a decimal");
	return value;
}

function placesOf(exact: string): number {
	return exact.split(".")[1]?.length ?? 0;
}

function whole(value: number, locale: Locale): string {
	return printRational(integer(value), { locale });
}

function text(label: Label, locale: Locale): string {
	return word(labelText(label, locale));
}

function word(value: string): string {
	if (typeof value !== "string") throw new TypeError("not a text");
	return value;
}
