import { feasibleBases, feasibleCounts } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

const counts = (text: unknown, options: unknown): string =>
	refusalOf(() => feasibleCounts(text as string, options as never)).code;
const bases = (text: unknown, options: unknown): string =>
	refusalOf(() => feasibleBases(text as string, options as never)).code;

describe("feasibleCounts (figures.percent)", () => {
	test.each([0, -1, 1.5, Number.NaN, 2 ** 53, "1456", 1456n, null, undefined])(
		"a base of %s is refused",
		(of) => {
			expect(counts("39,08%", { of, locale: "vi" })).toBe("BAD_BASE");
		},
	);

	test.each<readonly [string, unknown, unknown]>([
		["BAD_OPTIONS", "39,08%", undefined],
		["BAD_OPTIONS", "39,08%", null],
		["BAD_LOCALE", "39,08%", { of: 1456 }],
		["BAD_LOCALE", "39,08%", { of: 1456, locale: "fr" }],
		["WRONG_TYPE", 39.08, { of: 1456, locale: "vi" }],
		["WRONG_TYPE", "39,08%", { of: 1456, locale: "vi", modes: "half-up" }],
		["AMBIGUOUS_NUMBER", "39.08%", { of: 1456, locale: "vi" }],
		["NO_NUMBER", "%", { of: 1456, locale: "vi" }],
		["UNKNOWN_WORD", "khoảng 39%", { of: 1456, locale: "vi" }],
	])("%s for %j, %j", (code, text, options) => {
		expect(counts(text, options)).toBe(code);
	});

	test("up to a hundred thousand are listed", () => {
		expect(feasibleCounts("50%", { of: 10_000_000, locale: "vi" })).toHaveLength(100_000);
		expect(counts("50%", { of: 10_000_100, locale: "vi" })).toBe("TOO_MANY");
	});
});

describe("feasibleBases (figures.percent)", () => {
	test("are whole numbers, at most a million of them", () => {
		expect(bases("39,08%", { from: 0, to: 5, locale: "vi" })).toBe("BAD_BASE");
		expect(bases("39,08%", { from: 1, to: 5.5, locale: "vi" })).toBe("BAD_BASE");
		expect(bases("39,08%", { from: 1, to: 1_000_002, locale: "vi" })).toBe("TOO_MANY");
		expect(bases("39,08%", undefined)).toBe("BAD_OPTIONS");
	});

	test("a percentage of no decimals fits every base of a hundred and more", () => {
		const all = Array.from({ length: 51 }, (_, index) => 100 + index);
		expect(feasibleBases("37%", { from: 100, to: 150, locale: "vi" })).toEqual(all);
	});
});
