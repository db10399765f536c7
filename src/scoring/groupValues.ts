import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { exactText } from "../number/decimalText.ts";
import type { ExactValue, Numeric } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import { realOf } from "../number/real.ts";
import { type GroupMethod, readGroupOptions } from "./groupOptions.ts";
import { exactQuantile, type QuantileMethod } from "./quantile.ts";
import * as messages from "./rankMessages.ts";
import { placeKeys } from "./ranks/placeKeys.ts";
import { readUnitValues, type UnitLeftOut, type UnitValues } from "./readUnitValues.ts";

/** Groups between cuts that are fixed in advance. */
export interface GroupByCutsOptions {
	/** The values at which groups meet, the highest first. */
	readonly cuts: readonly Numeric[];
	/** Where a value equal to a cut goes: `up` into the higher group (≥), `down` into the lower one. */
	readonly edge: "up" | "down";
	/** The names of the groups, of the highest values first: one more than cuts. */
	readonly labels: readonly Label[];
	/** The lowest and the highest value that belong to a group at all, both included. */
	readonly range?: { readonly from?: Numeric | undefined; readonly upTo?: Numeric | undefined } | undefined;
}

/** Groups between quantiles of the values themselves. */
export interface GroupByQuantilesOptions {
	/** How many equal groups; or the share of the values below each cut, between 0 and 1, the highest first. */
	readonly quantiles: number | readonly Numeric[];
	/** The sample quantile, numbered as Hyndman and Fan do. */
	readonly method: QuantileMethod;
	/** Where a value equal to a cut goes: `up` into the higher group (≥), `down` into the lower one. */
	readonly edge: "up" | "down";
	/** The names of the groups, of the highest values first: as many as groups. */
	readonly labels: readonly Label[];
}

/** The group of one unit. */
export interface GroupedUnit {
	/** The name of the unit, or its position in the list, from 0. */
	readonly unit: string | number;
	/** 1 for the group of the highest values; `null` for a unit in no group. */
	readonly group: number | null;
	readonly label: Label | null;
}

/** One group, and how many units are in it. */
export interface ValueGroup {
	readonly group: number;
	readonly label: Label;
	readonly size: number;
}

/** The groups of all units. */
export interface ValueGroups {
	/** The number of units with a value. */
	readonly of: number;
	/** One for each unit given, in the order given. */
	readonly rows: readonly GroupedUnit[];
	/** The groups, of the highest values first, also those that are empty. */
	readonly groups: readonly ValueGroup[];
	/** The cuts, exactly, the highest first; none where quantiles are asked for and no unit has a value. */
	readonly cuts: readonly ExactValue[];
	/** The units without a value, each with the reason. */
	readonly ungrouped: readonly UnitLeftOut[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

/**
 * Puts units into groups, by fixed cuts or by quantiles of their values, compared exactly. Values count as given:
 * to group published values, round them first. Quantiles are those of the units that have a value.
 *
 * Formula: scoring.groups. The cuts between quantiles: Formula: scoring.quantiles.
 *
 * @param values - The value of each unit, all in one unit of measure, by name or as a list; `null` for a unit
 * without a value, `{ unranked: reason }` for one that is left out.
 * @param options - `edge` and `labels`, with `cuts` (and `range`), or with `quantiles` (2 to 1000 groups, or shares)
 * and `method`.
 * @returns The group of each unit in the order given, the cuts and the sizes. Diagnostics have the codes `VALUE_ON_CUT`
 * (the edge decides), `EMPTY_GROUP`, `OUTSIDE_GROUPS` (a value outside `range`) and `NO_VALUES`.
 * @throws `CUTS_OR_QUANTILES`, `LABELS_LENGTH`, `NOT_DESCENDING`, `NOT_A_SHARE`, `NOT_WHOLE`, `EMPTY`, `TOO_MANY`,
 * `RANGE_REVERSED`, `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `DUPLICATE_ID`, `BAD_LABEL`, `BAD_OPTIONS`,
 * `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`.
 *
 * @example
 * ```ts
 * import { groupValues } from "steerindex/scoring";
 * const values = { "Huế": 48.06, "Quảng Nam": 42.11, "Bình Định": 41.94, "Cao Bằng": 39.19, "Điện Biên": 37.22, "Bắc Ninh": null };
 * const halves = groupValues(values, { quantiles: 2, method: "type7", edge: "up", labels: ["high", "low"] });
 * halves.cuts; // => [{ exact: "41.94" }]
 * halves.rows.map(({ group }) => group); // => [1, 1, 1, 2, 2, null]
 * halves.diagnostics.map(({ code }) => code); // => ["VALUE_ON_CUT"]
 * groupValues([80, 79.9], { cuts: [80], edge: "down", labels: ["A", "B"] }).groups.map(({ size }) => size); // => [0, 2]
 * ```
 */
export function groupValues(
	values: UnitValues,
	options: GroupByCutsOptions | GroupByQuantilesOptions,
): ValueGroups {
	const issues: Issue[] = [];
	const read = readUnitValues(values, issues);
	const method = readGroupOptions(options, issues);
	if (!method || issues.length > 0) throw new SteerindexError(issues);
	const present = read.flatMap(({ value }) => value ?? []);
	const cuts = cutsOf(present, method);
	const places = placeKeys(
		read.map(({ value }) => (value && !isOutside(value, method) ? realOf(value) : undefined)),
		cuts.map((cut) => ({ at: realOf(cut), inclusive: method.edge === "up" })),
		"highest-first",
	);
	const diagnostics: Issue[] = [];
	const rows = read.map(({ unit, value }, at): GroupedUnit => {
		const place = places.group[at] ?? null;
		if (value && place === null) {
			const message = messages.outsideGroups(unit, exactText(value));
			diagnostics.push(createIssue("OUTSIDE_GROUPS", ["values", unit], message));
		}
		return place === null
			? { unit, group: null, label: null }
			: { unit, group: place + 1, label: method.labels[place] ?? null };
	});
	for (const [at, positions] of places.onCut.entries()) {
		if (positions.length === 0) continue;
		const units = positions.map((position) => read[position]?.unit ?? position);
		const message = messages.valueOnCut(units, exactText(cuts[at] ?? q.ZERO), method.edge);
		diagnostics.push(createIssue("VALUE_ON_CUT", ["values", units[0] ?? 0], message));
	}
	const groups = method.labels.map((label, at) => ({ group: at + 1, label, size: places.sizes[at] ?? 0 }));
	noteEmpty(groups, present.length, diagnostics);
	return {
		of: present.length,
		rows,
		groups,
		cuts: cuts.map((cut) => ({ exact: exactText(cut) })),
		ungrouped: read.flatMap((row) => (row.value ? [] : [{ unit: row.unit, reason: row.reason }])),
		diagnostics: capIssues(diagnostics),
	};
}

function cutsOf(values: readonly q.Rational[], { by }: GroupMethod): readonly q.Rational[] {
	if ("cuts" in by) return by.cuts;
	if (values.length === 0) return [];
	const ascending = [...values].sort(q.compare);
	return by.shares.map((share) => exactQuantile(ascending, share, by.method));
}

function isOutside(value: q.Rational, { from, upTo }: GroupMethod): boolean {
	return (
		(from !== undefined && q.compare(value, from) < 0) || (upTo !== undefined && q.compare(value, upTo) > 0)
	);
}

function noteEmpty(groups: readonly ValueGroup[], of: number, diagnostics: Issue[]): void {
	if (of === 0) {
		diagnostics.push(createIssue("NO_VALUES", ["values"], messages.noValues));
		return;
	}
	for (const { group, label, size } of groups) {
		if (size > 0) continue;
		diagnostics.push(
			createIssue("EMPTY_GROUP", ["labels", group - 1], messages.emptyGroup(label, of, groups.length)),
		);
	}
}
