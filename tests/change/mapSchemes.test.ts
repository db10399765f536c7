import { SteerindexError } from "steerindex/core";
import { defineScheme, digestScheme, type SchemeInput } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { mapSchemes } from "../../src/change/mapSchemes.ts";

const number = { type: "number" } as const;
const facts = { a: number, b: number, c: number, d: number };
const rule = (fact: "a" | "b" | "c" | "d") => ({ fact });

const before = defineScheme({
	id: "2021",
	sources: [],
	facts,
	root: {
		id: "index",
		combine: "sum",
		children: [
			{
				id: "1",
				combine: "sum",
				children: [
					{ id: "1.1", rule: rule("a") },
					{ id: "1.2", rule: rule("b") },
				],
			},
			{
				id: "2",
				combine: "sum",
				children: [
					{ id: "2.3", rule: rule("c") },
					{ id: "7.4", rule: rule("d") },
				],
			},
		],
	},
	outcomes: [{ id: "grade", rule: true }],
});
const after = defineScheme({
	id: "2022",
	sources: [],
	facts,
	root: {
		id: "index",
		combine: "sum",
		children: [
			{
				id: "1",
				combine: "sum",
				children: [
					{ id: "1.1", rule: rule("a") },
					{ id: "1.2", rule: rule("b") },
				],
			},
			{
				id: "two",
				combine: "sum",
				children: [
					{ id: "2.3a", rule: rule("c") },
					{ id: "2.3b", rule: rule("d") },
					{ id: "2.9", rule: rule("a") },
				],
			},
		],
	},
});

/** The issues with which lists are refused. */
function refused(lists: unknown): readonly string[] {
	try {
		mapSchemes(before, after, lists as never);
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer, suggestion }) =>
			[code, pointer, ...(suggestion === undefined ? [] : [`→ ${suggestion}`])].join(" "),
		);
	}
	return [];
}

describe("change.scheme-map: every criterion once", () => {
	test("what users write", () => {
		const mapping = mapSchemes(before, after, {
			same: ["1.1", "1.2"],
			split: { "2.3": ["2.3a", "2.3b"] },
			dropped: ["7.4"],
			added: ["2.9"],
		});
		expect(mapping).toEqual({
			before: { scheme: "2021", digest: digestScheme(before) },
			after: { scheme: "2022", digest: digestScheme(after) },
			links: [
				{ kind: "same", before: ["1.1"], after: ["1.1"] },
				{ kind: "same", before: ["1.2"], after: ["1.2"] },
				{ kind: "split", before: ["2.3"], after: ["2.3a", "2.3b"] },
			],
			composites: [
				{ before: "index", after: "index", whole: false },
				{ before: "1", after: "1", whole: true },
			],
			dropped: ["7.4"],
			added: ["2.9"],
			facts: [],
		});
		expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
	});

	test("`rest` is all that stands in both and is named nowhere else", () => {
		const short = mapSchemes(before, after, {
			same: "rest",
			split: { "2.3": ["2.3a", "2.3b"] },
			dropped: ["7.4"],
			added: ["2.9"],
		});
		expect(short.links.map(({ kind, before: ids }) => [kind, ...ids])).toEqual([
			["split", "2.3"],
			["same", "1.1"],
			["same", "1.2"],
		]);
		const moved = mapSchemes(before, after, {
			same: "rest",
			renamed: { "1.2": "2.9", "2": "two" },
			merged: { "1.2": ["2.3", "7.4"] },
			added: ["2.3a", "2.3b"],
			wholes: ["2"],
			facts: { c: "d" },
			factors: { "1.1": "4/3", "1.2": 0.5 },
		});
		expect(moved.links).toEqual([
			{ kind: "renamed", before: ["1.2"], after: ["2.9"], factor: "0.5" },
			{ kind: "merged", before: ["2.3", "7.4"], after: ["1.2"] },
			{ kind: "same", before: ["1.1"], after: ["1.1"], factor: "4/3" },
		]);
		expect(moved.composites).toContainEqual({ before: "2", after: "two", whole: true });
		expect(moved.facts).toEqual([{ before: "c", after: "d" }]);
	});

	test("a composite that was dropped or added stands for all below it", () => {
		const mapping = mapSchemes(before, after, { same: "rest", dropped: ["2"], added: ["two"] });
		expect(mapping.dropped).toEqual(["2.3", "7.4"]);
		expect(mapping.added).toEqual(["2.3a", "2.3b", "2.9"]);
	});

	test("every problem at once, with what was probably meant", () => {
		expect(
			refused({
				same: ["1.1", "1.1", "1.3"],
				renamed: { "2.3": "two", "1.2": "2.3aa" },
				split: { "7.4": ["2.3a"], "2": ["2.3b", "2.9"] },
				droped: ["7.4"],
				wholes: ["1.1"],
				facts: { e: "a" },
				factors: { "7.4": 1, "1.1": 0, "1.2": "x" },
			}),
		).toEqual([
			"UNKNOWN_KEY /lists/droped → dropped",
			"MAPPED_TWICE /lists/same/1",
			"MAPPED_TWICE /lists/same/1",
			"UNKNOWN_NODE /lists/same/2 → 1.1",
			"UNKNOWN_NODE /lists/same/2 → 1.1",
			"MAPPED_UNLIKE /lists/renamed/2.3",
			"UNKNOWN_NODE /lists/renamed/1.2 → 2.3a",
			"MAPPED_UNLIKE /lists/split/2",
			"NOT_SEVERAL /lists/split/7.4",
			"MAPPED_UNLIKE /lists/wholes/0",
			"UNMAPPED_NODE /before/1.2 → 1.2",
			"UNMAPPED_NODE /before/2.3 → 2.3b",
			"UNMAPPED_NODE /after/1.2 → 1.2",
			"UNMAPPED_NODE /after/2.3b → 2.3",
			"UNMAPPED_NODE /after/2.9 → 2.3",
			"UNKNOWN_FACT /lists/facts/e → a",
			"FACTOR_WITHOUT_LINK /lists/factors/7.4",
			"BAD_FACTOR /lists/factors/1.1",
			"FACTOR_WITHOUT_LINK /lists/factors/1.2",
			"NOT_A_NUMBER /lists/factors/1.2",
		]);
	});

	test("shapes", () => {
		expect(refused(null)[0]).toBe("WRONG_TYPE /lists");
		expect(
			refused({ same: "all", renamed: [], split: { "2.3": "2.3a" }, dropped: "7.4" }).slice(0, 4),
		).toEqual([
			"WRONG_TYPE /lists/same",
			"WRONG_TYPE /lists/renamed",
			"WRONG_TYPE /lists/split/2.3",
			"WRONG_TYPE /lists/dropped",
		]);
		expect(() => mapSchemes({} as SchemeInput, after, {})).toThrow(SteerindexError);
	});
});
