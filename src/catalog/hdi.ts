import { defineScheme } from "../scheme/defineScheme.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { competition } from "./schemes/competition.ts";

/** What the index is made of: years at birth, years of schooling, and gross national income a head in 2017 PPP dollars. */
export type HdiFact = "lifeExpectancy" | "expectedSchooling" | "meanSchooling" | "gniPerCapita";
/** The index, its three dimensions, and the two halves of education. */
export type HdiNode = "hdi" | "health" | "education" | "expected" | "mean" | "income";

/**
 * The Human Development Index with the goalposts of 2021: the geometric mean of health, education and income, published
 * with three decimals, ranked and grouped as published. Beyond the upper goalpost a country gains nothing more; a value
 * below the lower one is outside the range of the fact.
 *
 * Formula: catalog.hdi.
 *
 * @returns The scheme `hdi-2021`.
 *
 * @example
 * ```ts
 * import { hdi } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = { lifeExpectancy: 73.6181, expectedSchooling: 12.9519325, meanSchooling: 8.370280266, gniPerCapita: 7867.371345 };
 * const observations = { periods: ["2021"], records: [{ unit: "VNM", period: "2021", facts }] };
 * const board = scoreUnits(hdi(), observations, { period: "2021" });
 * board.nodes.hdi?.published?.points; // => ["0.703"]
 * board.nodes.hdi?.group; // => [{ vi: "Cao", en: "High" }]
 * ```
 */
export function hdi(): Scheme<HdiFact, HdiNode> {
	return defineScheme({
		id: "hdi-2021",
		label: { vi: "Chỉ số phát triển con người (HDI)", en: "Human Development Index" },
		sources: [
			{
				title: {
					vi: "UNDP, Báo cáo phát triển con người 2021/22: chuỗi thời gian các chỉ số tổng hợp (CC BY 3.0 IGO)",
					en: "UNDP, Human Development Report 2021/22: composite indices, complete time series (CC BY 3.0 IGO)",
				},
				url: "https://hdr.undp.org/sites/default/files/2021-22_HDR/HDR21-22_Composite_indices_complete_time_series.csv",
				unverified: "goalposts, ranks and groups were recomputed for 2021 only",
			},
		],
		facts: {
			lifeExpectancy: {
				type: "number",
				label: { vi: "Tuổi thọ trung bình khi sinh", en: "Life expectancy at birth" },
				unit: "years",
				min: 20,
				better: "higher",
			},
			expectedSchooling: {
				type: "number",
				label: { vi: "Số năm đi học kỳ vọng", en: "Expected years of schooling" },
				unit: "years",
				min: 0,
				better: "higher",
			},
			meanSchooling: {
				type: "number",
				label: { vi: "Số năm đi học bình quân", en: "Mean years of schooling" },
				unit: "years",
				min: 0,
				better: "higher",
			},
			gniPerCapita: {
				type: "number",
				label: {
					vi: "Tổng thu nhập quốc gia bình quân đầu người (PPP 2017)",
					en: "Gross national income per capita (PPP 2017)",
				},
				unit: "$",
				min: 100,
				better: "higher",
			},
		},
		root: {
			id: "hdi",
			label: { vi: "HDI", en: "HDI" },
			combine: "geometricMean",
			min: 0,
			max: 1,
			publish: { points: { places: 3, mode: "half-up" } },
			rank: competition("points", "published"),
			groups: {
				of: "points",
				key: "published",
				cuts: [
					{ at: 0.8, inclusive: true, label: { vi: "Rất cao", en: "Very High" } },
					{ at: 0.7, inclusive: true, label: { vi: "Cao", en: "High" } },
					{ at: 0.55, inclusive: true, label: { vi: "Trung bình", en: "Medium" } },
				],
				otherwise: { vi: "Thấp", en: "Low" },
			},
			children: [
				{
					id: "health",
					label: { vi: "Sức khỏe", en: "Health" },
					rule: {
						interp: { fact: "lifeExpectancy" },
						points: [
							[20, 0],
							[85, 1],
						],
						outside: "clamp",
					},
				},
				{
					id: "education",
					label: { vi: "Giáo dục", en: "Education" },
					combine: "mean",
					children: [
						{
							id: "expected",
							label: { vi: "Số năm đi học kỳ vọng", en: "Expected years of schooling" },
							rule: {
								interp: { fact: "expectedSchooling" },
								points: [
									[0, 0],
									[18, 1],
								],
								outside: "clamp",
							},
						},
						{
							id: "mean",
							label: { vi: "Số năm đi học bình quân", en: "Mean years of schooling" },
							rule: {
								interp: { fact: "meanSchooling" },
								points: [
									[0, 0],
									[15, 1],
								],
								outside: "clamp",
							},
						},
					],
				},
				{
					id: "income",
					label: { vi: "Thu nhập", en: "Income" },
					rule: {
						interp: { calc: ["ln", { clamp: { fact: "gniPerCapita" }, max: 75000 }] },
						points: [
							[{ calc: ["ln", 100] }, 0],
							[{ calc: ["ln", 75000] }, 1],
						],
					},
				},
			],
		},
	});
}
