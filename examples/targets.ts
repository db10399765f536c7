import { formatNumber } from "steerindex/number";
import { evaluateTarget, formatTargetResult, type RateTarget, type ShareTarget } from "steerindex/plan";

/** Invented counts of the branches of a land registration office; the last one resolved no file. */
// biome-ignore format: a line for each branch
export const data = {
	on: "2022-08-15",
	units: {
		"Tam Kỳ": { resolved: 3214, onTime: 3150, late: 64 },
		"Hội An": { resolved: 2860, onTime: 2788, late: 72 },
		"Điện Bàn": { resolved: 4120, onTime: 3480, late: 640 },
		"Núi Thành": { resolved: 2000, onTime: 1940, late: 60 },
		"Thăng Bình": { resolved: 2655, onTime: 2580, late: 75 },
		"Duy Xuyên": { resolved: 1890, onTime: 1829, late: 61 },
		"Đại Lộc": { resolved: 2310, onTime: 2260, late: 50 },
		"Quế Sơn": { resolved: 1475, onTime: 1398, late: 77 },
		"Tiên Phước": { resolved: 1120, onTime: 1090, late: 30 },
		"Nông Sơn": { resolved: 0, onTime: 0, late: 0 },
	},
};

/** Over 80 % of the branches resolve 97 % or more of their files on time. */
export const branches: ShareTarget = {
	id: "branches-on-time",
	title: { vi: "Chi nhánh giải quyết hồ sơ đúng hạn", en: "Branches that resolve their files on time" },
	direction: "higher",
	each: { rate: { count: "onTime", of: "resolved" }, must: { atLeast: 97 } },
	must: { over: 80 },
};

/** Late land files under 5 %. */
export const late: RateTarget = {
	id: "late-land-files",
	title: { vi: "Hồ sơ đất đai trễ hạn", en: "Late land files" },
	direction: "lower",
	rate: { count: "late", of: "resolved" },
	must: { under: 5 },
};

if (process.argv[1]?.endsWith("targets.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const print = { locale, places: 2, mode: "half-up" } as const;
	const byBranch = evaluateTarget(branches, data);
	console.log(formatTargetResult(byBranch, print));
	for (const { unit, value, needed } of byBranch.units) {
		const percent = value === null ? "–" : `${formatNumber(value, print)}%`;
		console.log(`  ${unit.padEnd(12)}${percent.padStart(8)}${needed ? `  +${needed}` : ""}`);
	}
	console.log(`\n${formatTargetResult(evaluateTarget(late, data), print)}`);
}
