import { labelText } from "steerindex/core";
import { formatNumber } from "steerindex/number";
import {
	type CaseTotals,
	caseRates,
	formatRate,
	type PublicService,
	poolRates,
	serviceCounts,
	timeCut,
} from "steerindex/services";

/** The services as the report of 16 August 2022 lists them: 26 of level 3 and 1,433 of level 4. */
const services = Array.from(
	{ length: 26 + 1433 },
	(_, at): PublicService => ({ id: `service-${at + 1}`, level: at < 26 ? 3 : 4 }),
);
const mapLevels = { 3: "partial", 4: "full" } as const;
const totals: readonly CaseTotals[] = [{ period: "1/1–29/7/2022", services: 1456, servicesWithFilings: 569 }];
/** Lâm Đồng, first quarter of 2020: the province's own total and its three levels of government. */
const published: CaseTotals = { period: "Q1/2020", resolved: 643272, onTime: 635593, late: 7677 };
const levels: readonly CaseTotals[] = [
	{ period: "Q1/2020", level: "province", resolved: 51780, onTime: 51072, late: 708 },
	{ period: "Q1/2020", level: "district", resolved: 329596, onTime: 323911, late: 5685 },
	{ period: "Q1/2020", level: "commune", resolved: 261896, onTime: 260612, late: 1284 },
];

const whole = caseRates([published], { base: "resolved" });
const { rows } = caseRates(levels, { base: "resolved" });
const onTimeOf = rows.map(({ onTime }) => onTime);
export const review = {
	/** The report prints 1,456. It came out a day after Decree 42/2022 took effect. */
	july: serviceCounts(services, { on: "2022-07-29", counting: "exclusive" }),
	august: serviceCounts(services, { on: "2022-08-16", counting: "exclusive" }),
	mapped: serviceCounts(services, { on: "2022-08-16", counting: "exclusive", mapLevels }),
	used: caseRates(totals, { base: "resolved" }).rows[0]?.servicesWithFilings ?? null,
	whole,
	onTime: poolRates(onTimeOf, { whole: whole.rows[0]?.onTime }),
	/** Figures of our own: the report prints none. */
	cut: timeCut({ before: 30, after: 20, unit: "workingDays" }, { places: 1, mode: "half-up" }),
};

if (process.argv[1]?.endsWith("services-2022.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const say = (vi: string, en: string) => (locale === "vi" ? vi : en);
	const rounding = { locale, places: 2, mode: "half-up" } as const;
	const count = (value: number) => formatNumber(value, { locale });
	for (const { on, levels, total, unplaced } of [review.july, review.august, review.mapped]) {
		const held = levels.filter((level) => level.count > 0);
		const counts = held.map((level) => `${labelText(level.label, locale)}: ${count(level.count)}`);
		const rest = `${say("chưa xếp mức độ", "in no level")}: ${count(unplaced.length)}`;
		console.log([`${on}: ${count(total)} ${say("dịch vụ", "services")}`, ...counts, rest].join("; "));
	}
	console.log(`${say("Có phát sinh hồ sơ", "With filings")}: ${formatRate(review.used, rounding)}`);
	console.log(`${say("Đúng hạn", "On time")}: ${formatRate(review.onTime, rounding)}`);
	for (const rate of review.onTime.byLevel) console.log(`  ${rate.level}: ${formatRate(rate, rounding)}`);
	for (const { message } of [...review.whole.diagnostics, ...review.onTime.diagnostics]) {
		console.log(`! ${labelText(message, locale)}`);
	}
	const { cut, percent } = review.cut.total;
	const days = say("ngày làm việc", "working days");
	console.log(`${say("Cắt giảm", "Cut")}: ${cut.exact} ${days} (${formatNumber(percent ?? 0, { locale })}%)`);
}
