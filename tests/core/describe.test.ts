import { expect, describe as group, test } from "vitest";
import { describe, isRecord, shorten } from "../../src/core/describe.ts";

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

group("describe", () => {
	test.each([
		["1.456", '"1.456"'],
		['a "quote"\n', '"a \\"quote\\"\\n"'],
		["", '""'],
		[86.67, "86.67"],
		[Number.NaN, "NaN"],
		[true, "true"],
		[null, "null"],
		[undefined, "undefined"],
		[Symbol("x"), "Symbol(x)"],
		[5n, "5n"],
		[-(10n ** 59n), `-1${"0".repeat(59)}n`],
		[10n ** 60n, "bigint"],
		[[1, 2], "array of 2"],
		[cyclic, "object"],
		[new Map(), "object"],
		[() => "secret", "function"],
	])("%o is told as %s", (value, text) => {
		expect(describe(value)).toBe(text);
	});

	test("never walks into a value, calls it or prints all of it", () => {
		expect(describe("x".repeat(1e6))).toBe(`"${"x".repeat(60)}…"`);
		expect(describe(10n ** 1_000_000n)).toBe("bigint");
		expect(describe(Symbol("y".repeat(1e6)))).toHaveLength(60);
		expect(describe(Array.from({ length: 1e6 }))).toBe("array of 1000000");
		const hostile = (): never => {
			throw new TypeError("called");
		};
		expect(describe({ toString: hostile, toJSON: hostile, [Symbol.toPrimitive]: hostile })).toBe("object");
		expect(describe(Object.assign(() => 1, { toString: hostile }))).toBe("function");
	});
});

group("shorten", () => {
	test("cuts what is longer than sixty characters", () => {
		expect(shorten("a".repeat(60))).toBe("a".repeat(60));
		expect(shorten("a".repeat(61))).toBe(`${"a".repeat(60)}…`);
	});
});

group("isRecord", () => {
	test("is true of objects that are neither null nor lists", () => {
		expect([{}, Object.create(null), cyclic].every(isRecord)).toBe(true);
		expect([null, undefined, [], "x", 1, () => 1].some(isRecord)).toBe(false);
	});
});
