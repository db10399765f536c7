import type { Issue } from "steerindex/core";
import { fieldErrors, formatIssues } from "steerindex/display";
import { safeParseReading } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { problemsOf } from "./refusal.ts";

const issue = (path: Issue["path"], message: Issue["message"], details: Partial<Issue> = {}): Issue => ({
	code: "WRONG",
	path,
	pointer: "",
	message,
	...details,
});
const date = { vi: "cần ngày có thật", en: "a real date is needed" };
const onDay = ["events", 0, "on"];

/** The issues of a reading with two wrong fields and one misspelt. */
const issuesOfReading = (): readonly Issue[] => {
	const parsed = safeParseReading({ index: "PAPI", unit: 7, period: "2021", score: "x", grup: "A" });
	return parsed.ok ? [] : parsed.issues;
};

describe("formatIssues", () => {
	test("tells real issues in Vietnamese", () => {
		expect(formatIssues(issuesOfReading(), { locale: "vi" }).split("\n")).toEqual([
			"grup: không có trường này; có phải ý bạn là “group”?",
			"unit: unit phải là một chuỗi không rỗng; nhận được: 7",
			'score: phải là một số, hoặc { decimal: "42.10" } khi cần giữ đúng số chữ số đã in; nhận được: "x"',
		]);
	});

	test("and in English", () => {
		expect(formatIssues(issuesOfReading(), { locale: "en" }).split("\n")).toEqual([
			"grup: there is no such field; did you mean “group”?",
			"unit: unit must be a text that is not empty; received: 7",
			'score: must be a number, or { decimal: "42.10" } where the printed places matter; received: "x"',
		]);
	});

	test("shows what was received and expected where the message does not say it", () => {
		const details = { expected: "vi | en", received: '"fr"', suggestion: "en" };
		expect(formatIssues([issue(["locale"], "no", details)], { locale: "en" })).toBe(
			'locale: no; received: "fr"; expected: vi | en; did you mean “en”?',
		);
		expect(formatIssues([issue(["locale"], "no", details)], { locale: "vi" })).toBe(
			'locale: no; nhận được: "fr"; cần: vi | en; có phải ý bạn là “en”?',
		);
		const said = issue(["x"], "string is needed, not array of 2", {
			expected: "string",
			received: "array of 2",
		});
		expect(formatIssues([said], { locale: "en" })).toBe("x: string is needed, not array of 2");
	});

	test("a number received is shown even where the same digits stand in the message", () => {
		const rank = issue(["rank"], "must be 1 to 63", { received: "6" });
		expect(formatIssues([rank], { locale: "en" })).toBe("rank: must be 1 to 63; received: 6");
	});

	test("an issue of the whole has no path; no issues, no text", () => {
		expect(formatIssues([issue([], date)], { locale: "vi" })).toBe("cần ngày có thật");
		expect(formatIssues([], { locale: "vi" })).toBe("");
	});

	test("one line an issue, whatever stands in it", () => {
		const odd = issue(["a\nb", "c"], "first\r\nsecond\u2028third\u0085fourth\vfifth", { received: "6\n7" });
		expect(formatIssues([odd, odd], { locale: "en" }).split("\n")).toEqual([
			"a b.c: first second third fourth fifth; received: 6 7",
			"a b.c: first second third fourth fifth; received: 6 7",
		]);
	});
});

describe("fieldErrors", () => {
	test("names the field of the form by its path", () => {
		const errors = fieldErrors([issue(onDay, date, { suggestion: "2022-08-16" })], { locale: "vi" });
		expect(errors).toEqual({ "events.0.on": "cần ngày có thật; có phải ý bạn là “2022-08-16”?" });
	});

	test("several issues of a field stand on a line each, those of no field under the empty name", () => {
		const issues = [issue(onDay, date), issue([], "one"), issue(onDay, "late"), issue([], "two")];
		expect(fieldErrors(issues, { locale: "en" })).toEqual({
			"events.0.on": "a real date is needed\nlate",
			"": "one\ntwo",
		});
		expect(fieldErrors([], { locale: "en" })).toEqual({});
	});

	test("paths that print the same share an entry, and none is lost", () => {
		const issues = [issue(["a.b"], "one"), issue(["a", "b"], "two")];
		expect(fieldErrors(issues, { locale: "en" })).toEqual({ "a.b": "one\ntwo" });
	});

	test("a field called __proto__ is a field like any other", () => {
		const issues = [issue(["__proto__"], "one"), issue(["constructor"], "two")];
		const errors = fieldErrors(issues, { locale: "en" });
		expect(Object.entries(errors)).toEqual([
			["__proto__", "one"],
			["constructor", "two"],
		]);
		expect(Object.getPrototypeOf(errors)).toBe(Object.prototype);
		expect(JSON.stringify(errors)).toBe('{"__proto__":"one","constructor":"two"}');
		expect(Object.entries(structuredClone(errors))).toEqual(Object.entries(errors));
	});
});

describe.each([
	["formatIssues", formatIssues],
	["fieldErrors", fieldErrors],
] as const)("%s refuses", (_, tell) => {
	const bad = (issues: unknown, options: unknown = { locale: "en" }): readonly string[] =>
		problemsOf(() => tell(issues as Issue[], options as { locale: "en" }));

	test("options that are none", () => {
		expect(bad([], 5)).toEqual(["BAD_OPTIONS options", "BAD_LOCALE locale"]);
		expect(bad([], { locale: "fr" })).toEqual(["BAD_LOCALE locale"]);
		expect(bad([], { locale: "vi", local: 1 })).toEqual(["UNKNOWN_KEY local"]);
	});

	test("what is no list of issues, all problems at once", () => {
		expect(bad(null)).toEqual(["WRONG_TYPE issues"]);
		expect(bad({ length: 1 })).toEqual(["WRONG_TYPE issues"]);
		expect(bad([null, [], issue([], "")])).toEqual([
			"WRONG_TYPE issues.0",
			"WRONG_TYPE issues.1",
			"BAD_LABEL issues.2.message",
		]);
		const junk = { path: [Symbol("x")], message: {}, received: 1, suggestion: null };
		expect(bad([junk])).toEqual([
			"WRONG_TYPE issues.0.path",
			"BAD_LABEL issues.0.message",
			"WRONG_TYPE issues.0.received",
			"WRONG_TYPE issues.0.suggestion",
		]);
		expect(bad([{ message: "m" }], null)).toEqual([
			"BAD_OPTIONS options",
			"BAD_LOCALE locale",
			"WRONG_TYPE issues.0.path",
		]);
	});
});
