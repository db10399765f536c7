import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import type { Path } from "../../core/shape.ts";
import type { Rate, TargetCounts, TargetData } from "../target.ts";
import type { RateAt } from "./bounds.ts";
import * as messages from "./messages.ts";

/** Why a unit cannot be judged: a count is not known, or it has no case at all. */
export type NoDataReason = "missing" | "noCases";

/** The two counts of a rate, or why there is none. */
export type RateCounts = { readonly count: number; readonly of: number } | NoDataReason;

/** The counts of each unit, in order; of totals alone, one without a name. */
interface CountsRead {
	readonly units: readonly (readonly [unit: string, counts: RateCounts])[];
	readonly total: RateCounts | undefined;
}

/** The counts that a rate needs from data of the right shape; what does not fit is added to `issues`. */
export function readCounts(
	data: TargetData,
	{ rate, path: ratePath }: RateAt,
	path: Path,
	issues: Issue[],
): CountsRead {
	if ("counts" in data) {
		checkNames([data.counts], rate, ratePath, issues);
		return { units: [], total: readRate(data.counts, rate, [...path, "counts"], issues) };
	}
	const all = Object.entries(data.units);
	const others = checkNames(Object.values(data.units), rate, ratePath, issues);
	const units = all.map(([unit, counts]) => {
		const at = [...path, "units", unit];
		if (others) checkSpelling(counts, rate, others, at, issues);
		return [unit, readRate(counts, rate, at, issues)] as const;
	});
	return { units, total: undefined };
}

function readRate(counts: TargetCounts, rate: Rate, path: Path, issues: Issue[]): RateCounts {
	const of = own(counts, rate.of);
	const count = own(counts, rate.count);
	if (of !== null && count !== null && count > of) {
		const message = messages.countAboveTotal(rate.count, rate.of, count, of);
		issues.push(createIssue("COUNT_ABOVE_TOTAL", [...path, rate.count], message));
	}
	if (of === 0) return "noCases";
	return of === null || count === null ? "missing" : { count, of };
}

/**
 * Notes a count of the rate that stands nowhere in the data, where other counts do. Else gives the names that
 * stand beside both, so that none of them is a misspelling of one.
 */
function checkNames(
	all: readonly TargetCounts[],
	rate: Rate,
	path: Path,
	issues: Issue[],
): ReadonlySet<string> | undefined {
	const names = new Set<string>();
	const others = new Set([rate.count, rate.of]);
	for (const counts of all) {
		const isComplete = hasBoth(counts, rate);
		for (const name of Object.keys(counts)) {
			names.add(name);
			if (isComplete) others.add(name);
		}
	}
	const unknown = (["count", "of"] as const).filter((key) => names.size > 0 && !names.has(rate[key]));
	for (const key of unknown) {
		const suggestion = nearestName(rate[key], names);
		const details = suggestion === undefined ? {} : { suggestion };
		issues.push(createIssue("UNKNOWN_COUNT", [...path, key], messages.noSuchCount(rate[key]), details));
	}
	return unknown.length === 0 ? others : undefined;
}

/** Notes a name of one unit that was probably meant to be the one it lacks. */
function checkSpelling(
	counts: TargetCounts,
	rate: Rate,
	others: ReadonlySet<string>,
	path: Path,
	issues: Issue[],
): void {
	if (hasBoth(counts, rate)) return;
	const lacking = [rate.count, rate.of].filter((name) => !Object.hasOwn(counts, name));
	for (const name of Object.keys(counts)) {
		const suggestion = others.has(name) ? undefined : nearestName(name, lacking);
		if (suggestion === undefined) continue;
		const message = messages.misspeltCount(suggestion);
		issues.push(createIssue("UNKNOWN_COUNT", [...path, name], message, { suggestion }));
	}
}

function hasBoth(counts: TargetCounts, { count, of }: Rate): boolean {
	return Object.hasOwn(counts, count) && Object.hasOwn(counts, of);
}

function own(counts: TargetCounts, name: string): number | null {
	return (Object.hasOwn(counts, name) ? counts[name] : null) ?? null;
}
