import { isRecord } from "../core/describe.ts";
import type { Locale } from "../core/label.ts";

const SEPARATORS = { vi: ";", en: "," } as const;
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A line of the file from the texts of its cells. */
export function csvLine(cells: readonly string[], locale: Locale): string {
	// A line with nothing on it would be no record.
	if (cells.length === 1 && cells[0] === "") return '""\r\n';
	return `${cells.map((cell) => quote(cell, SEPARATORS[locale])).join(SEPARATORS[locale])}\r\n`;
}

/** What stands in a cell for a value, before quoting; nothing for a value that is no plain data. */
export function cellText(value: unknown, locale: Locale): string | undefined {
	return numberText(value, locale) ?? mapText(plainText(value, locale), guard);
}

/** A text that a spreadsheet would take for a formula is marked as text. */
export function guard(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** Whether it is an object of JSON, also one from another realm; a Date or a Map has a prototype of its own. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
	if (!isRecord(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function numberText(value: unknown, locale: Locale): string | undefined {
	const text = decimalText(value);
	return locale === "vi" ? text?.replace(".", ",") : text;
}

function decimalText(value: unknown): string | undefined {
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
	if (!isPlain(value) || Object.keys(value).length !== 1) return undefined;
	const { decimal } = value;
	return typeof decimal === "string" && DECIMAL.test(decimal) ? decimal : undefined;
}

function plainText(value: unknown, locale: Locale): string | undefined {
	if (value === null || value === undefined) return "";
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	if (Array.isArray(value)) return listText(value, locale);
	return isPlain(value) ? objectText(value, locale) : undefined;
}

function listText(list: readonly unknown[], locale: Locale): string | undefined {
	const texts: string[] = [];
	for (const item of list) {
		const text = Array.isArray(item) ? jsonText(item) : (numberText(item, locale) ?? plainText(item, locale));
		if (text === undefined) return undefined;
		texts.push(text);
	}
	return texts.join(" | ");
}

function objectText(value: Readonly<Record<string, unknown>>, locale: Locale): string | undefined {
	const { vi, en } = value;
	const isLabel = typeof vi === "string" && typeof en === "string" && Object.keys(value).length === 2;
	return isLabel ? { vi, en }[locale] : jsonText(value);
}

/** Nothing for what JSON cannot hold: a circle, or a bigint inside. */
function jsonText(value: object): string | undefined {
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}

function mapText(text: string | undefined, change: (text: string) => string): string | undefined {
	return text === undefined ? undefined : change(text);
}

function quote(text: string, separator: string): string {
	return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
