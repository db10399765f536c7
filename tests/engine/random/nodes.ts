import type {
	Combination,
	NotApplicablePolicy,
	Placement,
	SchemeNode,
	SchemeRounding,
} from "../../../src/scheme/node.ts";
import type { Rule } from "../../../src/scheme/rule.ts";
import type { Draw } from "./draw.ts";
import { condition, literal, MODES, numberRule, type Place, type Readable } from "./rules.ts";

type Leaf = Extract<SchemeNode, { rule: Rule }>;

/** A node that is built, and what its parent has to know of it. */
interface Built extends Readable {
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

const MAXIMA = [10, 1, 2, 4, 5, 20, 2.5] as const;
const WEIGHTS = [1, 2, 0.5, 3, 1.5, 0.25] as const;

function placeIn(growth: Growth, more: Partial<Place> = {}): Place {
	const { draw, definitions, built } = growth;
	return { draw, depth: draw.int(0, 3), nodes: built, definitions, ...more };
}

const spread = (built: Pick<Built, "max">): { readonly max?: number } =>
	built.max === undefined ? {} : { max: built.max };

export function rounding(draw: Draw, lowest: number): SchemeRounding {
	const places = draw.int(lowest, 3);
	return draw.chance(50) ? { places, mode: draw.pick(MODES) } : { places };
}

/** What every node may say: its rounding, how it is printed, and what is done at the end. */
function extras(growth: Growth, max: number | undefined, isComposite: boolean): Partial<SchemeNode> {
	const { draw } = growth;
	const ending = draw.chance(isComposite ? 25 : 10) ? ending_(growth, max) : undefined;
	const percent = max !== undefined && draw.chance(50) ? { percent: rounding(draw, 0) } : {};
	// A maximum that is no whole number would be passed by rounding a constant up to it.
	const isWhole = max !== undefined && Number.isInteger(max);
	return {
		...(ending === undefined ? {} : Object.fromEntries([[ENDING, ending]])),
		...(draw.chance(30) && (isWhole || max === undefined) ? { round: rounding(draw, isWhole ? 0 : -1) } : {}),
		...(draw.chance(40) ? { publish: { points: rounding(draw, -1), ...percent } } : {}),
		...(draw.chance(5) ? { min: -100 } : {}),
	};
}

const ENDING = "then";

function ending_(growth: Growth, max: number | undefined): Rule {
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

function leaf(growth: Growth, max: number | undefined): Built {
	const id = `leaf${growth.count++}`;
	const node = {
		id,
		rule: leafRule(growth, max),
		...spread({ ...(max === undefined ? {} : { max }) }),
		...extras(growth, max, false),
	};
	return {
		id,
		node: node as Leaf,
		hasMax: max !== undefined,
		...(max === undefined ? {} : { max }),
		isVarying: false,
		isShareable: true,
	};
}

/** What a bonus or penalty that does not apply may do: all come to nothing. */
const LEFT_OUT = ["zero", "exclude", "rescale", "spread"] as const;

function role(growth: Growth): SchemeNode {
	const { draw } = growth;
	const id = `role${growth.count++}`;
	const max = draw.chance(60) ? draw.int(1, 5) : undefined;
	const place = placeIn(growth, { floor: 0, ...(max === undefined ? {} : { hasMax: true, cap: max }) });
	return {
		id,
		role: draw.pick(["bonus", "penalty"] as const),
		rule: draw.chance(60)
			? { clamp: numberRule({ ...place, depth: 1 }), min: 0, max: max ?? 5 }
			: numberRule(place),
		...(max === undefined ? {} : { max }),
		...(draw.chance(60)
			? { whenNotApplicable: draw.pick(max === undefined ? LEFT_OUT : [...LEFT_OUT, "full"]) }
			: {}),
		...missingPolicy(draw),
	} as SchemeNode;
}

const missingPolicy = (draw: Draw): Pick<SchemeNode, "whenMissing"> =>
	draw.chance(75) ? { whenMissing: draw.pick(["zero", "notApplicable", "propagate"] as const) } : {};

const COMBINATIONS = ["mean", "geometricMean", "harmonicMean", "min", "max", "median"] as const;

/** A composite of the depth given; `needsMax` where the parent adds up the maxima of its children. */
export function composite(growth: Growth, depth: number, needsMax: boolean): Built {
	const { draw } = growth;
	const isSum = draw.chance(65);
	const combine: Combination = isSum ? "sum" : draw.pick(COMBINATIONS);
	const wantsMaxima = isSum && (needsMax || draw.chance(70));
	const children = Array.from({ length: draw.int(2, 4) - (depth > 2 ? 1 : 0) }, () =>
		child(growth, depth, wantsMaxima || draw.chance(40)),
	);
	const again = shared(growth, wantsMaxima, children);
	const parts = again ? [...children, again] : children;
	const addsUp = isSum && parts.every((part) => part.max !== undefined);
	const hasOwnMax = !addsUp && (needsMax || draw.chance(40));
	const weights = parts.map(() => (draw.chance(50) ? draw.pick(WEIGHTS) : 1));
	const total = parts.reduce((sum, { max = 0 }, at) => sum + (weights[at] ?? 1) * max, 0);
	const max = addsUp ? total : hasOwnMax ? draw.pick(MAXIMA) : undefined;
	const isFixed = parts.every((part) => part.max !== undefined && part.max > 0 && !part.isVarying);
	const policies = policiesOf(combine, { isFixed, hasMax: max !== undefined });
	const placed = children.map((part, at): SchemeNode => finish(growth, part, weights[at] ?? 1, policies));
	const placement = again ? [placementOf(again, weights.at(-1) ?? 1)] : [];
	const roles = isSum && draw.chance(20) ? [role(growth)] : [];
	const id = `all${growth.count++}`;
	const declares = hasOwnMax || (addsUp && draw.chance(60));
	const node = {
		id,
		combine,
		children: draw.chance(80) ? [...placed, ...placement, ...roles] : [...roles, ...placement, ...placed],
		...(declares && max !== undefined ? { max } : {}),
		...extras(growth, max, true),
	} as SchemeNode;
	const leaves = ({ node: one, isVarying }: Built, at: number): boolean =>
		isVarying || (placed[at] ?? one).whenNotApplicable === "exclude";
	return {
		id,
		node,
		hasMax: max !== undefined,
		...spread({ ...(max === undefined ? {} : { max }) }),
		isVarying: isSum && parts.some(leaves),
		isShareable: true,
	};
}

function child(growth: Growth, depth: number, needsMax: boolean): Built {
	const { draw } = growth;
	if (depth > 1 && draw.chance(45)) return composite(growth, depth - 1, needsMax);
	return leaf(growth, needsMax ? draw.pick(MAXIMA) : undefined);
}

/** A node that stands elsewhere already and may stand here too. */
function shared({ draw, built }: Growth, addsUp: boolean, children: readonly Built[]): Built | undefined {
	const fits = built.filter(
		(one) => one.isShareable && !children.includes(one) && (!addsUp || (one.max ?? 0) > 0),
	);
	const [first, ...more] = fits;
	return first && draw.chance(20) ? draw.pick([first, ...more]) : undefined;
}

const placementOf = ({ id }: Built, weight: number): Placement<string> =>
	weight === 1 ? { ref: id } : { ref: id, weight };

interface Family {
	readonly isFixed: boolean;
	readonly hasMax: boolean;
}

/** The policies that a child may have here, with a maximum of its own or without. */
function policiesOf(
	combine: Combination,
	{ isFixed, hasMax }: Family,
): (hasOwn: boolean) => readonly NotApplicablePolicy[] {
	return (hasOwn) => [
		...(["propagate", "zero"] as const),
		...(hasOwn ? (["full"] as const) : []),
		...(combine !== "sum" || (hasOwn && hasMax)
			? (["exclude", "rescale", "exclude", "rescale"] as const)
			: []),
		...(combine === "sum" && isFixed ? (["spread", "spread"] as const) : []),
	];
}

/** A child with its weight and policies; from now on other rules may read it. */
function finish(
	growth: Growth,
	part: Built,
	weight: number,
	policies: ReturnType<typeof policiesOf>,
): SchemeNode {
	const { draw } = growth;
	const [first = "propagate", ...more] = policies(part.hasMax);
	const whenNotApplicable = draw.chance(85) ? draw.pick([first, ...more]) : undefined;
	const node: SchemeNode = {
		...part.node,
		...(weight === 1 ? {} : { weight }),
		...(whenNotApplicable === undefined ? {} : { whenNotApplicable }),
		...missingPolicy(draw),
	};
	const isFree = whenNotApplicable === undefined || ["propagate", "zero", "full"].includes(whenNotApplicable);
	growth.built.push({ ...part, node, isShareable: isFree });
	return node;
}
