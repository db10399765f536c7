import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label, Locale } from "../core/label.ts";
import { toRational } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import { ROUNDING_MODES, type RoundingMode } from "../number/round.ts";
import * as messages from "./messages.ts";
import { type Print, readPrint } from "./readPrint.ts";
import type { FigureKind } from "./report.ts";
import { isDirection, isMultiple } from "./words.ts";

type Path = readonly (string | number)[];
type Details = Readonly<Record<string, unknown>>;

/** A figure of the report whose kind may still depend on its relations. */
export interface FigureDraft {
	readonly id: string;
	readonly print: Print | undefined;
	/** Printed, but not readable: that problem is noted. */
	readonly isUnread: boolean;
	readonly missing: boolean;
	readonly kind: FigureKind | undefined;
	readonly sign: "+" | "-" | undefined;
	readonly rounded: boolean;
	readonly places: number | undefined;
	readonly min: q.Rational | undefined;
	readonly max: q.Rational | undefined;
	readonly modes: readonly RoundingMode[];
	readonly weight: q.Rational;
	readonly locked: boolean;
	readonly when: string | undefined;
	readonly label: Label | undefined;
}

const KINDS: readonly FigureKind[] = ["count", "rank", "places", "real"];
const SIGNS = ["+", "-"] as const;

const KEYS = [
	...["printed", "missing", "kind", "sign", "rounded", "places", "min", "max", "modes", "weight", "locked"],
	...["when", "label", "source"],
];

/** Any of these says what a number stands for beside a word of no agreed reading. */
const SAYS_IT = ["min", "max", "rounded", "places"];

const MOST_PLACES = 20;

/** Reads a figure and its print; undefined when it is nothing that could be a figure. */
export function readFigure(
	id: string,
	input: unknown,
	modes: readonly RoundingMode[],
	locale: Locale,
	issues: Issue[],
): FigureDraft | undefined {
	const path = ["figures", id];
	const details = typeof input === "string" ? { printed: input } : (input ?? {});
	if (input === undefined || !isRecord(details)) {
		noteType(input, "string | null | object", path, issues);
		return undefined;
	}
	checkKeys(details, KEYS, path, issues);
	const { printed, missing } = details;
	if (printed !== undefined && missing !== undefined) {
		issues.push(createIssue("PRINTED_AND_MISSING", path, messages.printedAndMissing));
	}
	const print = readQuote(details, locale, path, issues);
	return {
		id,
		print,
		isUnread: printed !== undefined && !print,
		...readDetails(details, modes, path, issues),
	};
}

function readQuote(details: Details, locale: Locale, path: Path, issues: Issue[]): Print | undefined {
	const { printed } = details;
	if (printed === undefined) return undefined;
	if (typeof printed !== "string") {
		noteType(printed, "string", [...path, "printed"], issues);
		return undefined;
	}
	const print = readPrint(printed, locale, path, issues);
	const unknown = print?.words.unknown;
	if (unknown === undefined) return print;
	const says = saysIt(unknown, locale);
	if (says.some((key) => details[key] !== undefined)) return print;
	issues.push(createIssue("UNKNOWN_WORD", path, messages.unknownWord(printed, unknown, says)));
	return undefined;
}

/** A sign says only which way a number moved, and nothing says what a multiple such as `triệu` makes of it. */
function saysIt(word: string, locale: Locale): readonly string[] {
	if (isMultiple(word, locale)) return [];
	return isDirection(word, locale) ? [...SAYS_IT, "sign"] : SAYS_IT;
}

function readDetails(
	details: Details,
	modes: readonly RoundingMode[],
	path: Path,
	issues: Issue[],
): Omit<FigureDraft, "id" | "print" | "isUnread"> {
	const one = <T extends string>(key: string, of: readonly T[]): T | undefined => {
		const value = details[key];
		const found = of.find((choice) => choice === value);
		if (value !== undefined && found === undefined) noteType(value, of.join(" | "), [...path, key], issues);
		return found;
	};
	const flag = (key: string): boolean => {
		const value = details[key];
		if (value !== undefined && value !== true) noteType(value, "true", [...path, key], issues);
		return value === true;
	};
	const amount = (key: string): q.Rational | undefined =>
		details[key] === undefined ? undefined : readAmount(details[key], [...path, key], issues);
	const { places, when, label, source } = details;
	if (when !== undefined && typeof when !== "string") noteType(when, "string", [...path, "when"], issues);
	if (places !== undefined && !isPlaces(places)) {
		const range = messages.wholeBetween(-MOST_PLACES, MOST_PLACES);
		noteType(places, `-${MOST_PLACES}..${MOST_PLACES}`, [...path, "places"], issues, range);
	}
	if (label !== undefined && !isLabel(label))
		noteType(label, "string | { vi, en }", [...path, "label"], issues);
	if (source !== undefined && !(isRecord(source) && isLabel(source.title))) {
		noteType(source, "{ title }", [...path, "source"], issues);
	}
	const weight = amount("weight");
	if (weight && q.signOf(weight) <= 0) {
		issues.push(createIssue("WEIGHT_NOT_POSITIVE", [...path, "weight"], messages.weightNotPositive));
	}
	return {
		missing: flag("missing"),
		kind: one("kind", KINDS),
		sign: one("sign", SIGNS),
		rounded: flag("rounded"),
		places: isPlaces(places) ? places : undefined,
		min: amount("min"),
		max: amount("max"),
		modes: details.modes === undefined ? modes : readModes(details.modes, [...path, "modes"], issues),
		weight: weight ?? q.ONE,
		locked: flag("locked"),
		when: typeof when === "string" ? when : undefined,
		label: isLabel(label) ? label : undefined,
	};
}

export function readModes(input: unknown, path: Path, issues: Issue[]): readonly RoundingMode[] {
	const known = (value: unknown): value is RoundingMode => ROUNDING_MODES.some((mode) => mode === value);
	if (Array.isArray(input) && input.length > 0 && input.length <= 100 && Array.from(input).every(known)) {
		return [...new Set<RoundingMode>(input)];
	}
	noteType(input, `(${ROUNDING_MODES.join(" | ")})[]`, path, issues);
	return ["half-up"];
}

export function isLabel(value: unknown): value is Label {
	if (typeof value === "string") return true;
	return isRecord(value) && typeof value.vi === "string" && typeof value.en === "string";
}

function isPlaces(value: unknown): value is number {
	return Number.isInteger(value) && Math.abs(Number(value)) <= MOST_PLACES;
}

function readAmount(value: unknown, path: Path, issues: Issue[]): q.Rational | undefined {
	if (typeof value === "number") return attempt(() => toRational(value), path, issues);
	const decimal = isRecord(value) ? value.decimal : undefined;
	if (typeof decimal === "string") return attempt(() => toRational(decimal), path, issues);
	noteType(value, "number | { decimal }", path, issues);
	return undefined;
}
