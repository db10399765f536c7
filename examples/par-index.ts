import { labelText } from "steerindex/core";
import { formatNumber } from "steerindex/number";
import { defineScheme } from "steerindex/scheme";
import { explain, formatDerivation, records, scoreUnits } from "steerindex/scoring";
import { observations } from "./par-index.data.ts";

/** A province's own index of departments and districts; the rules are our own. */
// biome-ignore format: a line for each node
export const scheme = defineScheme({
	id: "own-par-index-2022",
	sources: [{ title: { vi: "Bộ tiêu chí của tỉnh (ví dụ)", en: "Criteria of the province (an example)" } }],
	rounding: "half-up",
	facts: {
		tier: { type: "text", values: ["department", "district"] },
		planSelf: { type: "number", min: 0, max: 20, places: 2 },
		planAppraised: { type: "number", min: 0, max: 20, places: 2 },
		onTime: { type: "number", places: 0 },
		files: { type: "number", places: 0 },
		survey: { type: "number", min: 0, max: 30, places: 2 },
		sample: { type: "number", places: 0 },
		pilots: { type: "number", places: 0 },
		breaches: { type: "list", fields: { kind: { type: "text", values: ["late", "leak"] }, points: { type: "number" } } },
	},
	root: {
		id: "index", combine: "sum", max: 100,
		publish: { points: { places: 2 }, percent: { places: 2 } },
		// Maxima differ, so units are ranked on percent, each in its tier.
		rank: { of: "percent", key: "published", order: "highest-first", ties: "competition", population: "ranked", within: "tier" },
		groups: {
			of: "percent", key: "published",
			cuts: [
				{ at: 90, inclusive: true, label: { vi: "Tốt", en: "good" } },
				{ at: 80, inclusive: true, label: { vi: "Khá", en: "fair" } },
			],
			otherwise: { vi: "Trung bình", en: "average" },
		},
		children: [
			{ id: "base", combine: "sum", max: 100, children: [
				// The appraised score replaces the unit's own; where both are blank the cell is missing, not 0.
				{ id: "plan", max: 20, rule: { fact: "planAppraised", missing: { fact: "planSelf" } } },
				{ id: "timeliness", max: 50, whenNotApplicable: "exclude", round: { places: 2 },
					rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "onTime" }, { fact: "files" }], zeroDen: { na: true }, domain: [0, 1] }] } },
				// Fewer than 30 answers say nothing.
				{ id: "satisfaction", max: 30, whenNotApplicable: "exclude",
					rule: { case: [[["<", { fact: "sample" }, 30], { na: true }]], else: { fact: "survey" } } },
			] },
			{ id: "bonus", role: "bonus", max: 3,
				rule: { case: [[[">", { node: "base", as: "percent" }, 85], { fact: "pilots" }]], else: 0 } },
			{ id: "penalty", role: "penalty", max: 3,
				rule: { agg: "sum", each: { list: "breaches", item: { field: "points" } }, empty: 0 } },
		],
	},
});
export const board = scoreUnits(scheme, observations, { period: "2022" });
export const why = explain(scheme, observations, { period: "2022", unit: "Tây Giang", node: "index" });

if (process.argv[1]?.endsWith("par-index.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const figure = (text = "") => formatNumber(text, { locale, places: 2, mode: "half-up" });
	const percents = board.nodes.index?.published?.percent ?? [];
	for (const [at, { unit, published, max, rank, of, group }] of records(board, "index").entries()) {
		const share = `${figure(published ?? "")} / ${max} = ${figure(percents[at] ?? "")}%`;
		console.log(`${unit.padEnd(13)}${share.padEnd(22)}${rank}/${of}  ${labelText(group ?? "–", locale)}`);
	}
	for (const { message, units } of board.diagnostics.items) {
		console.log(`! ${labelText(message, locale)} (${units?.join(", ")})`);
	}
	console.log(`\n${formatDerivation(why, { locale })}`);
}
