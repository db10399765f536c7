import { type Absent, type Cell, type Item, isAbsent, worse } from "./cell.ts";
import type { CellCode } from "./codes.ts";
import type { PeerTable } from "./peers.ts";
import type { Program, Step } from "./program.ts";

/** What is known of all units in one period and the one before. */
export interface Inputs {
	/** How many units there are. */
	readonly units: number;
	/** A fact of a unit; `back` is 1 for the period before. */
	readonly fact: (unit: number, fact: string, back: 0 | 1) => Cell;
	/** The items of a list, or why there are none. */
	readonly items: (unit: number, list: string) => readonly Item[] | Absent;
	/** Finished points of a node, where they are given. */
	readonly given: (unit: number, node: string) => Cell | undefined;
	/** Whether any finished points are given at all. */
	readonly hasGiven: boolean;
}

/** What one step does for the unit, or the item, of a context. */
export type Operation = (context: Context) => Cell;

/** Told where something is amiss: once for each step and unit. */
export type Listener = (code: CellCode, step: number, unit: number) => void;

/** One unit, or one item of it, being computed: each step once, and only where it is needed. */
export interface Context {
	readonly program: Program;
	readonly operations: readonly Operation[];
	readonly inputs: Inputs;
	readonly peers: PeerTable;
	readonly unit: number;
	readonly cells: (Cell | undefined)[];
	readonly listener: Listener | undefined;
	/** Of another unit that is looked at for a statistic: what takes no arguments is not kept. */
	readonly isPassing?: boolean;
	/** Of an item: its fields and its unit. */
	readonly item?: { readonly fields: Item; readonly outer: Context };
	/** For `explain`: the items of each step that went through a list. */
	readonly trail?: Map<number, readonly Context[]>;
}

/** What a step gives, computed when first asked for. */
export function cellOf(context: Context, step: number): Cell {
	const known = context.cells[step];
	if (known !== undefined) return known;
	if (context.item !== undefined && context.program.steps[step]?.list === undefined) {
		return cellOf(context.item.outer, step);
	}
	const cell = (context.operations[step] as Operation)(context);
	if (context.isPassing !== true || (context.program.steps[step] as Step).args.length > 0) {
		context.cells[step] = cell;
	}
	return cell;
}

/** A failure that begins here. */
export function fail(context: Context, step: number, code: CellCode): Absent {
	context.listener?.(code, step, context.unit);
	return { status: "failed", code };
}

/** What a policy gives instead, or the failure. */
export function standIn(context: Context, step: number, fallback: number | undefined, code: CellCode): Cell {
	return fallback === undefined ? fail(context, step, code) : cellOf(context, fallback);
}

/** The worst of the steps that have no value. */
export function worstOf(context: Context, steps: readonly number[]): Absent | undefined {
	let worst: Absent | undefined;
	for (const step of steps) {
		const cell = cellOf(context, step);
		if (isAbsent(cell)) worst = worse(worst, cell);
	}
	return worst;
}
