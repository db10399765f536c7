import { SteerindexError } from "steerindex/core";
import { type FigureReport, type Finding, formatFinding, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";

const MILLION = 1_000_000;

/** The finding, or the codes of the refusal; anything else is thrown on. */
function outcome(parts: object): Finding | readonly string[] {
	const report = { locale: "vi", figures: {}, relations: {}, ...parts };
	try {
		return reconcile(report as FigureReport, { limit: 200_000 });
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		// A refusal quotes what it refuses, but never a million characters of it.
		for (const { message } of error.issues) expect(JSON.stringify(message).length).toBeLessThan(2000);
		return [...new Set(error.issues.map(({ code }) => code))];
	}
}

function nest(depth: number): unknown {
	let value: unknown = "1";
	for (let level = 0; level < depth; level++) value = [value];
	return value;
}

function ring(): unknown {
	const parts: unknown[] = [];
	parts.push(parts, { parts });
	return parts;
}

describe("hostile sizes return", { timeout: 20_000 }, () => {
	test.each([
		["letters", "a".repeat(MILLION)],
		["spaces", " ".repeat(MILLION)],
		["digits", "1".repeat(MILLION)],
		["marks", "1.".repeat(MILLION / 2)],
		["slashes", "1/".repeat(MILLION / 2)],
		["minus signs", "−".repeat(MILLION)],
		["combining marks", `a${"\u0301".repeat(MILLION)}`],
		["repeated words", "không quá ".repeat(MILLION / 10)],
		["percent signs behind a number", `1${"%".repeat(MILLION)}`],
		["halves of pairs", "\ud800".repeat(MILLION)],
	])("a figure, a quote and a text of a million %s", (_, long) => {
		expect(outcome({ figures: { a: long, b: { printed: long, min: 0 } } })).toEqual(expect.any(Array));
		expect(outcome({ dates: { d: long }, notFigures: [long], text: long })).toEqual(expect.any(Array));
		expect(outcome({ text: `có 32 ${long}`, figures: { a: "32" } })).toMatchObject({ verdict: "consistent" });
		expect(outcome({ text: `có 32 ${long}`, figures: { a: "33 việc" } })).toEqual(["QUOTE_NOT_FOUND"]);
		const evidence = { e: { figure: "a", value: long, source: long } };
		expect(outcome({ figures: { a: "3" }, evidence })).toEqual(expect.any(Array));
	});

	test("names, ids and keys of a million characters", () => {
		const long = "a".repeat(MILLION);
		expect(outcome({ figures: { [long]: "3" } })).toMatchObject({ verdict: "consistent" });
		expect(outcome({ figures: { a: "3", aaaa: "4" }, relations: { r: { equal: [long, "a"] } } })).toEqual([
			"UNKNOWN_FIGURE",
		]);
		expect(outcome({ [long]: 1, relations: { r: { [long]: 1 } } })).toEqual([
			"UNKNOWN_KEY",
			"UNKNOWN_RELATION",
		]);
		expect(outcome({ figures: { a: { printed: "3", when: long } }, dates: { day: "16/8/2022" } })).toEqual([
			"UNKNOWN_DATE",
		]);
		expect(outcome({ locale: long, date: long, modes: [long] })).toEqual(["WRONG_TYPE", "NOT_A_DATE"]);
	});

	test.each(["(", "[", "{", "«", '"'])("ten thousand nested %s in a text", (bracket) => {
		const text = `${bracket.repeat(10_000)}32 nhiệm vụ${bracket.repeat(10_000)}`;
		const found = outcome({ text, figures: { a: "32 nhiệm vụ" } });
		expect(found).toMatchObject({ coverage: { numbers: 1, figures: 1, unread: [] } });
		expect(outcome({ figures: { a: text } })).toEqual(["TOO_LONG"]);
	});

	test("ten thousand nested arrays, and a ring", () => {
		for (const value of [nest(10_000), ring()]) {
			expect(outcome({ figures: { a: value } })).toEqual(["WRONG_TYPE"]);
			expect(outcome({ figures: { a: { printed: "3", min: value, label: value, modes: value } } })).toEqual([
				"WRONG_TYPE",
			]);
			expect(outcome({ figures: { a: "3" }, relations: { r: { total: "a", parts: value } } })).toContain(
				"WRONG_TYPE",
			);
			expect(outcome({ relations: value })).toEqual(["WRONG_TYPE"]);
			expect(outcome({ notFigures: value })).toContain("WRONG_TYPE");
		}
	});

	test("a text of a hundred thousand numbers", () => {
		const text = Array.from({ length: 100_000 }, (_, index) => `mục ${index}`).join("; ");
		const finding = outcome({ text, figures: { a: "mục 99999", b: "mục 31" } });
		expect(finding).toMatchObject({ coverage: { numbers: 100_000, figures: 2 } });
		if ("verdict" in finding) expect(formatFinding(finding, { locale: "vi" }).length).toBeLessThan(20_000);
		const same = "7 xã, ".repeat(100_000);
		expect(outcome({ text: same, figures: { a: "7 xã" } })).toMatchObject({ coverage: { figures: 100_000 } });
		expect(outcome({ text: same, figures: { a: "7 xóm", b: "7 thôn", c: "8 xã" } })).toEqual([
			"QUOTE_NOT_FOUND",
		]);
		expect(outcome({ text: same, figures: { a: "7 xã" }, notFigures: ["7 xã, 7 xã, 7 xã"] })).toEqual([
			"CLAIMED_TWICE",
		]);
	});

	test("ten thousand quotes", () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `mục ${index}`);
		const text = `${names.join("; ")};`;
		const figures = Object.fromEntries(names.map((name, index) => [`f${index}`, name]));
		expect(outcome({ text, figures })).toMatchObject({ coverage: { figures: 10_000, unread: [] } });
		expect(outcome({ text, notFigures: names })).toMatchObject({
			coverage: { setAside: 10_000, unread: [] },
		});
		const absent = Object.fromEntries(names.map((name, index) => [`f${index}`, `${name} xã`]));
		expect(outcome({ text, figures: absent })).toEqual(["QUOTE_NOT_FOUND", "MORE_PROBLEMS"]);
	});

	test("five hundred parts, a hundred relations, ten thousand unknown names", () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `f${index}`);
		const report = (count: number, relations: object): object => {
			const few = names.slice(0, count);
			return { figures: { all: "500", ...Object.fromEntries(few.map((name) => [name, "1"])) }, relations };
		};
		const sum = { sum: { total: "all", parts: names.slice(0, 500) } };
		expect(outcome(report(500, sum))).toMatchObject({ relations: { sum: { verdict: "holds" } } });
		const star = Object.fromEntries(names.slice(1, 100).map((name) => [name, { equal: [name, "f0"] }]));
		expect(outcome(report(100, star))).toMatchObject({ relations: { f99: { verdict: "holds" } } });
		const apart = Object.fromEntries(names.slice(1, 100).map((name) => [name, { equal: [name, 2] }]));
		expect(outcome(report(100, apart))).toMatchObject({ verdict: "contradictory" });
		const misspelt = { sum: { total: "all", parts: names.map((name) => `${name}x`) } };
		expect(outcome(report(10_000, misspelt))).toEqual(["UNKNOWN_FIGURE", "MORE_PROBLEMS"]);
		expect(outcome(report(10_000, {}))).toMatchObject({ verdict: "consistent", status: "complete" });
		const same = { sum: { total: "all", parts: Array(MILLION).fill("f1") } };
		expect(outcome(report(2, same))).toEqual(["TOO_MANY"]);
	});

	test("huge and tiny amounts", () => {
		const amounts = ["9".repeat(1000), `0,${"0".repeat(999)}1`, "1".repeat(1100), "1".repeat(1101)];
		for (const printed of amounts) {
			expect(
				outcome({ figures: { a: printed, b: "3" }, relations: { r: { equal: ["a", "b"] } } }),
			).toBeDefined();
			expect(
				outcome({
					figures: { a: "1", p: "39,08%", n: printed },
					relations: { r: { percent: "p", of: "n" } },
				}),
			).toBeDefined();
		}
		const ends = { min: { decimal: "-1e1000" }, max: { decimal: "1e1000" } };
		expect(outcome({ figures: { a: { printed: "3", ...ends } } })).toBeDefined();
		expect(
			outcome({ figures: { a: { printed: "3", min: 1e308, max: { decimal: "1e999999999" } } } }),
		).toBeDefined();
	});
});
