import type { Label } from "../../core/label.ts";

// What is refused.

export const badPrinted = (most: number): Label => ({
	vi: `cần số nguyên từ 0 đến ${most}; lớp không in thì ghi null`,
	en: `a whole number from 0 to ${most} is needed; null for a class that was not printed`,
});

export const nothingPrinted: Label = {
	vi: "cần ít nhất một số đã in",
	en: "at least one printed count is needed",
};

export const noDates: Label = {
	vi: "cần ít nhất một ngày",
	en: "at least one day is needed",
};

export const noKnowledge: Label = {
	vi: "cần ít nhất một thời điểm hoặc số thứ tự bản ghi; bỏ trống knownAt thì thử tất cả",
	en: "at least one instant or seq is needed; leave knownAt out to try all",
};

export const badLimit: Label = {
	vi: "limit phải là số nguyên dương",
	en: "limit must be a whole number above 0",
};

export const sameView: Label = {
	vi: "mã này là của một cách đếm khác đã có ở trên",
	en: "another view above has this id",
};

export const notAReproduction: Label = {
	vi: "không phải là kết quả của reproduce",
	en: "not a result of reproduce",
};
