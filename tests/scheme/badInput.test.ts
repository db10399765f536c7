import { SteerindexError } from "steerindex/core";
import {
	defineScheme,
	digestScheme,
	parseScheme,
	type Scheme,
	type SchemeInput,
	safeParseScheme,
} from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { runs } from "../shared.ts";
import { DEMO, FACTS, problems, schemeOf, schemeWith, sumOf } from "./checking.ts";

/** How many nodes stand side by side. */
const MANY = runs(20_000, 100_000);

const many = <T>(count: number, make: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => make(i));

describe("broken structure does not hide broken meaning", () => {
	test("faults of both kinds in one call", () => {
		const scheme = sumOf(
			[
				{ id: "a", max: "3", rule: { fact: "nn" } },
				{ id: "b", rule: { calc: ["*", { fact: "n" }, { rato: [{ fact: "plan" }, { fact: "m" }] }] } },
				{ id: "c", rule: { fact: "n" }, whenNotApplicable: "exclud", weight: -1 },
				{ rule: { clamp: { def: "shre" }, min: 3, max: 2 } },
				7,
			],
			{ max: 10 },
			{ definitions: { share: { ratio: [{ fact: "n" }, 2, 3] } }, quotas: {} },
		);
		expect(problems(scheme)).toEqual([
			"WRONG_TYPE /definitions/share/ratio",
			"NOT_A_NUMBER /root/children/0/max",
			"UNKNOWN_KEY /root/children/1/rule/calc/2/rato -> ratio",
			"UNKNOWN_VALUE /root/children/2/whenNotApplicable -> exclude",
			"MISSING_KEY /root/children/3/id",
			"WRONG_TYPE /root/children/4",
			"WRONG_TYPE /quotas",
			"UNKNOWN_FACT /root/children/0/rule/fact -> n",
			"TYPE /root/children/1/rule/calc/2/rato/0",
			"UNKNOWN_DEFINITION /root/children/3/rule/clamp/def -> share",
			"RANGE_REVERSED /root/children/3/rule/min",
			"WEIGHT_NOT_POSITIVE /root/children/2/weight",
		]);
	});

	test("what stands under a misspelt key is checked, at the path that was written", () => {
		const { root, ...rest } = DEMO as unknown as SchemeInput;
		const { children, ...node } = root;
		const misspelt = {
			...rest,
			root: { ...node, chidren: children },
			definitons: { inTimeShare: { def: "inTimeShar" } },
		};
		const lines = problems({ ...misspelt, definitions: undefined });
		expect(lines).toEqual([
			"UNKNOWN_KEY /definitons -> definitions",
			"UNKNOWN_KEY /root/chidren -> children",
			"UNKNOWN_DEFINITION /definitons/inTimeShare/def -> inTimeShare",
		]);
	});

	test("a misspelt word is read as the one that is meant", () => {
		const facts = { ...FACTS, x: { type: "txt", values: ["a"] } };
		const children = [{ id: "a", max: 3, rule: { calc: ["+", { fact: "x" }, 1] } }];
		const root = { id: "index", combine: "summ", max: 4, children };
		expect(problems(schemeOf({ facts, root }))).toEqual([
			"UNKNOWN_VALUE /facts/x/type -> text",
			"UNKNOWN_VALUE /root/combine -> sum",
			"TYPE /root/children/0/rule/calc/1",
			"MAX_SUM /root/max",
		]);
	});

	test("where facts or nodes cannot be read at all, their names are not complained of", () => {
		expect(problems(schemeOf({ facts: [] }))).toEqual(["WRONG_TYPE /facts"]);
		expect(
			problems(schemeOf({ root: 5, outcomes: [{ id: "o", rule: { node: "index", as: "points" } }] })),
		).toEqual(["WRONG_TYPE /root"]);
		expect(problems(schemeWith({ def: "share" }, {}, { definitions: [] }))).toEqual([
			"WRONG_TYPE /definitions",
		]);
		expect(problems(schemeWith({ fact: "x" }, {}, { facts: { ...FACTS, x: { type: "nmber" } } }))).toEqual([
			"UNKNOWN_VALUE /facts/x/type -> number",
		]);
		expect(problems(schemeWith({ calc: ["+", { fact: "x" }, 1] }, {}, { facts: { x: 3 } }))).toEqual([
			"WRONG_TYPE /facts/x",
		]);
	});

	test("two combinators at once: both are looked into", () => {
		const rule = { fact: "nn", ratio: [{ fact: "mm" }, 1] };
		expect(problems(schemeWith(rule))).toEqual([
			"ONE_COMBINATOR /root/rule",
			"UNKNOWN_FACT /root/rule/fact -> n",
			"UNKNOWN_FACT /root/rule/ratio/0/fact -> m",
		]);
	});

	test("a node that is leaf and composite at once: both are looked into", () => {
		const root = {
			id: "index",
			rule: { fact: "nn" },
			combine: "sum",
			children: [{ id: "a", rule: { fact: "mm" } }],
		};
		expect(problems(schemeOf({ root }))).toEqual([
			"LEAF_OR_COMPOSITE /root",
			"UNKNOWN_FACT /root/children/0/rule/fact -> m",
			"UNKNOWN_FACT /root/rule/fact -> n",
		]);
	});
});

describe("what is no scheme", () => {
	test.each([undefined, null, 3, "scheme", true, [], () => 1, Symbol("x"), new Map(), 5n])("%s", (json) => {
		expect(problems(json).length).toBeGreaterThan(0);
		expect(() => parseScheme(json)).toThrow(SteerindexError);
	});

	test("every value in every place is answered, never by another error", () => {
		const junk = [null, "x", [], {}, { ref: 3 }, { case: [null], fact: {} }, { bands: 1, table: [[]] }];
		const walk = (value: unknown, put: (other: unknown) => unknown): void => {
			for (const other of junk) expect(Array.isArray(problems(put(other)))).toBe(true);
			if (typeof value !== "object" || value === null) return;
			for (const [key, inner] of Object.entries(value)) {
				walk(inner, (other) => {
					const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
					copy[key] = other;
					return put(copy);
				});
			}
		};
		walk(DEMO, (other) => other);
	});
});

describe("the same answer from every door", () => {
	test("defineScheme and parseScheme throw what safeParseScheme lists", () => {
		const scheme = schemeWith({ calc: ["+", { fact: "nn" }, "x"] });
		const read = safeParseScheme(scheme);
		for (const door of [() => parseScheme(scheme), () => defineScheme(scheme as never)]) {
			try {
				door();
				expect.unreachable();
			} catch (error) {
				expect(SteerindexError.is(error) && error.issues).toEqual(read.ok ? [] : read.issues);
			}
		}
	});

	test("a scheme that was changed after it was parsed is read anew", () => {
		const scheme = structuredClone(DEMO) as { id: unknown };
		expect(problems(scheme)).toEqual([]);
		scheme.id = 3;
		expect(problems(scheme)).toEqual(["NOT_TEXT /id"]);
		expect(() => digestScheme(scheme as Scheme)).toThrow("NOT_TEXT");
	});
});

describe("size", () => {
	/** Runs and gives the milliseconds of computing, whatever else the machine does. */
	const timed = (run: () => void): number => {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};

	test("many nodes side by side", () => {
		const children = many(MANY, (i) => ({
			id: `n${i}`,
			max: 1,
			rule: { ratio: [{ fact: "n" }, { fact: "m" }], zeroDen: 0 },
		}));
		const scheme = sumOf(children, { max: MANY });
		expect(timed(() => expect(problems(scheme)).toEqual([]))).toBeLessThan(MANY / 20);
	});

	test("many problems: a hundred are listed, all are counted", () => {
		const children = many(MANY, (i) => ({ id: `n${i}`, rule: { fact: `n${i}` } }));
		const read = safeParseScheme(sumOf(children));
		const issues = read.ok ? [] : read.issues;
		expect(issues).toHaveLength(101);
		expect(issues[100]?.message).toMatchObject({ en: `${MANY - 100} more problems are not listed here` });
		const broken = safeParseScheme(sumOf(many(MANY, (i) => ({ id: `n${i}`, rule: { fact: 3 } }))));
		expect(broken.ok ? [] : broken.issues).toHaveLength(101);
	});

	test("nodes that read each other in a long chain, definitions in many knots", () => {
		const chain = many(MANY, (i) => ({
			id: `n${i}`,
			rule: i === 0 ? { fact: "n" } : { node: `n${i - 1}`, as: "points" },
		}));
		expect(problems(sumOf(chain))[0]).toMatch(/^TOO_DEEP \/root\/children\/\d+$/);
		const ring = many(MANY, (i) => ({ id: `n${i}`, rule: { node: `n${(i + 1) % MANY}`, as: "points" } }));
		const [first, ...others] = problems(sumOf(ring));
		expect(first).toMatch(/^CYCLE /);
		expect(others.every((line) => line.startsWith("TOO_DEEP"))).toBe(true);
		const knots = Object.fromEntries(many(MANY, (i) => [`d${i}`, { def: `d${i ^ 1}` }]));
		expect(problems(schemeWith(1, {}, { definitions: knots }))).toHaveLength(101);
	});

	test("definitions that double at each link", () => {
		const double = many(400, (i): [string, unknown] => [
			`d${i}`,
			i === 0
				? { case: [[["==", { field: "kind" }, "minor"], 1]], else: 2 }
				: { case: [[{ true: { fact: "met" } }, { def: `d${i - 1}` }]], else: { def: `d${i - 1}` } },
		]);
		const scheme = schemeWith(
			{ agg: "sum", each: { list: "breaches", item: { def: "d120" } }, empty: 0 },
			{ max: 9 },
			{ definitions: Object.fromEntries(double) },
		);
		expect(timed(() => expect(problems(scheme).length).toBeLessThan(102))).toBeLessThan(2000);
	});

	test("deep nesting, and what holds itself, beside another fault", () => {
		let deep: unknown = { fact: "n" };
		for (let i = 0; i < 100_000; i++) deep = { clamp: deep };
		const lines = problems(
			sumOf([
				{ id: "a", rule: { fact: "nn" } },
				{ id: "b", rule: deep },
			]),
		);
		expect(lines.map((line) => line.split(" ")[0])).toEqual(["TOO_DEEP", "UNKNOWN_FACT"]);
		const self: Record<string, unknown> = { id: "self", combine: "sum" };
		self.children = [self, self, { id: "b", rule: { fact: "nn" } }];
		expect(timed(() => expect(problems(schemeOf({ root: self }))[0]).toMatch(/^TOO_DEEP/))).toBeLessThan(
			5000,
		);
	});

	test("names as long as a book", () => {
		const name = "x".repeat(1_000_000);
		const read = safeParseScheme(
			schemeWith({ calc: ["+", { fact: name }, { def: name }, { node: name, as: "points" }] }),
		);
		const issues = read.ok ? [] : read.issues;
		expect(issues.map(({ code }) => code)).toEqual(["UNKNOWN_FACT", "UNKNOWN_DEFINITION", "UNKNOWN_NODE"]);
		for (const { message, received } of issues)
			expect(JSON.stringify([message, received]).length).toBeLessThan(600);
	});
});
