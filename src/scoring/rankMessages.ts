import { shorten } from "../core/describe.ts";
import { type Label, labelText } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

export const noValue: Label = { vi: "không có giá trị", en: "it has no value" };

export const notValues: Label = {
	vi: "cần giá trị của các đơn vị: một danh sách hoặc { [tên đơn vị]: giá trị }",
	en: "the values of the units are needed: a list or { [unit]: value }",
};

export const sameUnit = (unit: string): Label => ({
	vi: `đơn vị ${shorten(unit)} xuất hiện hai lần`,
	en: `the unit ${shorten(unit)} stands twice`,
});

export const missingOption = (key: string): Label => ({
	vi: `thiếu ${key}: lựa chọn này làm thay đổi kết quả nên phải nêu rõ`,
	en: `${key} is missing: it changes the result, so it must be named`,
});

export const unknownWord = (words: readonly string[]): Label => ({
	vi: `cần một trong các giá trị: ${words.join(", ")}`,
	en: `one of these is needed: ${words.join(", ")}`,
});

export const roundingTies = (units: readonly (string | number)[], key: string): Label => ({
	vi: `${listUnits(units)} có giá trị khác nhau nhưng cùng được công bố là ${localizeDecimal(shorten(key), "vi")}`,
	en: `${listUnits(units)} have different values, and all are published as ${localizeDecimal(shorten(key), "en")}`,
});

export const hiddenTieBreak = (before: string | number, next: string | number): Label => ({
	vi: `${nameOf(before)} đứng trước ${nameOf(next)} chỉ nhờ chênh lệch nhỏ hơn một phần nghìn tỷ giá trị`,
	en: `${nameOf(before)} stands before ${nameOf(next)} only by less than a million-millionth of the value`,
});

const NAMED = 5;

/** The first names, and how many more there are. */
function listUnits(units: readonly (string | number)[]): string {
	const names = units.slice(0, NAMED).map(nameOf).join(", ");
	return units.length > NAMED ? `${names} (+${units.length - NAMED})` : names;
}

function nameOf(unit: string | number): string {
	return typeof unit === "number" ? `#${unit}` : shorten(unit);
}

export const cutsOrQuantiles: Label = {
	vi: "cần nêu cuts hoặc quantiles, và chỉ một trong hai",
	en: "either cuts or quantiles are needed, and only one of them",
};

export const listWords: Label = { vi: "một danh sách", en: "a list" };

export const listLength = (most: number): Label => ({
	vi: `cần từ 1 đến ${most} phần tử`,
	en: `1 to ${most} items are needed`,
});

export const notGroups = (most: number): Label => ({
	vi: `số nhóm phải là số nguyên từ 2 đến ${most}`,
	en: `the number of groups must be a whole number from 2 to ${most}`,
});

export const notAShare: Label = {
	vi: "tỷ lệ phải lớn hơn 0 và nhỏ hơn 1",
	en: "a share must be above 0 and below 1",
};

export const notDescending: Label = {
	vi: "các ngưỡng phải giảm dần, mỗi ngưỡng nhỏ hơn ngưỡng đứng trước",
	en: "the cuts must descend, each below the one before",
};

export const cutOutsideRange: Label = {
	vi: "khoảng giá trị bị đảo ngược, hoặc không chứa hết các ngưỡng",
	en: "the range is reversed, or does not hold all the cuts",
};

export const labelsCount = (given: number, needed: number): Label => ({
	vi: `có ${given} nhãn, cần ${needed}: mỗi nhóm một nhãn`,
	en: `there are ${given} labels, ${needed} are needed: one for each group`,
});

export const noValues: Label = {
	vi: "không đơn vị nào có giá trị nên không phân được nhóm",
	en: "no unit has a value, so there is nothing to group",
};

export const outsideGroups = (unit: string | number, value: string): Label => ({
	vi: `${nameOf(unit)} có giá trị ${localizeDecimal(shorten(value), "vi")}, nằm ngoài mọi nhóm`,
	en: `${nameOf(unit)} has the value ${localizeDecimal(shorten(value), "en")}, outside all groups`,
});

export const valueOnCut = (units: readonly (string | number)[], cut: string, edge: "up" | "down"): Label => ({
	vi: `${listUnits(units)} bằng đúng ngưỡng ${localizeDecimal(shorten(cut), "vi")} nên thuộc nhóm ${edge === "up" ? "trên" : "dưới"}`,
	en: `${listUnits(units)}: exactly at the cut ${localizeDecimal(shorten(cut), "en")}, so in the ${edge === "up" ? "higher" : "lower"} group`,
});

export const emptyGroup = (label: Label, of: number, groups: number): Label => ({
	vi: `nhóm ${shorten(labelText(label, "vi"))} không có đơn vị nào (${of} giá trị chia thành ${groups} nhóm)`,
	en: `the group ${shorten(labelText(label, "en"))} is empty (values: ${of}, groups: ${groups})`,
});
