import { SteerindexError } from "steerindex/core";
import { appendEvent, countTasks, type Plan, planStatus, sessionView } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { digest } from "../../src/core/digest.ts";
import { checkSnapshot, type SnapshotOptions, snapshot } from "../../src/plan/snapshot.ts";
import { planOf } from "./planStatusPlans.ts";

const plan: Plan = planOf({}, [
	["started", "2022-08-01"],
	["completed", "2022-08-15"],
]);
const status = planStatus(plan, { asOf: "2022-08-15" });
const counts = [countTasks(status, sessionView)];
const problems = (from: unknown, options?: unknown): readonly string[] => {
	try {
		snapshot(from as typeof status, options as SnapshotOptions);
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer, suggestion }) => [code, pointer, suggestion].join(" ").trim());
	}
};
const codes = (value: unknown): readonly string[] => {
	const checked = checkSnapshot(value as ReturnType<typeof snapshot>);
	return checked.ok ? [] : checked.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("a snapshot (plan.snapshot)", () => {
	test("is the status with a seq for its knowledge, the counts and two digests", () => {
		const stored = snapshot(status, { counts, events: plan.events });
		expect(stored).toMatchObject({ ...status, knownAt: 2, counts, ledger: digest(plan.events) });
		const { fingerprint, diagnostics, ...rest } = stored;
		const told = diagnostics.map(({ code, tasks }) => ({ code, tasks }));
		expect(fingerprint).toBe(digest({ ...rest, diagnostics: told }));
		expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
	});

	test("without counts and events says so, and has another fingerprint", () => {
		const bare = snapshot(status);
		expect(bare).toMatchObject({ counts: [], ledger: null });
		expect(bare.fingerprint).not.toBe(snapshot(status, { counts }).fingerprint);
	});

	test("the instant by which it was asked for does not matter, only what was known", () => {
		const instant = planStatus(plan, { asOf: "2022-08-15", knownAt: "2022-08-15T09:00:00+07:00" });
		const earlier = planStatus(plan, { asOf: "2022-08-15", knownAt: 1 });
		expect(snapshot(instant).fingerprint).toBe(snapshot(status).fingerprint);
		expect(snapshot(earlier).fingerprint).not.toBe(snapshot(status).fingerprint);
	});

	test("of a snapshot is the same, and of nothing known too", () => {
		const stored = snapshot(status);
		expect(snapshot(stored)).toEqual(stored);
		const empty = planStatus(plan, { asOf: "2022-08-15", knownAt: 0 });
		expect(snapshot(empty, { events: plan.events })).toMatchObject({ knownAt: 0, ledger: digest([]) });
	});

	test("is given again a month later, after a correction and a late entry", () => {
		const stored = JSON.parse(JSON.stringify(snapshot(status, { counts, events: plan.events })));
		const added = [
			{ kind: "corrected" as const, supersedes: "e2", reason: "ghi nhầm", event: null },
			{ kind: "completed" as const, doneOn: "2022-08-10" },
		];
		const longer = added.reduce<Plan>((all, event, i) => {
			const on = "2022-09-05";
			const taken = appendEvent(all, {
				id: `n${i}`,
				task: "t1",
				on,
				recordedAt: `${on}T10:00:00+07:00`,
				...event,
			});
			if (!taken.ok) throw new Error(JSON.stringify(taken.issues));
			return taken.value;
		}, plan);
		const again = planStatus(longer, { asOf: stored.asOf, knownAt: stored.knownAt });
		const same = snapshot(again, { counts: [countTasks(again, sessionView)], events: longer.events });
		expect(same).toEqual(stored);
		// By what is known now it is another one.
		expect(snapshot(planStatus(longer, { asOf: stored.asOf })).rows).not.toEqual(stored.rows);
	});

	test("refuses what it cannot freeze", () => {
		expect(problems(null)).toEqual(["NOT_A_RESULT /status"]);
		expect(problems({ ...status, rows: [null] })).toEqual(["NOT_A_RESULT /status"]);
		expect(problems(status, null)).toEqual(["BAD_OPTIONS /options"]);
		expect(problems(status, { count: [] })).toEqual(["UNKNOWN_KEY /options/count counts"]);
		expect(problems(status, { counts: {} })).toEqual(["WRONG_TYPE /options/counts"]);
		expect(problems(status, { events: {} })).toEqual(["WRONG_TYPE /options/events"]);
		const other = countTasks(planStatus(plan, { asOf: "2022-08-14" }), sessionView);
		expect(problems(status, { counts: [...counts, other, null] })).toEqual([
			"DIFFERENT_STATUS /options/counts/1",
			"DIFFERENT_STATUS /options/counts/2",
		]);
		expect(problems(status, { events: plan.events.slice(0, 1) })).toEqual([
			"DIFFERENT_STATUS /options/events",
		]);
		const loop: Record<string, unknown> = { ...counts[0] };
		loop.loop = loop;
		expect(problems(status, { counts: [loop] })).toEqual(["WRONG_TYPE /counts/0/loop"]);
	});
});

describe("checkSnapshot", () => {
	const stored = JSON.parse(JSON.stringify(snapshot(status, { counts, events: plan.events })));

	test("takes what came out of storage, its keys in any order", () => {
		expect(checkSnapshot(stored)).toEqual({ ok: true, value: stored });
		expect(codes(Object.fromEntries(Object.entries(stored).reverse()))).toEqual([]);
	});

	test("finds a change, and names the fingerprint that the content has", () => {
		const changed = { ...stored, counts: [{ ...stored.counts[0], counted: 2 }] };
		const checked = checkSnapshot(changed);
		expect(codes(changed)).toEqual(["FINGERPRINT_MISMATCH /fingerprint"]);
		const { fingerprint } = snapshot(status, { counts: changed.counts, events: plan.events });
		expect(checked.ok ? "" : checked.issues[0]?.expected).toBe(fingerprint);
		expect(codes({ ...stored, more: 1 })).toEqual(["FINGERPRINT_MISMATCH /fingerprint"]);
		expect(codes({ ...stored, fingerprint: undefined })).toEqual(["FINGERPRINT_MISMATCH /fingerprint"]);
	});

	test("the words of a diagnostic may change, its code may not", () => {
		const expected = planOf({}, [["completed", "2022-08-15"]], { evidence: "expected" });
		const told = JSON.parse(JSON.stringify(snapshot(planStatus(expected, { asOf: "2022-08-15" }))));
		expect(told.diagnostics.length).toBe(1);
		const [first] = told.diagnostics;
		expect(codes({ ...told, diagnostics: [{ ...first, message: "Said better" }] })).toEqual([]);
		expect(codes({ ...told, diagnostics: [{ ...first, tasks: [] }] })).toEqual([
			"FINGERPRINT_MISMATCH /fingerprint",
		]);
		expect(codes({ ...told, diagnostics: [null] })).toEqual(["NOT_A_RESULT /snapshot"]);
	});

	test("refuses what is no snapshot at all", () => {
		for (const value of [null, 1, "x", [], {}, { ...stored, rows: null }, { ...stored, seq: "2" }]) {
			expect(codes(value)).toEqual(["NOT_A_RESULT /snapshot"]);
		}
		expect(codes({ ...stored, counts: [1n] })).toEqual(["WRONG_TYPE /counts/0"]);
	});
});
