import type { Issue } from "../core/issue.ts";
import { type Real, subtractReals, sumReals } from "../number/real.ts";
import { type Balance, balance, toExact } from "./contributions/exactReal.ts";
import { type Printed, printParts } from "./contributions/printParts.ts";
import type { ExactNumber } from "./difference.ts";
import { readCrossing } from "./mapping/readCrossing.ts";
import { type RescoredChange, rescoreBothWays } from "./mapping/rescoreBothWays.ts";
import type { SchemeMapping } from "./mapSchemes.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";

/** Whose change is split, and where. */
export interface SplitChangeOptions<I extends string = string, J extends string = string> {
	readonly unit: string;
	/** The nodes that are compared; the two roots unless named. */
	readonly nodes?: { readonly before: I; readonly after: J };
	/** Prints the numbers so that they add up to the printed figures. */
	readonly places?: number;
}

/** A summand of the change. */
export interface SplitPart extends ExactNumber {
	/** `comparable`: on the criteria that both schemes have; `method`: the rest. */
	readonly part: "comparable" | "method";
	/** With `places`. */
	readonly printed?: string;
}

/** The change of a score across two schemes: of the criteria that can be compared, and of the method. */
export interface SplitChange<I extends string = string, J extends string = string> extends Balance {
	readonly unit: string;
	readonly from: string;
	readonly to: string;
	readonly nodes: { readonly before: I; readonly after: J };
	/** Each score by its own scheme. */
	readonly before: ExactNumber;
	readonly after: ExactNumber;
	/** Two parts: they add up to the total. `comparable` is the mean of what is `rescored`. */
	readonly parts: readonly SplitPart[];
	/** Both periods under one scheme, on the comparable criteria: under the earlier one, and under the later one. */
	readonly rescored: {
		readonly underBefore?: RescoredChange<I>;
		readonly underAfter?: RescoredChange<J>;
	};
	/** How many criteria after have a counterpart before, and which have none. */
	readonly criteria: {
		readonly comparable: number;
		readonly dropped: readonly I[];
		readonly added: readonly J[];
	};
	readonly printed?: Printed;
	/** `CARRIED_POINTS`, `SCALE_UNKNOWN`, `GIVEN_AS_A_WHOLE`, `ONE_WAY_ONLY`. */
	readonly cautions: readonly Issue[];
}

/**
 * Splits the change of a score across two schemes in three numbers that add up: the change as each scheme scored it, the
 * change on the criteria that both have, rescored under one scheme, and the rest, which is due to the method. It is
 * rescored under both schemes; the mean counts and both are shown. Criteria whose facts both schemes read are rescored by
 * the rule; for others the points are carried over in proportion, and a caution names them.
 *
 * Formula: change.scheme-map.
 *
 * @param mapping - What `mapSchemes` gave for these two schemes.
 * @param before - Scheme, observations and period of the earlier score.
 * @param after - The same of the later one.
 * @param options - `unit`; `nodes` other than the roots; `places` to print.
 * @returns The three numbers exactly, both ways of rescoring, and what makes them less than they look.
 * @throws `NOT_A_MAPPING`, `MAPPING_MISMATCH`, `NOT_COMPARABLE`, `NO_SCORE`, `UNIT_IN_ONE_PERIOD`, `UNKNOWN_UNIT`,
 * `UNKNOWN_NODE`, `NOT_A_NUMBER_NODE`, `BAD_PLACES`, `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { mapSchemes, splitChange } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const facts = { law: { type: "number" }, staff: { type: "number" }, web: { type: "number" } } as const;
 * const old = defineScheme({ id: "old", sources: [], facts, root: { id: "index", combine: "sum", children: [
 *   { id: "law", rule: { fact: "law" } }, { id: "staff", rule: { fact: "staff" } } ] } });
 * const now = defineScheme({ id: "new", sources: [], facts, root: { id: "index", combine: "sum", children: [
 *   { id: "law", rule: { fact: "law" } }, { id: "web", rule: { fact: "web" } } ] } });
 * const mapping = mapSchemes(old, now, { same: ["law"], dropped: ["staff"], added: ["web"] });
 * const year = (period: string, known: object) => ({ periods: [period], records: [{ unit: "A", period, facts: known }] });
 * const split = splitChange(
 *   mapping,
 *   { scheme: old, observations: year("2021", { law: 40, staff: 30 }), period: "2021" },
 *   { scheme: now, observations: year("2022", { law: 43, web: 31.5 }), period: "2022" },
 *   { unit: "A" },
 * );
 * split.total.exact; // => "4.5"
 * split.parts.map(({ part, exact }) => `${part} ${exact}`); // => ["comparable 3", "method 1.5"]
 * ```
 */
export function splitChange<F extends string, I extends string, G extends string, J extends string>(
	mapping: SchemeMapping<NoInfer<I>, NoInfer<J>>,
	before: ScoredPeriod<F, I>,
	after: ScoredPeriod<G, J>,
	options: SplitChangeOptions<NoInfer<I>, NoInfer<J>>,
): SplitChange<I, J> {
	return split(mapping, before as ScoredPeriod, after as ScoredPeriod, options) as SplitChange<I, J>;
}

function split(
	mapping: SchemeMapping,
	before: ScoredPeriod,
	after: ScoredPeriod,
	options: SplitChangeOptions,
): SplitChange {
	const { crossing, opaque, start, end, places } = readCrossing(mapping, before, after, options);
	const { periods, nodes, unit, excluded } = crossing;
	const { comparable, rescored, cautions } = rescoreBothWays(crossing, opaque);
	const total = subtractReals(end, start);
	const values: readonly Real[] = [comparable, subtractReals(total, comparable)];
	const print =
		places === undefined ? undefined : printParts({ before: start, after: end, parts: values }, places);
	const leaves = mapping.links.flatMap((link) => link.after);
	return {
		unit,
		from: periods.before.period,
		to: periods.after.period,
		nodes,
		before: toExact(start),
		after: toExact(end),
		...balance(total, sumReals(values)),
		parts: (["comparable", "method"] as const).map((part, at) => ({
			part,
			...toExact(values[at] as Real),
			...(print ? { printed: print.texts[at] as string } : {}),
		})),
		rescored,
		criteria: {
			comparable: leaves.filter((id) => !excluded.after.has(id)).length,
			dropped: mapping.dropped,
			added: mapping.added,
		},
		...(print ? { printed: print.printed } : {}),
		cautions,
	};
}
