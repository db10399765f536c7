import type { Rule } from "../../src/scheme/rule.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { Observations } from "../../src/scoring/observations.ts";
import {
	type Absent,
	type Cell,
	isAbsent,
	isFraction,
	isIrrational,
	isUnknown,
	type Status,
	UNKNOWN,
} from "./reference/cell.ts";
import { listOf, openWorld, type World } from "./reference/facts.ts";
import { exactOf } from "./reference/fraction.ts";
import { declaredMax, type Frame, type NodeResult, nodeOf } from "./reference/node.ts";
import { evaluate } from "./reference/rule.ts";

/** What a scheme gives one unit at one node, straight from the words of the specification. */
export interface ReferenceCell {
	/** `unknown`: an irrational value decides, and the digits of a double do not tell how. */
	readonly status: Status | "unknown";
	readonly code?: string;
	/** A number as `"3/4"`; `irrational` after a step that leaves the fractions. `null`: none. */
	readonly points: string | boolean | null;
	/** A double near the points that are irrational. */
	readonly near?: number;
	readonly max: string | null;
	readonly percent: string | null;
	readonly shown: NodeResult["shown"];
}

export const IRRATIONAL = "irrational";

/** Every unit at every node in one period; units and nodes in the order of observations and scheme. */
export function evaluateReference(
	scheme: SchemeInput,
	observations: Observations,
	period: string,
): ReadonlyMap<string, ReadonlyMap<string, ReferenceCell>> {
	const world = openWorld(scheme, observations, period);
	const memo = new Map<string, NodeResult>();
	return new Map(
		world.units.map((unit) => {
			const cells = [...world.nodes.keys()].map(
				(id) => [id, describe(nodeOf({ world, unit, memo }, id))] as const,
			);
			return [unit, new Map(cells)];
		}),
	);
}

function describe({ cell, max, percent, shown }: NodeResult): ReferenceCell {
	return { ...describeCell(cell), max: exactText(max), percent: exactText(percent), shown };
}

/** Status and value of a cell on its own. */
function describeCell(cell: Cell): Pick<ReferenceCell, "status" | "code" | "points" | "near"> {
	if (isUnknown(cell)) return { status: "unknown", points: null };
	if (isAbsent(cell)) return { ...cell, points: null };
	if (isIrrational(cell)) return { status: "ok", points: IRRATIONAL, near: cell.near };
	return { status: "ok", points: isFraction(cell) ? exactOf(cell) : cell };
}

function exactText(cell: Cell | undefined): string | null {
	if (cell === undefined || isAbsent(cell)) return null;
	return isFraction(cell) ? exactOf(cell) : IRRATIONAL;
}

/** Where a rule is evaluated on its own: it stands in the given node, and perhaps reads the fields of an item. */
export interface RulePlace {
	readonly period: string;
	readonly unit: string;
	readonly node: string;
	readonly item?: { readonly list: string; readonly at: number } | undefined;
}

/** What a rule gives a unit. */
export function evaluateRule(
	scheme: SchemeInput,
	observations: Observations,
	{ period, unit, node: id, item }: RulePlace,
	rule: Rule,
): Cell {
	const world: World = openWorld(scheme, observations, period);
	const node = world.nodes.get(id);
	const items = item && listOf(world, unit, item.list);
	const frame: Frame = {
		world,
		unit,
		memo: new Map(),
		max: node && declaredMax(node, world),
		// What a table or a node tests is not known here.
		x: UNKNOWN,
		item: items && !isAbsentList(items) ? items[item.at] : undefined,
	};
	return evaluate(rule, frame);
}

const isAbsentList = (items: ReturnType<typeof listOf>): items is Absent => !Array.isArray(items);
