import { describe, expect, test } from "vitest";
import { createOracle, groupsOf, printedBox } from "../../src/figures/group.ts";
import { readReport } from "../../src/figures/readReport.ts";
import type { FigureInput, Relation } from "../../src/figures/report.ts";
import type { Work } from "../../src/figures/solver/system.ts";
import { span, textOf } from "./solver/build.ts";

function read(figures: Readonly<Record<string, FigureInput>>, relations: Readonly<Record<string, Relation>>) {
	return readReport({ locale: "vi", figures, relations });
}

function oracleOf(
	figures: Readonly<Record<string, FigureInput>>,
	relations: Readonly<Record<string, Relation>>,
	work: Work = { spent: 0, limit: 100_000 },
) {
	const model = read(figures, relations);
	const [group] = groupsOf(model);
	if (!group) throw new Error("no group");
	return { oracle: createOracle(model, group, work), work };
}

describe("figures.group", () => {
	test("figures that relations connect stand together, in the order of their first figure", () => {
		const model = read(
			{ a: "1", b: "2", c: "3", d: "4", alone: "5", rank: "vị trí 3/8", p: "50%" },
			{
				second: { equal: ["b", "d"] },
				first: { equal: ["a", "c"] },
				share: { percent: "p", of: "alone" },
			},
		);
		const groups = groupsOf(model).map(({ variables, relations }) => [
			variables.map((variable) => model.figures[variable]?.ref ?? "hidden").join(" "),
			relations.filter(({ isImplicit }) => !isImplicit).map(({ id }) => id),
		]);
		expect(groups).toEqual([
			["a c", ["first"]],
			["b d", ["second"]],
			["alone p hidden", ["share"]],
			["rank rank.of", []],
		]);
		const implicit = groupsOf(model).flatMap(({ relations }) => relations.filter((one) => one.isImplicit));
		expect(implicit.length).toBeGreaterThan(0);
		expect(implicit.every(({ assumed }) => !assumed)).toBe(true);
	});

	test("chains of relations join into one group", () => {
		const model = read(
			{ a: "1", b: "1", c: "1", d: "1" },
			{ x: { equal: ["a", "b"] }, y: { equal: ["c", "d"] }, z: { equal: ["d", "a"] } },
		);
		expect(groupsOf(model).map(({ variables }) => variables)).toEqual([[0, 1, 2, 3]]);
	});

	test("answers are remembered: asked twice, no work is done", () => {
		const { oracle, work } = oracleOf({ a: "3", b: "4" }, { same: { equal: ["a", "b"] } });
		expect(oracle.ask([])).toBe("unsat");
		expect(oracle.ask([0, 1])).toBe("sat");
		const { spent } = work;
		expect(spent).toBeGreaterThan(0);
		expect(oracle.ask([])).toBe("unsat");
		expect(oracle.ask([1, 0])).toBe("sat");
		expect(oracle.ask(new Set([0, 1]), oracle.group.relations)).toBe("sat");
		expect(work.spent).toBe(spent);
	});

	test("figures are freed and relations dropped", () => {
		const { oracle } = oracleOf(
			{ a: "3", b: "4", c: "5" },
			{ same: { equal: ["a", "b"] }, next: { order: ["b", "c"], strict: true } },
		);
		expect(oracle.ask([])).toBe("unsat");
		expect(oracle.ask([0])).toBe("sat");
		expect(oracle.ask([2])).toBe("unsat");
		expect(oracle.ask([], oracle.group.relations.slice(1))).toBe("sat");
		expect(oracle.ask([2], oracle.group.relations.slice(0, 1))).toBe("unsat");
		expect(oracle.figureAt(1)?.ref).toBe("b");
		expect(oracle.figureAt(99)).toBeUndefined();
	});

	test("ranges with figures freed, relations dropped, and within an interval", () => {
		const { oracle } = oracleOf(
			{ a: "3", b: "4", c: "9" },
			{ same: { equal: ["a", "b"] }, next: { order: ["b", "c"], strict: true } },
		);
		const text = (range: ReturnType<typeof oracle.rangeOf>): string =>
			range.kind === "found" ? textOf(range.interval) : range.kind;
		const [, next] = oracle.group.relations;
		expect(text(oracle.rangeOf(0, [0]))).toBe("[4, 4]");
		expect(text(oracle.rangeOf(0, [0, 1]))).toBe("[0, 8]");
		expect(text(oracle.rangeOf(0, [0, 1], undefined, span("(2, 5)")))).toBe("[3, 4]");
		expect(text(oracle.rangeOf(2, [2]))).toBe("empty");
		expect(text(oracle.rangeOf(2, [2], next ? [next] : []))).toBe("[5, inf)");
		// No kept relation names it: its own box.
		expect(text(oracle.rangeOf(0, [0], next ? [next] : []))).toBe("[0, inf)");
		expect(text(oracle.rangeOf(0, [], next ? [next] : []))).toBe("[3, 3]");
	});

	test("whether a figure may take a value, inside its domain only", () => {
		const { oracle } = oracleOf({ a: "3", b: "4" }, { same: { equal: ["a", "b"] } });
		expect(oracle.allows(0, span("4"), [0])).toBe("sat");
		expect(oracle.allows(0, span("5"), [0])).toBe("unsat");
		expect(oracle.allows(0, span("5"), [0, 1])).toBe("sat");
		expect(oracle.allows(0, span("-1"), [0, 1])).toBe("unsat");
	});

	test("products, disjunctions and hidden counts keep their own variables in a later group", () => {
		const { oracle } = oracleOf(
			{ p: "33,40%", a: "65,50%", b: "21,15%" },
			{ pool: { pooled: "p", parts: ["a", "b"] } },
		);
		expect(oracle.ask([])).toBe("sat");
		expect(oracle.allows(0, span("20"), [0])).toBe("unsat");
		const model = read(
			{
				x: "1",
				y: "1",
				used: "39,08%",
				services: "1.457",
				p: "82,0%",
				m: "90%",
				n: "60%",
				v: "200",
				w: "100",
			},
			{
				same: { equal: ["x", "y"] },
				share: { percent: "used", of: "services" },
				mean: { pooled: "p", parts: ["m", "n"], weights: ["v", "w"] },
			},
		);
		const work: Work = { spent: 0, limit: 100_000 };
		const answers = groupsOf(model).map((group) => createOracle(model, group, work).ask([]));
		expect(answers).toEqual(["sat", "unsat", "unsat"]);
	});

	test("spent work answers nothing", () => {
		const { oracle } = oracleOf({ a: "3", b: "4" }, { same: { equal: ["a", "b"] } }, { spent: 2, limit: 1 });
		expect(oracle.ask([])).toBe("unknown");
		expect(oracle.allows(0, span("4"), [0])).toBe("unknown");
		expect(oracle.rangeOf(0, [0])).toEqual({ kind: "unknown" });
	});

	test("a print outside the domain stays as printed; the implicit relation says so", () => {
		const [figure] = read({ a: { printed: "12", max: 10 } }, {}).figures;
		const [inside] = read({ a: { printed: "9,5", max: 9.52 } }, {}).figures;
		expect(figure && textOf(printedBox(figure))).toBe("[12, 12]");
		expect(inside && textOf(printedBox(inside))).toBe("[189/20, 238/25]");
	});
});
