import { compareReals, type Real, wholeReal } from "../number/real.ts";
import { type Cell, isAbsent, isNumber, MISSING } from "./cell.ts";
import { type Context, cellOf, fail } from "./context.ts";
import type { Step } from "./program.ts";
import { type Fault, sortReals, statisticOf } from "./statistic.ts";

/** The units of one class that have a value, and what a statistic makes of them. */
export interface PeerClass {
	readonly values: readonly Real[];
	readonly units: readonly number[];
	readonly result: Real | Fault;
	/** The values in order, for the rank of one among them. */
	readonly sorted: readonly Real[] | undefined;
}

type Members = ReadonlyMap<string, { readonly values: readonly Real[]; readonly units: readonly number[] }>;

/** What has been gathered so far; shared by all units of a board. */
export interface PeerTable {
	/** By what is gathered, and the name of the class. */
	readonly members: Map<string, Members>;
	/** By step, and the name of the class. */
	readonly classes: Map<number, ReadonlyMap<string, PeerClass>>;
}

/** Where there is no class, all units are of one. */
const ALL = "";

/** The statistic of the class of the unit. Formula: scheme.peer. */
export function peerCell(context: Context, step: Step, at: number): Cell {
	const [of = 0, within = 0] = step.args;
	const own = step.options?.classed === true ? cellOf(context, within) : ALL;
	if (isAbsent(own)) return own;
	const isBelow = step.options?.statistic === "below";
	const value = isBelow ? cellOf(context, of) : undefined;
	if (value !== undefined && isAbsent(value)) return value;
	const found = peerClass(context, step, at, String(own));
	if (found === undefined) {
		context.listener?.("MISSING", at, context.unit);
		return MISSING;
	}
	if (value === undefined || !isNumber(value)) {
		return typeof found.result === "string" ? fail(context, at, found.result) : found.result;
	}
	return found.sorted ? wholeReal(countBelow(found.sorted, value)) : fail(context, at, "UNDECIDED");
}

export function peerClass(context: Context, step: Step, at: number, name: string): PeerClass | undefined {
	let classes = context.peers.classes.get(at);
	if (classes === undefined) {
		classes = gatherClasses(context, step);
		context.peers.classes.set(at, classes);
	}
	return classes.get(name);
}

function gatherClasses(context: Context, step: Step): ReadonlyMap<string, PeerClass> {
	const { options } = step;
	const statistic = String(options?.statistic);
	const isSample = options?.sample === true;
	const classes = new Map<string, PeerClass>();
	for (const [name, { values, units }] of membersOf(context, step)) {
		const sorted = statistic === "below" ? sortReals(values) : undefined;
		const result = statistic === "below" ? "EMPTY" : statisticOf(statistic, values, undefined, isSample);
		classes.set(name, { values, units, result, sorted });
	}
	return classes;
}

/** The members of each class: the same for every statistic of the same value. */
function membersOf(context: Context, { args, options }: Step): Members {
	const { members } = context.peers;
	const key = `${args.join()} ${options?.classed === true} ${options?.filtered === true}`;
	const known = members.get(key);
	if (known) return known;
	const found = gatherMembers(context, args, options);
	members.set(key, found);
	return found;
}

/** Goes through all units, without a word on what is amiss: each unit tells its own. */
function gatherMembers(context: Context, args: Step["args"], options: Step["options"]): Members {
	const [of = 0, within = 0] = args;
	const where = options?.filtered === true ? args.at(-1) : undefined;
	const found = new Map<string, { readonly values: Real[]; readonly units: number[] }>();
	const { program, operations, inputs, peers } = context;
	for (let unit = 0; unit < inputs.units; unit++) {
		const cells: Cell[] = [];
		const other: Context = {
			program,
			operations,
			inputs,
			peers,
			unit,
			cells,
			listener: undefined,
			isPassing: true,
		};
		const value = cellOf(other, of);
		const name = options?.classed === true ? cellOf(other, within) : ALL;
		if (!isNumber(value) || isAbsent(name)) continue;
		if (where !== undefined && cellOf(other, where) !== true) continue;
		const known = found.get(String(name));
		if (known) {
			known.values.push(value);
			known.units.push(unit);
		} else found.set(String(name), { values: [value], units: [unit] });
	}
	return found;
}

function countBelow(sorted: readonly Real[], value: Real): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareReals(sorted[middle] as Real, value) === -1) low = middle + 1;
		else high = middle;
	}
	return low;
}
