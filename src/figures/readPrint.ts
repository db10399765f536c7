import { createIssue, type Issue } from "../core/issue.ts";
import type { Label, Locale } from "../core/label.ts";
import { ambiguousNumber, tooLong } from "../number/messages.ts";
import { LONGEST_NUMBER, type PrintedNumber, readDigits, readingsOf } from "../number/printed.ts";
import * as messages from "./messages.ts";
import { findNumbers, LONGEST_QUOTE } from "./quotes.ts";
import { type Reading, readWords } from "./words.ts";

type Path = readonly (string | number)[];

/** What a print says, before it is known what kind of figure it is. */
export interface Print extends PrintedNumber {
	readonly quote: string;
	/** The digits as they stand: `1.456`. */
	readonly digits: string;
	/** What stands behind the slash. */
	readonly of: (PrintedNumber & { readonly digits: string }) | undefined;
	readonly words: Reading;
}

/** Reads a quote or a printed string: exactly one number, and what the words around it say. */
export function readPrint(quote: string, locale: Locale, path: Path, issues: Issue[]): Print | undefined {
	const note = (code: string, message: Label): undefined => {
		issues.push(createIssue(code, path, message));
	};
	const text = quote.normalize("NFC");
	if (text.length > LONGEST_QUOTE) return note("TOO_LONG", messages.quoteTooLong);
	const numbers = findNumbers(text);
	const [number, ...more] = numbers;
	if (!number) return note("NO_NUMBER", messages.noNumber(text));
	if (more.length > 0) {
		const prints = numbers.map(({ print }) => print);
		return note("TWO_NUMBERS", messages.twoNumbers(text, prints));
	}
	const words = readWords(text.slice(0, number.start), text.slice(number.end), locale);
	const [digits = "", scale, ...rest] = number.print.split("/");
	if (rest.length > 0) return note("UNREADABLE_NUMBER", messages.looksLikeDate(number.print));
	const value = readUnsigned(digits, locale, path, issues);
	const of = scale === undefined ? undefined : readUnsigned(scale, locale, path, issues);
	if (!value || (scale !== undefined && !of)) return undefined;
	return { ...value, quote: text, digits, of: of && { ...of, digits: scale ?? "" }, words };
}

function readUnsigned(
	digits: string,
	locale: Locale,
	path: Path,
	issues: Issue[],
): PrintedNumber | undefined {
	const read = readDigits(digits, locale);
	if (read) return read;
	const readings = readingsOf(digits);
	const details = { received: digits };
	if (digits.length > LONGEST_NUMBER) issues.push(createIssue("TOO_LONG", path, tooLong));
	else if (readings.length === 0) {
		issues.push(createIssue("UNREADABLE_NUMBER", path, messages.unreadable(digits), details));
	} else issues.push(createIssue("AMBIGUOUS_NUMBER", path, ambiguousNumber(readings), details));
	return undefined;
}
