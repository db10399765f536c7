import type { SchemeInput } from "../../src/scheme/scheme.ts";
import type { Derivation, DerivationLine } from "../../src/scoring/derivation.ts";
import type { Observations } from "../../src/scoring/observations.ts";
import {
	type Cell,
	isAbsent,
	isFraction,
	isIrrational,
	isUnknown,
	nearOf,
} from "../engine/reference/cell.ts";
import { doubleOf, exactOf } from "../engine/reference/fraction.ts";
import { checkArity } from "./replay/arity.ts";
import { cellOf, Fault, lineAt, type Replay } from "./replay/lines.ts";
import { OPERATIONS } from "./replay/operations.ts";

/** What a replay found. */
export interface Replayed {
	/** One line for each line of the derivation that does not follow from those before it. */
	readonly faults: readonly string[];
	/** The lines that were recomputed exactly. */
	readonly exact: readonly number[];
	/** How many were recomputed nearly, or are beyond what a double tells. */
	readonly near: number;
	/** The result, and the lines that others were recomputed from. */
	readonly used: ReadonlySet<number>;
}

/**
 * Recomputes every line of a derivation from the exact texts of the lines that it names; facts from what is given, items
 * of lists, finished points and peers from the observations.
 */
export function replay(scheme: SchemeInput, observations: Observations, derivation: Derivation): Replayed {
	const used = new Set([derivation.result]);
	const context: Replay = { scheme, observations, derivation, lists: listsOf(derivation), used };
	const faults: string[] = [];
	const exact: number[] = [];
	let near = 0;
	for (const [index, line] of derivation.lines.entries()) {
		if (line.note === "not-taken") continue;
		try {
			const isExact = checkLine(context, line, index);
			if (isExact) exact.push(index);
			else near++;
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			faults.push(`${index} ${line.op} ${line.at}: ${error.message}`);
		}
	}
	if (!derivation.lines[derivation.result]) faults.push("no result");
	return { faults, exact, near, used };
}

/** Says whether the line was recomputed exactly. */
function checkLine(context: Replay, line: DerivationLine, index: number): boolean {
	const later = [...line.from, line.fallback ?? 0].filter((from) => from >= index && index > 0);
	if (later.length > 0) throw new Fault(`refers to ${later}, which is no earlier line`);
	for (const from of line.from) lineAt(context, from);
	checkArity(context, line);
	const operation = OPERATIONS[line.op];
	if (!operation) throw new Fault("an unknown operation");
	return checkCell(operation(context, line, index), line);
}

function checkCell(cell: Cell, line: DerivationLine): boolean {
	const said = cellOf(line);
	if (isUnknown(cell)) return false;
	if (isIrrational(cell) || isIrrational(said)) {
		if (isAbsent(said) || isAbsent(cell) || typeof said !== "object" || typeof cell !== "object") {
			throw new Fault(`${show(cell)}, not ${show(said)}`);
		}
		const [a, b] = [nearOf(cell as never), nearOf(said as never)];
		if (Math.abs(a - b) > 1e-7 * Math.max(1, Math.abs(a))) throw new Fault(`${a}, not ${b}`);
		return false;
	}
	if (show(cell) !== show(said)) throw new Fault(`${show(cell)}, not ${show(said)}`);
	if (isFraction(cell) && line.value !== doubleOf(cell)) throw new Fault(`the value is ${line.value}`);
	return true;
}

function show(cell: Cell): string {
	if (isFraction(cell)) return exactOf(cell);
	if (isAbsent(cell)) return cell.status === "failed" ? `failed ${cell.code}` : cell.status;
	return typeof cell === "object" ? JSON.stringify(cell) : `${typeof cell} ${cell}`;
}

/** The list of each line that belongs to an item: that of the `each` which it goes into. */
function listsOf({ lines }: Derivation): ReadonlyMap<number, string> {
	const lists = new Map<number, string>();
	const walk = (index: number, list: string): void => {
		const line = lines[index];
		if (!line || line.item === undefined || lists.has(index)) return;
		lists.set(index, list);
		for (const from of line.from) walk(from, list);
		if (line.fallback !== undefined) walk(line.fallback, list);
	};
	for (const { op, options, from } of lines) {
		if (op === "each") for (const index of from) walk(index, String(options?.list));
	}
	return lists;
}
