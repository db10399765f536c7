import {
	type CaseRate,
	type CaseTotals,
	caseRates,
	formatRate,
	type PublicService,
	poolRates,
	serviceCounts,
	timeCut,
} from "steerindex/services";
import { describe, expect, test } from "vitest";
import { faultsOf, toldOf } from "./faults.ts";

const rate = (authority: string, numerator: number, denominator: number): CaseRate => ({
	kind: "onTime",
	base: "due",
	period: "Quý I/2022",
	authority,
	level: null,
	numerator,
	denominator,
	exact: null,
	percent: null,
});

/** The same letters, as some keyboards and PDF files write them. */
const apart = (text: string): string => ` ${text.normalize("NFD")}`;

// Formulas: services.counts, services.pooled, services.rates, services.time-cut.
describe("names that look alike are one name", () => {
	test("a service that stands twice is refused, an authority is counted once", () => {
		const twice = [{ id: "đất-1", level: 4 } as const, { id: apart("đất-1"), level: 4 } as const];
		expect(apart("đất-1")).not.toBe("đất-1");
		const options = { on: "2022-01-01", counting: "exclusive", by: "authority" } as const;
		expect(faultsOf(() => serviceCounts(twice, options))).toEqual(["DUPLICATE_ID services.1.id"]);
		const services: readonly PublicService[] = [
			{ id: "a", level: 3, authority: "Huế" },
			{ id: "b", level: 4, authority: apart("Huế") },
		];
		const { authorities } = serviceCounts(services, options);
		expect(authorities?.map(({ authority, total }) => [authority, total])).toEqual([["Huế", 2]]);
	});

	test("rates of one period are pooled, and a part that stands twice is pointed out", () => {
		const other = { ...rate(apart("Huế"), 97, 98), period: apart("Quý I/2022") };
		const pooled = poolRates([rate("Huế", 1, 2), other]);
		expect([pooled.numerator, pooled.denominator, pooled.authority, pooled.period]).toEqual([
			98,
			100,
			"Huế",
			"Quý I/2022",
		]);
		expect(pooled.diagnostics.map(({ code }) => code)).toEqual(["DUPLICATE_PART"]);
		const [row] = caseRates([{ period: apart("Quý I"), due: 2, onTime: 1 }], { base: "due" }).rows;
		expect(row?.period).toBe("Quý I");
	});

	test("a procedure that stands twice is refused", () => {
		const cut = { before: 5, after: 3, unit: "hours" } as const;
		const procedures = [
			{ ...cut, id: "cấp phép" },
			{ ...cut, id: apart("cấp phép") },
		];
		expect(faultsOf(() => timeCut(procedures))).toEqual(["DUPLICATE_ID procedures.1.id"]);
	});
});

describe("refusals that say what is wrong", () => {
	test("a hole in a list of rates is no rate", () => {
		const holed = [rate("A", 1, 2), rate("B", 1, 2)];
		delete holed[0];
		expect(faultsOf(() => poolRates(holed))).toEqual(["WRONG_TYPE rates.0"]);
	});

	test("a rate of no known kind is refused for that; its base only if no rate has it", () => {
		const options = { locale: "vi", places: 1, mode: "half-up" } as const;
		const unknown = { ...rate("A", 1, 2), kind: "early" };
		expect(faultsOf(() => formatRate(unknown as never, options))).toEqual(["UNKNOWN_VALUE rate.kind"]);
		const neither = { ...unknown, base: "resolve" };
		try {
			formatRate(neither as never, options);
			expect.unreachable();
		} catch (error) {
			expect(error).toMatchObject({
				issues: [
					{ path: ["rate", "kind"] },
					{
						path: ["rate", "base"],
						expected: "received | services | resolved | due | workload",
						suggestion: "resolved",
					},
				],
			});
		}
	});
});

test("of a hundred thousand rows that cannot be, the problems are counted", () => {
	const row = {
		period: "2022",
		received: 1,
		online: 2,
		carriedOver: 3,
		resolved: 9,
		open: 2,
		late: 4,
		lateOpen: 5,
	};
	const { rows, diagnostics } = caseRates(
		Array.from({ length: 100_000 }, () => row),
		{ base: "workload" },
	);
	expect([rows.length, diagnostics.length]).toEqual([100_000, 101]);
	// In each row: filed online, on time, late, the workload, open and overdue.
	expect(diagnostics[100]).toMatchObject({
		code: "MORE_PROBLEMS",
		message: { en: "499900 more problems are not listed here" },
	});
	expect(new Set(diagnostics.slice(0, 5).map(({ path }) => path.at(-1))).size).toBe(5);
});

describe("texts that can be read in one way", () => {
	const told = (totals: Omit<CaseTotals, "period">) =>
		caseRates([{ period: "2022", ...totals }], { base: "workload" }).diagnostics.map(
			({ message }) => message,
		);

	test("figures in a row are not run together", () => {
		expect(told({ late: 1 })[0]).toEqual({
			vi: "thiếu số đang giải quyết quá hạn, tiếp nhận, kỳ trước chuyển sang nên không tính được tỷ lệ đúng hạn trên số hồ sơ phải giải quyết: tiếp nhận và kỳ trước chuyển sang",
			en: "the on-time rate of files to be processed: received and carried over needs what is not given: open and overdue, received, carried over",
		});
		expect(told({ received: 10, carriedOver: 5, resolved: 8, open: 3, late: 1, lateOpen: 0 })).toEqual([
			{
				vi: "đã giải quyết 8 + đang giải quyết 3 = 11, trong khi tiếp nhận + kỳ trước chuyển sang: 15; 4 hồ sơ chưa được phân loại",
				en: "resolved 8 + open 3 = 11, but received + carried over: 15; 4 files are in no class",
			},
		]);
	});

	test("a level of the other decree has its Vietnamese name in Vietnamese", () => {
		const services = [{ id: "a", level: "full" }] as const;
		const { diagnostics } = serviceCounts(services, { on: "2022-01-01", counting: "exclusive" });
		expect(diagnostics.map(({ message }) => message)).toEqual([
			{
				vi: "dịch vụ a ghi “toàn trình” theo Nghị định 42/2022/NĐ-CP, còn ngày 2022-01-01 đếm theo Nghị định 43/2011/NĐ-CP: không được đếm vào mức độ nào; nếu tương đương, hãy nêu mapLevels",
				en: "service a is “full” under Decree 42/2022/NĐ-CP, but 2022-01-01 is counted under Decree 43/2011/NĐ-CP: it is in no level; where the levels correspond, say so in mapLevels",
			},
		]);
	});
});

// Thừa Thiên Huế portal, levels 3 and 4 (dichvucong.thuathienhue.gov.vn); computed by hand from the printed counts.
test.each([
	[{ resolved: 61827, early: 43434, onTime: 11795, late: 4331 }, "55.229/61.827 = 89,3%", 2267],
	[{ resolved: 1611, early: 952, onTime: 388, late: 268 }, "1.340/1.611 = 83,2%", 3],
])("services.rates: %j", (totals, line, unclassified) => {
	const { rows, diagnostics } = caseRates([{ period: "Huế", ...totals }], { base: "resolved" });
	const printed = formatRate(rows[0]?.onTime ?? null, { locale: "vi", places: 1, mode: "half-up" });
	expect(printed).toBe(`${line} (trên số hồ sơ đã giải quyết)`);
	expect(rows[0]?.unclassified).toBe(unclassified);
	expect(diagnostics.map(toldOf).map(([code]) => code)).toEqual(["SUM_DIFFERS"]);
});
