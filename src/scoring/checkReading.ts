import type { Amount } from "../core/amount.ts";
import { checkKeys, noteType } from "../core/checks.ts";
import { describe, isRecord, isText, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { checkAmount } from "../number/amount.ts";
import { fixedText } from "../number/decimalText.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { compare, signOf } from "../number/rational.ts";
import * as messages from "./messages.ts";
import type { PartReading, Reading } from "./reading.ts";

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** A rank among so many units. */
export interface RankOf {
	readonly rank: number;
	readonly of: number;
}

/** What a part says, exactly. */
export interface ExactPart {
	readonly score: PrintedNumber | undefined;
	readonly rank: RankOf | undefined;
}

/** A checked reading with its numbers as exact ones. */
export interface ExactReading extends ExactPart {
	readonly reading: Reading;
	readonly score: PrintedNumber;
	readonly max: PrintedNumber | undefined;
	readonly parts: ReadonlyMap<string, ExactPart> | undefined;
}

const READING_KEYS: readonly string[] = [
	"index",
	"unit",
	"period",
	"score",
	"max",
	"rank",
	"of",
	"group",
	"parts",
	"scheme",
];

const PART_KEYS: readonly string[] = ["score", "rank", "of"];

/** The reading and its exact numbers, or `undefined` with what is wrong added to `issues`. */
export function checkReading(json: unknown, path: Path, issues: Issue[]): ExactReading | undefined {
	if (!isRecord(json)) {
		noteType(json, "{ index, unit, period, score, … }", path, issues);
		return undefined;
	}
	const known = issues.length;
	checkKeys(json, READING_KEYS, path, issues);
	const index = checkNeededText(json, "index", path, issues);
	const unit = checkNeededText(json, "unit", path, issues);
	const period = checkNeededText(json, "period", path, issues);
	if (own(json, "score") === undefined) {
		issues.push(createIssue("MISSING_KEY", [...path, "score"], messages.missingScore));
	}
	const score = checkOptionalAmount(json, "score", path, issues);
	const max = checkOptionalAmount(json, "max", path, issues);
	checkScale(score, max, path, issues);
	const rank = checkRank(json, path, issues);
	const group = checkGroup(own(json, "group"), [...path, "group"], issues);
	const parts = checkParts(own(json, "parts"), [...path, "parts"], issues);
	const scheme = own(json, "scheme") === undefined ? undefined : checkText(json, "scheme", path, issues);
	if (issues.length > known || !index || !unit || !period || !score) return undefined;
	const reading: Reading = {
		index,
		unit,
		period,
		score: copyAmount(json.score, score),
		...(max ? { max: copyAmount(json.max, max) } : {}),
		...copyRank(json, rank),
		...(group === undefined ? {} : { group }),
		...(parts ? { parts: Object.fromEntries([...parts].map(([id, part]) => [id, part.copy])) } : {}),
		...(scheme === undefined ? {} : { scheme }),
	};
	return {
		reading,
		score,
		max,
		rank,
		parts: parts && new Map([...parts].map(([id, { exact }]) => [id, exact])),
	};
}

/** A whole number of ranked units, or `undefined` with an issue. */
export function checkOf(of: unknown, path: Path, issues: Issue[]): number | undefined {
	if (isPositiveInteger(of)) return of;
	issues.push(createIssue("NOT_A_COUNT", path, messages.notACount, { received: describe(of) }));
	return undefined;
}

export function checkText(json: Json, key: string, path: Path, issues: Issue[]): string | undefined {
	const text = own(json, key);
	if (isText(text)) return text;
	const details = { received: describe(text) };
	issues.push(createIssue("NOT_TEXT", [...path, key], messages.notText(key), details));
	return undefined;
}

function checkNeededText(json: Json, key: string, path: Path, issues: Issue[]): string | undefined {
	if (own(json, key) !== undefined) return checkText(json, key, path, issues);
	issues.push(createIssue("MISSING_KEY", [...path, key], messages.missingText(key)));
	return undefined;
}

function checkOptionalAmount(
	json: Json,
	key: string,
	path: Path,
	issues: Issue[],
): PrintedNumber | undefined {
	const value = own(json, key);
	return value === undefined ? undefined : checkAmount(value, [...path, key], issues);
}

function checkScale(
	score: PrintedNumber | undefined,
	max: PrintedNumber | undefined,
	path: Path,
	issues: Issue[],
): void {
	if (!max) return;
	if (signOf(max.value) <= 0) {
		issues.push(createIssue("NOT_POSITIVE", [...path, "max"], messages.notPositive));
	} else if (score && (signOf(score.value) < 0 || compare(score.value, max.value) > 0)) {
		const message = messages.outOfMax(fixedText(score.value, score.places), fixedText(max.value, max.places));
		issues.push(createIssue("OUT_OF_MAX", [...path, "score"], message));
	}
}

function checkRank(json: Json, path: Path, issues: Issue[]): RankOf | undefined {
	const rank = own(json, "rank");
	const given = own(json, "of");
	const of = given === undefined ? undefined : checkOf(given, [...path, "of"], issues);
	if (rank === undefined) return undefined;
	const at = [...path, "rank"];
	if (!isPositiveInteger(rank)) {
		issues.push(createIssue("NOT_A_RANK", at, messages.notARank, { received: describe(rank) }));
	} else if (given === undefined) {
		issues.push(createIssue("RANK_WITHOUT_OF", at, messages.rankWithoutOf));
	} else if (of !== undefined && rank > of) {
		issues.push(createIssue("RANK_OUTSIDE_OF", at, messages.rankOutsideOf(rank, of)));
	} else if (of !== undefined) {
		return { rank, of };
	}
	return undefined;
}

function checkGroup(group: unknown, path: Path, issues: Issue[]): Label | undefined {
	if (group === undefined || isText(group)) return group;
	if (isRecord(group) && Object.keys(group).length === 2) {
		const vi = own(group, "vi");
		const en = own(group, "en");
		if (isText(vi) && isText(en)) return { vi, en };
	}
	issues.push(createIssue("BAD_LABEL", path, messages.badLabel, { received: describe(group) }));
	return undefined;
}

interface CheckedPart {
	readonly exact: ExactPart;
	readonly copy: Amount | PartReading;
}

function checkParts(json: unknown, path: Path, issues: Issue[]): Map<string, CheckedPart> | undefined {
	if (json === undefined) return undefined;
	if (!isRecord(json)) {
		noteType(json, "{ [part]: score }", path, issues);
		return undefined;
	}
	const parts = new Map<string, CheckedPart>();
	for (const [id, part] of Object.entries(json)) {
		if (part !== undefined) parts.set(id, checkPart(part, [...path, id], issues));
	}
	return parts;
}

function checkPart(part: unknown, path: Path, issues: Issue[]): CheckedPart {
	if (!isRecord(part) || Object.hasOwn(part, "decimal")) {
		const score = checkAmount(part, path, issues);
		return { exact: { score, rank: undefined }, copy: score ? copyAmount(part, score) : {} };
	}
	checkKeys(part, PART_KEYS, path, issues);
	if (own(part, "score") === undefined && own(part, "rank") === undefined) {
		issues.push(createIssue("EMPTY_PART", path, messages.emptyPart));
	}
	const score = checkOptionalAmount(part, "score", path, issues);
	const rank = checkRank(part, path, issues);
	const copy = { ...(score ? { score: copyAmount(part.score, score) } : {}), ...copyRank(part, rank) };
	return { exact: { score, rank }, copy };
}

/** How many units were ranked is kept also where this one has no rank. */
function copyRank(json: Json, rank: RankOf | undefined): Pick<Reading, "rank" | "of"> {
	const of = own(json, "of");
	return rank ?? (isPositiveInteger(of) ? { of } : {});
}

/** In the form it was given in, without a negative zero or leading zeros. */
function copyAmount(json: unknown, exact: PrintedNumber): Amount {
	return typeof json === "number" ? json || 0 : { decimal: fixedText(exact.value, exact.places) };
}

function isPositiveInteger(value: unknown): value is number {
	return Number.isSafeInteger(value) && typeof value === "number" && value >= 1;
}
