import { papi } from "steerindex/catalog";
import { labelText } from "steerindex/core";
import { formatNumber, subtract } from "steerindex/number";
import { explain, formatDerivation, records, scoreUnits, unitScores } from "steerindex/scoring";
import { observations } from "./papi.data.ts";

const province = "Quảng Nam";

/** The report of 16 August 2022 prints 42.1, down 1.18, 35th: only rounded dimensions give these figures. */
const schemes = {
	2020: papi(2020, { publish: "roundDimensions" }),
	2021: papi(2021, { publish: "roundDimensions" }),
};
export const boards = {
	2020: scoreUnits(schemes[2020], observations, { period: "2020" }),
	2021: scoreUnits(schemes[2021], observations, { period: "2021" }),
};
export const exact = {
	2020: scoreUnits(papi(2020, { publish: "exact" }), observations, { period: "2020" }),
	2021: scoreUnits(papi(2021, { publish: "exact" }), observations, { period: "2021" }),
};
export const why = explain(schemes[2021], observations, { period: "2021", unit: province, node: "papi" });

if (process.argv[1]?.endsWith("papi.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const say = (vi: string, en: string) => (locale === "vi" ? vi : en);
	const rounding = { locale, places: 2, mode: "half-up" } as const;

	/** The total and, inside their rounded figures, the dimensions: groups go by what is not rounded. */
	const { root } = schemes[2021];
	const within = (root.children ?? []).flatMap((child) => ("id" in child ? (child.children ?? []) : []));
	const nodes = [root, ...within.filter((child) => "id" in child)];
	const rowsOf = (year: 2020 | 2021) =>
		new Map(unitScores(boards[year], province).map((row) => [row.node, row]));
	const [before, after] = [rowsOf(2020), rowsOf(2021)];
	console.log(`${province}, PAPI 2020 → 2021`);
	for (const { id, label } of nodes) {
		const [was, is] = [before.get(id), after.get(id)];
		if (!was?.published || !is?.published) continue;
		const [from, to] = [formatNumber(was.published, rounding), formatNumber(is.published, rounding)];
		const change = formatNumber(subtract(is.published, was.published), { ...rounding, sign: "always" });
		const ranks = is.rank === null ? "" : `${was.rank}/${was.of} → ${is.rank}/${is.of}, `;
		const groups = [was, is].map(({ group }) => labelText(group ?? "–", locale)).join(" → ");
		console.log(
			`  ${labelText(label ?? id, locale).padEnd(41)}${from} → ${to} (${change})  ${ranks}${groups}`,
		);
	}
	const ranks = boards[2021].nodes.papi?.rank?.rank;
	const moved = records(exact[2021], "papi").filter(({ rank }, at) => rank !== ranks?.[at]);
	const others = say("Không làm tròn, năm 2021 đổi hạng", "Unrounded, in 2021 other ranks have");
	console.log(`\n${others}: ${moved.map(({ unit }) => unit).join(", ")}`);
	console.log(`\n${formatDerivation(why, { locale })}`);
}
