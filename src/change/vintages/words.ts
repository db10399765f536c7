import type { Label } from "../../core/label.ts";
import type { VintageCause } from "./vintageResult.ts";

export const title = (scheme: string, period: string, changes: string, moves: string): Label => ({
	vi: `${scheme}, ${period}: ${changes} thay đổi trong số liệu, ${moves} con số thay đổi`,
	en: `${scheme}, ${period}: ${changes} ${changes === "1" ? "change" : "changes"} of the data, ${moves} ${moves === "1" ? "figure moves" : "figures move"}`,
});

export const noChange: Label = {
	vi: "Hai lần cung cấp số liệu giống nhau.",
	en: "The two deliveries are alike.",
};

export const added: Label = { vi: "đơn vị mới có trong danh sách", en: "added to the units" };
export const removed: Label = { vi: "không còn trong danh sách", en: "removed from the units" };

export const list = (count: string): Label => ({ vi: `danh sách ${count} mục`, en: `a list of ${count}` });

export const cell = (at: string, place: string, from: string, to: string): string =>
	`${at}. ${place}: ${from} → ${to}`;

export const unitChange = (at: string, unit: string, what: string): string => `${at}. ${unit}: ${what}`;

const FIGURES = {
	status: { vi: "trạng thái", en: "status" },
	points: { vi: "điểm", en: "points" },
	max: { vi: "điểm tối đa", en: "maximum" },
	percent: { vi: "phần trăm", en: "percent" },
	rank: { vi: "hạng", en: "rank" },
	group: { vi: "nhóm", en: "group" },
	outcome: { vi: "kết quả", en: "outcome" },
} as const;

export const figure = (figure: keyof typeof FIGURES): Label => FIGURES[figure];

const STATUSES = {
	ok: { vi: "có điểm", en: "scored" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	missing: { vi: "thiếu", en: "missing" },
	failed: { vi: "không tính được", en: "failed" },
} as const;

export const status = (status: keyof typeof STATUSES): Label => STATUSES[status];

export const nothing = "–";

/** A rank that is shared says so. */
export const rank = (rank: string, tied: number): Label =>
	tied > 1 ? { vi: `${rank} (${tied} đơn vị đồng hạng)`, en: `${rank} (${tied} tied)` } : rank;

export const move = (node: string, figure: string, from: string, to: string, causes: string): string =>
	`  ${node}, ${figure}: ${from} → ${to}${causes === "" ? "" : ` [${causes}]`}`;

const THROUGH: { readonly [through in VintageCause["through"]]: Label } = {
	own: "",
	peers: { vi: "qua đơn vị so sánh", en: "by peers" },
	ranks: { vi: "qua xếp hạng", en: "by ranks" },
	quotas: { vi: "qua hạn mức", en: "by a quota" },
};

export const through = (through: VintageCause["through"]): Label => THROUGH[through];

export const cause = (at: string, through: string): string => (through === "" ? at : `${at} ${through}`);

export const unprinted = (count: string): Label => ({
	vi: `${count} con số thay đổi nhưng số in ra vẫn như cũ`,
	en: `${count} ${count === "1" ? "figure" : "figures"} moved behind what is printed`,
});

export const more = (units: string): Label => ({
	vi: `… và ${units} đơn vị nữa`,
	en: `… and ${units} more ${units === "1" ? "unit" : "units"}`,
});

export const numbers: Label = {
	vi: "Trong ngoặc vuông: thay đổi nào trong số liệu là nguyên nhân.",
	en: "In brackets: which change of the data is the cause.",
};
