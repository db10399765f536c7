/** A name as its kind, "" where none is said, and the words after it. */
export interface Spelling {
	readonly kind: string;
	readonly rest: readonly string[];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const KIND_WORDS: readonly (readonly [kind: string, ...others: string[]])[] = [
	["tỉnh"],
	["thành phố", "tp", "t p"],
	["quận"],
	["huyện"],
	["thị xã", "tx", "t x"],
	["phường"],
	["xã"],
	["thị trấn", "tt", "t t"],
	["đặc khu"],
];

/** What a name may begin with, as `wordsOf` gives it. */
const KINDS: ReadonlyMap<string, string> = new Map(
	KIND_WORDS.flatMap((forms) => forms.map((form): [string, string] => [wordsOf(form).join(" "), forms[0]])),
);

/** The same without marks, for names that have none: elsewhere "quan" is no "quận". */
const PLAIN_KINDS: ReadonlyMap<string, string> = new Map(
	KIND_WORDS.flatMap((forms) => forms.map((form): [string, string] => [plain([form]), forms[0]])),
);

const ENGLISH_KINDS: ReadonlyMap<string, string> = new Map([
	["province", "tỉnh"],
	["city", "thành phố"],
]);

/** The words in lower case, each with its tone behind it, wherever in the word it was written. */
export function wordsOf(name: string): readonly string[] {
	const words =
		name
			.normalize("NFC")
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return words.map((word) => {
		const letters = word.normalize("NFD");
		return letters.replace(TONES, "") + (letters.match(TONES) ?? []).join("");
	});
}

export function plain(words: readonly string[]): string {
	return words.join("").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

export function spell(name: string): Spelling {
	const words = wordsOf(name);
	const isPlain = plain(words) === words.join("");
	for (const size of [2, 1]) {
		const lead = words.slice(0, size).join(" ");
		const kind = KINDS.get(lead) ?? (isPlain ? PLAIN_KINDS.get(lead) : undefined);
		const rest = words.slice(size);
		if (kind && rest.some((word) => /\p{L}/u.test(word))) return { kind, rest };
	}
	const kind = words.length > 1 ? ENGLISH_KINDS.get(words.at(-1) ?? "") : undefined;
	return kind ? { kind, rest: words.slice(0, -1) } : { kind: "", rest: words };
}
