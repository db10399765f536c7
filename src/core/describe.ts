const LONGEST = 60;
const LARGE = 10n ** 60n;

/** A short text for any value, for the `received` of an issue; never walks into it. */
export function describe(value: unknown): string {
	if (typeof value === "string") return JSON.stringify(shorten(value));
	if (typeof value === "function") return "function";
	// Writing out a million digits takes longer than the refusal is worth.
	if (typeof value === "bigint") return value < LARGE && value > -LARGE ? `${value}n` : "bigint";
	if (value === null || typeof value !== "object") return String(value).slice(0, LONGEST);
	return Array.isArray(value) ? `array of ${value.length}` : "object";
}

/** The text itself, cut where it is too long to print. */
export function shorten(text: string): string {
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A field of the object itself, never one that its prototype lends. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A string with something to read in it. */
export function isText(value: unknown): value is string {
	return typeof value === "string" && value.trim() !== "";
}

/** Names that look the same are the same: composed, and without spaces around them. */
export function toName(text: string): string {
	return text.normalize("NFC").trim();
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
