import type { Label } from "../../core/label.ts";
import type { GapReason, SeriesStreak } from "./unitSeries.ts";

export const title = (index: string, node: string | null, unit: string): string =>
	`${index}${node === null || node === index ? "" : `, ${node}`}, ${unit}`;

export const linked = (method: "ratio" | "difference", onto: "first" | "last"): Label => {
	const scale =
		onto === "first"
			? { vi: "cách chấm đầu", en: "the first scheme" }
			: { vi: "cách chấm cuối", en: "the last scheme" };
	return method === "ratio"
		? {
				vi: `Nối chuỗi theo tỷ lệ, trên thang của ${scale.vi}`,
				en: `Linked by ratio, on the scale of ${scale.en}`,
			}
		: {
				vi: `Nối chuỗi theo số điểm, trên thang của ${scale.vi}`,
				en: `Linked by difference, on the scale of ${scale.en}`,
			};
};

export const rank = (rank: string): Label => ({ vi: `hạng ${rank}`, en: `rank ${rank}` });

export const broken: Label = { vi: "đổi cách chấm", en: "scheme changed" };

const WHY: Readonly<Record<GapReason, Label>> = {
	notListed: { vi: "không có trong danh sách", en: "not listed" },
	noNode: { vi: "không có mục này", en: "no such node" },
	noNumber: { vi: "không có điểm số", en: "no number" },
	notInSeries: { vi: "không có trong chuỗi", en: "not in the series" },
	missing: { vi: "thiếu số liệu", en: "missing" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	failed: { vi: "không tính được", en: "failed" },
};

export const gap = (why: GapReason): Label => WHY[why];

export const growth = (from: string, to: string, percent: string, per: "year" | "period"): Label => ({
	vi: `${from} → ${to}: bình quân ${percent}% mỗi ${per === "year" ? "năm" : "kỳ"}`,
	en: `${from} → ${to}: ${percent}% a ${per} on average`,
});

export const extremes = (high: string, highAt: string, low: string, lowAt: string): Label => ({
	vi: `Điểm cao nhất ${high} (${highAt}), thấp nhất ${low} (${lowAt})`,
	en: `Highest score ${high} (${highAt}), lowest ${low} (${lowAt})`,
});

export const ranks = (best: string, worst: string): Label => ({
	vi: `Hạng tốt nhất ${best}, kém nhất ${worst}`,
	en: `Best rank ${best}, worst ${worst}`,
});

const DIRECTIONS: Readonly<Record<SeriesStreak["of"], Readonly<Record<SeriesStreak["direction"], Label>>>> = {
	score: {
		up: { vi: "tăng điểm", en: "rises in score" },
		down: { vi: "giảm điểm", en: "falls in score" },
		unchanged: { vi: "giữ nguyên điểm", en: "times the same score" },
	},
	rank: {
		up: { vi: "tăng hạng", en: "climbs in rank" },
		down: { vi: "giảm hạng", en: "falls in rank" },
		unchanged: { vi: "giữ nguyên hạng", en: "times the same rank" },
	},
};

export const streak = ({ of, direction, from, to }: SeriesStreak, changes: string): Label => {
	const label = DIRECTIONS[of][direction];
	const { vi, en } = typeof label === "string" ? { vi: label, en: label } : label;
	return {
		vi: `${changes} lần liên tiếp ${vi}: ${from} → ${to}`,
		en: `${changes} ${en} in a row: ${from} → ${to}`,
	};
};
