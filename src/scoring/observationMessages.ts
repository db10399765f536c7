import type { Label } from "../core/label.ts";

export const unknownUnit: Label = {
	vi: "danh sách units không có đơn vị này",
	en: "the list of units has no such unit",
};

export const unknownPeriod: Label = {
	vi: "danh sách periods không có kỳ này",
	en: "the list of periods has no such period",
};

export const unknownFact: Label = { vi: "bộ chỉ số không có dữ liệu này", en: "the scheme has no such fact" };

export const unknownNode: Label = { vi: "bộ chỉ số không có nút này", en: "the scheme has no such node" };

export const unknownField: Label = {
	vi: "danh sách này không có trường như vậy",
	en: "this list has no such field",
};

export const duplicateUnit = (unit: string): Label => ({
	vi: `đơn vị ${unit} có hai lần trong units`,
	en: `the unit ${unit} stands twice in units`,
});

export const duplicatePeriod = (period: string): Label => ({
	vi: `kỳ ${period} có hai lần trong periods`,
	en: `the period ${period} stands twice in periods`,
});

export const duplicateRecord = (unit: string, period: string): Label => ({
	vi: `đơn vị ${unit} đã có một bản ghi của kỳ ${period}`,
	en: `the unit ${unit} has a record of ${period} already`,
});

export const notFinite: Label = {
	vi: "cần một số hữu hạn; không có dữ liệu thì ghi null",
	en: "a finite number is needed; where there is none, null says so",
};

export const badDecimal: Label = {
	vi: "cần một số thập phân dùng dấu chấm, hoặc một phân số trong exact",
	en: "a decimal with a point is needed, or a fraction in exact",
};

export const valueWords: { readonly [type: string]: Label } = {
	number: {
		vi: "một số, { decimal }, { exact }, { notApplicable: true } hoặc null",
		en: "a number, { decimal }, { exact }, { notApplicable: true } or null",
	},
	text: {
		vi: "một chuỗi, { notApplicable: true } hoặc null",
		en: "a text, { notApplicable: true } or null",
	},
	boolean: {
		vi: "true, false, { notApplicable: true } hoặc null",
		en: "true, false, { notApplicable: true } or null",
	},
	list: {
		vi: "một danh sách, { notApplicable: true } hoặc null",
		en: "a list, { notApplicable: true } or null",
	},
};

export const listWords: Label = { vi: "một danh sách", en: "a list" };

export const objectWords: Label = { vi: "một đối tượng", en: "an object" };

export const textWords: Label = { vi: "một chuỗi không rỗng", en: "a text that is not empty" };
