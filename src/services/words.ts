import type { Label } from "../core/label.ts";
import type { CaseFigure } from "./caseTotals.ts";
import type { RateBase, RateKind } from "./rate.ts";

type Texts = Exclude<Label, string>;

export const FIGURES: Readonly<Record<CaseFigure, Texts>> = {
	received: { vi: "tiếp nhận", en: "received" },
	carriedOver: { vi: "kỳ trước chuyển sang", en: "carried over" },
	online: { vi: "nộp trực tuyến", en: "filed online" },
	resolved: { vi: "đã giải quyết", en: "resolved" },
	early: { vi: "trước hạn", en: "early" },
	onTime: { vi: "đúng hạn", en: "on time" },
	late: { vi: "trễ hạn", en: "late" },
	due: { vi: "đến hạn", en: "due" },
	open: { vi: "đang giải quyết", en: "open" },
	lateOpen: { vi: "đang giải quyết quá hạn", en: "open and overdue" },
	services: { vi: "dịch vụ cung cấp trực tuyến", en: "services offered online" },
	servicesWithFilings: { vi: "dịch vụ có phát sinh hồ sơ", en: "services with filings" },
};

export const KINDS: Readonly<Record<RateKind, Texts>> = {
	filing: { vi: "tỷ lệ hồ sơ trực tuyến", en: "the online filing rate" },
	servicesWithFilings: {
		vi: "tỷ lệ dịch vụ có phát sinh hồ sơ",
		en: "the rate of services with filings",
	},
	onTime: { vi: "tỷ lệ đúng hạn", en: "the on-time rate" },
	late: { vi: "tỷ lệ trễ hạn", en: "the late rate" },
};

export const BASES: Readonly<Record<RateBase, Texts>> = {
	received: { vi: "số hồ sơ tiếp nhận", en: "files received" },
	services: { vi: "số dịch vụ cung cấp trực tuyến", en: "services offered online" },
	resolved: { vi: "số hồ sơ đã giải quyết", en: "files resolved" },
	due: { vi: "số hồ sơ đến hạn", en: "files due" },
	workload: {
		vi: "số hồ sơ phải giải quyết: tiếp nhận và kỳ trước chuyển sang",
		en: "files to be processed: received and carried over",
	},
};

/** The keys that must be alike in rates that are pooled. */
export const RATE_KEYS = {
	kind: { vi: "loại tỷ lệ", en: "kinds" },
	base: { vi: "mẫu số", en: "bases" },
	period: { vi: "kỳ", en: "periods" },
} as const;

export const rate = (share: string, percent: string, base: RateBase): Label => ({
	vi: `${share} = ${percent}% (trên ${BASES[base].vi})`,
	en: `${share} = ${percent}% (of ${BASES[base].en})`,
});

export const rateWithoutData = (share: string, base: RateBase): Label => ({
	vi: `${share}: không có dữ liệu (trên ${BASES[base].vi})`,
	en: `${share}: no data (of ${BASES[base].en})`,
});

export const noRate: Label = { vi: "chưa đủ số liệu để tính", en: "not enough figures to tell" };
