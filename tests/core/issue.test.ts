import { describe, expect, test } from "vitest";
import { capIssues, createIssue, type Issue } from "../../src/core/issue.ts";

const many = (count: number): Issue[] =>
	Array.from({ length: count }, (_, at) => createIssue("WRONG", [at], { vi: "sai", en: "wrong" }));

describe("createIssue", () => {
	test("gives the path also as a JSON pointer", () => {
		expect(createIssue("WRONG", ["figures", "tasks", 0], "wrong")).toEqual({
			code: "WRONG",
			path: ["figures", "tasks", 0],
			pointer: "/figures/tasks/0",
			message: "wrong",
		});
	});

	test("escapes ~ and / in the pointer, the tilde first", () => {
		expect(createIssue("WRONG", ["a/b", "c~d", "~1", ""], "wrong").pointer).toBe("/a~1b/c~0d/~01/");
		expect(createIssue("WRONG", [], "wrong").pointer).toBe("");
	});

	test("carries what was expected, received and probably meant", () => {
		const details = { expected: "a", received: "b", suggestion: "c" };
		expect(createIssue("WRONG", [], "wrong", details)).toMatchObject(details);
	});
});

describe("capIssues", () => {
	test("leaves a hundred issues as they are", () => {
		const issues = many(100);
		expect(capIssues(issues)).toBe(issues);
		expect(capIssues([])).toEqual([]);
	});

	test("replaces the rest by their number", () => {
		const capped = capIssues(many(1234));
		expect(capped).toHaveLength(101);
		expect(capped[99]?.path).toEqual([99]);
		expect(capped[100]).toEqual({
			code: "MORE_PROBLEMS",
			path: [],
			pointer: "",
			message: {
				vi: "còn 1134 lỗi nữa không liệt kê ở đây",
				en: "1134 more problems are not listed here",
			},
		});
	});

	test("speaks of one problem in the singular", () => {
		expect(capIssues(many(101))[100]?.message).toMatchObject({ en: "1 more problem is not listed here" });
	});

	test("keeps the number when a capped list is passed on", () => {
		const capped = capIssues(many(1234));
		expect(capIssues(capped)).toBe(capped);
		const mixed = [...many(100), createIssue("WRONG", [100], "wrong")];
		expect(capIssues(mixed)[100]?.code).toBe("MORE_PROBLEMS");
	});
});
