import { type Absent, type Cell, type Item, isAbsent } from "../../engine/cell.ts";
import type { Inputs } from "../../engine/context.ts";
import type { OpenPeriod } from "../contributions/openPeriod.ts";

/** The earlier period or the later one. */
export type Side = 0 | 1;

/** A unit by its place in both periods; nothing where it is not in one. */
export type Places = readonly [before: number | undefined, after: number | undefined];

/** The two periods, and who is in which. The unit that is explained comes first. */
export interface Field {
	readonly periods: readonly [OpenPeriod, OpenPeriod];
	readonly own: Places;
	readonly common: readonly Places[];
	readonly left: readonly Places[];
	readonly entered: readonly Places[];
}

/** From which of the two periods each thing is taken. */
export interface Mixture {
	/** The values of the unit itself. */
	readonly data: Side;
	/** The values of the other units. */
	readonly bounds: Side;
	/** Which facts are there. */
	readonly missing: Side;
	/** Which other units there are. */
	readonly membership: Side;
}

export function matchField(before: OpenPeriod, after: OpenPeriod, unit: string): Field {
	const earlier = new Map(before.units.map((name, at) => [name, at]));
	const later = new Map(after.units.map((name, at) => [name, at]));
	const others = [...new Set([...before.units, ...after.units])].filter((name) => name !== unit);
	const placesOf = (name: string): Places => [earlier.get(name), later.get(name)];
	const places = others.map(placesOf);
	return {
		periods: [before, after],
		own: placesOf(unit),
		common: places.filter(([a, b]) => a !== undefined && b !== undefined),
		left: places.filter(([, b]) => b === undefined),
		entered: places.filter(([a]) => a === undefined),
	};
}

/**
 * What would be known if some things were as in one period and the rest as in the other. A value that the chosen period
 * lacks, though it is to be there, is that of the period which has it; one that is not to be there is absent as there.
 */
export function mixInputs(field: Field, mixture: Mixture): Inputs {
	const { periods, own, common, left, entered } = field;
	const others = mixture.membership === 0 ? left : entered;
	const units = [own, ...common, ...others];
	const inputs = [periods[0].inputs, periods[1].inputs] as const;
	const choose = <T>(
		unit: number,
		read: (side: Side, at: number) => T,
		isThere: (value: T) => boolean,
	): T => {
		const places = units[unit] as Places;
		const readIn = (side: Side): T => read(side, places[side] as number);
		if (unit > common.length) return readIn(mixture.membership);
		const there = readIn(mixture.missing);
		const side = unit === 0 ? mixture.data : mixture.bounds;
		if (side === mixture.missing || !isThere(there)) return there;
		const value = readIn(side);
		return isThere(value) ? value : there;
	};
	return {
		units: units.length,
		fact: (unit, fact, back) =>
			choose<Cell>(unit, (side, at) => inputs[side].fact(at, fact, back), isPresent),
		items: (unit, list) => choose(unit, (side, at) => inputs[side].items(at, list), isList),
		given: (unit, node) => choose(unit, (side, at) => inputs[side].given(at, node), isGiven),
		hasGiven: inputs[0].hasGiven || inputs[1].hasGiven,
	};
}

export function isPresent(cell: Cell): boolean {
	return !isAbsent(cell);
}

export function isList(items: readonly Item[] | Absent): items is readonly Item[] {
	return Array.isArray(items);
}

export function isGiven(cell: Cell | undefined): cell is Cell {
	return cell !== undefined;
}
