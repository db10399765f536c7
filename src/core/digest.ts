import { writeCanonical } from "./canonicalJson.ts";
import { startHash } from "./sha256.ts";

/**
 * The fingerprint of a JSON value: `sha256:` and 64 hex digits, of the UTF-8 bytes of its canonical text. Values with
 * the same content have the same one, whatever the order of their keys. Throws what `canonicalJson` throws.
 */
export function digest(value: unknown): string {
	const hash = startHash();
	writeCanonical(value, hash.add);
	return `sha256:${hash.end()}`;
}
