import type { Condition, Rule } from "../../scheme/rule.ts";
import { type Builder, below, deeper, emit, type Scope, type StepDraft } from "./builder.ts";
import { compileRule } from "./rules.ts";

/** The step that is true where a condition holds; it has no value where the condition is undecided. */
export function compileCondition(builder: Builder, condition: Condition, scope: Scope): number {
	return deeper(builder, () => compileAny(builder, condition, scope));
}

function compileAny(builder: Builder, condition: Condition, scope: Scope): number {
	const rule = (part: Rule, ...keys: (string | number)[]): number =>
		compileRule(builder, part, { ...scope, at: below(scope.at, ...keys) });
	const each = (parts: readonly Condition[], key: string): number[] =>
		parts.map((part, at) => compileCondition(builder, part, { ...scope, at: below(scope.at, key, at) }));
	const make = (op: string, args: readonly number[], options?: StepDraft["options"]): number =>
		emit(builder, scope, { op, args, ...(options ? { options } : {}), type: "boolean" });
	if (isComparison(condition)) {
		const [relation, left, right] = condition;
		return make("compare", [rule(left, 1), rule(right, 2)], { relation });
	}
	if ("true" in condition) return rule(condition.true, "true");
	if ("not" in condition) {
		const inner = compileCondition(builder, condition.not, { ...scope, at: below(scope.at, "not") });
		return make("not", [inner]);
	}
	if ("isNA" in condition) return make("isNotApplicable", [rule(condition.isNA, "isNA")]);
	if ("isMissing" in condition) return make("isMissing", [rule(condition.isMissing, "isMissing")]);
	if ("all" in condition) return make("all", each(condition.all, "all"));
	if ("any" in condition) return make("any", each(condition.any, "any"));
	return make("atLeast", each(condition.of, "of"), { count: condition.atLeast });
}

function isComparison(condition: Condition): condition is Extract<Condition, readonly unknown[]> {
	return Array.isArray(condition);
}
