import { papi } from "steerindex/catalog";
import {
	compareBoards,
	contributions,
	explainRankChange,
	formatRankChange,
	mapSchemes,
} from "steerindex/change";
import { labelText } from "steerindex/core";
import { formatNumber } from "steerindex/number";
import { scoreUnits } from "steerindex/scoring";
import { observations } from "./papi.data.ts";

const unit = "Quảng Nam";

/** Each year by its own scheme: dimension 5 lost construction permits in 2021, so what is the same has to be said. */
const before = { scheme: papi(2020, { publish: "roundDimensions" }), observations, period: "2020" };
const after = { scheme: papi(2021, { publish: "roundDimensions" }), observations, period: "2021" };
const mapping = mapSchemes(before.scheme, after.scheme, { same: "rest", dropped: ["d5s2"] });

/** The rank: who left the field, who passed, and what each side alone would have done. */
export const rank = explainRankChange(before, after, { unit, mapping });

/** The printed figures of both boards. */
const boards = compareBoards(
	scoreUnits(before.scheme, observations, { period: "2020" }),
	scoreUnits(after.scheme, observations, { period: "2021" }),
	{ units: "common", mapping, domains: ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"] },
);
export const row = boards.rows.find((row) => row.unit === unit);

/** The score: dimensions are given as finished points, so that one scheme adds up both years, and exactly. */
export const score = contributions({
	...{ scheme: after.scheme, observations, period: "2021", from: "2020" },
	...{ unit, level: "children", places: 2 },
});

if (process.argv[1]?.endsWith("why-did-we-fall.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const say = (vi: string, en: string) => (locale === "vi" ? vi : en);
	const number = (exact = "") => formatNumber(exact, { locale, places: 2 });
	const signed = (exact = "") => formatNumber(exact, { locale, places: 2, sign: "always" });

	const { printed, parts } = score;
	console.log(
		say(`Vì sao PAPI của ${unit} giảm, 2020 → 2021?`, `Why did PAPI of ${unit} fall, 2020 → 2021?`),
	);
	const total = `${number(printed?.before)} → ${number(printed?.after)} (${signed(printed?.total)})`;
	console.log(`\n${say("Điểm, các nội dung cộng lại", "Score, as the sum of its dimensions")}: ${total}`);
	for (const [at, part] of parts.entries()) {
		const { before, after } = row?.nodes.find(({ node }) => node === `d${at + 1}`)?.score ?? {};
		const moved = `${number(before?.exact)} → ${number(after?.exact)}`;
		console.log(
			`  ${labelText(part.label ?? part.node, locale).padEnd(41)}${moved}  ${signed(part.printed)}`,
		);
	}
	const { up, down } = row?.domains?.score ?? {};
	console.log(say(`  ${up} nội dung tăng, ${down} nội dung giảm`, `  ${up} dimensions rose, ${down} fell`));
	console.log(`\n${formatRankChange(rank, { locale })}`);
}
