import type { Label } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

export const missingText = (key: string): Label => ({
	vi: `thiếu ${key}: cần một chuỗi không rỗng`,
	en: `${key} is missing: a text that is not empty is needed`,
});

export const notText = (key: string): Label => ({
	vi: `${key} phải là một chuỗi không rỗng`,
	en: `${key} must be a text that is not empty`,
});

export const missingScore: Label = { vi: "thiếu điểm (score)", en: "the score is missing" };

export const notPositive: Label = { vi: "điểm tối đa phải lớn hơn 0", en: "the maximum must be above zero" };

export const outOfMax = (score: string, max: string): Label => ({
	vi: `điểm ${localizeDecimal(score, "vi")} nằm ngoài thang từ 0 đến ${localizeDecimal(max, "vi")}`,
	en: `the score ${localizeDecimal(score, "en")} lies outside the scale from 0 to ${localizeDecimal(max, "en")}`,
});

export const notARank: Label = {
	vi: "thứ hạng phải là số nguyên từ 1 trở lên",
	en: "a rank must be a whole number, 1 or more",
};

export const notACount: Label = {
	vi: "số đơn vị được xếp hạng phải là số nguyên từ 1 trở lên",
	en: "the number of ranked units must be a whole number, 1 or more",
};

export const rankWithoutOf: Label = {
	vi: "thứ hạng phải đi kèm số đơn vị được xếp hạng (of), như 35/63",
	en: "a rank needs the number of ranked units (of), as in 35 of 63",
};

export const rankOutsideOf = (rank: number, of: number): Label => ({
	vi: `hạng ${rank} không thể có trong ${of} đơn vị`,
	en: `rank ${rank} is not possible among ${of} units`,
});

export const badLabel: Label = {
	vi: "nhóm phải là một chuỗi, hoặc { vi, en } gồm hai chuỗi",
	en: "a group must be a text, or { vi, en } with two texts",
};

export const emptyPart: Label = {
	vi: "thành phần phải có điểm (score) hoặc thứ hạng (rank)",
	en: "a part needs a score or a rank",
};
