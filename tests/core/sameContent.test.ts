import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameContent } from "../../src/core/sameContent.ts";

const nested = (depth: number, leaf: string): unknown => {
	let value: unknown = leaf;
	for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { value };
	return value;
};

/** The same value with the keys of every object in reverse order. */
const reversed = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, reversed(inner)]),
	);
};

describe("sameContent", () => {
	test.each([
		[
			{ a: 1, b: [2, { c: null }] },
			{ b: [2, { c: null }], a: 1 },
		],
		[{ a: 1, b: undefined }, { a: 1 }],
		[0, -0],
		[Number.NaN, Number.NaN],
		[{}, Object.create(null)],
		[JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
	])("%j has the content of %j", (a, b) => {
		expect(sameContent(a, b)).toBe(true);
		expect(sameContent(b, a)).toBe(true);
	});

	test.each([
		[{ a: 1 }, { a: 2 }],
		[{ a: 1 }, { b: 1 }],
		[{ a: null }, {}],
		[{ a: undefined, b: 1 }, { a: 1 }],
		[[], {}],
		[{ 0: "x" }, ["x"]],
		[
			[1, 2],
			[2, 1],
		],
		[[1], [1, undefined]],
		[[1], Object.assign(new Array(2), { 0: 1 })],
		["1", 1],
		[null, undefined],
		[null, {}],
		[{}, JSON.parse('{"__proto__":{}}')],
		[{ toString: null }, { a: null }],
		[new Date(0), new Date(1)],
		[new Date(0), {}],
		[new Map([[1, 2]]), new Map()],
		[10n, 10],
	])("%o has not the content of %o", (a, b) => {
		expect(sameContent(a, b)).toBe(false);
		expect(sameContent(b, a)).toBe(false);
	});

	test("depth is no danger, nor is a value that holds itself", () => {
		expect(sameContent(nested(100_000, "x"), nested(100_000, "x"))).toBe(true);
		expect(sameContent(nested(100_000, "x"), nested(100_000, "y"))).toBe(false);
		const ring = (length: number): object => {
			const first: { next?: object } = {};
			let last = first;
			for (let i = 1; i < length; i++) {
				const next = {};
				last.next = next;
				last = next;
			}
			last.next = first;
			return first;
		};
		expect(sameContent(ring(2), ring(3))).toBe(true);
		expect(sameContent(ring(2), { next: { next: {} } })).toBe(false);
	});

	test("a value that shares its parts is compared once, not once for each way to them", () => {
		const doubled = (): unknown => {
			let value: unknown = ["x"];
			for (let i = 0; i < 60; i++) value = [value, value];
			return value;
		};
		expect(sameContent(doubled(), doubled())).toBe(true);
	});

	test("for any JSON: the order of keys does not count, and it agrees with the text otherwise", () => {
		const json = fc.jsonValue();
		const text = (value: unknown): string =>
			JSON.stringify(value, (_, inner) =>
				typeof inner === "object" && inner !== null && !Array.isArray(inner)
					? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
					: inner,
			);
		fc.assert(
			fc.property(json, json, (a, b) => {
				expect(sameContent(a, reversed(structuredClone(a)))).toBe(true);
				expect(sameContent({ a }, { a, b: undefined })).toBe(true);
				expect(sameContent(a, b)).toBe(text(a) === text(b));
			}),
		);
	});
});
