import type { Real } from "../../number/real.ts";
import { signOfReal } from "../../number/real.ts";
import { type Absent, type Cell, isAbsent, NOT_APPLICABLE, worse } from "../cell.ts";
import { type Context, cellOf, fail, standIn } from "../context.ts";
import type { Step } from "../program.ts";
import { statisticOf } from "../statistic.ts";
import type { Binders } from "./binder.ts";

/** One value, with its weight, before it is aggregated. */
interface Part {
	readonly value: Cell;
	readonly weight: Cell | undefined;
}

/** One number of several rules, or of the items of a list. */
export const aggregates: Binders = {
	aggregate: (step, at) => {
		const half = step.options?.weighted === true ? step.args.length / 2 : step.args.length;
		const of = step.args.slice(0, half);
		const weights = step.args.slice(half);
		return (context) => {
			const parts = of.map((arg, i) => ({
				value: cellOf(context, arg),
				weight: weights[i] === undefined ? undefined : cellOf(context, weights[i]),
			}));
			return aggregate(context, step, at, parts);
		};
	},
	each: (step, at) => {
		const { options, args } = step;
		const list = String(options?.list);
		const [item = 0] = args;
		const weight = options?.weighted === true ? args[1] : undefined;
		const where = options?.filtered === true ? args.at(-1) : undefined;
		return (context) => {
			const items = context.inputs.items(context.unit, list);
			if (isAbsentList(items)) {
				context.listener?.("MISSING", at, context.unit);
				return items;
			}
			const parts: Part[] = [];
			let undecided: Absent | undefined;
			const contexts = items.map((fields): Context => {
				const { trail: _, ...outer } = context;
				return { ...outer, cells: [], item: { fields, outer: context } };
			});
			context.trail?.set(at, contexts);
			for (const inside of contexts) {
				const counts = where === undefined ? true : cellOf(inside, where);
				if (counts === false) continue;
				if (isAbsent(counts)) undecided = worse(undecided, counts);
				else {
					parts.push({
						value: cellOf(inside, item),
						weight: weight === undefined ? undefined : cellOf(inside, weight),
					});
				}
			}
			return aggregate(context, step, at, parts, undecided);
		};
	},
};

function isAbsentList(items: readonly unknown[] | Absent): items is Absent {
	return !Array.isArray(items);
}

/** `undecided`: an item of which it is not known whether it counts. */
function aggregate(
	context: Context,
	{ options, fallback }: Step,
	at: number,
	parts: readonly Part[],
	undecided?: Absent,
): Cell {
	const skipped = options?.skipNA === true;
	const kept = skipped ? parts.filter(({ value }) => statusOf(value) !== "notApplicable") : parts;
	let worst = undecided;
	for (const { value, weight } of kept) {
		if (isAbsent(value)) worst = worse(worst, value);
		if (weight !== undefined && isAbsent(weight)) worst = worse(worst, weight);
	}
	if (worst) return worst;
	if (kept.length < Number(options?.minCount ?? 0)) return NOT_APPLICABLE;
	if (kept.length === 0) return standIn(context, at, fallback, "EMPTY");
	const values = kept.map(({ value }) => value as Real);
	const weights = kept.every(({ weight }) => weight !== undefined)
		? kept.map(({ weight }) => weight as Real)
		: undefined;
	const statistic = String(options?.statistic);
	if (statistic === "geometricMean" && values.some((value) => signOfReal(value) === 0)) {
		context.listener?.("ZERO_IN_GEOMETRIC_MEAN", at, context.unit);
	}
	const result = statisticOf(statistic, values, weights);
	return typeof result === "string" ? fail(context, at, result) : result;
}

function statusOf(cell: Cell): string {
	return isAbsent(cell) ? cell.status : "ok";
}
