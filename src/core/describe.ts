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

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
