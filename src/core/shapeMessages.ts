import type { Label } from "./label.ts";

export const missing = (key: string): Label => ({ vi: `thiếu ${key}`, en: `${key} is missing` });

export const unknownKey: Label = { vi: "không có trường này", en: "there is no such field" };

export const unknownValue = (received: string): Label => ({
	vi: `không có giá trị ${received} ở đây`,
	en: `${received} is not one of the values that can stand here`,
});

export const wrongType = (expected: string, received: string): Label => ({
	vi: `cần ${expected}, nhận được ${received}`,
	en: `${expected} is needed, not ${received}`,
});

export const oneOfThese = (expected: string): Label => ({
	vi: `phải là đúng một trong các dạng ${expected}`,
	en: `must be exactly one of ${expected}`,
});

export const notText: Label = { vi: "cần một chuỗi không rỗng", en: "a text that is not empty is needed" };

export const badLabel: Label = {
	vi: "cần một chuỗi không rỗng hoặc { vi, en }",
	en: "a text that is not empty or { vi, en } is needed",
};

export const tooDeep = (levels: number): Label => ({
	vi: `lồng nhau quá sâu; chỉ đọc đến ${levels} tầng`,
	en: `nested too deep: it is read down to ${levels} levels`,
});

export const sameName: Label = {
	vi: "tên này trông giống hệt một tên khác ở đây",
	en: "this name looks the same as another one here",
};
