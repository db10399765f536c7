import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

const STATUS: { readonly [status: string]: { readonly vi: string; readonly en: string } } = {
	missing: { vi: "thiếu dữ liệu", en: "missing" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	failed: { vi: "không tính được", en: "failed" },
};

export const noScore = (unit: string, node: string, period: string, status: string): Label => ({
	vi: `${shorten(unit)} không có điểm ở ${shorten(node)} kỳ ${shorten(period)} (${STATUS[status]?.vi ?? status}): không có gì để phân rã`,
	en: `${shorten(unit)} has no score at ${shorten(node)} in ${shorten(period)} (${STATUS[status]?.en ?? status}): there is nothing to split`,
});

export const notANumberNode = (node: string): Label => ({
	vi: `${shorten(node)} không phải là một số: không phân rã được`,
	en: `${shorten(node)} is no number: it cannot be split`,
});

export const noPercent = (node: string): Label => ({
	vi: `${shorten(node)} không có điểm tối đa, nên không có tỷ lệ phần trăm`,
	en: `${shorten(node)} has no maximum, and so no percent`,
});

export const samePeriod = (period: string): Label => ({
	vi: `from cũng là kỳ ${shorten(period)}: không có thay đổi nào để phân rã`,
	en: `from is ${shorten(period)} too: there is no change to split`,
});

export const unitNeeded: Label = {
	vi: 'phải nêu unit: một đơn vị, hoặc units: "all" hay danh sách đơn vị, và chỉ một trong hai',
	en: 'name one unit as unit, or units as "all" or a list, and not both',
};

export const badChoice = (option: string, known: readonly string[]): Label => ({
	vi: `${option} phải là một trong: ${known.join(", ")}`,
	en: `${option} must be one of: ${known.join(", ")}`,
});

export const badPlaces: Label = {
	vi: "places phải là số nguyên từ 0 đến 20",
	en: "places must be a whole number from 0 to 20",
};

export const notAResult: Label = {
	vi: "không phải kết quả của hàm này",
	en: "not a result of the function it belongs to",
};

const KINDS: { readonly [kind: string]: { readonly vi: string; readonly en: string } } = {
	coverage: { vi: "tiêu chí được tính", en: "which criteria count" },
	then: { vi: "mức trần, phủ quyết, phần cộng", en: "caps, vetoes, additions" },
	rounding: { vi: "làm tròn", en: "rounding" },
};

export const scoreTitle = (node: string, unit: string, period: string): string =>
	`${node}, ${unit}: ${period}`;

export const scoreIs = (score: string, of: string): Label =>
	of === "percent"
		? { vi: `Tỷ lệ: ${score}%`, en: `Percent: ${score}%` }
		: { vi: `Điểm: ${score}`, en: `Score: ${score}` };

export const figureMoved = (before: string, after: string, change: string, of: string): Label =>
	of === "percent"
		? {
				vi: `Tỷ lệ: ${before}% → ${after}%, ${change} điểm phần trăm`,
				en: `Percent: ${before}% → ${after}%, ${change} percentage points`,
			}
		: { vi: `Điểm: ${before} → ${after}, ${change}`, en: `Score: ${before} → ${after}, ${change}` };

export const partIs = (name: string, kind: string, value: string): Label => {
	const words = KINDS[kind];
	return {
		vi: `- ${name}${words ? ` (${words.vi})` : ""}: ${value}`,
		en: `- ${name}${words ? ` (${words.en})` : ""}: ${value}`,
	};
};

export const without = (count: number): Label => ({
	vi: `- ${count} phần bằng 0`,
	en: `- ${count} ${count === 1 ? "part" : "parts"} of 0`,
});

export const sumIs = (sum: string, isPrinted: boolean): Label => ({
	vi: `Tổng các phần: ${sum}${isPrinted ? " (làm tròn theo phần dư lớn nhất)" : ""}`,
	en: `Sum of the parts: ${sum}${isPrinted ? " (rounded by largest remainder)" : ""}`,
});
