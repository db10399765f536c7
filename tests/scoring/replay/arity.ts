import type { DerivationLine } from "../../../src/scoring/derivation.ts";
import { Fault, type Replay, standsAt } from "./lines.ts";

type Json = Readonly<Record<string, readonly unknown[] | undefined>>;

const length = (list: readonly unknown[] | undefined): number => list?.length ?? 0;

/** How many lines an operation is made of, by what stands at its place in the scheme. */
function expected({ op }: DerivationLine, rule: Json): number | undefined {
	switch (op) {
		case "add":
		case "subtract":
		case "multiply":
		case "negate":
		case "power":
		case "ln":
			return length(rule.calc) - 1;
		case "case":
			return 2 * length(rule.case);
		case "bands":
			return 1 + length(rule.table);
		case "interp":
			return 1 + 2 * length(rule.points);
		case "aggregate":
			return length(rule.of) + length(rule.weights);
		case "all":
		case "any":
			return length(rule[op]);
		case "atLeast":
			return length(rule.of);
		case "combine":
			return 2 * length(rule.children);
		case "maximum":
			return 1 + 2 * length(rule.children);
		case "ratio":
		case "compare":
		case "then":
		case "percent":
			return 2;
		case "not":
		case "isNotApplicable":
		case "isMissing":
		case "clamp":
		case "round":
		case "given":
			return 1;
		case "peer":
			return 1 + (rule.within === undefined ? 0 : 1) + (rule.where === undefined ? 0 : 1);
		default:
			return op === "each" ? undefined : 0;
	}
}

/** Refuses a line that has lost one of the lines that it is made of. */
export function checkArity({ scheme }: Replay, line: DerivationLine): void {
	const count = expected(line, (standsAt(scheme, line.at) ?? {}) as Json);
	if (count !== undefined && count !== line.from.length) {
		throw new Fault(`${line.op} at ${line.at} is made of ${line.from.length} lines, not ${count}`);
	}
}
