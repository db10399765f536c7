import { shorten } from "../core/describe.ts";
import { type Label, labelText } from "../core/label.ts";

export const differentSchemes = (before: string, after: string): Label => ({
	vi: `hai kỳ được chấm theo hai bộ tiêu chí khác nhau (${shorten(before)} và ${shorten(after)}): cần một bảng đối chiếu (mapping) của mapSchemes`,
	en: `the periods were scored by two different schemes (${shorten(before)} and ${shorten(after)}): a mapping of mapSchemes is needed`,
});

export const notABoard: Label = {
	vi: "đây không phải là bảng điểm của scoreUnits hay scorePanel",
	en: "this is not a board of scoreUnits or scorePanel",
};

export const unitsNeeded: Label = {
	vi: 'cần nói rõ so sánh đơn vị nào: "common" (có ở cả hai bảng) hay "all" (tất cả)',
	en: 'say which units are compared: "common" (on both boards) or "all"',
};

export const badMerger: Label = {
	vi: "merged phải cho mỗi đơn vị của bảng sau một danh sách đơn vị của bảng trước",
	en: "merged must give each unit of the later board a list of units of the earlier one",
};

export const partOfTwo = (part: string, a: string, b: string): Label => ({
	vi: `${shorten(part)} đã thuộc ${shorten(a)}, không thể đồng thời thuộc ${shorten(b)}`,
	en: `${shorten(part)} is part of ${shorten(a)} already, and cannot be part of ${shorten(b)} as well`,
});

export const badNodes: Label = {
	vi: "cần một danh sách mã mục",
	en: "a list of node ids is needed",
};

export const nodeNotMapped = (node: string): Label => ({
	vi: `bảng đối chiếu không có mục ${shorten(node)} tương ứng ở kỳ trước: không so sánh được`,
	en: `the mapping has no earlier node for ${shorten(node)}: it cannot be compared`,
});

interface MethodChange {
	readonly dropped: readonly Label[];
	readonly added: readonly Label[];
	/** Composites made of other criteria than before. */
	readonly changed: readonly Label[];
}

export const methodChanged = (before: string, after: string, names: MethodChange): Label => {
	const listed = (labels: readonly Label[], locale: "vi" | "en"): string =>
		list(labels.map((label) => labelText(label, locale)));
	const part = (
		labels: readonly Label[],
		vi: string,
		en: string,
	): { readonly vi: string; readonly en: string } =>
		labels.length === 0
			? { vi: "", en: "" }
			: { vi: `; ${vi}: ${listed(labels, "vi")}`, en: `; ${en}: ${listed(labels, "en")}` };
	const parts = [
		part(names.dropped, "bỏ", "dropped"),
		part(names.added, "thêm", "added"),
		part(
			names.changed,
			"một phần thay đổi có thể do cách chấm ở",
			"part of the change may be due to the method at",
		),
	];
	return {
		vi: `bộ tiêu chí thay đổi, từ ${shorten(before)} sang ${shorten(after)}${parts.map(({ vi }) => vi).join("")}`,
		en: `the scheme changed, from ${shorten(before)} to ${shorten(after)}${parts.map(({ en }) => en).join("")}`,
	};
};

export const unitsMerged = (units: readonly string[]): Label => ({
	vi: `đơn vị hợp nhất từ nhiều đơn vị của bảng trước nên không được so sánh: ${list(units)}`,
	en: `made of several units of the earlier board and so not compared: ${list(units)}`,
});

export const differentOfNodes = (before: number, after: number, nodes: readonly string[]): Label => ({
	vi: `số đơn vị được xếp hạng khác nhau giữa hai bảng (${before} và ${after} ở mục ${shorten(nodes[0] ?? "")}): số bậc tăng giảm được tính giữa hai danh sách${nodes.length > 1 ? `; các mục: ${list(nodes)}` : ""}`,
	en: `the boards rank different numbers of units (${before} and ${after} at ${shorten(nodes[0] ?? "")}): the places moved cross two lists${nodes.length > 1 ? `; nodes: ${list(nodes)}` : ""}`,
});

export const fieldChanged = (nodes: readonly string[]): Label => ({
	vi: `số đơn vị được xếp hạng bằng nhau nhưng không phải cùng những đơn vị ấy, ở các mục: ${list(nodes)}`,
	en: `as many units are ranked, but not the same ones, at these nodes: ${list(nodes)}`,
});

export const classesChanged = (units: readonly string[]): Label => ({
	vi: `đơn vị đổi nhóm xếp hạng: ${list(units)}`,
	en: `units ranked in another class: ${list(units)}`,
});

export const differentMaxOfNodes = (nodes: readonly string[]): Label => ({
	vi: `điểm tối đa khác nhau giữa hai bảng ở các mục: ${list(nodes)}`,
	en: `the maximum differs between the boards at these nodes: ${list(nodes)}`,
});

export const oneSidedNodes = (before: readonly string[], after: readonly string[]): Label => ({
	vi: `các mục chỉ có ở một bảng nên không được so sánh:${before.length > 0 ? ` bảng trước: ${list(before)}` : ""}${before.length > 0 && after.length > 0 ? ";" : ""}${after.length > 0 ? ` bảng sau: ${list(after)}` : ""}`,
	en: `nodes of one board only are not compared:${before.length > 0 ? ` earlier ${list(before)}` : ""}${before.length > 0 && after.length > 0 ? ";" : ""}${after.length > 0 ? ` later ${list(after)}` : ""}`,
});

const FEW = 5;

function list(names: readonly string[]): string {
	const shown = names.slice(0, FEW).map(shorten).join(", ");
	return names.length > FEW ? `${shown}, … (${names.length})` : shown;
}

export const notABoardComparison: Label = {
	vi: "đây không phải là kết quả của compareBoards",
	en: "this is not a result of compareBoards",
};
