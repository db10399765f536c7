import type { Label } from "../core/label.ts";

export const notAnAmount: Label = {
	vi: 'phải là một số, hoặc { decimal: "42.10" } khi cần giữ đúng số chữ số đã in',
	en: 'must be a number, or { decimal: "42.10" } where the printed places matter',
};

export const noiseDigits: Label = {
	vi: 'số có hơn 15 chữ số có nghĩa, thường là sai số của phép tính dấu phẩy động; nếu đúng là số ấy thì viết { decimal: "…" }',
	en: 'more than 15 significant digits, as floating-point arithmetic leaves them; if the value is meant, write { decimal: "…" }',
};

export const tooManyDigits: Label = {
	vi: "chỉ nhận tối đa 15 chữ số trước dấu thập phân và 20 chữ số sau",
	en: "at most 15 digits before the decimal point and 20 after it are accepted",
};

export const badDecimal: Label = {
	vi: 'decimal phải là các chữ số với dấu chấm thập phân, như "42.10"',
	en: 'decimal must be digits with a decimal point, such as "42.10"',
};
