import { append, type Draft, type Entry } from "steerindex/ledger";
import { describe, expect, test } from "vitest";
import { junk } from "../calendar/junk.ts";
import { build, type Note } from "./ledgers.ts";

const a = { id: "a", on: "2022-08-10", recordedAt: "2022-08-10T08:00:00+07:00", text: "x" };
const b = { id: "b", on: "2022-08-09", recordedAt: "2022-08-10T08:00:00+07:00" };
const ledger = build<Note>([a, b]);
const later = { id: "c", on: "2022-08-12", recordedAt: "2022-08-12T08:00:00+07:00" };

const faults = (entries: readonly Note[], entry: unknown): readonly string[] => {
	const result = append(entries, entry as Draft<Note>);
	if (result.ok) throw new Error("accepted");
	return result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("append", () => {
	test("numbers the entries from 1 and leaves the given list alone", () => {
		expect(ledger.map(({ id, seq }) => [id, seq])).toEqual([
			["a", 1],
			["b", 2],
		]);
		const before = structuredClone(ledger);
		const longer = append(Object.freeze([...ledger]), later);
		expect(longer).toEqual({ ok: true, value: [...ledger, { ...later, seq: 3 }] });
		expect(ledger).toEqual(before);
		expect(append(ledger, { ...later, seq: 9 })).toMatchObject({ ok: true, value: [{}, {}, { seq: 9 }] });
	});

	test("a field that is undefined is not stored", () => {
		const result = append(ledger, {
			...later,
			by: undefined,
			reason: undefined,
			text: undefined,
			seq: undefined,
		});
		expect(result.ok && Object.keys(result.value[2] ?? {})).toEqual(["id", "on", "recordedAt", "seq"]);
	});

	test("a key named __proto__ stays a field", () => {
		const hostile = JSON.parse(
			`{"__proto__":{"polluted":true},"id":"c","on":"2022-08-12","recordedAt":"2022-08-12T08:00:00Z"}`,
		);
		const result = append<Note>(ledger, hostile);
		expect(result.ok && Object.keys(result.value[2] ?? {})).toContain("__proto__");
		expect(result.ok && (result.value[2] as unknown as { polluted?: true }).polluted).toBe(undefined);
	});

	test("the same entry again is a no-op, in any order of keys and with or without its seq", () => {
		const again = [
			a,
			{ text: "x", recordedAt: a.recordedAt, on: a.on, id: "a" },
			{ ...a, seq: 1 },
			{ ...a, by: undefined },
		];
		for (const entry of again) {
			const result = append(ledger, entry);
			expect(result.ok && result.value).toBe(ledger);
		}
		const corrected = build<Note>([a, b, { ...later, supersedes: "a" }]);
		const retry = append(corrected, { ...later, supersedes: "a" });
		expect(retry.ok && retry.value).toBe(corrected);
	});

	test("the same id with other content is refused", () => {
		expect(faults(ledger, { ...b, on: "2022-08-08" })).toEqual(["ID_REUSED /entry/id"]);
		expect(faults(ledger, { ...b, extra: null })).toEqual(["ID_REUSED /entry/id"]);
		expect(faults(ledger, { ...b, recordedAt: "2022-08-10T01:00:00Z" })).toEqual(["ID_REUSED /entry/id"]);
		expect(faults(ledger, { ...b, seq: 3 })).toEqual(["ID_REUSED /entry/id"]);
	});

	test("a seq that is not above the last one is stale", () => {
		expect(faults(ledger, { ...later, seq: 2 })).toEqual(["STALE_SEQ /entry/seq"]);
		for (const seq of [0, -1, 2.5, "3", null, Number.NaN, 2 ** 53]) {
			expect(faults(ledger, { ...later, seq })).toEqual(["BAD_SEQ /entry/seq"]);
		}
		const full = build<Note>([{ ...a, seq: Number.MAX_SAFE_INTEGER }]);
		expect(faults(full, later)).toEqual(["BAD_SEQ /entry/seq"]);
	});

	test("recording never goes back in time; the entry before is named", () => {
		const result = append(ledger, { ...later, recordedAt: "2022-08-10T00:59:59.999Z" });
		expect(result).toMatchObject({
			ok: false,
			issues: [{ code: "RECORDED_BEFORE_PREDECESSOR", path: ["entry", "recordedAt"] }],
		});
		expect(JSON.stringify(result)).toContain("“b”");
		expect(append(ledger, { ...later, recordedAt: "2022-08-10T01:00:00Z" }).ok).toBe(true);
		expect(faults(ledger, { ...later, recordedAt: "2022-08-12" })).toEqual([
			"OFFSET_UNSTATED /entry/recordedAt",
		]);
		expect(faults(ledger, { ...later, recordedAt: 1e12 })).toEqual(["BAD_INSTANT /entry/recordedAt"]);
	});

	test("only what stands can be superseded", () => {
		expect(faults(ledger, { ...later, supersedes: "c" })).toEqual(["SUPERSEDES_NOTHING /entry/supersedes"]);
		expect(append(ledger, { ...later, supersedes: "B" })).toMatchObject({ issues: [{ suggestion: "b" }] });
		expect(faults(ledger, { ...later, supersedes: "" })).toEqual(["SUPERSEDES_NOTHING /entry/supersedes"]);
		const chain = build<Note>([
			...[a, b, { ...later, supersedes: "a" }, { ...later, id: "d", supersedes: "b" }],
			{ ...later, id: "e", supersedes: "c" },
		]);
		const result = append(chain, { ...later, id: "f", supersedes: "a" });
		expect(result).toMatchObject({ ok: false, issues: [{ code: "ALREADY_SUPERSEDED", suggestion: "e" }] });
		expect(JSON.stringify(result)).toContain("“e” stands in its place");
		expect(append(chain, { ...later, id: "f", supersedes: "e" }).ok).toBe(true);
	});

	test("every problem at once", () => {
		const entry = {
			id: "",
			seq: 1,
			on: "2022-02-30",
			recordedAt: "yesterday",
			by: 1,
			reason: {},
			supersedes: "zzz",
		};
		expect(faults(ledger, entry)).toEqual([
			"BAD_ID /entry/id",
			"NOT_A_DATE /entry/on",
			"NOT_TEXT /entry/by",
			"NOT_TEXT /entry/reason",
			"BAD_INSTANT /entry/recordedAt",
			"STALE_SEQ /entry/seq",
			"SUPERSEDES_NOTHING /entry/supersedes",
		]);
		const reused = { ...a, text: "y", seq: 2, supersedes: "a" };
		expect(faults(ledger, reused)).toEqual(["ID_REUSED /entry/id", "STALE_SEQ /entry/seq"]);
	});

	test("what is no entry is refused", () => {
		for (const value of junk) {
			const [fault] = faults(ledger, value);
			expect(fault).toMatch(/^(WRONG_TYPE \/entry|BAD_ID \/entry\/id)$/);
		}
	});

	test("what is no ledger is refused before anything is added to it", () => {
		for (const value of junk) {
			if (Array.isArray(value) && value.length === 0) continue;
			const result = append(value as readonly Entry[], a);
			expect(result.ok).toBe(false);
			expect(result.ok || result.issues.length).toBeLessThanOrEqual(101);
		}
		const [first, second] = ledger as [Note, Note];
		expect(faults([second, first], later)).toEqual(["SEQ_NOT_ASCENDING /entries/1/seq"]);
		expect(faults([first, { ...second, seq: "2" } as unknown as Note], later)).toEqual([
			"BAD_SEQ /entries/1/seq",
		]);
		const nameless = { seq: 1, on: a.on, recordedAt: a.recordedAt } as unknown as Note;
		expect(faults([nameless], nameless)).toEqual(["BAD_ID /entry/id", "STALE_SEQ /entry/seq"]);
		expect(faults([{ ...first, recordedAt: "2022-08-10" }], later)).toEqual([
			"OFFSET_UNSTATED /entries/0/recordedAt",
		]);
	});

	test("a union of entries may be appended, each member whole", () => {
		type Mark = Entry & ({ readonly points: number } | { readonly notApplicable: string });
		const marks = build<Mark>([
			{ ...b, points: 2 },
			{ ...later, notApplicable: "no land files" },
		]);
		expect(marks.map((mark) => ("points" in mark ? mark.points : mark.notApplicable))).toEqual([
			2,
			"no land files",
		]);
	});
});
