import { type Comparison, sideOf } from "./comparison.ts";
import type { CommonUnit } from "./orderTogether.ts";
import { rankAmong, type Standing } from "./rankAmong.ts";
import type { CommonRanks, CounterfactualRank, RankCrossing } from "./rankExplanation.ts";

/**
 * Ranks among the units ranked in both periods in one class: who passed whom, and the rank if one side alone had moved.
 * All of it is counting in one order of the keys of both periods.
 */
export function explainCommon(
	{ before, after, together, keyOf }: Comparison,
	at: CommonUnit["at"],
	name: string | null,
): CommonRanks {
	const { ties } = after.ranking;
	const own = { before: together.before[at.before] ?? 0, after: together.after[at.after] ?? 0 };
	const others = (together.common.get(name) ?? []).filter((unit) => unit.at.before !== at.before);
	const early = others.map((unit) => unit.before);
	const late = others.map((unit) => unit.after);
	const was = rankAmong(own.before, early, ties);
	const is = rankAmong(own.after, late, ties);
	const ownAlone = rankAmong(own.after, early, ties).rank;
	const othersAlone = rankAmong(own.before, late, ties).rank;
	const crossings = others
		.filter((unit) => unit.before < own.before !== unit.after < own.after)
		.sort((a, b) => a.after - b.after)
		.map((unit): RankCrossing => crossingOf(unit, own, keyOf));
	const passedBy = crossings.filter((unit) => unit.is === "ahead");
	const passed = crossings.filter((unit) => unit.is !== "ahead");
	/** What one side alone would have given, also among those who are ranked in that period only. */
	const counterfactual = (rank: number, period: "before" | "after"): CounterfactualRank => {
		const members = together.members[period].get(name) ?? [];
		const keys = members.filter((other) => other !== at[period]).map((other) => together[period][other] ?? 0);
		const key = period === "before" ? own.after : own.before;
		const of = (period === "before" ? before : after).ranks.of[at[period]] ?? 0;
		const whole = rankAmong(key, keys, ties).rank;
		return { rank, places: was.rank - rank, wholeField: { rank: whole, of } };
	};
	const ownFirst = { own: was.rank - ownAlone, others: ownAlone - is.rank };
	const othersFirst = { own: othersAlone - is.rank, others: was.rank - othersAlone };
	return {
		of: others.length + 1,
		before: was.rank,
		after: is.rank,
		places: was.rank - is.rank,
		passedBy,
		passed,
		ties: byTies(is) - byTies(was),
		alone: { own: counterfactual(ownAlone, "before"), others: counterfactual(othersAlone, "after") },
		orders: [
			{ first: "own", ...ownFirst },
			{ first: "others", ...othersFirst },
		],
		mean: {
			method: "shapley",
			own: (ownFirst.own + othersFirst.own) / 2,
			others: (ownFirst.others + othersFirst.others) / 2,
		},
	};
}

/** The part of a rank that is not the units ahead: what the tie method adds, or takes off where ranks are dense. */
function byTies({ ahead, rank }: Standing): number {
	return rank - ahead - 1;
}

function crossingOf(
	unit: CommonUnit,
	own: { readonly before: number; readonly after: number },
	keyOf: Comparison["keyOf"],
): RankCrossing {
	return {
		unit: unit.unit,
		was: sideOf(unit.before, own.before),
		is: sideOf(unit.after, own.after),
		moved: unit.after < unit.before ? "better" : unit.after > unit.before ? "worse" : "same",
		key: keyOf(unit.at),
		before: unit.rank.before,
		after: unit.rank.after,
	};
}
