import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

const FEW = 5;

type Side = "before" | "after";

const SIDES: { readonly [side in Side]: { readonly vi: string; readonly en: string } } = {
	before: { vi: "bộ tiêu chí trước", en: "the scheme before" },
	after: { vi: "bộ tiêu chí sau", en: "the scheme after" },
};

export const unknownNode = (side: Side): Label => ({
	vi: `${SIDES[side].vi} không có nút này`,
	en: `${SIDES[side].en} has no such node`,
});

export const unknownFact = (side: Side): Label => ({
	vi: `${SIDES[side].vi} không có dữ kiện này`,
	en: `${SIDES[side].en} has no such fact`,
});

export const mappedTwice = (id: string, side: Side): Label => ({
	vi: `${shorten(id)} của ${SIDES[side].vi} được nêu hai lần`,
	en: `${shorten(id)} of ${SIDES[side].en} is named twice`,
});

export const unmappedNode = (id: string, side: Side): Label => ({
	vi: `${shorten(id)} của ${SIDES[side].vi} chưa được nêu: giữ nguyên, đổi tên, tách, gộp, ${side === "before" ? "bỏ" : "thêm mới"}?`,
	en: `${shorten(id)} of ${SIDES[side].en} is named nowhere: is it the same, renamed, split, merged or ${side === "before" ? "dropped" : "added"}?`,
});

export const mappedUnlike: Label = {
	vi: "chỉ tiêu chí lá đi với tiêu chí lá, nút gộp đi với nút gộp; tách và gộp chỉ dành cho tiêu chí lá",
	en: "a leaf goes with a leaf and a composite with a composite; only leaves are split or merged",
};

export const notSeveral: Label = {
	vi: "cần ít nhất hai nút; một nút thì dùng renamed",
	en: "two nodes at least are needed; one is a case for renamed",
};

export const badFactor: Label = {
	vi: "hệ số phải là số lớn hơn 0",
	en: "a factor must be a number above zero",
};

export const factorWithoutLink: Label = {
	vi: "hệ số chỉ dành cho tiêu chí lá giữ nguyên hoặc đổi tên",
	en: "a factor belongs to a leaf that is the same or renamed",
};

export const mappingOfOtherScheme = (side: Side): Label => ({
	vi: `bảng ánh xạ không thuộc ${SIDES[side].vi} đang dùng: hãy gọi lại mapSchemes`,
	en: `the mapping is of another version of ${SIDES[side].en}: call mapSchemes again`,
});

export const notAMapping: Label = {
	vi: "cần kết quả của mapSchemes: hai bộ tiêu chí khác nhau không so sánh trực tiếp được",
	en: "a result of mapSchemes is needed: two schemes are not compared without one",
};

export const notComparable = (unit: string, reasons: readonly Label[]): Label => {
	const text = (locale: "vi" | "en"): string =>
		reasons.map((reason) => (typeof reason === "string" ? reason : reason[locale])).join("; ");
	return {
		vi: `không chấm lại được ${shorten(unit)} trên các tiêu chí so sánh được: ${text("vi")}`,
		en: `${shorten(unit)} cannot be rescored on the comparable criteria: ${text("en")}`,
	};
};

const STATUS: { readonly [status: string]: { readonly vi: string; readonly en: string } } = {
	missing: { vi: "thiếu dữ liệu", en: "missing" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	failed: { vi: "không tính được", en: "failed" },
};

export const noValueUnder = (period: string, side: Side, status: string): Label => ({
	vi: `kỳ ${shorten(period)} theo ${SIDES[side].vi} không có điểm (${STATUS[status]?.vi ?? status})`,
	en: `${shorten(period)} has no score under ${SIDES[side].en} (${STATUS[status]?.en ?? status})`,
});

export const oneWayOnly = (reason: Label): Label => ({
	vi: `chỉ chấm lại được theo một bộ tiêu chí: ${typeof reason === "string" ? reason : reason.vi}`,
	en: `rescored under one scheme only: ${typeof reason === "string" ? reason : reason.en}`,
});

export const carriedPoints = (leaves: readonly string[]): Label => ({
	vi: `không chấm lại theo quy tắc mà quy đổi điểm theo điểm tối đa hoặc hệ số đã nêu ở: ${list(leaves)}`,
	en: `not rescored by their rule, but carried over by maximum or by the factor named: ${list(leaves)}`,
});

export const scaleUnknown = (leaves: readonly string[]): Label => ({
	vi: `dữ kiện khác nhau giữa hai bộ tiêu chí, không có điểm tối đa hay hệ số (factors) nói hai thang so với nhau thế nào, nên giữ nguyên điểm ở: ${list(leaves)}`,
	en: `the facts differ between the schemes, and neither maxima nor factors say how the scales compare, so points are carried as they stand: ${list(leaves)}`,
});

export const givenAsAWhole = (nodes: readonly string[]): Label => ({
	vi: `không so sánh vì chỉ có điểm chung của cả nút, trong khi tiêu chí bên dưới đã thay đổi: ${list(nodes)} (cho điểm từng tiêu chí, hoặc nêu nút ấy ở wholes)`,
	en: `not compared, for only the points of the whole are given and the criteria below changed: ${list(nodes)} (give the criteria, or name the node in wholes)`,
});

export const differentOverlap = (before: string, after: string): Label => ({
	vi: `kỳ nối phải là cùng một kỳ, không phải ${shorten(before)} và ${shorten(after)}`,
	en: `the overlap must be one period, not ${shorten(before)} and ${shorten(after)}`,
});

export const zeroAtOverlap: Label = {
	vi: "điểm của kỳ nối bằng 0: không nối theo tỷ số được, hãy dùng hiệu số",
	en: "a score of the overlap is zero: no ratio can link, use the difference",
};

export const unscoredPeriods = (periods: readonly string[]): Label => ({
	vi: `không có điểm ở các kỳ: ${list(periods)}`,
	en: `there is no score in these periods: ${list(periods)}`,
});

export const partOf = (part: "comparable" | "method", value: string): Label =>
	part === "comparable"
		? { vi: `- trên các tiêu chí so sánh được: ${value}`, en: `- on the comparable criteria: ${value}` }
		: { vi: `- do thay đổi cách chấm: ${value}`, en: `- due to the method: ${value}` };

export const rescored = (side: Side, before: string, after: string, change: string): Label => ({
	vi: `  theo ${SIDES[side].vi}: ${before} → ${after}, ${change}`,
	en: `  under ${SIDES[side].en}: ${before} → ${after}, ${change}`,
});

export const counted = (comparable: number, dropped: number, added: number): Label => ({
	vi: `Tiêu chí: ${comparable} so sánh được, ${dropped} bỏ, ${added} thêm mới`,
	en: `Criteria: ${comparable} comparable, ${dropped} dropped, ${added} added`,
});

export const linked = (
	unit: string,
	at: string,
	method: "ratio" | "difference",
	by: string,
	onto: "first" | "last",
): Label => ({
	vi: `${unit}: nối ở kỳ ${at} theo ${method === "ratio" ? "tỷ số" : "hiệu số"} ${by}, theo thang của bộ tiêu chí ${onto === "first" ? "trước" : "sau"}`,
	en: `${unit}: linked at ${at} by the ${method} ${by}, on the scale of the ${onto === "first" ? "earlier" : "later"} scheme`,
});

export const linkedScore = (period: string, score: string, linkedTo: string): string =>
	`- ${period}: ${score}${score === linkedTo ? "" : ` → ${linkedTo}`}`;

function list(names: readonly string[]): string {
	const shown = names.slice(0, FEW).map(shorten).join(", ");
	return names.length > FEW ? `${shown}, … (${names.length})` : shown;
}
