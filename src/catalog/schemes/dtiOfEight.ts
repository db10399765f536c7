import type { LeafNode } from "../../scheme/node.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import { competition } from "./competition.ts";
import { DTI_LABELS, type DtiMainIndex } from "./dtiParts.ts";
import { shareFact } from "./shareFact.ts";

type Leaf = LeafNode<DtiMainIndex, DtiMainIndex | "dti", never>;

/** A main index as a share of its maximum; its points of 1000 are its weight. */
const index = (id: DtiMainIndex, points: number): Leaf => ({
	id,
	label: DTI_LABELS[id],
	min: 0,
	max: 1,
	weight: points,
	rule: { fact: id },
});

export const dtiOfEight: SchemeInput<DtiMainIndex, DtiMainIndex | "dti", never> = {
	id: "dti-2022",
	label: { vi: "DTI cấp tỉnh, từ 2022", en: "DTI of provinces, from 2022" },
	sources: [
		{
			title: {
				vi: "Quyết định 922/QĐ-BTTTT ngày 20/05/2022: bộ chỉ số đánh giá chuyển đổi số",
				en: "Decision 922/QĐ-BTTTT of 20 May 2022: indicators of digital transformation",
			},
			url: "http://eballsviet.com/bo-chi-so-danh-gia-chuyen-doi-so-cap-tinh-59970",
			validFrom: "2022-05-20",
			unverified:
				"read in a report of the decision; how the indices below the eight are computed is not encoded",
		},
		{
			title: { vi: "Xếp hạng DTI năm 2022", en: "Ranking of DTI 2022" },
			url: "https://dti.gov.vn/xep-hang-2022",
			unverified:
				"recomputed for five provinces; one differs by 0.0001, within the rounding of its printed parts",
		},
	],
	validFrom: "2022-01-01",
	facts: {
		awareness: shareFact(DTI_LABELS.awareness),
		institutions: shareFact(DTI_LABELS.institutions),
		infrastructure: shareFact(DTI_LABELS.infrastructure),
		people: shareFact(DTI_LABELS.people),
		security: shareFact(DTI_LABELS.security),
		government: shareFact(DTI_LABELS.government),
		economy: shareFact(DTI_LABELS.economy),
		society: shareFact(DTI_LABELS.society),
		smartCity: shareFact(DTI_LABELS.smartCity),
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
			index("awareness", 100),
			index("institutions", 100),
			index("infrastructure", 100),
			index("people", 100),
			index("security", 100),
			index("government", 200),
			index("economy", 150),
			index("society", 150),
		],
	},
	outcomes: [
		{ id: "smartCity", label: DTI_LABELS.smartCity, rule: { fact: "smartCity", missing: { na: true } } },
	],
};
