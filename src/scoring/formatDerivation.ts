import { checkLocale, type Label, type Locale, labelText } from "../core/label.ts";
import { checkOptions } from "../number/numeric.ts";
import { localizeDecimal } from "../number/printed.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { formula, word } from "./derivations/words.ts";

/** In which language. */
export interface FormatDerivationOptions {
	readonly locale: Locale;
}

/** Constants stand where they are read; a line of their own would only repeat them. */
const INLINE: ReadonlySet<string> = new Set(["number", "text", "boolean", "notApplicable"]);
/** Their arguments are too many, or too unlike, to be written out twice. */
const IN_WORDS: ReadonlySet<string> = new Set(["combine", "maximum", "each", "peer", "case", "bands"]);
/** Their one argument stands in the line before. */
const AS_IT_IS: ReadonlySet<string> = new Set(["given", "round", "clamp"]);
const LONGEST = 24;

/**
 * Prints a derivation, one line a step: its number, the formula with names, the same with numbers, the result, and what
 * was rounded, chosen, capped, left out or given.
 *
 * Formula: scoring.derivation.
 *
 * @param derivation - What `explain` gives.
 * @param options - `locale`: `vi` or `en`.
 * @returns The text, without a line break at its end.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { explain, formatDerivation } from "steerindex/scoring";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }],
 *   facts: { done: { type: "number" }, tasks: { type: "number" } },
 *   root: { id: "share", max: 10, rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "done" }, { fact: "tasks" }] }] } },
 * });
 * const records = [{ unit: "Đại Lộc", period: "2022", facts: { done: 28, tasks: 32 } }];
 * const why = explain(scheme, { periods: ["2022"], records }, { period: "2022", unit: "Đại Lộc", node: "share" });
 * formatDerivation(why, { locale: "vi" }).split("\n")[3]; // => "  3  done / tasks = [1] / [2] = 28 / 32 = 0,875"
 * console.log(formatDerivation(why, { locale: "en" }));
 * ```
 * ```text
 * demo, 2022, Đại Lộc: share = 8.75
 *   1  done = 28
 *   2  tasks = 32
 *   3  done / tasks = [1] / [2] = 28 / 32 = 0.875
 *   4  10 × (done / tasks) = 10 × [3] = 10 × 0.875 = 8.75
 *   5  share = [4] = 8.75
 *   6  100 × share / 10 = 100 × [5] / 10 = 100 × 8.75 / 10 = 87.5
 * ```
 */
export function formatDerivation(derivation: Derivation, options: FormatDerivationOptions): string {
	const locale = checkLocale(checkOptions(options).locale);
	const { lines, result, unit, period, node, scheme } = derivation;
	const numbers = new Map<number, number>();
	const used = new Set(lines.flatMap(({ from }) => from));
	let count = 0;
	for (const [at, line] of lines.entries()) {
		// What only hands on a line has its number.
		const handed = handedOn(line);
		if (handed !== undefined) numbers.set(at, numbers.get(handed) ?? count);
		// What is published stands beside the figure it was rounded from.
		else if (isWritten(line) && (line.op !== "round" || used.has(at))) numbers.set(at, ++count);
	}
	const width = String(count).length;
	const main = lines[result];
	const rows = [...numbers].flatMap(([at, number]) => {
		const line = lines[at] as DerivationLine;
		return handedOn(line) !== undefined
			? []
			: `  ${String(number).padStart(width)}  ${writeRow(line, lines, numbers, locale)}`;
	});
	const head = `${scheme}, ${period}, ${unit}: ${node} = ${main ? resultOf(main, locale) : ""}`;
	return [head, ...rows].join("\n");
}

/** The line that this one is the same as: what `then` chose, or the only child of a sum. */
function handedOn({ op, from, options }: DerivationLine): number | undefined {
	if (op === "then") return from[1];
	const { how, weights, roles } = options ?? {};
	const isAlone = op === "combine" && how === "sum" && String(weights) === "1" && String(roles) === "";
	return isAlone ? from[0] : undefined;
}

function isWritten(line: DerivationLine): boolean {
	return !INLINE.has(line.op) && line.note !== "not-taken";
}

function writeRow(
	line: DerivationLine,
	lines: readonly DerivationLine[],
	numbers: ReadonlyMap<number, number>,
	locale: Locale,
): string {
	const item = line.item === undefined ? "" : `#${line.item + 1} `;
	const parts = [item + labelText(line.text, locale)];
	const args = line.from.map((at) => lines[at] as DerivationLine);
	const taken = args.every((arg) => arg.note !== "not-taken");
	if (args.length > 0 && taken && !IN_WORDS.has(line.op)) {
		const places = line.from.map((at, i) => {
			const number = numbers.get(at);
			return number === undefined ? wordOf(args[i] as DerivationLine, locale) : `[${number}]`;
		});
		const values = args.map((arg) => wordOf(arg, locale));
		parts.push(formula(line.op, line.options, places, locale));
		if (!AS_IT_IS.has(line.op)) parts.push(formula(line.op, line.options, values, locale));
	}
	if (line.op === "combine") {
		const values = args.map((arg) => wordOf(arg, locale));
		parts.push(formula(line.op, line.options, values, locale));
	}
	parts.push(resultOf(line, locale));
	const unlike = parts.filter((part, at) => part !== parts[at - 1]);
	const said = line.op === "combine" ? policiesOf(line, args, locale) : rowTaken(line, args, locale);
	return unlike.join(" = ") + remarks(line, said, locale);
}

function wordOf({ status, value, exact }: DerivationLine, locale: Locale): string {
	if (status !== "ok") return word(status, locale);
	if (value === null) return "…";
	if (typeof value !== "number")
		return typeof value === "boolean" ? word(String(value), locale) : `"${value}"`;
	const text = exact !== null && exact.length <= LONGEST ? exact : String(value);
	if (!/[/e]/.test(text)) return localizeDecimal(text, locale);
	return `${localizeDecimal(String(value), locale)} (${text})`;
}

/** The value, and beside it what is published. */
function resultOf(line: DerivationLine, locale: Locale): string {
	const { printed } = line;
	const value = wordOf(line, locale);
	return printed === undefined ? value : `${value} → ${localizeDecimal(printed, locale)}`;
}

const NOTES: { readonly [note: string]: Label } = {
	chosen: { vi: "được chọn", en: "chosen" },
	excluded: { vi: "không áp dụng, được loại ra", en: "not applicable, left out" },
	filled: { vi: "thiếu, dùng giá trị thay thế", en: "missing, a stand-in counts" },
	capped: { vi: "bị chặn ở giới hạn", en: "held at the limit" },
	given: { vi: "đã cho, không tính", en: "given, not computed" },
	bonus: { vi: "điểm thưởng", en: "bonus" },
	penalty: { vi: "điểm trừ", en: "penalty" },
};

const POLICIES: { readonly [policy: string]: Label } = {
	exclude: { vi: "loại ra", en: "left out" },
	rescale: { vi: "chia theo tỷ lệ", en: "made up for in proportion" },
	spread: { vi: "chia đều cho các mục khác", en: "spread over the others" },
	full: { vi: "tính đủ điểm", en: "counted in full" },
	zero: { vi: "tính là 0", en: "counted as zero" },
};

/** What became of the children without a value. */
function policiesOf(
	line: DerivationLine,
	args: readonly DerivationLine[],
	locale: Locale,
): string | undefined {
	const listOf = (name: string): readonly unknown[] => {
		const list = line.options?.[name];
		return Array.isArray(list) ? list : [];
	};
	const [nodes, maxima, when] = [listOf("nodes"), listOf("maxima"), listOf("whenNotApplicable")];
	const said = nodes.flatMap((node, i) => {
		const status = args[2 * i]?.status;
		const policy = status === "missing" && listOf("whenMissing")[i] === "zero" ? "zero" : String(when[i]);
		const words = POLICIES[policy];
		if (status === undefined || status === "ok" || words === undefined) return [];
		const max = maxima[i] === "" ? "" : ` (${localizeDecimal(String(maxima[i]), locale)})`;
		return [`${labelText(words, locale)}: ${node}${max}`];
	});
	return said.length === 0 ? undefined : said.join("; ");
}

/** The condition of the row that decided. */
function rowTaken(line: DerivationLine, args: readonly DerivationLine[], locale: Locale): string | undefined {
	if (line.op !== "case") return undefined;
	const row = args.findIndex((arg, at) => at % 2 === 0 && arg.value === true);
	const condition = args[row];
	return condition
		? `${word("when", locale)} ${labelText(condition.text, locale)}`
		: word("otherwise", locale);
}

function remarks(line: DerivationLine, row: string | undefined, locale: Locale): string {
	const said: string[] = row === undefined ? [] : [row];
	const note = line.note === undefined ? undefined : NOTES[line.note];
	if (note !== undefined) said.push(labelText(note, locale));
	if (line.code !== undefined) said.push(line.code);
	for (const { by, from, to } of line.treatments ?? []) {
		said.push(`${labelText(by, locale)}: ${givenText(from)} → ${givenText(to)}`);
	}
	if (line.peers) {
		const { count, within, setBy } = line.peers;
		const among = locale === "vi" ? `trong ${count} đơn vị` : `among ${count} units`;
		said.push(within === undefined ? among : `${among}, ${within}`);
		if (setBy.length > 0) said.push(setBy.join(", "));
	}
	if (line.source) said.push(labelText(line.source.title, locale));
	return said.length === 0 ? "" : `  (${said.join("; ")})`;
}

function givenText(given: unknown): string {
	if (given === null || typeof given !== "object") return String(given);
	const { decimal, exact } = given as { readonly decimal?: string; readonly exact?: string };
	return decimal ?? exact ?? "–";
}
