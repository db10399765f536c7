import type { Issue } from "steerindex/core";
import { defineReport, type FigureReport, reconcile, safeParseReport } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { problemsOf, refusalOf } from "./refusal.ts";

const issuesOf = (report: unknown): readonly Issue[] =>
	refusalOf(() => reconcile(report as FigureReport)).issues;

const withFigure = (x: unknown, more: object = {}): object => ({
	locale: "vi",
	figures: { x },
	relations: {},
	...more,
});

describe("a report is read alike", () => {
	test("when defined, when checked and when reconciled", () => {
		const report = withFigure("16.8") as FigureReport;
		const { issues } = refusalOf(() => defineReport(report));
		expect(issues).toEqual(issuesOf(report));
		expect(safeParseReport(report)).toEqual({ ok: false, issues });
		expect(safeParseReport(withFigure("5"))).toEqual({ ok: true, value: withFigure("5") });
	});
});

describe("values of every wrong type", () => {
	const cyclic: Record<string, unknown> = { locale: "vi", relations: {} };
	cyclic.figures = cyclic;
	const bare: unknown = Object.create(null);
	const junk: readonly unknown[] = [
		...[
			undefined,
			null,
			true,
			0,
			Number.NaN,
			5n,
			"",
			"text",
			Symbol("x"),
			() => 5,
			[],
			[[]],
			new Date(0),
			new Map(),
		],
		...[{}, bare, cyclic, new Proxy({}, {}), Object.assign(() => 5, { locale: "vi" }), { toString: 5 }],
	];

	test.each(junk.map((value, index) => [index, value] as const))("%d as a report", (_, value) => {
		const { issues } = refusalOf(() => reconcile(value as FigureReport));
		expect(issues.length).toBeGreaterThan(0);
	});

	const fields = [
		"id",
		"locale",
		"date",
		"text",
		"modes",
		"sameMode",
		"figures",
		"dates",
		"notFigures",
		"relations",
		"evidence",
	];
	test.each(fields)("as %s", (key) => {
		for (const value of junk) {
			const report = { locale: "vi", figures: { a: "5" }, relations: {}, [key]: value };
			expect(() => safeParseReport(report)).not.toThrow();
			expect(() => safeParseReport({ ...report, [key]: { a: value } })).not.toThrow();
			expect(() => safeParseReport({ ...report, [key]: [value] })).not.toThrow();
		}
	});

	const details = [
		"printed",
		"missing",
		"kind",
		"sign",
		"rounded",
		"places",
		"min",
		"max",
		"modes",
		"weight",
		"locked",
		"when",
		"label",
		"source",
	];
	test.each(details)("as %s of a figure", (key) => {
		const accepted = junk.filter((value) => safeParseReport(withFigure({ [key]: value })).ok);
		const fine: Readonly<Record<string, readonly unknown[]>> = {
			missing: [true],
			rounded: [true],
			locked: [true],
			places: [0],
			min: [0],
			max: [0],
			label: ["", "text"],
		};
		expect(accepted).toEqual([undefined, ...(fine[key] ?? [])]);
	});

	const shapes: readonly object[] = [
		{ total: "a", parts: ["b"] },
		{ total: "a", includes: ["b"] },
		{ difference: "a", from: "b", minus: "c" },
		{ percent: "p", of: "b", count: "c" },
		{ ratio: "p", numerator: "b", denominator: "c", scale: 1 },
		{ pooled: "p", parts: ["b"], weights: ["c"] },
		{ change: "a", previous: "b", current: "c" },
		{ relativeChange: "p", previous: "b", current: "c" },
		{ places: "a", previousRank: "b", rank: "c", of: 9, previousOf: 9 },
		{ order: ["a", "b"], strict: true },
		{ equal: ["a", "b"] },
		{ subset: "a", superset: "b" },
		{ group: 1, groups: 4, rank: "c", of: 63, edge: "ceil" },
		{ period: "d", within: "e" },
	];
	test.each(shapes.map((shape) => [Object.keys(shape).join(", "), shape] as const))("in %s", (_, shape) => {
		const report = (relation: unknown): object => ({
			locale: "vi",
			figures: { a: "5", b: "3", c: "2", p: "5%" },
			dates: { d: "15/8/2022", e: "16/8/2022" },
			relations: { r: relation },
		});
		expect(safeParseReport(report(shape))).toMatchObject({ ok: true });
		for (const [key, own] of Object.entries(shape)) {
			for (const value of junk.filter((one) => one !== undefined && one !== own)) {
				const one = safeParseReport(report({ ...shape, [key]: value }));
				const isTerm =
					typeof own === "number" || ["total", "from", "minus", "superset", "of", "previousOf"].includes(key);
				if (!(isTerm && value === 0)) expect(one.ok, `${key}: ${String(typeof value)}`).toBe(false);
				if (Array.isArray(own))
					expect(safeParseReport(report({ ...shape, [key]: [value, value] })).ok).toBe(
						value === 0 && (key === "order" || key === "equal"),
					);
			}
		}
	});

	test("a list may have a hundred thousand members", () => {
		const parts = new Array(1e9);
		const report = { locale: "vi", figures: { a: "5" }, relations: { r: { total: "a", parts } } };
		expect(problemsOf(report)).toEqual(["TOO_MANY relations.r.parts"]);
	});

	test("a getter that throws throws its own error: it is the caller's", () => {
		const report = {
			locale: "vi",
			relations: {},
			get figures(): never {
				throw new RangeError("mine");
			},
		};
		expect(() => reconcile(report as unknown as FigureReport)).toThrow(RangeError);
	});
});

describe("one problem does not bring others", () => {
	test("a figure that cannot be read may still be named, with its slash", () => {
		expect(
			problemsOf({
				locale: "vi",
				figures: { x: "khoảng 35/63", y: 5 },
				relations: { a: { equal: ["x", "x.of", "y"] }, b: { group: 1, groups: 4, rank: "x" } },
			}),
		).toEqual(["UNKNOWN_WORD figures.x", "WRONG_TYPE figures.y"]);
	});

	test("a report's date that cannot be read is not missed by the dates without a year", () => {
		const report = { locale: "vi", date: "16/8/2022", figures: {}, dates: { d: "15/8" }, relations: {} };
		expect(problemsOf(report)).toEqual(["NOT_A_DATE date"]);
	});

	test("a figure that cannot be read is not asked for its kind", () => {
		expect(
			problemsOf({
				locale: "vi",
				figures: { x: "khoảng 3", a: "5", rank: "vị trí 3", places: "giảm 2 bậc" },
				relations: {
					sum: { total: "a", parts: ["x"] },
					moved: { places: "places", previousRank: "x", rank: "rank" },
				},
			}),
		).toEqual(["UNKNOWN_WORD figures.x"]);
	});

	test("texts that look like names are no names", () => {
		const { relations } = reconcile({
			locale: "vi",
			figures: { ceil: "vị trí 35/63", other: "5" },
			relations: { r: { group: 3, groups: 4, rank: "ceil", edge: "ceil", note: "other" } },
		});
		expect(relations.r).toMatchObject({ verdict: "holds", figures: ["ceil", "ceil.of"] });
	});
});
