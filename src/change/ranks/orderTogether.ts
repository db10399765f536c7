import { createIssue, type Issue } from "../../core/issue.ts";
import { sortKeys } from "../../scoring/ranks/sortKeys.ts";
import * as messages from "../rankChangeMessages.ts";
import { classOf, type Field } from "./openField.ts";
import { ranksOfAll, type TieMethod } from "./rankAmong.ts";

/** A unit ranked in both periods, with the place of its keys in the order of all keys of both: 0 is first. */
export interface CommonUnit {
	readonly unit: string;
	readonly before: number;
	readonly after: number;
	/** Its place in the units of each field. */
	readonly at: { readonly before: number; readonly after: number };
	/** Its ranks among the common units of its class. */
	readonly rank: { readonly before: number; readonly after: number };
}

/** Two fields in one order. */
export interface Together {
	/** By the place in the field's units; -1 where there is no key. */
	readonly before: readonly number[];
	readonly after: readonly number[];
	/** The units ranked in one class in both periods, by that class. */
	readonly common: ReadonlyMap<string | null, readonly CommonUnit[]>;
	/** The ranked units of a class in each period. */
	readonly members: {
		readonly before: ReadonlyMap<string | null, readonly number[]>;
		readonly after: ReadonlyMap<string | null, readonly number[]>;
	};
	readonly cautions: readonly Issue[];
}

/** Puts all keys of two periods into one exact order, so that a key of one can stand among those of the other. */
export function orderTogether(before: Field, after: Field): Together {
	const shift = before.units.length;
	const { groups, undecided } = sortKeys([...before.keys, ...after.keys], after.ranking.order);
	const places = [...before.keys, ...after.keys].map(() => -1);
	for (const [place, group] of groups.entries()) for (const at of group) places[at] = place;
	const early = places.slice(0, shift);
	const late = places.slice(shift);
	const common = new Map<string | null, Omit<CommonUnit, "rank">[]>();
	for (const [unit, at] of before.places) {
		const then = after.places.get(unit);
		if (then === undefined || (early[at] ?? -1) < 0 || (late[then] ?? -1) < 0) continue;
		const name = classOf(before, at);
		if (name !== classOf(after, then)) continue;
		const row = { unit, before: early[at] ?? 0, after: late[then] ?? 0, at: { before: at, after: then } };
		const known = common.get(name);
		if (known) known.push(row);
		else common.set(name, [row]);
	}
	const named = (at: number): string => (at < shift ? before.units[at] : after.units[at - shift]) ?? "";
	return {
		before: early,
		after: late,
		common: new Map([...common].map(([name, units]) => [name, withRanks(units, after.ranking.ties)])),
		members: { before: membersOf(before, early), after: membersOf(after, late) },
		cautions: undecided.map(([a, b]) =>
			createIssue("UNDECIDED_TIE", ["rank"], messages.undecidedTie(named(a), named(b))),
		),
	};
}

function withRanks(units: readonly Omit<CommonUnit, "rank">[], ties: TieMethod): readonly CommonUnit[] {
	const [before, after] = (["before", "after"] as const).map((period) =>
		ranksOfAll(
			units.map((unit) => unit[period]),
			ties,
		),
	);
	return units.map((unit, at) => ({ ...unit, rank: { before: before?.[at] ?? 0, after: after?.[at] ?? 0 } }));
}

function membersOf(field: Field, places: readonly number[]): ReadonlyMap<string | null, readonly number[]> {
	const members = new Map<string | null, number[]>();
	for (const [at, place] of places.entries()) {
		if (place < 0) continue;
		const name = classOf(field, at);
		const known = members.get(name);
		if (known) known.push(at);
		else members.set(name, [at]);
	}
	return members;
}
