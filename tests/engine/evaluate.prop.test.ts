import fc from "fast-check";
import { safeParseScheme } from "steerindex/scheme";
import { scoreUnits } from "steerindex/scoring";
import { expect, test } from "vitest";
import type { Cell } from "../../src/engine/cell.ts";
import { compileScheme } from "../../src/engine/compileScheme.ts";
import { cellOf } from "../../src/engine/context.ts";
import { startEvaluation } from "../../src/engine/evaluate.ts";
import type { Program } from "../../src/engine/program.ts";
import { realText } from "../../src/number/real.ts";
import type { SchemeNode } from "../../src/scheme/node.ts";
import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { NodeScores, Scoreboard } from "../../src/scoring/board.ts";
import type { Observations } from "../../src/scoring/observations.ts";
import { inputsOf } from "../../src/scoring/observing/inputsOf.ts";
import { readObservations } from "../../src/scoring/observing/readObservations.ts";
import { runs } from "../shared.ts";
import { differences, startTally } from "./compareBoards.ts";
import { drawn } from "./random/draw.ts";
import { cases, type RandomCase, schemes } from "./randomSchemes.ts";
import { exactOf, parseFraction } from "./reference/fraction.ts";
import { evaluateReference, IRRATIONAL, type ReferenceCell } from "./reference.ts";

const PATIENCE = runs(300_000, 3_000_000);
/** A failing scheme is made smaller for a while only. */
const settings = (normal: number, deep: number): fc.Parameters<unknown> => ({
	numRuns: runs(normal, deep),
	interruptAfterTimeLimit: PATIENCE - 30_000,
	markInterruptAsFailure: true,
});

const boardOf = ({ scheme, observations, period }: RandomCase): Scoreboard =>
	scoreUnits(scheme, observations, { period });

test(
	"random schemes are schemes",
	() => {
		fc.assert(
			fc.property(schemes, (scheme) => {
				expect(safeParseScheme(scheme)).toMatchObject({ ok: true });
			}),
			settings(200, 4000),
		);
	},
	PATIENCE,
);

test(
	"scheme.combine, scheme.status: every cell is that of the reference",
	() => {
		const tally = startTally();
		fc.assert(
			fc.property(cases, (one) => {
				const before = JSON.stringify(one);
				expect(differences(one, boardOf(one), tally)).toEqual([]);
				expect(JSON.stringify(one)).toBe(before);
			}),
			settings(2000, 20_000),
		);
		expect(tally.cells).toBeGreaterThan(runs(30_000, 300_000));
		expect(tally.ok).toBeGreaterThan(tally.cells / 2);
		expect(tally.unknown).toBeLessThan(tally.cells / 200);
		expect(tally.irrational).toBeGreaterThan(tally.cells / 200);
		const failures = ["ZERO_DEN", "RANGE", "NO_CASE", "NO_BAND", "ZERO_RANGE", "EMPTY", "NEGATIVE_ROOT"];
		const facts = ["NOISE_DIGITS", "UNKNOWN_VALUE", "NEGATIVE_ROLE"];
		for (const code of [...failures, ...facts])
			expect(tally.codes.get(`failed ${code}`) ?? 0, code).toBeGreaterThan(0);
		for (const status of ["missing", "notApplicable"]) {
			expect(tally.codes.get(status) ?? 0, status).toBeGreaterThan(tally.cells / 20);
		}
	},
	PATIENCE,
);

/** Points, percent and maximum of every node as exact texts, or the status with its code. */
function exactly({ scheme, observations, period }: RandomCase, program: Program): readonly string[] {
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(scheme, types, observations, period);
	const evaluation = startEvaluation(program, inputsOf(scheme, types, read));
	return read.units.flatMap((unit, at) => {
		const context = evaluation.open(at);
		const text = (step: number | undefined): string =>
			step === undefined ? "null" : textOf(cellOf(context, step));
		return program.nodes.map(
			({ id, points, max, percent }) => `${unit} ${id}: ${text(points)} of ${text(max)} = ${text(percent)}`,
		);
	});
}

function textOf(cell: Cell): string {
	if (typeof cell !== "object") return String(cell);
	if ("status" in cell) return cell.status === "failed" ? `failed ${cell.code}` : cell.status;
	return realText(cell);
}

/** The same of the reference; nothing to compare where a value is irrational. */
function exactReference(unit: string, id: string, cell: ReferenceCell): string | undefined {
	const parts = [cell.points, cell.max, cell.percent];
	const isUnsure = cell.status === "unknown" || (cell.status === "failed" && cell.code === undefined);
	if (isUnsure || parts.includes(IRRATIONAL)) return undefined;
	const absent = cell.status === "failed" ? `failed ${cell.code}` : cell.status;
	const points = cell.status === "ok" ? plain(cell.points) : absent;
	const ratio = cell.max === "0/1" ? "failed ZERO_DEN" : plain(cell.percent);
	const percent = cell.max === null || cell.status === "ok" ? ratio : absent;
	return `${unit} ${id}: ${points} of ${plain(cell.max)} = ${percent}`;
}

const plain = (points: ReferenceCell["points"]): string => String(points);
/** `"5/1"` and `"5"`, `"1/4"` and `"0.25"` are one number. */
const sameNumbers = (text: string): string =>
	text.replace(/(?<=[:=] | of )-?\d+(\.\d+)?(\/\d+)?(?= |$)/g, (number) => exactOf(parseFraction(number)));

test(
	"scheme.status: exact values and codes too; a program that went through JSON means the same",
	() => {
		let compared = 0;
		fc.assert(
			fc.property(cases, (one) => {
				const program = compileScheme(one.scheme, "digest");
				const received = exactly(one, program);
				expect(exactly(one, JSON.parse(JSON.stringify(program)))).toEqual(received);
				const reference = evaluateReference(one.scheme, one.observations, one.period);
				const expected = [...reference].flatMap(([unit, nodes]) =>
					[...nodes].map(([id, cell]) => exactReference(unit, id, cell)),
				);
				expect(expected.length).toBe(received.length);
				for (const [at, line] of expected.entries()) {
					if (line === undefined) continue;
					compared++;
					expect(sameNumbers(received[at] ?? "")).toBe(line);
				}
			}),
			settings(500, 5000),
		);
		expect(compared).toBeGreaterThan(runs(5000, 50_000));
	},
	PATIENCE,
);

/** Another order of units, records, periods of records, keys, or children. */
interface Shuffled {
	readonly original: RandomCase;
	readonly scheme: SchemeInput;
	readonly observations: Observations;
}

type Shuffle = <T>(list: readonly T[]) => T[];

function shuffleKeys(value: unknown, shuffle: Shuffle): unknown {
	if (Array.isArray(value)) return value.map((part) => shuffleKeys(part, shuffle));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		shuffle(Object.entries(value)).map(([key, part]) => [key, shuffleKeys(part, shuffle)]),
	);
}

function shuffleChildren(node: SchemeNode, shuffle: Shuffle): SchemeNode {
	if (!node.children) return node;
	const children = node.children.map((child) => ("ref" in child ? child : shuffleChildren(child, shuffle)));
	return { ...node, children: shuffle(children) };
}

const shuffledCases: fc.Arbitrary<Shuffled> = fc
	.tuple(
		cases,
		drawn(
			(draw): Shuffle =>
				(list) => {
					const rest = [...list];
					return list.flatMap(() => rest.splice(draw.int(0, rest.length - 1), 1));
				},
		),
	)
	.map(([original, shuffle]) => {
		const { scheme, observations } = original;
		const root = shuffleChildren(scheme.root, shuffle);
		const { units, records } = observations;
		const mixed = {
			...observations,
			...(units ? { units: shuffle(units) } : {}),
			records: shuffle(records),
		};
		return {
			original,
			scheme: shuffleKeys({ ...scheme, root }, shuffle) as SchemeInput,
			observations: shuffleKeys(mixed, shuffle) as Observations,
		};
	});

/** Every figure of a node by unit. */
function byUnit(board: Scoreboard): Record<string, unknown> {
	const rowOf = ({ status, points, max, percent, outcome, published }: NodeScores, at: number): unknown => [
		[status[at], points[at], max[at], percent?.[at], outcome?.[at]],
		[published?.points?.[at], published?.percent?.[at]],
	];
	return Object.fromEntries(
		board.order.flatMap((id) =>
			board.units.map((unit, at) => [`${unit} ${id}`, rowOf(board.nodes[id] as NodeScores, at)]),
		),
	);
}

test(
	"scheme.combine: the order of units, records, children and keys changes no figure",
	() => {
		fc.assert(
			fc.property(shuffledCases, ({ original, scheme, observations }) => {
				const mixed = scoreUnits(scheme, observations, { period: original.period });
				expect(byUnit(mixed)).toEqual(byUnit(boardOf(original)));
			}),
			settings(300, 3000),
		);
	},
	PATIENCE,
);
