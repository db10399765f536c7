import { shorten } from "../core/describe.ts";
import { type Label, labelText } from "../core/label.ts";
import type { StaticType } from "./check/kind.ts";

const TYPES: { readonly [type: string]: Label } = {
	number: { vi: "số", en: "a number" },
	text: { vi: "văn bản", en: "a text" },
	boolean: { vi: "giá trị đúng/sai", en: "a truth value" },
	list: { vi: "danh sách", en: "a list" },
};

const vi = (type: string): string => labelText(TYPES[type] ?? type, "vi");
const en = (type: string): string => labelText(TYPES[type] ?? type, "en");

// Names

export const unknownFact = (name: string): Label => ({
	vi: `không có dữ kiện ${shorten(name)}`,
	en: `there is no fact ${shorten(name)}`,
});

export const unknownNode = (id: string): Label => ({
	vi: `không có nút ${shorten(id)}`,
	en: `there is no node ${shorten(id)}`,
});

export const unknownDefinition = (name: string): Label => ({
	vi: `không có định nghĩa ${shorten(name)}`,
	en: `there is no definition ${shorten(name)}`,
});

export const unknownField = (list: string, field: string): Label => ({
	vi: `danh sách ${shorten(list)} không có trường ${shorten(field)}`,
	en: `the list ${shorten(list)} has no field ${shorten(field)}`,
});

export const definitionField = (name: string, list: string, field: string): Label => ({
	vi: `định nghĩa ${shorten(name)} đọc trường ${shorten(field)} mà danh sách ${shorten(list)} không có`,
	en: `the definition ${shorten(name)} reads the field ${shorten(field)}, which the list ${shorten(list)} does not have`,
});

export const duplicateId = (id: string): Label => ({
	vi: `mã ${shorten(id)} đã dùng cho một nút khác`,
	en: `the id ${shorten(id)} stands for another node already`,
});

export const sameValue = (value: string): Label => ({
	vi: `giá trị ${shorten(value)} xuất hiện hai lần`,
	en: `the value ${shorten(value)} stands twice`,
});

export const outcomeCounted = (id: string): Label => ({
	vi: `${shorten(id)} là một kết quả (outcomes), không nút nào được tính nó vào`,
	en: `${shorten(id)} is an outcome, which no node counts`,
});

const MOST_SHOWN = 12;

/** A circle as text that ends where it began; of a long one the middle is only counted. */
export function cycleText(names: readonly string[]): string {
	const all = [...names, ...names.slice(0, 1)];
	const hidden = all.length - MOST_SHOWN;
	const half = MOST_SHOWN / 2;
	return (hidden > 0 ? [...all.slice(0, half), `… (${hidden}) …`, ...all.slice(-half)] : all)
		.map(shorten)
		.join(" → ");
}

export const cycle = (shown: string): Label => ({
	vi: `vòng luẩn quẩn: giá trị này cần đến chính nó (${shown})`,
	en: `a circle: the value needs itself (${shown})`,
});

export const quotaCycle = (by: string, node: string): Label => ({
	vi: `${shorten(by)} đọc kết quả ${shorten(node)}, mà hạn mức này lại thay đổi kết quả đó`,
	en: `${shorten(by)} reads the outcome ${shorten(node)}, which this quota changes`,
});

export const tooDeepByName = (most: number): Label => ({
	vi: `các định nghĩa và nút gọi nhau quá ${most} tầng`,
	en: `definitions and nodes lead on to each other more than ${most} levels deep`,
});

// Types

export const wrongKind = (needed: StaticType, given: string): Label => ({
	vi: `cần ${vi(needed)}, quy tắc này cho ${vi(given)}`,
	en: `${en(needed)} is needed; this rule gives ${en(given)}`,
});

export const otherBranch = (first: string, given: string): Label => ({
	vi: `các nhánh phải cùng kiểu: nhánh trước cho ${vi(first)}, nhánh này cho ${vi(given)}`,
	en: `results must be of one type: an earlier one is ${en(first)}, this is ${en(given)}`,
});

export const neverEqual = (left: string, right: string): Label => ({
	vi: `so sánh ${vi(left)} với ${vi(right)}: không bao giờ bằng nhau`,
	en: `${en(left)} is compared with ${en(right)}; they are never equal`,
});

export const notOrdered = (sign: string, type: string): Label => ({
	vi: `dấu ${shorten(sign)} chỉ so sánh số, ở đây là ${vi(type)}`,
	en: `${shorten(sign)} compares numbers, and this is ${en(type)}`,
});

export const neverThisText = (text: string): Label => ({
	vi: `không bao giờ có giá trị ${shorten(text)} ở vế kia`,
	en: `the other side can never be ${shorten(text)}`,
});

export const listAsValue = (name: string): Label => ({
	vi: `${shorten(name)} là một danh sách, không phải một giá trị; hãy dùng agg với each`,
	en: `${shorten(name)} is a list, not a value; go through it with agg and each`,
});

export const notAList = (name: string): Label => ({
	vi: `${shorten(name)} không phải là danh sách`,
	en: `${shorten(name)} is not a list`,
});

export const fieldOutsideEach: Label = {
	vi: "field chỉ đọc được bên trong each",
	en: "a field can be read only inside each",
};

export const definitionOutsideEach = (name: string, field: string): Label => ({
	vi: `định nghĩa ${shorten(name)} đọc trường ${shorten(field)} nên chỉ dùng được bên trong each`,
	en: `the definition ${shorten(name)} reads the field ${shorten(field)}, so it can be used only inside each`,
});

export const nothingTested: Label = {
	vi: '{ var: "x" } chỉ có nghĩa trong kết quả của bands và trong then',
	en: '{ var: "x" } means something only in a result of bands and in then',
};

export const peerInEach: Label = {
	vi: "peer so sánh các đơn vị nên không dùng được bên trong each",
	en: "peer compares units, so it cannot stand inside each",
};

export const withinNotText = (name: string): Label => ({
	vi: `within cần một dữ kiện kiểu văn bản, ${shorten(name)} thì không phải`,
	en: `within needs a text fact, and ${shorten(name)} is not one`,
});

export const notANumberNode = (id: string, type: string): Label => ({
	vi: `nút ${shorten(id)} cho ${vi(type)}, ở đây cần số; điểm chữ, đạt/không đạt thuộc về outcomes`,
	en: `the node ${shorten(id)} gives ${en(type)}, and a number is needed here; grades and pass marks are outcomes`,
});

export const onlyOfNumbers = (id: string, type: string, key: string): Label => ({
	vi: `nút ${shorten(id)} cho ${vi(type)} nên không thể có ${key}`,
	en: `the node ${shorten(id)} gives ${en(type)}, so it cannot have ${key}`,
});
