import { SteerindexError } from "steerindex/core";
import { digestScheme, type Scheme, withWeights } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { parsed, sumOf } from "./checking.ts";

const leaf = (id: string, more: object = {}): object => ({ id, rule: { fact: "n" }, ...more });

/** The three weights that the PCI gives its sub-indices: 20, 15 and 5 %. */
const pci = parsed(
	sumOf(
		[
			{ id: "high", combine: "mean", weight: 20, children: [leaf("entry"), leaf("labour", { weight: 2 })] },
			leaf("middle", { weight: 15 }),
			leaf("low"),
			{ ref: "labour", weight: 3 },
		],
		{ combine: "mean" },
	),
);

function refusal(scheme: Scheme, weights: unknown): readonly string[] {
	try {
		withWeights(scheme, weights as never);
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(
			({ code, pointer, suggestion }) => `${code} ${pointer}${suggestion ? ` -> ${suggestion}` : ""}`,
		);
	}
	return [];
}

describe("withWeights", () => {
	test("sets the weight where the node is written, at any depth; placements keep theirs", () => {
		const changed = withWeights(pci, { low: 5, labour: { decimal: "0.50" }, high: undefined });
		const [high, middle, low, placed] = changed.root.children ?? [];
		expect([high?.weight, middle?.weight, low?.weight]).toEqual([20, 15, 5]);
		expect(high).toMatchObject({
			children: [{ id: "entry" }, { id: "labour", weight: { decimal: "0.50" } }],
		});
		expect(placed).toEqual({ ref: "labour", weight: 3 });
		expect(pci.root.children?.[2]).toEqual(leaf("low"));
		expect(digestScheme(changed)).not.toBe(digestScheme(pci));
		expect(digestScheme(withWeights(pci, {}))).toBe(digestScheme(pci));
	});

	test("every problem at once, with the nearest id", () => {
		const weights = { hihg: 1, low: 0, middle: -1, entry: Number.NaN, labour: "3", index: 2 };
		expect(refusal(pci, weights)).toEqual([
			"UNKNOWN_NODE /weights/hihg",
			"WEIGHT_NOT_POSITIVE /weights/low",
			"WEIGHT_NOT_POSITIVE /weights/middle",
			"NOT_A_NUMBER /weights/entry",
			"NOT_A_NUMBER /weights/labour",
			"WEIGHT_NOT_USED /weights/index",
		]);
		expect(refusal(pci, { midle: 1, entri: 0.1 + 0.2 })).toEqual([
			"UNKNOWN_NODE /weights/midle -> middle",
			"UNKNOWN_NODE /weights/entri -> entry",
			"NOISE_DIGITS /weights/entri",
		]);
		expect(refusal(pci, null)).toEqual(["WRONG_TYPE /weights"]);
	});

	test.each(["min", "max", "median"])("%s does not use weights", (combine) => {
		expect(refusal(parsed(sumOf([leaf("a"), leaf("b")], { combine })), { a: 2 })).toEqual([
			"WEIGHT_NOT_USED /weights/a",
		]);
	});

	test("nor do a bonus, a penalty and an outcome", () => {
		const scheme = parsed(sumOf([leaf("a"), leaf("b", { role: "bonus" })], {}, { outcomes: [leaf("o")] }));
		expect(refusal(scheme, { a: 2, b: 2, o: 2 })).toEqual([
			"WEIGHT_NOT_USED /weights/b",
			"WEIGHT_NOT_USED /weights/o",
		]);
	});

	test("in a sum the maxima must still add up", () => {
		const scheme = parsed(sumOf([leaf("a", { max: 60 }), leaf("b", { max: 40 })], { max: 100 }));
		expect(refusal(scheme, { a: 2 })).toEqual(["MAX_SUM /root/max"]);
		expect(refusal(scheme, { a: 0.5, b: 1.75 })).toEqual([]);
	});

	test("a scheme that was not parsed is checked", () => {
		expect(refusal(sumOf([leaf("a", { max: 1 })], { max: 2 }) as unknown as Scheme, { a: 2 })).toEqual([
			"MAX_SUM /root/max",
		]);
	});
});
