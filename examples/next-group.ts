import { formatWaysUp, waysUp } from "steerindex/change";
import { defineScheme } from "steerindex/scheme";
import { observations } from "./next-group.data.ts";

/** A province's own index of districts; the rules are our own. */
// biome-ignore format: a line for each node
export const scheme = defineScheme({
	id: "own-district-index-2022",
	sources: [{ title: { vi: "Bộ tiêu chí của tỉnh (ví dụ)", en: "Criteria of the province (an example)" } }],
	rounding: "half-up",
	facts: {
		done: { type: "number", places: 0, better: "higher", label: { vi: "Nhiệm vụ hoàn thành", en: "Tasks done" } },
		tasks: { type: "number", places: 0, better: "neither", label: { vi: "Nhiệm vụ được giao", en: "Tasks assigned" } },
		onTime: { type: "number", places: 0, better: "higher", label: { vi: "Hồ sơ đúng hạn", en: "Files on time" } },
		files: { type: "number", places: 0, better: "neither", label: { vi: "Hồ sơ tiếp nhận", en: "Files received" } },
		survey: { type: "number", min: 0, max: 100, places: 1, better: "higher", label: { vi: "Mức độ hài lòng", en: "Satisfaction" } },
		hotline: { type: "boolean", label: { vi: "Đường dây nóng", en: "Hotline" } },
	},
	root: {
		id: "index", label: { vi: "Chỉ số", en: "Index" }, combine: "sum", max: 100, publish: { points: { places: 2 } },
		rank: { of: "points", key: "published", order: "highest-first", ties: "competition", population: "ranked" },
		groups: {
			of: "points", key: "published",
			cuts: [
				{ at: 80, inclusive: true, label: { vi: "Tốt", en: "good" } },
				{ at: 65, inclusive: true, label: { vi: "Khá", en: "fair" } },
			],
			otherwise: { vi: "Trung bình", en: "average" },
		},
		children: [
			// Above 90%, not from 90% on.
			{ id: "plan", max: 30, rule: {
				bands: { calc: ["*", 100, { ratio: [{ fact: "done" }, { fact: "tasks" }], domain: [0, 1] }] },
				table: [[">", 90, 30], [">=", 80, 20], [">=", 60, 10]], else: 0 } },
			{ id: "timeliness", max: 30, round: { places: 2 },
				rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "onTime" }, { fact: "files" }], domain: [0, 1] }] } },
			{ id: "satisfaction", max: 30, rule: { calc: ["*", 0.3, { fact: "survey" }] } },
			{ id: "access", max: 10, rule: { case: [[{ true: { fact: "hotline" } }, 10]], else: 0 } },
		],
	},
});

// A district cannot choose how many tasks it is given, or how many files it receives.
const facts = ["done", "onTime", "survey", "hotline"] as const;
const ask = (unit: string, group: string) =>
	waysUp({ scheme, observations, period: "2022", unit, to: { group }, facts });

export const answers = [ask("Đại Lộc", "Tốt"), ask("Tây Giang", "Tốt"), ask("Nam Giang", "Khá")];

if (process.argv[1]?.endsWith("next-group.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	console.log(answers.map((answer) => formatWaysUp(answer, { locale })).join("\n\n"));
}
