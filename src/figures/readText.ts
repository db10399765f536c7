import { shorten } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Locale } from "../core/label.ts";
import { suggest } from "../core/suggest.ts";
import * as messages from "./messages.ts";
import type { Coverage } from "./model.ts";
import {
	findNumbers,
	findQuote,
	indexNumbers,
	LONGEST_QUOTE,
	nearestPassage,
	type QuoteSearch,
	type TextNumbers,
} from "./quotes.ts";
import { wordLeftOut } from "./words.ts";

/** A quote and what it is quoted as. */
export interface Claim {
	readonly as: "figure" | "date" | "notFigure";
	readonly path: readonly (string | number)[];
	readonly quote: string;
}

const CONTEXT = 30;

/**
 * Finds every quote in the text and notes the ones that do not stand there, that would cut a longer
 * number, or that claim a number somebody else claims.
 */
export function readText(
	text: string,
	claims: readonly Claim[],
	locale: Locale,
	issues: Issue[],
	cautions: Issue[],
): Coverage {
	const index = indexNumbers(text);
	const claimedBy = new Map<number, Claim>();
	const searches = new Map<string, QuoteSearch>();
	for (const { as, path, quote: given } of claims) {
		const claim = { as, path, quote: given.normalize("NFC") };
		const { quote } = claim;
		if (quote.length > LONGEST_QUOTE) {
			issues.push(createIssue("TOO_LONG", path, messages.quoteTooLong));
			continue;
		}
		const search = searches.get(quote) ?? findQuote(index, quote);
		searches.set(quote, search);
		if (search.kind === "insideNumber") {
			issues.push(createIssue("QUOTE_IN_NUMBER", path, messages.quoteInsideNumber(quote, search.number)));
		} else if (search.kind === "absent") {
			const details = suggest(issues, () => nearestPassage(index, quote));
			issues.push(createIssue("QUOTE_NOT_FOUND", path, messages.quoteNotInText(quote), details));
		} else {
			if (search.numbers.length === 0 && as === "notFigure") {
				issues.push(createIssue("NO_NUMBER", path, messages.noNumber(quote)));
			}
			const isFree = claimNumbers(search.numbers, claim, index, claimedBy, issues);
			if (as === "figure" && isFree) noteWordsLeftOut(text, search.starts, claim, locale, cautions);
		}
	}
	return coverageOf(index, claimedBy);
}

/** Whether nobody else claims them. */
function claimNumbers(
	numbers: readonly number[],
	claim: Claim,
	index: TextNumbers,
	claimedBy: Map<number, Claim>,
	issues: Issue[],
): boolean {
	for (const at of numbers) {
		const other = claimedBy.get(at);
		// Dates may share a number with each other and with what is set aside; figures share none.
		if (other && (other.as === "figure" || claim.as === "figure")) {
			const print = index.numbers[at]?.print ?? "";
			const message = messages.numberClaimedTwice(print, other.path.join("."), claim.path.join("."));
			issues.push(createIssue("CLAIMED_TWICE", claim.path, message, { received: shorten(print) }));
			return false;
		}
		if (!other) claimedBy.set(at, claim);
	}
	return true;
}

function coverageOf({ text, numbers }: TextNumbers, claimedBy: ReadonlyMap<number, Claim>): Coverage {
	const count = { figure: 0, date: 0, notFigure: 0 };
	for (const { as } of claimedBy.values()) count[as]++;
	const unread = numbers.flatMap(({ print, start, end }, index) => {
		if (claimedBy.has(index)) return [];
		const around = text.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
		const context = around.replaceAll(/\s{2,}|[^\S ]/g, " ");
		return [{ text: print, start, context }];
	});
	return {
		numbers: numbers.length,
		figures: count.figure,
		dates: count.date,
		setAside: count.notFigure,
		unread,
	};
}

/** A word just outside the quote may turn its meaning; the reader should have seen it. */
function noteWordsLeftOut(
	text: string,
	starts: readonly number[],
	{ quote, path }: Claim,
	locale: Locale,
	cautions: Issue[],
): void {
	const [number] = findNumbers(quote);
	if (!number) return;
	const own = { before: quote.slice(0, number.start), after: quote.slice(number.end) };
	const words = new Set<string>();
	for (const start of starts) {
		const end = start + quote.length;
		const around = {
			before: text.slice(Math.max(0, start - CONTEXT), start),
			after: text.slice(end, end + CONTEXT),
		};
		const word = wordLeftOut(own, around, locale);
		if (word !== undefined) words.add(word);
	}
	for (const word of words) {
		const message = messages.wordLeftOut(shorten(quote), word);
		cautions.push(createIssue("WORD_LEFT_OUT", path, message, { received: word }));
	}
}
