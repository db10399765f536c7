import { dayNumber } from "../calendar/dayNumber.ts";
import { dayOf } from "../calendar/messages.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { type Label, type Locale, labelText } from "../core/label.ts";
import { readExact } from "../number/decimalText.ts";
import { printRational } from "../number/formatNumber.ts";
import { localizeDecimal } from "../number/printed.ts";
import * as q from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import { checkOptionKeys } from "./checking/checkOptionKeys.ts";
import * as messages from "./targets/messages.ts";
import type { TargetBound, TargetResult, TargetUnit, TargetValue } from "./targets/result.ts";
import * as words from "./targets/text.ts";
import { asksForMore } from "./targets/threshold.ts";

/** How a target's result is written. */
export interface FormatTargetOptions {
	readonly locale: Locale;
	/** Decimals of percentages, 0 to 100; left out, as many as they have. */
	readonly places?: number | undefined;
	/** Needed only where digits would be dropped. */
	readonly mode?: RoundingMode | undefined;
}

/** How many units are named at most. */
const MOST_NAMED = 5;

/**
 * Writes how a target stands as one paragraph: the value with its fraction, the bound as strict as it is, the
 * distance to it, what it takes to meet it with the units that are nearest, and the units left out.
 *
 * @param result - What `evaluateTarget` gave.
 * @param options - `locale`: the language, with its decimal mark; `places` and `mode` of the percentages. A
 * threshold keeps the places that it was written with.
 * @returns One line of text.
 * @throws `MODE_UNSTATED` where digits would be dropped and places or mode are not named; `BAD_LOCALE`,
 * `BAD_PLACES`, `BAD_MODE`, `UNKNOWN_KEY`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but such a result.
 *
 * @example
 * ```ts
 * import { evaluateTarget, formatTargetResult, type Target } from "steerindex/plan";
 * const target: Target = {
 *   id: "late",
 *   title: { vi: "Hồ sơ trễ hạn", en: "Late files" },
 *   direction: "lower",
 *   rate: { count: "late", of: "resolved" },
 *   must: { under: 5 },
 * };
 * const result = evaluateTarget(target, { counts: { late: 53, resolved: 1000 } });
 * const [value, verdict] = formatTargetResult(result, { locale: "vi" }).split(/(?<=[.]) /);
 * value; // => "Hồ sơ trễ hạn: 53/1.000 trường hợp, bằng 5,3%; mục tiêu dưới 5%."
 * verdict; // => "Chưa đạt, còn cách ngưỡng 0,3 điểm phần trăm: cần bớt 4 trường hợp (tổng số không đổi)."
 * ```
 */
export function formatTargetResult(result: TargetResult, options: FormatTargetOptions): string {
	const { locale, places, mode } = checkOptionKeys(options, ["locale", "places", "mode"]);
	const print = { locale, places, mode };
	printRational(q.ZERO, print);
	try {
		return write(result, print);
	} catch (error) {
		if (SteerindexError.is(error) && error.code === "MODE_UNSTATED") throw error;
		return refuse("NOT_A_RESULT", ["result"], messages.notAResult, { received: describe(result) });
	}
}

function write(result: TargetResult, print: FormatTargetOptions): string {
	const { locale } = print;
	const { title, on, period, value, margin, needed, units } = result;
	const when = [...(period === null ? [] : [word(period)]), ...(on === null ? [] : [dayText(on, locale)])];
	const must = boundText(result, locale);
	const standing =
		value === null || margin === null || needed === null
			? [say(words.noData(must), locale)]
			: [valueText(result, value, must, print), verdictText(result, margin, needed, print)];
	const left = units.filter(({ verdict }) => verdict === "noData");
	return [
		words.heading(word(labelText(title, locale)), when),
		...standing,
		...(left.length === 0 ? [] : [leftOutText(left, locale)]),
	].join(" ");
}

function valueText(
	result: TargetResult,
	value: TargetValue,
	must: string,
	print: FormatTargetOptions,
): string {
	const { locale } = print;
	const percent = printRational(exact(value.exact), print);
	const count = counted(value.numerator, locale);
	const of = counted(value.denominator, locale);
	if (result.each === null) return say(words.rateValue(count.text, of, percent, must), locale);
	return say(words.shareValue(count, of, percent, boundText(result.each, locale), must), locale);
}

function verdictText(
	result: TargetResult,
	margin: string,
	needed: number,
	print: FormatTargetOptions,
): string {
	const { locale } = print;
	const distance = q.absolute(exact(margin));
	const isAt = q.signOf(distance) === 0;
	if (result.verdict === "met") {
		return say(isAt ? words.metExactly : words.met(pointsText(distance, print)), locale);
	}
	if (result.verdict !== "missed") throw new TypeError("no such verdict");
	const change = neededText(result, needed, locale);
	return say(isAt ? words.missedExactly(change) : words.missed(pointsText(distance, print), change), locale);
}

function neededText({ each, direction, bound, units }: TargetResult, needed: number, locale: Locale): string {
	const isMore = asksForMore(bound);
	const noun = each === null ? "case" : "unit";
	const change = say(words.change(counted(needed, locale), noun, isMore), locale);
	if (each === null) return say(words.sameTotal(change), locale);
	const isMoreCases = asksForMore(each.bound) === (direction === "higher");
	const near = units
		.flatMap((unit) => (unit.needed ? [{ unit: unit.unit, cases: unit.needed }] : []))
		.sort((a, b) => a.cases - b.cases)
		.slice(0, Math.min(needed, MOST_NAMED))
		.map(({ unit, cases }) => {
			const change = say(words.change(counted(cases, locale), "case", isMoreCases), locale);
			return say(words.nearUnit(word(unit), change), locale);
		});
	return say(words.nearest(change, near), locale);
}

/** A distance that rounds to nothing is still one. */
function pointsText(distance: q.Rational, print: FormatTargetOptions): string {
	const { locale, places = 0 } = print;
	const text = printRational(distance, print);
	const isLess = !/[1-9]/.test(text);
	const shown = isLess ? printRational(q.powerOfTen(-places), print) : text;
	return say(words.points({ text: shown, isOne: shown === "1" }, isLess), locale);
}

function leftOutText(units: readonly TargetUnit[], locale: Locale): string {
	const named = units.slice(0, MOST_NAMED).map(({ unit, reason }) => {
		if (reason === null) throw new TypeError("a reason is missing");
		return `${word(unit)} (${say(words.REASONS[reason], locale)})`;
	});
	const more = units.length - named.length;
	return say(words.leftOut(named, more === 0 ? undefined : counted(more, locale).text), locale);
}

function boundText({ bound, threshold }: TargetBound, locale: Locale): string {
	exact(threshold);
	return say(words.BOUNDS[bound](localizeDecimal(threshold, locale)), locale);
}

function dayText(on: string, locale: Locale): string {
	if (dayNumber(on) === undefined) throw new TypeError("not a date");
	const [year, month, date] = on.split("-");
	return say(words.asOf(say(dayOf(Number(date), Number(month), year), locale)), locale);
}

function counted(value: number, locale: Locale): words.Counted {
	if (!Number.isSafeInteger(value) || value < 0) throw new TypeError("not a count");
	return { text: localizeDecimal(String(value), locale), isOne: value === 1 };
}

function exact(text: string): q.Rational {
	const value = readExact(text);
	if (!value) throw new TypeError("not an exact value");
	return value;
}

function say(label: Label, locale: Locale): string {
	return labelText(label, locale);
}

function word(value: string): string {
	if (typeof value !== "string") throw new TypeError("not a text");
	return value;
}
