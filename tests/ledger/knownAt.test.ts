import { type Entry, type Knowledge, knownAt } from "steerindex/ledger";
import { describe, expect, test } from "vitest";
import { lastKnown } from "../../src/ledger/knownAt.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import scenario from "../scenarios/ledger-known-at.json" with { type: "json" };

const ledger: readonly Entry[] = scenario.ledger;
const codes = (run: () => unknown): readonly string[] => refusalOf(run).issues.map(({ code }) => code);
const first: Entry = { id: "a", seq: 1, on: "2022-08-10", recordedAt: "2022-08-10T08:00:00+07:00" };

describe("knownAt (ledger.known-at)", () => {
	test.each(scenario.known)("at $at: $ids", ({ at, ids }) => {
		expect(knownAt(ledger, at).map(({ id }) => id)).toEqual(ids);
		if (typeof at === "string" && !at.includes("999")) {
			expect(knownAt(ledger, new Date(at)).map(({ id }) => id)).toEqual(ids);
		}
	});

	test("an entry in the place of another keeps its own day and seq", () => {
		expect(knownAt(ledger, 8)[0]).toBe(ledger[5]);
	});

	test("an empty ledger knows nothing at any time", () => {
		expect(knownAt([], 0)).toEqual([]);
		expect(knownAt([], "2022-08-16T09:00:00Z")).toEqual([]);
	});

	test("a number is a seq: milliseconds are refused and the message says so", () => {
		const error = refusalOf(() => knownAt(ledger, Date.parse("2022-08-16")));
		expect(error.issues).toMatchObject([{ code: "UNKNOWN_SEQ", path: ["at"], received: "1660608000000" }]);
		expect(error.message).toContain("not milliseconds");
		expect(codes(() => knownAt(ledger, 9))).toEqual(["UNKNOWN_SEQ"]);
		expect(codes(() => knownAt([], 1))).toEqual(["UNKNOWN_SEQ"]);
	});

	test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s is no seq", (seq) => {
		expect(codes(() => knownAt(ledger, seq))).toEqual(["BAD_SEQ"]);
	});

	test.each(["2022-08-16", "2022-08-16T09:00:00"])("%s is too coarse", (at) => {
		expect(refusalOf(() => knownAt(ledger, at)).issues).toMatchObject([
			{ code: "OFFSET_UNSTATED", path: ["at"] },
		]);
	});

	test("what is no state of knowledge is refused", () => {
		for (const value of junk) {
			const [code] = codes(() => knownAt(ledger, value as Knowledge));
			expect(code).toMatch(/^(BAD_INSTANT|BAD_SEQ|UNKNOWN_SEQ|OFFSET_UNSTATED)$/);
		}
		expect(codes(() => knownAt(ledger, undefined as unknown as Knowledge))).toEqual(["BAD_INSTANT"]);
		expect(codes(() => knownAt(ledger, null as unknown as Knowledge))).toEqual(["BAD_INSTANT"]);
		expect(codes(() => knownAt(ledger, new Date(Number.NaN)))).toEqual(["BAD_INSTANT"]);
	});

	test("what is no ledger is refused", () => {
		for (const value of junk) {
			if (Array.isArray(value) && value.length === 0) continue;
			const [code] = codes(() => knownAt(value as Entry[], 0));
			expect(code).toMatch(/^(NOT_A_LIST|WRONG_TYPE)$/);
		}
	});

	test("every fault of a ledger that append has not built, with its place", () => {
		const entries = [
			{ ...first, id: "", by: 7 },
			{ ...first, seq: 2, on: "2022-02-30", reason: null },
			null,
			{ ...first, seq: 2, supersedes: 1 },
			{ ...first, id: "e", seq: 1.5 },
		] as unknown as Entry[];
		const issues = refusalOf(() => knownAt(entries, 0)).issues;
		expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
			"BAD_ID /entries/0/id",
			"NOT_TEXT /entries/0/by",
			"NOT_A_DATE /entries/1/on",
			"NOT_TEXT /entries/1/reason",
			"WRONG_TYPE /entries/2",
			"SEQ_NOT_ASCENDING /entries/3/seq",
			"NOT_TEXT /entries/3/supersedes",
			"DUPLICATE_ID /entries/3/id",
			"BAD_SEQ /entries/4/seq",
		]);
	});

	test("a hole in the list is refused", () => {
		const entries = [first];
		entries[2] = { ...first, id: "b", seq: 2 };
		expect(codes(() => knownAt(entries, 1))).toEqual(["WRONG_TYPE"]);
	});

	test("a time of recording that falls is refused, not answered wrongly", () => {
		const entries = [
			first,
			{ ...first, id: "b", seq: 2, recordedAt: "2022-08-10T00:59:59Z" },
			{ ...first, id: "c", seq: 3, recordedAt: "2022-08-11" },
			{ ...first, id: "d", seq: 4, recordedAt: 1660000000000 as unknown as string },
			{ ...first, id: "e", seq: 5 },
		];
		const issues = refusalOf(() => knownAt(entries, "2022-08-10T01:00:00Z")).issues;
		expect(issues).toMatchObject([
			{ code: "RECORDED_BEFORE_PREDECESSOR", path: ["entries", 1, "recordedAt"] },
			{ code: "OFFSET_UNSTATED", path: ["entries", 2, "recordedAt"] },
			{ code: "BAD_INSTANT", path: ["entries", 3, "recordedAt"] },
		]);
		expect(JSON.stringify(issues[0]?.message)).toContain("“a”");
	});

	test("a fall within a second is seen", () => {
		const entries = [
			{ ...first, recordedAt: "2022-08-10T08:00:00.000002Z" },
			{ ...first, id: "b", seq: 2, recordedAt: "2022-08-10T08:00:00.000001Z" },
		];
		expect(codes(() => knownAt(entries, "2022-08-11T00:00:00Z"))).toEqual(["RECORDED_BEFORE_PREDECESSOR"]);
		const known = knownAt(
			[...entries].reverse().map((entry, i) => ({ ...entry, seq: i + 1 })),
			"2022-08-10T08:00:00.0000015Z",
		);
		expect(known.map(({ id }) => id)).toEqual(["b"]);
	});

	test("superseding what is not there, or not any more, is refused", () => {
		const nothing = [first, { ...first, id: "b", seq: 2, supersedes: "A" }];
		expect(refusalOf(() => knownAt(nothing, 2)).issues).toMatchObject([
			{ code: "SUPERSEDES_NOTHING", path: ["entries", 1, "supersedes"], suggestion: "a" },
		]);
		const far = [first, { ...first, id: "b", seq: 2, supersedes: "zzzzzz" }];
		expect(refusalOf(() => knownAt(far, 2)).issues[0]).not.toHaveProperty("suggestion");
		const own = [first, { ...first, id: "b", seq: 2, supersedes: "b" }];
		expect(codes(() => knownAt(own, 2))).toEqual(["SUPERSEDES_NOTHING"]);
		const twice = [
			first,
			{ ...first, id: "b", seq: 2, supersedes: "a" },
			{ ...first, id: "c", seq: 3, supersedes: "a" },
		];
		expect(refusalOf(() => knownAt(twice, 3)).issues).toMatchObject([
			{ code: "ALREADY_SUPERSEDED", path: ["entries", 2, "supersedes"], suggestion: "b" },
		]);
		// What is not known yet cannot spoil what was.
		expect(knownAt(twice, 2).map(({ id }) => id)).toEqual(["b"]);
	});
});

describe("lastKnown", () => {
	test("counts the known entries, all where nothing is asked", () => {
		expect(lastKnown(ledger, undefined)).toBe(7);
		expect(lastKnown(ledger, 4)).toBe(3);
		expect(lastKnown(ledger, "2022-08-16T09:00:00+07:00")).toBe(4);
	});
});
