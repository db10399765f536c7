import fc from "fast-check";
import { append, history, knownAt } from "steerindex/ledger";
import { describe, expect, test } from "vitest";
import { standing } from "../../src/ledger/standing.ts";
import { runs } from "../shared.ts";
import { anyLedger, build, instant, type Note } from "./ledgers.ts";

const numRuns = runs(500, 20_000);
const zone = { timeZone: "Asia/Ho_Chi_Minh" };

/** The rule told another way: take the entries one by one and put each where it belongs. */
function fold(entries: readonly Note[]): readonly Note[] {
	const list: Note[] = [];
	for (const entry of entries) {
		const at = list.findIndex(({ id }) => id === entry.supersedes);
		if (at < 0) list.push(entry);
		else list.splice(at, 1, entry);
	}
	return list;
}

const stepsOf = (entry: Note): number =>
	(Date.parse(entry.recordedAt) - Date.parse("2022-01-01T00:00:00Z")) / 900_000;

describe("what is known (ledger.known-at)", () => {
	test("is the fold of the entries recorded by then, at every instant and every seq", () => {
		const property = fc.property(anyLedger, fc.nat({ max: 80 }), (ledger, steps) => {
			const recorded = ledger.filter((entry) => stepsOf(entry) <= steps);
			expect(knownAt(ledger, instant(steps))).toEqual(fold(recorded));
			expect(knownAt(ledger, new Date(instant(steps)))).toEqual(fold(recorded));
			for (const { seq } of ledger) {
				const upTo = ledger.filter((entry) => entry.seq <= seq);
				expect(knownAt(ledger, seq)).toEqual(fold(upTo));
			}
		});
		fc.assert(property, { numRuns });
	});

	test("only grows: every earlier state is the known beginning of every later one", () => {
		const property = fc.property(anyLedger, fc.nat(), fc.nat(), (ledger, a, b) => {
			const [less, more] = [a % (ledger.length + 1), b % (ledger.length + 1)].sort((x, y) => x - y) as [
				number,
				number,
			];
			const seqAt = (count: number): number => ledger[count - 1]?.seq ?? 0;
			const earlier = knownAt(ledger, seqAt(less));
			expect(knownAt(ledger.slice(0, more), seqAt(less))).toEqual(earlier);
			// A place once taken is never given up: it holds its entry or a correction of it.
			expect(knownAt(ledger, seqAt(more)).length).toBeGreaterThanOrEqual(earlier.length);
		});
		fc.assert(property, { numRuns });
	});

	test("is not changed by a correction recorded later", () => {
		const property = fc.property(anyLedger, fc.nat(), (ledger, pick) => {
			const now = knownAt(ledger, ledger.at(-1)?.seq ?? 0);
			const wrong = now[pick % Math.max(1, now.length)];
			if (wrong === undefined) return;
			const last = Math.max(...ledger.map(stepsOf));
			const result = append<Note>(ledger, {
				...{ id: "fix", on: wrong.on, recordedAt: instant(last + 1), text: "right" },
				supersedes: wrong.id,
			});
			if (!result.ok) throw new Error(JSON.stringify(result.issues));
			for (let steps = 0; steps <= last; steps++) {
				expect(knownAt(result.value, instant(steps))).toEqual(knownAt(ledger, instant(steps)));
			}
			const after = knownAt(result.value, instant(last + 1));
			expect(after.map(({ id }) => id)).toEqual(now.map(({ id }) => (id === wrong.id ? "fix" : id)));
		});
		fc.assert(property, { numRuns: numRuns / 5 });
	});
});

describe("append", () => {
	test("sending any stored entry again is a no-op", () => {
		const property = fc.property(anyLedger, (ledger) => {
			for (const { seq, ...draft } of ledger) {
				const retries = [append<Note>(ledger, draft), append<Note>(ledger, { seq, ...draft })];
				for (const retry of retries) expect(retry.ok && retry.value).toBe(ledger);
			}
		});
		fc.assert(property, { numRuns });
	});

	test("two officers who record in turn lose nothing: of one seq, one is stored and one is told", () => {
		const property = fc.property(anyLedger, fc.array(fc.boolean(), { maxLength: 8 }), (ledger, turns) => {
			let stored = ledger;
			const seen = { true: ledger, false: ledger };
			turns.forEach((turn, i) => {
				const mine = seen[`${turn}`];
				const seq = (mine.at(-1)?.seq ?? 0) + 1;
				const draft = { id: `t${i}`, on: "2022-01-01", recordedAt: instant(1000 + i) };
				const result = append<Note>(stored, { ...draft, seq });
				expect(result.ok).toBe(mine === stored);
				if (result.ok) stored = result.value;
				else expect(result.issues.map(({ code }) => code)).toEqual(["STALE_SEQ"]);
				// Whoever is told reads again.
				seen[`${turn}`] = stored;
			});
			expect(build<Note>(stored)).toEqual(stored);
		});
		fc.assert(property, { numRuns });
	});
});

describe("standing", () => {
	test("any chain of corrections has one place, that of its first entry", () => {
		const property = fc.property(anyLedger, (ledger) => {
			const byId = new Map(ledger.map((entry) => [entry.id, entry]));
			const rootSeq = (entry: Note): number => {
				const before = byId.get(entry.supersedes ?? "");
				return before === undefined ? entry.seq : rootSeq(before);
			};
			const places = standing(ledger);
			expect(places.map(({ entry }) => entry)).toEqual(fold(ledger));
			expect(places.map(({ seq }) => seq)).toEqual(places.map(({ entry }) => rootSeq(entry)));
			expect(places.length).toBe(ledger.filter(({ supersedes }) => supersedes === undefined).length);
		});
		fc.assert(property, { numRuns });
	});
});

describe("history (ledger.entry-lag)", () => {
	test("lists every entry once; before and after name each other", () => {
		const property = fc.property(anyLedger, (ledger) => {
			const items = history(ledger, zone);
			expect(items.map(({ entry }) => entry)).toEqual(ledger);
			const known = new Set(fold(ledger));
			for (const { entry, before, supersededBy } of items) {
				expect(before?.id).toBe(entry.supersedes);
				expect(supersededBy === null).toBe(known.has(entry));
				if (before !== null) {
					expect(items.find((item) => item.entry === before)?.supersededBy).toBe(entry.id);
				}
			}
			expect(JSON.parse(JSON.stringify(items))).toEqual(items);
		});
		fc.assert(property, { numRuns });
	});

	test("its changes lead from the entry before to the entry", () => {
		const property = fc.property(anyLedger, (ledger) => {
			for (const { entry, before, changes } of history(ledger, zone)) {
				if (before === null) expect(changes).toEqual([]);
				else {
					const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after ?? undefined]));
					const { id, seq, recordedAt, supersedes } = entry;
					expect({ ...before, ...changed, id, seq, recordedAt, supersedes }).toEqual(entry);
				}
			}
		});
		fc.assert(property, { numRuns });
	});
});
