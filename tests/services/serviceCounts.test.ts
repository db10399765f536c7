import { addDays } from "steerindex/calendar";
import {
	decree42,
	decree43,
	type PublicService,
	type ServiceCountsOptions,
	serviceCounts,
} from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, junk, nameOf, toldOf } from "./faults.ts";

const july = { on: "2022-07-29", counting: "exclusive" } as const;
const august = { on: "2022-08-16", counting: "exclusive" } as const;
const four: readonly PublicService[] = [
	{ id: "d", level: 4, authority: "land", filings: 12 },
	{ id: "c", level: 3, authority: "land", filings: 0 },
	{ id: "b", level: 4, authority: "trade" },
	{ id: "a", level: 1 },
];
const countsOf = (services: readonly PublicService[], options: ServiceCountsOptions): readonly number[] =>
	serviceCounts(services, options).levels.map(({ count }) => count);
const faults = (services: unknown, options: unknown = july): readonly string[] =>
	faultsOf(() => serviceCounts(services as never, options as never));

// Formula: services.counts.
describe("serviceCounts", () => {
	test("counts each service under its own level, or also under the lower ones", () => {
		expect(countsOf(four, july)).toEqual([1, 0, 1, 2]);
		expect(countsOf(four, { ...july, counting: "cumulative" })).toEqual([4, 3, 3, 2]);
	});

	test("gives the whole result as plain data", () => {
		const counts = serviceCounts(four, { ...july, by: "authority" });
		expect(counts).toStrictEqual({
			regime: "decree43",
			on: "2022-07-29",
			counting: "exclusive",
			total: 4,
			withFilings: null,
			levels: [
				{ level: 1, label: { vi: "mức độ 1", en: "level 1" }, count: 1, withFilings: null, services: ["a"] },
				{ level: 2, label: { vi: "mức độ 2", en: "level 2" }, count: 0, withFilings: 0, services: [] },
				{ level: 3, label: { vi: "mức độ 3", en: "level 3" }, count: 1, withFilings: 0, services: ["c"] },
				{
					level: 4,
					label: { vi: "mức độ 4", en: "level 4" },
					count: 2,
					withFilings: null,
					services: ["b", "d"],
				},
			],
			authorities: [
				expect.objectContaining({ authority: "land", total: 2, withFilings: 1 }),
				expect.objectContaining({ authority: "trade", total: 1, withFilings: null }),
				expect.objectContaining({ authority: null, total: 1 }),
			],
			mapped: [],
			unplaced: [],
			notInForce: [],
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(counts))).toEqual(counts);
	});

	test("takes the regime in force on the day", () => {
		expect(serviceCounts([], { ...july, on: "2022-08-14" }).regime).toBe("decree43");
		expect(serviceCounts([], { ...july, on: "2022-08-15" }).regime).toBe("decree42");
		expect(serviceCounts([], { ...july, on: "2011-08-01" }).regime).toBe("decree43");
		expect(faults([], { ...july, on: "2011-07-31" })).toEqual(["NO_REGIME on"]);
	});

	test("never turns a level into one of the other decree by itself", () => {
		const counts = serviceCounts(four, august);
		expect(counts.total).toBe(0);
		expect(counts.unplaced).toEqual(["a", "b", "c", "d"]);
		expect(counts.diagnostics.map(nameOf)).toEqual([
			"OTHER_REGIME services.0.level",
			"OTHER_REGIME services.1.level",
			"OTHER_REGIME services.2.level",
			"OTHER_REGIME services.3.level",
		]);
		expect(counts.diagnostics.map(toldOf)[0]?.[2]).toBe(
			"service d is “level 4” under Decree 43/2011/NĐ-CP, but 2022-08-16 is counted under Decree 42/2022/NĐ-CP: it is in no level; where the levels correspond, say so in mapLevels",
		);
	});

	test("counts by the mapping of the caller, and says how many", () => {
		const counts = serviceCounts(four, { ...august, mapLevels: { 3: "partial", 4: "full" } });
		expect(counts.levels.map(({ level, count }) => [level, count])).toEqual([
			["informationOnly", 0],
			["partial", 1],
			["full", 2],
		]);
		expect(counts.mapped).toEqual([
			{ from: 3, to: "partial", count: 1 },
			{ from: 4, to: "full", count: 2 },
		]);
		expect(counts.unplaced).toEqual(["a"]);
	});

	test("a mapping is not used where the level is one of the regime", () => {
		const counts = serviceCounts(four, { ...july, mapLevels: { 4: "full", full: 4, 1: undefined } });
		expect(counts.levels.map(({ count }) => count)).toEqual([1, 0, 1, 2]);
		expect(counts.mapped).toEqual([]);
	});

	test("a regime that is named is used, with a word where it is not in force", () => {
		const counts = serviceCounts(four, { ...august, regime: decree43.id });
		expect(counts.total).toBe(4);
		expect(counts.diagnostics.map(toldOf)).toEqual([
			["REGIME_NOT_IN_FORCE", "regime", "Decree 43/2011/NĐ-CP was not in force on 2022-08-16"],
		]);
	});

	test("validity includes its first and its last day", () => {
		const service = { id: "a", level: 3, from: "2022-07-01", to: "2022-07-31" } as const;
		const totalOn = (on: string): number => serviceCounts([service], { ...july, on }).total;
		expect(["2022-06-30", "2022-07-01", "2022-07-31", "2022-08-01"].map(totalOn)).toEqual([0, 1, 1, 0]);
		expect(serviceCounts([service], { ...july, on: "2022-08-01" }).notInForce).toEqual(["a"]);
	});

	test("a service that changed its level stands once for each time", () => {
		const history: readonly PublicService[] = [
			{ id: "a", level: 3, to: "2022-06-30" },
			{ id: "a", level: 4, from: "2022-07-01" },
		];
		const counts = serviceCounts(history, july);
		expect(counts.levels.map(({ count }) => count)).toEqual([0, 0, 0, 1]);
		expect(counts.notInForce).toEqual([]);
		expect(faults([...history, { id: "a", level: 1 }])).toEqual(["DUPLICATE_ID services.2.id"]);
	});

	test("files that are no count leave it open whether there were any", () => {
		const counts = serviceCounts([{ id: "a", level: 4, filings: -1 }], july);
		expect(counts.withFilings).toBe(null);
		expect(counts.diagnostics.map(nameOf)).toEqual(["NOT_WHOLE services.0.filings"]);
	});

	test("services with filings, where every service says", () => {
		const services = four.map((service, at) => ({ ...service, filings: at }));
		expect(serviceCounts(services, july).withFilings).toBe(3);
	});

	test("a hundred diagnostics, then the number of the rest", () => {
		const services = Array.from({ length: 105 }, (_, at) => ({ id: `s${at}`, level: 4 }) as const);
		const { diagnostics, unplaced } = serviceCounts(services, august);
		expect(unplaced).toHaveLength(105);
		expect(diagnostics).toHaveLength(101);
		expect(diagnostics.at(-1)?.code).toBe("MORE_PROBLEMS");
	});
});

describe("what serviceCounts refuses", () => {
	test("counting must be named, and cumulative counts need nested levels", () => {
		expect(faults([], { on: "2022-07-29" })).toEqual(["UNKNOWN_VALUE counting"]);
		expect(faults([], { ...august, counting: "cumulative" })).toEqual(["NOT_NESTED counting"]);
		expect(faults([], { ...july, regime: "decree42", counting: "cumulative" })).toEqual([
			"NOT_NESTED counting",
		]);
	});

	test("every problem at once", () => {
		const services = [
			{ id: "", level: 5 },
			{ level: "fulll", from: "2022-02-30", to: "2022-1-1", authority: "" },
			{ id: "a", level: 4, from: "2022-02-02", to: "2022-02-01", filings: "12" },
			null,
			{ id: "b", levl: 4 },
		];
		expect(
			faults(services, {
				on: "16/8/2022",
				counting: "cumulativ",
				regime: 43,
				by: "level",
				mapLevels: 4,
				at: 1,
			}),
		).toEqual([
			"UNKNOWN_KEY at",
			"NOT_A_DATE on",
			"UNKNOWN_VALUE counting",
			"UNKNOWN_VALUE regime",
			"UNKNOWN_VALUE by",
			"WRONG_TYPE mapLevels",
			"NOT_TEXT services.0.id",
			"UNKNOWN_VALUE services.0.level",
			"MISSING_KEY services.1.id",
			"UNKNOWN_VALUE services.1.level",
			"NOT_TEXT services.1.authority",
			"NOT_A_DATE services.1.from",
			"NOT_A_DATE services.1.to",
			"RANGE_REVERSED services.2.to",
			"WRONG_TYPE services.3",
			"UNKNOWN_KEY services.4.levl",
			"UNKNOWN_VALUE services.4.level",
		]);
	});

	test("a mapping leads from one decree to the other", () => {
		const mapping = (mapLevels: unknown): readonly string[] => faults([], { ...august, mapLevels });
		expect(mapping({ 3: 4 })).toEqual(["SAME_REGIME mapLevels.3"]);
		expect(mapping({ 5: "full", 4: "fully" })).toEqual([
			"UNKNOWN_VALUE mapLevels.4",
			"UNKNOWN_VALUE mapLevels.5",
		]);
	});

	test("the nearest value is suggested", () => {
		expect(() => serviceCounts([], { ...july, counting: "cumulativ" as never })).toThrow(
			expect.objectContaining({ issues: [expect.objectContaining({ suggestion: "cumulative" })] }),
		);
	});

	test("junk of any kind, readably", () => {
		for (const value of junk) {
			const isList = Array.isArray(value);
			expect(faults(value).length > 0 || (isList && value.length === 0)).toBe(true);
			expect(faults([value]).length).toBeGreaterThan(0);
			expect(faultsOf(() => serviceCounts([], value as never)).length).toBeGreaterThan(0);
			expect(faults([{ id: value, level: value, from: value, to: value }]).length).toBeGreaterThan(0);
		}
	});

	test("a hundred thousand services in little time", { timeout: 20_000 }, () => {
		const services = Array.from({ length: 100_000 }, (_, at) => ({
			id: `s${at}`,
			level: 3,
			authority: `a${at}`,
		}));
		expect(serviceCounts(services as readonly PublicService[], { ...july, by: "authority" }).total).toBe(
			100_000,
		);
	});
});

describe("the regimes", () => {
	test("follow each other without a gap", () => {
		expect(addDays(decree43.validTo ?? "", 1)).toBe(decree42.validFrom);
		expect(decree42.validTo).toBe(null);
		expect(decree42.validFrom).toBe("2022-08-15");
	});

	test("are plain data with both languages", () => {
		for (const regime of [decree43, decree42]) {
			expect(JSON.parse(JSON.stringify(regime))).toStrictEqual(regime);
			expect(regime.sources.length).toBeGreaterThan(0);
		}
		expect(decree43.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
		expect(decree42.levels.map(({ level }) => level)).toEqual(["informationOnly", "partial", "full"]);
	});
});
