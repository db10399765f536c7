import type { NodeScores, Scoreboard } from "../../src/scoring/board.ts";
import type { RandomCase } from "./randomSchemes.ts";
import { doubleOf, parseFraction } from "./reference/fraction.ts";
import { evaluateReference, IRRATIONAL, type ReferenceCell } from "./reference.ts";

/** What has been compared so far: a test that compares nothing proves nothing. */
export interface Tally {
	cells: number;
	ok: number;
	absent: number;
	/** Values compared with the double near them only. */
	irrational: number;
	/** Not even the status is known without more digits. */
	unknown: number;
	readonly codes: Map<string, number>;
}

export function startTally(): Tally {
	return { cells: 0, ok: 0, absent: 0, irrational: 0, unknown: 0, codes: new Map() };
}

/** One line for each figure of the board that the reference does not have. */
export function differences(
	{ scheme, observations, period }: RandomCase,
	board: Scoreboard,
	tally: Tally,
): string[] {
	const expected = evaluateReference(scheme, observations, period);
	const found: string[] = [];
	const units = [...expected.keys()];
	if (JSON.stringify(units) !== JSON.stringify(board.units)) found.push(`units ${units} / ${board.units}`);
	for (const [at, [unit, nodes]] of [...expected].entries()) {
		if (JSON.stringify([...nodes.keys()]) !== JSON.stringify(board.order)) found.push(`order ${board.order}`);
		for (const [id, cell] of nodes) {
			count(tally, cell);
			if (cell.status === "unknown") continue;
			const scores = board.nodes[id];
			const faults = scores ? compareCell(cell, scores, at) : ["no such node"];
			found.push(...faults.map((fault) => `${unit} ${id}: ${fault}`));
		}
	}
	return found;
}

function count(tally: Tally, { status, code, points }: ReferenceCell): void {
	tally.cells++;
	if (status === "unknown") tally.unknown++;
	else if (status !== "ok") tally.absent++;
	else if (points === IRRATIONAL) tally.irrational++;
	else tally.ok++;
	const key = status === "failed" ? `${status} ${code}` : status;
	tally.codes.set(key, (tally.codes.get(key) ?? 0) + 1);
}

function compareCell(cell: ReferenceCell, scores: NodeScores, at: number): string[] {
	const outcome = typeof cell.points === "boolean" || (cell.points !== null && !isExact(cell.points));
	const pairs: (readonly [name: string, expected: unknown, received: unknown])[] = [
		["status", cell.status, scores.status[at]],
		["max", doubleIn(cell.max), scores.max[at]],
		["shown points", cell.shown.points, scores.published?.points?.[at]],
		["shown percent", cell.shown.percent, scores.published?.percent?.[at]],
	];
	if (outcome && cell.near === undefined) pairs.push(["outcome", cell.points, scores.outcome?.[at]]);
	else if (cell.near === undefined) pairs.push(["points", doubleIn(cell.points), scores.points[at]]);
	else if (!isNear(cell.near, scores.points[at])) pairs.push(["near", cell.near, scores.points[at]]);
	if (cell.percent !== IRRATIONAL)
		pairs.push(["percent", doubleIn(cell.percent), scores.percent?.[at] ?? null]);
	// What is printed of an irrational value near an edge is left to exact digits.
	return pairs
		.filter(([, expected, received]) => expected !== undefined && !Object.is(expected, received))
		.map(([name, expected, received]) => `${name} ${String(expected)}, not ${String(received)}`);
}

const isExact = (points: string | boolean | null): boolean =>
	points === null || (typeof points === "string" && /^-?\d+\/\d+$/.test(points));

const doubleIn = (text: string | boolean | null): number | null =>
	typeof text === "string" ? doubleOf(parseFraction(text)) : null;

function isNear(near: number, value: number | null | undefined): boolean {
	return typeof value === "number" && Math.abs(near - value) <= 1e-7 * Math.max(1, Math.abs(near));
}
