import { type Issue, SteerindexError } from "steerindex/core";

/** The problems that a call is refused with, as `CODE path`; none where it is not refused. */
export function faultsOf(run: () => unknown): readonly string[] {
	try {
		run();
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		// A refusal quotes what it refuses, but never a million characters of it.
		for (const { message } of error.issues) {
			if (JSON.stringify(message).length > 3000) throw new Error("a message is too long");
		}
		return error.issues.map(nameOf);
	}
}

/** An issue as `CODE path`. */
export function nameOf({ code, path }: Issue): string {
	return `${code} ${path.join(".")}`.trim();
}

/** An issue as its code, its path and its English text. */
export function toldOf({ code, path, message }: Issue): readonly [string, string, string] {
	return [code, path.join("."), typeof message === "string" ? message : message.en];
}

/** Values of every type: none of them a list, an entry of one, or options. */
export const junk: readonly unknown[] = [
	...[undefined, null, true, 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 10n ** 70n, Symbol("x")],
	...["", "x", "a".repeat(1_000_000), () => 1, new Map(), Object.create(null), new Date(Number.NaN)],
	...[JSON.parse('{ "__proto__": { "id": "x", "level": 4 } }'), [[]], [null], new Proxy([], {})],
	Array.from({ length: 100_000 }, () => "x"),
];

/** Whether a value can stand for options none of which are given. */
export function isEmptyOptions(value: unknown): boolean {
	if (value === undefined) return true;
	return (
		typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
	);
}
