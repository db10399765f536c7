import type { Label } from "../core/label.ts";

export const namesNeeded: Label = { vi: "cần một danh sách tên", en: "a list of names is needed" };

export const nameNeeded: Label = { vi: "tên phải là một chuỗi", en: "a name must be a text" };

export const unitsNeeded: Label = {
	vi: "cần một danh sách đơn vị, hoặc một đối tượng có danh sách units",
	en: "a list of units is needed, or an object with the list units",
};

export const tooManyUnits = (most: number): Label => ({
	vi: `nhiều hơn ${most} đơn vị`,
	en: `more than ${most} units`,
});

export const tooLong = (most: number): Label => ({
	vi: `chuỗi dài hơn ${most} ký tự`,
	en: `the text has more than ${most} characters`,
});

export const codeTwice: Label = {
	vi: "hai đơn vị có cùng mã này",
	en: "two units have this code",
};

export const unknownCode: Label = { vi: "không có đơn vị nào mang mã này", en: "no unit has this code" };

export const decidedNeeded: Label = {
	vi: "decided phải là một đối tượng { [tên]: mã }",
	en: "decided must be an object { [name]: code }",
};
