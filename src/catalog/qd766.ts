import type { Label } from "../core/label.ts";
import { defineScheme } from "../scheme/defineScheme.ts";
import type { FactSpec } from "../scheme/fact.ts";
import type { LeafNode } from "../scheme/node.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { competition } from "./schemes/competition.ts";
import { readChoices } from "./schemes/readChoices.ts";

/** The six groups of the national public service portal. */
export type Qd766Group =
	| "transparency"
	| "progress"
	| "onlineServices"
	| "onlinePayment"
	| "satisfaction"
	| "digitisation";

/** What is not known of the publication and moves ranks. */
export interface Qd766Options {
	/** Whether ranks go by the exact total or by the one printed with one decimal. */
	readonly rankOn: "exact" | "published";
}

const GROUPS: readonly (readonly [group: Qd766Group, max: number, label: Label])[] = [
	["transparency", 18, { vi: "Công khai, minh bạch", en: "Openness and transparency" }],
	["progress", 20, { vi: "Tiến độ giải quyết", en: "Progress of settlement" }],
	["onlineServices", 12, { vi: "Dịch vụ công trực tuyến", en: "Online public services" }],
	["onlinePayment", 10, { vi: "Thanh toán trực tuyến", en: "Online payment" }],
	["satisfaction", 18, { vi: "Mức độ hài lòng", en: "Satisfaction" }],
	["digitisation", 22, { vi: "Số hóa hồ sơ", en: "Digitisation of files" }],
];

/**
 * Service to people and businesses in administrative procedures (Decision 766/QĐ-TTg): the points of the six groups of
 * the national portal, out of 100, printed with one decimal. The classes are left out, for their cuts are not verified,
 * and so are the rules inside the groups.
 *
 * Formula: catalog.qd-766.
 *
 * @param options - By which total units are ranked.
 * @returns The scheme `qd-766`.
 * @throws `BAD_OPTIONS`, `UNKNOWN_KEY`, `MISSING_KEY`, `UNKNOWN_VALUE`.
 *
 * @example
 * ```ts
 * import { qd766 } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = { transparency: 13.2, progress: 18.4, onlineServices: 7.7, onlinePayment: 7.6, satisfaction: 17.6, digitisation: 15.6 };
 * const observations = { periods: ["2024-08"], records: [{ unit: "Quảng Nam", period: "2024-08", facts }] };
 * const board = scoreUnits(qd766({ rankOn: "published" }), observations, { period: "2024-08" });
 * board.nodes.qd766?.published?.points; // => ["80.1"]
 * board.nodes.progress?.percent; // => [92]
 * ```
 */
export function qd766(options: Qd766Options): Scheme<Qd766Group, Qd766Group | "qd766"> {
	const { rankOn } = readChoices(options, { rankOn: ["exact", "published"] });
	return defineScheme({
		id: "qd-766",
		label: {
			vi: "Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
			en: "Service to people and businesses (Decision 766/QĐ-TTg)",
		},
		sources: [
			{
				title: {
					vi: "Quyết định 766/QĐ-TTg: chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp",
					en: "Decision 766/QĐ-TTg: guiding and judging service to people and businesses",
				},
				unverified:
					"the decision has five groups, the portal six; the six and their maxima are those of the portal",
			},
			{
				title: {
					vi: "Cổng thông tin điện tử tỉnh Quảng Nam: kết quả tháng 8/2024",
					en: "Portal of Quảng Nam province: results of August 2024",
				},
				url: "https://quangnam.gov.vn/print/58228.html",
				unverified: "one province of one month; the cuts of the classes are not encoded",
			},
		],
		facts: Object.fromEntries(
			GROUPS.map(([group, , label]): [string, FactSpec] => [
				group,
				{ type: "number", label, unit: "points", better: "higher" },
			]),
		) as { readonly [group in Qd766Group]: FactSpec },
		root: {
			id: "qd766",
			label: { vi: "Tổng điểm", en: "Total" },
			combine: "sum",
			min: 0,
			max: 100,
			publish: { points: { places: 1, mode: "half-up" } },
			rank: competition("points", rankOn),
			children: GROUPS.map(
				([group, max, label]): LeafNode<Qd766Group, Qd766Group | "qd766", never> => ({
					id: group,
					label,
					min: 0,
					max,
					publish: { points: { places: 1, mode: "half-up" } },
					rule: { fact: group },
				}),
			),
		},
	});
}
