import type { Combination, NotApplicablePolicy, Placement, SchemeNode } from "../../../src/scheme/node.ts";
import { type Built, extras, type Growth, leaf, maxOf, missingPolicy, role } from "./leaves.ts";

const MAXIMA = [10, 1, 2, 4, 5, 20, 2.5] as const;
const WEIGHTS = [1, 2, 0.5, 3, 1.5, 0.25] as const;

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
		...maxOf(max),
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
