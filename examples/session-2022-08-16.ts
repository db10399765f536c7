import { compareReadings, formatComparison, formatPreviousReading, previousReading } from "steerindex/change";
import { defineReport, feasibleCounts, formatFinding, pooledBounds, reconcile } from "steerindex/figures";
import { type Bound, formatNumber, type RoundingMode } from "steerindex/number";
import { text } from "./session-2022-08-16.text.ts";

/** What the report says and what its figures must have to do with each other. */
// biome-ignore format: a line for each sentence of the report
export const review = (text: string) =>
	defineReport({
		id: "quang-nam-2022-08-16", locale: "vi", date: "2022-08-16", text,
		figures: {
			tasks: "tổng số 32 nhiệm vụ", done: "9 nhiệm vụ hoàn thành",
			underWay: "13 nhiệm vụ đang triển khai", notStarted: "11 nhiệm vụ chưa thực hiện",
			branches: "trên 80% chi nhánh", onTime: "từ 97% trở lên", late: "dưới 5%",
			par2021: "86,67/100 điểm", parChange: "tăng 3,21 điểm", par2020: null,
			up: "3/8 lĩnh vực tăng", down: "5/8 lĩnh vực giảm",
			rank2021: "vị trí 35/63", places: "giảm 14 bậc", rank2020: null,
			papi2021: "đạt 42,1 điểm", papiChange: "giảm 1,18 điểm", papi2020: null,
			services: "1.456 dịch vụ công", level3: "26 dịch vụ công", level4: "1.433 dịch vụ công",
			used: "39,08% dịch vụ công", online: "đạt 33,40%",
			departments: "ngành 65,50%", districts: "cấp huyện 21,15%", communes: "cấp xã 27,82%",
		},
		dates: {
			session: "16.8", counted: "15/8", half: "6 tháng đầu năm 2022",
			portal: "từ ngày 01/01/2022 đến 29/7/2022",
		},
		notFigures: ["số 01", "công tác 2022", "năm 2021", "2020", "mức độ 3", "mức độ 4", "mức độ 3, 4"],
		relations: {
			taskClasses: { total: "tasks", parts: ["done", "underWay", "notStarted"] },
			serviceLevels: { total: "services", parts: ["level3", "level4"] },
			servicesUsed: { percent: "used", of: "services", assumed: true },
			onlineRate: { pooled: "online", parts: ["departments", "districts", "communes"] },
			parChange: { previous: "par2020", current: "par2021", change: "parChange" },
			domains: { total: "up.of", parts: ["up", "down"],
				note: { vi: "không lĩnh vực nào giữ nguyên hạng", en: "no domain kept its rank" } },
			sameDomains: { equal: ["up.of", "down.of"] }, averageLow: { group: 3, groups: 4, rank: "rank2021" },
			papiChange: { previous: "papi2020", current: "papi2021", change: "papiChange" },
			papiRank: { previousRank: "rank2020", rank: "rank2021", places: "places" },
			inOrder: { order: ["portal", "counted", "session"] },
			halfYear: { period: "portal", within: "half", assumed: true },
		},
		evidence: { ranked: { figure: "rank2021.of", value: "60", source: {
			vi: "PAPI 2021: 3 trong 63 tỉnh không có điểm", en: "PAPI 2021: 3 of 63 provinces have no score" } } },
	});

if (process.argv[1]?.endsWith("session-2022-08-16.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const unit = "Quảng Nam";
	console.log(formatFinding(reconcile(review(text)), { locale }));

	const par = { index: "PAR INDEX", unit, period: "2021", score: 86.67, max: 100 };
	const par2020 = previousReading(par, { score: "+3,21", locale: "vi" });
	console.log(`\n${formatPreviousReading(par2020, { locale })}`);

	const papi = { index: "PAPI", unit, period: "2021", score: 42.1, rank: 35, of: 60 };
	const papi2020 = previousReading(papi, { score: "−1,18", places: -14, of: 63, locale: "vi" });
	console.log(`\n${formatPreviousReading(papi2020, { locale })}`);
	console.log(`\n${formatComparison(compareReadings(papi2020.reading, papi), { locale })}`);

	console.log(`\n39,08% = ${feasibleCounts("39,08%", { of: 1456, locale: "vi" })}/1456`);
	const shares = pooledBounds("33,40%", ["65,50%", "21,15%", "27,82%"], { locale: "vi" }) ?? [];
	const print = (end: Bound | null, mode: RoundingMode) =>
		formatNumber(end ?? 0, { locale, places: 1, mode });
	for (const { min, max } of shares) console.log(`33,40%: ${print(min, "floor")}–${print(max, "ceiling")}%`);
}
