import { checkKeys } from "../core/checks.ts";
import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { isNumber } from "../engine/cell.ts";
import { cellOf } from "../engine/context.ts";
import { checkOptions } from "../number/numeric.ts";
import {
	addReals,
	divideReals,
	multiplyReals,
	type Real,
	signOfReal,
	subtractReals,
} from "../number/real.ts";
import { checkUnit } from "./causes/readTask.ts";
import { badChoice, noScore } from "./contributionMessages.ts";
import { toExact } from "./contributions/exactReal.ts";
import { type OpenPeriod, openPeriod } from "./contributions/openPeriod.ts";
import type { ExactNumber } from "./difference.ts";
import { pointsStep } from "./mapping/highOf.ts";
import * as messages from "./mappingMessages.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";

/** Whose series is linked, and how; none of it has a default, for each choice gives other figures. */
export interface SpliceOptions {
	readonly unit: string;
	/** `ratio` keeps rates of change, `difference` changes in points. */
	readonly method: "ratio" | "difference";
	/** On whose scale: of the first scheme, or of the last one. */
	readonly onto: "first" | "last";
}

/** One period of a linked series. */
export interface SplicedScore {
	readonly period: string;
	readonly scheme: "before" | "after";
	/** As its own scheme gives it. */
	readonly score: ExactNumber;
	/** On the scale that was chosen. */
	readonly linked: ExactNumber;
}

/** A series over a change of method, linked at a period that both schemes scored. */
export interface Splice {
	readonly unit: string;
	readonly at: string;
	readonly method: "ratio" | "difference";
	readonly onto: "first" | "last";
	/** The overlap by each scheme. */
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	/** Scores of the other scheme times, or plus, this are on the scale that was chosen. */
	readonly by: ExactNumber;
	/** Up to the overlap by the earlier scheme, from it on by the later one. */
	readonly series: readonly SplicedScore[];
	/** `UNSCORED_PERIODS`. */
	readonly cautions: readonly Issue[];
}

/**
 * Links the scores of a unit over a change of method at a period that both schemes scored: the other bridge, which needs
 * no mapping. The scores of one scheme are put on the scale of the other so that both agree on the overlap. A linked score
 * is nobody's published score.
 *
 * Formula: change.scheme-map.
 *
 * @param before - The earlier scheme, its observations of all its periods, and the overlap as `period`.
 * @param after - The same of the later scheme; the same `period`.
 * @param options - `unit`; `method`: by the `ratio` or the `difference` of the two scores of the overlap; `onto`: whose scale.
 * @returns The link and the series, exactly.
 * @throws `DIFFERENT_OVERLAP`, `UNKNOWN_VALUE`, `ZERO_AT_OVERLAP`, `NO_SCORE`, `UNKNOWN_UNIT`, `UNIT_IN_ONE_PERIOD`,
 * `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { spliceAt } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = (id: string, most: number) => defineScheme({ id, sources: [], facts: { a: { type: "number" } },
 *   root: { id: "index", max: most, rule: { fact: "a" } } });
 * const known = (scores: Record<string, number>) => ({ periods: Object.keys(scores),
 *   records: Object.entries(scores).map(([period, a]) => ({ unit: "A", period, facts: { a } })) });
 * const { by, series } = spliceAt(
 *   { scheme: scheme("old", 80), observations: known({ "2020": 40, "2021": 42 }), period: "2021" },
 *   { scheme: scheme("new", 100), observations: known({ "2021": 63, "2022": 66 }), period: "2021" },
 *   { unit: "A", method: "ratio", onto: "last" },
 * );
 * by.exact; // => "1.5"
 * series.map(({ period, linked }) => `${period} ${linked.exact}`); // => ["2020 60", "2021 63", "2022 66"]
 * ```
 */
export function spliceAt<F extends string, I extends string, G extends string, J extends string>(
	before: ScoredPeriod<F, I>,
	after: ScoredPeriod<G, J>,
	options: SpliceOptions,
): Splice {
	return splice(before as ScoredPeriod, after as ScoredPeriod, options);
}

function splice(before: ScoredPeriod, after: ScoredPeriod, options: SpliceOptions): Splice {
	const issues: Issue[] = [];
	const given = checkOptions(options) as unknown as Readonly<Record<string, unknown>>;
	checkKeys(given, ["unit", "method", "onto"], ["options"], issues);
	const [earlier, later] = [openPeriod(before, ["before"]), openPeriod(after, ["after"])];
	const at = later.period;
	if (earlier.period !== at) {
		const message = messages.differentOverlap(earlier.period, at);
		issues.push(createIssue("DIFFERENT_OVERLAP", ["after", "period"], message));
	}
	const method = readWord(given, "method", ["ratio", "difference"], issues);
	const onto = readWord(given, "onto", ["first", "last"], issues);
	const unit = own(given, "unit") as string;
	checkUnit(unit, [earlier, later], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const [start, end] = [demand(earlier, unit), demand(later, unit)];
	const byRatio = method === "ratio";
	if (byRatio && (signOfReal(start) === 0 || signOfReal(end) === 0)) {
		const path = ["options", "method"];
		throw new SteerindexError([createIssue("ZERO_AT_OVERLAP", path, messages.zeroAtOverlap)]);
	}
	const [from, to] = onto === "last" ? [start, end] : [end, start];
	const by = byRatio ? divideReals(to, from) : subtractReals(to, from);
	const link = (score: Real): Real => (byRatio ? multiplyReals(score, by) : addReals(score, by));
	const moved = onto === "last" ? "before" : "after";
	const unscored: string[] = [];
	const rowsOf = (scored: ScoredPeriod, scheme: "before" | "after"): readonly SplicedScore[] => {
		const { periods } = scored.observations;
		const turn = periods.indexOf(at);
		const wanted = scheme === "before" ? periods.slice(0, turn) : periods.slice(turn);
		return wanted.flatMap((period): SplicedScore[] => {
			const score = scoreOf(openPeriod({ ...scored, period }, [scheme]), unit);
			if (!score) unscored.push(period);
			if (!score) return [];
			const linked = scheme === moved ? link(score) : score;
			return [{ period, scheme, score: toExact(score), linked: toExact(linked) }];
		});
	};
	const series = [...rowsOf(before, "before"), ...rowsOf(after, "after")];
	return {
		...{ unit, at, method, onto },
		...{ before: toExact(start), after: toExact(end), by: toExact(by), series },
		cautions:
			unscored.length > 0
				? [createIssue("UNSCORED_PERIODS", ["series"], messages.unscoredPeriods(unscored))]
				: [],
	};
}

function readWord<const T extends string>(
	given: Readonly<Record<string, unknown>>,
	key: string,
	known: readonly [T, T],
	issues: Issue[],
): T {
	const word = known.find((one) => one === own(given, key));
	if (word !== undefined) return word;
	const details = { received: describe(own(given, key)), expected: known.join(" | ") };
	issues.push(createIssue("UNKNOWN_VALUE", ["options", key], badChoice(key, known), details));
	return known[0];
}

function demand(open: OpenPeriod, unit: string): Real {
	const score = scoreOf(open, unit);
	if (score) return score;
	const message = noScore(unit, open.scheme.root.id, open.period, "missing");
	throw new SteerindexError([createIssue("NO_SCORE", ["options", "unit"], message)]);
}

function scoreOf({ program, units, open, scheme }: OpenPeriod, unit: string): Real | undefined {
	const at = units.indexOf(unit);
	const cell = at < 0 ? undefined : cellOf(open(at), pointsStep(program, scheme.root.id));
	return cell !== undefined && isNumber(cell) ? cell : undefined;
}
