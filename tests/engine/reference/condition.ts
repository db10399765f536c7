import type { Condition, Rule } from "../../../src/scheme/rule.ts";
import {
	type Absent,
	type Cell,
	isAbsent,
	isNumeral,
	isUnknown,
	order,
	type Truth,
	UNKNOWN,
	worst,
} from "./cell.ts";
import type { Frame } from "./node.ts";
import { evaluate } from "./rule.ts";

/** True, false, or why that cannot be said. */
export function truthOf(condition: Condition, frame: Frame): Truth {
	if (isComparison(condition)) {
		const [relation, left, right] = condition;
		const sides = [evaluate(left, frame), evaluate(right, frame)] as const;
		return undecided(worst(sides)) ?? compare(relation, ...sides);
	}
	if ("true" in condition) {
		const value = evaluate(condition.true, frame);
		return undecided(worst([value])) ?? value === true;
	}
	if ("not" in condition) {
		const truth = truthOf(condition.not, frame);
		return typeof truth === "boolean" ? !truth : truth;
	}
	if ("isNA" in condition) return has("notApplicable", condition.isNA, frame);
	if ("isMissing" in condition) return has("missing", condition.isMissing, frame);
	if ("all" in condition) return atLeast(condition.all.length, condition.all, frame);
	if ("any" in condition) return atLeast(1, condition.any, frame);
	return atLeast(condition.atLeast, condition.of, frame);
}

function isComparison(condition: Condition): condition is Extract<Condition, readonly unknown[]> {
	return Array.isArray(condition);
}

/** A comparison without a value cannot be made; where it is not applicable it says so. */
function undecided(absent: Absent | ReturnType<typeof worst>): Absent | typeof UNKNOWN | undefined {
	if (absent === undefined || isUnknown(absent)) return absent;
	return absent.status === "notApplicable" ? { ...absent, code: absent.code ?? "NA_COMPARE" } : absent;
}

function has(status: "notApplicable" | "missing", rule: Rule, frame: Frame): Truth {
	const value = evaluate(rule, frame);
	if (isUnknown(value)) return value;
	if (!isAbsent(value)) return false;
	return value.status === "failed" ? value : value.status === status;
}

/** Kleene: decided as soon as the members without an answer cannot change it. */
function atLeast(count: number, members: readonly Condition[], frame: Frame): Truth {
	const truths = members.map((member) => truthOf(member, frame));
	const yes = truths.filter((truth) => truth === true).length;
	const open = truths.filter((truth) => typeof truth !== "boolean") as (Absent | typeof UNKNOWN)[];
	if (yes >= count) return true;
	return yes + open.length < count ? false : (worst(open) ?? false);
}

/** Two values that are there: numbers by size, texts and truth values by equality. */
export function compare(relation: string, a: Cell, b: Cell): boolean | typeof UNKNOWN {
	if (!isNumeral(a) || !isNumeral(b)) {
		if (relation !== "==" && relation !== "!=") throw new Error(`no order of ${String(a)} and ${String(b)}`);
		return (a === b) === (relation === "==");
	}
	const found = order(a, b);
	if (found === undefined) return UNKNOWN;
	const holds = {
		"<": found < 0,
		"<=": found <= 0,
		"==": found === 0,
		"!=": found !== 0,
		">=": found >= 0,
		">": found > 0,
	};
	return holds[relation as keyof typeof holds];
}
