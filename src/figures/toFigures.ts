import { createIssue, type Issue } from "../core/issue.ts";
import {
	EVERYTHING,
	type ExactInterval,
	hull,
	intersect,
	isEmpty,
	pointInterval,
	roundingInterval,
	wholeNumbers,
} from "../number/interval.ts";
import type { PrintedNumber } from "../number/printed.ts";
import * as q from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import * as messages from "./messages.ts";
import type { Figure } from "./model.ts";
import type { FigureDraft } from "./readFigure.ts";
import type { Print } from "./readPrint.ts";
import type { FigureKind } from "./report.ts";

const LEAST: Readonly<Record<FigureKind, q.Rational | undefined>> = {
	count: q.ZERO,
	rank: q.ONE,
	places: undefined,
	real: undefined,
};

/** The kind that the print itself shows; undefined where nothing is printed. */
export function kindOfPrint({ kind, sign, print }: FigureDraft): FigureKind | undefined {
	if (kind || !print) return kind;
	const { words, places, of } = print;
	if (words.unit === "rank" || words.unit === "places") return words.unit;
	if (words.percent || words.unit === "points" || places > 0 || (of && of.places > 0)) return "real";
	return sign || words.sign ? "places" : "count";
}

/** The figure, and what stands behind its slash as a figure of its own. */
export function toFigures(draft: FigureDraft, kind: FigureKind, issues: Issue[]): readonly Figure[] {
	const { id, print, missing, weight, locked, when, label, modes } = draft;
	const domain = domainOf(draft, kind);
	if (isEmpty(domain)) issues.push(createIssue("RANGE_REVERSED", ["figures", id], messages.noValue(kind)));
	const unprinted: Figure = {
		...{ id, ref: id, weight, locked, when, label, modes, missing, kind, domain },
		quote: print?.quote,
		printed: null,
		value: undefined,
		places: 0,
		percent: false,
		signed: false,
		isThreshold: false,
		isRounded: false,
		interval: domain,
	};
	if (!print) return [unprinted];
	const sign = draft.sign ?? print.words.sign;
	const value = sign === "-" ? q.negate(print.value) : print.value;
	const places = placesOf(draft, print, kind);
	notePlaces(print, kind, places, id, issues);
	const { threshold, percent } = print.words;
	const isBounded = print.words.unknown !== undefined && (draft.min ?? draft.max) !== undefined;
	const isThreshold = threshold !== undefined || isBounded;
	const figure: Figure = {
		...unprinted,
		printed: printOf(print, sign, isThreshold),
		value,
		places,
		percent: percent === true,
		signed: sign !== undefined,
		isThreshold,
		isRounded: !isThreshold && (kind === "real" || places < 0),
	};
	const interval = threshold ? beyond(value, threshold, kind) : isBounded ? domain : printedAs(value, figure);
	return [{ ...figure, interval }, ...(print.of ? [toScale(figure, print.of)] : [])];
}

/** What the print of a value allows; every mode holds the print, so the hull of the modes is whole. */
export function printedAs(
	value: q.Rational,
	{ isRounded, places, modes, kind }: Pick<Figure, "isRounded" | "places" | "modes" | "kind">,
): ExactInterval {
	return isRounded ? inKind(roundedHull(value, places, modes), kind) : pointInterval(value);
}

function roundedHull(value: q.Rational, places: number, modes: readonly RoundingMode[]): ExactInterval {
	return modes.map((mode) => roundingInterval(value, places, mode)).reduce(hull);
}

/** To which decimal the print was rounded; the object form wins over what the print shows. */
function placesOf(draft: FigureDraft, print: Print, kind: FigureKind): number {
	if (draft.places !== undefined) return draft.places;
	if (!draft.rounded || kind === "real") return print.places;
	const digits = print.digits.replaceAll(/\D/g, "");
	return digits.replace(/0+$/, "").length - digits.length;
}

function notePlaces(
	{ digits, value, ...print }: Print,
	kind: FigureKind,
	places: number,
	id: string,
	issues: Issue[],
): void {
	if (kind !== "real" && print.places > 0) {
		const message = messages.decimalsOnCount(digits, kind);
		issues.push(createIssue("DECIMALS_ON_COUNT", ["figures", id], message, { received: digits }));
	}
	if (!q.isInteger(q.multiply(value, q.powerOfTen(places)))) {
		const message = messages.placesTooFew(digits, places);
		issues.push(createIssue("PLACES_TOO_FEW", ["figures", id, "places"], message));
	}
}

function toScale(figure: Figure, of: PrintedNumber & { readonly digits: string }): Figure {
	const isReal = figure.kind === "real" && (figure.places > 0 || of.places > 0);
	return {
		...figure,
		ref: `${figure.id}.of`,
		printed: of.digits,
		value: of.value,
		places: of.places,
		percent: false,
		signed: false,
		isThreshold: false,
		isRounded: false,
		kind: isReal ? "real" : "count",
		domain: { min: { at: q.ZERO, open: false }, max: null },
		interval: pointInterval(of.value),
	};
}

function printOf({ digits, words, quote }: Print, sign: "+" | "-" | undefined, isThreshold: boolean): string {
	return isThreshold ? quote.trim() : `${sign ?? ""}${digits}${words.percent ? "%" : ""}`;
}

function beyond(
	at: q.Rational,
	{ side, open }: NonNullable<Print["words"]["threshold"]>,
	kind: FigureKind,
): ExactInterval {
	const end = { at, open };
	return inKind(side === "above" ? { min: end, max: null } : { min: null, max: end }, kind);
}

function domainOf({ min, max }: FigureDraft, kind: FigureKind): ExactInterval {
	const least = LEAST[kind];
	const natural = least ? { min: { at: least, open: false }, max: null } : EVERYTHING;
	const given = {
		min: min ? { at: min, open: false } : null,
		max: max ? { at: max, open: false } : null,
	};
	return inKind(intersect(natural, given), kind);
}

/** Between its ends a whole figure has whole ends. */
function inKind(interval: ExactInterval, kind: FigureKind): ExactInterval {
	return kind === "real" ? interval : wholeNumbers(interval);
}
