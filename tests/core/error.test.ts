import { SteerindexError } from "steerindex/core";
import { parseNumber } from "steerindex/number";
import { describe, expect, test, vi } from "vitest";
import { refuse } from "../../src/core/error.ts";
import { createIssue } from "../../src/core/issue.ts";

const one = createIssue("BAD_PLACES", ["rounding", "places"], { vi: "sai số chữ số", en: "bad places" });
const other = createIssue("BAD_MODE", [], "bad mode");

describe("SteerindexError", () => {
	test("lists every problem, in both languages, with its place", () => {
		const error = new SteerindexError([one, other]);
		expect(error).toBeInstanceOf(Error);
		expect(error.code).toBe("BAD_PLACES");
		expect(error.issues).toEqual([one, other]);
		expect(error.message).toBe(
			"BAD_PLACES at rounding.places: bad places | sai số chữ số\nBAD_MODE: bad mode",
		);
	});

	test("has a code even without an issue", () => {
		expect(new SteerindexError([])).toMatchObject({ code: "UNKNOWN", issues: [], message: "" });
	});

	test("lists no more than a hundred problems", () => {
		const error = new SteerindexError(Array.from({ length: 5000 }, () => other));
		expect(error.issues).toHaveLength(101);
		expect(error.issues[100]?.message).toMatchObject({ en: "4900 more problems are not listed here" });
		expect(new SteerindexError(error.issues).issues).toEqual(error.issues);
	});

	test("becomes plain data", () => {
		const error = new SteerindexError([one]);
		const json = { name: "SteerindexError", code: "BAD_PLACES", message: error.message, issues: [one] };
		expect(error.toJSON()).toEqual(json);
		expect(JSON.parse(JSON.stringify(error))).toEqual(json);
	});
});

describe("SteerindexError.is", () => {
	test("knows the error of another copy of the package", async () => {
		vi.resetModules();
		const copy = await import("../../src/core/error.ts");
		expect(copy.SteerindexError).not.toBe(SteerindexError);
		const error = new copy.SteerindexError([one]);
		expect(error instanceof SteerindexError).toBe(false);
		expect(SteerindexError.is(error)).toBe(true);
		expect(copy.SteerindexError.is(new SteerindexError([one]))).toBe(true);
	});

	test.each([
		["another error", new Error("no")],
		["an error of that name without issues", Object.assign(new Error("no"), { name: "SteerindexError" })],
		["its plain data", new SteerindexError([one]).toJSON()],
		["a text", "SteerindexError"],
		["nothing", undefined],
		["null", null],
	])("does not take %s for it", (_, value) => {
		expect(SteerindexError.is(value)).toBe(false);
	});
});

describe("refuse", () => {
	test("throws one issue", () => {
		expect(() => refuse("BAD_MODE", ["mode"], "bad mode", { received: '"up"' })).toThrow(SteerindexError);
		try {
			parseNumber("1.456");
			expect.unreachable();
		} catch (error) {
			expect(SteerindexError.is(error) && error.issues).toHaveLength(1);
		}
	});
});
