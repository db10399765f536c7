import type { RankChange } from "../difference.ts";
import { cautionsOf } from "./cautions.ts";
import { type Comparison, sideOf } from "./comparison.ts";
import { explainCommon } from "./explainCommon.ts";
import { classOf, type Field, whyUnranked } from "./openField.ts";
import type { CommonUnit } from "./orderTogether.ts";
import type { FieldUnit, RankExplanation } from "./rankExplanation.ts";

/** Why the rank of a unit ranked in both periods moved. Formula: change.rank-change. */
export function explainUnit(compared: Comparison, unit: string): RankExplanation {
	const { before, after, together } = compared;
	const at = { before: before.places.get(unit) ?? -1, after: after.places.get(unit) ?? -1 };
	const classes = { before: classOf(before, at.before), after: classOf(after, at.after) };
	const { of, key, order, ties } = after.ranking;
	const rank = printedChange(before, after, at);
	const left = onlyIn(before, after, together.before, together.members.before, at.before);
	const entered = onlyIn(after, before, together.after, together.members.after, at.after);
	const common = classes.before === classes.after ? explainCommon(compared, at, classes.after) : null;
	const explanation = {
		unit,
		node: after.node.node.id,
		label: after.node.source.label ?? after.node.node.id,
		from: before.period,
		to: after.period,
		ranking: { of, key, order, ties },
		rank,
		key: compared.keyOf(at),
		tied: {
			before: tiedWith(before, together.before, together.members.before, at.before),
			after: tiedWith(after, together.after, together.members.after, at.after),
		},
		...(before.ranks.within || after.ranks.within ? { within: classes } : {}),
		left,
		entered,
		common,
		parts: common && {
			common: common.places,
			left: rank.before - common.before,
			entered: rank.after - common.after,
		},
	};
	return { ...explanation, cautions: cautionsOf(compared, explanation, at) };
}

function printedChange(before: Field, after: Field, at: CommonUnit["at"]): RankChange {
	const early = before.ranks.rank[at.before] ?? 0;
	const late = after.ranks.rank[at.after] ?? 0;
	return {
		before: early,
		beforeOf: before.ranks.of[at.before] ?? 0,
		after: late,
		afterOf: after.ranks.of[at.after] ?? 0,
		places: early - late,
	};
}

type Members = ReadonlyMap<string | null, readonly number[]>;

/** The units ranked with this one in one period and not in the other, in the order of their ranks. */
function onlyIn(
	field: Field,
	other: Field,
	places: readonly number[],
	members: Members,
	own: number,
): readonly FieldUnit[] {
	const name = classOf(field, own);
	const found: (FieldUnit & { readonly place: number })[] = [];
	for (const at of members.get(name) ?? []) {
		const unit = field.units[at] ?? "";
		const why = whyApart(other, unit, name);
		if (why === undefined || at === own) continue;
		const place = places[at] ?? 0;
		const rank = field.ranks.rank[at] ?? 0;
		const side = sideOf(place, places[own] ?? 0);
		found.push({ unit, rank, of: field.ranks.of[at] ?? 0, side, why, place });
	}
	return found.sort((a, b) => a.place - b.place).map(({ place: _, ...row }) => row);
}

function whyApart(other: Field, unit: string, name: string | null): FieldUnit["why"] | undefined {
	const why = whyUnranked(other, unit);
	if (why) return why;
	return classOf(other, other.places.get(unit) ?? -1) === name ? undefined : "otherClass";
}

function tiedWith(field: Field, places: readonly number[], members: Members, own: number): readonly string[] {
	const others = members.get(classOf(field, own)) ?? [];
	return others.filter((at) => at !== own && places[at] === places[own]).map((at) => field.units[at] ?? "");
}
