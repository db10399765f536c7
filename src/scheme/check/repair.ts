import { isRecord } from "../../core/describe.ts";
import type { Issue } from "../../core/issue.ts";
import type { Path } from "../../core/shape.ts";
import { MOST_DEPTH } from "./at.ts";

type Key = string | number;

/** A scheme as it was probably meant, and the way back to the keys that were given. */
export interface Repaired {
	readonly json: unknown;
	readonly asGiven: (path: Path) => Path;
}

/** What holds itself can be unrolled without end. */
const MOST_VALUES = 1_000_000;

/**
 * Takes up what the check of the structure suggests, misspelt keys and words, so that what stands under them is
 * checked in the same call; leaves out what is too deep for it.
 */
export function repair(given: unknown, issues: readonly Issue[]): Repaired {
	let json = issues.some(({ code }) => code === "TOO_DEEP") ? cut(given) : given;
	/** What a misspelt key is taken for, by its place as given; and the other way round. */
	const meant = new Map<string, Key>();
	const written = new Map<string, Key>();
	for (const { code, path, suggestion } of issues) {
		const key = path.at(-1);
		if (suggestion === undefined || key === undefined) continue;
		const above = replaced(path.slice(0, -1), meant);
		if (code === "UNKNOWN_VALUE") json = changed(json, [...above, key], () => suggestion);
		if (code !== "UNKNOWN_KEY") continue;
		json = changed(json, above, (object) => {
			if (!isRecord(object) || object[suggestion] !== undefined) return object;
			meant.set(JSON.stringify(path), suggestion);
			written.set(JSON.stringify([...above, suggestion]), key);
			const { [String(key)]: value, ...others } = object;
			return { ...others, [suggestion]: value };
		});
	}
	return { json, asGiven: (path) => (written.size === 0 ? path : replaced(path, written)) };
}

/** The path with other keys where one is known for the keys so far. */
function replaced(path: Path, others: ReadonlyMap<string, Key>): Path {
	return path.map((key, i) => others.get(JSON.stringify(path.slice(0, i + 1))) ?? key);
}

/** A copy with another value at a path; the rest is shared. */
function changed(json: unknown, path: Path, change: (value: unknown) => unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return change(json);
	if (Array.isArray(json)) return json.map((item, i) => (i === key ? changed(item, rest, change) : item));
	if (!isRecord(json) || !Object.hasOwn(json, key)) return json;
	return { ...json, [key]: changed(json[key], rest, change) };
}

/** A copy down to the depth that is read, without what holds itself. */
function cut(given: unknown): unknown {
	let left = MOST_VALUES;
	const above = new Set<object>();
	const copy = (value: unknown, depth: number): unknown => {
		if (typeof value !== "object" || value === null) return value;
		left -= 1;
		if (left < 0 || depth >= MOST_DEPTH || above.has(value)) return undefined;
		above.add(value);
		const inner = Array.isArray(value)
			? value.map((item) => copy(item, depth + 1))
			: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]));
		above.delete(value);
		return inner;
	};
	return copy(given, 0);
}
