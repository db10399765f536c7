import { readDay } from "../calendar/dayNumber.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Source } from "../core/source.ts";
import type { FormerName } from "../scoring/unitEntries.ts";
import * as messages from "./provinceMessages.ts";
import { AFTER_SOURCES, BEFORE_SOURCES } from "./provincesSources.ts";
import { AFTER, BEFORE, CITIES } from "./provincesTable.ts";

/** Which list of codes a code is from: seven codes stand for another unit since 1 July 2025. */
export type ProvinceVintage = "before-2025-07-01" | "from-2025-07-01";

/** A province or a city under central government, as it was on one day. */
export interface Province {
	/** Code of the statistics office, two digits: `"49"`. It says nothing without the vintage. */
	readonly code: string;
	/** Without "tỉnh" or "thành phố". */
	readonly name: { readonly vi: string; readonly en: string };
	readonly type: "province" | "city";
	/** ISO 3166-2; `null` where units were merged, for the standard lists the old ones only. */
	readonly iso: string | null;
	/** First day of this name and type under this code; `null` where it began before the days covered. */
	readonly validFrom: PlainDate | null;
	/** Last day; `null` where no end is known. */
	readonly validTo: PlainDate | null;
	/** Codes before 1 July 2025 of the units it is made of; empty in the older vintage. */
	readonly mergedFrom: readonly string[];
	/** Code from 1 July 2025 of the unit it is part of; `null` in the newer vintage. */
	readonly mergedInto: string | null;
	/** Names the same unit has on other days. */
	readonly aliases: readonly FormerName[];
}

/** The provinces of one day, with the vintage of their codes. */
export interface ProvinceList {
	readonly id: "vietnam-provinces";
	readonly vintage: ProvinceVintage;
	/** The day that was asked for. */
	readonly on: PlainDate;
	/** In the order of their codes. */
	readonly units: readonly Province[];
	readonly sources: readonly Source[];
}

type Validity = Pick<Province, "validFrom" | "validTo">;

const FIRST = "2008-08-01";
const MERGED = "2025-07-01";
const LAST_BEFORE = "2025-06-30";
const HUE_CITY = "2025-01-01";
const DONG_NAI_CITY = "2026-04-30";

/**
 * The provinces and centrally governed cities of Việt Nam on a day: 63 up to 30 June 2025, 34 since. Huế is
 * a city since 1 January 2025 and Đồng Nai since 30 April 2026. A day after the last known change gets the
 * last list.
 *
 * @param on - A day, `YYYY-MM-DD`, not before 2008-08-01.
 * @returns The units in the order of their codes, with the vintage without which a code says nothing: code 52
 * was Bình Định and is Gia Lai. What a unit became, or was made of, stands in `mergedInto` and `mergedFrom`.
 * @throws `NOT_A_DATE`, `PROVINCES_NOT_COVERED`.
 *
 * @example
 * ```ts
 * import { provinces } from "steerindex/catalog";
 * const before = provinces("2022-08-16");
 * const after = provinces("2025-07-01");
 * [before.units.length, after.units.length]; // => [63, 34]
 * after.vintage; // => "from-2025-07-01"
 * before.units.find(({ name }) => name.vi === "Quảng Nam")?.mergedInto; // => "48"
 * before.units.find(({ code }) => code === "52")?.name.vi; // => "Bình Định"
 * after.units.find(({ code }) => code === "52")?.name.vi; // => "Gia Lai"
 * ```
 */
export function provinces(on: PlainDate): ProvinceList {
	const vintage = vintageOf(on);
	const isBefore = vintage === "before-2025-07-01";
	return {
		id: "vietnam-provinces",
		vintage,
		on,
		units: isBefore ? unitsBefore(on) : unitsAfter(on),
		sources: isBefore ? BEFORE_SOURCES : AFTER_SOURCES,
	};
}

/** Which codes were in use on a day. */
export function vintageOf(on: PlainDate): ProvinceVintage {
	readDay(on, ["on"]);
	if (on < FIRST) {
		refuse("PROVINCES_NOT_COVERED", ["on"], messages.notCovered(FIRST), { received: on });
	}
	return on < MERGED ? "before-2025-07-01" : "from-2025-07-01";
}

function unitsBefore(on: PlainDate): readonly Province[] {
	const isHueCity = on >= HUE_CITY;
	return BEFORE.map(([code, iso, listed]) => {
		const isHue = code === "46";
		const name = isHue && isHueCity ? "Huế" : listed;
		return {
			code,
			name: namesOf(name),
			type: CITIES.includes(code) || (isHue && isHueCity) ? "city" : "province",
			iso,
			...(isHue ? hueBefore(isHueCity) : { validFrom: null, validTo: LAST_BEFORE }),
			mergedFrom: [],
			mergedInto: AFTER.find(([, , madeOf]) => madeOf.includes(code))?.[0] ?? null,
			aliases: isHue ? otherHue(isHueCity) : [],
		};
	});
}

function unitsAfter(on: PlainDate): readonly Province[] {
	const isDongNaiCity = on >= DONG_NAI_CITY;
	return AFTER.map(([code, name, madeOf]) => {
		const isDongNai = code === "75";
		const isCity = CITIES.includes(code) || code === "46" || (isDongNai && isDongNaiCity);
		return {
			code,
			name: namesOf(name),
			type: isCity ? "city" : "province",
			iso: madeOf.length > 1 ? null : (BEFORE.find(([old]) => old === code)?.[1] ?? null),
			...(isDongNai ? dongNaiAfter(isDongNaiCity) : { validFrom: MERGED, validTo: null }),
			mergedFrom: madeOf,
			mergedInto: null,
			aliases: code === "46" ? otherHue(true) : [],
		};
	});
}

function hueBefore(isCity: boolean): Validity {
	return isCity ? { validFrom: HUE_CITY, validTo: LAST_BEFORE } : { validFrom: null, validTo: "2024-12-31" };
}

function dongNaiAfter(isCity: boolean): Validity {
	return isCity ? { validFrom: DONG_NAI_CITY, validTo: null } : { validFrom: MERGED, validTo: "2026-04-29" };
}

function otherHue(isCity: boolean): readonly FormerName[] {
	return isCity
		? [{ name: "Thừa Thiên Huế", validTo: "2024-12-31" }]
		: [{ name: "Huế", validFrom: HUE_CITY }];
}

const ENGLISH: { readonly [vi: string]: string } = {
	"Hà Nội": "Hanoi",
	"Hồ Chí Minh": "Ho Chi Minh City",
};

function namesOf(vi: string): Province["name"] {
	const plain = vi.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
	return { vi, en: ENGLISH[vi] ?? plain };
}
