import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labelText } from "steerindex/core";
import { feasibleCounts, pooledBounds } from "steerindex/figures";
import { divide } from "steerindex/number";
import {
	type CaseRatesRow,
	type CaseTotals,
	caseRates,
	convertCounts,
	type OnTimeBase,
	poolRates,
} from "steerindex/services";
import { describe, expect, test } from "vitest";
import scenarios from "../scenarios/services-published.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { toldOf } from "./faults.ts";

const rounding = { places: 2, mode: "half-up" } as const;

// Formula: services.rates.
describe("published rates", () => {
	test.each(scenarios.rates)("$id", ({ totals, base, rates, unclassified, diagnostics }) => {
		const found = caseRates([totals as CaseTotals], { base: base as OnTimeBase, ...rounding });
		const row = found.rows[0];
		for (const [kind, expected] of Object.entries(rates)) {
			expect(row?.[kind as "onTime"], kind).toMatchObject({ kind, ...expected });
		}
		expect(row?.unclassified).toBe(unclassified);
		expect(found.diagnostics.map(toldOf)).toEqual(diagnostics);
	});

	test("Lâm Đồng's districts print 1,7 % late: one place, where the others have two", () => {
		const district = scenarios.pooled[0]?.parts[1] as CaseTotals;
		const lateTo = (places: number) =>
			caseRates([district], { base: "resolved", places, mode: "half-up" }).rows[0]?.late?.percent;
		expect([1, 2, 4].map(lateTo)).toEqual([1.7, 1.72, 1.7248]);
	});

	test("39,08 % of 1.456 is 569 services and no other count", () => {
		expect(feasibleCounts("39,08%", { of: 1456, locale: "vi" })).toEqual([569]);
		expect(feasibleCounts("39,08%", { of: 1433, locale: "vi" })).toEqual([560]);
		expect(feasibleCounts("39,08%", { of: 1459, locale: "vi" })).toEqual([]);
	});
});

// Formula: services.pooled.
describe("published pools", () => {
	test.each(scenarios.pooled)("$id", ({ whole, parts, onTime, late, levels, diagnostics }) => {
		const published = caseRates([whole], { base: "resolved" }).rows[0];
		const { rows } = caseRates(parts, { base: "resolved" });
		const pool = (pick: (row: CaseRatesRow) => CaseRatesRow["late"]) =>
			poolRates(rows.map(pick), { ...rounding, whole: published && pick(published) });
		const onTimePool = pool((row) => row.onTime);
		expect(onTimePool).toMatchObject(onTime);
		expect(onTimePool.diagnostics.map(toldOf)).toEqual(diagnostics);
		expect(Object.fromEntries(onTimePool.byLevel.map(({ level, percent }) => [level, percent]))).toEqual(
			levels,
		);
		const latePool = pool((row) => row.late);
		expect(latePool).toMatchObject(late);
		expect(latePool.diagnostics).toEqual([]);
	});

	test("33,40 % of the files online cannot be pooled from percentages, only bounded", () => {
		const shares = pooledBounds("33,40%", ["65,50%", "21,15%", "27,82%"], { locale: "vi" });
		expect(shares?.map(({ min, max }) => [min?.exact, max?.exact])).toEqual([
			["13925/942", "24520/887"],
			["0", "64220/887"],
			["0", "80275/942"],
		]);
	});
});

// Formula: services.counts.
describe("published counts by level", () => {
	test.each(scenarios.counts)("$id", ({ cumulative, exclusive, total, printed, percents }) => {
		expect(convertCounts(cumulative, { from: "cumulative", to: "exclusive" })).toEqual(exclusive);
		expect(convertCounts(exclusive, { from: "exclusive", to: "cumulative" })).toEqual(cumulative);
		expect(exclusive.reduce((sum, count) => sum + count, 0)).toBe(total);
		if (printed !== undefined) expect(total - printed).toBe(3);
		if (percents === undefined) return;
		const shareOf = (count: number) => divide(100 * count, total, { places: 1, mode: "half-up" });
		expect(cumulative.map(shareOf)).toEqual(percents);
	});

	test("26 + 1.433 cannot be cumulative counts", () => {
		expect(() => convertCounts([26, 1433], { from: "cumulative", to: "exclusive" })).toThrow(
			"cumulative counts cannot rise with the level: 1,433 above 26",
		);
	});

	test("the texts are Vietnamese as well", () => {
		const { diagnostics } = caseRates([scenarios.pooled[0]?.whole as CaseTotals], { base: "resolved" });
		expect(diagnostics.map(({ message }) => labelText(message, "vi"))).toEqual([
			"đúng hạn 635.593 + trễ hạn 7.677 = 643.270, trong khi đã giải quyết: 643.272; 2 hồ sơ chưa được phân loại",
		]);
	});
});

interface Row {
	readonly level: string;
	readonly done: number;
	readonly early: readonly [number, number];
	readonly on_time: readonly [number, number];
	readonly late: readonly [number, number];
}

describeShared("the figures as collected", (folder) => {
	const data = JSON.parse(readFileSync(join(folder, "data/online_services.json"), "utf8"));
	const [lamDong, vinhPhuc, , hue] = data.on_time_rate_denominators;

	test("are those of the scenarios", () => {
		const vinhPhucTotals = { due: vinhPhuc.due, onTime: vinhPhuc.on_time, late: vinhPhuc.late };
		expect(scenarios.rates[0]?.totals).toMatchObject(vinhPhucTotals);
		expect(scenarios.pooled[0]?.whole).toMatchObject({
			resolved: lamDong.resolved,
			onTime: lamDong.on_time_published,
			late: lamDong.late,
		});
		const { province, district, commune } = lamDong.levels;
		expect(scenarios.pooled[0]?.parts.map(({ resolved, onTime }) => [resolved, onTime])).toEqual(
			[province, district, commune].map((level) => [level.resolved, level.on_time]),
		);
		const { total, L1, L2, L3, L4 } = hue.service_levels_cumulative;
		expect(scenarios.counts[0]).toMatchObject({ cumulative: [L1, L2, L3, L4], total });
	});

	test("leave files of Huế unclassified on every row", () => {
		const cases = (hue.rows as readonly Row[]).map(({ level, done, early, on_time, late }) => ({
			...{ period: "portal", authority: level, resolved: done },
			...{ early: early[0], onTime: on_time[0], late: late[0] },
		}));
		const { rows } = caseRates(cases, { base: "resolved", places: 1, mode: "half-up" });
		expect(rows.map(({ unclassified }) => unclassified)).toEqual([9612, 2267, 3]);
		expect(rows.map(({ late }) => late?.percent)).toEqual(
			(hue.rows as readonly Row[]).map(({ late }) => late[1]),
		);
	});
});
