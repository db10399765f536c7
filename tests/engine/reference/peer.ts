import type { Combinators } from "../../../src/scheme/rule.ts";
import {
	type Cell,
	isAbsent,
	isNumeral,
	isUnknown,
	MISSING,
	type Numeral,
	numeral,
	order,
	UNKNOWN,
} from "./cell.ts";
import { truthOf } from "./condition.ts";
import { factOf } from "./facts.ts";
import { fraction } from "./fraction.ts";
import type { Frame } from "./node.ts";
import { evaluate } from "./rule.ts";
import { statistic } from "./statistic.ts";

/** A statistic over all units of the class that have the value, this one included. */
export function peer(rule: Combinators<string, string, string>["peer"], frame: Frame): Cell {
	const { world, unit } = frame;
	const classOf = (of: string): Cell => (rule.within === undefined ? "" : factOf(world, of, rule.within, 0));
	const own = classOf(unit);
	if (isAbsent(own) || isUnknown(own)) return own;
	const values: Numeral[] = [];
	for (const other of world.units) {
		if (classOf(other) !== own) continue;
		const there: Frame = { world, unit: other, memo: frame.memo, max: frame.max };
		const counts = rule.where === undefined || truthOf(rule.where, there);
		const value = evaluate(rule.of, there);
		if ((typeof counts === "object" && isUnknown(counts)) || isUnknown(value)) return UNKNOWN;
		if (counts === true && isNumeral(value)) values.push(value);
	}
	if (rule.peer === "below") return countBelow(evaluate(rule.of, { ...frame, item: undefined }), values);
	if (values.length === 0) return MISSING;
	if (rule.peer === "count") return fraction(BigInt(values.length));
	return statistic(rule.peer, values, undefined, rule.sample);
}

function countBelow(own: Cell, values: readonly Numeral[]): Cell {
	if (isAbsent(own) || isUnknown(own)) return own;
	if (values.length === 0) return MISSING;
	const sides = values.map((value) => order(value, numeral(own)));
	if (sides.includes(undefined)) return UNKNOWN;
	return fraction(BigInt(sides.filter((side) => side === -1).length));
}
