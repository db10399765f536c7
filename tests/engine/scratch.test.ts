import { test } from "vitest";
import { scoreUnits, explain } from "steerindex/scoring";
import { safeParseScheme } from "../../src/scheme/parseScheme.ts";
import { evaluateReference } from "./reference.ts";
const run = (name: string, scheme: any, obs: any, period = "1") => {
	const p = safeParseScheme({ id: "s", sources: [], facts: {}, ...scheme });
	if (!p.ok) return console.log(name, "INVALID", JSON.stringify(p.issues.map((i) => [i.code, i.pointer, (i.message as any).en])));
	const t = performance.now();
	try {
		const b = scoreUnits(p.value, obs, { period });
		console.log(name, Math.round(performance.now() - t), JSON.stringify(Object.entries(b.nodes).map(([k, v]: any) => [k, v.status, v.points, v.max, v.percent, v.outcome])), JSON.stringify(b.diagnostics.counts));
	} catch (e) { console.log(name, Math.round(performance.now() - t), "THROW", (e as any).name, (e as any).code, String((e as any).message).slice(0, 300)); }
	try { const r = evaluateReference(p.value as any, obs, period); console.log("   ref", JSON.stringify([...r].map(([u, n]) => [u, [...n].map(([k, c]) => [k, c.status, c.code, c.points, c.max, c.percent])]))); } catch (e) { console.log("   ref throw", (e as any).message); }
};
test("probe", () => {
	const num = { type: "number" };
	const one = { periods: ["1", "2"], records: [{ unit: "u", period: "1", facts: {} }] };
	run("unit fact before first", { facts: { t: num }, root: { id: "r", rule: { fact: "t", period: -1 } } }, { periods: ["1", "2"], units: [{ id: "u", facts: { t: 5 } }], records: [{ unit: "u", period: "1" }] });
	run("unit fact, no record before", { facts: { t: num }, root: { id: "r", rule: { fact: "t", period: -1 } } }, { periods: ["1", "2"], units: [{ id: "u", facts: { t: 5 } }], records: [{ unit: "u", period: "2" }] }, "2");
	run("role full no max", { root: { id: "r", combine: "sum", children: [{ id: "a", rule: 3 }, { id: "b", role: "bonus", whenNotApplicable: "full", rule: { na: true } }] } }, one);
	run("nonmonotone", { facts: { x: num, a: num, b: num, c: num }, root: { id: "r", rule: { interp: { fact: "x" }, points: [[{ fact: "a" }, 0], [{ fact: "b" }, 10], [{ fact: "c" }, 20]], outside: "clamp" } } }, { periods: ["1"], records: [7, 3, 12].map((x, i) => ({ unit: `u${i}`, period: "1", facts: { x, a: 0, b: 10, c: 5 } })) });
	run("given outcomes", { facts: { t: num }, root: { id: "r", rule: 1 }, outcomes: [{ id: "g", rule: { bands: { node: "r", as: "points" }, table: [[">=", 1, "good"]], else: "bad" } }, { id: "n", rule: { calc: ["*", { node: "r", as: "points" }, 2] } }, { id: "p", rule: { case: [[["==", { node: "r", as: "points" }, 1], true]], else: false } }] }, { periods: ["1"], records: [{ unit: "u", period: "1", nodes: { g: "bad", n: 7, p: false } }, { unit: "v", period: "1", nodes: { g: { notApplicable: true }, n: { exact: "1/3" } } }] });
	run("listed without record", { facts: { t: num }, root: { id: "r", combine: "sum", children: [{ id: "a", rule: { fact: "t", missing: 2 } }] } }, { periods: ["1"], units: [{ id: "u" }, { id: "v" }], records: [{ unit: "u", period: "1", facts: { t: 4 } }] });
	run("digits", { facts: { t: num, p: { type: "number", places: 20 } }, root: { id: "r", combine: "sum", children: [{ id: "a", rule: { fact: "t" } }, { id: "b", rule: { fact: "p" } }] } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: 0.1 + 0.2, p: 0.1 + 0.2 } }] });
	for (const e of [1e3, 1e5, 1e7, 1e9, 1e20]) run(`pow ${e}`, { facts: { t: num }, root: { id: "r", rule: { calc: ["pow", { fact: "t" }, e] } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: 1.01 } }] });
	run("ln ln", { facts: { t: num }, root: { id: "r", rule: { calc: ["ln", { calc: ["-", { calc: ["ln", { fact: "t" }] }, { calc: ["ln", { fact: "t" }] }] }] } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: 3 } }] });
	run("ln 6 - ln 2 - ln 3", { facts: { t: num }, root: { id: "r", rule: { ratio: [1, { calc: ["-", { calc: ["ln", 6] }, { calc: ["ln", 2] }, { calc: ["ln", 3] }] }] } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: 3 } }] });
	run("sqrt sum", { root: { id: "r", rule: { calc: ["-", { calc: ["pow", 8, 0.5] }, { calc: ["*", 2, { calc: ["pow", 2, 0.5] }] }] } } }, one);
	run("sqrt sum 2", { root: { id: "r", rule: { calc: ["-", { calc: ["+", { calc: ["pow", 2, 0.5] }, { calc: ["pow", 3, 0.5] }] }, { calc: ["+", { calc: ["pow", 3, 0.5] }, { calc: ["pow", 2, 0.5] }] }] } } }, one);
	run("gmean big weights", { root: { id: "r", combine: "geometricMean", children: [{ id: "a", rule: 3, weight: 0.137 }, { id: "b", rule: 5.01, weight: 0.863 }] } }, one);
	run("gmean huge", { root: { id: "r", combine: "geometricMean", children: [{ id: "a", rule: 3, weight: 0.1370001 }, { id: "b", rule: 5.01, weight: 0.863123457 }] } }, one);
	run("max 0", { root: { id: "r", max: 0, rule: 0, publish: { percent: { places: 1, mode: "half-up" } } } }, one);
	run("negative max", { root: { id: "r", max: -5, rule: -6 } }, one);
	run("empty period", { root: { id: "r", rule: 1 } }, one, "2");
	run("direct each in each", { facts: { l: { type: "list", fields: { q: num } } }, root: { id: "r", rule: { agg: "sum", each: { list: "l", item: { agg: "sum", each: { list: "l", item: { field: "q" } } } } } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { l: [{ q: 1 }, { q: 2 }] } }] });
	run("text compare", { facts: { t: { type: "text", values: ["a", "b"] }, s: { type: "text", values: ["a", "b"] } }, root: { id: "r", rule: { case: [[["==", { fact: "t" }, { fact: "s" }], 1]], else: 0 } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: "a", s: "a" } }, { unit: "v", period: "1", facts: { t: "a", s: "b" } }, { unit: "w", period: "1", facts: { t: "a", s: "zz" } }] });
	run("mixed max", { root: { id: "r", combine: "sum", max: 10, children: [{ id: "a", rule: { na: true }, max: 4, whenNotApplicable: "rescale" }, { id: "b", rule: 2 }] } }, one);
	run("mixed max 2", { root: { id: "r", combine: "sum", max: 10, children: [{ id: "a", rule: { na: true }, max: 4, whenNotApplicable: "exclude" }, { id: "b", rule: 2 }] } }, one);
	run("bonus only", { root: { id: "r", combine: "sum", children: [{ id: "b", role: "bonus", rule: 2 }] } }, one);
	run("peer count none", { facts: { t: num }, root: { id: "r", rule: { peer: "count", of: { fact: "t" } } } }, one);
	run("negzero", { facts: { t: num }, root: { id: "r", rule: { calc: ["*", { fact: "t" }, 0] }, publish: { points: { places: 1, mode: "half-up" } } } }, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { t: -3 } }] });
	const s: any = { id: "s", sources: [], facts: { l: { type: "list", fields: { q: num } } }, root: { id: "r", rule: { agg: "sum", each: { list: "l", item: { field: "q" }, where: [">", { field: "q" }, 1] } } } };
	console.log(JSON.stringify(explain(s, { periods: ["1"], records: [{ unit: "u", period: "1", facts: { l: [{ q: 1 }, { q: 2 }] }, nodes: {} }] }, { period: "1", unit: "u", node: "r" }).lines, null, 1).slice(0, 3000));
});
