import type { Label } from "../../core/label.ts";

export const missing = (key: string): Label => ({
	vi: `thiếu ${key}: lựa chọn này làm thay đổi kết quả nên phải nêu rõ`,
	en: `${key} is missing: it changes the result, so it must be named`,
});

export const noRule: Label = {
	vi: 'thiếu quy tắc cho giá trị cần chuẩn hóa, như { fact: "gdp" }',
	en: 'the rule of the value to normalise is missing, such as { fact: "gdp" }',
};

export const unknownWord = (words: readonly string[]): Label => ({
	vi: `cần một trong các giá trị: ${words.join(", ")}`,
	en: `one of these is needed: ${words.join(", ")}`,
});

export const notAPair: Label = {
	vi: "cần hai số, như [0, 100]",
	en: "two numbers are needed, such as [0, 100]",
};

export const rangeReversed: Label = {
	vi: 'đầu thứ nhất phải nhỏ hơn đầu thứ hai; chiều của chỉ tiêu được nêu bằng better: "lower"',
	en: 'the first end must be below the second; which way is better is said by better: "lower"',
};

export const notPositive: Label = { vi: "giá trị phải lớn hơn 0", en: "the value must be above zero" };

export const factNeeded: Label = {
	vi: "cần tên dữ kiện làm mẫu số",
	en: "the name of the fact to divide by is needed",
};
