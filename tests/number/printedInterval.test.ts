import type { Locale } from "steerindex/core";
import { type PrintedIntervalOptions, printedInterval, type RoundingMode } from "steerindex/number";
import { describe, expect, test } from "vitest";
import { junk } from "./junk.ts";
import { MODES } from "./oracle.ts";
import { refusalOf } from "./refusal.ts";

/** `"[42.05 42.15)"`: the interval in the usual brackets. */
function brackets(text: string, locale: Locale, mode: RoundingMode): string {
	const { min, max } = printedInterval(text, { locale, mode });
	if (!min || !max) return expect.unreachable();
	expect([min.value, max.value]).toEqual([Number(min.exact), Number(max.exact)]);
	return `${min.open ? "(" : "["}${min.exact} ${max.exact}${max.open ? ")" : "]"}`;
}

describe("printedInterval (number.printed-interval)", () => {
	test.each([
		["42,1", ["[42.05 42.15)", "(42.05 42.15)", "[42.1 42.2)", "[42.1 42.2)", "(42 42.1]"]],
		["42,2", ["[42.15 42.25)", "[42.15 42.25]", "[42.2 42.3)", "[42.2 42.3)", "(42.1 42.2]"]],
		["39,08%", ["[39.075 39.085)", "[39.075 39.085]", "[39.08 39.09)", "[39.08 39.09)", "(39.07 39.08]"]],
		["-1,18", ["(-1.185 -1.175]", "[-1.185 -1.175]", "(-1.19 -1.18]", "[-1.18 -1.17)", "(-1.19 -1.18]"]],
		["-1,17", ["(-1.175 -1.165]", "(-1.175 -1.165)", "(-1.18 -1.17]", "[-1.17 -1.16)", "(-1.18 -1.17]"]],
		["0,0", ["(-0.05 0.05)", "[-0.05 0.05]", "(-0.1 0.1)", "[0 0.1)", "(-0.1 0]"]],
		["0", ["(-0.5 0.5)", "[-0.5 0.5]", "(-1 1)", "[0 1)", "(-1 0]"]],
		["1.456", ["[1455.5 1456.5)", "[1455.5 1456.5]", "[1456 1457)", "[1456 1457)", "(1455 1456]"]],
		["86,67/100", ["[86.665 86.675)", "(86.665 86.675)", "[86.67 86.68)", "[86.67 86.68)", "(86.66 86.67]"]],
	])("%s", (text, intervals) => {
		expect(MODES.map((mode) => brackets(text, "vi", mode))).toEqual(intervals);
	});

	test("reads the print in its language", () => {
		expect(brackets("1.456", "en", "half-up")).toBe("[1.4555 1.4565)");
		expect(brackets("42.10", "en", "half-up")).toBe("[42.095 42.105)");
	});

	test("refuses what cannot be read, and asks for language and mode", () => {
		const codeOf = (text: unknown, options: unknown): string =>
			refusalOf(() => printedInterval(text as string, options as PrintedIntervalOptions)).code;
		expect(codeOf("16.8", { locale: "vi", mode: "half-up" })).toBe("AMBIGUOUS_NUMBER");
		expect(codeOf("abc", { locale: "vi", mode: "half-up" })).toBe("UNREADABLE_NUMBER");
		expect(codeOf("1".repeat(1_000_000), { locale: "vi", mode: "half-up" })).toBe("TOO_LONG");
		expect(codeOf("42,1", { locale: "vi" })).toBe("BAD_MODE");
		expect(codeOf("42,1", { mode: "half-up" })).toBe("BAD_LOCALE");
		for (const options of [undefined, null, "vi", 5, []]) expect(codeOf("42,1", options)).toBe("BAD_OPTIONS");
		for (const value of junk.filter((value) => typeof value !== "string")) {
			expect(codeOf(value, { locale: "vi", mode: "half-up" })).toBe("NOT_TEXT");
		}
		const error = refusalOf(() => printedInterval("42,1", { locale: "vi", mode: "up" as "half-up" }));
		expect(error.issues[0]).toMatchObject({
			path: ["mode"],
			expected: MODES.join(" | "),
			message: { vi: "không có cách làm tròn này", en: "there is no such rounding mode" },
		});
	});
});
