import { describe, expect, test } from "vitest";
import { cycleText, findCycles } from "../../src/plan/findCycles.ts";

const links = (text: Record<string, string>): ReadonlyMap<string, readonly string[]> =>
	new Map(Object.entries(text).map(([name, next]) => [name, next.split(" ").filter(Boolean)]));

describe("findCycles", () => {
	test("finds none where no way leads back", () => {
		expect(findCycles(new Map())).toEqual([]);
		expect(findCycles(links({ a: "b c", b: "c", c: "" }))).toEqual([]);
	});

	test("shows a shortest cycle through the first name of a knot, in the order of the links", () => {
		expect(findCycles(links({ a: "b", b: "c", c: "a" }))).toEqual([["a", "b", "c"]]);
		expect(findCycles(links({ a: "b", b: "c", c: "d a", d: "a" }))).toEqual([["a", "b", "c"]]);
		expect(findCycles(links({ z: "c", c: "b", b: "a", a: "c" }))).toEqual([["c", "b", "a"]]);
	});

	test("shows every knot once, in the order given", () => {
		const found = findCycles(links({ x: "y a", y: "x", lone: "a", a: "b", b: "a" }));
		expect(found).toEqual([
			["x", "y"],
			["a", "b"],
		]);
	});

	test("a link to itself is a cycle of its own, also within a knot", () => {
		expect(findCycles(links({ a: "a" }))).toEqual([["a"]]);
		expect(findCycles(links({ a: "a b", b: "b a" }))).toEqual([["a"], ["a", "b"], ["b"]]);
	});

	test("passes over links to unknown names and links given twice", () => {
		expect(findCycles(links({ a: "ghost b b", b: "ghost" }))).toEqual([]);
		expect(findCycles(links({ a: "b b", b: "a a" }))).toEqual([["a", "b"]]);
	});

	test("names are only names", () => {
		const odd = new Map([
			["__proto__", ["constructor"]],
			["constructor", ["__proto__"]],
		]);
		expect(findCycles(odd)).toEqual([["__proto__", "constructor"]]);
	});

	test("a chain and a circle of 100,000 names need no recursion", () => {
		const size = 100_000;
		const chain = new Map(Array.from({ length: size }, (_, i) => [`t${i}`, [`t${i + 1}`]]));
		expect(findCycles(chain)).toEqual([]);
		chain.set(`t${size - 1}`, ["t0"]);
		const [cycle] = findCycles(chain);
		expect(cycle?.length).toBe(size);
		expect(cycleText(cycle ?? [])).toBe(
			"t0 → t1 → t2 → t3 → t4 → t5 → … (99989) … → t99995 → t99996 → t99997 → t99998 → t99999 → t0",
		);
	});

	test("cycleText ends where it began and cuts endless names", () => {
		expect(cycleText(["a"])).toBe("a → a");
		expect(cycleText(["a", "b", "c"])).toBe("a → b → c → a");
		expect(cycleText(["x".repeat(1000)]).length).toBeLessThan(140);
	});
});
