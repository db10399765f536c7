import type { DerivationLine } from "../../../src/scoring/derivation.ts";
import { type Cell, failed, isAbsent, isUnknown, UNKNOWN, worst } from "../../engine/reference/cell.ts";
import { compare } from "../../engine/reference/condition.ts";
import { parseFraction } from "../../engine/reference/fraction.ts";
import { cellAt, cellsOf, listOption, type Operation, type Replay, standIn } from "./lines.ts";

/** Conditions, and what they choose. */
export const CHOICES: { readonly [op: string]: Operation } = {
	compare: (replay, line) => {
		const [left, right] = cellsOf(replay, line) as [Cell, Cell];
		const absent = worst([left, right]);
		if (absent === undefined) return compare(String(line.options?.relation), left, right);
		return isAbsent(absent) && absent.status === "notApplicable" ? { ...absent, code: "NA_COMPARE" } : absent;
	},
	not: (replay, line) => {
		const cell = cellAt(replay, line.from[0]);
		return typeof cell === "boolean" ? !cell : cell;
	},
	all: (replay, line) => settle(replay, line, false),
	any: (replay, line) => settle(replay, line, true),
	atLeast: (replay, line) => {
		const cells = cellsOf(replay, line);
		const yes = cells.filter((cell) => cell === true).length;
		const open = cells.filter((cell) => typeof cell !== "boolean");
		const needed = Number(line.options?.count);
		if (yes >= needed) return true;
		return yes + open.length < needed ? false : (worst(open) ?? false);
	},
	isNotApplicable: (replay, line) => tellStatus(cellAt(replay, line.from[0]), "notApplicable"),
	isMissing: (replay, line) => tellStatus(cellAt(replay, line.from[0]), "missing"),
	case: (replay, line) => {
		for (let row = 0; row < line.from.length; row += 2) {
			const held = cellAt(replay, line.from[row]);
			if (held === true) return cellAt(replay, line.from[row + 1]);
			if (held !== false) return held;
		}
		return standIn(replay, line, "NO_CASE") ?? failed("NO_CASE");
	},
	bands: (replay, line) => {
		const x = cellAt(replay, line.from[0]);
		if (isAbsent(x)) return x;
		const sides = listOption(line, "sides");
		for (const [row, edge] of listOption(line, "edges").entries()) {
			const holds = compare(sides[row] ?? "", x, parseFraction(edge));
			if (isUnknown(holds as Cell)) return UNKNOWN;
			if (holds === true) return cellAt(replay, line.from[row + 1]);
		}
		return standIn(replay, line, "NO_BAND") ?? failed("NO_BAND");
	},
};

/** `any` is settled by one that is true, `all` by one that is false: what comes after is not looked at. */
function settle(replay: Replay, line: DerivationLine, settling: boolean): Cell {
	const open: Cell[] = [];
	for (const index of line.from) {
		const cell = cellAt(replay, index);
		if (cell === settling) return settling;
		if (typeof cell !== "boolean") open.push(cell);
	}
	return worst(open) ?? !settling;
}

function tellStatus(cell: Cell, status: "notApplicable" | "missing"): Cell {
	if (isUnknown(cell)) return UNKNOWN;
	if (!isAbsent(cell)) return false;
	return cell.status === "failed" ? cell : cell.status === status;
}
