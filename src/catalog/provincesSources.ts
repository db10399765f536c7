import type { Source } from "../core/source.ts";

const HUE: Source = {
	title: {
		vi: "Nghị quyết 175/2024/QH15: thành phố Huế trực thuộc trung ương",
		en: "Resolution 175/2024/QH15: Huế a city under central government",
	},
	url: "https://github.com/thanglequoc/vietnamese-provinces-database/releases/tag/v2.3.0",
	validFrom: "2025-01-01",
	unverified: "read in release notes of the data set, not in the resolution",
};

const MERGER: Source = {
	title: {
		vi: "Nghị quyết 202/2025/QH15: sắp xếp đơn vị hành chính cấp tỉnh",
		en: "Resolution 202/2025/QH15: merger of provinces",
	},
	url: "https://github.com/thanglequoc/vietnamese-provinces-database/releases/tag/v3.0.2",
	validFrom: "2025-07-01",
	unverified: "which units were merged was compared with two data sets, not with the text of the resolution",
};

const ISO: Source = {
	title: "ISO 3166-2:VN (Debian iso-codes 4.15.0)",
	unverified: "the standard still listed the 63 units; whether it was renewed since is not known",
};

export const BEFORE_SOURCES: readonly Source[] = [
	{
		title: {
			vi: "Danh mục đơn vị hành chính của Tổng cục Thống kê, đến ngày 30/06/2025",
			en: "Code list of the statistics office, up to 30 June 2025",
		},
		url: "https://github.com/thanglequoc/vietnamese-provinces-database/tree/v2.4.1",
		validFrom: "2008-08-01",
		unverified:
			"that the list of 63 holds from 1 August 2008 on, and which units but Huế are cities, was not compared with a dated list",
	},
	HUE,
	MERGER,
	ISO,
];

export const AFTER_SOURCES: readonly Source[] = [
	{
		title: {
			vi: "Quyết định 19/2025/QĐ-TTg ngày 30/06/2025: danh mục và mã số đơn vị hành chính",
			en: "Decision 19/2025/QĐ-TTg of 30 June 2025: list and codes of administrative units",
		},
		url: "https://github.com/thanglequoc/vietnamese-provinces-database/tree/v3.0.2",
		validFrom: "2025-07-01",
		unverified:
			"read in a data set made from the decision, not in the decision; which units but Huế and Đồng Nai are cities was not compared",
	},
	HUE,
	MERGER,
	{
		title: {
			vi: "Nghị quyết 30/2026/QH16: thành phố Đồng Nai trực thuộc trung ương",
			en: "Resolution 30/2026/QH16: Đồng Nai a city under central government",
		},
		url: "https://github.com/thanglequoc/vietnamese-provinces-database/releases/tag/v3.1.0",
		validFrom: "2026-04-30",
		unverified: "read in release notes and data of the data set, not in the resolution",
	},
	ISO,
];
