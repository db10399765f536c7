import { type Label, labelText } from "../core/label.ts";

export const incompleteFigures = (message: Label, units: readonly string[], count: number): Label => {
	const named = units.join(", ");
	const more = count > units.length ? `, … (${count})` : "";
	return {
		vi: `${labelText(message, "vi")}${named === "" ? "" : `: ${named}${more}`}`,
		en: `${labelText(message, "en")}${named === "" ? "" : `: ${named}${more}`}`,
	};
};

export const noPoints = (unit: string, node: string): Label => ({
	vi: `${unit} không có điểm ở nút ${node}`,
	en: `${unit} has no points at the node ${node}`,
});

export const periodsUnordered: Label = {
	vi: "các kỳ không phải là năm: hãy nêu periods theo thứ tự thời gian",
	en: "the periods are no years: name them in the order of time in periods",
};

export const fieldUnknown = (field: string): Label => ({
	vi: `không hàng nào có cột ${field}`,
	en: `no row has a column ${field}`,
});

export const blankCell = (column: string): Label => ({
	vi: `cột ${column} để trống, mà blank là "error"`,
	en: `the column ${column} is blank, and blank is "error"`,
});

export const blankNeeded: Label = {
	vi: 'phải nêu blank: ô trống là "missing", "notApplicable" hay "error"',
	en: 'blank is needed: an empty cell is "missing", "notApplicable" or "error"',
};

export const columnNeeded = (option: string): Label => ({
	vi: `phải nêu ${option}: tên cột`,
	en: `${option} is needed: the name of a column`,
});

export const notANumberCell = (column: string): Label => ({
	vi: `cột ${column} cần một số`,
	en: `the column ${column} needs a number`,
});
