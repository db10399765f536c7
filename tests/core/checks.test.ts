import { describe, expect, test } from "vitest";
import { attempt, checkKeys, noteType } from "../../src/core/checks.ts";
import { refuse, SteerindexError } from "../../src/core/error.ts";
import { createIssue, type Issue } from "../../src/core/issue.ts";

describe("checkKeys", () => {
	test("notes every unknown key, with the nearest known one or all of them", () => {
		const issues: Issue[] = [];
		checkKeys({ total: 1, partz: 2, zzz: 3 }, ["total", "parts"], ["relations", "r"], issues);
		expect(issues).toEqual([
			createIssue(
				"UNKNOWN_KEY",
				["relations", "r", "partz"],
				{ vi: "không có trường này", en: "there is no such field" },
				{ suggestion: "parts" },
			),
			createIssue(
				"UNKNOWN_KEY",
				["relations", "r", "zzz"],
				{ vi: "không có trường này", en: "there is no such field" },
				{ expected: "total | parts" },
			),
		]);
	});
});

describe("noteType", () => {
	test("names the type that is needed and what came", () => {
		const issues: Issue[] = [];
		noteType([1], "string", ["id"], issues);
		expect(issues).toEqual([
			createIssue(
				"WRONG_TYPE",
				["id"],
				{ vi: "cần string, nhận được array of 1", en: "string is needed, not array of 1" },
				{ expected: "string", received: "array of 1" },
			),
		]);
	});
});

describe("attempt", () => {
	test("hands the value on", () => {
		const issues: Issue[] = [];
		expect(attempt(() => 5, ["a"], issues)).toBe(5);
		expect(issues).toEqual([]);
	});

	test("notes the issues of a refusal under the path", () => {
		const issues: Issue[] = [];
		const details = { expected: "a", received: "b", suggestion: "c" };
		expect(attempt(() => refuse("FULL", ["x"], "wrong", details), ["a", 0], issues)).toBeUndefined();
		expect(attempt(() => refuse("BARE", ["x"], "wrong"), ["b"], issues)).toBeUndefined();
		expect(issues).toEqual([
			createIssue("FULL", ["a", 0], "wrong", details),
			createIssue("BARE", ["b"], "wrong"),
		]);
	});

	test("lets any other error through", () => {
		const fault = new RangeError("ours");
		expect(SteerindexError.is(fault)).toBe(false);
		expect(() =>
			attempt(
				() => {
					throw fault;
				},
				[],
				[],
			),
		).toThrow(fault);
	});
});
