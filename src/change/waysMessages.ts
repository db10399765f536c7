import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

export const noTarget: Label = {
	vi: "cần một mục tiêu: { score }, { percent }, { rank } hay { group }",
	en: "a target is needed: { score }, { percent }, { rank } or { group }",
};

export const badKey: Label = {
	vi: 'key là "exact" (giá trị chính xác) hay "published" (số đã làm tròn để công bố)',
	en: 'key is "exact" (the exact figure) or "published" (the figure as rounded for print)',
};

export const badRank: Label = {
	vi: "thứ hạng là một số từ 1 trở lên",
	en: "a rank is a number from 1 on",
};

export const noFigure = (node: string, of: "points" | "percent", key: string): Label => ({
	vi: `mục ${shorten(node)} không có ${of === "percent" ? "tỷ lệ phần trăm" : "điểm"}${key === "published" ? " được công bố" : ""}`,
	en: `the node ${shorten(node)} has no ${key === "published" ? "published " : ""}${of}`,
});

export const notGrouped = (node: string): Label => ({
	vi: `bộ tiêu chí không chia nhóm ở mục ${shorten(node)}`,
	en: `the scheme does not group units at ${shorten(node)}`,
});

export const unknownGroup = (names: readonly string[]): Label => ({
	vi: `mục này không có nhóm như vậy, chỉ có: ${names.map(shorten).join(", ")}`,
	en: `the node has no such group, only: ${names.map(shorten).join(", ")}`,
});

export const notMonotone = (fact: string): Label => ({
	vi: `điểm lúc tăng lúc giảm theo ${shorten(fact)} và có quá nhiều bước để thử hết: có thể còn một mức thay đổi nhỏ hơn cũng đủ`,
	en: `the figure rises and falls with ${shorten(fact)}, which has too many steps to try them all: a smaller change may suffice too`,
});

export const pointsGiven = (nodes: readonly string[]): Label => ({
	vi: `điểm của các mục này được cho sẵn nên dữ liệu bên dưới không có tác dụng: ${nodes.map(shorten).join(", ")}`,
	en: `the points of these nodes are given, so that no fact under them counts: ${nodes.map(shorten).join(", ")}`,
});

export const peersMove: Label = {
	vi: "điểm được tính theo các đơn vị khác: mỗi cách đã tính cả việc các mốc so sánh dịch chuyển theo đơn vị này",
	en: "scores are computed from those of other units: each way allows for the bounds that move with the unit itself",
};

export const notWays: Label = {
	vi: "đây không phải là kết quả của waysUp",
	en: "this is not a result of waysUp",
};
