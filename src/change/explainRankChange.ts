import { isText, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import type { SchemeMapping } from "./mapSchemes.ts";
import { readOptions } from "./options.ts";
import { checkUnit, compareFields } from "./ranks/compareFields.ts";
import { explainUnit } from "./ranks/explainUnit.ts";
import { whyUnranked } from "./ranks/openField.ts";
import type { RankExplanation, RankExplanations, UnexplainedRank } from "./ranks/rankExplanation.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";

export type { UnrankedReason } from "./ranks/openField.ts";
export type { TieMethod } from "./ranks/rankAmong.ts";
export type {
	CommonRanks,
	CounterfactualRank,
	FieldUnit,
	RankCrossing,
	RankExplanation,
	RankExplanations,
	RankKeyChange,
	RankOrder,
	RankParts,
	RankSide,
	UnexplainedRank,
} from "./ranks/rankExplanation.ts";

/** At which node the ranks are explained, and how two schemes are comparable. */
export interface ExplainRanksOptions<I extends string = string> {
	/** A ranked node of the later scheme; its root unless named. */
	readonly node?: I | undefined;
	/** Needed where the two periods were scored by different schemes: what `mapSchemes` gives. */
	readonly mapping?: SchemeMapping | undefined;
}

/** Whose rank is explained, and where. */
export interface ExplainRankOptions<I extends string = string> extends ExplainRanksOptions<I> {
	readonly unit: string;
}

/**
 * Explains why the rank of a unit moved: who left and who entered the field, who passed the unit and whom it passed,
 * and what its own change and those of the others would each have done alone, in both orders and on average. Exact keys
 * decide, as the scheme ranks; boards of doubles have lost them, so that the periods are given and scored anew.
 *
 * Formula: change.rank-change.
 *
 * @param before - The earlier scheme, observations and period.
 * @param after - The later ones; the observations may be the same.
 * @param options - `unit`; `node`: the root unless named; `mapping`: where the schemes differ.
 * @returns The printed ranks with their `of`, and what they are made of. Positive places climbed. Cautions have the codes
 * `DIFFERENT_OF`, `CLASS_CHANGED`, `HIDDEN_TIE_BREAK`, `PEER_SCORES`, `UNDECIDED_TIE`, `METHOD_CHANGED`.
 * @throws `DIFFERENT_SCHEMES`, `NOT_A_MAPPING`, `MAPPING_MISMATCH`, `NODE_NOT_MAPPED`, `NODE_NOT_RANKED`, `RANKINGS_DIFFER`,
 * `UNIT_NOT_RANKED`, `UNKNOWN_UNIT`, `UNKNOWN_NODE`, `NOT_EARLIER`, `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of
 * `scoreUnits`.
 *
 * @example
 * ```ts
 * import { explainRankChange } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "mark", rule: { fact: "mark" },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" } },
 * });
 * const marks = { "2020": { A: 9, B: 8, C: 7, D: 6, E: 5 }, "2021": { B: 7.5, C: 7.2, D: 7.8, E: 8.1, F: 9 } };
 * const records = Object.entries(marks).flatMap(([period, row]) =>
 *   Object.entries(row).map(([unit, mark]) => ({ unit, period, facts: { mark } })));
 * const observations = { periods: ["2020", "2021"], records };
 * const why = explainRankChange({ scheme, observations, period: "2020" }, { scheme, observations, period: "2021" }, { unit: "B" });
 * why.rank; // => { before: 2, beforeOf: 5, after: 4, afterOf: 5, places: -2 }
 * why.parts; // => { common: -2, left: 1, entered: 1 }
 * why.common?.passedBy.map(({ unit }) => unit); // => ["E", "D"]
 * why.common?.mean; // => { method: "shapley", own: -0.5, others: -1.5 }
 * ```
 */
export function explainRankChange<F extends string, I extends string>(
	before: ScoredPeriod<NoInfer<F>, NoInfer<I>>,
	after: ScoredPeriod<F, I>,
	options: ExplainRankOptions<NoInfer<I>> & { readonly mapping?: undefined },
): RankExplanation;
export function explainRankChange<E extends string, H extends string, F extends string, I extends string>(
	before: ScoredPeriod<E, H>,
	after: ScoredPeriod<F, I>,
	options: ExplainRankOptions<NoInfer<I>> & { readonly mapping: SchemeMapping },
): RankExplanation;
export function explainRankChange(
	before: ScoredPeriod,
	after: ScoredPeriod,
	options: ExplainRankOptions,
): RankExplanation {
	const issues: Issue[] = [];
	const given = readOptions(options, ["unit", "node", "mapping"], issues);
	const compared = compareFields(before, after, given, issues);
	const unit = own(given, "unit");
	if (compared) checkUnit(compared, unit, issues);
	if (!compared || !isText(unit) || issues.length > 0) throw new SteerindexError(issues);
	return explainUnit(compared, unit);
}

/**
 * Explains the change of rank of every unit, scoring each period once.
 *
 * Formula: change.rank-change.
 *
 * @param before - The earlier scheme, observations and period.
 * @param after - The later ones; the observations may be the same.
 * @param options - `node`: the root unless named; `mapping`: where the schemes differ.
 * @returns An explanation for each unit ranked in both periods, and the others with the reason.
 * @throws The codes of `explainRankChange`, but for those of the unit.
 *
 * @example
 * ```ts
 * import { explainRankChanges } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "mark", rule: { fact: "mark" },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" } },
 * });
 * const records = [
 *   { unit: "A", period: "2020", facts: { mark: 9 } }, { unit: "B", period: "2020", facts: { mark: 8 } },
 *   { unit: "A", period: "2021", facts: { mark: 7 } }, { unit: "B", period: "2021", facts: { mark: 8 } },
 *   { unit: "C", period: "2021", facts: { mark: 6 } } ];
 * const observations = { periods: ["2020", "2021"], records };
 * const all = explainRankChanges({ scheme, observations, period: "2020" }, { scheme, observations, period: "2021" });
 * all.explained.map(({ unit, rank }) => `${unit} ${rank.places}`); // => ["A -1", "B 1"]
 * all.unexplained; // => [{ unit: "C", before: "notListed", after: null }]
 * ```
 */
export function explainRankChanges<F extends string, I extends string>(
	before: ScoredPeriod<NoInfer<F>, NoInfer<I>>,
	after: ScoredPeriod<F, I>,
	options?: ExplainRanksOptions<NoInfer<I>> & { readonly mapping?: undefined },
): RankExplanations;
export function explainRankChanges<E extends string, H extends string, F extends string, I extends string>(
	before: ScoredPeriod<E, H>,
	after: ScoredPeriod<F, I>,
	options: ExplainRanksOptions<NoInfer<I>> & { readonly mapping: SchemeMapping },
): RankExplanations;
export function explainRankChanges(
	before: ScoredPeriod,
	after: ScoredPeriod,
	options: ExplainRanksOptions = {},
): RankExplanations {
	const issues: Issue[] = [];
	const given = readOptions(options, ["node", "mapping"], issues);
	const compared = compareFields(before, after, given, issues);
	if (!compared || issues.length > 0) throw new SteerindexError(issues);
	const explained: RankExplanation[] = [];
	const unexplained: UnexplainedRank[] = [];
	for (const unit of new Set([...compared.after.units, ...compared.before.units])) {
		const [was, is] = [whyUnranked(compared.before, unit), whyUnranked(compared.after, unit)];
		if (was || is) unexplained.push({ unit, before: was ?? null, after: is ?? null });
		else explained.push(explainUnit(compared, unit));
	}
	return { explained, unexplained };
}
