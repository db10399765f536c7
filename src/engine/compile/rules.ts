import { readDecimal } from "../../number/decimalText.ts";
import { toRational } from "../../number/numeric.ts";
import * as q from "../../number/rational.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { Combinators, Condition, Rule } from "../../scheme/rule.ts";
import type { StepOptions } from "../program.ts";
import {
	amountText,
	type Builder,
	below,
	deeper,
	definitionOf,
	emit,
	factSpec,
	nothingStep,
	numberStep,
	type Scope,
	typeOfStep,
} from "./builder.ts";
import { compileCondition } from "./conditions.ts";
import { nodeSteps } from "./nodes.ts";

type Of<K extends keyof Combinators<string, string, string>> = Combinators<string, string, string>[K];

/** The step that gives what a rule gives. The scheme has been checked. */
export function compileRule(builder: Builder, rule: Rule, scope: Scope): number {
	return deeper(builder, () => compileAny(builder, rule, scope));
}

function compileAny(builder: Builder, rule: Rule, scope: Scope): number {
	if (typeof rule === "number") return numberStep(builder, scope, toRational(rule));
	if (typeof rule === "string") return constant(builder, scope, "text", rule);
	if (typeof rule === "boolean") return constant(builder, scope, "boolean", rule);
	if (rule.fact !== undefined) return compileFact(builder, rule, scope);
	if (rule.field !== undefined) return compileField(builder, rule, scope);
	if (rule.ratio !== undefined) return compileRatio(builder, rule, scope);
	if (rule.calc !== undefined) return compileCalc(builder, rule, scope);
	if (rule.case !== undefined) return compileCase(builder, rule, scope);
	if (rule.bands !== undefined) return compileBands(builder, rule, scope);
	if (rule.interp !== undefined) return compileInterp(builder, rule, scope);
	if (rule.clamp !== undefined) return compileClamp(builder, rule, scope);
	if (rule.round !== undefined) return compileRound(builder, rule, scope);
	if (rule.agg !== undefined) return compileAgg(builder, rule, scope);
	if (rule.peer !== undefined) return compilePeer(builder, rule, scope);
	if (rule.node !== undefined) {
		const steps = nodeSteps(builder, rule.node);
		const step = rule.as === "points" ? steps.points : rule.as === "percent" ? steps.percent : steps.max;
		return step ?? nothingStep(builder, scope);
	}
	if (rule.def !== undefined) {
		const inside = { ...scope, at: below("/definitions", rule.def) };
		return compileRule(builder, definitionOf(builder, rule.def), inside);
	}
	if (rule.decimal !== undefined) return numberStep(builder, scope, readDecimal(rule.decimal) ?? q.ZERO);
	if (rule.var !== undefined) {
		if (rule.var === "x" && scope.x !== undefined) return scope.x;
		return scope.max ? numberStep(builder, scope, scope.max) : nothingStep(builder, scope);
	}
	return nothingStep(builder, scope);
}

function constant(builder: Builder, scope: Scope, type: "text" | "boolean", value: string | boolean): number {
	return emit(builder, scope, { op: type, args: [], options: { value }, type, canBe: ["ok"] });
}

/** The step of a part of a rule, where there is one. */
function part(builder: Builder, rule: Rule | undefined, scope: Scope, ...keys: (string | number)[]) {
	return rule === undefined
		? undefined
		: compileRule(builder, rule, { ...scope, at: below(scope.at, ...keys) });
}

function need(builder: Builder, rule: Rule, scope: Scope, ...keys: (string | number)[]): number {
	return compileRule(builder, rule, { ...scope, at: below(scope.at, ...keys) });
}

const withFallback = (fallback: number | undefined) => (fallback === undefined ? {} : { fallback });

function compileFact(builder: Builder, rule: Of<"fact">, scope: Scope): number {
	const fallback = part(builder, rule.missing, scope, "missing");
	const { type } = factSpec(builder, rule.fact);
	return emit(builder, scope, {
		op: "fact",
		args: [],
		...withFallback(fallback),
		options: { fact: rule.fact, ...(rule.period === -1 ? { period: -1 } : {}) },
		type: type === "list" ? "number" : type,
		canBe: ["ok", "notApplicable", "missing", "failed"],
	});
}

function compileField(builder: Builder, rule: Of<"field">, scope: Scope): number {
	const list = scope.list ?? "";
	const spec = factSpec(builder, list) as FactSpec & { type: "list" };
	const type = spec.fields[rule.field]?.type ?? "number";
	return emit(builder, scope, {
		op: "field",
		args: [],
		options: { field: rule.field },
		type: type === "list" ? "number" : type,
		canBe: ["ok", "notApplicable", "missing", "failed"],
		list,
	});
}

function compileRatio(builder: Builder, rule: Of<"ratio">, scope: Scope): number {
	const [over, under] = rule.ratio;
	const args = [need(builder, over, scope, "ratio", 0), need(builder, under, scope, "ratio", 1)];
	const fallback = part(builder, rule.zeroDen, scope, "zeroDen");
	const domain = rule.domain && { low: amountText(rule.domain[0]), high: amountText(rule.domain[1]) };
	return emit(builder, scope, {
		op: "ratio",
		args,
		...withFallback(fallback),
		...(domain ? { options: domain } : {}),
		type: "number",
		own: ["failed"],
	});
}

const ARITHMETIC = { "+": "add", "-": "subtract", "*": "multiply", pow: "power", ln: "ln" } as const;

function compileCalc(builder: Builder, rule: Of<"calc">, scope: Scope): number {
	const [sign, ...operands] = rule.calc;
	const args = operands.map((operand, at) => need(builder, operand, scope, "calc", at + 1));
	const op = sign === "-" && args.length === 1 ? "negate" : ARITHMETIC[sign];
	const own = op === "power" || op === "ln" ? (["failed"] as const) : [];
	return emit(builder, scope, { op, args, type: "number", own });
}

function compileCase(builder: Builder, rule: Of<"case">, scope: Scope): number {
	const args = rule.case.flatMap(([condition, result], row) => [
		conditionAt(builder, condition, scope, "case", row, 0),
		need(builder, result, scope, "case", row, 1),
	]);
	const fallback = part(builder, rule.else, scope, "else");
	return emit(builder, scope, {
		op: "case",
		args,
		...withFallback(fallback),
		type: typeOfStep(builder, args[1] ?? fallback ?? 0),
		own: ["failed"],
	});
}

function conditionAt(
	builder: Builder,
	condition: Condition,
	scope: Scope,
	...keys: (string | number)[]
): number {
	return compileCondition(builder, condition, { ...scope, at: below(scope.at, ...keys) });
}

function compileBands(builder: Builder, rule: Of<"bands">, scope: Scope): number {
	const tested = need(builder, rule.bands, scope, "bands");
	const inside = { ...scope, x: tested };
	const results = rule.table.map(([, , result], row) => need(builder, result, inside, "table", row, 2));
	const fallback = part(builder, rule.else, inside, "else");
	return emit(builder, scope, {
		op: "bands",
		args: [tested, ...results],
		...withFallback(fallback),
		options: {
			sides: rule.table.map(([side]) => side),
			edges: rule.table.map(([, edge]) => amountText(edge)),
		},
		type: typeOfStep(builder, results[0] ?? tested),
		own: ["failed"],
	});
}

function compileInterp(builder: Builder, rule: Of<"interp">, scope: Scope): number {
	const x = need(builder, rule.interp, scope, "interp");
	const points = rule.points.flatMap((point, at) =>
		point.map((end, side) => need(builder, end, scope, "points", at, side)),
	);
	const fallback = part(builder, rule.zeroRange, scope, "zeroRange");
	return emit(builder, scope, {
		op: "interp",
		args: [x, ...points],
		...withFallback(fallback),
		...(rule.outside ? { options: { outside: rule.outside } } : {}),
		type: "number",
		own: ["failed"],
	});
}

function compileClamp(builder: Builder, rule: Of<"clamp">, scope: Scope): number {
	const options: Record<string, string> = {};
	if (rule.min !== undefined) options.low = amountText(rule.min);
	if (rule.max !== undefined) options.high = amountText(rule.max);
	return emit(builder, scope, {
		op: "clamp",
		args: [need(builder, rule.clamp, scope, "clamp")],
		options,
		type: "number",
	});
}

function compileRound(builder: Builder, rule: Of<"round">, scope: Scope): number {
	return emitRound(builder, scope, need(builder, rule.round, scope, "round"), rule);
}

export function emitRound(
	builder: Builder,
	scope: Scope,
	value: number,
	rounding: { readonly places: number; readonly mode?: string },
): number {
	const mode = rounding.mode ?? builder.scheme.rounding ?? "half-up";
	const options = { places: rounding.places, mode };
	return emit(builder, scope, { op: "round", args: [value], options, type: "number" });
}

function compileAgg(builder: Builder, rule: Of<"agg">, scope: Scope): number {
	const fallback = part(builder, rule.empty, scope, "empty");
	const options: { [name: string]: StepOptions[string] } = { statistic: rule.agg };
	if (rule.skipNA) options.skipNA = true;
	if (rule.minCount !== undefined) options.minCount = rule.minCount;
	if (rule.each === undefined) {
		const of = (rule.of ?? []).map((item, at) => need(builder, item, scope, "of", at));
		const weights = (rule.weights ?? []).map((weight, at) => need(builder, weight, scope, "weights", at));
		if (weights.length > 0) options.weighted = true;
		const args = [...of, ...weights];
		return emit(builder, scope, {
			op: "aggregate",
			args,
			...withFallback(fallback),
			options,
			type: "number",
			own: ["notApplicable", "failed"],
		});
	}
	const { list, item, weight, where } = rule.each;
	const inside = { ...scope, list };
	const args = [need(builder, item, inside, "each", "item")];
	if (weight !== undefined) {
		args.push(need(builder, weight, inside, "each", "weight"));
		options.weighted = true;
	}
	if (where !== undefined) {
		args.push(conditionAt(builder, where, inside, "each", "where"));
		options.filtered = true;
	}
	return emit(builder, scope, {
		op: "each",
		args,
		...withFallback(fallback),
		options: { ...options, list },
		type: "number",
		own: ["notApplicable", "missing", "failed"],
		consumesList: true,
	});
}

function compilePeer(builder: Builder, rule: Of<"peer">, scope: Scope): number {
	const args = [need(builder, rule.of, scope, "of")];
	const options: { [name: string]: StepOptions[string] } = { statistic: rule.peer };
	if (rule.sample) options.sample = true;
	if (rule.within !== undefined) {
		args.push(compileFact(builder, { fact: rule.within }, { ...scope, at: below(scope.at, "within") }));
		options.classed = true;
	}
	if (rule.where !== undefined) {
		args.push(conditionAt(builder, rule.where, scope, "where"));
		options.filtered = true;
	}
	return emit(builder, scope, {
		op: "peer",
		args,
		options,
		type: "number",
		canBe: ["ok", "notApplicable", "missing", "failed"],
		readsColumns: true,
	});
}
