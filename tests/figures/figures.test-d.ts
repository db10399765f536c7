import type { Label } from "steerindex/core";
import {
	defineReport,
	type FigureFinding,
	type FigureReport,
	type Finding,
	formatFinding,
	type Ref,
	type RelationFinding,
	reconcile,
} from "steerindex/figures";
import { expectTypeOf, test } from "vitest";

const report = defineReport({
	locale: "vi",
	figures: { tasks: "32", done: "9", up: "3/8", rate: null },
	dates: { session: "16/8/2022", half: "6 tháng đầu năm 2022" },
	relations: {
		classes: { total: "tasks", parts: ["done", "up"] },
		scale: { equal: ["up.of", 8] },
		inTime: { order: ["half", "session"] },
	},
});
const finding = reconcile(report);

test("names are inferred", () => {
	expectTypeOf(report).toEqualTypeOf<
		FigureReport<"tasks" | "done" | "up" | "rate", "session" | "half", "classes" | "scale" | "inTime">
	>();
	expectTypeOf(finding).toEqualTypeOf<
		Finding<"tasks" | "done" | "up" | "rate", "classes" | "scale" | "inTime">
	>();
	expectTypeOf(finding.relations.classes).toEqualTypeOf<RelationFinding>();
	expectTypeOf(finding.figures["up.of"]).toEqualTypeOf<FigureFinding>();
	expectTypeOf<Ref<"up">>().toEqualTypeOf<"up" | "up.of">();
	// @ts-expect-error no relation has this name
	finding.relations.nope;
	// @ts-expect-error no figure has this name
	finding.figures.nope;
});

test("a misspelt name in a relation does not compile", () => {
	const base = { locale: "vi", figures: { tasks: "32", done: "9" }, dates: { day: "16/8/2022" } } as const;
	const run = (): void => {
		// @ts-expect-error there is no figure `dune`
		defineReport({ ...base, relations: { r: { total: "tasks", parts: ["done", "dune"] } } });
		// @ts-expect-error there is no figure `task`
		defineReport({ ...base, relations: { r: { percent: "done", of: "task" } } });
		// @ts-expect-error there is no figure `dune` to have a scale
		defineReport({ ...base, relations: { r: { equal: ["tasks", "dune.of"] } } });
		// @ts-expect-error there is no date `dya`
		defineReport({ ...base, relations: { r: { period: "day", within: "dya" } } });
		// @ts-expect-error there is no date or figure `dya`
		defineReport({ ...base, relations: { r: { order: ["day", "dya"] } } });
		// @ts-expect-error a figure is no date
		defineReport({ ...base, relations: { r: { period: "tasks", within: "day" } } });
		const source = { value: "9", source: "recount" };
		// @ts-expect-error there is no figure `dune` that evidence could speak of
		defineReport({ ...base, relations: {}, evidence: { e: { ...source, figure: "dune" } } });
		defineReport({ ...base, relations: { r: { total: "tasks", parts: ["done"] } } });
	};
	expectTypeOf(run).toBeFunction();
});

test("a misspelt or missing field does not compile", () => {
	const base = { locale: "vi", figures: { tasks: "32", done: "9" } } as const;
	const run = (): void => {
		// @ts-expect-error there is no such field
		defineReport({ ...base, relations: { r: { total: "tasks", part: ["done"] } } });
		// @ts-expect-error what the percentage is of is needed
		defineReport({ ...base, relations: { r: { percent: "done" } } });
		// @ts-expect-error `assumed` is true or left out
		defineReport({ ...base, relations: { r: { equal: ["done", "tasks"], assumed: false } } });
		// @ts-expect-error there is no such edge
		defineReport({ ...base, relations: { r: { group: 1, groups: 4, rank: "done", edge: "round" } } });
		// @ts-expect-error a language is required
		defineReport({ figures: {}, relations: {} });
		// @ts-expect-error figures are printed strings
		defineReport({ locale: "vi", figures: { tasks: 32 }, relations: {} });
		// @ts-expect-error there is no such kind
		defineReport({ locale: "vi", figures: { tasks: { printed: "32", kind: "counts" } }, relations: {} });
		// @ts-expect-error a language is required
		formatFinding(finding, {});
	};
	expectTypeOf(run).toBeFunction();
});

test("a report can be a constant or come from elsewhere", () => {
	const json = {
		locale: "en",
		figures: { all: "8", up: { printed: "3", weight: 2, locked: true }, rest: null },
		relations: { sum: { total: "all", parts: ["up", "rest"], assumed: true } },
	} as const;
	expectTypeOf(json).toExtend<FigureReport>();
	expectTypeOf(reconcile(json).relations.sum).toEqualTypeOf<RelationFinding>();
	expectTypeOf(report).toExtend<FigureReport>();
	expectTypeOf<Record<string, never>>().not.toExtend<FigureReport>();
});

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

test("a finding is plain JSON", () => {
	// An interface has no index signature; spelled out as a plain type it must be JSON through and through.
	type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
	expectTypeOf<Plain<Finding>>().toExtend<Json>();
	expectTypeOf<Plain<FigureFinding>>().toExtend<Json>();
	expectTypeOf(finding.coverage).toExtend<{ readonly numbers: number } | null>();
	expectTypeOf(finding.relations.classes.text).toEqualTypeOf<Label>();
	expectTypeOf(formatFinding(finding, { locale: "vi" })).toEqualTypeOf<string>();
});
