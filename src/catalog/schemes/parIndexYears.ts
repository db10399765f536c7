import type { ParIndexFormat } from "../parIndex.ts";

/** The four parts of the national index of provinces. */
export type ParIndexPart = "appraisal" | "socioEconomic" | "sipas" | "leaders";

type Maxima = { readonly [part in ParIndexPart]: number };
type Blocks = Pick<ParIndexFormat<ParIndexPart>, "results" | "survey">;

const blocks = (max: Maxima): Blocks => ({
	results: [
		{ id: "appraisal", max: max.appraisal, label: { vi: "Điểm thẩm định", en: "Appraised results" } },
		{
			id: "socioEconomic",
			max: max.socioEconomic,
			label: { vi: "Tác động đến phát triển kinh tế - xã hội", en: "Socio-economic results" },
		},
	],
	survey: [
		{ id: "sipas", max: max.sipas, label: { vi: "Chỉ số hài lòng (SIPAS)", en: "Satisfaction (SIPAS)" } },
		{
			id: "leaders",
			max: max.leaders,
			label: { vi: "Khảo sát lãnh đạo, quản lý", en: "Survey of leaders" },
		},
	],
});

export const PAR_INDEX_YEARS: {
	readonly [year in 2021 | 2022]: Omit<ParIndexFormat<ParIndexPart>, "rankOn">;
} = {
	2021: {
		id: "par-index-2021",
		label: { vi: "PAR INDEX cấp tỉnh 2021", en: "PAR INDEX of provinces 2021" },
		sources: [
			{
				title: {
					vi: "Quyết định 1149/QĐ-BNV ngày 30/12/2020: chỉ số cải cách hành chính cấp tỉnh",
					en: "Decision 1149/QĐ-BNV of 30 December 2020: PAR INDEX of provinces",
				},
				url: "https://phapluat.tuoitrethudo.com.vn/chi-so-par-index-cua-tinh-bac-giang-tang-manh-67033.html",
				validFrom: "2020-12-30",
				unverified:
					"the maxima are those printed beside the scores of one province; that the decision governs 2021 follows from them. Ranks and groups were not recomputed",
			},
		],
		validFrom: "2021-01-01",
		validTo: "2021-12-31",
		...blocks({ appraisal: 60.5, socioEconomic: 6, sipas: 10, leaders: 23.5 }),
	},
	2022: {
		id: "par-index-2022",
		label: { vi: "PAR INDEX cấp tỉnh 2022", en: "PAR INDEX of provinces 2022" },
		sources: [
			{
				title: {
					vi: "Quyết định 876/QĐ-BNV ngày 10/11/2022: chỉ số cải cách hành chính giai đoạn 2022–2030",
					en: "Decision 876/QĐ-BNV of 10 November 2022: PAR INDEX 2022–2030",
				},
				url: "https://sonv.ninhthuan.gov.vn/portal/pages/print.aspx?p=31918",
				validFrom: "2022-11-10",
				unverified:
					"the maxima are those printed beside the scores of one province of 2022. The set used for 2024 may be another. Ranks and groups were not recomputed",
			},
		],
		validFrom: "2022-01-01",
		...blocks({ appraisal: 61.5, socioEconomic: 6.5, sipas: 10, leaders: 22 }),
	},
};
