import { isRecord, own } from "../../core/describe.ts";
import type { Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Given, ObservationRecord, Treatment } from "../observations.ts";
import { type Cell, givenOf } from "./cells.ts";
import type { PreparedValue, ScreenedUnit, TreatedSeries } from "./prepared.ts";

type Json = Readonly<Record<string, unknown>>;

/** A record of the period, and where it stands. */
export interface Row {
	readonly unit: string;
	/** In the list of records. */
	readonly at: number;
	readonly record: ObservationRecord;
	/** The facts of the unit that are the same in every period. */
	readonly shared: Json;
}

/** The values of one period, a column for each fact that a step reads. */
export interface Table {
	readonly period: string;
	readonly rows: readonly Row[];
	readonly columns: ReadonlyMap<string, readonly Cell[]>;
	/** The texts that tell groups. */
	readonly classes: ReadonlyMap<string, readonly (string | undefined)[]>;
	/** Units with more digits than a number keeps, by fact. */
	readonly noisy: ReadonlyMap<string, readonly string[]>;
}

/** A table in the making: the steps change it one after the other. */
export interface Work {
	readonly table: Table;
	readonly columns: ReadonlyMap<string, Cell[]>;
	/** By row: screened out. */
	readonly isOut: boolean[];
	readonly treatments: PreparedValue[];
	readonly screened: ScreenedUnit[];
	readonly series: TreatedSeries[];
	readonly diagnostics: Issue[];
	/** What changed cells hold now, by fact and row. */
	readonly written: Map<string, Map<number, Given>>;
}

/** The table as it is before the first step. */
export function startWork(table: Table): Work {
	return {
		table,
		columns: new Map([...table.columns].map(([fact, cells]) => [fact, [...cells]])),
		isOut: table.rows.map(() => false),
		treatments: [],
		screened: [],
		series: [],
		diagnostics: [],
		written: new Map(),
	};
}

/** The cells of a fact that a step names. */
export function columnOf({ columns }: Work, fact: string): Cell[] {
	return columns.get(fact) as Cell[];
}

/** Puts a value in the place of another; false where it is too long to write and the cell is left missing. */
export function treat(
	work: Work,
	row: number,
	fact: string,
	value: Cell,
	step: Treatment["step"],
	by: Label,
): boolean {
	const { table, treatments } = work;
	const given = givenOf(value);
	const to = given === undefined ? null : given;
	const written = work.written.get(fact) ?? new Map<number, Given>();
	const { unit, ...held } = table.rows[row] as Row;
	const before = written.has(row) ? written.get(row) : (givenIn(held, fact) as Given | undefined);
	const from = before ?? null;
	columnOf(work, fact)[row] = given === undefined ? null : value;
	work.written.set(fact, written.set(row, to));
	treatments.push({ unit, period: table.period, fact, step, from, to, by });
	return given !== undefined;
}

/** What a record says of one period counts before what a unit is in all of them. */
export function givenIn({ record, shared }: Pick<Row, "record" | "shared">, fact: string): unknown {
	return own(factsIn(record), fact) ?? own(shared, fact);
}

export function factsIn(holder: unknown): Json {
	const facts = isRecord(holder) ? own(holder, "facts") : undefined;
	return isRecord(facts) ? facts : {};
}
