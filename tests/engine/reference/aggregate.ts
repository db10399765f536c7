import type { Combinators } from "../../../src/scheme/rule.ts";
import { type Cell, failed, isAbsent, NOT_APPLICABLE, numeral, worst } from "./cell.ts";
import { truthOf } from "./condition.ts";
import { listOf } from "./facts.ts";
import { fraction } from "./fraction.ts";
import type { Frame } from "./node.ts";
import { evaluate } from "./rule.ts";
import { statistic } from "./statistic.ts";

type Agg = Combinators<string, string, string>["agg"];

interface Member {
	readonly value: Cell;
	readonly weight?: Cell;
	/** Whether `where` leaves it open that the item counts: it is never skipped. */
	readonly isOpen?: boolean;
}

/** One number of several rules, or of the items of a list. */
export function aggregate(rule: Agg, frame: Frame): Cell {
	const members = rule.each ? itemsOf(rule.each, frame) : partsOf(rule, frame);
	if (!Array.isArray(members)) return members as Cell;
	const counted = (members as readonly Member[]).filter(
		({ value, isOpen }) => isOpen || !(rule.skipNA && isAbsent(value) && value.status === "notApplicable"),
	);
	const absent = worst([
		...counted.map(({ value }) => value),
		...counted.flatMap(({ weight }) => (weight === undefined ? [] : [weight])),
	]);
	if (absent) return absent;
	if (counted.length < (rule.minCount ?? 0)) return NOT_APPLICABLE;
	if (counted.length === 0) return rule.empty === undefined ? failed("EMPTY") : evaluate(rule.empty, frame);
	if (rule.agg === "count") return fraction(BigInt(counted.length));
	const values = counted.map(({ value }) => numeral(value));
	const weights = counted.flatMap(({ weight }) => (weight === undefined ? [] : [numeral(weight)]));
	return statistic(rule.agg, values, weights.length > 0 ? weights : undefined);
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
