import { sameContent } from "../../core/sameContent.ts";
import { type Cell, isAbsent, MISSING, NOT_APPLICABLE } from "../../engine/cell.ts";
import { type Context, cellOf, type Inputs } from "../../engine/context.ts";
import { startEvaluation } from "../../engine/evaluate.ts";
import { ONE } from "../../number/rational.ts";
import { compareReals, divideReals, multiplyReals, type Real, realOf } from "../../number/real.ts";
import { readsOf } from "../causes/activeCauses.ts";
import { bareFact } from "../causes/sameMethod.ts";
import type { OpenPeriod } from "../contributions/openPeriod.ts";
import type { SchemeMapping } from "../mapSchemes.ts";
import { type CarriedBy, type Carry, carryLink } from "./carryLink.ts";
import { highOf, pointsStep } from "./highOf.ts";
import type { Side } from "./readLists.ts";
import { restrict } from "./restrict.ts";

/** Two periods of two schemes, and what of them is compared. */
export interface Crossing {
	readonly mapping: SchemeMapping;
	readonly periods: { readonly [side in Side]: OpenPeriod };
	readonly unit: string;
	/** The node that is compared in each. */
	readonly nodes: { readonly [side in Side]: string };
	/** Nodes without a counterpart, or with one that is not known. */
	readonly excluded: { readonly [side in Side]: ReadonlySet<string> };
}

/** Both periods under one scheme, on the criteria that can be compared. */
export interface Rescored {
	readonly before: Cell;
	readonly after: Cell;
	readonly carried: readonly CarriedLeaf[];
}

/**
 * A leaf whose points were carried over, and by what: for want of facts that both schemes know, or because its fact is
 * points out of a maximum that changed.
 */
export interface CarriedLeaf<I extends string = string> {
	readonly leaf: I;
	readonly by: CarriedBy;
}

const other = (side: Side): Side => (side === "before" ? "after" : "before");

/** Scores both periods by the scheme of one side. Formula: change.scheme-map. */
export function rescore(crossing: Crossing, side: Side): Rescored {
	const { periods, unit, nodes, excluded } = crossing;
	const own = periods[side];
	const program = restrict(own, excluded[side]);
	const step = pointsStep(program, nodes[side]);
	const scoreOf = (inputs: Inputs, period: OpenPeriod): Cell =>
		cellOf(startEvaluation(program, inputs).open(period.units.indexOf(unit)), step);
	const { inputs, carried } = foreignInputs(crossing, side);
	const native = scoreOf(ownInputs(crossing, side), own);
	const foreign = scoreOf(inputs, periods[other(side)]);
	const scores = side === "before" ? { before: native, after: foreign } : { before: foreign, after: native };
	return { ...scores, carried };
}

function ownInputs({ mapping, periods, excluded }: Crossing, side: Side): Inputs {
	const { inputs, placed } = periods[side];
	const wholes = new Set(mapping.composites.filter(({ whole }) => whole).map((pair) => pair[side]));
	const isUsable = (node: string): boolean =>
		placed.get(node)?.node.children === undefined || wholes.has(node);
	return {
		...inputs,
		hasGiven: true,
		given: (unit, node) => {
			if (excluded[side].has(node)) return NOT_APPLICABLE;
			return isUsable(node) ? inputs.given(unit, node) : undefined;
		},
	};
}

/** The observations of the other side, as the scheme of this one reads them. */
function foreignInputs(
	crossing: Crossing,
	side: Side,
): { readonly inputs: Inputs; readonly carried: readonly CarriedLeaf[] } {
	const { mapping, periods, excluded } = crossing;
	const [own, source] = [periods[side], periods[other(side)]];
	const contexts = new Map<number, Context>();
	const pointsOf = (unit: number, node: string): Cell => {
		const context = contexts.get(unit) ?? source.open(unit);
		contexts.set(unit, context);
		return cellOf(context, pointsStep(source.program, node));
	};
	const names = new Map(mapping.facts.map((pair) => [pair[side], pair[other(side)]]));
	const theirReads = factsBehind(source, source.scheme.root.id);
	const sourceName = (fact: string): string | undefined => {
		const name = names.get(fact) ?? fact;
		const [spec, theirs] = [own.scheme.facts[fact], source.scheme.facts[name]];
		if (!spec || !theirs || !theirReads.includes(name)) return undefined;
		return sameContent(bareFact(spec), bareFact(theirs)) ? name : undefined;
	};
	const carries = new Map<string, Carry & { readonly always: boolean }>();
	const carried: CarriedLeaf[] = [];
	for (const link of mapping.links) {
		for (const leaf of link[side]) {
			const isRead =
				link.factor === undefined &&
				factsBehind(own, leaf).every((fact) => sourceName(fact) !== undefined) &&
				!isPointsByMaximum(own, leaf, source, link[other(side)]);
			const carry = carryLink(periods, side, link, leaf);
			if (!isRead && !excluded[side].has(leaf)) carried.push({ leaf, by: carry.by });
			carries.set(leaf, { ...carry, always: !isRead });
		}
	}
	const wholes = new Map(
		mapping.composites.flatMap((pair) => (pair.whole ? [[pair[side], pair[other(side)]] as const] : [])),
	);
	return {
		carried,
		inputs: {
			units: source.units.length,
			fact: (unit, fact, back) => {
				const name = sourceName(fact);
				return name === undefined ? MISSING : source.inputs.fact(unit, name, back);
			},
			items: (unit, list) => {
				const name = sourceName(list);
				return name === undefined ? MISSING : source.inputs.items(unit, name);
			},
			given: (unit, node) => {
				if (excluded[side].has(node)) return NOT_APPLICABLE;
				const carry = carries.get(node);
				if (carry) {
					const isGiven = carry.from.some((id) => source.inputs.given(unit, id) !== undefined);
					return carry.always || isGiven ? carry.value((id) => pointsOf(unit, id)) : undefined;
				}
				const partner = wholes.get(node);
				const points = partner === undefined ? undefined : source.inputs.given(unit, partner);
				if (points === undefined || isAbsent(points) || partner === undefined) return points;
				return multiplyReals(points as Real, scaleOf(own, node, source, partner));
			},
			hasGiven: true,
		},
	};
}

/** Everything that is read to score a node: what no rule reads nobody collects. */
function factsBehind({ program }: OpenPeriod, node: string): readonly string[] {
	const { facts, lists } = readsOf(program, node);
	return [...facts.map(({ name }) => name), ...lists];
}

/**
 * Whether the rule is the same, the maximum is not, and the rule does not read it: its fact then is points on a scale
 * that changed, as points that were appraised.
 */
function isPointsByMaximum(
	own: OpenPeriod,
	leaf: string,
	source: OpenPeriod,
	partners: readonly string[],
): boolean {
	const [partner = ""] = partners;
	const [mine, theirs] = [own.placed.get(leaf)?.node.rule, source.placed.get(partner)?.node.rule];
	if (partners.length !== 1 || mine === undefined || !sameContent(mine, theirs)) return false;
	const [high, low] = [highOf(own, leaf), highOf(source, partner)];
	if (!high || !low || compareReals(high, low) === 0) return false;
	return !JSON.stringify(mine).includes('"var":"max"');
}

/** The one maximum over the other, where both declare one. */
function scaleOf(own: OpenPeriod, node: string, source: OpenPeriod, partner: string): Real {
	const [mine, theirs] = [highOf(own, node), highOf(source, partner)];
	return mine && theirs ? divideReals(mine, theirs) : realOf(ONE);
}
