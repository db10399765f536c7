import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/canonicalJson.ts";
import { digest } from "../../src/core/digest.ts";
import { SteerindexError } from "../../src/core/error.ts";
import { sameContent } from "../../src/core/sameContent.ts";
import { sha256 } from "../../src/core/sha256.ts";

const byNode = (text: string): string =>
	createHash("sha256").update(new TextEncoder().encode(text)).digest("hex");

const anyText = fc.string({
	unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});

/** Plain JSON, told by the rule itself: sorted keys, nothing undefined. */
const written = (value: unknown): string => {
	if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`).join(",")}}`;
};

const issueOf = (value: unknown): string => {
	try {
		return canonicalJson(value);
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return `${error.code} ${error.issues[0]?.pointer} ${error.issues[0]?.received}`;
	}
};

describe("sha256", () => {
	// The examples of NIST, csrc.nist.gov, "SHA-256", and the empty text.
	test.each([
		["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
		["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
		[
			"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
		],
		[
			"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
			"cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
		],
		["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
	])("of %j", (text, expected) => {
		expect(sha256(text)).toBe(expected);
	});

	test("half of a surrogate pair counts as U+FFFD", () => {
		for (const text of ["\ud800", "a\udc00b", "\ud800\ud801\udc01", "\udc00\ud800", "\ud83d\ude00"]) {
			expect(sha256(text)).toBe(byNode(text));
		}
		expect(sha256("\ud800")).toBe(sha256("\ufffd"));
	});

	test("agrees with node on texts of every length around a block", () => {
		for (let length = 0; length < 200; length++)
			expect(sha256("x".repeat(length))).toBe(byNode("x".repeat(length)));
	});

	test("agrees with node on any text", () => {
		const property = fc.property(fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
			expect(sha256(text)).toBe(byNode(text));
		});
		fc.assert(property, { numRuns: 500 });
	});
});

describe("canonicalJson", () => {
	test("sorts keys by their UTF-16 codes, as RFC 8785 has it", () => {
		// The example of RFC 8785, 3.2.3.
		const value = {
			"\u20ac": "Euro Sign",
			"\r": "Carriage Return",
			"\ufb33": "Hebrew Letter Dalet With Dagesh",
			"1": "One",
			"\ud83d\ude00": "Emoji: Grinning Face",
			"\u0080": "Control",
			"\u00f6": "Latin Small Letter O With Diaeresis",
		};
		expect(
			Object.values(
				JSON.parse(
					`[${canonicalJson(value)
						.slice(1, -1)
						.replaceAll(/"[^"]*":/g, "")}]`,
				),
			),
		).toEqual([
			"Carriage Return",
			"One",
			"Control",
			"Latin Small Letter O With Diaeresis",
			"Euro Sign",
			"Emoji: Grinning Face",
			"Hebrew Letter Dalet With Dagesh",
		]);
	});

	test("writes what JSON can hold", () => {
		expect(
			canonicalJson({ b: [1, -0, 1e21, "à\n"], a: { c: null, d: undefined }, e: true, f: {}, g: [] }),
		).toBe('{"a":{"c":null},"b":[1,0,1e+21,"à\\n"],"e":true,"f":{},"g":[]}');
		expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
		const shared = { x: 1 };
		expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
	});

	test("is the text of the rule for any JSON, and the digest is its hash", () => {
		const property = fc.property(fc.jsonValue(), (value) => {
			const text = canonicalJson(value);
			expect(text).toBe(written(JSON.parse(JSON.stringify(value))));
			expect(digest(value)).toBe(`sha256:${byNode(text)}`);
		});
		fc.assert(property, { numRuns: 500 });
	});

	test("is the same for the same content, and only for that", () => {
		const property = fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
			expect(canonicalJson(a) === canonicalJson(b)).toBe(sameContent(a, b));
		});
		fc.assert(property, { numRuns: 500 });
	});

	test("a million levels are no danger", () => {
		let value: unknown = 1;
		for (let i = 0; i < 1_000_000; i++) value = i % 2 ? [value] : { a: value };
		expect(digest(value)).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	test("refuses what is no JSON, with its place", () => {
		const loop: Record<string, unknown> = {};
		loop.a = [loop];
		expect(issueOf(loop)).toBe("WRONG_TYPE /a/0 object");
		expect(issueOf({ a: [1, Number.NaN] })).toBe("WRONG_TYPE /a/1 NaN");
		expect(issueOf({ a: { b: 1n } })).toBe("WRONG_TYPE /a/b 1n");
		expect(issueOf([new Date(0)])).toBe("WRONG_TYPE /0 object");
		expect(issueOf([undefined])).toBe("WRONG_TYPE /0 undefined");
		expect(issueOf(new Map())).toBe("WRONG_TYPE  object");
		expect(issueOf(new Array(5))).toBe("WRONG_TYPE /0 undefined");
		expect(issueOf(() => 1)).toBe("WRONG_TYPE  function");
	});
});
