import { own } from "../../core/describe.ts";
import { sameContent } from "../../core/sameContent.ts";
import type { Cell } from "../../engine/cell.ts";
import { isAbsent, isNumber } from "../../engine/cell.ts";
import type { Program, Step } from "../../engine/program.ts";
import { compareReals } from "../../number/real.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { Given } from "../../scoring/observations.ts";
import { cellOfGiven, limitsOf } from "../../scoring/observing/readValue.ts";
import type { Row, Rows, Vintage } from "./openVintage.ts";
import type { CellValue, VintageChange } from "./vintageResult.ts";

/** A change, with what it means for the rows. */
export interface Edit {
	readonly change: VintageChange;
	/** The rows with this change made, or undone. */
	readonly make: (rows: Rows) => Rows;
	readonly undo: (rows: Rows) => Rows;
}

/** Every difference between two deliveries that a scheme could see. */
export function findChanges(first: Vintage, second: Vintage): readonly Edit[] {
	const edits: Edit[] = [];
	for (const [unit, row] of second.rows) {
		const before = first.rows.get(unit);
		if (!before) edits.push(unitEdit(unit, "added", row));
		else edits.push(...cellEdits(first, second, unit, [before, row]));
	}
	for (const [unit, row] of first.rows) {
		if (!second.rows.has(unit)) edits.push(unitEdit(unit, "removed", row));
	}
	return edits;
}

function unitEdit(unit: string, change: "added" | "removed", row: Row): Edit {
	const put = (rows: Rows): Rows => new Map([...rows, [unit, row]]);
	const drop = (rows: Rows): Rows => new Map([...rows].filter(([name]) => name !== unit));
	const [make, undo] = change === "added" ? [put, drop] : [drop, put];
	return { change: { kind: "unit", unit, change }, make, undo };
}

type Place = "facts" | "nodes" | "before";
type Both = readonly [Row, Row];

function cellEdits(
	first: Vintage,
	{ scheme, program, ...second }: Vintage,
	unit: string,
	rows: Both,
): readonly Edit[] {
	const edits: Edit[] = [];
	const compare = (place: Place, name: string, spec: FactSpec, describe: Describe): void => {
		const [from, to] = rows.map((row) => own(row[place], name) ?? null);
		if (!isSame(from, to, spec)) edits.push(cellEdit(unit, place, name, [from, to], describe));
	};
	const earlier = readBefore(program);
	for (const [fact, spec] of Object.entries(scheme.facts)) {
		const named = { fact, ...(spec.label === undefined ? {} : { label: spec.label }) };
		const at = (period: string): Describe => {
			return (from, to) => ({ kind: "fact", unit, period, ...named, from, to });
		};
		compare("facts", fact, spec, at(second.period));
		if (earlier.has(fact)) compare("before", fact, spec, at(second.before ?? first.before ?? ""));
	}
	for (const { id, type } of program.nodes) {
		const spec = type === "text" ? { type, values: [] } : { type };
		compare("nodes", id, spec, (from, to) => ({
			kind: "node",
			unit,
			period: second.period,
			node: id,
			from: from as Given,
			to: to as Given,
		}));
	}
	return edits;
}

type Describe = (from: CellValue, to: CellValue) => VintageChange;

function cellEdit(
	unit: string,
	place: Place,
	name: string,
	[from, to]: readonly unknown[],
	describe: Describe,
): Edit {
	const put =
		(value: unknown) =>
		(rows: Rows): Rows => {
			const row = rows.get(unit);
			if (!row) return rows;
			return new Map([...rows, [unit, { ...row, [place]: { ...row[place], [name]: value } }]]);
		};
	return { change: describe(from as CellValue, to as CellValue), make: put(to), undo: put(from) };
}

/** The facts whose value of the period before counts. */
function readBefore({ steps }: Program): ReadonlySet<string> {
	const isEarlier = ({ op, options }: Step): boolean => op === "fact" && options?.period === -1;
	return new Set(steps.filter(isEarlier).map(({ options }) => String(options?.fact)));
}

/** The same value, however it is written; reasons do not count. */
function isSame(from: unknown, to: unknown, spec: FactSpec): boolean {
	if (sameContent(from, to)) return true;
	if (Array.isArray(from) || Array.isArray(to)) {
		return Array.isArray(from) && Array.isArray(to) && spec.type === "list" && sameItems(from, to, spec);
	}
	// A text is what it says, whether the scheme lists it or not.
	if (typeof from === "string" || typeof to === "string") return false;
	const limits =
		spec.type === "list" ? ({ type: "boolean" } as const) : limitsOf({ ...spec, ...UNBOUND } as FactSpec);
	return sameCell(cellOfGiven(from, limits), cellOfGiven(to, limits));
}

const UNBOUND = { min: undefined, max: undefined, places: undefined };

function sameItems(
	from: readonly unknown[],
	to: readonly unknown[],
	spec: FactSpec & { readonly type: "list" },
): boolean {
	if (from.length !== to.length) return false;
	return from.every((item, at) =>
		Object.entries(spec.fields).every(([field, inside]) => {
			const [a, b] = [item, to[at]].map(
				(one) => own(one as Readonly<Record<string, unknown>>, field) ?? null,
			);
			return isSame(a, b, inside);
		}),
	);
}

function sameCell(a: Cell, b: Cell): boolean {
	if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b) && a.status === b.status;
	return isNumber(a) && isNumber(b) ? compareReals(a, b) === 0 : a === b;
}
