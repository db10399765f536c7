import type { SchemeNode, SchemeRounding } from "../../../src/scheme/node.ts";
import type { Rule } from "../../../src/scheme/rule.ts";
import type { Draw } from "./draw.ts";
import { condition, literal, MODES, numberRule, type Place, type Readable } from "./rules.ts";

/** A node that is built, and what its parent has to know of it. */
export interface Built extends Readable {
	readonly node: SchemeNode;
	/** Its declared maximum; all are multiples of powers of two, so doubles add up exactly. */
	readonly max?: number;
	/** Whether its maximum is smaller for some units. */
	readonly isVarying: boolean;
	/** Set where it may also stand elsewhere. */
	readonly isShareable: boolean;
}

/** The growing scheme: what is built can be read, and now and then be placed again. */
export interface Growth {
	readonly draw: Draw;
	readonly definitions: Place["definitions"];
	readonly built: Built[];
	count: number;
}

function placeIn(growth: Growth, more: Partial<Place> = {}): Place {
	const { draw, definitions, built } = growth;
	return { draw, depth: draw.int(0, 3), nodes: built, definitions, ...more };
}

export const maxOf = (max: number | undefined): { readonly max?: number } =>
	max === undefined ? {} : { max };

export function rounding(draw: Draw, lowest: number): SchemeRounding {
	const places = draw.int(lowest, 3);
	return draw.chance(50) ? { places, mode: draw.pick(MODES) } : { places };
}

/** What every node may say: its rounding, how it is printed, and what is done at the end. */
export function extras(growth: Growth, max: number | undefined, isComposite: boolean): Partial<SchemeNode> {
	const { draw } = growth;
	const ending = draw.chance(isComposite ? 25 : 10) ? endingOf(growth, max) : undefined;
	const percent = max !== undefined && draw.chance(50) ? { percent: rounding(draw, 0) } : {};
	// A maximum that is no whole number would be passed by rounding a constant up to it.
	const isWhole = max !== undefined && Number.isInteger(max);
	return {
		...(ending === undefined ? {} : { then: ending }),
		...(draw.chance(30) && (isWhole || max === undefined) ? { round: rounding(draw, isWhole ? 0 : -1) } : {}),
		...(draw.chance(40) ? { publish: { points: rounding(draw, -1), ...percent } } : {}),
		...(draw.chance(5) ? { min: -100 } : {}),
	};
}

function endingOf(growth: Growth, max: number | undefined): Rule {
	const { draw } = growth;
	const x: Rule = { var: "x" };
	const place = placeIn(growth, {
		hasX: true,
		hasMax: max !== undefined,
		...(max === undefined ? {} : { cap: max }),
	});
	const choice = draw.int(0, 4);
	if (choice === 0) return { clamp: x, min: 0, max: max ?? draw.int(5, 20) };
	if (choice === 1) return { case: [[condition(place), literal(place)]], else: x };
	if (choice === 2) return { case: [[condition(place), { na: true }]], else: x };
	if (choice === 3) return { calc: ["*", x, draw.pick([0.5, 1.25, 2] as const)] };
	return { agg: "min", of: [x, numberRule({ ...place, depth: 1 })] };
}

/** The rule of a leaf; with a maximum no constant passes it. */
function leafRule(growth: Growth, max: number | undefined): Rule {
	const { draw } = growth;
	if (max === undefined) return numberRule(placeIn(growth));
	const place = placeIn(growth, { hasMax: true, cap: max });
	if (draw.chance(30)) {
		const share: Rule = {
			ratio: [{ fact: "n0" }, { fact: draw.pick(["n1", "n2"] as const) }],
			zeroDen: { na: true },
		};
		const held: Rule = draw.chance(50) ? { clamp: share, min: 0, max: 1 } : share;
		return { calc: ["*", { var: "max" }, held] };
	}
	return numberRule(place);
}

export function leaf(growth: Growth, max: number | undefined): Built {
	const id = `leaf${growth.count++}`;
	const node = {
		id,
		rule: leafRule(growth, max),
		...maxOf(max),
		...extras(growth, max, false),
	};
	return {
		id,
		node: node as SchemeNode,
		hasMax: max !== undefined,
		...maxOf(max),
		isVarying: false,
		isShareable: true,
	};
}

/** What a bonus or penalty that does not apply may do: all come to nothing. */
const LEFT_OUT = ["zero", "exclude", "rescale", "spread"] as const;

export function role(growth: Growth): SchemeNode {
	const { draw } = growth;
	const id = `role${growth.count++}`;
	const max = draw.chance(60) ? draw.int(1, 5) : undefined;
	const place = placeIn(growth, { floor: 0, ...(max === undefined ? {} : { hasMax: true, cap: max }) });
	const node = {
		id,
		role: draw.pick(["bonus", "penalty"] as const),
		rule: draw.chance(60)
			? { clamp: numberRule({ ...place, depth: 1 }), min: 0, max: max ?? 5 }
			: numberRule(place),
		...maxOf(max),
		...(draw.chance(60)
			? { whenNotApplicable: draw.pick(max === undefined ? LEFT_OUT : [...LEFT_OUT, "full"]) }
			: {}),
		...missingPolicy(draw),
	} as SchemeNode;
	growth.built.push({ id, node, hasMax: max !== undefined, isVarying: false, isShareable: false });
	return node;
}

export const missingPolicy = (draw: Draw): Pick<SchemeNode, "whenMissing"> =>
	draw.chance(75) ? { whenMissing: draw.pick(["zero", "notApplicable", "propagate"] as const) } : {};
