import { checkKeys } from "../../core/checks.ts";
import { describe, isRecord, own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { isNumber } from "../../engine/cell.ts";
import { cellOf } from "../../engine/context.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { Real } from "../../number/real.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import { checkUnit } from "../causes/readTask.ts";
import { noScore, notANumberNode } from "../contributionMessages.ts";
import { type OpenPeriod, openPeriod } from "../contributions/openPeriod.ts";
import { readPlaces } from "../contributions/readOptions.ts";
import * as messages from "../mappingMessages.ts";
import type { SchemeMapping } from "../mapSchemes.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";
import type { Crossing } from "./crossing.ts";
import { excludedNodes } from "./excludedNodes.ts";
import { pointsStep } from "./highOf.ts";
import type { Side } from "./readLists.ts";

/** A checked crossing, with the two scores as their own schemes give them. */
export interface ReadCrossing {
	readonly crossing: Crossing;
	readonly opaque: readonly string[];
	readonly start: Real;
	readonly end: Real;
	readonly places: number | undefined;
}

type Options = Readonly<Record<string, unknown>>;

const KEYS = ["unit", "nodes", "places"];

export function readCrossing(
	mapping: SchemeMapping,
	before: ScoredPeriod,
	after: ScoredPeriod,
	options: unknown,
): ReadCrossing {
	const issues: Issue[] = [];
	const given = checkOptions(options) as Options;
	checkKeys(given, KEYS, ["options"], issues);
	const periods = { before: openPeriod(before, ["before"]), after: openPeriod(after, ["after"]) };
	checkMapping(mapping, periods, issues);
	const places = readPlaces(given, issues);
	const nodes = readNodes(own(given, "nodes"), periods, issues);
	const unit = own(given, "unit") as string;
	checkUnit(unit, [periods.before, periods.after], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const start = scoreIn(periods.before, nodes.before, unit, issues);
	const end = scoreIn(periods.after, nodes.after, unit, issues);
	if (!start || !end) throw new SteerindexError(issues);
	const { excluded, opaque } = excludedNodes(mapping, periods, unit);
	return { crossing: { mapping, periods, unit, nodes, excluded }, opaque, start, end, places };
}

type Periods = { readonly [side in Side]: OpenPeriod };

function checkMapping(mapping: unknown, periods: Periods, issues: Issue[]): void {
	if (!isRecord(mapping) || !Array.isArray(mapping.links) || !Array.isArray(mapping.composites)) {
		const details = { received: describe(mapping) };
		throw new SteerindexError([createIssue("NOT_A_MAPPING", ["mapping"], messages.notAMapping, details)]);
	}
	for (const side of ["before", "after"] as const) {
		const made = mapping[side];
		const digest = isRecord(made) ? made.digest : undefined;
		if (digest === periods[side].program.digest) continue;
		const details = { expected: periods[side].program.digest, received: describe(digest) };
		const message = messages.mappingOfOtherScheme(side);
		issues.push(createIssue("MAPPING_MISMATCH", ["mapping", side, "digest"], message, details));
	}
}

function readNodes(given: unknown, periods: Periods, issues: Issue[]): Crossing["nodes"] {
	const roots = { before: periods.before.scheme.root.id, after: periods.after.scheme.root.id };
	if (given === undefined) return roots;
	const named = checkOptions(given, ["options", "nodes"]) as Options;
	checkKeys(named, ["before", "after"], ["options", "nodes"], issues);
	const idIn = (side: Side): string => {
		const id = own(named, side);
		const path = ["options", "nodes", side];
		const { nodes } = periods[side].program;
		const found = nodes.find((node) => node.id === id);
		const ids = nodes.map((node) => node.id);
		if (!found) noteUnknown("UNKNOWN_NODE", id, ids, path, issues);
		else if (found.type !== "number") {
			issues.push(createIssue("NOT_A_NUMBER_NODE", path, notANumberNode(found.id)));
		}
		return found?.id ?? roots[side];
	};
	return { before: idIn("before"), after: idIn("after") };
}

function scoreIn(
	{ program, period, units, open }: OpenPeriod,
	node: string,
	unit: string,
	issues: Issue[],
): Real | undefined {
	const cell = cellOf(open(units.indexOf(unit)), pointsStep(program, node));
	if (isNumber(cell)) return cell;
	const status = typeof cell === "object" ? cell.status : "failed";
	issues.push(createIssue("NO_SCORE", ["options", "unit"], noScore(unit, node, period, status)));
	return undefined;
}
