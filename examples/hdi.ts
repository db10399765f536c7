import { hdi } from "steerindex/catalog";
import { labelText } from "steerindex/core";
import { explain, formatDerivation, records, scoreUnits } from "steerindex/scoring";
import { observations } from "./hdi.data.ts";

const scheme = hdi();
/** Twenty-one countries are computed; the others have their published index, so that ranks are among 191. */
export const board = scoreUnits(scheme, observations, { period: "2021" });
export const why = explain(scheme, observations, { period: "2021", unit: "VNM", node: "hdi" });
/** Above the goalpost of 75,000 dollars. */
export const capped = explain(scheme, observations, { period: "2021", unit: "LIE", node: "income" });

if (process.argv[1]?.endsWith("hdi.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const decimal = (text: string) => (locale === "vi" ? text.replace(".", ",") : text);
	const given = board.nodes.hdi?.given;
	const computed = records(board, "hdi").filter((_, at) => !given?.[at]);
	computed.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	for (const { unit, published, rank, of, group } of computed) {
		console.log(
			`${unit}  ${decimal(published ?? "–")}  ${`${rank}/${of}`.padStart(7)}  ${labelText(group ?? "–", locale)}`,
		);
	}
	console.log(`\n${formatDerivation(why, { locale })}`);
	console.log(`\n${formatDerivation(capped, { locale })}`);
}
