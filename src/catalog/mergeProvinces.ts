import type { Amount } from "../core/amount.ts";
import { attempt, checkKeys } from "../core/checks.ts";
import { describe } from "../core/describe.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkOptions } from "../number/numeric.ts";
import * as messages from "./provinceMessages.ts";
import { type Province, type ProvinceList, type ProvinceVintage, provinces } from "./provinces.ts";
import { type ChangedCode, changedCodes } from "./provincesChanged.ts";
import { readColumns } from "./provincesColumns.ts";
import { readRows } from "./provincesRows.ts";
import { sumParts } from "./provincesSums.ts";

/** A row of a table: a value for each column. */
export interface ProvinceRow {
	readonly [column: string]: unknown;
}

/** From which list to which, where the unit stands, and what becomes of each column. */
export interface MergeProvincesOptions {
	/** A day whose list of provinces the rows have. */
	readonly from: PlainDate;
	/** A day whose list they shall have; never of an older list than `from`. */
	readonly to: PlainDate;
	/** The columns of the code, the name, or both; with both, each name is checked against its code. */
	readonly unit: { readonly code?: string | undefined; readonly name?: string | undefined };
	/** The columns that add up: counts, amounts. */
	readonly sum: readonly string[];
	/** The columns that tell rows of one province apart, such as a year. */
	readonly by?: readonly string[] | undefined;
	/** The columns that do not add up and are dropped: rates, ranks. */
	readonly leaveOut?: readonly string[] | undefined;
	/** The column of the day of a row, where it has one; every day must have the codes of `from`. */
	readonly day?: string | undefined;
}

/** The figures of one province of the newer list. */
export interface MergedProvince {
	readonly vintage: ProvinceVintage;
	readonly code: string;
	readonly name: Province["name"];
	/** The codes, in the list of `from`, of the rows added up. */
	readonly mergedFrom: readonly string[];
	readonly by: { readonly [column: string]: string | number };
	/** Exact sums. */
	readonly sums: { readonly [column: string]: Amount };
}

/** A province without figures in a group. */
export interface AbsentProvince {
	readonly code: string;
	readonly by: MergedProvince["by"];
}

/** The table by the later list, and what it lacks. */
export interface ProvinceMerge {
	readonly from: Pick<ProvinceList, "vintage" | "on">;
	readonly to: Pick<ProvinceList, "vintage" | "on">;
	/** In the order of their groups, and of their codes in each. */
	readonly rows: readonly MergedProvince[];
	/** Why rows of the two lists must not be joined by code; empty where both have the same codes. */
	readonly changedCodes: readonly ChangedCode[];
	/** Provinces of `to` of which a group has no row at all. */
	readonly absent: readonly AbsentProvince[];
}

const KEYS: readonly string[] = ["from", "to", "unit", "sum", "by", "leaveOut", "day"];

/**
 * Brings a table of the 63 provinces to the 34 since 1 July 2025. The columns named are added up exactly, and
 * no column is averaged: a rate of a merged province is a new division of the sums. A province of which only
 * some parts have a row is refused, and so are rows whose codes are of another list.
 *
 * Formula: catalog.merge-provinces.
 *
 * @param rows - One row for each province, and for each group named in `by`.
 * @param options - The days of the two lists and what each column is; a column that is not named is refused.
 * @returns The merged rows with the vintage of their codes.
 * @throws `BAD_OPTIONS`, `UNKNOWN_KEY`, `WRONG_TYPE`, `NOT_A_LIST`, `NOT_A_DATE`, `PROVINCES_NOT_COVERED`,
 * `MERGE_BACKWARDS`, `DUPLICATE_ID`, `MISSING_KEY`, `COLUMN_NOT_NAMED`, `NOT_A_KEY`, `UNKNOWN_UNIT`,
 * `CODE_OF_OTHER_UNIT`, `MIXED_VINTAGES`, `PARTS_MISSING`, and the codes of a malformed amount: `NOT_A_NUMBER`,
 * `BAD_DECIMAL`, `NOISE_DIGITS`, `TOO_MANY_DIGITS`.
 *
 * @example
 * ```ts
 * import { mergeProvinces } from "steerindex/catalog";
 * const rows = [
 *   { tinh: "Quảng Nam", tasks: 1456, late: 20 },
 *   { tinh: "TP. Đà Nẵng", tasks: 1000, late: 5 },
 * ];
 * const unit = { name: "tinh" };
 * const merged = mergeProvinces(rows, { from: "2024-12-31", to: "2025-07-01", unit, sum: ["tasks", "late"] });
 * merged.rows[0]?.name.vi; // => "Đà Nẵng"
 * merged.rows[0]?.mergedFrom; // => ["48", "49"]
 * merged.rows[0]?.sums; // => { tasks: 2456, late: 25 }
 * merged.changedCodes.map(({ code }) => code); // => ["15", "24", "44", "52", "80", "82", "91"]
 * ```
 */
export function mergeProvinces(rows: readonly ProvinceRow[], options: MergeProvincesOptions): ProvinceMerge {
	const issues: Issue[] = [];
	const given = checkOptions(options);
	checkKeys({ ...given }, KEYS, ["options"], issues);
	const from = attempt(() => provinces(given.from), ["options", "from"], issues);
	const to = attempt(() => provinces(given.to), ["options", "to"], issues);
	const columns = readColumns(given, issues);
	if (!Array.isArray(rows)) {
		const details = { received: describe(rows) };
		issues.push(createIssue("NOT_A_LIST", ["rows"], messages.rowsNeeded, details));
	}
	if (!from || !to || issues.length > 0) throw new SteerindexError(issues);
	if (to.vintage < from.vintage) refuse("MERGE_BACKWARDS", ["options", "to"], messages.backwards);
	const parts = readRows(rows, columns, from, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const merged = sumParts(parts, columns, from, to, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	return {
		from: { vintage: from.vintage, on: from.on },
		to: { vintage: to.vintage, on: to.on },
		...merged,
		changedCodes: from.vintage === to.vintage ? [] : changedCodes(),
	};
}
