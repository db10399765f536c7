import { describe, isRecord } from "./describe.ts";
import { refuse } from "./error.ts";

/** The two languages in which the library reads and speaks: Vietnamese and English. */
export type Locale = "vi" | "en";

/** A text for people: one string for both languages, or one for each. */
export type Label = string | { readonly vi: string; readonly en: string };

/**
 * Gives the text of a label in one language.
 *
 * @param label - The label, in one or two languages.
 * @param locale - The language wanted.
 * @returns The text in that language; a label of one string is that string in both.
 * @throws `BAD_LOCALE`, `BAD_LABEL`.
 *
 * @example
 * ```ts
 * import { labelText } from "steerindex/core";
 * labelText({ vi: "nhiệm vụ", en: "tasks" }, "en"); // => "tasks"
 * ```
 */
export function labelText(label: Label, locale: Locale): string {
	const language = checkLocale(locale);
	const text: unknown = isRecord(label) ? label[language] : label;
	if (typeof text === "string") return text;
	return refuse(
		"BAD_LABEL",
		["label"],
		{ vi: "nhãn phải là một chuỗi hoặc { vi, en }", en: "a label must be a string or { vi, en }" },
		{ received: describe(text) },
	);
}

export function checkLocale(locale: Locale): Locale {
	if (locale === "vi" || locale === "en") return locale;
	return refuse(
		"BAD_LOCALE",
		["locale"],
		{ vi: 'ngôn ngữ phải là "vi" hoặc "en"', en: 'the locale must be "vi" or "en"' },
		{ received: describe(locale), expected: "vi | en" },
	);
}
