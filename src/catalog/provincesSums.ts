import type { Amount } from "../core/amount.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { checkAmount, toAmount } from "../number/amount.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { add, ZERO } from "../number/rational.ts";
import type { AbsentProvince, MergedProvince } from "./mergeProvinces.ts";
import * as messages from "./provinceMessages.ts";
import type { Province, ProvinceList } from "./provinces.ts";
import { changedText } from "./provincesChanged.ts";
import type { ProvinceColumns } from "./provincesColumns.ts";
import type { ProvincePart } from "./provincesRows.ts";

type Group = MergedProvince["by"];

/** The provinces of `to` with what their parts add up to, group by group. Formula: catalog.merge-provinces. */
export function sumParts(
	parts: readonly ProvincePart[],
	columns: ProvinceColumns,
	from: ProvinceList,
	to: ProvinceList,
	issues: Issue[],
): { readonly rows: readonly MergedProvince[]; readonly absent: readonly AbsentProvince[] } {
	const rows: MergedProvince[] = [];
	const absent: AbsentProvince[] = [];
	const changed = changedText();
	for (const { group, byCode } of groupsOf(parts)) {
		const by: Group = Object.fromEntries(columns.by.map((column, i) => [column, group[i] ?? ""]));
		for (const unit of to.units) {
			const codes = from.vintage === to.vintage ? [unit.code] : unit.mergedFrom;
			const found = codes.flatMap((code) => byCode.get(code) ?? []);
			if (found.length === 0) absent.push({ code: unit.code, by });
			else if (found.length < codes.length) {
				const missing = codes.filter((code) => !byCode.has(code));
				notePartsMissing(unit, missing, from, changed, issues);
			} else {
				const { code, name } = unit;
				const sums = sumColumns(found, columns.sum, issues);
				rows.push({ vintage: to.vintage, code, name, mergedFrom: codes, by, sums });
			}
		}
	}
	return { rows, absent };
}

interface PartGroup {
	readonly group: ProvincePart["group"];
	readonly byCode: Map<string, ProvincePart>;
}

/** In the order in which they first stand in the table. */
function groupsOf(parts: readonly ProvincePart[]): readonly PartGroup[] {
	const groups = new Map<string, PartGroup>();
	for (const part of parts) {
		const id = JSON.stringify(part.group);
		const known = groups.get(id) ?? { group: part.group, byCode: new Map<string, ProvincePart>() };
		known.byCode.set(part.code, part);
		groups.set(id, known);
	}
	return [...groups.values()];
}

function sumColumns(
	parts: readonly ProvincePart[],
	columns: readonly string[],
	issues: Issue[],
): { readonly [column: string]: Amount } {
	return Object.fromEntries(
		columns.map((column, i) => {
			const sum = toAmount(parts.map(({ values }) => values[i] ?? NOTHING).reduce(plus, NOTHING));
			checkAmount(sum, ["sums", column], issues);
			return [column, sum];
		}),
	);
}

const NOTHING: PrintedNumber = { value: ZERO, places: 0 };

function plus(a: PrintedNumber, b: PrintedNumber): PrintedNumber {
	return { value: add(a.value, b.value), places: Math.max(a.places, b.places) };
}

function notePartsMissing(
	unit: Province,
	missing: readonly string[],
	from: ProvinceList,
	changed: string,
	issues: Issue[],
): void {
	const names = from.units.flatMap(({ code, name }) => (missing.includes(code) ? [name.vi] : []));
	const message = messages.partsMissing(unit.name.vi, names, changed);
	issues.push(createIssue("PARTS_MISSING", ["rows"], message, { expected: missing.join(", ") }));
}
