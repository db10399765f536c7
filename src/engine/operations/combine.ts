import {
	addReals,
	compareReals,
	divideReals,
	multiplyReals,
	type Real,
	signOfReal,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";
import { type Absent, type Cell, isAbsent, NOT_APPLICABLE, worse } from "../cell.ts";
import { type Context, cellOf, fail } from "../context.ts";
import type { Step } from "../program.ts";
import { statisticOf } from "../statistic.ts";
import { type Binders, readReal, readReals, readTexts } from "./binder.ts";

const ZERO: Real = wholeReal(0);

/** A child as the scheme has it; the same for all units. */
interface Child {
	readonly points: number;
	readonly max: number;
	readonly weight: Real;
	/** Declared: what `full` gives, and the cap of a bonus. */
	readonly declared: Real | undefined;
	readonly whenNotApplicable: string;
	readonly whenMissing: string;
	readonly role: string;
}

/** A child that counts, with the maximum that applies to the unit. */
interface Part {
	readonly value: Real;
	readonly max: Real;
	readonly weight: Real;
}

/** What the policies leave of the children of one unit. */
interface Parted {
	/** What the parent takes instead of a value. */
	readonly absent: Absent | undefined;
	readonly kept: readonly Part[];
	/** The maxima of children that spread theirs over the others, and of those whose share is scaled up. */
	readonly spread: Real;
	readonly rescaled: Real;
	/** The maxima that left, of children and of what is under them. */
	readonly gone: Real;
	readonly bonuses: readonly Real[];
}

/** How a composite makes one value, and one maximum, of its children. Formula: scheme.combine. */
export const combine: Binders = {
	combine: (step, at) => {
		const children = childrenOf(step);
		const how = String(step.options?.how);
		return (context) => {
			const parted = part(context, at, children);
			if (parted.absent) return parted.absent;
			const base = how === "sum" ? total(parted) : centre(context, at, how, parted);
			if (isAbsent(base)) return base;
			return parted.bonuses.length === 0 ? base : sumReals([base as Real, ...parted.bonuses]);
		};
	},
	maximum: (step, at) => {
		const [points = 0, ...args] = step.args;
		const children = childrenOf({ ...step, args });
		const node = String(step.options?.node);
		const declared = readReal(step.options?.declared);
		return (context) => {
			const given = context.inputs.hasGiven ? context.inputs.given(context.unit, node) : undefined;
			if (given !== undefined || isAbsent(cellOf(context, points))) return declared;
			return subtractReals(declared, part({ ...context, listener: undefined }, at, children).gone);
		};
	},
};

function childrenOf({ args, options }: Step): readonly Child[] {
	const weights = readReals(options?.weights);
	const maxima = readTexts(options?.maxima);
	const whenNotApplicable = readTexts(options?.whenNotApplicable);
	const whenMissing = readTexts(options?.whenMissing);
	return readTexts(options?.roles).map((role, i) => ({
		points: args[2 * i] ?? 0,
		max: args[2 * i + 1] ?? 0,
		weight: weights[i] ?? ZERO,
		declared: maxima[i] === "" ? undefined : readReal(maxima[i]),
		whenNotApplicable: whenNotApplicable[i] ?? "propagate",
		whenMissing: whenMissing[i] ?? "propagate",
		role,
	}));
}

function part(context: Context, at: number, children: readonly Child[]): Parted {
	let absent: Absent | undefined;
	let spread = ZERO;
	let rescaled = ZERO;
	let gone = ZERO;
	const kept: Part[] = [];
	const bonuses: Real[] = [];
	for (const child of children) {
		const { declared, weight } = child;
		const settled = settle(context, at, child);
		if (child.role !== "") {
			if (isAbsentCell(settled)) absent = worse(absent, settled);
			else if (typeof settled !== "string") {
				const counted = countRole(context, at, child, settled);
				if (isAbsent(counted)) absent = worse(absent, counted);
				else bonuses.push(counted as Real);
			}
		} else if (settled === "spread") spread = addReals(spread, multiplyReals(weight, declared ?? ZERO));
		else if (settled === "rescale") rescaled = addReals(rescaled, multiplyReals(weight, declared ?? ZERO));
		else if (isAbsentCell(settled)) absent = worse(absent, settled);
		else {
			const max = settled === "exclude" ? ZERO : applicableOf(context, child);
			if (declared) gone = addReals(gone, multiplyReals(weight, subtractReals(declared, max)));
			if (settled !== "exclude") kept.push({ value: settled, max, weight });
		}
	}
	return { absent, kept, spread, rescaled, gone, bonuses };
}

/** What `zero` and `full` stand for has the declared maximum, not a shrunk one. */
function applicableOf(context: Context, { points, max, declared = ZERO }: Child): Real {
	const own = isAbsent(cellOf(context, points)) ? undefined : cellOf(context, max);
	return own === undefined || isAbsent(own) ? declared : (own as Real);
}

type Settled = Real | Absent | "exclude" | "spread" | "rescale";

function isAbsentCell(settled: Settled): settled is Absent {
	return typeof settled === "object" && "status" in settled;
}

/** What counts in the place of a child: its value, nothing, or what a policy makes of it. */
function settle(context: Context, at: number, child: Child): Settled {
	const cell = cellOf(context, child.points);
	if (!isAbsent(cell)) return cell as Real;
	let { status } = cell;
	if (status === "missing" && child.whenMissing === "zero") {
		context.listener?.("MISSING_AS_ZERO", at, context.unit);
		return ZERO;
	}
	if (status === "missing" && child.whenMissing === "notApplicable") status = "notApplicable";
	if (status !== "notApplicable") return cell;
	switch (child.whenNotApplicable) {
		case "zero":
			return ZERO;
		case "full":
			return child.declared ?? ZERO;
		case "exclude":
		case "spread":
		case "rescale":
			return child.whenNotApplicable;
		default:
			return cell.status === "notApplicable" ? cell : NOT_APPLICABLE;
	}
}

/** A bonus is added and a penalty taken off, each up to its cap. */
function countRole(context: Context, at: number, { role, declared }: Child, value: Real): Cell {
	const sign = signOfReal(value);
	if (sign === undefined) return fail(context, at, "UNDECIDED");
	if (sign < 0) return fail(context, at, "NEGATIVE_ROLE");
	const capped = declared !== undefined && compareReals(value, declared) === 1 ? declared : value;
	return role === "penalty" ? subtractReals(ZERO, capped) : capped;
}

function maximumOf(kept: readonly Part[]): Real {
	return sumReals(kept.map(({ max, weight }) => multiplyReals(weight, max)));
}

function total({ kept, spread, rescaled }: Parted): Cell {
	if (kept.length === 0) return NOT_APPLICABLE;
	let sum = sumReals(kept.map(({ value, weight }) => multiplyReals(weight, value)));
	if (signOfReal(spread) !== 0) {
		const shares = sumReals(kept.map(({ value, max }) => divideReals(value, max)));
		sum = addReals(sum, multiplyReals(divideReals(spread, wholeReal(kept.length)), shares));
	}
	if (signOfReal(rescaled) !== 0) {
		const applicable = addReals(maximumOf(kept), spread);
		if (signOfReal(applicable) === 0) return NOT_APPLICABLE;
		sum = multiplyReals(sum, divideReals(addReals(applicable, rescaled), applicable));
	}
	return sum;
}

/** Means weigh their children; the other statistics do not. */
function centre(context: Context, at: number, how: string, { kept }: Parted): Cell {
	if (kept.length === 0) return NOT_APPLICABLE;
	const values = kept.map(({ value }) => value);
	const weights = how.toLowerCase().endsWith("mean") ? kept.map(({ weight }) => weight) : undefined;
	if (how === "geometricMean" && values.some((value) => signOfReal(value) === 0)) {
		context.listener?.("ZERO_IN_GEOMETRIC_MEAN", at, context.unit);
	}
	const result = statisticOf(how, values, weights);
	return typeof result === "string" ? fail(context, at, result) : result;
}
