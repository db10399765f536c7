import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

const FEW = 5;

const CAUSES: { readonly [cause: string]: { readonly vi: string; readonly en: string } } = {
	data: { vi: "số liệu của chính đơn vị", en: "the unit's own data" },
	weights: { vi: "trọng số", en: "weights" },
	bounds: { vi: "số liệu của các đơn vị khác (đầu thang)", en: "bounds moved by the other units" },
	missing: { vi: "dữ liệu có hay thiếu", en: "which data are there" },
	membership: { vi: "danh sách đơn vị", en: "who is in the field" },
};

const named = (causes: readonly string[], locale: "vi" | "en", and: string): string =>
	causes.map((cause) => CAUSES[cause]?.[locale] ?? cause).join(and);

export const causeIs = (causes: readonly string[], value: string): Label => ({
	vi: `- ${named(causes, "vi", " và ")}: ${value}`,
	en: `- ${named(causes, "en", " and ")}: ${value}`,
});

export const fieldMoved = (left: readonly string[], entered: readonly string[]): Label => {
	const say = (none: string, leaving: string, entering: string): string => {
		const parts = [
			...(left.length > 0 ? [`${leaving} ${list(left)}`] : []),
			...(entered.length > 0 ? [`${entering} ${list(entered)}`] : []),
		];
		return parts.length > 0 ? parts.join("; ") : none;
	};
	return {
		vi: `Danh sách đơn vị: ${say("không đổi", "không còn", "thêm")}`,
		en: `Field: ${say("the same units", "without", "with")}`,
	};
};

export const differentSchemes = (facts: readonly string[], nodes: readonly string[]): Label => {
	const about = (locale: "vi" | "en"): string => {
		const parts = [
			...(nodes.length > 0 ? [`${locale === "vi" ? "nút" : "nodes"} ${list(nodes)}`] : []),
			...(facts.length > 0 ? [`${locale === "vi" ? "dữ kiện" : "facts"} ${list(facts)}`] : []),
		];
		return parts.length > 0 ? ` (${parts.join("; ")})` : "";
	};
	return {
		vi: `hai bộ tiêu chí khác nhau không chỉ ở trọng số${about("vi")}: hãy nêu quan hệ giữa chúng bằng mapSchemes rồi dùng splitChange`,
		en: `the schemes differ in more than weights${about("en")}: say how they correspond with mapSchemes, then use splitChange`,
	};
};

export const unitInOnePeriod = (unit: string, period: string): Label => ({
	vi: `${shorten(unit)} không có trong kỳ ${shorten(period)}: không có thay đổi nào để giải thích`,
	en: `${shorten(unit)} is not in ${shorten(period)}: there is no change to explain`,
});

export const mergedCauses = (merged: readonly string[], situation: readonly string[]): Label => ({
	vi: `không tách được ${named(merged, "vi", ", ")}: nếu chỉ ${named(situation, "vi", ", ")} như kỳ sau thì điểm không tính được`,
	en: `${named(merged, "en", ", ")} cannot be told apart: with only ${named(situation, "en", ", ")} as later the score has no value`,
});

export const method: Label = {
	vi: "Phương pháp: trung bình trên mọi thứ tự của các nguyên nhân (Shapley)",
	en: "Method: the mean over all orders of the causes (Shapley)",
};

function list(names: readonly string[]): string {
	const shown = names.slice(0, FEW).map(shorten).join(", ");
	return names.length > FEW ? `${shown}, … (${names.length})` : shown;
}
