import { createHash } from "node:crypto";
import { digestScheme, parseScheme, type Scheme } from "steerindex/scheme";
import { expect, test } from "vitest";
import { DEMO, parsed, schemeOf, schemeWith } from "./checking.ts";

const rule = { fact: "n" };

/** The same content with the keys of every object the other way round. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, turned(inner)]),
	);
}

test("SHA-256 of the canonical JSON, computed apart", () => {
	const scheme = { id: "i", sources: [], facts: { n: { type: "number" } }, root: { id: "r", rule } };
	const canonical =
		'{"facts":{"n":{"type":"number"}},"id":"i","root":{"id":"r","rule":{"fact":"n"}},"sources":[]}';
	const hash = createHash("sha256").update(canonical).digest("hex");
	expect(digestScheme(parsed(scheme))).toBe(`sha256:${hash}`);
});

test("order of keys, spaces around names and undefined fields do not count", () => {
	const digest = digestScheme(parsed(DEMO));
	expect(digestScheme(parsed(turned(DEMO)))).toBe(digest);
	expect(digestScheme(parsed({ ...DEMO, steerindex: undefined, id: " departments-2022 " }))).toBe(digest);
	expect(digestScheme(parseScheme(JSON.parse(JSON.stringify(DEMO))))).toBe(digest);
	expect(digestScheme(DEMO as unknown as Scheme)).toBe(digest);
});

test("anything else does", () => {
	const digests = [
		schemeWith(rule),
		schemeWith({ fact: "m" }),
		schemeWith(rule, { weight: 1 }),
		schemeWith(rule, { weight: { decimal: "1.0" } }),
		schemeWith(rule, { id: "other" }),
		schemeOf({ rounding: "half-even" }),
		schemeOf({ label: "x" }),
	].map((scheme) => digestScheme(parsed(scheme)));
	expect(new Set(digests).size).toBe(digests.length);
});

test("a scheme that is wrong has none", () => {
	expect(() => digestScheme(schemeWith({ fact: "nothing" }) as unknown as Scheme)).toThrow("UNKNOWN_FACT");
});
