import {
	type Box,
	type Constraint,
	createSystem,
	type Either,
	type Linear,
	type Product,
	type Sum,
	type System,
	type Work,
} from "../../../src/figures/solver/system.ts";
import type { End, ExactInterval } from "../../../src/number/interval.ts";
import { contains } from "../../../src/number/interval.ts";
import type { Rational } from "../../../src/number/rational.ts";
import * as q from "../../../src/number/rational.ts";

type Value = string | number | Rational;
type Terms = Readonly<Record<number, Value>>;

/** `"-3"`, `"3/4"` or `"0.25"` exactly. */
export function rational(value: Value): Rational {
	if (typeof value === "object") return value;
	const [top = "", bottom = "1"] = String(value).split("/");
	const [whole = "", places = ""] = top.split(".");
	return q.divide(
		q.fraction(BigInt(whole + places), 10n ** BigInt(places.length)),
		q.integer(BigInt(bottom)),
	);
}

/** `"[0, 5)"`, `"(-inf, 1/2]"`, `"3"` for a point. */
export function span(text: string): ExactInterval {
	if (!/^[[(]/.test(text)) return span(`[${text}, ${text}]`);
	const [low = "", high = ""] = text.slice(1, -1).split(", ");
	const end = (value: string, open: boolean): End | null =>
		value.endsWith("inf") ? null : { at: rational(value), open };
	return { min: end(low, text.startsWith("(")), max: end(high, text.endsWith(")")) };
}

export function box(...texts: readonly string[]): Box {
	return texts.map(span);
}

export function textOf({ min, max }: ExactInterval): string {
	const low = min ? `${min.open ? "(" : "["}${fractionText(min.at)}` : "(-inf";
	const high = max ? `${fractionText(max.at)}${max.open ? ")" : "]"}` : "inf)";
	return `${low}, ${high}`;
}

export function fractionText({ n, d }: Rational): string {
	return d === 1n ? String(n) : `${n}/${d}`;
}

/** Σ by · variable + constant, the factors keyed by variable. */
export function sum(terms: Terms, constant: Value = 0): Sum {
	return {
		terms: Object.entries(terms).map(([variable, by]) => ({ variable: Number(variable), by: rational(by) })),
		constant: rational(constant),
	};
}

export function linear(terms: Terms, sign: Linear["sign"], constant: Value = 0): Linear {
	return { kind: "linear", sum: sum(terms, constant), sign };
}

export function either(...alternatives: readonly (readonly Linear[])[]): Either {
	return { kind: "either", alternatives };
}

/** result · factor + rest + Σ by·a·b = 0. */
export function product(
	result: number,
	factor: Sum,
	rest: Sum,
	crossed: readonly (readonly [a: number, b: number, by: Value])[] = [],
): Product {
	return {
		kind: "product",
		result,
		factor,
		rest,
		crossed: crossed.map(([a, b, by]) => ({ a, b, by: rational(by) })),
	};
}

/** percent · of = 100 · count. */
export function percent(result: number, of: number, count: number): readonly Constraint[] {
	return [
		linear({ [of]: -1 }, "<"),
		linear({ [count]: -1 }, "<="),
		linear({ [count]: 1, [of]: -1 }, "<="),
		{ ...product(result, sum({ [of]: 1 }), sum({ [count]: -100 })), percent: { count, of } },
	];
}

/** One letter a variable: `i` whole, `r` real. */
export function system(kinds: string, ...constraints: readonly Constraint[]): System {
	return createSystem(
		[...kinds].map((kind) => kind === "i"),
		constraints,
	);
}

export function createWork(limit = 200_000): Work {
	return { spent: 0, limit };
}

function evaluate({ terms, constant }: Sum, point: readonly Rational[]): Rational {
	return q.sum([constant, ...terms.map(({ variable, by }) => q.multiply(by, valueAt(point, variable)))]);
}

export function valueAt(point: readonly Rational[], variable: number): Rational {
	const value = point[variable];
	if (!value) throw new Error(`no value of ${variable}`);
	return value;
}

/** Whether a point satisfies everything, told without the solver. */
export function satisfies({ integer, rules }: System, within: Box, point: readonly Rational[]): boolean {
	const isInside = within.every((interval, variable) => contains(interval, valueAt(point, variable)));
	const isWhole = integer.every((whole, variable) => !whole || valueAt(point, variable).d === 1n);
	return isInside && isWhole && rules.every(({ constraint }) => satisfiesOne(constraint, point));
}

function satisfiesOne(constraint: Constraint, point: readonly Rational[]): boolean {
	switch (constraint.kind) {
		case "linear": {
			const side = evaluate(constraint.sum, point).n;
			return constraint.sign === "=" ? side === 0n : constraint.sign === "<=" ? side <= 0n : side < 0n;
		}
		case "either":
			return constraint.alternatives.some((linears) => linears.every((one) => satisfiesOne(one, point)));
		case "product": {
			const { result, factor, rest, crossed } = constraint;
			const total = q.sum([
				q.multiply(valueAt(point, result), evaluate(factor, point)),
				evaluate(rest, point),
				...crossed.map(({ a, b, by }) => q.multiply(by, q.multiply(valueAt(point, a), valueAt(point, b)))),
			]);
			return total.n === 0n;
		}
	}
}
