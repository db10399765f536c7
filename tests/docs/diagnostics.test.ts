import { describe, expect, test } from "vitest";
import { DIAGNOSTICS } from "../../src/scoring/diagnosticMessages.ts";
import { read } from "../source.ts";

const listed = new Map(
	[...read("docs/diagnostics.md").matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \|$/gm)].map((row) => [
		row[1] ?? "",
		row[2] ?? "",
	]),
);

/** Every code with the severities it is told in. */
const told = new Map<string, Set<string>>();
for (const [code, [severity, , toldAs = code]] of Object.entries(DIAGNOSTICS)) {
	told.set(toldAs, (told.get(toldAs) ?? new Set()).add(severity));
}

describe("docs/diagnostics.md", () => {
	test("lists every code that a board can tell, and no other", () => {
		expect([...listed.keys()].sort()).toEqual([...told.keys()].sort());
	});

	test("names the severities of each", () => {
		const wrong = [...told].filter(
			([code, severities]) => listed.get(code)?.split(", ").sort().join() !== [...severities].sort().join(),
		);
		expect(wrong.map(([code]) => code)).toEqual([]);
	});

	test("is in the order of the alphabet", () => {
		const plain = (code: string): string => code.replaceAll("_", " ");
		const codes = [...listed.keys()].map(plain);
		expect(codes).toEqual([...codes].sort());
	});

	test("every message has both languages and names the node", () => {
		for (const [, words] of Object.values(DIAGNOSTICS)) {
			const label = words({ node: "1.2", fact: "files", detail: { vi: "chi tiết", en: "detail" } });
			expect(label).toMatchObject({
				vi: expect.stringContaining("1.2 (files)"),
				en: expect.stringContaining("(detail)"),
			});
		}
	});
});
