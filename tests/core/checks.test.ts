import { describe, expect, test } from "vitest";
import { attempt, checkKeys, noteType } from "../../src/core/checks.ts";
import { refuse, SteerindexError } from "../../src/core/error.ts";
import { createIssue, type Issue } from "../../src/core/issue.ts";
import { sources } from "../source.ts";

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

test("checkKeys counts the problems that no error lists, and looks for no nearest key of theirs", () => {
	const issues: Issue[] = [];
	checkKeys(
		Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`partz${i}`, 1])),
		["partz"],
		[],
		issues,
	);
	expect(issues).toHaveLength(150);
	expect(issues.map(({ suggestion }) => suggestion).lastIndexOf("partz")).toBe(99);
});

describe("noteType", () => {
	test("says the type in the words of people where they are given", () => {
		const issues: Issue[] = [];
		noteType(null, "date", ["on"], issues, { vi: "tên một ngày", en: "the name of a date" });
		expect(issues).toEqual([
			createIssue(
				"WRONG_TYPE",
				["on"],
				{ vi: "cần tên một ngày, nhận được null", en: "the name of a date is needed, not null" },
				{ expected: "date", received: "null" },
			),
		]);
	});

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

test("what is needed is named in words of code, or in both languages", () => {
	const given = sources.flatMap(({ path, text }) =>
		[...text.matchAll(/noteType\(\s*[^,()]+,\s*(["'`])(.*?)\1/g)].map((call) => `${path}: ${call[2]}`),
	);
	expect(given.length).toBeGreaterThan(40);
	const english = /\b(an?|the|or|of|from|to|and|text|list|label|key|date|figure|integer|whole)\b/;
	expect(given.filter((one) => english.test(one.replace(/^.*?: /, "").replaceAll(/\{.*?\}/g, "{}")))).toEqual(
		[],
	);
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
