import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { readDecimal } from "../../src/number/decimalText.ts";
import type { Rational } from "../../src/number/rational.ts";
import {
	addReals,
	compareReals,
	divideReals,
	type Enclosed,
	encloseReal,
	type Fraction,
	geometricMeanReals,
	lnReal,
	multiplyReals,
	nearestRealDouble,
	negateReal,
	powerReal,
	type Real,
	rationalOf,
	realOf,
	realText,
	rootReal,
	roundReal,
	signOfReal,
	subtractReals,
	sumReals,
	weightedSum,
	wholeReal,
} from "../../src/number/real.ts";
import type { Rounding } from "../../src/number/round.ts";
import { describeShared } from "../shared.ts";
import { sources } from "../source.ts";
import { refusalOf } from "./refusal.ts";

/** `"86.67"` or `"2/3"`. */
function real(text: string): Fraction {
	const [over = "", under = "1"] = text.split("/");
	const [n, d] = [readDecimal(over), readDecimal(under)];
	if (!n || !d) return expect.unreachable(text);
	return { over: n.n * d.d, under: n.d * d.n };
}

function whole(value: bigint): Fraction {
	return { over: value, under: 1n };
}

function sure(value: Real | undefined): Real {
	return value ?? expect.unreachable("no number");
}

const ln = (text: string): Real => sure(lnReal(real(text)));
const root = (text: string, degree = 2): Real => sure(rootReal(real(text), degree));
const power = (base: string, exponent: string): Real => sure(powerReal(real(base), real(exponent)));
const kindOf = (value: Real): string =>
	"under" in value ? "fraction" : "key" in value ? "enclosed" : "root";
const rounded = (value: Real, places: number, mode: Rounding["mode"] = "half-up"): string | undefined => {
	const result = roundReal(value, { places, mode });
	return result && realText(realOf(result));
};

function minus(a: string, b: string): Real {
	return subtractReals(root(a), root(b));
}

/** 3^(1/ln 3). */
function eulersNumber(): Real {
	return sure(powerReal(real("3"), divideReals(real("1"), ln("3"))));
}

describe("known digits (number.real)", () => {
	test.each([
		["√2", root("2"), "root", "1.414213562373095048801688724209698078569"],
		["√8 + √2", addReals(root("8"), root("2")), "root", "4.242640687119285146405066172629094235709"],
		["cube root of −2", root("-2", 3), "root", "-1.259921049894873164767210607278228350570"],
		["ln 2", ln("2"), "enclosed", "0.6931471805599453094172321214581765680755"],
		["ln 0.5", ln("0.5"), "enclosed", "-0.6931471805599453094172321214581765680755"],
		["ln √10", sure(lnReal(root("10"))), "enclosed", "1.151292546497022842008995727342182103800"],
		["√2 + √3", addReals(root("2"), root("3")), "enclosed", "3.146264369941972342329135065715570445512"],
		["2^√2", sure(powerReal(real("2"), root("2"))), "enclosed", "2.665144142690225188650297249873139848274"],
		["e", eulersNumber(), "enclosed", "2.718281828459045235360287471352662497757"],
		[
			"7867.371345^0.3745",
			power("7867.371345", "0.3745"),
			"enclosed",
			"28.77320260524686135556734289589735792988",
		],
		["2^(1/10007)", power("2", "1/10007"), "enclosed", "1.000069268630654624067108596678637141604"],
		["√59 + √61", addReals(root("59"), root("61")), "enclosed", "15.49139542377526256989940975749047388663"],
		["ln ln 75000", sure(lnReal(ln("75000"))), "enclosed", "2.418165116468383603153382411699374956314"],
		["ln 7^5000", sure(lnReal(power("7", "5000"))), "enclosed", "9729.550745276566525526763717215898648185"],
		[
			"ln (1 + 10^-90)",
			ln(`${10n ** 90n + 1n}/${10n ** 90n}`),
			"enclosed",
			"0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000009999999999999999999999999999999999999999",
		],
		[
			"2^−√2",
			sure(powerReal(real("2"), negateReal(root("2")))),
			"enclosed",
			"0.3752142272464817736730584740494224752582",
		],
		[
			"(ln 0.5)^3",
			sure(powerReal(ln("0.5"), real("3"))),
			"enclosed",
			"-0.3330246519889294797188535826117305441561",
		],
		[
			"(√2 − √3)^−3",
			sure(powerReal(minus("2", "3"), real("-3"))),
			"enclosed",
			"-31.14480645422394117856559303985953016675",
		],
		[
			"(√2 − √3)(√5 − √7)",
			multiplyReals(minus("2", "3"), minus("5", "7")),
			"enclosed",
			"0.1302126221428610678239266060617781101150",
		],
		[
			"7^5000 ln 3 / 7^4999",
			divideReals(multiplyReals(power("7", "5000"), ln("3")), power("7", "4999")),
			"enclosed",
			"7.690286020676767839766716658457679932532",
		],
		[
			"10^-9 · √2",
			multiplyReals(real("0.000000001"), root("2")),
			"root",
			"0.000000001414213562373095048801688724209698078569",
		],
		[
			"10^45 / 3^(1/2)",
			divideReals(real("1e45"), root("3")),
			"root",
			"577350269189625764509148780501957455647601751",
		],
	])("%s", (_, value, kind, digits) => {
		expect(kindOf(value)).toBe(kind);
		expect(realText(value)).toBe(`${digits}…`);
		expect(nearestRealDouble(value)).toBe(Number(digits));
	});
});

/** Goalposts of the Human Development Index 2021 (UNDP, technical note 1). */
function hdi(le: string, eys: string, mys: string, gni: string): Real {
	const share = (value: Real, low: Real, high: Real): Real => {
		const part = divideReals(subtractReals(value, low), subtractReals(high, low));
		return compareReals(part, wholeReal(1)) === 1 ? wholeReal(1) : part;
	};
	const health = share(real(le), wholeReal(20), wholeReal(85));
	const schooling = [
		share(real(eys), wholeReal(0), wholeReal(18)),
		share(real(mys), wholeReal(0), wholeReal(15)),
	];
	const education = divideReals(sumReals(schooling), wholeReal(2));
	const income = share(ln(gni), ln("100"), ln("75000"));
	return geometricMeanReals([health, education, income], [1, 1, 1].map(wholeReal));
}

describe("Human Development Index 2021", () => {
	// Human Development Report 2021/22, composite indices time series: Viet Nam 0.703, Singapore 0.939.
	test("Viet Nam, its income index and the caps of Singapore's", () => {
		const income = divideReals(
			subtractReals(ln("7867.371345"), ln("100")),
			subtractReals(ln("75000"), ln("100")),
		);
		expect(rounded(income, 6)).toBe("0.659405");
		expect(rounded(hdi("73.6181", "12.9519325", "8.370280266", "7867.371345"), 3)).toBe("0.703");
		expect(rounded(hdi("82.7545", "16.5243206", "11.92488003", "90918.64471"), 3)).toBe("0.939");
	});

	test("an income at a goalpost is exactly 0 or 1", () => {
		const range = subtractReals(ln("75000"), ln("100"));
		expect(rationalOf(divideReals(subtractReals(ln("75000"), ln("100")), range))).toEqual({ n: 1n, d: 1n });
		expect(realText(divideReals(subtractReals(ln("100.00"), ln("100")), range))).toBe("0");
	});
});

describeShared("Human Development Index 2021, 191 countries", (folder) => {
	test("every published value", () => {
		const rows = readFileSync(join(folder, "data", "hdi_2021.csv"), "utf8")
			.split("\n")
			.filter((line) => /^[A-Z]{3},/.test(line))
			.map((line) => line.trim().split(",").slice(-5));
		expect(rows).toHaveLength(191);
		for (const [le = "", eys = "", mys = "", gni = "", published = ""] of rows) {
			expect(rounded(hdi(le, eys, mys, gni), 3)).toBe(realText(real(published)));
		}
	});
});

describe("what is exact stays exact", () => {
	test.each<[string, Real, string]>([
		["√8 / √2", divideReals(root("8"), root("2")), "2"],
		["√2 · √2", multiplyReals(root("2"), root("2")), "2"],
		["√(4/9)", root("4/9"), "2/3"],
		["∛54 / ∛2", divideReals(root("54", 3), root("2", 3)), "3"],
		["√2 · 2^(1/3) · 2^(1/6)", multiplyReals(multiplyReals(root("2"), root("2", 3)), root("2", 6)), "2"],
		["(4/9)^(3/2)", power("4/9", "3/2"), "8/27"],
		["(4/9)^(−1/2)", power("4/9", "-1/2"), "1.5"],
		["(−2)^(−3)", power("-2", "-3"), "-0.125"],
		["(√2)^4", sure(powerReal(root("2"), real("4"))), "4"],
		["(−√2)^2", sure(powerReal(negateReal(root("2")), real("2"))), "2"],
		["√2 − √2", subtractReals(root("2"), root("2")), "0"],
		["√18 − √8 − √2", subtractReals(subtractReals(root("18"), root("8")), root("2")), "0"],
		["ln 4 / ln 2", divideReals(ln("4"), ln("2")), "2"],
		// 53² · 59 keeps its square: 53 is no small prime.
		["√165731 − 53 √59", subtractReals(root("165731"), multiplyReals(real("53"), root("59"))), "0"],
		["53 √(1/165731) · √59", multiplyReals(multiplyReals(real("53"), root("1/165731")), root("59")), "1"],
		[
			"√2 · ln 2 / ln 2 · √2",
			multiplyReals(divideReals(multiplyReals(root("2"), ln("2")), ln("2")), root("2")),
			"2",
		],
		["ln 8 + 3 ln 0.5", addReals(ln("8"), multiplyReals(real("3"), ln("0.5"))), "0"],
		["ln 1", ln("1.00"), "0"],
		["0 · ln 2", multiplyReals(ln("2"), real("0")), "0"],
		["1^ln 2", sure(powerReal(real("1"), ln("2"))), "1"],
		["1^(10^400)", power("1", "1e400"), "1"],
		["(−1)^(10^400 + 1)", sure(powerReal(real("-1"), addReals(real("1e400"), real("1")))), "-1"],
		["∛−8", root("-8", 3), "-2"],
		["0^(1/2)", power("0", "1/2"), "0"],
		["(−3)^0", power("-3", "0"), "1"],
	])("%s", (_, value, text) => {
		expect(kindOf(value)).toBe("fraction");
		expect(realText(value)).toBe(text);
	});

	test("a root has the lowest degree, and no square is left under it", () => {
		expect(root("9", 4)).toEqual(root("3"));
		expect(root("8", 6)).toEqual(root("2"));
		expect(root("1/2")).toEqual({ scale: { over: 1n, under: 2n }, radicand: wholeReal(2), degree: 2 });
		expect(sure(powerReal(root("2", 6), real("3")))).toEqual(root("2"));
		expect(compareReals(sure(powerReal(root("2", 6), real("4"))), root("4", 3))).toBe(0);
	});

	test("an enclosed number cancels against itself, however it was reached", () => {
		const x = addReals(root("2"), ln("5"));
		const twice = addReals(addReals(ln("5"), x), root("2"));
		expect(realText(subtractReals(x, x))).toBe("0");
		expect(realText(divideReals(x, x))).toBe("1");
		expect(realText(divideReals(twice, x))).toBe("2");
		expect(compareReals(twice, multiplyReals(x, real("2")))).toBe(0);
		const cubeRoot = sure(rootReal(sure(powerReal(x, real("3"))), 3));
		expect(compareReals(cubeRoot, x)).toBe(0);
		expect(realText(divideReals(multiplyReals(x, ln("7")), multiplyReals(ln("7"), x)))).toBe("1");
		expect(realText(subtractReals(addReals(x, real("1/3")), x))).toBe("1/3");
		const double = subtractReals(addReals(root("2"), root("2")), ln("0.04"));
		expect(kindOf(divideReals(subtractReals(x, ln("2")), double))).toBe("enclosed");
		expect(realText(divideReals(x, double))).toBe("0.5");
	});

	test("equal keys are equal numbers, and a long key is a fingerprint", () => {
		const sum = (order: readonly string[]): Enclosed => {
			const value = sumReals(order.map((text) => ln(text)));
			return "key" in value ? value : expect.unreachable();
		};
		const primes = [
			"2",
			"3",
			"5",
			"7",
			"11",
			"13",
			"17",
			"19",
			"23",
			"29",
			"31",
			"37",
			"41",
			"43",
			"47",
			"53",
			"59",
			"61",
			"67",
		];
		expect(sum(primes).key).toBe(sum([...primes].reverse()).key);
		expect(sum(primes).key).toMatch(/^#[0-9a-f]{64}$/);
		expect(sum(["2", "3"]).key).toBe("sum(1*ln(2/1)+1*ln(3/1))");
	});
});

describe("z-scores", () => {
	const scores = ["86.67", "91.5", "77.25", "64", "88.1", "91.49"].map(real);
	const count = wholeReal(scores.length);
	const mean = divideReals(sumReals(scores), count);
	const squares = scores.map((score) => {
		const off = subtractReals(score, mean);
		return multiplyReals(off, off);
	});

	test.each([
		["population", count],
		["sample", wholeReal(scores.length - 1)],
	])("min-max of z-scores by the %s deviation is min-max of the scores, as a fraction", (_, divisor) => {
		const deviation = sure(rootReal(divideReals(sumReals(squares), divisor), 2));
		expect(kindOf(deviation)).toBe("root");
		const z = scores.map((score) => divideReals(subtractReals(score, mean), deviation));
		const share = (values: readonly Real[], at: number): Real => {
			const [value = mean, low = mean, high = mean] = [values[at], values[3], values[1]];
			return divideReals(subtractReals(value, low), subtractReals(high, low));
		};
		for (const at of scores.keys()) {
			expect(rationalOf(share(z, at))).toEqual(rationalOf(share(scores, at)));
			for (const other of scores.keys()) {
				expect(compareReals(sure(z[at]), sure(z[other]))).toBe(
					compareReals(sure(scores[at]), sure(scores[other])),
				);
			}
		}
	});
});

describe("geometric means", () => {
	const mean = (values: readonly string[], weights: readonly string[]): Real =>
		geometricMeanReals(values.map(real), weights.map(real));

	test.each<[readonly string[], readonly string[], string, string]>([
		[["2", "8"], ["1", "1"], "fraction", "4"],
		[["2", "8"], ["0.5", "0.5"], "fraction", "4"],
		[["4", "9", "0.5"], ["1", "1", "2"], "root", "1.732050807568877293527446341505872366942…"],
		[["75", "75.0", "150/2"], ["0.123", "0.456", "0.3"], "fraction", "75"],
		[["2", "3"], ["7", "10000"], "enclosed", "2.999149239544786713366546828680584437786…"],
		[["2", "0", "3"], ["1", "1", "1"], "fraction", "0"],
		[["1/3", "27"], ["1", "2"], "root", "6.240251469155712343590170473073656159013…"],
		[["7"], ["0.3"], "fraction", "7"],
	])("of %o by %o", (values, weights, kind, text) => {
		const value = mean(values, weights);
		expect(kindOf(value)).toBe(kind);
		expect(realText(value)).toBe(text);
	});

	test("a long one is enclosed, and still told from its neighbours", () => {
		const values = Array.from({ length: 30 }, (_, at) => `${5003 + 37 * at}/97`);
		const weights = values.map((_, at) => `${1000 + at}/1000`);
		const value = mean(values, weights);
		expect(kindOf(value)).toBe("enclosed");
		expect(compareReals(value, mean(values, ["1.0000000001", ...weights.slice(1)]))).toBe(1);
		expect(compareReals(value, mean([...values].reverse(), [...weights].reverse()))).toBe(0);
	});

	test("enclosed values and weights", () => {
		const value = geometricMeanReals([ln("3"), ln("3")], [real("2"), real("1")]);
		expect(compareReals(value, ln("3"))).toBe(0);
		const byRoot = geometricMeanReals([real("2"), real("3")], [root("2"), real("1")]);
		expect(realText(byRoot)).toBe("2.365752912242917258959341784990558359000…");
	});
});

const encloseLow = (value: Real): Real => realOf(encloseReal(value, 5).low);

describe("order", () => {
	test.each<[string, Real, string, Real, -1 | 0 | 1]>([
		["√2", root("2"), "its first 25 digits", real("1.4142135623730950488016887"), 1],
		["√2", root("2"), "and one more", real("1.4142135623730950488016888"), -1],
		["−√2", negateReal(root("2")), "the same below zero", real("-1.4142135623730950488016887"), -1],
		["2^(1/3)", root("2", 3), "3^(1/5)", root("3", 5), 1],
		["2√3", multiplyReals(real("2"), root("3")), "√12", root("12"), 0],
		["√2", root("2"), "−√3", negateReal(root("3")), 1],
		["√2/10^90", multiplyReals(real("1e-90"), root("2")), "1.5/10^90", real("1.5e-90"), -1],
		[
			"√2/10^400",
			multiplyReals(real("1e-400"), root("2")),
			"√3/10^400",
			multiplyReals(real("1e-400"), root("3")),
			-1,
		],
		["10^400·√2", multiplyReals(real("1e400"), root("2")), "10^400", real("1e400"), 1],
		["ln 2", ln("2"), "its first 20 digits", real("0.69314718055994530941"), 1],
		[
			"√2 + √3",
			addReals(root("2"), root("3")),
			"√(5 + 2√6) to 50 digits",
			real("3.14626436994197234232913506571557044551247712918733"),
			-1,
		],
		[
			"1/√7 + 1",
			addReals(divideReals(real("1"), root("7")), real("1")),
			"√7/7 + 1",
			addReals(multiplyReals(root("7"), real("1/7")), real("1")),
			0,
		],
		["5/7", real("5/7"), "10/14", { over: 10n, under: 14n }, 0],
	])("%s and %s", (_, a, __, b, order) => {
		expect(compareReals(a, b)).toBe(order);
		expect(compareReals(b, a)).toBe(order === 0 ? 0 : -order);
		const sign = signOfReal(subtractReals(a, b));
		expect(sign).toBe(order);
	});

	test("products are compared by their quotient", () => {
		for (const x of [ln("2"), ln("0.5")]) {
			// 165731 = 53² · 59
			const [a, b] = [multiplyReals(root("165731"), x), multiplyReals(root("59"), x)];
			expect(compareReals(a, multiplyReals(b, real("53")))).toBe(0);
			const more = compareReals(ln("1"), x) === -1 ? -1 : 1;
			expect(compareReals(a, multiplyReals(b, addReals(real("53"), real("1e-100"))))).toBe(more);
		}
	});

	test("neighbours 10^-300 apart are told apart", () => {
		const near = addReals(root("2"), real("1e-300"));
		expect(compareReals(near, root("2"))).toBe(1);
		expect(compareReals(addReals(ln("2"), real("1e-300")), ln("2"))).toBe(1);
	});

	test("what 500 digits do not decide is said to be undecided", () => {
		const hidden = subtractReals(subtractReals(ln("6"), ln("2")), ln("3"));
		expect(signOfReal(hidden)).toBeUndefined();
		expect(compareReals(ln("6"), addReals(ln("2"), ln("3")))).toBeUndefined();
		expect(lnReal(hidden)).toBeUndefined();
		expect(rootReal(hidden, 2)).toBeUndefined();
		const two = addReals(hidden, real("2"));
		expect(compareReals(two, real("2"))).toBeUndefined();
		expect(rounded(two, 3)).toBe("2");
		expect(rounded(two, 0, "floor")).toBeUndefined();
		expect(nearestRealDouble(two)).toBe(2);
		expect(realText(two)).toBe("2.000000000000000000000000000000000000000…");
		expect(realText(hidden)).toBe("0…");
		// Halfway between two doubles: the middle of the last ends is taken, and goes to the even one.
		expect(nearestRealDouble(addReals(hidden, realOf({ n: 2n ** 53n + 1n, d: 2n ** 53n })))).toBe(1);
		// Of unknown sign: a product is one all the same, and a square lies from 0 up.
		const product = multiplyReals(addReals(hidden, subtractReals(hidden, ln("1"))), root("2"));
		expect(signOfReal(product)).toBeUndefined();
		expect(signOfReal(addReals(multiplyReals(hidden, hidden), real("1e-400")))).toBe(1);
		expect(powerReal(hidden, real("-1"))).toBeUndefined();
		expect(realText(encloseLow(sure(powerReal(hidden, real("2")))))).toBe("0");
		expect(compareReals(sure(powerReal(hidden, real("3"))), real("1e-9"))).toBe(-1);
	});

	test("an enclosed number that closes up is known", () => {
		const three = { low: { n: 3n, d: 1n }, high: { n: 3n, d: 1n } };
		const value: Enclosed = { key: "three", enclose: () => three };
		const zero: Enclosed = {
			key: "zero",
			enclose: () => ({ low: { n: 0n, d: 1n }, high: { n: 0n, d: 1n } }),
		};
		expect(compareReals(value, real("3"))).toBe(0);
		expect(signOfReal(zero)).toBe(0);
		expect(realText(addReals(value, real("1/3")))).toMatch(/^3\.3{39}…$/);
	});
});

describe("rounding", () => {
	test("a hidden tie: thirds that make an exact half", () => {
		const share = divideReals(wholeReal(91), wholeReal(3));
		const value = multiplyReals(divideReals(share, wholeReal(4)), wholeReal(3));
		expect(rounded(value, 1)).toBe("22.8");
		expect(rounded(value, 1, "half-even")).toBe("22.8");
		expect(rounded(multiplyReals(root("2"), divideReals(value, root("2"))), 1)).toBe("22.8");
	});

	test.each<[Rounding["mode"], string, string]>([
		["half-up", "1.41", "-1.41"],
		["half-even", "1.41", "-1.41"],
		["truncate", "1.41", "-1.41"],
		["floor", "1.41", "-1.42"],
		["ceiling", "1.42", "-1.41"],
	])("√2 and −√2 by %s", (mode, up, down) => {
		expect([rounded(root("2"), 2, mode), rounded(negateReal(root("2")), 2, mode)]).toEqual([up, down]);
	});

	test("an irrational number just beside a half", () => {
		// √(0.25 + 10^-60) is 0.5 and a hair of 10^-60.
		expect(rounded(root(`${10n ** 60n + 4n}/${4n * 10n ** 60n}`), 0, "half-even")).toBe("1");
		expect(rounded(addReals(ln("2"), real("0.0068528194400546905827678785")), 2)).toBe("0.7");
	});

	test("tens, many places, and no −0", () => {
		expect(rounded(real("-44.9"), -1)).toBe("-40");
		expect(rounded(multiplyReals(root("2"), real("100")), -2)).toBe("100");
		expect(rounded(real("-0.4"), 0)).toBe("0");
		expect(rounded(real("1/3"), 50)).toMatch(/^0\.3{50}$/);
		expect(rounded(root("2"), 100)).toHaveLength(102);
		expect(Object.is(nearestRealDouble(negateReal(wholeReal(0))), 0)).toBe(true);
		expect(Object.is(nearestRealDouble(multiplyReals(real("-1e-400"), root("2"))), 0)).toBe(true);
	});
});

describe("text and ends", () => {
	test.each<[string, string]>([
		["347/400", "0.8675"],
		["-2/6", "-1/3"],
		["1e30", `1${"0".repeat(30)}`],
		["1e-70", `0.${"0".repeat(69)}1`],
	])("%s is %s", (given, text) => {
		expect(realText(real(given))).toBe(text);
	});

	test("a long fraction is still a fraction", () => {
		const text = `${10n ** 40n + 1n}/${3n ** 90n}`;
		expect(realText(real(text))).toBe(text);
	});

	test("ends no farther apart than asked for", () => {
		const width = ({ low, high }: { low: Rational; high: Rational }): Real =>
			subtractReals(realOf(high), realOf(low));
		const values = [
			root("2"),
			ln("75000"),
			multiplyReals(real("1e50"), ln("3")),
			divideReals(real("1e9"), ln("1.0000001")),
			real("1/3"),
		];
		for (const value of values) {
			for (const digits of [0, 5, 30, 200]) {
				const ends = encloseReal(value, digits);
				expect(compareReals(width(ends), realOf({ n: 1n, d: 10n ** BigInt(digits) }))).toBeLessThan(1);
				expect(compareReals(realOf(ends.low), value)).toBe(-1);
				expect(compareReals(realOf(ends.high), value)).toBe(1);
			}
		}
		expect(encloseReal(real("0.25"), 2)).toEqual({ low: { n: 1n, d: 4n }, high: { n: 1n, d: 4n } });
		const far = multiplyReals(real("1e400"), ln("3"));
		expect(refusalOf(() => encloseReal(far, 400))).toMatchObject({ code: "TOO_COSTLY" });
	});

	test("more digits are worked with where a divisor is near zero", () => {
		const tiny = subtractReals(ln("2"), real("0.69314718055994530941723212145817656807550013436025"));
		const inverse = divideReals(real("1"), tiny);
		expect(signOfReal(inverse)).toBe(1);
		expect(compareReals(multiplyReals(inverse, tiny), real("1"))).toBe(0);
		expect(compareReals(inverse, real("1e50"))).toBe(1);
		const hidden = subtractReals(subtractReals(ln("6"), ln("2")), ln("3"));
		expect(refusalOf(() => encloseReal(divideReals(real("1"), hidden), 5))).toMatchObject({
			code: "TOO_COSTLY",
		});
	});
});

describe("no real number", () => {
	test("logarithms, roots and powers", () => {
		const none = [
			lnReal(real("0")),
			lnReal(real("-1")),
			lnReal(negateReal(root("2"))),
			rootReal(real("-4"), 2),
			powerReal(real("-8"), real("1/3")),
			powerReal(real("0"), real("0")),
			powerReal(real("0"), real("-1")),
			powerReal(real("0"), ln("2")),
			powerReal(real("-2"), root("2")),
			powerReal(real("2"), real("1e9")),
			powerReal(real("1.5"), real("1e9")),
			powerReal(real("2"), multiplyReals(real("1e6"), ln("2"))),
		];
		expect(none).toEqual(none.map(() => undefined));
	});

	test("signs of powers of what is enclosed", () => {
		const below = minus("2", "3");
		expect(signOfReal(sure(powerReal(below, real("2"))))).toBe(1);
		expect(signOfReal(sure(powerReal(ln("0.5"), real("2"))))).toBe(1);
		expect(signOfReal(sure(powerReal(below, real("-5"))))).toBe(-1);
		expect(powerReal(below, real("0.5"))).toBeUndefined();
		expect(realText(sure(powerReal(sure(powerReal(below, real("2"))), real("0.5"))))).toBe(
			realText(negateReal(below)),
		);
		expect(signOfReal(sure(rootReal(below, 5)))).toBe(-1);
		expect(rootReal(below, 4)).toBeUndefined();
	});

	test("long powers are enclosed", () => {
		const high = power("1.5", "50000");
		expect(kindOf(high)).toBe("enclosed");
		expect(compareReals(divideReals(power("1.5", "50001"), high), real("1.49"))).toBe(1);
		expect(signOfReal(power("-1.5", "50001"))).toBe(-1);
		expect(compareReals(power("1.0001", "1000000"), real("2.67e43"))).toBe(1);
		expect(signOfReal(power("1.5", "-50000.5"))).toBeUndefined();
		const squareRoot = (value: bigint): Real => sure(rootReal(whole(value), 2));
		const wide = squareRoot(3n ** 8000n + 1n);
		const other = squareRoot(3n ** 7000n + 1n);
		expect(compareReals(divideReals(multiplyReals(wide, other), wide), other)).toBe(0);
		const long = whole(7n ** 9001n + 1n);
		expect(compareReals(multiplyReals(squareRoot(long.over), squareRoot(long.over)), long)).toBe(0);
	});
});

describe("sums", () => {
	test("of decimals, of ratios, of long denominators, of anything", () => {
		const decimals = ["86.67", "9.5", "0.25", "-3", "100.125"].map(real);
		expect(realText(sumReals(decimals))).toBe("193.545");
		expect(realText(sumReals([]))).toBe("0");
		const ratios = Array.from({ length: 200 }, (_, at) => real(`${at}/${at + 1}`));
		expect(realText(addReals(sumReals(ratios), sumReals(ratios.map(negateReal))))).toBe("0");
		expect(realText(sumReals([real("1/3"), root("2"), real("2/3"), negateReal(root("2"))]))).toBe("1");
		const long = Array.from({ length: 300 }, (_, at) => real(`1/${10n ** 15n + BigInt(at % 150)}`));
		const sum = sumReals(long);
		expect("under" in sum && sum.under.toString(2).length).toBeLessThan(7600);
		expect(realText(subtractReals(sum, sumReals([...long].reverse())))).toBe("0");
		const weights = ["0.2", "0.3", "0.5"].map(real);
		expect(realText(weightedSum(["80", "1/3", "90"].map(real), weights))).toBe("61.1");
		expect(realText(weightedSum([root("2"), root("8"), real("1")], weights))).toMatch(/^1\.631370849898476/);
	});

	test("chains stay short where they can", () => {
		let value: Real = real("1/7");
		for (let at = 0; at < 500; at++)
			value = divideReals(multiplyReals(value, real("10007/10009")), real("10007/10009"));
		expect(kindOf(value) === "fraction" && (value as Fraction).under < 2n ** 4200n).toBe(true);
		expect(rationalOf(value)).toEqual({ n: 1n, d: 7n });
	});

	test("the deviation of 11,000 decimals is a short root", () => {
		const values = Array.from({ length: 11_000 }, (_, at) => real(`${(at * 7919) % 10_000}/100`));
		const mean = divideReals(sumReals(values), wholeReal(values.length));
		const squares = values.map((value) => {
			const off = subtractReals(value, mean);
			return multiplyReals(off, off);
		});
		const deviation = sure(rootReal(divideReals(sumReals(squares), wholeReal(values.length)), 2));
		expect(kindOf(deviation)).toBe("root");
		expect(rounded(deviation, 4)).toBe("28.8688");
	});
});

describe("what is loaded", () => {
	/** Files that are run when this one is; `import type` loads nothing. */
	const reached = (start: string): ReadonlySet<string> => {
		const paths = new Set([start]);
		for (const path of paths) {
			const text = sources.find((source) => source.path === path)?.text ?? "";
			for (const [, name = ""] of text.matchAll(
				/^(?:import|export|\}) (?!type\b)[^;]*?from "([^"]+)";$/gms,
			)) {
				paths.add(name.startsWith(".") ? posix.join(posix.dirname(path), name) : name);
			}
		}
		return paths;
	};

	test("decimal.js only for powers and logarithms", () => {
		for (const file of ["arithmetic", "compare", "leave"]) {
			const paths = [...reached(`src/number/reals/${file}.ts`)];
			expect(paths.length).toBeGreaterThan(5);
			expect(paths.filter((path) => /decimal\.js|irrational/.test(path))).toEqual([]);
		}
		expect([...reached("src/number/reals/power.ts")]).toContain("decimal.js");
	});
});
