import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCycles } from "../../src/plan/findCycles.ts";
import { runs } from "../shared.ts";

type Links = ReadonlyMap<string, readonly string[]>;

const anyLinks: fc.Arbitrary<Links> = fc.integer({ min: 0, max: 8 }).chain((size) => {
	const name = fc.integer({ min: 0, max: size }).map(String);
	return fc
		.array(fc.array(name, { maxLength: 3 }), { minLength: size, maxLength: size })
		.map((lists) => new Map(lists.map((list, i) => [String(i), list])));
});

/** How many links lead from one name to another at least, by trying ways of every length. */
function distance(links: Links, from: string, to: string): number | undefined {
	let reached = new Set([from]);
	for (let steps = 1; steps <= links.size; steps++) {
		reached = new Set(
			[...reached].flatMap((name) => links.get(name) ?? []).filter((name) => links.has(name)),
		);
		if (reached.has(to)) return steps;
	}
	return undefined;
}

describe("findCycles against every way of every length", () => {
	test("each cycle is one, and the shortest through its first name but for a link to itself", () => {
		const property = fc.property(anyLinks, (links) => {
			for (const cycle of findCycles(links)) {
				for (const [i, name] of cycle.entries()) {
					expect(links.get(name)).toContain(cycle[(i + 1) % cycle.length]);
				}
				expect(new Set(cycle).size).toBe(cycle.length);
				const [first = ""] = cycle;
				const others = new Map([...links].map(([name, next]) => [name, next.filter((to) => to !== name)]));
				expect(distance(cycle.length === 1 ? links : others, first, first)).toBe(cycle.length);
			}
		});
		fc.assert(property, { numRuns: runs(500, 20_000) });
	});

	test("every name that leads back to itself is in the knot of exactly one cycle", () => {
		const property = fc.property(anyLinks, (links) => {
			const cycles = findCycles(links);
			const long = cycles.filter(({ length }) => length > 1);
			const loops = [...links].filter(([name, next]) => next.includes(name)).map(([name]) => [name]);
			expect(cycles.filter(({ length }) => length === 1)).toEqual(loops);
			for (const name of links.keys()) {
				const others = [...links.keys()].filter((other) => other !== name);
				const tied = others.filter((other) => distance(links, name, other) && distance(links, other, name));
				const shown = long.filter((cycle) =>
					cycle.some((member) => member === name || tied.includes(member)),
				);
				expect(shown.length).toBe(tied.length > 0 ? 1 : 0);
			}
		});
		fc.assert(property, { numRuns: runs(300, 10_000) });
	});
});
