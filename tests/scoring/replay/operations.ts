import type { RoundingMode } from "../../../src/number/round.ts";
import type { FactSpec } from "../../../src/scheme/fact.ts";
import type { NotApplicablePolicy } from "../../../src/scheme/node.ts";
import type { Rule } from "../../../src/scheme/rule.ts";
import type { DerivationLine } from "../../../src/scoring/derivation.ts";
import type { GivenItem } from "../../../src/scoring/observations.ts";
import {
	type Cell,
	failed,
	isAbsent,
	minus,
	NOT_APPLICABLE,
	type Numeral,
	numeral,
	order,
	over,
	plus,
	signOf,
	times,
	UNKNOWN,
	worst,
} from "../../engine/reference/cell.ts";
import { type Child, combineChildren } from "../../engine/reference/children.ts";
import { readFact, readGiven } from "../../engine/reference/facts.ts";
import { fraction, parseFraction, ZERO } from "../../engine/reference/fraction.ts";
import { alongLines, logarithm, rounded } from "../../engine/reference/rule.ts";
import { raise } from "../../engine/reference/statistic.ts";
import { evaluateRule } from "../../engine/reference.ts";
import { replayAggregate, replayEach } from "./aggregates.ts";
import { CHOICES } from "./choices.ts";
import {
	cellAt,
	cellsOf,
	Fault,
	lineAt,
	listOption,
	numberOption,
	type Operation,
	type Replay,
	standIn,
	standsAt,
} from "./lines.ts";

/** What each operation gives, from the exact texts of the lines that it names. */
export const OPERATIONS: { readonly [op: string]: Operation } = {
	number: (_, { options }) => parseFraction(String(options?.value)),
	text: (_, { options }) => String(options?.value),
	boolean: (_, { options }) => options?.value === true,
	notApplicable: () => NOT_APPLICABLE,
	fact: (replay, line) => {
		const spec = replay.scheme.facts[String(line.options?.fact)];
		if (!spec) throw new Fault(`no fact ${line.options?.fact}`);
		const cell = readFact(line.given, spec);
		const isMissing = isAbsent(cell) && cell.status === "missing";
		return (isMissing ? standIn(replay, line, "MISSING") : undefined) ?? cell;
	},
	field: (replay, line, index) => {
		const list = replay.lists.get(index) ?? "";
		const spec = replay.scheme.facts[list] as Extract<FactSpec, { type: "list" }> | undefined;
		const field = String(line.options?.field);
		const given = recordOf(replay)?.facts?.[list] as readonly GivenItem[] | undefined;
		const fieldSpec = spec?.fields[field];
		if (!fieldSpec) throw new Fault(`no field ${field} of ${list}`);
		return readFact(given?.[line.item ?? -1]?.[field], fieldSpec);
	},
	given: (replay, line) => {
		const given = recordOf(replay)?.nodes?.[String(line.options?.node)];
		return given === undefined || given === null ? cellAt(replay, line.from[0]) : readGiven(given);
	},
	add: onNumbers((values) => values.reduce(plus)),
	subtract: onNumbers((values) => values.reduce(minus)),
	multiply: onNumbers((values) => values.reduce(times)),
	negate: onNumbers(([value = ZERO]) => minus(ZERO, value)),
	power: onNumbers(([base = ZERO, exponent = ZERO]) => raise(base, exponent)),
	ln: onNumbers(([value = ZERO]) => logarithm(value)),
	ratio: onNumbers(([a = ZERO, b = ZERO], replay, line) => {
		const sign = signOf(b);
		if (sign === undefined) return UNKNOWN;
		if (sign === 0) return standIn(replay, line, "ZERO_DEN") ?? failed("ZERO_DEN");
		const quotient = over(a, b);
		const [low, high] = [numberOption(line, "low"), numberOption(line, "high")];
		const sides = [low && order(quotient, low), high && order(quotient, high)];
		if (sides[0] === -1 || sides[1] === 1) return failed("RANGE");
		return (low && sides[0] === undefined) || (high && sides[1] === undefined) ? UNKNOWN : quotient;
	}),
	percent: onNumbers(([points = ZERO, max = ZERO]) =>
		signOf(max) === 0 ? failed("ZERO_DEN") : over(times(fraction(100n), points), max),
	),
	clamp: onNumbers(([value = ZERO], _, line) => {
		const [low, high] = [numberOption(line, "low"), numberOption(line, "high")];
		const sides = [low && order(value, low), high && order(value, high)];
		if (low && sides[0] === -1) return low;
		if (high && sides[1] === 1) return high;
		return (low && sides[0] === undefined) || (high && sides[1] === undefined) ? UNKNOWN : value;
	}),
	round: onNumbers(([value = ZERO], _, { options }) =>
		rounded(value, Number(options?.places), options?.mode as RoundingMode),
	),
	then: (replay, { from }) => {
		const cell = cellAt(replay, from[0]);
		return isAbsent(cell) ? cell : cellAt(replay, from[1]);
	},
	...CHOICES,
	interp: onNumbers(([x = ZERO, ...ends], replay, line) => {
		const points = ends.flatMap((end, at) => (at % 2 === 0 ? [[end, ends[at + 1] ?? ZERO] as const] : []));
		const steps = points.slice(1).map(([end], at) => order(end, points[at]?.[0] ?? ZERO));
		if (steps.includes(undefined)) return UNKNOWN;
		if (steps.includes(0)) return standIn(replay, line, "ZERO_RANGE") ?? failed("ZERO_RANGE");
		const rising = steps[0] === 1 ? points : [...points].reverse();
		return alongLines(rising, x, line.options?.outside as "clamp" | "extend" | undefined);
	}),
	aggregate: replayAggregate,
	// A list that is gone through for each item of a list has no lines of its own items.
	each: (replay, line, index) =>
		line.item === undefined ? replayEach(replay, line) : fromObservations(replay, line, index),
	peer: fromObservations,
	combine: (replay, line) =>
		combineChildren(String(line.options?.how), childrenOf(replay, line, line.from)).cell,
	maximum: (replay, line) => {
		const declared = numberOption(line, "declared") ?? ZERO;
		const given = recordOf(replay)?.nodes?.[String(line.options?.node)];
		const isGiven = given !== undefined && given !== null;
		if (isGiven || isAbsent(cellAt(replay, line.from[0]))) return declared;
		return combineChildren("sum", childrenOf(replay, line, line.from.slice(1))).left(declared) ?? declared;
	},
};

/** What the lines of a derivation do not show, computed anew. */
function fromObservations(
	{ scheme, observations, derivation, lists }: Replay,
	line: DerivationLine,
	index: number,
): Cell {
	const { unit, period } = derivation;
	const list = lists.get(index);
	const item = list === undefined || line.item === undefined ? undefined : { list, at: line.item };
	const place = { period, unit, node: line.node, item };
	return evaluateRule(scheme, observations, place, standsAt(scheme, line.at) as Rule);
}

function recordOf({ observations, derivation }: Replay) {
	const { unit, period } = derivation;
	return observations.records.find((record) => record.unit === unit && record.period === period);
}

function onNumbers(
	run: (values: readonly Numeral[], replay: Replay, line: DerivationLine) => Cell,
): Operation {
	return (replay, line) => {
		const cells = cellsOf(replay, line);
		return worst(cells) ?? run(cells.map(numeral), replay, line);
	};
}

/** The children of a composite: points and maximum in pairs, policies and weights from the options. */
function childrenOf(replay: Replay, line: DerivationLine, from: readonly number[]): readonly Child[] {
	const maxima = listOption(line, "maxima");
	const [roles, weights] = [listOption(line, "roles"), listOption(line, "weights")];
	const [away, gaps] = [listOption(line, "whenNotApplicable"), listOption(line, "whenMissing")];
	return weights.map((weight, at) => {
		const max = from[2 * at + 1];
		const role = roles[at] as "bonus" | "penalty" | "";
		return {
			cell: cellAt(replay, from[2 * at]),
			max: () => (lineAt(replay, max).op === "notApplicable" ? undefined : numeral(cellAt(replay, max))),
			declared: maxima[at] ? parseFraction(maxima[at]) : undefined,
			weight: parseFraction(weight),
			role: role === "" ? undefined : role,
			whenNotApplicable: away[at] as NotApplicablePolicy,
			whenMissing: gaps[at] as "propagate" | "notApplicable" | "zero",
		};
	});
}
