import { isRecord, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";
import { checkReading, type ExactReading } from "../scoring/checkReading.ts";
import type { Reading } from "../scoring/reading.ts";
import { cautionsOf } from "./cautions.ts";
import {
	type ChangeRounding,
	changeOfRank,
	changeOfScore,
	type RankChange,
	type ScoreChange,
} from "./difference.ts";
import * as messages from "./messages.ts";
import { readMode, readOptions, readRelative } from "./options.ts";
import { comparePartsOf, type PartChanges } from "./partChanges.ts";
import { checkOrder } from "./periods.ts";

/** How two readings are compared. */
export interface CompareReadingsOptions {
	/** How both scores were rounded when printed; left out, they are taken as they stand. */
	readonly mode?: RoundingMode | undefined;
	/** How to round the change in percent of the earlier score; left out, there is none. */
	readonly relative?: Rounding | undefined;
}

/** What moved between two readings of one unit. */
export interface ReadingComparison {
	readonly index: string;
	readonly unit: string;
	/** The earlier period. */
	readonly from: string;
	/** The later period. */
	readonly to: string;
	readonly score: ScoreChange;
	/** Present where both readings have a rank. */
	readonly rank?: RankChange;
	/** Present where both readings name a group. */
	readonly group?: { readonly before: Label; readonly after: Label };
	/** Present where both readings have parts. */
	readonly parts?: PartChanges;
	/** The mode named, by which `interval` was found. */
	readonly mode?: RoundingMode;
	/** What makes the comparison less than it looks. */
	readonly cautions: readonly Issue[];
}

/**
 * Compares two readings of one unit: what the score, the rank, the group and the parts did between them,
 * and what to be careful about. Scores are taken exactly as printed; name a rounding mode to get the range
 * that the change of the unrounded scores can lie in. Whether a higher score is better is for the index
 * to say: a positive change is a rise.
 *
 * Formula: change.reading-difference.
 * Formula: change.rank-places.
 *
 * @param before - The earlier reading, in points of the index.
 * @param after - The later reading of the same index and unit.
 * @param options - `mode`: how the printed scores were rounded; `relative`: places and mode of the change in
 * percent.
 * @returns The changes as plain data. Cautions have the codes `DIFFERENT_OF`, `DIFFERENT_PLACES`,
 * `DIFFERENT_SCHEME`, `SCHEME_UNKNOWN`, `DIFFERENT_MAX`, `ONE_SIDED`, `SCORE_UP_RANK_DOWN`,
 * `SCORE_DOWN_RANK_UP`.
 * @throws `DIFFERENT_INDEX`, `DIFFERENT_UNIT`, `SAME_PERIOD`, `NOT_EARLIER`, `BAD_MODE`, `BAD_PLACES`,
 * `BAD_OPTIONS`, and the codes of `parseReading` for a malformed reading.
 *
 * @example
 * ```ts
 * import { compareReadings } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Quảng Nam" };
 * const { score, rank, cautions } = compareReadings(
 *   { ...papi, period: "2020", score: 43.28, rank: 21, of: 63 },
 *   { ...papi, period: "2021", score: { decimal: "42.10" }, rank: 35, of: 60 },
 * );
 * score.change; // => { value: -1.18, exact: "-1.18" }
 * rank?.places; // => -14
 * cautions.map(({ code }) => code); // => ["DIFFERENT_OF"]
 * ```
 */
export function compareReadings(
	before: Reading,
	after: Reading,
	options: CompareReadingsOptions = {},
): ReadingComparison {
	const issues: Issue[] = [];
	const earlier = checkReading(before, ["before"], issues);
	const later = checkReading(after, ["after"], issues);
	checkAlike(before, after, issues);
	const given = readOptions(options, ["mode", "relative"], issues);
	const rounding = { mode: readMode(given, issues), relative: readRelative(given, issues) };
	if (!earlier || !later || issues.length > 0) throw new SteerindexError(issues);
	return { ...compareChecked(earlier, later, rounding), cautions: cautionsOf(earlier, later) };
}

function compareChecked(
	before: ExactReading,
	after: ExactReading,
	rounding: ChangeRounding,
): Omit<ReadingComparison, "cautions"> {
	const { index, unit, period, group } = after.reading;
	const earlierGroup = before.reading.group;
	return {
		index,
		unit,
		from: before.reading.period,
		to: period,
		score: changeOfScore(before.score, after.score, rounding),
		...(before.rank && after.rank ? { rank: changeOfRank(before.rank, after.rank) } : {}),
		...(group !== undefined && earlierGroup !== undefined
			? { group: { before: earlierGroup, after: group } }
			: {}),
		...(before.parts && after.parts ? { parts: comparePartsOf(before.parts, after.parts, rounding) } : {}),
		...(rounding.mode ? { mode: rounding.mode } : {}),
	};
}

/** Also of readings with other faults, so that everything is said at once. */
function checkAlike(before: unknown, after: unknown, issues: Issue[]): void {
	const earlier = namesOf(before);
	const later = namesOf(after);
	if (differ(earlier.index, later.index)) {
		issues.push(createIssue("DIFFERENT_INDEX", ["after", "index"], messages.differentIndex));
	}
	if (differ(earlier.unit, later.unit)) {
		issues.push(createIssue("DIFFERENT_UNIT", ["after", "unit"], messages.differentUnit));
	}
	if (earlier.period && later.period) checkOrder(earlier.period, later.period, ["before", "period"], issues);
}

function namesOf(json: unknown): Readonly<Record<"index" | "unit" | "period", string | undefined>> {
	return { index: textOf(json, "index"), unit: textOf(json, "unit"), period: textOf(json, "period") };
}

function textOf(json: unknown, key: string): string | undefined {
	const text = isRecord(json) ? own(json, key) : undefined;
	return typeof text === "string" ? text.normalize("NFC") : undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && a !== b;
}
