import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

const list = (texts: readonly string[]): string => texts.map(shorten).join(", ");

export const notCovered = (first: string): Label => ({
	vi: `danh mục tỉnh, thành phố chỉ có từ ngày ${first}`,
	en: `the list of provinces begins on ${first}`,
});

export const backwards: Label = {
	vi: "không thể tách số liệu của tỉnh đã sáp nhập về các tỉnh cũ: to không được thuộc danh mục trước from",
	en: "figures of a merged province cannot be split into the old ones: to must not be of an older list than from",
};

export const needsUnit: Label = {
	vi: "cần tên cột chứa mã hoặc tên tỉnh: { code }, { name } hoặc cả hai",
	en: "the column of the code or of the name of the province is needed: { code }, { name } or both",
};

export const columnTwice: Label = {
	vi: "mỗi cột chỉ được nêu một lần",
	en: "a column can be named only once",
};

export const rowsNeeded: Label = { vi: "cần một danh sách các dòng", en: "a list of rows is needed" };

export const columnsNeeded: Label = {
	vi: "cần một danh sách tên cột, không có tên rỗng",
	en: "a list of names of columns is needed, none of them empty",
};

export const missingColumn: Label = { vi: "dòng này thiếu cột", en: "the row has no such column" };

export const notAdditive: Label = {
	vi: "chưa nói làm gì với cột này: cộng (sum), phân nhóm (by) hay bỏ (leaveOut); không cột nào được tự lấy trung bình",
	en: "it is not said whether this column is summed, grouped by or left out; nothing is averaged on its own",
};

export const notAKey: Label = {
	vi: "cột phân nhóm cần một chuỗi không rỗng hoặc một số nguyên",
	en: "a column to group by needs a text that is not empty or a whole number",
};

export const unknownCode: Label = {
	vi: "danh mục này không có mã tỉnh đó",
	en: "the list has no province of this code",
};

export const unknownName = (candidates: readonly string[]): Label =>
	candidates.length === 0
		? { vi: "danh mục này không có tỉnh tên đó", en: "the list has no province of this name" }
		: {
				vi: `không chắc là tỉnh nào: ${list(candidates)}`,
				en: `which province is meant is not certain: ${list(candidates)}`,
			};

export const otherName = (code: string, name: string, changed: string): Label => ({
	vi: `trong danh mục này mã ${code} là ${name}; các mã đã đổi chủ ngày 01/07/2025: ${changed}`,
	en: `in this list ${code} is the code of ${name}; codes that stand for another unit since 1 July 2025: ${changed}`,
});

export const otherVintage = (changed: string): Label => ({
	vi: `dòng này dùng danh mục mã khác với from; không được ghép theo mã, vì các mã đã đổi chủ: ${changed}`,
	en: `the row has codes of another list than from; codes must not be joined, for these stand for another unit: ${changed}`,
});

export const rowTwice = (name: string): Label => ({
	vi: `${name} có hai dòng trong cùng một nhóm`,
	en: `${name} has two rows in the same group`,
});

export const partsMissing = (unit: string, parts: readonly string[], changed: string): Label => ({
	vi: `${unit} thiếu số liệu của ${list(parts)}; nếu bảng đã theo danh mục mới, hãy đổi from, vì các mã này đã đổi chủ: ${changed}`,
	en: `${unit} lacks the figures of ${list(parts)}; if the table has the newer list already, change from, for these codes stand for another unit: ${changed}`,
});
