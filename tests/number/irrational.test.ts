import { posix } from "node:path";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { exactText, readDecimal } from "../../src/number/decimalText.ts";
import {
	type Enclosure,
	encloseLn,
	enclosePower,
	encloseRoot,
	roundEnclosed,
} from "../../src/number/irrational.ts";
import {
	compare,
	equals,
	fraction,
	integer,
	negate,
	powerOfTen,
	type Rational,
	subtract,
} from "../../src/number/rational.ts";
import type { Rounding } from "../../src/number/round.ts";
import { runs } from "../shared.ts";
import { importsOf, sources } from "../source.ts";
import { MODES } from "./oracle.ts";
import { refusalOf } from "./refusal.ts";

const r = (text: string): Rational => readDecimal(text) ?? expect.unreachable();
const low = ({ low, high }: Enclosure, digits: number): string => {
	expect(subtract(high, low)).toEqual(powerOfTen(-digits));
	return exactText(low);
};
const exactly = ({ low, high }: Enclosure): string => {
	expect(high).toEqual(low);
	return exactText(low);
};
const holds = (outer: Enclosure, inner: Enclosure): boolean =>
	compare(outer.low, inner.low) <= 0 && compare(inner.high, outer.high) <= 0;

describe("encloseLn (number.irrational)", () => {
	test.each([
		["2", 40, "0.6931471805599453094172321214581765680755"],
		["10", 40, "2.3025850929940456840179914546843642076011"],
		["0.5", 40, "-0.6931471805599453094172321214581765680756"],
		["7867.371345", 30, "8.970479276087981586863621710919"],
		["100", 0, "4"],
		["75000", 15, "11.225243392518447"],
		["1e1000", 10, "2302.585092994"],
		["1e-1000", 9, "-2302.585092995"],
	])("ln %s to %i decimals lies just above %s", (value, digits, expected) => {
		expect(low(encloseLn(r(value), digits), digits)).toBe(expected);
	});

	test("ln 1 is exactly 0", () => {
		expect(exactly(encloseLn(r("1.00"), 20))).toBe("0");
	});

	test("decimals that never end are enclosed too", () => {
		expect(low(encloseLn(fraction(1n, 3n), 30), 30)).toBe("-1.098612288668109691395245236923");
		expect(low(encloseLn(fraction(22n, 7n), 20), 20)).toBe("1.14513230430300254837");
	});

	test("the neighbours of 1 keep their side", () => {
		const tiny = fraction(1n, 10n ** 2000n);
		expect(encloseLn({ n: tiny.d + 1n, d: tiny.d }, 5)).toEqual({ low: r("0"), high: r("0.00001") });
		expect(encloseLn({ n: tiny.d - 1n, d: tiny.d }, 5)).toEqual({ low: r("-0.00001"), high: r("0") });
	});

	test("a value of more digits than are worked with is cut off on both sides", () => {
		const value = new (Decimal.clone({ defaults: true, precision: 100 }))("3e-25").exp();
		const above = r(value.toDecimalPlaces(70, Decimal.ROUND_UP).toFixed());
		const below = r(value.toDecimalPlaces(70, Decimal.ROUND_DOWN).toFixed());
		expect(encloseLn(above, 25).low).toEqual(r("3e-25"));
		expect(encloseLn(below, 25).high).toEqual(r("3e-25"));
	});

	test("the ratio of the HDI's income index is rounded right", () => {
		const index = (digits: number): Enclosure => {
			const [value, least, most] = [r("7867.371345"), r("100"), r("75000")].map((gni) =>
				encloseLn(gni, digits),
			);
			if (!value || !least || !most) return expect.unreachable();
			const divide = (a: Rational, b: Rational): Rational => fraction(a.n * b.d, a.d * b.n);
			return {
				low: divide(subtract(value.low, least.high), subtract(most.high, least.low)),
				high: divide(subtract(value.high, least.low), subtract(most.low, least.high)),
			};
		};
		expect(exactText(roundEnclosed(index, { places: 3, mode: "half-up" }))).toBe("0.659");
	});

	test("agrees with decimal.js at twice the digits", () => {
		const Wide = Decimal.clone({ defaults: true, precision: 120 });
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 10 ** 9 }),
				fc.integer({ min: -12, max: 12 }),
				(digits, exponent) => {
					fc.pre(digits !== 1 || exponent !== 0);
					const text = `${digits}e${exponent}`;
					const expected = new Wide(text).ln().toDecimalPlaces(50, Decimal.ROUND_FLOOR);
					const ends = encloseLn(r(text), 50);
					if (equals(r(text), integer(1))) expect(exactly(ends)).toBe("0");
					else expect(low(ends, 50)).toBe(expected.toFixed());
				},
			),
			{ numRuns: runs(100, 2000) },
		);
	});
});

describe("encloseRoot (number.irrational)", () => {
	test.each([
		["2", 3, 40, "1.2599210498948731647672106072782283505702"],
		["2", 2, 30, "1.414213562373095048801688724209"],
		["-2", 3, 5, "-1.25993"],
		["0.001", 2, 10, "0.0316227766"],
		["1e300", 7, 0, "7196856730011520199287864249634569392229852"],
		["1.5", 1000, 14, "1.00040554732019"],
	])("root of %s, degree %i, to %i decimals lies just above %s", (value, degree, digits, expected) => {
		expect(low(encloseRoot(r(value), degree, digits), digits)).toBe(expected);
	});

	test.each([
		[fraction(27n, 8n), 3, "1.5"],
		[fraction(-27n, 8n), 3, "-1.5"],
		[fraction(1n, 9n), 2, "1/3"],
		[r("0.0625"), 4, "0.5"],
		[r("0"), 5, "0"],
		[r("1"), 99, "1"],
		[r("86.67"), 1, "86.67"],
		[fraction(-1n, 7n), 1, "-1/7"],
		[integer(12345678901234567890n ** 7n), 7, "12345678901234567890"],
		[{ n: 3n ** 500n, d: 7n ** 500n }, 500, "3/7"],
	])("root of %o, degree %i, is exactly %s", (value, degree, expected) => {
		expect(exactly(encloseRoot(value, degree, 3))).toBe(expected);
	});

	test("whole roots are exact at every size, and so are their neighbours", () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: 2n, max: 10n ** 60n }),
				fc.integer({ min: 2, max: 40 }),
				(root, degree) => {
					const power = root ** BigInt(degree);
					expect(exactly(encloseRoot(integer(power), degree, 0))).toBe(String(root));
					expect(low(encloseRoot(integer(power + 1n), degree, 0), 0)).toBe(String(root));
					expect(low(encloseRoot(integer(power - 1n), degree, 0), 0)).toBe(String(root - 1n));
				},
			),
			{ numRuns: runs(200, 5000) },
		);
	});

	test("the value lies between the powers of both ends", () => {
		const rational = fc
			.tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
			.map(([n, d]) => fraction(n, d));
		fc.assert(
			fc.property(
				rational,
				fc.integer({ min: 2, max: 12 }),
				fc.integer({ min: 0, max: 30 }),
				(value, degree, digits) => {
					const ends = encloseRoot(value, degree, digits);
					const power = ({ n, d }: Rational): Rational => ({
						n: n ** BigInt(degree),
						d: d ** BigInt(degree),
					});
					const isExact = equals(ends.low, ends.high);
					expect(compare(power(ends.low), value)).toBe(isExact ? 0 : -1);
					expect(compare(power(ends.high), value)).toBe(isExact ? 0 : 1);
					expect(encloseRoot(negate(value), 3, 5).high).toEqual(negate(encloseRoot(value, 3, 5).low));
				},
			),
			{ numRuns: runs(200, 5000) },
		);
	});
});

describe("enclosePower (number.irrational)", () => {
	test.each([
		["2", "0.5", 20, "1.4142135623730950488"],
		["2", "-0.5", 20, "0.70710678118654752440"],
		["7867.371345", "0.3745", 12, "28.773202605246"],
		["0.5", "1.5", 12, "0.353553390593"],
	])("%s to the power %s, to %i decimals, lies just above %s", (base, exponent, digits, expected) => {
		expect(compare(r(low(enclosePower(r(base), r(exponent), digits), digits)), r(expected))).toBe(0);
	});

	test.each([
		[fraction(4n, 9n), r("1.5"), "8/27"],
		[fraction(4n, 9n), r("-0.5"), "1.5"],
		[r("2"), r("10"), "1024"],
		[r("2"), r("-3"), "0.125"],
		[r("5"), r("0"), "1"],
		[r("1"), r("-1e500"), "1"],
	])("%o to the power %o is exactly %s", (base, exponent, expected) => {
		expect(exactly(enclosePower(base, exponent, 4))).toBe(expected);
	});
});

describe("enclosures", () => {
	const value = fc
		.tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
		.map(([n, d]) => fraction(n, d));
	const digits = fc.integer({ min: 0, max: 60 });

	test("more digits narrow them and never leave them", () => {
		fc.assert(
			fc.property(value, digits, digits, (of, a, b) => {
				const [few, many] = a < b ? [a, b] : [b, a];
				expect(holds(encloseLn(of, few), encloseLn(of, many))).toBe(true);
				expect(holds(encloseRoot(of, 3, few), encloseRoot(of, 3, many))).toBe(true);
				const exponent = r("-0.37");
				expect(holds(enclosePower(of, exponent, few), enclosePower(of, exponent, many))).toBe(true);
			}),
			{ numRuns: runs(150, 5000) },
		);
	});

	test("a host's settings, before and after, change nothing; all that comes out is rational", () => {
		const before = [encloseLn(r("2"), 30), enclosePower(r("2"), r("0.3"), 30)];
		try {
			Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, maxE: 1, minE: -1, toExpPos: 0, toExpNeg: 0 });
			expect(new Decimal(2).ln().toString()).not.toContain("0.693");
			const during = [encloseLn(r("2"), 30), enclosePower(r("2"), r("0.3"), 30)];
			expect(during).toEqual(before);
			for (const { low, high } of during) {
				for (const end of [low, high]) {
					expect(Object.keys(end).sort()).toEqual(["d", "n"]);
					expect([typeof end.n, typeof end.d]).toEqual(["bigint", "bigint"]);
				}
			}
			expect(Decimal.precision).toBe(2);
		} finally {
			Decimal.set({ defaults: true });
		}
	});

	test("settings made before the library is loaded change nothing either", async () => {
		try {
			Decimal.set({ maxE: 1, minE: -1, toExpPos: 0, toExpNeg: 0 });
			vi.resetModules();
			const fresh = await import("../../src/number/irrational.ts");
			expect(fresh.encloseLn).not.toBe(encloseLn);
			expect(fresh.encloseLn(r("7867.371345"), 30)).toEqual(encloseLn(r("7867.371345"), 30));
		} finally {
			Decimal.set({ defaults: true });
		}
	});

	test("decimal.js is not reached from the number room's entry", () => {
		const reached = new Set(["src/number/index.ts"]);
		for (const path of reached) {
			const source = sources.find((source) => source.path === path);
			for (const name of source ? importsOf(source) : []) {
				reached.add(name.startsWith(".") ? posix.join(posix.dirname(path), name) : name);
			}
		}
		expect(reached.size).toBeGreaterThan(10);
		expect([...reached].filter((path) => /decimal\.js|irrational/.test(path))).toEqual([]);
	});
});

describe("roundEnclosed", () => {
	const cubeRoot = (digits: number): Enclosure => encloseRoot(r("2"), 3, digits);

	test.each(MODES)("rounds the cube root of 2 by %s", (mode) => {
		const rounded = {
			"half-up": "1.26",
			"half-even": "1.26",
			truncate: "1.25",
			floor: "1.25",
			ceiling: "1.26",
		};
		expect(exactText(roundEnclosed(cubeRoot, { places: 2, mode }))).toBe(rounded[mode]);
		expect(exactText(roundEnclosed(cubeRoot, { places: -1, mode }))).toBe(mode === "ceiling" ? "10" : "0");
	});

	test("an exact half is a tie, and the mode decides it", () => {
		const half = (): Enclosure => encloseRoot(fraction(27n, 8n), 3, 0);
		expect(exactText(roundEnclosed(half, { places: 0, mode: "half-even" }))).toBe("2");
		expect(exactText(roundEnclosed(half, { places: 0, mode: "truncate" }))).toBe("1");
	});

	test("digits are added until both ends round alike", () => {
		// The square root of 0.25 + 10^-60 is 0.5 and a hair of 10^-60.
		const asked: number[] = [];
		const enclose = (digits: number): Enclosure => {
			asked.push(digits);
			return encloseRoot({ n: 10n ** 60n + 4n, d: 4n * 10n ** 60n }, 2, digits);
		};
		expect(exactText(roundEnclosed(enclose, { places: 0, mode: "half-even" }))).toBe("1");
		expect(asked).toEqual([2, 4, 8, 16, 32, 64]);
	});

	test("where digits run out it refuses; it never guesses and never hangs", () => {
		const never = (): Enclosure => ({ low: r("0"), high: r("1") });
		expect(refusalOf(() => roundEnclosed(never, { places: 0, mode: "floor" })).issues[0]).toMatchObject({
			code: "TOO_COSTLY",
			message: { vi: "phép tính cần quá nhiều chữ số", en: "the calculation needs too many digits" },
		});
		const bad = { places: 1.5, mode: "up" } as unknown as Rounding;
		expect(refusalOf(() => roundEnclosed(never, bad)).issues).toHaveLength(2);
	});
});

describe("refusals", () => {
	test("what has no real value", () => {
		for (const value of ["0", "-1"]) {
			expect(refusalOf(() => encloseLn(r(value), 5)).issues[0]).toMatchObject({
				code: "NOT_POSITIVE",
				path: ["value"],
				message: { vi: "giá trị phải lớn hơn 0", en: "the value must be above zero" },
			});
			expect(refusalOf(() => enclosePower(r(value), r("0.5"), 5)).issues[0]).toMatchObject({
				code: "NOT_POSITIVE",
				path: ["base"],
			});
		}
		expect(refusalOf(() => encloseRoot(r("-4"), 2, 5)).issues[0]).toMatchObject({
			code: "NEGATIVE_ROOT",
			message: {
				vi: "không có căn bậc chẵn của số âm",
				en: "a negative number has no root of even degree",
			},
		});
	});

	test("degrees and digits that are none", () => {
		for (const degree of [0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2n, "2", null] as number[]) {
			expect(refusalOf(() => encloseRoot(r("2"), degree, 5)).issues[0]).toMatchObject({
				code: "BAD_DEGREE",
				message: {
					vi: "bậc của căn phải là số nguyên dương",
					en: "the degree of a root must be a whole number above zero",
				},
			});
		}
		for (const digits of [-1, 501, 1.5, Number.NaN, "5", null] as number[]) {
			for (const enclose of [
				() => encloseLn(r("2"), digits),
				() => encloseRoot(r("2"), 2, digits),
				() => enclosePower(r("2"), r("0.5"), digits),
			]) {
				expect(refusalOf(enclose).issues[0]).toMatchObject({
					code: "BAD_DIGITS",
					message: {
						vi: "số chữ số thập phân phải là số nguyên từ 0 đến 500",
						en: "digits must be a whole number from 0 to 500",
					},
				});
			}
		}
	});

	test("absurd work is refused at once", () => {
		const absurd = [
			() => enclosePower(r("2"), r("1e9"), 5),
			() => enclosePower(r("2"), r("-1e900"), 5),
			() => enclosePower(r("2"), r("1e-900"), 5),
			() => enclosePower(r("2"), r("0.123456789"), 5),
			() => encloseRoot(r("2"), 1_000_000, 5),
			() => encloseRoot(r("2"), Number.MAX_SAFE_INTEGER, 1),
			() => encloseLn(integer(1n << 2_000_000n), 5),
		];
		for (const run of absurd) expect(refusalOf(run)).toMatchObject({ code: "TOO_COSTLY" });
	}, 1000);

	test("the largest work that is allowed ends soon", () => {
		expect(low(encloseRoot(r("2"), 499, 500), 500)).toHaveLength(502);
		expect(low(encloseLn(r("1.5"), 500), 500)).toHaveLength(502);
		expect(low(encloseRoot(r("2"), 200_000, 1), 1)).toBe("1");
	}, 5000);

	test("a logarithm that lies closer to a decimal than can be told is refused", () => {
		const value = new (Decimal.clone({ defaults: true, precision: 1000 }))("0.1").exp();
		expect(refusalOf(() => encloseLn(r(value.toString()), 5))).toMatchObject({ code: "TOO_COSTLY" });
		expect(low(encloseLn(r(value.toDecimalPlaces(900, Decimal.ROUND_UP).toString()), 5), 5)).toBe("0.1");
		expect(low(encloseLn(r(value.toDecimalPlaces(900, Decimal.ROUND_DOWN).toString()), 5), 5)).toBe(
			"0.09999",
		);
	});
});
