import type { Condition } from "../../../src/scheme/rule.ts";
import type { DerivationLine } from "../../../src/scoring/derivation.ts";
import type { Given } from "../../../src/scoring/observations.ts";
import { type Member, summarise } from "../../engine/reference/aggregate.ts";
import { type Cell, failed } from "../../engine/reference/cell.ts";
import { readGiven } from "../../engine/reference/facts.ts";
import { cellAt, cellsOf, Fault, lineAt, type Replay, standIn, standsAt } from "./lines.ts";

function summary(replay: Replay, line: DerivationLine, members: readonly Member[]): Cell {
	const { options } = line;
	return summarise(members, {
		agg: String(options?.statistic),
		skipNA: options?.skipNA === true,
		minCount: Number(options?.minCount ?? 0),
		empty: () => standIn(replay, line, "EMPTY") ?? failed("EMPTY"),
	});
}

export function replayAggregate(replay: Replay, line: DerivationLine): Cell {
	const cells = cellsOf(replay, line);
	const half = line.options?.weighted === true ? cells.length / 2 : cells.length;
	const members = cells.slice(0, half).map((value, at): Member => {
		const weight = cells[half + at];
		return weight === undefined ? { value } : { value, weight };
	});
	return summary(replay, line, members);
}

/** The items come one after the other, each with the value, weight and condition that were needed. */
export function replayEach(replay: Replay, line: DerivationLine): Cell {
	const { observations, derivation } = replay;
	const { unit, period } = derivation;
	const record = observations.records.find((one) => one.unit === unit && one.period === period);
	const given = record?.facts?.[String(line.options?.list)];
	if (!Array.isArray(given)) return readGiven(given as Given | undefined);
	const isFiltered = line.options?.filtered === true;
	const size = 1 + (line.options?.weighted === true ? 1 : 0) + (isFiltered ? 1 : 0);
	const members: Member[] = [];
	for (const group of groupsOf(replay, line, given.length)) {
		if (isFiltered) checkCondition(replay, line, lineAt(replay, group.at(-1)));
		const counts = isFiltered ? cellAt(replay, group.at(-1)) : true;
		if (counts === false) continue;
		if (counts !== true) {
			members.push({ value: counts, isOpen: true });
			continue;
		}
		if (group.length !== size)
			throw new Fault(`an item of ${line.at} has ${group.length} lines, not ${size}`);
		const value = cellAt(replay, group[0]);
		members.push(line.options?.weighted === true ? { value, weight: cellAt(replay, group[1]) } : { value });
	}
	return summary(replay, line, members);
}

/** Refuses an item that has lost its condition: its value stands where the condition was. */
function checkCondition({ scheme }: Replay, { at }: DerivationLine, { op, options }: DerivationLine): void {
	const { each } = standsAt(scheme, at) as { readonly each?: { readonly where?: Condition } };
	const where = each?.where;
	const expected = where === undefined ? undefined : operationOf(where);
	const received = options?.field ?? options?.fact ?? op;
	if (expected !== received) throw new Fault(`the condition of ${at} is ${received}, not ${expected}`);
}

/** The operation of a condition; of a plain truth value the name of its fact or field. */
function operationOf(condition: Condition): string | undefined {
	if (Array.isArray(condition)) return "compare";
	if ("true" in condition) {
		const rule = condition.true as { readonly fact?: string; readonly field?: string };
		return rule.field ?? rule.fact;
	}
	if ("isNA" in condition) return "isNotApplicable";
	return ["not", "isMissing", "all", "any", "atLeast"].find((name) => name in condition);
}

/** The lines of each item; those that are the same for all items stand with each of them. */
function groupsOf(replay: Replay, line: DerivationLine, items: number): readonly (readonly number[])[] {
	const common = line.from.filter((index) => lineAt(replay, index).item === undefined).length;
	if (items === 0 && line.from.length > 0) throw new Fault(`${line.at} has lines of no item`);
	if (items > 0 && common % items !== 0) throw new Fault(`${line.at} has lost a line of an item`);
	const rest = [...line.from];
	return Array.from({ length: items }, (_, item) => {
		const group: number[] = [];
		let left = common / items;
		for (let next = rest[0]; next !== undefined; next = rest[0]) {
			const own = lineAt(replay, next).item;
			if (own === undefined ? left === 0 : own !== item) break;
			if (own === undefined) left--;
			group.push(next);
			rest.shift();
		}
		return group;
	});
}
