import type { Amount } from "../../core/amount.ts";
import { exactText } from "../../number/decimalText.ts";
import type { Rational } from "../../number/rational.ts";
import * as q from "../../number/rational.ts";
import type { CompositeNode, Placement, SchemeNode } from "../../scheme/node.ts";
import type { ProgramNode } from "../program.ts";
import {
	amountOf,
	amountText,
	type Builder,
	below,
	deeper,
	emit,
	nothingStep,
	numberStep,
	type PlacedNode,
	type Scope,
} from "./builder.ts";
import { compileCondition } from "./conditions.ts";
import { compileRule, emitRound } from "./rules.ts";

type Node = SchemeNode;
type Composite = CompositeNode<string, string, string>;

/** One child of a composite: the node, its weight here and what it may give at most. */
interface Child {
	readonly node: Node;
	readonly steps: ProgramNode;
	readonly weight: Rational;
	readonly max: Rational | undefined;
}

/** The steps of a node, compiled when first asked for. */
export function nodeSteps(builder: Builder, id: string): ProgramNode {
	const known = builder.nodes.get(id);
	if (known) return known;
	const steps = deeper(builder, () => compileNode(builder, builder.placed.get(id) as PlacedNode));
	builder.nodes.set(id, steps);
	return steps;
}

function compileNode(builder: Builder, { node, at }: PlacedNode): ProgramNode {
	const declared = maximumOf(builder, node);
	const scope: Scope = { node: node.id, at, max: declared };
	const children = node.children ? childrenOf(builder, node) : [];
	const combined = node.children
		? emitCombine(builder, scope, node, children)
		: compileRule(builder, node.rule, { ...scope, at: below(at, "rule") });
	const points = emitPoints(builder, scope, node, combined);
	const type = builder.steps[points]?.type ?? "number";
	const max = declared && emitMaximum(builder, scope, node, children, declared, points);
	const percent =
		max === undefined
			? undefined
			: emit(builder, scope, { op: "percent", args: [points, max], type: "number", own: ["failed"] });
	const { publish } = node;
	return {
		id: node.id,
		type,
		points,
		...(max === undefined ? {} : { max }),
		...(percent === undefined ? {} : { percent }),
		...(publish?.points ? { shownPoints: emitRound(builder, scope, points, publish.points) } : {}),
		...(publish?.percent && percent !== undefined
			? { shownPercent: emitRound(builder, scope, percent, publish.percent) }
			: {}),
		...rankSteps(builder, scope, node),
		...(node.min === undefined ? {} : { low: amountText(node.min) }),
		...(declared ? { high: exactText(declared) } : {}),
		at,
	};
}

/** After rule or combine: `then`, `round`, the cap of a bonus, and finished points where they are given. */
function emitPoints(builder: Builder, scope: Scope, node: Node, combined: number): number {
	let points = combined;
	if (node.then !== undefined) {
		const inside = { ...scope, at: below(scope.at, "then"), x: points };
		const changed = compileRule(builder, node.then, inside);
		const { type } = builder.steps[changed] ?? { type: "number" };
		points = emit(builder, scope, { op: "then", args: [points, changed], type });
	}
	if (node.round) points = emitRound(builder, { ...scope, at: below(scope.at, "round") }, points, node.round);
	if (node.role !== undefined && node.max !== undefined) points = emitCap(builder, scope, node.max, points);
	const { type } = builder.steps[points] ?? { type: "number" };
	return emit(builder, scope, {
		op: "given",
		args: [points],
		options: { node: node.id },
		type,
		own: ["failed"],
	});
}

/** The maximum of a bonus or a penalty is its cap. */
function emitCap(builder: Builder, scope: Scope, max: Amount, points: number): number {
	const options = { high: amountText(max) };
	return emit(
		builder,
		{ ...scope, at: below(scope.at, "max") },
		{ op: "clamp", args: [points], options, type: "number" },
	);
}

function rankSteps(
	builder: Builder,
	scope: Scope,
	{ rank }: Node,
): Pick<ProgramNode, "rankWhere" | "rankWithin"> {
	if (!rank) return {};
	const at = below(scope.at, "rank");
	const { where, within } = rank;
	return {
		...(where ? { rankWhere: compileCondition(builder, where, { ...scope, at: below(at, "where") }) } : {}),
		...(within === undefined
			? {}
			: { rankWithin: compileRule(builder, { fact: within }, { ...scope, at: below(at, "within") }) }),
	};
}

function childrenOf(builder: Builder, composite: Composite): readonly Child[] {
	return composite.children.map((child) => {
		const node = standing(builder, child);
		const { weight } = child;
		return {
			node,
			steps: nodeSteps(builder, node.id),
			weight: weight === undefined ? q.ONE : amountOf(weight),
			max: maximumOf(builder, node),
		};
	});
}

/** The node that stands here, or is placed here by reference. */
function standing(builder: Builder, child: Node | Placement<string>): Node {
	return "ref" in child ? (builder.placed.get(child.ref) as PlacedNode).node : child;
}

/** The declared maximum, or for a sum without one that of its children, when all have one. */
function maximumOf(builder: Builder, node: Node): Rational | undefined {
	if (!builder.maxima.has(node.id)) {
		const found = node.max === undefined ? maximumOfSum(builder, node) : amountOf(node.max);
		builder.maxima.set(node.id, found);
	}
	return builder.maxima.get(node.id);
}

function maximumOfSum(builder: Builder, node: Node): Rational | undefined {
	if (node.children === undefined || node.combine !== "sum") return undefined;
	let sum = q.ZERO;
	for (const child of node.children) {
		const inside = standing(builder, child);
		if (inside.role) continue;
		const max = maximumOf(builder, inside);
		if (!max) return undefined;
		sum = q.add(sum, q.multiply(max, child.weight === undefined ? q.ONE : amountOf(child.weight)));
	}
	return sum;
}

function combineDraft(builder: Builder, scope: Scope, node: Composite, children: readonly Child[]) {
	return {
		args: children.flatMap(({ steps }) => [steps.points, steps.max ?? nothingStep(builder, scope)]),
		options: {
			how: node.combine,
			nodes: children.map((child) => child.node.id),
			weights: children.map(({ weight }) => exactText(weight)),
			maxima: children.map(({ max }) => (max ? exactText(max) : "")),
			whenNotApplicable: children.map((child) => child.node.whenNotApplicable ?? "propagate"),
			whenMissing: children.map((child) => child.node.whenMissing ?? "propagate"),
			roles: children.map((child) => child.node.role ?? ""),
		},
		type: "number" as const,
		own: ["notApplicable", "failed"] as const,
	};
}

function emitCombine(builder: Builder, scope: Scope, node: Composite, children: readonly Child[]): number {
	return emit(builder, scope, { op: "combine", ...combineDraft(builder, scope, node, children) });
}

/** The applicable maximum; a constant where no child can leave with its own. */
function emitMaximum(
	builder: Builder,
	scope: Scope,
	node: Node,
	children: readonly Child[],
	declared: Rational,
	points: number,
): number {
	const isFixed = children.every(
		(child) =>
			child.node.role !== undefined ||
			((child.node.whenNotApplicable ?? "propagate") !== "exclude" &&
				builder.steps[child.steps.max ?? -1]?.op !== "maximum"),
	);
	if (!node.children || node.combine !== "sum" || isFixed) return numberStep(builder, scope, declared);
	const draft = combineDraft(builder, scope, node, children);
	return emit(builder, scope, {
		op: "maximum",
		...draft,
		args: [points, ...draft.args],
		options: { ...draft.options, node: node.id, declared: exactText(declared) },
		canBe: ["ok"],
	});
}
