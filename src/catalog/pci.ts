import type { Label } from "../core/label.ts";
import { defineScheme } from "../scheme/defineScheme.ts";
import type { FactSpec } from "../scheme/fact.ts";
import type { LeafNode } from "../scheme/node.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { checkYear } from "./schemes/checkYear.ts";
import { competition } from "./schemes/competition.ts";
import { pciGroups, pciGroupsSource } from "./schemes/pciGroups.ts";
import { readChoices } from "./schemes/readChoices.ts";

/** The ten sub-indices of 2013 to 2016. */
export type PciSubIndex =
	| "entryCosts"
	| "landAccess"
	| "transparency"
	| "timeCosts"
	| "informalCharges"
	| "policyBias"
	| "proactivity"
	| "businessSupport"
	| "labourTraining"
	| "legalInstitutions";

/** What is to be taken of what the publications do not say. */
export interface PciOptions {
	/** `none`, or `inferred`: six groups whose cuts were inferred from the labels of 2013 to 2016. */
	readonly groups: "none" | "inferred";
}

/** In the order of the publication, each with its weight in percent. */
const SUB_INDICES: readonly (readonly [name: PciSubIndex, percent: number, label: Label])[] = [
	["entryCosts", 5, { vi: "Gia nhập thị trường", en: "Entry costs" }],
	["landAccess", 5, { vi: "Tiếp cận đất đai", en: "Access to land" }],
	["transparency", 20, { vi: "Tính minh bạch", en: "Transparency" }],
	["timeCosts", 5, { vi: "Chi phí thời gian", en: "Time costs" }],
	["informalCharges", 10, { vi: "Chi phí không chính thức", en: "Informal charges" }],
	["policyBias", 5, { vi: "Cạnh tranh bình đẳng", en: "Policy bias" }],
	["proactivity", 5, { vi: "Tính năng động của chính quyền", en: "Proactivity" }],
	["businessSupport", 20, { vi: "Dịch vụ hỗ trợ doanh nghiệp", en: "Business support services" }],
	["labourTraining", 20, { vi: "Đào tạo lao động", en: "Labour training" }],
	["legalInstitutions", 5, { vi: "Thiết chế pháp lý", en: "Legal institutions" }],
];

/**
 * The Provincial Competitiveness Index of 2013 to 2016: the sum of ten sub-indices from 1 to 10, each times a tenth
 * of its weight in percent. It shows two decimals and ranks the exact total: provinces that print alike have different ranks.
 *
 * Formula: catalog.pci.
 *
 * @param year - 2013 to 2016.
 * @param options - Whether the inferred groups are wanted.
 * @returns The scheme `pci-2013`, which is that of all four years.
 * @throws `YEAR_NOT_COVERED`, `BAD_OPTIONS`, `UNKNOWN_KEY`, `MISSING_KEY`, `UNKNOWN_VALUE`.
 *
 * @example
 * ```ts
 * import { pci } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = {
 *   entryCosts: 8.753539, landAccess: 6.040689, transparency: 6.558789, timeCosts: 7.166052, informalCharges: 5.512455,
 *   policyBias: 5.693327, proactivity: 5.549396, businessSupport: 5.702299, labourTraining: 5.683479, legalInstitutions: 6.330967,
 * };
 * const observations = { periods: ["2016"], records: [{ unit: "Quảng Nam", period: "2016", facts }] };
 * const board = scoreUnits(pci(2016, { groups: "none" }), observations, { period: "2016" });
 * board.nodes.pci?.published?.points; // => ["61.17"]
 * ```
 */
export function pci(
	year: 2013 | 2014 | 2015 | 2016,
	options: PciOptions,
): Scheme<PciSubIndex, PciSubIndex | "pci"> {
	checkYear("PCI", year, [2013, 2014, 2015, 2016]);
	const { groups } = readChoices(options, { groups: ["none", "inferred"] });
	return defineScheme({
		id: "pci-2013",
		label: { vi: "PCI 2013–2016", en: "PCI 2013–2016" },
		sources: [
			{
				title: {
					vi: "VCCI và USAID: Chỉ số năng lực cạnh tranh cấp tỉnh, bảng tổng hợp 2013–2016",
					en: "VCCI and USAID: Provincial Competitiveness Index, summary tables 2013–2016",
				},
				url: "https://pcivietnam.vn",
				validFrom: "2013-01-01",
				unverified:
					"read in https://github.com/mdtrinh/vietnamdata, commit be581b8; how surveys and statistics become sub-indices is not encoded",
			},
			...(groups === "none" ? [] : [pciGroupsSource]),
		],
		validFrom: "2013-01-01",
		validTo: "2016-12-31",
		facts: Object.fromEntries(
			SUB_INDICES.map(([name, , label]): [string, FactSpec] => [
				name,
				{ type: "number", label, min: 1, max: 10, better: "higher" },
			]),
		) as { readonly [name in PciSubIndex]: FactSpec },
		root: {
			id: "pci",
			label: "PCI",
			combine: "sum",
			min: 10,
			max: 100,
			publish: { points: { places: 2, mode: "half-up" } },
			rank: competition("points", "exact"),
			...(groups === "none" ? {} : { groups: pciGroups }),
			children: SUB_INDICES.map(
				([name, percent, label]): LeafNode<PciSubIndex, PciSubIndex | "pci", never> => ({
					id: name,
					label,
					min: 1,
					max: 10,
					weight: percent / 10,
					rule: { fact: name },
				}),
			),
		},
	});
}
