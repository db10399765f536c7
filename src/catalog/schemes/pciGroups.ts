import type { Label } from "../../core/label.ts";
import type { Source } from "../../core/source.ts";
import type { Grouping } from "../../scheme/node.ts";

const cut = (at: number, label: Label) => ({ at, inclusive: true, label });

export const pciGroups: Grouping = {
	of: "points",
	key: "exact",
	cuts: [
		cut(62, { vi: "Rất tốt", en: "Excellent" }),
		cut(60, { vi: "Tốt", en: "High" }),
		cut(56.9, { vi: "Khá", en: "Mid-high" }),
		cut(55.5, { vi: "Trung bình", en: "Average" }),
		cut(53.5, { vi: "Tương đối thấp", en: "Mid-low" }),
	],
	otherwise: { vi: "Thấp", en: "Low" },
};

export const pciGroupsSource: Source = {
	title: {
		vi: "Ngưỡng nhóm PCI suy ra từ nhãn đã công bố 2013–2016",
		en: "Cuts between the groups of PCI, inferred from the labels published for 2013 to 2016",
	},
	validFrom: "2013-01-01",
	unverified:
		"62, 60, 56.9, 55.5 and 53.5 give all 252 published labels, but any cuts in the gaps between neighbours do so too: 62.16 to 61.82, 60.07 to 59.98, 56.926 to 56.879, 55.78 to 55.49, 53.53 to 53.46. English names are translations. Later years have other cuts",
};
