import fc from "fast-check";
import { explain, scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import type { Derivation, DerivationLine } from "../../src/scoring/derivation.ts";
import { cases, type RandomCase } from "../engine/randomSchemes.ts";
import { runs } from "../shared.ts";
import { replay } from "./replay.ts";

const PATIENCE = runs(300_000, 3_000_000);
const settings = (normal: number, deep: number): fc.Parameters<unknown> => ({
	numRuns: runs(normal, deep),
	interruptAfterTimeLimit: PATIENCE - 30_000,
	markInterruptAsFailure: true,
});

/** Every node of one unit, or of all, explained. */
function derivations({ scheme, observations, period }: RandomCase, pick: number): readonly Derivation[] {
	const board = scoreUnits(scheme, observations, { period });
	const unit = board.units[pick % Math.max(board.units.length, 1)];
	if (unit === undefined) return [];
	return board.order.map((node) => explain(scheme, observations, { period, unit, node }));
}

test(
	"scoring.derivation: every line follows from those that it names, and the result is that of the board",
	() => {
		let exact = 0;
		let near = 0;
		const ops = new Map<string, number>();
		fc.assert(
			fc.property(cases, fc.nat({ max: 5 }), (one, pick) => {
				const { scheme, observations, period } = one;
				const board = scoreUnits(scheme, observations, { period });
				for (const derivation of derivations(one, pick)) {
					const replayed = replay(scheme, observations, derivation);
					expect(replayed.faults).toEqual([]);
					exact += replayed.exact;
					near += replayed.near;
					for (const { op } of derivation.lines) ops.set(op, (ops.get(op) ?? 0) + 1);
					const at = board.units.indexOf(derivation.unit);
					const scores = board.nodes[derivation.node];
					const { status, value, printed } = derivation.lines[derivation.result] as DerivationLine;
					expect(status).toBe(scores?.status[at]);
					expect(value).toBe(scores?.outcome ? scores.outcome[at] : scores?.points[at]);
					expect(printed ?? null).toBe(scores?.published?.points?.[at] ?? null);
				}
			}),
			settings(300, 3000),
		);
		console.log(exact, near, ops);
	},
	PATIENCE,
);
