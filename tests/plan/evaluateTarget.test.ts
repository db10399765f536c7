import { SteerindexError } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { evaluateTarget } from "../../src/plan/evaluateTarget.ts";
import type { ShareTarget, Target, TargetData, Threshold } from "../../src/plan/target.ts";
import { refusalOf } from "../number/refusal.ts";
import scenarios from "../scenarios/plan-targets.json" with { type: "json" };

const late = (must: Threshold): Target => ({
	id: "late",
	title: "Late files",
	direction: "under" in must || "atMost" in must ? "lower" : "higher",
	rate: { count: "late", of: "resolved" },
	must,
});

const share = (each: Threshold, must: Threshold): ShareTarget => ({
	id: "branches",
	title: { vi: "Chi nhánh", en: "Branches" },
	direction: "under" in must || "atMost" in must ? "lower" : "higher",
	each: { rate: { count: "onTime", of: "resolved" }, must: each },
	must,
});

const branches = share({ atLeast: 97 }, { over: 80 });
const branch = (onTime: number | null, resolved: number | null) => ({ onTime, resolved });

/** Codes and pointers of a refusal of values that the types do not let through. */
function refused(target: unknown, data: unknown, options?: unknown): readonly string[] {
	const run = () => evaluateTarget(target as Target, data as TargetData, options as object);
	return refusalOf(run).issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe("plan.targets: published figures and settled cases", () => {
	test.each(scenarios)("$id", ({ target, data, verdict, value, margin, needed, units }) => {
		const result = evaluateTarget(target as Target, data as TargetData, { places: 2, mode: "half-up" });
		expect(result.verdict).toBe(verdict);
		const { numerator, denominator, percent } = result.value ?? {};
		expect([numerator, denominator, percent]).toEqual(value);
		if (margin !== undefined) expect(result.margin).toBe(margin);
		expect(result.needed).toBe(needed);
		const found = result.units.map((unit) => [unit.verdict, unit.value?.percent, unit.needed]);
		expect(found).toEqual(units);
	});
});

describe("evaluateTarget", () => {
	test("gives a share of units with each unit's own way to the bound", () => {
		const units = { A: branch(97, 100), B: branch(96, 100), C: branch(99, 100), D: branch(0, 0), E: {} };
		const data = { units, on: "2022-08-15", period: "quý III/2022" };
		expect(evaluateTarget(branches, data)).toEqual({
			id: "branches",
			title: { vi: "Chi nhánh", en: "Branches" },
			direction: "higher",
			on: "2022-08-15",
			period: "quý III/2022",
			rate: { count: "onTime", of: "resolved" },
			bound: "over",
			threshold: "80",
			strict: true,
			each: { bound: "atLeast", threshold: "97", strict: false },
			verdict: "missed",
			value: { numerator: 2, denominator: 3, exact: "200/3", percent: null },
			margin: "-40/3",
			needed: 1,
			units: [
				{
					...{ unit: "A", verdict: "met", margin: "0", needed: 0, reason: null },
					value: { numerator: 97, denominator: 100, exact: "97", percent: null },
				},
				{
					...{ unit: "B", verdict: "missed", margin: "-1", needed: 1, reason: null },
					value: { numerator: 96, denominator: 100, exact: "96", percent: null },
				},
				{
					...{ unit: "C", verdict: "met", margin: "2", needed: 0, reason: null },
					value: { numerator: 99, denominator: 100, exact: "99", percent: null },
				},
				{ unit: "D", verdict: "noData", value: null, margin: null, needed: null, reason: "noCases" },
				{ unit: "E", verdict: "noData", value: null, margin: null, needed: null, reason: "missing" },
			],
			noData: ["D", "E"],
		});
	});

	test.each([
		[{ over: 80 }, "missed", "0", 1],
		[{ atLeast: 80 }, "met", "0", 0],
		[{ under: 80 }, "missed", "0", 1],
		[{ atMost: 80 }, "met", "0", 0],
		[{ over: { decimal: "79.99" } }, "met", "0.01", 0],
		[{ atMost: { decimal: "79.99" } }, "missed", "-0.01", 1],
	] as const)("is as strict as %j is written, with 4 of 5", (must, verdict, margin, needed) => {
		const result = evaluateTarget(late(must), { counts: { late: 4, resolved: 5 } });
		expect([result.verdict, result.margin, result.needed]).toEqual([verdict, margin, needed]);
	});

	test("keeps the places of a threshold", () => {
		const result = evaluateTarget(late({ under: { decimal: "5.0" } }), { counts: { late: 1, resolved: 5 } });
		expect(result.threshold).toBe("5.0");
	});

	test("where few bad units are better, counts the way out of the bad ones", () => {
		const target = share({ under: 90 }, { atMost: 25 });
		const result = evaluateTarget(target, {
			units: { A: branch(80, 100), B: branch(89, 100), C: branch(90, 100), D: branch(100, 100) },
		});
		expect([result.verdict, result.value?.exact, result.margin, result.needed]).toEqual([
			...["missed", "50", "-25"],
			1,
		]);
		expect(result.units.map(({ verdict, needed }) => [verdict, needed])).toEqual([
			["met", 10],
			["met", 1],
			["missed", 0],
			["missed", 0],
		]);
	});

	test("adds up the cases of units, never their rates; a unit with an unknown count is left out whole", () => {
		const units = {
			A: { late: 1, resolved: 10 },
			B: { late: 9, resolved: 990 },
			C: { late: null, resolved: 500 },
		};
		const result = evaluateTarget(late({ under: 5 }), { units });
		expect(result.value).toMatchObject({ numerator: 10, denominator: 1000, exact: "1" });
		expect(result.units.map(({ verdict, needed }) => [verdict, needed])).toEqual([
			["missed", 1],
			["met", 0],
			["noData", null],
		]);
		expect(result.noData).toEqual(["C"]);
	});

	test.each([
		["no unit at all", { units: {} }],
		["units without counts", { units: { A: {}, B: { late: null, resolved: null } } }],
		["no case", { units: { A: { late: 0, resolved: 0 } } }],
		["totals without a case", { counts: { late: 0, resolved: 0 } }],
		["an unknown total", { counts: { late: undefined, resolved: 5 } }],
	])("has nothing to judge by: %s", (_, data) => {
		const { verdict, value, margin, needed } = evaluateTarget(late({ under: 5 }), data);
		expect([verdict, value, margin, needed]).toEqual(["noData", null, null, null]);
	});

	test("a share without any unit that has cases is no data", () => {
		expect(evaluateTarget(branches, { units: { A: branch(0, 0) } }).verdict).toBe("noData");
	});

	test("no case is no case, also where the other count is not known", () => {
		const result = evaluateTarget(branches, { units: { A: branch(null, 0) } });
		expect(result.units[0]?.reason).toBe("noCases");
	});

	test("takes counts up to 2^53 − 1 exactly", () => {
		const most = Number.MAX_SAFE_INTEGER;
		const result = evaluateTarget(late({ under: 100 }), { counts: { late: most, resolved: most } });
		expect([result.margin, result.needed]).toEqual(["0", 1]);
		const sum = { A: { late: 0, resolved: most }, B: { late: 0, resolved: 1 } };
		expect(refused(late({ under: 5 }), { units: sum })).toEqual(["UNREPRESENTABLE /data/units"]);
	});

	test("a negative zero is zero", () => {
		const result = evaluateTarget(late({ under: 5 }), { counts: { late: -0, resolved: 5 } });
		expect(Object.is(result.value?.numerator, 0)).toBe(true);
	});

	test("survives JSON and a structured clone", () => {
		const result = evaluateTarget(branches, { units: { A: branch(97, 100), B: {} } });
		expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
		expect(structuredClone(result)).toStrictEqual(result);
	});

	test("units and counts may be called like a field of every object", () => {
		const target = JSON.parse(
			'{"id":"x","title":"x","direction":"higher","rate":{"count":"__proto__","of":"constructor"},"must":{"over":50}}',
		);
		const data = JSON.parse('{"units":{"__proto__":{"__proto__":3,"constructor":4},"toString":{}}}');
		const result = evaluateTarget(target, data);
		expect(result.value).toMatchObject({ numerator: 3, denominator: 4 });
		expect(result.noData).toEqual(["toString"]);
		expect(evaluateTarget(target, { units: { A: {} } }).verdict).toBe("noData");
	});

	test("holds 100,000 units", () => {
		const entries = Array.from({ length: 100_000 }, (_, i) => [`u${i}`, branch(i % 100, 99 + (i % 7))]);
		const result = evaluateTarget(branches, { units: Object.fromEntries(entries) });
		expect(result.units.length).toBe(100_000);
		expect(result.value?.denominator).toBe(100_000);
	});
});

describe("evaluateTarget refuses", () => {
	const counts = { counts: { late: 1, resolved: 5 } };

	test.each([
		[{ over: 100 }],
		[{ under: 0 }],
		[{ atLeast: 0 }],
		[{ atMost: { decimal: "100.0" } }],
		[{ atLeast: 100.5 }],
		[{ under: -1 }],
	])("the threshold %j", (must) => {
		const [kind] = Object.keys(must);
		expect(refused(late(must as Threshold), counts)).toEqual([`BAD_THRESHOLD /target/must/${kind}`]);
	});

	test("the same inside a share, with every other problem", () => {
		const target = { ...share({ over: 100 }, { atLeast: 0 }), direction: "lower" };
		const data = { units: { A: branch(6, 5), B: { onTme: 3, resolved: 5 } } };
		expect(refused(target, data, { places: 1.5 })).toEqual([
			"BAD_PLACES /places",
			"BAD_MODE /mode",
			"BAD_THRESHOLD /target/each/must/over",
			"BAD_THRESHOLD /target/must/atLeast",
			"AGAINST_DIRECTION /target/must",
			"COUNT_ABOVE_TOTAL /data/units/A/onTime",
			"UNKNOWN_COUNT /data/units/B/onTme",
		]);
	});

	test("a direction that contradicts the bound", () => {
		const wrong = { ...late({ under: 5 }), direction: "higher" };
		expect(refused(wrong, counts)).toEqual(["AGAINST_DIRECTION /target/must"]);
	});

	test("a count of itself", () => {
		const wrong = { ...late({ under: 5 }), rate: { count: "late", of: "late" } };
		expect(refused(wrong, counts)).toEqual(["SAME_COUNT /target/rate"]);
	});

	test("more cases than there are, naming the unit and both numbers", () => {
		const data = { units: { "Hội An": { late: 1456, resolved: 5 } } };
		const [issue] = refusalOf(() => evaluateTarget(late({ under: 5 }), data)).issues;
		expect([issue?.code, issue?.path]).toEqual(["COUNT_ABOVE_TOTAL", ["data", "units", "Hội An", "late"]]);
		expect(issue?.message).toEqual({
			vi: "“late” là 1.456, lớn hơn “resolved” là 5",
			en: "“late” is 1,456, more than “resolved”, which is 5",
		});
		expect(refused(late({ under: 5 }), { counts: { late: 6, resolved: 5 } })).toEqual([
			"COUNT_ABOVE_TOTAL /data/counts/late",
		]);
	});

	test("a count that no unit has, with the nearest name", () => {
		const run = () => evaluateTarget(branches, { units: { A: { ontime: 3, resolved: 5 } } });
		const [issue, ...rest] = refusalOf(run).issues;
		expect([issue?.code, issue?.pointer, issue?.suggestion]).toEqual([
			...["UNKNOWN_COUNT", "/target/each/rate/count", "ontime"],
		]);
		expect(rest).toEqual([]);
		expect(refused(branches, { units: { A: { a: 3, b: 5 } } })).toEqual([
			"UNKNOWN_COUNT /target/each/rate/count",
			"UNKNOWN_COUNT /target/each/rate/of",
		]);
	});

	test("a misspelt count of one unit, but no other count that stands beside", () => {
		const data = { units: { A: { ...branch(3, 5), onTimes: 4 }, B: { onTimes: 4, resolved: 5 } } };
		expect(evaluateTarget(branches, data).noData).toEqual(["B"]);
		const wrong = { units: { A: branch(3, 5), B: { onTimes: 4, resolved: 5 } } };
		expect(refused(branches, wrong)).toEqual(["UNKNOWN_COUNT /data/units/B/onTimes"]);
		const both = { units: { A: { onTime: 3, resolve: 5 }, B: { onTimes: 4, resolved: 5 } } };
		expect(refused(branches, both)).toEqual([
			"UNKNOWN_COUNT /data/units/A/resolve",
			"UNKNOWN_COUNT /data/units/B/onTimes",
		]);
	});

	test.each([[-1], [1.5], ["3"], [2 ** 53], [Number.NaN], [true], [{}], [3n]])("the count %s", (count) => {
		const found = refused(late({ under: 5 }), { units: { A: { late: count, resolved: 5 } } });
		expect(found).toEqual(["NOT_WHOLE /data/units/A/late"]);
	});

	test("a share without units, and a target of no kind or of both", () => {
		expect(refused(branches, { counts: { onTime: 1, resolved: 2 } })).toEqual([
			"UNKNOWN_KEY /data/counts",
			"MISSING_KEY /data/units",
		]);
		expect(refused({ id: "x", title: "x", direction: "higher", must: { over: 5 } }, counts)).toEqual([
			"WRONG_TYPE /target",
		]);
		expect(refused({ ...branches, rate: branches.each.rate }, { units: {} })).toEqual(["WRONG_TYPE /target"]);
	});

	test("a threshold without a bound, with two, or with no number", () => {
		for (const must of [{}, { over: 1, under: 5 }, null, 97]) {
			expect(refused({ ...branches, must }, { units: {} })).toEqual(["WRONG_TYPE /target/must"]);
		}
		expect(refused({ ...branches, must: { over: "80" } }, { units: {} })).toEqual([
			"NOT_A_NUMBER /target/must/over",
		]);
	});

	test.each([[null], [undefined], [[]], ["x"], [5], [() => 5]])("%s for anything", (junk) => {
		for (const run of [
			() => evaluateTarget(junk as never, counts),
			() => evaluateTarget(late({ under: 5 }), junk as never),
			() => evaluateTarget(branches, junk as never),
			() => evaluateTarget(branches, { units: junk as never }),
			() => evaluateTarget(branches, { units: { A: junk as never } }),
			() => evaluateTarget(branches, { units: {}, on: junk as never, period: junk as never }),
		]) {
			if (junk === undefined && !isRefused(run)) continue;
			expect(refusalOf(run)).toBeInstanceOf(SteerindexError);
		}
	});

	test("options that are none, or half of them", () => {
		expect(refused(branches, { units: {} }, null)).toEqual(["BAD_OPTIONS /options"]);
		expect(refused(branches, { units: {} }, { places: 2 })).toEqual(["BAD_MODE /mode"]);
		expect(refused(branches, { units: {} }, { place: 2 })).toEqual(["UNKNOWN_KEY /place"]);
	});
});

function isRefused(run: () => unknown): boolean {
	try {
		run();
		return false;
	} catch {
		return true;
	}
}
