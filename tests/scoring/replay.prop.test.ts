import fc from "fast-check";
import { explain, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import type { Derivation, DerivationLine } from "../../src/scoring/derivation.ts";
import { cases, type RandomCase } from "../engine/randomSchemes.ts";
import { parseFraction } from "../engine/reference/fraction.ts";
import { runs } from "../shared.ts";
import { replay } from "./replay.ts";

const PATIENCE = runs(300_000, 3_000_000);
const settings = (normal: number, deep: number): fc.Parameters<unknown> => ({
	numRuns: runs(normal, deep),
	interruptAfterTimeLimit: PATIENCE - 30_000,
	markInterruptAsFailure: true,
});

/** Every operation that a scheme can come to. */
const OPERATIONS = [
	...["number", "text", "boolean", "notApplicable", "fact", "field", "given", "add", "subtract", "multiply"],
	...["negate", "power", "ln", "ratio", "percent", "clamp", "round", "then", "compare", "not", "all", "any"],
	...["atLeast", "isNotApplicable", "isMissing", "case", "bands", "interp", "aggregate", "each", "peer"],
	...["combine", "maximum"],
];

test(
	"scoring.derivation: every line follows from those that it names, and the result is that of the board",
	() => {
		let exact = 0;
		let near = 0;
		const operations = new Set<string>();
		fc.assert(
			fc.property(cases, fc.nat({ max: 5 }), (one, pick) => {
				const { scheme, observations, period } = one;
				const board = scoreUnits(scheme, observations, { period });
				const at = pick % Math.max(board.units.length, 1);
				const unit = board.units[at];
				if (unit === undefined) return;
				for (const node of board.order) {
					const derivation = explain(scheme, observations, { period, unit, node });
					const replayed = replay(scheme, observations, derivation);
					expect(replayed.faults).toEqual([]);
					exact += replayed.exact.length;
					near += replayed.near;
					for (const { op } of derivation.lines) operations.add(op);
					const scores = board.nodes[node];
					const { status, value, printed } = derivation.lines[derivation.result] as DerivationLine;
					expect(status).toBe(scores?.status[at]);
					expect(value).toBe(scores?.outcome ? scores.outcome[at] : scores?.points[at]);
					expect(printed ?? null).toBe(scores?.published?.points?.[at] ?? null);
					expect(JSON.parse(JSON.stringify(derivation))).toEqual(derivation);
				}
			}),
			settings(600, 6000),
		);
		expect([...operations].sort()).toEqual([...OPERATIONS].sort());
		expect(exact).toBeGreaterThan(runs(20_000, 200_000));
		expect(near).toBeLessThan(exact / 20);
	},
	PATIENCE,
);

/** The root explained for one unit. */
function explainRoot({ scheme, observations, period }: RandomCase, pick: number): Derivation | undefined {
	const { units } = scoreUnits(scheme, observations, { period });
	const unit = units[pick % Math.max(units.length, 1)];
	return unit === undefined
		? undefined
		: explain(scheme, observations, { period, unit, node: scheme.root.id });
}

/** Another number, text or truth value. */
function alter(line: DerivationLine): DerivationLine {
	if (line.exact === null) return { ...line, status: "ok", exact: "1", value: 1 };
	if (typeof line.value === "boolean") return { ...line, exact: String(!line.value), value: !line.value };
	if (typeof line.value === "string") return { ...line, exact: `${line.exact}x`, value: `${line.exact}x` };
	const { n, d } = parseFraction(line.exact);
	return { ...line, exact: `${n + d}/${d}` };
}

function without(derivation: Derivation, gone: number): Derivation {
	const shift = (index: number): number => (index > gone ? index - 1 : index);
	const lines = derivation.lines.flatMap((line, index): DerivationLine[] => {
		if (index === gone) return [];
		const { fallback, ...rest } = line;
		const from = line.from.filter((one) => one !== gone).map(shift);
		const kept = fallback === undefined || fallback === gone ? {} : { fallback: shift(fallback) };
		return [{ ...rest, from, ...kept }];
	});
	return { ...derivation, lines, result: gone === derivation.result ? -1 : shift(derivation.result) };
}

test(
	"scoring.derivation: a line that says something else, or is lost, does not go unnoticed",
	() => {
		let altered = 0;
		let removed = 0;
		fc.assert(
			fc.property(cases, fc.nat({ max: 5 }), fc.nat(), (one, pick, place) => {
				const { scheme, observations } = one;
				const derivation = explainRoot(one, pick);
				if (!derivation) return;
				const { faults, exact, used } = replay(scheme, observations, derivation);
				expect(faults).toEqual([]);
				const lines = exact.filter((index) => used.has(index));
				const index = lines[place % Math.max(lines.length, 1)];
				if (index === undefined) return;
				const faulty = derivation.lines.map((line, at) => (at === index ? alter(line) : line));
				expect(replay(scheme, observations, { ...derivation, lines: faulty }).faults).not.toEqual([]);
				altered++;
				expect(replay(scheme, observations, without(derivation, index)).faults).not.toEqual([]);
				removed++;
			}),
			settings(400, 4000),
		);
		expect(altered).toBeGreaterThan(runs(300, 3000));
		expect(removed).toBe(altered);
	},
	PATIENCE,
);
