import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
	add,
	compare,
	divide,
	mean,
	multiply,
	type Rounding,
	roundTo,
	subtract,
	sum,
} from "steerindex/number";
import { describe, expect, test } from "vitest";
import { runs } from "../shared.ts";
import { below, type Fraction, MODES, parse, roundText } from "./oracle.ts";
import { between, seeded } from "./random.ts";
import { refusalOf } from "./refusal.ts";

type Three<T> = readonly [T, T, T];

interface Operation {
	readonly name: string;
	readonly run: (values: Three<string>, rounding?: Rounding) => number;
	readonly fraction: (values: Three<Fraction>) => Fraction;
	readonly decimal: (values: Three<Decimal>) => Decimal;
}

const plus = (x: Fraction, y: Fraction): Fraction => ({ n: x.n * y.d + y.n * x.d, d: x.d * y.d });

const OPERATIONS: readonly Operation[] = [
	{
		name: "add",
		run: ([a, b], rounding) => add(a, b, rounding),
		fraction: ([x, y]) => plus(x, y),
		decimal: ([x, y]) => x.plus(y),
	},
	{
		name: "subtract",
		run: ([a, b], rounding) => subtract(a, b, rounding),
		fraction: ([x, y]) => plus(x, { n: -y.n, d: y.d }),
		decimal: ([x, y]) => x.minus(y),
	},
	{
		name: "multiply",
		run: ([a, b], rounding) => multiply(a, b, rounding),
		fraction: ([x, y]) => ({ n: x.n * y.n, d: x.d * y.d }),
		decimal: ([x, y]) => x.times(y),
	},
	{
		name: "divide",
		run: ([a, b], rounding) => divide(a, b, rounding),
		fraction: ([x, y]) => ({ n: x.n * y.d, d: x.d * y.n }),
		decimal: ([x, y]) => x.div(y),
	},
	{
		name: "mean",
		run: (values, rounding) => mean(values, rounding),
		fraction: ([x, y, z]) => {
			const { n, d } = plus(plus(x, y), z);
			return { n, d: 3n * d };
		},
		decimal: ([x, y, z]) => x.plus(y).plus(z).div(3),
	},
	{
		name: "round",
		run: ([a], rounding) => roundTo(a, rounding ?? { places: 4, mode: "half-up" }),
		fraction: ([x]) => x,
		decimal: ([x]) => x,
	},
];

const DECIMAL_MODES = { "half-up": 4, "half-even": 6, truncate: 1, floor: 3, ceiling: 2 } as const;
const Exact = Decimal.clone({ defaults: true, precision: 60 });
const Wide = Decimal.clone({ defaults: true, precision: 200 });

/** By one division of two integers that doubles hold, and so right to the last bit. */
function nearest({ n, d }: Fraction): number {
	const shared = [10n ** 8n, 10n ** 4n].find((factor) => n % factor === 0n && d % factor === 0n) ?? 1n;
	const [over, under] = [Number(n / shared), Number(d / shared)];
	if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under)) throw new RangeError(`${over}/${under}`);
	return over / under + 0;
}

describe("100,000 random decimals (number.arithmetic, number.mean, number.round)", () => {
	const next = seeded(20220816);
	const decimal = (): string => {
		if (next() % 16 === 0) return String(2 ** between(next, 0, 20));
		const digits = String(next() % 10 ** between(next, 1, 7)).padStart(5, "0");
		const places = between(next, 0, 4);
		const sign = next() % 2 === 0 ? "" : "-";
		return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
	};

	test("agree with fractions, and with decimal.js wherever it is exact", () => {
		const faults: string[] = [];
		let exactInDecimal = 0;
		let refused = 0;
		for (let at = 0; at < 100_000; at++) {
			const texts = [decimal(), decimal(), decimal()] as const;
			const [x, y, z] = [parse(texts[0]), parse(texts[1]), parse(texts[2])];
			const operation = OPERATIONS[at % OPERATIONS.length] as Operation;
			if (operation.name === "divide" && y.n === 0n) continue;
			const places = between(next, -3, 8);
			const mode = MODES[next() % MODES.length] ?? "half-up";
			const value = operation.fraction([x, y, z]);
			const inDecimal = operation.decimal([new Exact(texts[0]), new Exact(texts[1]), new Exact(texts[2])]);
			const isExact = new Wide(inDecimal).times(String(value.d)).eq(String(value.n));
			const note = (...found: unknown[]): void =>
				void faults.push([operation.name, ...texts, ...found].join(" "));

			const rounded = operation.run(texts, { places, mode });
			if (!Object.is(rounded, Number(roundText(value, places, mode)) + 0)) note(places, mode, rounded);
			if (isExact) {
				exactInDecimal++;
				const scaled = inDecimal.times(`1e${places}`).toDecimalPlaces(0, DECIMAL_MODES[mode]);
				const other = scaled.times(`1e${-places}`).toNumber() + 0;
				if (!Object.is(rounded, other)) note(places, mode, rounded, "decimal.js", other);
			}

			// Decimals that end after more than 15 digits are refused; those that never end are not.
			if (isExact && inDecimal.precision() > 15) {
				refused++;
				if (refusalOf(() => operation.run(texts)).code !== "UNREPRESENTABLE") note("not refused");
			} else {
				const plain = operation.run(texts);
				if (!Object.is(plain, nearest(value))) note(plain, nearest(value));
			}

			const order = below(x, y) ? -1 : below(y, x) ? 1 : 0;
			if (compare(texts[0], texts[1]) !== order) note("compare", order);
		}
		expect(faults.slice(0, 10)).toEqual([]);
		expect(exactInDecimal).toBeGreaterThan(60_000);
		expect(refused).toBeGreaterThan(0);
	});
});

describe("laws", () => {
	const score = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((cents) => cents / 100);
	const check = (property: fc.IProperty<never> | fc.IProperty<unknown>): void =>
		fc.assert(property as fc.IProperty<unknown>, { numRuns: runs(300, 20_000) });

	test("a difference undoes a sum, and turns round with its arguments", () => {
		check(
			fc.property(score, score, (a, b) => {
				expect(subtract(add(a, b), b)).toBe(a + 0);
				expect(add(subtract(a, b), subtract(b, a))).toBe(0);
			}),
		);
	});

	test("the order of a list changes neither its sum nor its mean", () => {
		check(
			fc.property(fc.array(score, { minLength: 1 }), (values) => {
				const turned = [...values].reverse();
				expect(sum(turned)).toBe(sum(values));
				const rounding: Rounding = { places: 4, mode: "half-even" };
				expect(mean(turned, rounding)).toBe(mean(values, rounding));
			}),
		);
	});

	test("rounding keeps the order, moves by half a unit at most, and settles at once", () => {
		check(
			fc.property(
				score,
				score,
				fc.constantFrom(...MODES),
				fc.integer({ min: -3, max: 3 }),
				(a, b, mode, places) => {
					const rounding = { places, mode };
					const [x, y] = [roundTo(a, rounding), roundTo(b, rounding)];
					expect(compare(x, y) * compare(a, b)).toBeGreaterThanOrEqual(0);
					const moved = Math.abs(subtract(x, a));
					const most = multiply(`1e${-places}`, mode.startsWith("half") ? 0.5 : 1);
					expect(mode.startsWith("half") ? moved <= most : moved < most).toBe(true);
					expect(roundTo(x, rounding)).toBe(x);
					expect(Object.is(x, -0)).toBe(false);
				},
			),
		);
	});
});
