/** A number of a text: digits with `.` `,` or `/` between digits. */
export interface NumberToken {
	readonly start: number;
	readonly end: number;
	readonly print: string;
}

/** A number with its place among the numbers of the text. */
interface IndexedToken extends NumberToken {
	readonly index: number;
}

/** A text with its numbers, and where each print stands among them. */
export interface TextNumbers {
	readonly text: string;
	readonly numbers: readonly NumberToken[];
	readonly byPrint: ReadonlyMap<string, readonly IndexedToken[]>;
}

export type QuoteSearch =
	/** Where it starts, and which of the text's numbers it holds there. */
	| { readonly kind: "found"; readonly starts: readonly number[]; readonly numbers: readonly number[] }
	/** It stands only where it would cut a longer number. */
	| { readonly kind: "insideNumber"; readonly number: string }
	| { readonly kind: "absent" };

/** No quote is longer; it keeps a search from taking the square of the text's length. */
export const LONGEST_QUOTE = 2000;

const SUGGESTION = 80;

export function findNumbers(text: string): readonly NumberToken[] {
	return Array.from(text.matchAll(/\d+(?:[.,/]\d+)*/g), (match) => ({
		start: match.index,
		end: match.index + match[0].length,
		print: match[0],
	}));
}

export function indexNumbers(text: string): TextNumbers {
	const numbers = findNumbers(text);
	const byPrint = new Map<string, IndexedToken[]>();
	for (const [index, token] of numbers.entries()) {
		const known = byPrint.get(token.print);
		if (known) known.push({ ...token, index });
		else byPrint.set(token.print, [{ ...token, index }]);
	}
	return { text, numbers, byPrint };
}

/** Every place where the quote stands without cutting a number in two. */
export function findQuote({ text, numbers, byPrint }: TextNumbers, quote: string): QuoteSearch {
	const own = findNumbers(quote);
	const [first] = own;
	const last = own.at(-1);
	const anywhere = quote === "" ? -1 : text.indexOf(quote);
	if (anywhere < 0) return { kind: "absent" };
	if (!first || !last) return { kind: "found", starts: [anywhere], numbers: [] };
	const starts: number[] = [];
	const held: number[] = [];
	for (const { index, start: at } of byPrint.get(first.print) ?? []) {
		const start = at - first.start;
		const end = index + own.length;
		const isWhole = numbers[end - 1]?.end === start + last.end;
		if (start < 0 || !isWhole || !text.startsWith(quote, start) || isRangeHyphen(text, start)) continue;
		starts.push(start);
		// Places may overlap; the numbers stay in order and each stands once.
		for (let next = Math.max(index, (held.at(-1) ?? -1) + 1); next < end; next++) held.push(next);
	}
	if (starts.length > 0) return { kind: "found", starts, numbers: held };
	const cut = [first, last].find(({ start, print }) => numberAround(text, anywhere + start) !== print);
	return { kind: "insideNumber", number: numberAround(text, anywhere + (cut ?? first).start) };
}

/** The passage of the text most like a quote that does not stand in it. */
export function nearestPassage({ text, numbers, byPrint }: TextNumbers, quote: string): string | undefined {
	const [first] = findNumbers(quote);
	const offset = first?.start ?? 0;
	const wanted = pairsOf(quote);
	const likely = (byPrint.get(first?.print ?? "") ?? []).slice(0, 200);
	let best: string | undefined;
	let most = 0.4;
	for (const token of [...likely, ...numbers.slice(0, SUGGESTION * 10)]) {
		const start = Math.max(0, token.start - offset);
		const passage = text.slice(start, start + Math.min(quote.length, SUGGESTION));
		const likeness = shareOfPairs(wanted, pairsOf(passage));
		if (likeness <= most) continue;
		most = likeness;
		best = wholeWords(text, start, Math.max(token.end, start + passage.length));
	}
	return best;
}

/** The hyphen with which the quote starts joins two numbers of the text: `2021-2025`. */
function isRangeHyphen(text: string, start: number): boolean {
	return /[+\-−]/.test(text.charAt(start)) && /[\p{L}\p{N}]/u.test(text.charAt(start - 1));
}

function numberAround(text: string, position: number): string {
	const before = text.slice(Math.max(0, position - SUGGESTION), position);
	const after = text.slice(position, position + SUGGESTION);
	return before.slice(before.search(/[\d.,/+\-−]*$/)) + after.replace(/(?<=\d)(?![.,/]*\d).*$/s, "");
}

/** From the first word that starts in the passage to the last that ends in it. */
function wholeWords(text: string, start: number, end: number): string {
	const isCut = (at: number): boolean => /^[\p{L}\p{N}][.,/]?[\p{L}\p{N}]/u.test(text.slice(at - 1, at + 2));
	const from = isCut(start) ? text.indexOf(" ", start) + 1 : start;
	const to = isCut(end) ? text.lastIndexOf(" ", end) : end;
	return text.slice(from, to).replace(/[\s.,:;]+$/, "");
}

function pairsOf(text: string): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (let index = 0; index < Math.min(text.length, SUGGESTION) - 1; index++) {
		pairs.add(text.slice(index, index + 2));
	}
	return pairs;
}

function shareOfPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let common = 0;
	for (const pair of a) if (b.has(pair)) common++;
	return (2 * common) / (a.size + b.size || 1);
}
