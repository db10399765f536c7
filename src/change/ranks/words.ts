import type { Label } from "../../core/label.ts";

/** A change of places with its sign: `-24`, `+7`, `0`. */
export const signed = (size: string, sign: number): string =>
	sign > 0 ? `+${size}` : sign < 0 ? `-${size}` : size;

export const left = (units: string): Label => ({
	vi: `Không còn được xếp hạng (hạng kỳ trước): ${units}`,
	en: `No longer ranked (earlier rank): ${units}`,
});

export const entered = (units: string): Label => ({
	vi: `Mới được xếp hạng (hạng kỳ sau): ${units}`,
	en: `Newly ranked (later rank): ${units}`,
});

export const common = (of: string, before: string, after: string, moved: string): Label => ({
	vi: `Trong ${of} đơn vị được xếp hạng ở cả hai kỳ: ${before} → ${after}, ${moved}`,
	en: `Among the ${of} units ranked in both periods: ${before} → ${after}, ${moved}`,
});

/** `hidden`: places lost, or won, that the printed ranks do not show, for the field changed. */
export const fieldParts = (
	{ common, left, entered, places }: Readonly<Record<"common" | "left" | "entered" | "places", string>>,
	hidden: string,
): Label => {
	const isHidden = hidden !== "0";
	const noun = hidden === "1" ? "place" : "places";
	return {
		vi: `Số bậc đã in: ${common} trong các đơn vị chung, ${left} do đơn vị rời danh sách, ${entered} do đơn vị mới vào = ${places}${isHidden ? `; danh sách thay đổi che mất ${hidden} bậc` : ""}`,
		en: `Printed places: ${common} among the common units, ${left} by those that left, ${entered} by those that entered = ${places}${isHidden ? `; ${hidden} ${noun} hidden by the change of the field` : ""}`,
	};
};

const MOVED = {
	passedBy: {
		better: { vi: "tăng điểm", en: "rose" },
		worse: { vi: "giảm ít hơn", en: "fell less" },
		same: { vi: "giữ nguyên điểm", en: "stayed" },
	},
	passed: {
		better: { vi: "tăng ít hơn", en: "rose less" },
		worse: { vi: "giảm điểm", en: "fell" },
		same: { vi: "giữ nguyên điểm", en: "stayed" },
	},
	passedByLow: {
		better: { vi: "cải thiện", en: "improved" },
		worse: { vi: "kém đi ít hơn", en: "worsened less" },
		same: { vi: "giữ nguyên điểm", en: "stayed" },
	},
	passedLow: {
		better: { vi: "cải thiện ít hơn", en: "improved less" },
		worse: { vi: "kém đi", en: "worsened" },
		same: { vi: "giữ nguyên điểm", en: "stayed" },
	},
} as const;

/** What those who crossed did; where the lowest is first, a figure that fell has improved. */
export const moved = (
	side: "passedBy" | "passed",
	order: "highest-first" | "lowest-first",
	way: "better" | "worse" | "same",
): Label => MOVED[order === "lowest-first" ? (`${side}Low` as const) : side][way];

export const crossing = (side: "passedBy" | "passed", count: string, ways: string, units: string): Label => {
	const suffix = units === "" ? "" : `: ${units}`;
	const how = ways === "" ? "" : ` (${ways})`;
	return side === "passedBy"
		? { vi: `Bị ${count} đơn vị vượt qua${how}${suffix}`, en: `Passed by ${count}${how}${suffix}` }
		: { vi: `Vượt qua ${count} đơn vị${how}${suffix}`, en: `Passed ${count}${how}${suffix}` };
};

export const sum = (before: string, passedBy: string, passed: string, ties: string, after: string): Label => {
	const shared = ties === "0" ? { vi: "", en: "" } : { vi: ` ${ties} do đồng hạng`, en: ` ${ties} by ties` };
	return {
		vi: `${before} + ${passedBy} - ${passed}${shared.vi} = ${after}`,
		en: `${before} + ${passedBy} - ${passed}${shared.en} = ${after}`,
	};
};

export const ownAlone = (rank: string, places: string, whole: string): Label => ({
	vi: `Nếu chỉ đơn vị này thay đổi: hạng ${rank}, ${places} (${whole} trong cả danh sách kỳ trước)`,
	en: `Own change alone: rank ${rank}, ${places} (${whole} in the whole earlier list)`,
});

export const othersAlone = (rank: string, places: string, whole: string): Label => ({
	vi: `Nếu chỉ các đơn vị khác thay đổi: hạng ${rank}, ${places} (${whole} trong cả danh sách kỳ sau)`,
	en: `The others' change alone: rank ${rank}, ${places} (${whole} in the whole later list)`,
});

export const orders = (
	ownFirst: readonly [own: string, others: string],
	othersFirst: readonly [others: string, own: string],
): Label => ({
	vi: `Tính đơn vị này trước: ${ownFirst[0]}, rồi các đơn vị khác ${ownFirst[1]}; tính các đơn vị khác trước: ${othersFirst[0]}, rồi đơn vị này ${othersFirst[1]}`,
	en: `Own change first: ${ownFirst[0]}, then the others' ${ownFirst[1]}; the others' first: ${othersFirst[0]}, then its own ${othersFirst[1]}`,
});

export const mean = (own: string, others: string, places: string): Label => ({
	vi: `Trung bình hai thứ tự (giá trị Shapley): do đơn vị này ${own}, do các đơn vị khác ${others}, tổng ${places}`,
	en: `Mean of both orders (Shapley value): its own ${own}, the others' ${others}, together ${places}`,
});

export const noCommon: Label = {
	vi: "Hai thứ hạng thuộc hai nhóm xếp hạng khác nhau nên không tách được",
	en: "The two ranks are of two classes, so that they have no common field to be split over",
};
