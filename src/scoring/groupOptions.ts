import { attempt, checkKeys, noteType } from "../core/checks.ts";
import { describe } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { label } from "../core/leaves.ts";
import { checkOptions, type Numeric, toRational } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import { equalShares, QUANTILE_METHODS, type QuantileMethod } from "./quantile.ts";
import * as messages from "./rankMessages.ts";
import { checkWord } from "./readUnitValues.ts";

/** The checked options of `groupValues`; cuts and shares descend. */
export interface GroupMethod {
	readonly edge: "up" | "down";
	readonly labels: readonly Label[];
	readonly by:
		| { readonly cuts: readonly q.Rational[] }
		| { readonly shares: readonly q.Rational[]; readonly method: QuantileMethod };
	readonly from: q.Rational | undefined;
	readonly upTo: q.Rational | undefined;
}

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const MOST_GROUPS = 1000;
const CUT_KEYS: readonly string[] = ["cuts", "edge", "labels", "range"];
const QUANTILE_KEYS: readonly string[] = ["quantiles", "method", "edge", "labels"];

export function readGroupOptions(options: unknown, issues: Issue[]): GroupMethod | undefined {
	const given = attempt(() => checkOptions(options as Json), ["options"], issues);
	if (!given) return undefined;
	const hasCuts = given.cuts !== undefined;
	const known = issues.length;
	if (hasCuts === (given.quantiles !== undefined)) {
		issues.push(createIssue("CUTS_OR_QUANTILES", [], messages.cutsOrQuantiles));
	} else {
		checkKeys(given, hasCuts ? CUT_KEYS : QUANTILE_KEYS, [], issues);
	}
	const edge = checkWord(given, "edge", ["up", "down"] as const, issues);
	const labels = readLabels(given.labels, issues);
	const by = hasCuts ? readCuts(given.cuts, issues) : readQuantiles(given, issues);
	const [from, upTo] = readRange(given.range, by && "cuts" in by ? by.cuts : [], issues);
	if (labels && by) {
		const needed = ("cuts" in by ? by.cuts : by.shares).length + 1;
		if (labels.length !== needed) {
			const message = messages.labelsCount(labels.length, needed);
			issues.push(createIssue("LABELS_LENGTH", ["labels"], message, { expected: String(needed) }));
		}
	}
	return edge && labels && by && issues.length === known ? { edge, labels, by, from, upTo } : undefined;
}

function readLabels(given: unknown, issues: Issue[]): readonly Label[] | undefined {
	const list = readList(given, "labels", issues);
	return (
		list && all(list.map((item, at) => attempt(() => label.read(item, undefined), ["labels", at], issues)))
	);
}

function readCuts(given: unknown, issues: Issue[]): { readonly cuts: readonly q.Rational[] } | undefined {
	const cuts = readDescending(given, "cuts", issues);
	return cuts && { cuts };
}

function readQuantiles(
	given: Json,
	issues: Issue[],
): { readonly shares: readonly q.Rational[]; readonly method: QuantileMethod } | undefined {
	const method = checkWord(given, "method", QUANTILE_METHODS, issues);
	const shares = readShares(given.quantiles, issues);
	return method && shares && { shares, method };
}

/** So many equal groups, or the shares of the units below each cut. */
function readShares(given: unknown, issues: Issue[]): readonly q.Rational[] | undefined {
	if (Array.isArray(given)) {
		const shares = readDescending(given, "quantiles", issues);
		for (const [at, share] of (shares ?? []).entries()) {
			if (q.signOf(share) > 0 && q.compare(share, q.ONE) < 0) continue;
			issues.push(createIssue("NOT_A_SHARE", ["quantiles", at], messages.notAShare));
		}
		return shares;
	}
	if (typeof given === "number" && Number.isInteger(given) && given >= 2 && given <= MOST_GROUPS) {
		return equalShares(given);
	}
	if (given !== undefined) {
		const details = { expected: `2 to ${MOST_GROUPS}`, received: describe(given) };
		issues.push(createIssue("NOT_WHOLE", ["quantiles"], messages.notGroups(MOST_GROUPS), details));
	}
	return undefined;
}

function readDescending(given: unknown, key: string, issues: Issue[]): readonly q.Rational[] | undefined {
	const list = readList(given, key, issues);
	const read = list && all(list.map((item, at) => readNumber(item, [key, at], issues)));
	for (const [at, value] of (read ?? []).entries()) {
		const before = read?.[at - 1];
		if (before && q.compare(before, value) <= 0) {
			issues.push(createIssue("NOT_DESCENDING", [key, at], messages.notDescending));
		}
	}
	return read;
}

/** The lowest and the highest value that may be in a group; the cuts lie between them. */
function readRange(
	given: unknown,
	cuts: readonly q.Rational[],
	issues: Issue[],
): readonly [from: q.Rational | undefined, upTo: q.Rational | undefined] {
	if (given === undefined) return [undefined, undefined];
	const range = attempt(() => checkOptions(given as Json), ["range"], issues) ?? {};
	checkKeys(range, ["from", "upTo"], ["range"], issues);
	const end = (key: "from" | "upTo"): q.Rational | undefined =>
		range[key] === undefined ? undefined : readNumber(range[key], ["range", key], issues);
	const ends = [end("from"), end("upTo")] as const;
	const [from, upTo] = ends;
	const ascending = [from, ...[...cuts].reverse(), upTo].filter((value) => value !== undefined);
	if (ascending.some((value, at) => at > 0 && q.compare(ascending[at - 1] ?? value, value) > 0)) {
		issues.push(createIssue("RANGE_REVERSED", ["range"], messages.cutOutsideRange));
	}
	return ends;
}

function readNumber(given: unknown, path: Path, issues: Issue[]): q.Rational | undefined {
	return attempt(() => toRational(given as Numeric), path, issues);
}

function readList(given: unknown, key: string, issues: Issue[]): readonly unknown[] | undefined {
	if (given === undefined) {
		issues.push(createIssue("MISSING_KEY", [key], messages.missingOption(key)));
	} else if (!Array.isArray(given)) {
		noteType(given, "[ … ]", [key], issues, messages.listWords);
	} else if (given.length === 0 || given.length > MOST_GROUPS) {
		const details = { received: describe(given) };
		const message = messages.listLength(MOST_GROUPS);
		issues.push(createIssue(given.length === 0 ? "EMPTY" : "TOO_MANY", [key], message, details));
	} else {
		return Array.from(given);
	}
	return undefined;
}

function all<T>(list: readonly (T | undefined)[]): readonly T[] | undefined {
	const found = list.filter((item) => item !== undefined);
	return found.length === list.length ? found : undefined;
}
