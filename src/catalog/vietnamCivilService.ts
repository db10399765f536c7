import type { WorkCalendar } from "../calendar/workCalendar.ts";

/**
 * The working days of civil servants in Việt Nam, 2022 to 2026: Monday to Friday, without the public
 * holidays of article 112 of the Labour Code 2019, and with the days that are swapped. Tết, the second
 * day of National Day and the swaps are decided anew each year, so a rule cannot stand in for this
 * list. Whether 24 November 2026 will be a day off is not decided, and it is listed as worked.
 *
 * Formula: calendar.working-days.
 *
 * @example
 * ```ts
 * import { vietnamCivilService } from "steerindex/catalog";
 * vietnamCivilService.range; // => { from: "2022-01-01", to: "2026-12-31" }
 * vietnamCivilService.work; // => ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]
 * ```
 */
export const vietnamCivilService: WorkCalendar = {
	id: "vietnam-civil-service",
	title: {
		vi: "Ngày làm việc của cán bộ, công chức, viên chức Việt Nam",
		en: "Working days of the Vietnamese civil service",
	},
	weekend: ["saturday", "sunday"],
	off: [
		...["2022-01-03", "2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04", "2022-04-11"],
		...["2022-05-02", "2022-05-03", "2022-09-01", "2022-09-02"],
		...["2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26", "2023-05-01"],
		...["2023-05-02", "2023-05-03", "2023-09-01", "2023-09-04"],
		...["2024-01-01", "2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14", "2024-04-18"],
		...["2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03"],
		...["2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07"],
		...["2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02"],
		...["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
		...["2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02"],
	],
	work: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"],
	range: { from: "2022-01-01", to: "2026-12-31" },
	sources: [
		{
			title: {
				vi: "Bộ luật Lao động 2019, điều 111 và 112: các ngày lễ, tết và nghỉ bù",
				en: "Labour Code 2019, articles 111 and 112: public holidays and compensatory days",
			},
			validFrom: "2021-01-01",
			unverified:
				"fixed dates, Hùng Kings' day and the days of May 2023 follow from the rule and were compared with one software package only",
		},
		{
			title: "en.sggp.org.vn post94148; dangcongsan 599964; officeholidays.com, Vietnam 2022",
			url: "https://www.officeholidays.com/countries/vietnam/2022",
			validFrom: "2022-01-01",
		},
		{ title: "8056/VPCP-KGVX (truyenhinhnghean.vn)", validFrom: "2023-01-01" },
		{ title: "8662/VPCP-KGVX (tintuc.thuvienphapluat.com); 2450/VPCP-KGVX", validFrom: "2024-01-01" },
		{
			title: "8726/VPCP-KGVX; 6150/TB-BLĐTBXH (kntb.vn; vietnamnews.vn 1687874)",
			validFrom: "2025-01-01",
		},
		{ title: "vietnamnews.vn 1727514, 1732658; baobacninhtv", validFrom: "2026-01-01" },
		{
			title: {
				vi: "Nghị quyết 80-NQ/TW (7/1/2026), Nghị quyết 30/NQ-CP: Ngày Văn hóa Việt Nam 24/11 (dantri.com.vn 26/2/2026)",
				en: "Resolutions 80-NQ/TW (7 January 2026) and 30/NQ-CP: Vietnam Culture Day, 24 November (dantri.com.vn 26/2/2026)",
			},
			unverified:
				"2026-11-24 is listed as worked: on 26 February 2026 the day off was proposed, not enacted; with it 2026 has 249 working days",
		},
	],
	status: "official",
};
