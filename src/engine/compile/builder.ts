import type { Amount } from "../../core/amount.ts";
import { refuse } from "../../core/error.ts";
import { exactText } from "../../number/decimalText.ts";
import { toRational } from "../../number/numeric.ts";
import type { Rational } from "../../number/rational.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { SchemeNode } from "../../scheme/node.ts";
import type { Rule } from "../../scheme/rule.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import * as messages from "../messages.ts";
import type { ProgramNode, Status, Step } from "../program.ts";

/** Where a rule stands: its node, its place in the scheme, and what its variables mean there. */
export interface Scope {
	readonly node: string;
	readonly at: string;
	/** The step that `{ var: "x" }` means. */
	readonly x?: number;
	/** What `{ var: "max" }` means. */
	readonly max?: Rational | undefined;
	/** The list whose items `{ field }` reads. */
	readonly list?: string;
}

/** A step as its maker knows it; type, stage and list follow from its arguments. */
export type StepDraft = Pick<Step, "op" | "args" | "fallback" | "options" | "type"> & {
	/** What it can be beside what its arguments can be. */
	readonly own?: readonly Status[];
	/** Everything it can be, where arguments do not decide. */
	readonly canBe?: readonly Status[];
	/** Reads the columns of its arguments: one stage higher. */
	readonly readsColumns?: boolean;
	/** Goes through the items itself. */
	readonly consumesList?: boolean;
	readonly list?: string;
};

/** A node, and where it stands in the scheme. */
export interface PlacedNode {
	readonly node: SchemeNode;
	readonly at: string;
}

/** The steps so far. The same operation on the same arguments is one step, wherever it is written. */
export interface Builder {
	readonly scheme: SchemeInput;
	readonly placed: ReadonlyMap<string, PlacedNode>;
	readonly steps: Step[];
	readonly known: Map<string, number>;
	/** The nodes that are compiled. */
	readonly nodes: Map<string, ProgramNode>;
	readonly maxima: Map<string, Rational | undefined>;
	/** How deep rules and nodes stand in each other, through names too. */
	depth: number;
}

const ORDER: readonly Status[] = ["ok", "notApplicable", "missing", "failed"];
const MOST_DEPTH = 1000;

/** The step of this operation, made where there is none yet. */
export function emit(builder: Builder, scope: Scope, draft: StepDraft): number {
	const { op, args, fallback, options, type } = draft;
	const needed = [...args, ...(fallback === undefined ? [] : [fallback])].map(
		(at) => builder.steps[at] as Step,
	);
	const list = draft.consumesList ? scope.list : (draft.list ?? needed.find((step) => step.list)?.list);
	const key = JSON.stringify([op, args, fallback, options, list]);
	const known = builder.known.get(key);
	if (known !== undefined) return known;
	const stage = Math.max(0, ...needed.map((step) => step.stage)) + (draft.readsColumns ? 1 : 0);
	const can = new Set(draft.canBe ?? ["ok", ...needed.flatMap((step) => step.canBe), ...(draft.own ?? [])]);
	const at = builder.steps.length;
	builder.steps.push({
		op,
		args,
		...(fallback === undefined ? {} : { fallback }),
		...(options === undefined ? {} : { options }),
		type,
		canBe: ORDER.filter((status) => can.has(status)),
		stage,
		...(list === undefined ? {} : { list }),
		node: scope.node,
		at: scope.at,
	});
	builder.known.set(key, at);
	return at;
}

/** Runs what is one level deeper; names can nest further than any text. */
export function deeper<T>(builder: Builder, run: () => T): T {
	if (builder.depth >= MOST_DEPTH) refuse("TOO_DEEP", [], messages.tooDeep(MOST_DEPTH));
	builder.depth += 1;
	const result = run();
	builder.depth -= 1;
	return result;
}

export function numberStep(builder: Builder, scope: Scope, value: Rational): number {
	return emit(builder, scope, {
		op: "number",
		args: [],
		options: { value: exactText(value) },
		type: "number",
		canBe: ["ok"],
	});
}

export function nothingStep(builder: Builder, scope: Scope): number {
	return emit(builder, scope, { op: "notApplicable", args: [], type: "number", canBe: ["notApplicable"] });
}

export function amountOf(amount: Amount): Rational {
	return toRational(typeof amount === "number" ? amount : amount.decimal);
}

export function amountText(amount: Amount): string {
	return exactText(amountOf(amount));
}

export function typeOfStep(builder: Builder, step: number): Step["type"] {
	return (builder.steps[step] as Step).type;
}

export function factSpec({ scheme }: Builder, name: string): FactSpec {
	return scheme.facts[name] as FactSpec;
}

export function definitionOf({ scheme }: Builder, name: string): Rule {
	return scheme.definitions?.[name] as Rule;
}

/** The pointer of a part of what stands at `at`. */
export function below(at: string, ...keys: readonly (string | number)[]): string {
	return at + keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
