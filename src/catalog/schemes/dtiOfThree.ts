import type { SchemeInput } from "../../scheme/scheme.ts";
import { competition } from "./competition.ts";
import { DTI_LABELS, type DtiPillar } from "./dtiParts.ts";
import { shareFact } from "./shareFact.ts";

export const dtiOfThree: SchemeInput<DtiPillar, DtiPillar | "dti", never> = {
	id: "dti-2020",
	label: { vi: "DTI cấp tỉnh, từ 2020", en: "DTI of provinces, from 2020" },
	sources: [
		{
			title: {
				vi: "Chỉ số đánh giá mức độ chuyển đổi số cấp tỉnh (DTI), điểm ba trụ cột năm 2020",
				en: "Digital Transformation Index of provinces, three pillars of 2020",
			},
			url: "https://huggingface.co/datasets/letrinhan/vn-dti-provincial",
			validFrom: "2020-01-01",
			unverified:
				"weights and rounding were recomputed for nine provinces of 2020; no figures of 2021 were at hand",
		},
	],
	validFrom: "2020-01-01",
	validTo: "2021-12-31",
	facts: {
		government: shareFact(DTI_LABELS.government),
		economy: shareFact(DTI_LABELS.economy),
		society: shareFact(DTI_LABELS.society),
	},
	root: {
		id: "dti",
		label: "DTI",
		combine: "mean",
		min: 0,
		max: 1,
		publish: { points: { places: 4, mode: "half-up" } },
		rank: competition("points", "published"),
		children: [
			{ id: "government", label: DTI_LABELS.government, weight: 0.4, rule: { fact: "government" } },
			{ id: "economy", label: DTI_LABELS.economy, weight: 0.3, rule: { fact: "economy" } },
			{ id: "society", label: DTI_LABELS.society, weight: 0.3, rule: { fact: "society" } },
		],
	},
};
