import type { Label } from "../../core/label.ts";
import type { Source } from "../../core/source.ts";
import type { CompositeNode } from "../../scheme/node.ts";
import type { Rule } from "../../scheme/rule.ts";
import { competition } from "./competition.ts";

/** Online services, telecommunication infrastructure, human capital. */
export type EgdiComponent = "osi" | "tii" | "hci";

export const EGDI_LABELS: { readonly [node in EgdiComponent | "egdi"]: Label } = {
	egdi: { vi: "Chỉ số phát triển chính phủ điện tử (EGDI)", en: "E-Government Development Index" },
	osi: { vi: "Dịch vụ trực tuyến (OSI)", en: "Online Service Index" },
	tii: { vi: "Hạ tầng viễn thông (TII)", en: "Telecommunication Infrastructure Index" },
	hci: { vi: "Nguồn nhân lực (HCI)", en: "Human Capital Index" },
};

export const EGDI_SOURCES: readonly Source[] = [
	{
		title: {
			vi: "Liên Hợp Quốc, Khảo sát chính phủ điện tử 2018 và 2022",
			en: "United Nations, E-Government Survey 2018 and 2022",
		},
		url: "https://publicadministration.un.org/egovkb/en-us/Data-Center",
		unverified:
			"mean, rounding and ranks were recomputed for all 193 states of 2018 and 2022; the groups are left out, for their cuts are not verified",
	},
];

type Rules = { readonly [component in EgdiComponent]: Rule<string, EgdiComponent | "egdi", string> };

export function egdiRoot(rules: Rules): CompositeNode<string, EgdiComponent | "egdi", string> {
	const component = (id: EgdiComponent) =>
		({ id, label: EGDI_LABELS[id], min: 0, max: 1, rule: rules[id] }) as const;
	return {
		id: "egdi",
		label: EGDI_LABELS.egdi,
		combine: "mean",
		min: 0,
		max: 1,
		publish: { points: { places: 4, mode: "half-up" } },
		rank: competition("points", "published"),
		children: [component("osi"), component("tii"), component("hci")],
	};
}
