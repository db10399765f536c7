import { digest } from "../core/digest.ts";
import { checkedScheme } from "./check/checkedScheme.ts";
import type { Scheme } from "./scheme.ts";

const known = new WeakMap<object, string>();

/**
 * The fingerprint of a scheme's content, to tell by which version of an index a board was scored. Schemes with the same
 * content have the same one, whatever the order of their keys; one changed weight gives another.
 *
 * @param scheme - A scheme; it is checked when it is first met.
 * @returns `sha256:` and 64 hex digits, of the canonical JSON (RFC 8785) of the clean copy that `parseScheme` gives.
 * @throws What `parseScheme` throws, for a scheme that was not parsed.
 *
 * @example
 * ```ts
 * import { defineScheme, digestScheme, parseScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "i", sources: [], facts: { a: { type: "number" } }, root: { id: "index", rule: { fact: "a" } },
 * });
 * digestScheme(scheme) === digestScheme(parseScheme(JSON.parse(JSON.stringify(scheme)))); // => true
 * digestScheme(scheme).slice(0, 7); // => "sha256:"
 * ```
 */
export function digestScheme(scheme: Scheme): string {
	const checked = checkedScheme(scheme);
	const before = known.get(checked);
	if (before !== undefined) return before;
	const made = digest(checked);
	known.set(checked, made);
	return made;
}
