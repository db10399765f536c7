import { describe, isRecord, isText, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Scoreboard } from "../scoring/board.ts";
import { noteUnknown } from "../scoring/observing/checkValue.ts";
import type { Reading } from "../scoring/reading.ts";
import type { ScorePanel } from "../scoring/scorePanel.ts";
import { type Bridge, bridgeSchemes, isMapping, isMappingFor } from "./boards/bridgeSchemes.ts";
import { checkBoard } from "./boards/checkBoard.ts";
import { notAMapping } from "./mappingMessages.ts";
import type { SchemeMapping } from "./mapSchemes.ts";
import { readOptions } from "./options.ts";
import * as messages from "./seriesMessages.ts";
import { cautionsOfSeries } from "./years/cautions.ts";
import { readPanel } from "./years/readPanel.ts";
import { readReadings } from "./years/readReadings.ts";
import type { SeriesPoints } from "./years/seriesPoint.ts";
import { streaksOf } from "./years/streaksOf.ts";
import { summarise } from "./years/summarise.ts";
import type { UnitSeries } from "./years/unitSeries.ts";

export type {
	GapReason,
	RankExtreme,
	ScoreExtreme,
	SeriesBreak,
	SeriesGrowth,
	SeriesSegment,
	SeriesStreak,
	UnitSeries,
	UnitYear,
	YearChange,
} from "./years/unitSeries.ts";

/** Which figure of the unit is followed. */
export interface FollowUnitOptions {
	/** A node of the latest board, or a part of the readings; the whole unless named. */
	readonly node?: string | undefined;
	/** What `mapSchemes` gives, for breaks across which the node means the same. */
	readonly mappings?: readonly SchemeMapping[] | undefined;
}

/**
 * Follows one unit over many periods: scores, ranks with their `of`, changes, compound growth, highest and lowest score,
 * best and worst rank, streaks and gaps. Where the scheme changed the series breaks: a streak ends, no change is told and
 * growth starts anew, unless a mapping bridges the break; `chainLink` joins the pieces by overlap values.
 *
 * Formula: change.series.
 *
 * @param series - What `scorePanel` gives, or readings of an index; those of other units are left out.
 * @param unit - The unit to follow.
 * @param options - `node`: the whole index unless named; `mappings`: bridges across breaks.
 * @returns The series as plain data. Scores are as printed where they are printed. Cautions have the codes
 * `SERIES_BROKEN`, `DIFFERENT_OF`, `DIFFERENT_PLACES`, `SCHEME_UNKNOWN`, `METHOD_CHANGED`.
 * @throws `UNKNOWN_UNIT`, `UNKNOWN_NODE`, `NOT_A_RESULT`, `NOT_A_LIST`, `SAME_PERIOD`, `DIFFERENT_INDEX`, `BAD_OPTIONS`,
 * `UNKNOWN_KEY`, `NOT_A_MAPPING`, and the codes of `parseReading`.
 *
 * @example
 * ```ts
 * import { followUnit } from "steerindex/change";
 * const papi = { index: "PAPI", unit: "Ninh Thuận", scheme: "papi" };
 * const series = followUnit([
 *   { ...papi, period: "2020", score: { decimal: "40.7460" }, rank: 58, of: 63 },
 *   { ...papi, period: "2021", score: 43.8302, rank: 14, of: 60 },
 *   { ...papi, period: "2022", score: 46.0002, rank: 4, of: 61 },
 *   { ...papi, period: "2023", score: 45.5054, rank: 6, of: 61 },
 * ], "Ninh Thuận");
 * series.years.map(({ change }) => change?.places ?? null); // => [null, 44, 10, -2]
 * series.segments[0]?.highest; // => { score: { value: 46.0002, exact: "46.0002" }, periods: ["2022"] }
 * series.segments[0]?.growth?.percent.value; // => 3.751086112755623
 * series.streaks.map(({ of, direction, changes }) => `${of} ${direction} ${changes}`); // => ["score up 2", "score down 1", "rank up 2", "rank down 1"]
 * ```
 */
export function followUnit(
	series: ScorePanel | readonly Reading[],
	unit: string,
	options: FollowUnitOptions = {},
): UnitSeries {
	const issues: Issue[] = [];
	const given = readOptions(options, ["node", "mappings"], issues);
	const node = own(given, "node");
	const mappings = own(given, "mappings");
	if (node !== undefined && !isText(node)) noteUnknown("UNKNOWN_NODE", node, [], ["node"], issues);
	const bridges = readMappings(mappings, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const read = readSeries(series, unit, isText(node) ? node : undefined, bridges, issues);
	if (!read || issues.length > 0) throw new SteerindexError(issues);
	const { points, cautions } = read;
	const summary = summarise(points);
	return {
		unit: read.unit,
		index: read.index,
		node: read.node,
		years: summary.years,
		segments: summary.segments,
		streaks: streaksOf(summary.years),
		gaps: summary.gaps,
		breaks: summary.breaks,
		cautions: [...cautions, ...cautionsOfSeries(points, summary.breaks)],
	};
}

function readMappings(mappings: unknown, issues: Issue[]): readonly SchemeMapping[] {
	if (mappings === undefined) return [];
	if (!Array.isArray(mappings)) {
		const details = { received: describe(mappings) };
		issues.push(createIssue("NOT_A_LIST", ["mappings"], messages.mappingsNeeded, details));
		return [];
	}
	for (const [at, mapping] of mappings.entries()) {
		if (isMapping(mapping)) continue;
		const details = { received: describe(mapping) };
		issues.push(createIssue("NOT_A_MAPPING", ["mappings", at], notAMapping, details));
	}
	return mappings;
}

function readSeries(
	series: unknown,
	unit: string,
	node: string | undefined,
	mappings: readonly SchemeMapping[],
	issues: Issue[],
): SeriesPoints | undefined {
	if (Array.isArray(series)) return readReadings(series, unit, node, issues);
	const boards = isRecord(series) ? own(series, "boards") : undefined;
	if (!Array.isArray(boards) || boards.length === 0) {
		issues.push(
			createIssue("NOT_A_RESULT", ["series"], messages.seriesNeeded, { received: describe(series) }),
		);
		return undefined;
	}
	const read = boards.map((board) => checkBoard(board, "series", issues));
	if (issues.length > 0) return undefined;
	const bridgeOf = (before: Scoreboard, after: Scoreboard): Bridge | undefined => {
		const mapping = mappings.find((one) => isMappingFor(one, before, after));
		return mapping && bridgeSchemes(before, after, mapping, issues);
	};
	return readPanel(read as readonly Scoreboard[], unit, node, bridgeOf, issues);
}
