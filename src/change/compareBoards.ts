import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Scoreboard } from "../scoring/board.ts";
import * as messages from "./boardMessages.ts";
import type {
	BoardComparison,
	ComparedBoard,
	NodeOverview,
	UnitComparison,
} from "./boards/boardComparison.ts";
import { bridgeSchemes } from "./boards/bridgeSchemes.ts";
import { cautionsOfBoards } from "./boards/cautions.ts";
import { checkBoard } from "./boards/checkBoard.ts";
import { compareNode, type NodePair } from "./boards/compareNode.ts";
import { oneSided, readNodes, withRanks } from "./boards/pairNodes.ts";
import { pairUnits, type UnitPair } from "./boards/pairUnits.ts";
import { tallyDomains, tallyWays, wayOfRank, wayOfScore } from "./boards/tallies.ts";

import type { SchemeMapping } from "./mapSchemes.ts";

import { readOptions } from "./options.ts";
import { checkOrder } from "./periods.ts";

export type {
	BoardComparison,
	BoardPopulation,
	BoardRankChange,
	ComparedBoard,
	DomainTally,
	FigureChange,
	MergedUnit,
	NodeComparison,
	NodeOverview,
	UnitComparison,
	UnitStanding,
} from "./boards/boardComparison.ts";

/** Which units and nodes of two boards are compared. */
export interface CompareBoardsOptions<I extends string = string> {
	/** `common`: the units on both boards; `all`: also those that came, left or were merged. */
	readonly units: "common" | "all";
	/** Needed where the boards are of different schemes: what `mapSchemes` gives. */
	readonly mapping?: SchemeMapping | undefined;
	/** For units of the later board the units of the earlier one that they were: several merged, or one renamed. */
	readonly merged?: { readonly [unit: string]: readonly string[] } | undefined;
	/** The nodes of the later board that are kept; all that both boards have unless named. */
	readonly nodes?: readonly I[] | undefined;
	/** The nodes of the later board that are counted as domains; all compared but the first unless named. */
	readonly domains?: readonly I[] | undefined;
}

/**
 * Compares two boards: what every unit's score, percent, rank and group did at every node, which domains rose and fell,
 * and which units came, left or were merged. Figures are compared as printed where both boards print them, else by the
 * decimals of the boards' numbers. The boards may be of one period: a self score against the appraisal.
 *
 * Formula: change.boards.
 *
 * @param before - The earlier board.
 * @param after - The later board, of the same scheme unless a `mapping` is given.
 * @param options - `units` is required, for it decides who is compared.
 * @returns The changes as plain data; positive places climbed, and each rank has its `of`. Cautions have the codes
 * `DIFFERENT_OF`, `FIELD_CHANGED`, `CLASS_CHANGED`, `DIFFERENT_MAX`, `ONE_SIDED`, `UNITS_MERGED`, `METHOD_CHANGED`.
 * @throws `DIFFERENT_SCHEMES`, `NOT_A_MAPPING`, `MAPPING_MISMATCH`, `NOT_EARLIER`, `NOT_A_RESULT`, `MISSING_KEY`, `BAD_MERGER`,
 * `DUPLICATE_ID`, `UNKNOWN_UNIT`, `UNKNOWN_NODE`, `NODE_NOT_MAPPED`, `BAD_OPTIONS`, `UNKNOWN_KEY`.
 *
 * @example
 * ```ts
 * import { compareBoards } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * import { scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { plans: { type: "number" }, survey: { type: "number" } },
 *   root: { id: "total", combine: "sum", publish: { points: { places: 2, mode: "half-up" } },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" },
 *     children: [{ id: "plans", rule: { fact: "plans" } }, { id: "survey", rule: { fact: "survey" } }] },
 * });
 * const records = [
 *   { unit: "A", period: "2021", facts: { plans: 40, survey: 30.5 } }, { unit: "B", period: "2021", facts: { plans: 41, survey: 30 } },
 *   { unit: "A", period: "2022", facts: { plans: 44, survey: 30.2 } }, { unit: "B", period: "2022", facts: { plans: 41, survey: 30 } } ];
 * const board = (period: string) => scoreUnits(scheme, { periods: ["2021", "2022"], records }, { period });
 * const { rows } = compareBoards(board("2021"), board("2022"), { units: "common" });
 * rows[0]?.nodes[0]?.score?.change; // => { value: 3.7, exact: "3.70" }
 * rows[0]?.nodes[0]?.rank?.places; // => 1
 * rows[0]?.domains?.score.nodes; // => { up: ["plans"], down: ["survey"], unchanged: [], notCompared: [] }
 * ```
 */
export function compareBoards<I extends string>(
	before: Scoreboard<NoInfer<I>>,
	after: Scoreboard<I>,
	options: CompareBoardsOptions<NoInfer<I>> & { readonly mapping?: undefined },
): BoardComparison;
export function compareBoards<I extends string>(
	before: Scoreboard<string>,
	after: Scoreboard<I>,
	options: CompareBoardsOptions<NoInfer<I>> & { readonly mapping: SchemeMapping },
): BoardComparison;
export function compareBoards(
	before: Scoreboard,
	after: Scoreboard,
	options: CompareBoardsOptions,
): BoardComparison {
	const issues: Issue[] = [];
	const given = readOptions(options, ["units", "mapping", "merged", "nodes", "domains"], issues);
	const units = readUnits(own(given, "units"), issues);
	const early = checkBoard(before, "before", issues);
	const late = checkBoard(after, "after", issues);
	if (!early || !late) throw new SteerindexError(issues);
	if (early.period !== late.period) checkOrder(early.period, late.period, ["before", "period"], issues);
	const bridge = bridgeSchemes(early, late, own(given, "mapping"), issues);
	const paired = pairUnits(early.units, late.units, own(given, "merged"), issues);
	const nodes = bridge && readNodes(early, late, bridge, own(given, "nodes"), ["nodes"], issues);
	const domains =
		bridge && own(given, "domains") !== undefined
			? readNodes(early, late, bridge, own(given, "domains"), ["domains"], issues)
			: nodes?.slice(1);
	if (!bridge || !nodes || !domains || !units || issues.length > 0) throw new SteerindexError(issues);
	const wanted = new Set(domains.map(({ node }) => node));
	const kept = [...nodes, ...domains.filter(({ node }) => !nodes.some((other) => other.node === node))];
	const nodePairs = kept.map((pair) => withRanks(pair, early, late, paired.pairs));
	const isKept = ({ standing }: UnitPair): boolean => units === "all" || standing === "common";
	const rows = paired.pairs.filter(isKept).map((unit) => compareUnit(unit, early, nodePairs, wanted));
	const overviews = nodePairs.map((pair, at) => overviewOf(pair, rows, at));
	const onlyOne = oneSided(early, late, bridge);
	return {
		before: headOf(early),
		after: headOf(late),
		units,
		population: paired.population,
		nodes: overviews,
		onlyBefore: onlyOne.before,
		onlyAfter: onlyOne.after,
		domains: [...wanted],
		rows,
		cautions: [
			...bridge.caution(overviews.map(({ node }) => node)),
			...cautionsOfBoards(overviews, nodePairs, paired.pairs, paired.population, onlyOne),
		],
	};
}

function readUnits(units: unknown, issues: Issue[]): "common" | "all" | undefined {
	if (units === "common" || units === "all") return units;
	const details = { expected: "common | all", received: describe(units) };
	issues.push(createIssue("MISSING_KEY", ["units"], messages.unitsNeeded, details));
	return undefined;
}

function compareUnit(
	pair: UnitPair,
	before: Scoreboard,
	nodePairs: readonly NodePair[],
	domains: ReadonlySet<string>,
): UnitComparison {
	const { unit, standing } = pair;
	const nodes = nodePairs.map((node) => compareNode(node, pair));
	const counted = nodes.filter(({ node }) => domains.has(node));
	const former = before.units[pair.before];
	return {
		unit,
		standing,
		...(former !== undefined && former !== unit ? { formerly: former } : {}),
		nodes,
		...(standing === "common"
			? { domains: { score: tallyDomains(counted, wayOfScore), rank: tallyDomains(counted, wayOfRank) } }
			: {}),
	};
}

function overviewOf(
	{ node, formerly, common }: NodePair,
	rows: readonly UnitComparison[],
	at: number,
): NodeOverview {
	const compared = rows.flatMap(({ nodes }) => nodes[at] ?? []);
	return {
		node,
		...(formerly === node ? {} : { formerly }),
		scores: tallyWays(compared.map(wayOfScore)),
		ranks: tallyWays(compared.map(wayOfRank)),
		...(common ? { ranked: common.ranked } : {}),
	};
}

function headOf({ scheme, digest, period }: Scoreboard): ComparedBoard {
	return { scheme, digest, period };
}
