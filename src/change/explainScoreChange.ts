import type { Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { cellOf } from "../engine/context.ts";
import { type Real, subtractReals, sumReals } from "../number/real.ts";
import { activeCauses } from "./causes/activeCauses.ts";
import { type Field, matchField, type Places, type Side } from "./causes/field.ts";
import { hasValue, shareGame, startGame } from "./causes/game.ts";
import { mergeCauses } from "./causes/mergeCauses.ts";
import type { OneScheme } from "./causes/oneScheme.ts";
import { readTask } from "./causes/readTask.ts";
import { isSameWeights } from "./causes/sameMethod.ts";
import { cautionsOf, type ScoreCauseShare, writeCauses } from "./causes/writeCauses.ts";
import { type Balance, balance, toExact } from "./contributions/exactReal.ts";
import type { Printed } from "./contributions/printParts.ts";
import { stepOf } from "./contributions/splitScore.ts";
import { labelIn } from "./contributions/writeParts.ts";
import type { ExactNumber } from "./difference.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";

/** Whose change is explained, and at which node. */
export interface ExplainScoreChangeOptions<I extends string = string> {
	readonly unit: string;
	/** The root unless named. */
	readonly node?: I;
	/** Its points, unless told, or its percent of the applicable maximum. */
	readonly of?: "points" | "percent";
	/** Prints causes and parts so that they add up to the printed figures. */
	readonly places?: number;
}

/** Why the score of a unit moved. */
export interface ScoreExplanation<I extends string = string> extends Balance {
	/** The digests of the two schemes. */
	readonly digests: readonly [before: string, after: string];
	readonly unit: string;
	readonly node: I;
	readonly label?: Label;
	readonly of: "points" | "percent";
	readonly from: string;
	readonly to: string;
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	/** Every cause once, those that move nothing too. */
	readonly causes: readonly ScoreCauseShare<I>[];
	/** The mean over all orders in which the causes can come. */
	readonly method: "shapley";
	/** Units of both periods, this one included; those that left, and those that entered. */
	readonly field: {
		readonly common: number;
		readonly left: readonly string[];
		readonly entered: readonly string[];
	};
	readonly printed?: Printed;
	/** `MERGED_CAUSES`. */
	readonly cautions: readonly Issue[];
}

/**
 * Says why the score of a unit moved: its own data, the weights, the bounds that other units' values set, which facts are
 * there, and who is in the field. Each cause has the mean of what it moves over all orders in which the causes can come,
 * so that no order is preferred; the shares add up exactly, and change their signs when the periods are swapped. Every
 * mixture of the two periods is scored exactly. Two schemes that differ in more than weights are refused: `mapSchemes` and
 * `splitChange` compare those.
 *
 * Formula: change.causes.
 *
 * @param before - Scheme, observations and period of the earlier score.
 * @param after - The same of the later one; the scheme may have other weights.
 * @param options - `unit`; `node`, `of` and `places` as in `contributions`.
 * @returns Five causes with their points and, but for weights, the nodes through which they moved the score.
 * @throws `DIFFERENT_SCHEMES`, `UNKNOWN_UNIT`, `UNIT_IN_ONE_PERIOD`, `UNKNOWN_NODE`, `NO_SCORE`, `NO_PERCENT`,
 * `NOT_A_NUMBER_NODE`, `UNKNOWN_VALUE`, `BAD_PLACES`, `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { explainScoreChange } from "steerindex/change";
 * import { defineScheme, scaleMinMax } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [], facts: { files: { type: "number" } },
 *   root: { id: "index", combine: "sum", children: [{ id: "files", rule: scaleMinMax({ fact: "files" }, { to: [0, 10], better: "higher" }) }] },
 * });
 * const year = (period: string, a: number, b: number, c: number) => ({ scheme, period, observations: { periods: [period], records: [
 *   { unit: "A", period, facts: { files: a } }, { unit: "B", period, facts: { files: b } }, { unit: "C", period, facts: { files: c } } ] } });
 * const why = explainScoreChange(year("2020", 40, 20, 60), year("2021", 50, 20, 80), { unit: "A" });
 * why.total.exact; // => "0"
 * why.causes.filter(({ active }) => active).map(({ cause, exact }) => `${cause} ${exact}`); // => ["data 25/12", "bounds -25/12"]
 * ```
 */
export function explainScoreChange<F extends string, I extends string, G extends string, J extends string>(
	before: ScoredPeriod<F, I>,
	after: ScoredPeriod<G, J> & OneScheme<F, I, G, J>,
	options: ExplainScoreChangeOptions<NoInfer<I>>,
): ScoreExplanation<I> {
	return explain(before as ScoredPeriod, after as ScoredPeriod, options) as ScoreExplanation<I>;
}

function explain(
	before: ScoredPeriod,
	after: ScoredPeriod,
	options: ExplainScoreChangeOptions,
): ScoreExplanation {
	const { earlier, later, unit, start, end, shapes, asked, places } = readTask(before, after, options);
	const field = matchField(earlier, later, unit);
	const causes = activeCauses(field, asked.node, isSameWeights(earlier.scheme, later.scheme));
	const game = startGame(field, causes, asked);
	const blocks = mergeCauses(causes.length, (coalition) => hasValue(game, coalition));
	const shares = shareGame(game, blocks);
	const step = stepOf(shapes, asked);
	const ends = { before: cellOf(start, step) as Real, after: cellOf(end, step) as Real };
	const written = writeCauses(shares, shapes, ends, places);
	return {
		digests: [earlier.program.digest, later.program.digest],
		unit,
		node: asked.node,
		...labelIn(shapes, asked.node),
		of: asked.of,
		from: earlier.period,
		to: later.period,
		before: toExact(ends.before),
		after: toExact(ends.after),
		...balance(subtractReals(ends.after, ends.before), sumReals(shares.map(({ value }) => value))),
		causes: written.causes,
		method: "shapley",
		field: namesOf(field),
		...(written.printed ? { printed: written.printed } : {}),
		cautions: cautionsOf(game, shares),
	};
}

function namesOf({ periods, common, left, entered }: Field): ScoreExplanation["field"] {
	const namesIn = (side: Side, places: readonly Places[]): readonly string[] =>
		places.map((at) => periods[side].units[at[side] as number] as string);
	return { common: common.length + 1, left: namesIn(0, left), entered: namesIn(1, entered) };
}
