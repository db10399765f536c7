import fc from "fast-check";
import { expect, test } from "vitest";
import { type Contributions, contributions } from "../../src/change/contributions.ts";
import { readExact } from "../../src/number/decimalText.ts";
import { add, equals, negate, type Rational, sum, ZERO } from "../../src/number/rational.ts";
import type { Scheme } from "../../src/scheme/scheme.ts";
import { scoreExactly } from "../../src/scoring/scoreUnits.ts";
import { cases } from "../engine/randomSchemes.ts";
import { runs } from "../shared.ts";

const exact = (text: string | undefined): Rational => readExact(text ?? "") ?? ZERO;

interface Tally {
	splits: number;
	irrational: number;
	covered: number;
	parts: number;
}

/** A part that is no fraction leaves with 40 digits of it. */
const isFractional = ({ parts }: Contributions): boolean => parts.every((part) => !part.exact.endsWith("…"));

function expectWhole(split: Contributions, tally: Tally): void {
	tally.splits += 1;
	tally.parts += split.parts.length;
	if (split.parts.some(({ kind }) => kind === "coverage")) tally.covered += 1;
	expect(split.residual).toEqual({ value: 0, exact: "0" });
	expect(split.sum.value).toBe(split.total.value);
	const { printed } = split;
	const printedSum = sum(split.parts.map((part) => exact(part.printed)));
	expect(equals(printedSum, exact(printed?.total))).toBe(true);
	const end = add(exact(printed?.before), exact(printed?.total));
	expect(equals(end, exact(printed?.after))).toBe(true);
	if (!isFractional(split)) {
		tally.irrational += 1;
		return;
	}
	const exactSum = sum(split.parts.map((part) => exact(part.exact)));
	expect(equals(exactSum, exact(split.total.exact))).toBe(true);
}

test("change.contributions: parts of random trees add up exactly, in points and in percent, down to any level", () => {
	const tally: Tally = { splits: 0, irrational: 0, covered: 0, parts: 0 };
	fc.assert(
		fc.property(cases, fc.nat(), (one, seed) => {
			const scheme = one.scheme as Scheme;
			const { observations } = one;
			const board = scoreExactly(scheme, observations, "2");
			const numbers = [...board.nodes.values()].filter(({ node }) => node.type === "number");
			const chosen = numbers[seed % numbers.length];
			for (const { node } of [numbers[0], chosen].flatMap((column) => column ?? [])) {
				for (const of of node.percent === undefined
					? (["points"] as const)
					: (["points", "percent"] as const)) {
					const asked = { scheme, observations, node: node.id, units: "all", of, places: 2 } as const;
					const whole = contributions({ ...asked, period: "2" });
					const leaves = contributions({ ...asked, period: "2", from: "1" });
					const children = contributions({ ...asked, period: "2", from: "1", level: "children" });
					const back = contributions({ ...asked, period: "1", from: "2" });
					for (const split of [whole, leaves, children, back].flatMap(({ units }) => units)) {
						expectWhole(split, tally);
					}
					for (const [at, split] of leaves.units.entries()) {
						const turned = back.units.find(({ unit }) => unit === split.unit);
						if (!isFractional(split)) continue;
						const flipped = turned?.parts.map((part) => ({ ...part, exact: negate(exact(part.exact)) }));
						expect(
							split.parts.map((part) => ({ id: part.node + part.kind, exact: exact(part.exact) })),
						).toEqual(flipped?.map((part) => ({ id: part.node + part.kind, exact: part.exact })));
						expect(children.units[at]?.total).toEqual(split.total);
					}
				}
			}
		}),
		{ numRuns: runs(150, 5000) },
	);
	console.log(tally);
	expect(tally.covered).toBeGreaterThan(20);
});
