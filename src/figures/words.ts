import type { Locale } from "../core/label.ts";

/** What the words and signs around a printed number say of it. */
export interface Reading {
	readonly sign?: "+" | "-";
	/** A threshold: which side of the number, and whether the number itself belongs to it. */
	readonly threshold?: { readonly side: "above" | "below"; readonly open: boolean };
	readonly unit?: "rank" | "points" | "places";
	readonly percent?: true;
	/** A word that has no agreed reading; the report must say itself what the number is. */
	readonly unknown?: string;
}

/** A closed list: a comparing or approximating word outside it is refused, never guessed. */
interface Words {
	readonly rose: readonly string[];
	readonly fell: readonly string[];
	readonly over: readonly string[];
	readonly under: readonly string[];
	readonly from: readonly string[];
	/** What makes of `from` a threshold. */
	readonly andUp: RegExp;
	readonly position: readonly string[];
	readonly points: readonly string[];
	readonly places: readonly string[];
	readonly percent: readonly string[];
	/** Which way a number moved, where only the report can say whether by or to that number. */
	readonly direction: readonly string[];
	readonly unknownBefore: readonly string[];
	/** Anywhere behind the number. */
	readonly unknownAfter: readonly string[];
	/** Right behind the number: what multiplies it. */
	readonly multiple: RegExp;
	readonly not: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
	vi: {
		rose: ["tăng", "+"],
		fell: ["giảm", "-", "−"],
		over: ["trên", ">"],
		under: ["dưới", "<"],
		from: ["từ"],
		andUp: /(?<!\p{L})trở lên(?![\p{L}\p{N}])/u,
		position: ["vị trí"],
		points: ["điểm"],
		places: ["bậc"],
		percent: ["%", "phần trăm"],
		direction: ["thêm", "bớt", "tụt", "sụt", "lùi", "hạ", "lên", "xuống", "kém"],
		unknownBefore: [
			...["khoảng", "gần", "hơn", "ít nhất", "nhiều nhất", "tối thiểu", "tối đa", "xấp xỉ", "chừng", "cỡ"],
			...["tầm", "ước", "ước tính", "ước đạt", "chưa đến", "chưa tới", "không quá", "quá", "vượt", "ngoài"],
			...["ngót", "lên đến", "lên tới", "~", "≈", "±"],
		],
		unknownAfter: ["trở lên", "trở xuống", "trở lại", "đổ lên", "đổ lại", "rưỡi", "‰"],
		// `tỷ` is a thousand million, `tỷ lệ` a rate.
		multiple: /^\s*(trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ](?!\s*lệ))(?![\p{L}\p{N}])/u,
		not: ["không", "chưa", "chẳng", "không hề", "chưa hề"],
	},
	en: {
		rose: ["rose", "rose by", "up", "up by", "+"],
		fell: ["fell", "fell by", "down", "down by", "-", "−"],
		over: ["over", ">"],
		under: ["under", "<"],
		from: ["from"],
		andUp: /^\s*(?:and )?up(?:wards?)?(?![\p{L}\p{N}])/u,
		position: ["position", "rank"],
		points: ["points", "point", "percentage points", "percentage point"],
		places: ["places", "place"],
		percent: ["%", "percent", "per cent"],
		direction: ["increased by", "grew by", "decreased by", "dropped by", "dropped", "gained", "lost"],
		unknownBefore: [
			...["about", "around", "approximately", "roughly", "nearly", "almost", "some", "close to", "just over"],
			...["just under", "more than", "less than", "fewer than", "at least", "at most", "not over", "up to"],
			...["down to", "above", "below", "beyond", "minimum", "minimum of", "maximum", "maximum of"],
			...["~", "≈", "±"],
		],
		unknownAfter: ["or more", "or less", "or fewer", "or above", "or below", "and above", "and over", "‰"],
		multiple: /^\s*(hundred|thousand|million|billion|dozen)(?![\p{L}\p{N}])/u,
		not: ["not", "never", "no"],
	},
};

const OR_EQUAL: Readonly<Record<string, "above" | "below">> = {
	">=": "above",
	"≥": "above",
	"<=": "below",
	"≤": "below",
};

/** What the words directly before and after a number say; of those without an agreed reading the gravest. */
export function readWords(before: string, after: string, locale: Locale): Reading {
	const words = WORDS[locale];
	const [head, tail] = [plain(before), plain(after)];
	const percent = words.percent.find((word) => startsWith(tail, word));
	const rest = percent === undefined ? tail : tail.trimStart().slice(percent.length);
	const isFromUp = endsWith(head, words.from) !== undefined && words.andUp.test(rest);
	const unknown = words.multiple.exec(rest)?.[1] ?? (isFromUp ? undefined : unknownWord(head, rest, words));
	const isNext = (list: readonly string[]): boolean => list.some((word) => startsWith(rest, word));
	const atEnd = (list: readonly string[]): boolean => endsWith(head, list) !== undefined;
	const reading: Reading = {
		...(percent === undefined ? {} : { percent: true }),
		...(isNext(words.points) ? { unit: "points" } : {}),
		...(isNext(words.places) ? { unit: "places" } : {}),
		...(atEnd(words.position) ? { unit: "rank" } : {}),
		...(unknown === undefined ? {} : { unknown }),
	};
	const orEqual = endsWith(head, Object.keys(OR_EQUAL));
	const side = orEqual === undefined ? undefined : OR_EQUAL[orEqual];
	if (side) return { ...reading, threshold: { side, open: false } };
	if (isFromUp) return { ...reading, threshold: { side: "above", open: false } };
	if (atEnd(words.over)) return { ...reading, threshold: { side: "above", open: true } };
	if (atEnd(words.under)) return { ...reading, threshold: { side: "below", open: true } };
	if (atEnd(words.rose)) return { ...reading, sign: "+" };
	return atEnd(words.fell) ? { ...reading, sign: "-" } : reading;
}

/** The word or sign next to a quote in its text that would change the reading, had it been quoted. */
export function wordLeftOut(
	quote: { readonly before: string; readonly after: string },
	text: { readonly before: string; readonly after: string },
	locale: Locale,
): string | undefined {
	const words = WORDS[locale];
	const { rose, fell, over, under, position, direction, unknownBefore } = words;
	const [head, tail] = [plain(text.before), plain(text.after)];
	const first = plain(quote.before).trim();
	const turning = [rose, fell, over, under].flat();
	let before: string | undefined;
	if (turning.includes(first)) before = endsWith(head, words.not);
	else if (first === "") {
		before = endsWith(head, [
			...turning,
			...position,
			...direction,
			...unknownBefore,
			...Object.keys(OR_EQUAL),
		]);
	}
	if (before !== undefined) return before;
	const isBare = quote.after.trim() === "";
	const units = isBare ? [words.percent, words.points, words.places].flat() : [];
	const multiple = isBare ? words.multiple.exec(tail)?.[1] : undefined;
	return multiple ?? [...words.unknownAfter, ...units].find((word) => startsWith(tail, word));
}

function unknownWord(head: string, rest: string, words: Words): string | undefined {
	const behind = words.unknownAfter.find((after) => hasWord(rest, after));
	if (behind !== undefined) return behind;
	const known = [words.rose, words.fell, words.over, words.under].flat();
	const word = endsWith(head, [...known, ...words.from, ...words.direction, ...words.unknownBefore]);
	if (word === undefined || !known.includes(word)) return word;
	const negation = endsWith(head.trimEnd().slice(0, -word.length), words.not);
	return negation === undefined ? undefined : `${negation} ${word}`;
}

/** Whether the word multiplies the number, as `triệu` does: no detail of a figure can say what it then is. */
export function isMultiple(word: string, locale: Locale): boolean {
	return WORDS[locale].multiple.test(` ${word}`);
}

/** Whether the word says which way a number moved, so that a sign can say the rest. */
export function isDirection(word: string, locale: Locale): boolean {
	return WORDS[locale].direction.includes(word);
}

/** In small letters with single spaces, so that a word of two syllables is found across a line break. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll(/\s+/g, " ");
}

/** The longest of the words with which the text ends as a whole word. */
function endsWith(text: string, words: readonly string[]): string | undefined {
	const tail = text.trimEnd();
	let longest: string | undefined;
	for (const word of words) {
		if (word.length <= (longest?.length ?? 0) || !tail.endsWith(word)) continue;
		if (isBoundary(word, tail.charAt(tail.length - word.length - 1))) longest = word;
	}
	return longest;
}

/** A sign needs a space or nothing before it, so that the hyphen of `2021-2025` is none; `<` needs nothing. */
function isBoundary(word: string, before: string): boolean {
	if (/^[+\-−]$/.test(word)) return before === "" || /[\s(:]/.test(before);
	return !isWord(word) || !/[\p{L}\p{N}]/u.test(before);
}

/** Whether the text starts with the word, and not with a longer one. */
function startsWith(text: string, word: string): boolean {
	const head = text.trimStart();
	return head.startsWith(word) && (!isWord(word) || !/[\p{L}\p{N}]/u.test(head.charAt(word.length)));
}

function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (startsWith(text.slice(at), word) && !/\p{L}/u.test(text.charAt(at - 1))) return true;
	}
	return false;
}

function isWord(word: string): boolean {
	return /^\p{L}/u.test(word);
}
