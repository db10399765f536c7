import type { Real } from "../number/real.ts";
import type { CellCode } from "./codes.ts";
import type { Status } from "./program.ts";

/** No value, and why; `code` where a rule failed or could not be decided. */
export interface Absent {
	readonly status: Exclude<Status, "ok">;
	readonly code?: CellCode | "NA_COMPARE";
}

/** What a step gives for one unit. */
export type Cell = Real | string | boolean | Absent;

/** The fields of one item of a list. */
export type Item = ReadonlyMap<string, Cell>;

export const MISSING: Absent = { status: "missing" };
export const NOT_APPLICABLE: Absent = { status: "notApplicable" };

const WORSE: { readonly [status in Absent["status"]]: number } = { notApplicable: 1, missing: 2, failed: 3 };

export function isAbsent(cell: Cell): cell is Absent {
	return typeof cell === "object" && "status" in cell;
}

export function isNumber(cell: Cell): cell is Real {
	return typeof cell === "object" && !("status" in cell);
}

/** The worse of two; the first of two alike. */
export function worse(a: Absent | undefined, b: Absent): Absent {
	return a === undefined || WORSE[b.status] > WORSE[a.status] ? b : a;
}
