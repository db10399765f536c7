import { attempt } from "../core/checks.ts";
import { own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import { checkAmount } from "../number/amount.ts";
import { readPrintedNumber } from "../number/parseNumber.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { signOf } from "../number/rational.ts";
import * as messages from "./messages.ts";
import { readLocale } from "./options.ts";

/** The change of the score, given as an amount or as printed text with its sign. */
export function readChange(
	given: Readonly<Record<string, unknown>>,
	issues: Issue[],
): PrintedNumber | undefined {
	const score = own(given, "score");
	const isPrinted = typeof score === "string";
	const locale = isPrinted || own(given, "locale") !== undefined ? readLocale(given, issues) : undefined;
	if (isPrinted) return locale && readPrinted(score, locale, issues);
	if (score !== undefined) return checkAmount(score, ["score"], issues);
	issues.push(createIssue("MISSING_KEY", ["score"], messages.missingChange));
	return undefined;
}

function readPrinted(text: string, locale: Locale, issues: Issue[]): PrintedNumber | undefined {
	const read = attempt(() => readPrintedNumber(text, locale), ["score"], issues);
	if (!read) return undefined;
	const { value, places, percent, of } = read;
	const printed = text.trim();
	if (percent || of) {
		issues.push(createIssue("NOT_A_CHANGE", ["score"], messages.notAChange, { received: printed }));
	} else if (signOf(value) > 0 && !printed.startsWith("+")) {
		const details = { received: printed, suggestion: `+${printed}` };
		issues.push(createIssue("CHANGE_WITHOUT_SIGN", ["score"], messages.changeWithoutSign, details));
	}
	return { value, places };
}
