import { dayNumber } from "../calendar/dayNumber.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";

/** A level of an online service: a number under Decree 43/2011, a word under Decree 42/2022. */
export type ServiceLevel = 1 | 2 | 3 | 4 | "informationOnly" | "partial" | "full";

/** The name of a regime. */
export type RegimeId = "decree43" | "decree42";

/** One level of a regime. */
export interface RegimeLevel {
	readonly level: ServiceLevel;
	readonly label: Label;
	/** What a service of this level lets people do. */
	readonly meaning: Label;
}

/** The levels that online services have between two dates. */
export interface ServiceRegime {
	readonly id: RegimeId;
	readonly title: Label;
	readonly validFrom: PlainDate;
	/** The last day in force; `null` while there is none. */
	readonly validTo: PlainDate | null;
	/** Whether a service of a higher level does all that the lower levels ask, so that it can be counted with them. */
	readonly nested: boolean;
	/** From the lowest to the highest. */
	readonly levels: readonly RegimeLevel[];
	readonly sources: readonly Source[];
}

/**
 * The four levels of Decree 43/2011, in force until 14 August 2022. Each includes the one below.
 *
 * Formula: services.counts.
 */
export const decree43: ServiceRegime = {
	id: "decree43",
	title: { vi: "Nghị định 43/2011/NĐ-CP", en: "Decree 43/2011/NĐ-CP" },
	validFrom: "2011-08-01",
	validTo: "2022-08-14",
	nested: true,
	levels: [
		{
			level: 1,
			label: { vi: "mức độ 1", en: "level 1" },
			meaning: {
				vi: "cung cấp đầy đủ thông tin về thủ tục",
				en: "information on the procedure is complete",
			},
		},
		{
			level: 2,
			label: { vi: "mức độ 2", en: "level 2" },
			meaning: { vi: "tải được biểu mẫu", en: "forms can be downloaded" },
		},
		{
			level: 3,
			label: { vi: "mức độ 3", en: "level 3" },
			meaning: {
				vi: "nộp hồ sơ và trao đổi trực tuyến; nộp phí và nhận kết quả trực tiếp",
				en: "filing and exchange online; payment and result in person",
			},
		},
		{
			level: 4,
			label: { vi: "mức độ 4", en: "level 4" },
			meaning: {
				vi: "nộp phí trực tuyến; nhận kết quả trực tuyến hoặc qua bưu chính",
				en: "payment online; result online or by post",
			},
		},
	],
	sources: [
		{
			title: "Nghị định 43/2011/NĐ-CP",
			validFrom: "2011-08-01",
			unverified:
				"the wording of the levels and the first day in force; the last day follows from Decree 42/2022",
		},
		{
			title: {
				vi: "Cổng dịch vụ công Thừa Thiên Huế: số dịch vụ tính lũy kế 2.643, 2.643, 1.856, 736",
				en: "Service portal of Thừa Thiên Huế: counts nested as 2,643, 2,643, 1,856, 736",
			},
			url: "https://dichvucong.thuathienhue.gov.vn/thongke/ReqId/d65d4779",
		},
	],
};

/**
 * The two levels of Decree 42/2022, in force from 15 August 2022, and beside them the services that portals
 * list with information only. A service is either full or partial: the levels are not nested.
 *
 * Formula: services.counts.
 */
export const decree42: ServiceRegime = {
	id: "decree42",
	title: { vi: "Nghị định 42/2022/NĐ-CP", en: "Decree 42/2022/NĐ-CP" },
	validFrom: "2022-08-15",
	validTo: null,
	nested: false,
	levels: [
		{
			level: "informationOnly",
			label: { vi: "chỉ cung cấp thông tin", en: "information only" },
			meaning: {
				vi: "có thông tin trên cổng, chưa nộp được hồ sơ trực tuyến; không phải là mức độ của nghị định",
				en: "described on the portal, no filing online; not a level of the decree",
			},
		},
		{
			level: "partial",
			label: { vi: "một phần", en: "partial" },
			meaning: {
				vi: "trực tuyến nhưng chưa đủ điều kiện của mức toàn trình",
				en: "online, and not all that a full service is",
			},
		},
		{
			level: "full",
			label: { vi: "toàn trình", en: "full" },
			meaning: {
				vi: "thông tin, nộp và giải quyết hồ sơ đều trực tuyến; trả kết quả trực tuyến hoặc qua bưu chính",
				en: "information, filing and settlement online; result online or by post",
			},
		},
	],
	sources: [
		{
			title: "Nghị định 42/2022/NĐ-CP",
			url: "https://vietjack.me/phap-luat/nghi-dinh-42-2022-nd-cp-1772.html",
			validFrom: "2022-08-15",
			unverified:
				"informationOnly: the decree has two levels; how portals list what is neither was not checked",
		},
	],
};

export const REGIMES: readonly ServiceRegime[] = [decree43, decree42];

export const LEVELS: readonly ServiceLevel[] = REGIMES.flatMap(({ levels }) =>
	levels.map(({ level }) => level),
);

/** Whether a regime is in force on a day. */
export function isInForce({ validFrom, validTo }: ServiceRegime, day: number): boolean {
	return Number(dayNumber(validFrom)) <= day && (validTo === null || day <= Number(dayNumber(validTo)));
}

/** The regime that has this level. */
export function regimeOf(level: ServiceLevel): ServiceRegime {
	return typeof level === "number" ? decree43 : decree42;
}
