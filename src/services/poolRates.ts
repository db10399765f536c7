import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import { exactText } from "../number/decimalText.ts";
import * as q from "../number/rational.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";
import { checkGivenOptions, checkList, checkPercent } from "./checks.ts";
import { exactMean } from "./exactMean.ts";
import * as messages from "./messages.ts";
import { type CaseRate, type CountedRate, checkRate, makeRate } from "./rate.ts";
import { sortedNames } from "./tally.ts";

/** How percentages are rounded, and what the parts must add up to. */
export interface PoolRatesOptions {
	/** Decimals of `percent`; left out, there is no `percent`. */
	readonly places?: number | undefined;
	/** The rounding mode of `percent`; named together with `places`. */
	readonly mode?: RoundingMode | undefined;
	/** The rate of the whole as published: where the parts do not add up to it, a diagnostic says by how much. */
	readonly whole?: CaseRate | null | undefined;
}

/** A rate pooled from the counts of its parts. */
export interface PooledRate extends CaseRate {
	/** How many rates were pooled. */
	readonly parts: number;
	/** How many places of the list held no rate. */
	readonly leftOut: number;
	/**
	 * The plain mean of the parts that have a value, as a share of 1, for comparison only: it is not the rate of
	 * the whole. `null` where no part has a value, or too many digits would be needed.
	 */
	readonly unweighted: string | null;
	/** Pooled for each level of government, in the order of their names, last those that name none. */
	readonly byLevel: readonly CaseRate[];
	/** At most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

const SAME: readonly ("kind" | "base" | "period")[] = ["kind", "base", "period"];

/**
 * Pools rates of one kind, base and period: the sum of the numerators over the sum of the denominators,
 * over all of them and for each level of government. It is never the mean of percentages; where only
 * percentages are known, `pooledBounds` of `steerindex/figures` says what they allow.
 *
 * Formula: services.pooled.
 *
 * @param rates - The rates of the parts, as `caseRates` gives them; `null` is a part without one.
 * @param options - `places` and `mode` for percentages; `whole`: the published rate of all parts together.
 * @returns The pooled rate with its counts. Diagnostics have the codes `PARTS_LEFT_OUT`, `DUPLICATE_PART`, `SUM_DIFFERS`,
 * `ZERO_DEN`.
 * @throws `MIXED_RATES` for rates of different kinds, bases or periods; `EMPTY` where there is no rate at all;
 * `NOT_A_LIST`, `WRONG_TYPE`, `UNKNOWN_VALUE`, `MISSING_KEY`, `NOT_TEXT`, `NOT_WHOLE`, `COUNT_ABOVE_TOTAL`, `UNKNOWN_KEY`,
 * `BAD_OPTIONS`, `BAD_PLACES`, `BAD_MODE`; `UNREPRESENTABLE` for sums beyond 2^53 − 1.
 *
 * @example
 * ```ts
 * import { caseRates, poolRates } from "steerindex/services";
 * const cases = [
 *   { period: "Q1/2020", level: "province", resolved: 51780, onTime: 51072, late: 708 },
 *   { period: "Q1/2020", level: "district", resolved: 329596, onTime: 323911, late: 5685 },
 *   { period: "Q1/2020", level: "commune", resolved: 261896, onTime: 260612, late: 1284 },
 * ];
 * const { rows } = caseRates(cases, { base: "resolved" });
 * const onTime = poolRates(rows.map((row) => row.onTime), { places: 2, mode: "half-up" });
 * [onTime.numerator, onTime.denominator]; // => [635595, 643272]
 * onTime.percent; // => 98.81
 * ```
 */
export function poolRates(rates: readonly (CaseRate | null)[], options: PoolRatesOptions = {}): PooledRate {
	const list = checkList(rates, ["rates"]);
	const issues: Issue[] = [];
	const given = checkGivenOptions(options, ["places", "mode", "whole"], issues);
	const rounding = checkPercent(given, issues);
	const checked = Array.from(list, (rate, index) =>
		rate === null ? null : (checkRate(rate, ["rates", index], issues) ?? null),
	);
	const parts = checked.filter((rate) => rate !== null);
	const published = own(given, "whole") ?? undefined;
	const whole = published === undefined ? undefined : checkRate(published, ["whole"], issues);
	const [first] = parts;
	if (!first && issues.length === 0) issues.push(createIssue("EMPTY", ["rates"], messages.noRates));
	if (first) checkAlike(first, checked, whole, issues);
	if (!first || issues.length > 0) throw new SteerindexError(issues);
	const pooled = pool(parts, first, rounding);
	const mean = exactMean(
		parts
			.filter(({ denominator }) => denominator > 0)
			.map(({ numerator, denominator }) => q.fraction(BigInt(numerator), BigInt(denominator))),
	);
	return {
		...pooled,
		parts: parts.length,
		leftOut: list.length - parts.length,
		unweighted: mean ? exactText(mean) : null,
		byLevel: poolByLevel(parts, rounding),
		diagnostics: capIssues(diagnose(checked, pooled, whole)),
	};
}

/** Every rate, and that of the whole, must be of the kind, base and period of the first. */
function checkAlike(
	first: CountedRate,
	checked: readonly (CountedRate | null)[],
	whole: CountedRate | undefined,
	issues: Issue[],
): void {
	const all = [
		...checked.map((rate, index) => [rate, ["rates", index]] as const),
		[whole, ["whole"]] as const,
	];
	for (const [rate, path] of all) {
		for (const key of SAME) {
			if (!rate || rate[key] === first[key]) continue;
			const details = { expected: first[key], received: describe(rate[key]) };
			issues.push(createIssue("MIXED_RATES", [...path, key], messages.mixedRates(key), details));
		}
	}
}

function pool(
	parts: readonly CountedRate[],
	{ kind, base, period }: CountedRate,
	rounding?: Rounding,
): CaseRate {
	const shared = (key: "authority" | "level"): string | null => {
		const name = parts[0]?.[key] ?? null;
		return parts.every((part) => part[key] === name) ? name : null;
	};
	const sumOf = (key: "numerator" | "denominator"): q.Rational =>
		q.sum(parts.map((part) => q.integer(part[key])));
	const head = { kind, base, period, authority: shared("authority"), level: shared("level") };
	return makeRate(head, sumOf("numerator"), sumOf("denominator"), rounding);
}

function poolByLevel(parts: readonly CountedRate[], rounding?: Rounding): readonly CaseRate[] {
	const groups = new Map<string | null, CountedRate[]>();
	for (const part of parts) {
		const group = groups.get(part.level);
		if (group) group.push(part);
		else groups.set(part.level, [part]);
	}
	return sortedNames(groups.keys()).flatMap((level) => {
		const group = groups.get(level) ?? [];
		return group.slice(0, 1).map((first) => pool(group, first, rounding));
	});
}

function diagnose(
	checked: readonly (CountedRate | null)[],
	pooled: CountedRate,
	whole: CountedRate | undefined,
): readonly Issue[] {
	const diagnostics: Issue[] = [];
	const leftOut = checked.filter((rate) => rate === null).length;
	if (leftOut > 0) diagnostics.push(createIssue("PARTS_LEFT_OUT", ["rates"], messages.partsLeftOut(leftOut)));
	const seen = new Set<string>();
	for (const [index, rate] of checked.entries()) {
		if (!rate || rate.authority === null) continue;
		const name = JSON.stringify([rate.authority, rate.level]);
		if (seen.has(name)) {
			const message = messages.samePart(rate.authority);
			diagnostics.push(createIssue("DUPLICATE_PART", ["rates", index], message));
		}
		seen.add(name);
	}
	if (pooled.denominator === 0) {
		diagnostics.push(createIssue("ZERO_DEN", ["rates"], messages.zeroBase(pooled.base)));
	}
	for (const key of ["numerator", "denominator"] as const) {
		if (!whole || whole[key] === pooled[key]) continue;
		const message = messages.partsDiffer(key, pooled[key], whole[key]);
		diagnostics.push(createIssue("SUM_DIFFERS", ["whole", key], message));
	}
	return diagnostics;
}
