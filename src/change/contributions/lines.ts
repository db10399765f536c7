import { describe } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import type { Issue } from "../../core/issue.ts";
import { checkLocale, type Label, type Locale, labelText } from "../../core/label.ts";
import { decimalsNeeded, readExact } from "../../number/decimalText.ts";
import { printRational } from "../../number/formatNumber.ts";
import { checkOptions } from "../../number/numeric.ts";
import { absolute, signOf } from "../../number/rational.ts";
import * as messages from "../contributionMessages.ts";
import type { ExactNumber } from "../difference.ts";
import * as words from "../words.ts";
import type { Printed } from "./printParts.ts";
import type { Contribution } from "./writeParts.ts";

/** How a result is written. */
export interface FormatScoreChangeOptions {
	readonly locale: Locale;
}

/** A longer decimal is rounded to so many places, and marked. */
const MOST_PLACES = 6;
const SHORT_PLACES = 4;

/** A result may have been stored and come back damaged: then it is refused, never half written. */
export function writeLines(
	result: unknown,
	options: FormatScoreChangeOptions,
	write: (locale: Locale) => readonly string[],
): string {
	const locale = checkLocale(checkOptions(options).locale);
	try {
		return write(locale).join("\n");
	} catch {
		return refuse("NOT_A_RESULT", [], messages.notAResult, { received: describe(result) });
	}
}

/** As printed; else exactly, or near it where the decimals are many. */
export function number(
	exact: ExactNumber & { readonly printed?: string },
	locale: Locale,
	sign: "negative" | "exceptZero" = "negative",
): string {
	const text = exact.printed ?? exact.exact;
	const value = readExact(text.replace(/…$/, ""));
	if (!value) throw new TypeError("not a number");
	const needed = text.endsWith("…") ? undefined : decimalsNeeded(value);
	if (exact.printed === undefined && (needed === undefined || needed > MOST_PLACES)) {
		return `≈ ${printRational(value, { locale, places: SHORT_PLACES, mode: "half-up", sign })}`;
	}
	return printRational(value, { locale, places: text.split(".")[1]?.length ?? 0, sign });
}

export function title(
	result: { readonly node: string; readonly label?: Label; readonly unit: string },
	from: string | undefined,
	to: string,
	locale: Locale,
): string {
	const name = result.label === undefined ? result.node : labelText(result.label, locale);
	return from === undefined
		? messages.scoreTitle(name, result.unit, to)
		: words.comparisonTitle(name, result.unit, from, to);
}

/** The figure, or how it moved; all of it as printed, where it is. */
export function figureLine(
	result: {
		readonly before?: ExactNumber;
		readonly after: ExactNumber;
		readonly total: ExactNumber;
		readonly printed?: Printed;
		readonly of?: string;
	},
	locale: Locale,
): string {
	const { before, after, total, printed, of = "points" } = result;
	const shown = (exact: ExactNumber, text: string | undefined): ExactNumber & { printed?: string } =>
		text === undefined ? exact : { ...exact, printed: text };
	const end = number(shown(after, printed?.after), locale);
	if (!before) return labelText(messages.scoreIs(end, of), locale);
	const start = number(shown(before, printed?.before), locale);
	const moved = shown(total, printed?.total);
	if (of === "percent") {
		return labelText(messages.figureMoved(start, end, number(moved, locale, "exceptZero"), of), locale);
	}
	return labelText(messages.figureMoved(start, end, movedBy(moved, locale), of), locale);
}

function movedBy(moved: ExactNumber & { readonly printed?: string }, locale: Locale): string {
	const value = readExact((moved.printed ?? moved.exact).replace(/…$/, ""));
	if (!value) throw new TypeError("not a number");
	const size = number(moved, locale).replace("-", "");
	const sign = moved.printed === undefined ? Math.sign(moved.value) : signOf(value);
	return labelText(words.pointsMoved(absolute(value).n === 0n ? "0" : size, sign), locale);
}

/** A line for each part that is something, and one for those that are nothing. */
export function partLines(parts: readonly Contribution[], locale: Locale, indent = ""): readonly string[] {
	const something = parts.filter(({ exact }) => exact !== "0");
	const nothing = parts.length - something.length;
	return [
		...something.map((part) => {
			const name = part.label === undefined ? part.node : labelText(part.label, locale);
			return labelText(messages.partIs(name, part.kind, number(part, locale, "exceptZero")), locale);
		}),
		...(nothing > 0 ? [labelText(messages.without(nothing), locale)] : []),
	].map((line) => indent + line);
}

export function cautionLines(cautions: readonly Issue[], locale: Locale): readonly string[] {
	return cautions.map(({ message }) => labelText(words.caution(labelText(message, locale)), locale));
}
