import { pooledBounds } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

const ends = (...args: Parameters<typeof pooledBounds>): unknown =>
	pooledBounds(...args)?.map(({ min, max }) =>
		[min, max].map((end) => `${end?.open ? "open " : ""}${end?.exact}`),
	) ?? null;

describe("pooledBounds (figures.pooled-bounds)", () => {
	test("the online filing rates of the report of 16 August 2022", () => {
		const shares = pooledBounds("33,40%", ["65,50%", "21,15%", "27,82%"], { locale: "vi" });
		expect(shares?.map(({ min, max }) => [min?.exact, max?.exact])).toEqual([
			["13925/942", "24520/887"],
			["0", "64220/887"],
			["0", "80275/942"],
		]);
		expect(shares?.map(({ max }) => max?.value.toFixed(4))).toEqual(["27.6437", "72.4014", "85.2176"]);
	});

	test("a rate that is one of its parts leaves all shares open", () => {
		expect(ends("50%", ["50%", "50%"], { locale: "vi" })).toEqual([
			["0", "100"],
			["0", "100"],
		]);
	});

	test("two exact parts fix both shares, up to rounding", () => {
		expect(ends("50,0%", ["0,0%", "100,0%"], { locale: "vi", modes: ["floor"] })).toEqual([
			["open 49.9", "open 50.1"],
			["open 49.9", "open 50.1"],
		]);
	});

	test("no shares at all give a rate outside its parts", () => {
		expect(pooledBounds("70%", ["65%", "21%"], { locale: "vi" })).toBeNull();
		expect(pooledBounds("20%", ["65%", "21%"], { locale: "vi" })).toBeNull();
		expect(pooledBounds("50%", ["49%", "49%"], { locale: "vi" })).toBeNull();
	});

	test("a threshold as a part bounds what it can", () => {
		expect(ends("50%", ["trên 80%", "20%"], { locale: "vi" })).toEqual([
			["0", "open 6200/121"],
			["open 5900/121", "100"],
		]);
	});

	test("every print that cannot be read is named", () => {
		const { issues } = refusalOf(() => pooledBounds("33.40%", ["no", "1%", 5 as never], { locale: "vi" }));
		expect(issues.map(({ code, path }) => [code, path])).toEqual([
			["AMBIGUOUS_NUMBER", ["pooled"]],
			["NO_NUMBER", [0]],
			["WRONG_TYPE", [2]],
		]);
		expect(issues[0]?.received).toBe("33.40");
	});

	test.each<readonly [string, unknown, unknown]>([
		["EMPTY_PARTS", ["5%"], { locale: "vi" }],
		["EMPTY_PARTS", "5%", { locale: "vi" }],
		["EMPTY_PARTS", undefined, { locale: "vi" }],
		["TOO_MANY", Array.from({ length: 1001 }, () => "5%"), { locale: "vi" }],
		["BAD_OPTIONS", ["5%", "6%"], undefined],
		["BAD_LOCALE", ["5%", "6%"], {}],
		["WRONG_TYPE", ["5%", "6%"], { locale: "vi", modes: ["nearest"] }],
		["WRONG_TYPE", ["5%", "6%"], { locale: "vi", modes: [] }],
	])("%s for %j, %j", (code, parts, options) => {
		expect(refusalOf(() => pooledBounds("5%", parts as string[], options as never)).code).toBe(code);
	});
});
