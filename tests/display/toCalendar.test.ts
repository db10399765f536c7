import {
	type CalendarRow,
	type CalendarStatus,
	type ToCalendarOptions,
	toCalendar,
} from "steerindex/display";
import { describe, expect, expectTypeOf, test } from "vitest";
import { taskStates } from "../../src/plan/states.ts";
import type { PlanStatus } from "../../src/plan/status.ts";
import { readCalendar, readToDos, unescapeText } from "./readCalendar.ts";
import { problemsOf } from "./refusal.ts";

const options = {
	stamp: "2022-08-16T09:00:00+07:00",
	uidDomain: "example.gov.vn",
	locale: "vi",
} as const satisfies ToCalendarOptions;

const row: CalendarRow = {
	task: "t1",
	title: { vi: "Rà soát thủ tục", en: "Review procedures" },
	kind: "oneOff",
	state: "inProgress",
	timeliness: "overdue",
	due: "2022-08-15",
	doneOn: null,
};
const done: CalendarRow = {
	...row,
	task: "t2",
	state: "completed",
	timeliness: "late",
	doneOn: "2022-08-16",
};
const status = (...rows: readonly CalendarRow[]): CalendarStatus => ({
	plan: "par-2022",
	asOf: "2022-08-16",
	rows,
});
const only = (one: Partial<CalendarRow>, more: Partial<ToCalendarOptions> = {}) =>
	readToDos(toCalendar(status({ ...row, ...one }), { ...options, ...more }))[0];

describe("a calendar", () => {
	test("of two tasks, to the letter", () => {
		expect(toCalendar(status(row, { ...done, due: null }), options)).toBe(
			[
				"BEGIN:VCALENDAR",
				"VERSION:2.0",
				"PRODID:-//steerindex//NONSGML steerindex//VI",
				"X-STEERINDEX-AS-OF;VALUE=DATE:20220816",
				"BEGIN:VTODO",
				"UID:par-2022-t1@example.gov.vn",
				"DTSTAMP:20220816T020000Z",
				"SUMMARY:Rà soát thủ tục",
				"STATUS:IN-PROCESS",
				"DUE;VALUE=DATE:20220815",
				"X-STEERINDEX-STATE:inProgress",
				"X-STEERINDEX-TIMELINESS:overdue",
				"END:VTODO",
				"BEGIN:VTODO",
				"UID:par-2022-t2@example.gov.vn",
				"DTSTAMP:20220816T020000Z",
				"SUMMARY:Rà soát thủ tục",
				"STATUS:COMPLETED",
				"X-STEERINDEX-STATE:completed",
				"X-STEERINDEX-TIMELINESS:late",
				"X-STEERINDEX-DONE-ON;VALUE=DATE:20220816",
				"END:VTODO",
				"END:VCALENDAR",
				"",
			].join("\r\n"),
		);
	});

	test("in English", () => {
		const file = toCalendar(status(row), { ...options, locale: "en" });
		expect(file).toContain("\r\nPRODID:-//steerindex//NONSGML steerindex//EN\r\n");
		expect(only({}, { locale: "en" })?.get("SUMMARY")?.value).toBe("Review procedures");
	});

	test("of no task has no entry", () => {
		expect(readCalendar(toCalendar(status(), options)).map(({ name }) => name)).toEqual([
			...["BEGIN", "VERSION", "PRODID", "X-STEERINDEX-AS-OF", "END"],
		]);
	});

	test("takes a whole status, other fields and all", () => {
		expectTypeOf<PlanStatus>().toExtend<CalendarStatus>();
		const whole = { ...status(row), seq: 3, diagnostics: [] };
		expect(toCalendar(whole, options)).toBe(toCalendar(status(row), options));
	});

	test("has the states of RFC 5545, and ours beside them", () => {
		const rows = taskStates.map((state) => ({ ...row, task: state, state }));
		const toDos = readToDos(toCalendar(status(...rows), options));
		expect(toDos.map((toDo) => toDo.get("X-STEERINDEX-STATE")?.value)).toEqual(taskStates);
		expect(toDos.map((toDo) => toDo.get("STATUS")?.value)).toEqual([
			...["NEEDS-ACTION", "NEEDS-ACTION", "IN-PROCESS", "IN-PROCESS", "COMPLETED"],
			...["IN-PROCESS", "IN-PROCESS", "CANCELLED", "CANCELLED", "CANCELLED"],
		]);
		expect(toDos.filter((toDo) => toDo.has("COMPLETED"))).toEqual([]);
	});

	test("a finished turn does not complete a regular task", () => {
		const toDo = only({ kind: "regular", state: "completed", timeliness: "regular" });
		expect(toDo?.get("STATUS")?.value).toBe("IN-PROCESS");
		expect(toDo?.get("X-STEERINDEX-STATE")?.value).toBe("completed");
		expect(only({ kind: "regular", state: "cancelled" })?.get("STATUS")?.value).toBe("CANCELLED");
	});
});

describe("the stamp", () => {
	test.each([
		["2022-08-16T00:30:00+07:00", "20220815T173000Z"],
		["2022-08-16T00:30Z", "20220816T003000Z"],
		["2022-12-31T23:59:59.999999-01:00", "20230101T005959Z"],
		["1969-12-31T23:59:59.9Z", "19691231T235959Z"],
	])("%s is %s in UTC", (stamp, utc) => {
		expect(only({}, { stamp })?.get("DTSTAMP")?.value).toBe(utc);
	});

	test.each([
		["2022-08-16", "OFFSET_UNSTATED"],
		["2022-08-16T09:00:00", "OFFSET_UNSTATED"],
		["2022-02-30T09:00:00Z", "BAD_INSTANT"],
		["0000-01-01T00:00:00+07:00", "BAD_INSTANT"],
		["9999-12-31T23:59:59-01:00", "BAD_INSTANT"],
		["today", "BAD_INSTANT"],
		[1660615200000, "BAD_INSTANT"],
		[new Date(0), "BAD_INSTANT"],
		[undefined, "BAD_INSTANT"],
	])("%s is refused as %s", (stamp, code) => {
		expect(problemsOf(() => toCalendar(status(row), { ...options, stamp: stamp as string }))).toEqual([
			`${code} stamp`,
		]);
	});
});

describe("the domain", () => {
	const most = `${"a".repeat(63)}.`.repeat(3) + "a".repeat(61);

	test.each(["localhost", "tasks.QuangNam.gov.vn", "xn--qung-nam-v63d.vn", "a-1.vn", most])(
		"%s",
		(uidDomain) => {
			expect(only({}, { uidDomain })?.get("UID")?.value).toBe(`par-2022-t1@${uidDomain}`);
		},
	);

	test.each([
		...[
			"",
			".",
			"a..b",
			"a.",
			"-a.vn",
			"a-.vn",
			"a b",
			"a@b.vn",
			"quảngnam.vn",
			"a.vn\r\nX:1",
			"http://a.vn",
		],
		...[`${"a".repeat(64)}.vn`, `${most}a`, "a-".repeat(500_000), null, 5],
	])("%j is refused", (uidDomain) => {
		expect(problemsOf(() => toCalendar(status(row), { ...options, uidDomain: uidDomain as string }))).toEqual(
			["BAD_DOMAIN uidDomain"],
		);
	});
});

describe("texts", () => {
	const summary = (title: string): string | undefined => only({ title })?.get("SUMMARY")?.value;

	test("are escaped as RFC 5545 wants it", () => {
		expect(summary('a\\b; c, d: "e"\nf\r\ng\rh')).toBe('a\\\\b\\; c\\, d: "e"\\nf\\ng\\nh');
		expect(summary("a\u2028b\u2029c\u0085d")).toBe("a\\nb\\nc\\nd");
		expect(summary("a\\nb")).toBe("a\\\\nb");
	});

	test("lose their control characters, but for the tab", () => {
		expect(summary("a\u0000b\u001bc\u007fd\u009be\tf")).toBe("abcde\tf");
	});

	test("cannot begin a line of their own", () => {
		const file = toCalendar(status({ ...row, task: "t\r\nX-A:1", title: "t\r\nEND:VTODO" }), options);
		expect(readToDos(file)[0]?.get("UID")?.value).toBe("par-2022-t\\nX-A:1@example.gov.vn");
		expect(readToDos(file)).toHaveLength(1);
	});

	test("are folded after 75 octets, never inside a character", () => {
		const folded = (title: string): readonly string[] => {
			const lines = toCalendar(status({ ...row, title }), options).split("\r\n");
			return lines.slice(7, lines.indexOf("STATUS:IN-PROCESS"));
		};
		// "SUMMARY:" takes 8 octets, the space of a further line 1.
		expect(folded("a".repeat(67))).toEqual([`SUMMARY:${"a".repeat(67)}`]);
		expect(folded("a".repeat(68))).toEqual([`SUMMARY:${"a".repeat(67)}`, " a"]);
		expect(folded("a".repeat(67 + 74))).toEqual([`SUMMARY:${"a".repeat(67)}`, ` ${"a".repeat(74)}`]);
		expect(folded("a".repeat(67 + 75))[2]).toBe(" a");
		expect(folded(`${"a".repeat(66)}đx`)).toEqual([`SUMMARY:${"a".repeat(66)}`, " đx"]);
		expect(folded(`${"a".repeat(65)}\u07ffx`)).toEqual([`SUMMARY:${"a".repeat(65)}\u07ff`, " x"]);
		expect(folded(`${"a".repeat(65)}\u0800x`)).toEqual([`SUMMARY:${"a".repeat(65)}`, " \u0800x"]);
		expect(folded(`${"a".repeat(64)}\uffffx`)).toEqual([`SUMMARY:${"a".repeat(64)}\uffff`, " x"]);
		expect(folded(`${"a".repeat(65)}ệx`)).toEqual([`SUMMARY:${"a".repeat(65)}`, " ệx"]);
		expect(folded(`${"a".repeat(64)}📅x`)).toEqual([`SUMMARY:${"a".repeat(64)}`, " 📅x"]);
		expect(folded(`${"a".repeat(63)}📅x`)).toEqual([`SUMMARY:${"a".repeat(63)}📅`, " x"]);
	});

	test("of a million letters in time", () => {
		const title = "ộ;".repeat(500_000);
		expect(unescapeText(summary(title) ?? "")).toBe(title);
	});
});

describe("refuses", () => {
	const bad = (given: unknown, more: unknown = options): readonly string[] =>
		problemsOf(() => toCalendar(given as CalendarStatus, more as ToCalendarOptions));

	test("what is no status, all problems at once", () => {
		expect(bad(null)).toEqual(["WRONG_TYPE status"]);
		expect(bad([])).toEqual(["WRONG_TYPE status"]);
		expect(bad({})).toEqual(["NOT_TEXT status.plan", "NOT_A_DATE status.asOf", "WRONG_TYPE status.rows"]);
		const junk = {
			...row,
			task: " ",
			title: { vi: "x" },
			state: "done",
			due: "2022-02-30",
			doneOn: undefined,
		};
		// biome-ignore lint/suspicious/noSparseArray: a hole is no row
		expect(bad({ ...status(), rows: [junk, null, , { ...row, kind: 1, timeliness: {} }] })).toEqual([
			...[
				"NOT_TEXT status.rows.0.task",
				"BAD_LABEL status.rows.0.title",
				"UNKNOWN_VALUE status.rows.0.state",
			],
			...["NOT_A_DATE status.rows.0.due", "NOT_A_DATE status.rows.0.doneOn"],
			...["WRONG_TYPE status.rows.1", "WRONG_TYPE status.rows.2"],
			...["UNKNOWN_VALUE status.rows.3.kind", "NOT_TEXT status.rows.3.timeliness"],
		]);
	});

	test("two tasks that would be one entry", () => {
		expect(bad(status(row, done, row))).toEqual(["DUPLICATE_ID status.rows.2.task"]);
		expect(bad(status(row, { ...row, task: "t1\u0007" }))).toEqual(["DUPLICATE_ID status.rows.1.task"]);
	});

	test("options that are none", () => {
		expect(bad(status(row), 5)).toEqual([
			...["BAD_OPTIONS options", "BAD_INSTANT stamp", "BAD_DOMAIN uidDomain", "BAD_LOCALE locale"],
		]);
		expect(bad(status(row), { ...options, domain: "x" })).toEqual(["UNKNOWN_KEY domain"]);
	});

	test("a hundred thousand bad rows in time, a hundred of them listed", () => {
		expect(
			bad({ ...status(), rows: Array.from({ length: 100_000 }, () => ({ ...row, due: "x" })) }).length,
		).toBe(101);
	});
});
