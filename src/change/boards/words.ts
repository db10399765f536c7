import type { Label } from "../../core/label.ts";

type Counts = Readonly<Record<"up" | "down" | "unchanged", string>>;

export const title = (scheme: string, before: string, after: string): string =>
	`${scheme}: ${before} → ${after}`;

/** Two boards of one period: a self score against the appraisal. */
export const samePeriod = (scheme: string, period: string): Label => ({
	vi: `${scheme}, ${period}: hai bảng điểm của cùng một kỳ`,
	en: `${scheme}, ${period}: two boards of one period`,
});

export const population = (before: string, after: string, common: string): Label => ({
	vi: `Đơn vị: ${before} → ${after}, ${common} có ở cả hai bảng`,
	en: `Units: ${before} → ${after}, ${common} on both boards`,
});

export const came = (units: string): Label => ({ vi: `Mới có: ${units}`, en: `Came: ${units}` });
export const left = (units: string): Label => ({ vi: `Không còn: ${units}`, en: `Left: ${units}` });
export const merged = (units: string): Label => ({
	vi: `Hợp nhất, không so sánh: ${units}`,
	en: `Merged, not compared: ${units}`,
});

export const nodeScores = (node: string, { up, down, unchanged }: Counts): Label => ({
	vi: `${node}: ${up} đơn vị tăng điểm, ${down} giảm, ${unchanged} giữ nguyên`,
	en: `${node}: ${up} rose in score, ${down} fell, ${unchanged} stayed`,
});

export const nodeRanks = ({ up, down, unchanged }: Counts): Label => ({
	vi: `; ${up} tăng hạng, ${down} giảm, ${unchanged} giữ nguyên`,
	en: `; ${up} climbed, ${down} fell in rank, ${unchanged} stayed`,
});

export const rankedLeft = (units: string): Label => ({
	vi: `  Không còn được xếp hạng: ${units}`,
	en: `  No longer ranked: ${units}`,
});

export const rankedEntered = (units: string): Label => ({
	vi: `  Mới được xếp hạng: ${units}`,
	en: `  Newly ranked: ${units}`,
});

export const rank = (before: string, after: string): Label => ({
	vi: `hạng ${before} → ${after}`,
	en: `rank ${before} → ${after}`,
});

export const nothing: Label = { vi: "không có", en: "none" };

export const domains = (
	kind: "score" | "rank",
	way: "up" | "down" | "unchanged",
	counts: string,
	names: string,
): Label => {
	const vi = { up: "tăng", down: "giảm", unchanged: "giữ nguyên" }[way];
	const en = {
		score: { up: "rose in score", down: "fell in score", unchanged: "kept their score" },
		rank: { up: "climbed in rank", down: "fell in rank", unchanged: "kept their rank" },
	}[kind][way];
	return {
		vi: `${counts} lĩnh vực ${vi} ${kind === "rank" ? "hạng" : "điểm"}: ${names}`,
		en: `${counts} domains ${en}: ${names}`,
	};
};

export const standing: Readonly<Record<"came" | "left" | "merged" | "absorbed", Label>> = {
	came: { vi: "mới có ở bảng sau", en: "is on the later board only" },
	left: { vi: "chỉ có ở bảng trước", en: "is on the earlier board only" },
	merged: { vi: "hợp nhất từ nhiều đơn vị, không so sánh", en: "is made of several units and not compared" },
	absorbed: {
		vi: "đã nhập vào đơn vị khác, không so sánh",
		en: "became part of another unit and is not compared",
	},
};
