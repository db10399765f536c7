import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import * as messages from "../boardMessages.ts";
import type { BoardPopulation, MergedUnit, UnitStanding } from "./boardComparison.ts";

/** A unit with its place on each board; -1 where it is not on it. */
export interface UnitPair {
	readonly unit: string;
	readonly standing: UnitStanding;
	readonly before: number;
	readonly after: number;
}

/** The units of two boards, told apart. */
export interface PairedUnits {
	/** In the order of the later board, then those that only the earlier one has. */
	readonly pairs: readonly UnitPair[];
	readonly population: BoardPopulation;
}

/**
 * Which unit of the later board is which of the earlier one. `merged` names, for units of the later board, the units of
 * the earlier one that they were: several are a merger, one is the same unit by another name.
 */
export function pairUnits(
	before: readonly string[],
	after: readonly string[],
	merged: unknown,
	issues: Issue[],
): PairedUnits {
	const origins = readOrigins(before, after, merged, issues);
	const places = new Map(before.map((unit, at) => [unit, at]));
	/** Earlier units that `merged` gives to another unit, whatever the later board calls by their name. */
	const taken = new Set([...origins.values()].flat());
	const found = new Set<string>();
	const absorbed = new Set<string>();
	const pairs = after.map((unit, at): UnitPair => {
		const from = origins.get(unit) ?? (taken.has(unit) ? [] : [unit]);
		if (from.length > 1) {
			for (const part of from) absorbed.add(part);
			return { unit, standing: "merged", before: -1, after: at };
		}
		const [former = ""] = from;
		const then = places.get(former) ?? -1;
		if (then >= 0) found.add(former);
		return { unit, standing: then < 0 ? "came" : "common", before: then, after: at };
	});
	const gone = before.flatMap((unit, at): UnitPair[] => {
		if (found.has(unit)) return [];
		return [{ unit, standing: absorbed.has(unit) ? "absorbed" : "left", before: at, after: -1 }];
	});
	const all = [...pairs, ...gone];
	const named = (standing: UnitStanding): readonly string[] =>
		all.filter((pair) => pair.standing === standing).map(({ unit }) => unit);
	const mergers = named("merged").map((unit): MergedUnit => ({ unit, from: origins.get(unit) ?? [] }));
	return {
		pairs: all,
		population: {
			before: before.length,
			after: after.length,
			common: named("common").length,
			came: named("came"),
			left: named("left"),
			merged: mergers,
			renamed: pairs.flatMap((pair) => {
				const formerly = before[pair.before];
				return formerly === undefined || formerly === pair.unit ? [] : [{ unit: pair.unit, formerly }];
			}),
		},
	};
}

function readOrigins(
	before: readonly string[],
	after: readonly string[],
	merged: unknown,
	issues: Issue[],
): ReadonlyMap<string, readonly string[]> {
	const origins = new Map<string, readonly string[]>();
	if (merged === undefined) return origins;
	if (!isRecord(merged)) {
		issues.push(createIssue("BAD_MERGER", ["merged"], messages.badMerger, { received: describe(merged) }));
		return origins;
	}
	const [early, late] = [new Set(before), new Set(after)];
	const used = new Map<string, string>();
	for (const [unit, from] of Object.entries(merged)) {
		if (!late.has(unit)) noteUnknown("UNKNOWN_UNIT", unit, after, ["merged", unit], issues);
		if (!Array.isArray(from) || from.length === 0) {
			const details = { received: describe(from) };
			issues.push(createIssue("BAD_MERGER", ["merged", unit], messages.badMerger, details));
			continue;
		}
		for (const [at, part] of from.entries()) {
			if (!early.has(part)) noteUnknown("UNKNOWN_UNIT", part, before, ["merged", unit, at], issues);
			const other = used.get(part);
			if (other !== undefined) {
				const message = messages.partOfTwo(String(part), other, unit);
				issues.push(createIssue("DUPLICATE_ID", ["merged", unit, at], message, { received: describe(part) }));
			}
			used.set(part, unit);
		}
		origins.set(unit, from);
	}
	return origins;
}
