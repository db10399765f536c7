import { dateAt, daysBetween } from "steerindex/calendar";
import { type Entry, type HistoryOptions, history } from "steerindex/ledger";
import { describe, expect, test } from "vitest";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";
import { build, type Note } from "./ledgers.ts";

const timeZone = "Asia/Ho_Chi_Minh";

type Report = Entry & {
	readonly task: string;
	readonly evidence?: readonly { readonly title: string; readonly date?: string }[];
	readonly note?: string | null;
};

const ledger = build<Report>([
	{ id: "e1", task: "t1", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00+07:00", by: "u17" },
	{ id: "e2", task: "t2", on: "2022-08-20", recordedAt: "2022-08-15T18:00:00Z", by: "u3", note: "planned" },
	{
		...{
			id: "e3",
			task: "t1",
			on: "2022-08-11",
			recordedAt: "2022-08-16T17:00:00Z",
			by: "u17",
			supersedes: "e1",
		},
		...{ reason: "wrong day", evidence: [{ title: "Report 12", date: "2022-08-11" }] },
	},
	{
		...{
			id: "e4",
			task: "t1",
			on: "2022-08-11",
			recordedAt: "2022-08-18T09:00:00+07:00",
			by: "u3",
			supersedes: "e3",
		},
		...{ reason: "wrong day", evidence: [{ date: "2022-08-11", title: "Report 12" }], note: null },
	},
]);
const ids = (options: Partial<HistoryOptions>): readonly string[] =>
	history(ledger, { timeZone, ...options }).map(({ entry }) => entry.id);
const faults = (options: unknown): readonly string[] =>
	refusalOf(() => history(ledger, options as HistoryOptions)).issues.map(
		({ code, pointer }) => `${code} ${pointer}`,
	);

describe("history (ledger.entry-lag)", () => {
	test("tells before, after and every changed field", () => {
		expect(history(ledger, { timeZone })).toEqual([
			{ entry: ledger[0], before: null, changes: [], lagDays: 2, supersededBy: "e3" },
			{ entry: ledger[1], before: null, changes: [], lagDays: -4, supersededBy: null },
			{
				entry: ledger[2],
				before: ledger[0],
				changes: [
					{ field: "on", before: "2022-08-10", after: "2022-08-11" },
					{ field: "reason", before: null, after: "wrong day" },
					{ field: "evidence", before: null, after: [{ title: "Report 12", date: "2022-08-11" }] },
				],
				lagDays: 6,
				supersededBy: "e4",
			},
			{
				entry: ledger[3],
				before: ledger[2],
				changes: [{ field: "by", before: "u17", after: "u3" }],
				lagDays: 7,
				supersededBy: null,
			},
		]);
	});

	test("a field that is taken away changes to null", () => {
		const [, item] = history(
			build<Note>([
				{ id: "a", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00Z", text: "x" },
				{ id: "b", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00Z", supersedes: "a" },
			]),
			{ timeZone },
		);
		expect(item?.changes).toEqual([{ field: "text", before: "x", after: null }]);
	});

	test("the lag depends on the place: the same instant is another date there", () => {
		for (const zone of [timeZone, "UTC", "America/New_York", "Pacific/Kiritimati"]) {
			const lags = history(ledger, { timeZone: zone }).map((item) => item.lagDays);
			expect(lags).toEqual(ledger.map(({ on, recordedAt }) => daysBetween(on, dateAt(recordedAt, zone))));
		}
		expect(history(ledger, { timeZone: "UTC" })[2]?.lagDays).toBe(5);
	});

	test("from and to are dates of recording there, both included", () => {
		expect(ids({ from: "2022-08-16" })).toEqual(["e2", "e3", "e4"]);
		expect(ids({ from: "2022-08-16", to: "2022-08-16" })).toEqual(["e2"]);
		expect(ids({ to: "2022-08-17" })).toEqual(["e1", "e2", "e3"]);
		expect(ids({ to: "2022-08-17", timeZone: "UTC", from: "2022-08-16" })).toEqual(["e3"]);
		expect(ids({ from: undefined, to: undefined, by: undefined })).toHaveLength(4);
	});

	test("by one person; what is left out still shows as before", () => {
		const items = history(ledger, { timeZone, by: "u3" });
		expect(items.map(({ entry, before }) => [entry.id, before?.id])).toEqual([
			["e2", undefined],
			["e4", "e3"],
		]);
		expect(ids({ by: "u99" })).toEqual([]);
	});

	test("options that cannot be meant are refused, all at once", () => {
		expect(faults({ timeZone: "Asia/Hanoi", from: "16/8/2022", to: "2022-02-30", by: 17, form: 1 })).toEqual([
			"UNKNOWN_KEY /options/form",
			"UNKNOWN_TIME_ZONE /options/timeZone",
			"NOT_A_DATE /options/from",
			"NOT_A_DATE /options/to",
			"NOT_TEXT /options/by",
		]);
		expect(faults({ timeZone, from: "2022-08-17", to: "2022-08-16" })).toEqual([
			"RANGE_REVERSED /options/to",
		]);
		for (const value of junk) {
			expect(faults(value)[0]).toMatch(/^(BAD_OPTIONS|UNKNOWN_KEY|UNKNOWN_TIME_ZONE) /);
		}
	});

	test("a ledger that append has not built is refused", () => {
		const [first, second] = ledger as [Report, Report];
		const run = (entries: readonly Report[]): string => refusalOf(() => history(entries, { timeZone })).code;
		expect(run([second, first])).toBe("SEQ_NOT_ASCENDING");
		expect(
			run([
				{ ...second, seq: 1 },
				{ ...first, seq: 2 },
			]),
		).toBe("RECORDED_BEFORE_PREDECESSOR");
		expect(run([{ ...first, supersedes: "e0" }])).toBe("SUPERSEDES_NOTHING");
		expect(run([first, { ...first, seq: 2 }])).toBe("DUPLICATE_ID");
		expect(run([{ ...first, recordedAt: "0001-01-01T00:00:00+12:00" }])).toBe("BEYOND_YEARS");
	});

	test("a field as deep as a text can hold is compared", () => {
		const deep = (depth: number): Note["text"] => JSON.parse("[".repeat(depth) + "]".repeat(depth));
		const entries = build<Note>([
			{ id: "a", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00Z", text: deep(5000) },
			{ id: "b", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00Z", text: deep(5000), supersedes: "a" },
			{ id: "c", on: "2022-08-10", recordedAt: "2022-08-12T16:00:00Z", text: deep(5001), supersedes: "b" },
		]);
		expect(history(entries, { timeZone }).map(({ changes }) => changes.length)).toEqual([0, 0, 1]);
	});
});
