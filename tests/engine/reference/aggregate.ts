import type { Combinators } from "../../../src/scheme/rule.ts";
import { type Cell, failed, isAbsent, NOT_APPLICABLE, numeral, worst } from "./cell.ts";
import { truthOf } from "./condition.ts";
import { listOf } from "./facts.ts";
import { fraction } from "./fraction.ts";
import type { Frame } from "./node.ts";
import { evaluate } from "./rule.ts";
import { statistic } from "./statistic.ts";

type Agg = Combinators<string, string, string>["agg"];

/** One value, with its weight, before it is aggregated. */
export interface Member {
	readonly value: Cell;
	readonly weight?: Cell;
	/** Whether `where` leaves it open that the item counts: it is never skipped. */
	readonly isOpen?: boolean;
}

/** How members are made one number. */
export interface Summary {
	readonly agg: string;
	readonly skipNA: boolean;
	readonly minCount: number;
	readonly empty: (() => Cell) | undefined;
}

/** One number of several rules, or of the items of a list. */
export function aggregate(rule: Agg, frame: Frame): Cell {
	const { agg, skipNA = false, minCount = 0, empty } = rule;
	const members = rule.each ? itemsOf(rule.each, frame) : partsOf(rule, frame);
	if (!Array.isArray(members)) return members as Cell;
	const instead = empty === undefined ? undefined : (): Cell => evaluate(empty, frame);
	return summarise(members, { agg, skipNA, minCount, empty: instead });
}

export function summarise(members: readonly Member[], { agg, skipNA, minCount, empty }: Summary): Cell {
	const counted = members.filter(
		({ value, isOpen }) => isOpen || !(skipNA && isAbsent(value) && value.status === "notApplicable"),
	);
	const open = counted.filter(({ isOpen }) => isOpen);
	const cells = [...open, ...counted].flatMap(({ value, weight }) =>
		weight === undefined ? [value] : [value, weight],
	);
	const absent = worst(cells);
	if (absent) return absent;
	if (counted.length < minCount) return NOT_APPLICABLE;
	if (counted.length === 0) return empty === undefined ? failed("EMPTY") : empty();
	if (agg === "count") return fraction(BigInt(counted.length));
	const values = counted.map(({ value }) => numeral(value));
	const weights = counted.flatMap(({ weight }) => (weight === undefined ? [] : [numeral(weight)]));
	return statistic(agg, values, weights.length > 0 ? weights : undefined);
}

function partsOf(rule: Agg, frame: Frame): readonly Member[] {
	return (rule.of ?? []).map((part, at) => {
		const weight = rule.weights?.[at];
		const value = evaluate(part, frame);
		return weight === undefined ? { value } : { value, weight: evaluate(weight, frame) };
	});
}

/** The items that `where` keeps; an undecided one takes part as what it could not decide. */
function itemsOf(each: NonNullable<Agg["each"]>, frame: Frame): readonly Member[] | Cell {
	const items = listOf(frame.world, frame.unit, each.list);
	if (!Array.isArray(items)) return items as Cell;
	const members: Member[] = [];
	for (const item of items) {
		const inside = { ...frame, item };
		const isKept = each.where === undefined || truthOf(each.where, inside);
		if (isKept === false) continue;
		if (isKept !== true) {
			members.push({ value: isKept, isOpen: true });
			continue;
		}
		const value = evaluate(each.item, inside);
		members.push(each.weight === undefined ? { value } : { value, weight: evaluate(each.weight, inside) });
	}
	return members;
}
