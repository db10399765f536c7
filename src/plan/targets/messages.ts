import { shorten } from "../../core/describe.ts";
import type { Label } from "../../core/label.ts";
import { localizeDecimal } from "../../number/printed.ts";

const quoted = (text: string): string => `“${shorten(text)}”`;

export const notACount: Label = {
	vi: "cần số nguyên từ 0 đến 2^53 − 1; chưa có số liệu thì ghi null",
	en: "a whole number from 0 to 2^53 − 1 is needed; null where it is not known",
};

export const outsidePercent: Label = {
	vi: "ngưỡng tính bằng phần trăm, phải từ 0 đến 100",
	en: "a threshold is in percent and must be from 0 to 100",
};

export const unreachable: Label = {
	vi: "không tỷ lệ nào trên 100% hay dưới 0%: ngưỡng này không bao giờ đạt được",
	en: "no rate is over 100% or under 0%: this can never be reached",
};

export const alwaysKept: Label = {
	vi: "tỷ lệ nào cũng từ 0% đến 100%: ngưỡng này không đặt ra yêu cầu gì",
	en: "every rate is from 0% to 100%: this asks for nothing",
};

export const againstDirection = (isHigher: boolean): Label =>
	isHigher
		? {
				vi: "chỉ tiêu càng cao càng tốt thì ngưỡng phải là over hoặc atLeast",
				en: "where higher is better the bound must be over or atLeast",
			}
		: {
				vi: "chỉ tiêu càng thấp càng tốt thì ngưỡng phải là under hoặc atMost",
				en: "where lower is better the bound must be under or atMost",
			};

export const sameCount = (count: string): Label => ({
	vi: `tỷ lệ của ${quoted(count)} trên chính nó luôn là 100%`,
	en: `the rate of ${quoted(count)} of itself is always 100%`,
});

export const countAboveTotal = (count: string, of: string, part: number, total: number): Label => ({
	vi: `${quoted(count)} là ${number(part, "vi")}, lớn hơn ${quoted(of)} là ${number(total, "vi")}`,
	en: `${quoted(count)} is ${number(part, "en")}, more than ${quoted(of)}, which is ${number(total, "en")}`,
});

export const noSuchCount = (count: string): Label => ({
	vi: `số liệu không có ${quoted(count)}; chưa biết thì ghi null`,
	en: `the data has no count ${quoted(count)}; give null where it is not known`,
});

export const misspeltCount = (count: string): Label => ({
	vi: `mục tiêu cần ${quoted(count)}, ở đây không có; tên này có lẽ viết sai`,
	en: `the target needs ${quoted(count)}, which is not here; this name may be a misspelling of it`,
});

export const totalTooLarge: Label = {
	vi: "tổng số liệu của các đơn vị lớn hơn 2^53 − 1",
	en: "the counts of the units add up to more than 2^53 − 1",
};

export const notAResult: Label = {
	vi: "không phải là kết quả của evaluateTarget",
	en: "not a result of evaluateTarget",
};

function number(value: number, locale: "vi" | "en"): string {
	return localizeDecimal(String(value), locale);
}
