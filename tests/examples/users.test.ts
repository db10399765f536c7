import { dateAt } from "steerindex/calendar";
import { vietnamCivilService } from "steerindex/catalog";
import { fieldErrors, formatIssues, toCalendar, toCSV } from "steerindex/display";
import { append, type Entry, knownAt } from "steerindex/ledger";
import {
	appendEvent,
	checkEvent,
	countTasks,
	history,
	type Plan,
	type PlanEvent,
	parsePlan,
	planStatus,
	progress,
	reproduce,
	safeParseEvent,
	sessionView,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { events, tasks } from "../../examples/plan-2022.data.ts";

const plan: Plan = parsePlan({
	id: "01",
	title: "Kế hoạch số 01",
	adoptedOn: "2022-03-15",
	timeZone: "Asia/Ho_Chi_Minh",
	sessions: [
		{
			id: "s1",
			heldOn: "2022-03-25",
			notice: { issuedOn: "2022-04-01" },
			conclusions: [{ id: "land", text: "Giảm hồ sơ đất đai trễ hạn" }],
		},
	],
	tasks,
	events,
});

// What four kinds of users write, as they would write it.

describe("the developer of a tracking app", () => {
	const now = "2022-08-15T18:00:00Z";
	const stamp = "2022-08-16T01:00:00+07:00";

	/** The handler of a request: stores the event, or answers with what is wrong. */
	async function store(form: unknown, insert: (event: PlanEvent) => Promise<void>) {
		const event = safeParseEvent(form, { locale: "vi", year: 2022 });
		if (!event.ok) return { status: 422, fields: fieldErrors(event.issues, { locale: "vi" }) };
		const checked = checkEvent(plan, event.value);
		if (!checked.ok) return { status: 409, message: formatIssues(checked.issues, { locale: "vi" }) };
		await insert(checked.value);
		return { status: 201, seq: checked.value.seq };
	}

	test("shows today's rows, counts, lists and files", () => {
		const asOf = dateAt(now, "Asia/Ho_Chi_Minh");
		expect(asOf).toBe("2022-08-16");
		const status = planStatus(plan, { asOf, calendar: vietnamCivilService, dueSoon: { workingDays: 12 } });
		const dueSoon = status.rows.filter((row) => row.timeliness === "dueSoon");
		expect(dueSoon.map(({ task }) => task)).toEqual(["t16"]);
		const byAgency = countTasks(status, sessionView, { by: "lead" });
		expect(byAgency.groups.map(({ total }) => total).reduce((a, b) => a + b)).toBe(32);
		const trail = history(plan, { from: "2022-08-01", task: "t08" });
		expect(trail.map(({ event }) => event.kind)).toEqual(["completed", "corrected"]);
		const csv = toCSV(status.rows, { locale: "vi" });
		expect(csv.split("\r\n").filter((line) => line !== "")).toHaveLength(33);
		const ics = toCalendar(status, { stamp, uidDomain: "example.gov.vn", locale: "vi" });
		expect(ics.match(/BEGIN:VTODO/g)).toHaveLength(32);
	});

	test("stores an event once, and answers in Vietnamese where it cannot", async () => {
		const stored: PlanEvent[] = [];
		const insert = async (event: PlanEvent): Promise<void> => void stored.push(event);
		const form = {
			id: "web-7",
			task: "t13",
			kind: "submitted",
			on: "16/8/2022",
			recordedAt: "2022-08-19T08:00:00+07:00",
		};
		expect(await store(form, insert)).toEqual({ status: 201, seq: 34 });
		expect(stored[0]?.on).toBe("2022-08-16");
		const unreadable = await store({ ...form, on: "8/16/2022" }, insert);
		expect(unreadable.fields?.on).toContain("16/8/2022");
		const refused = await store({ ...form, kind: "resumed" }, insert);
		expect(refused.message).toContain("tạm dừng");
		const longer = appendEvent(plan, stored[0] as PlanEvent);
		const again = longer.ok ? checkEvent(longer.value, stored[0] as PlanEvent) : longer;
		expect(again.ok && again.value.seq).toBe(34);
	});
});

describe("the analyst in a notebook", () => {
	test("draws progress by month from plain rows", () => {
		const months = ["2022-04-30", "2022-05-31", "2022-06-30", "2022-07-31", "2022-08-15"];
		const rows = months.map((asOf) => {
			const status = planStatus(plan, { asOf, calendar: vietnamCivilService });
			const { done, notDone } = progress(status, { basis: "count", denominator: "exceptRegular" });
			return { asOf, done: done.length, open: notDone.length };
		});
		expect(rows).toEqual([
			{ asOf: "2022-04-30", done: 3, open: 26 },
			{ asOf: "2022-05-31", done: 3, open: 26 },
			{ asOf: "2022-06-30", done: 5, open: 24 },
			{ asOf: "2022-07-31", done: 7, open: 22 },
			{ asOf: "2022-08-15", done: 8, open: 21 },
		]);
		expect(structuredClone(rows)).toEqual(JSON.parse(JSON.stringify(rows)));
	});
});

describe("the officer of the province's own index", () => {
	interface Mark extends Entry {
		readonly unit: string;
		readonly node: string;
		readonly stage: "self" | "appraisal" | "appeal";
		readonly points: number;
	}

	/** The office's own fold: the last stage of each unit and criterion is in force. */
	function inForce(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
		return new Map(marks.map((mark) => [`${mark.unit}/${mark.node}`, mark]));
	}

	test("closes a round by what was known at an instant", () => {
		const mark = { on: "2022-11-01", unit: "Đại Lộc", node: "1.1" } as const;
		const given = [
			{ ...mark, id: "m1", stage: "self", points: 2, recordedAt: "2022-11-01T09:00:00+07:00" },
			{ ...mark, id: "m2", stage: "appraisal", points: 1, recordedAt: "2022-11-20T09:00:00+07:00" },
			{ ...mark, id: "m3", stage: "appeal", points: 1.5, recordedAt: "2022-12-02T09:00:00+07:00" },
		] as const;
		let marks: readonly Mark[] = [];
		for (const each of given) {
			const appended = append<Mark>(marks, each);
			if (appended.ok) marks = appended.value;
		}
		const closing = inForce(knownAt(marks, "2022-11-30T17:00:00+07:00"));
		expect(closing.get("Đại Lộc/1.1")?.points).toBe(1);
		expect(inForce(knownAt(marks, 3)).get("Đại Lộc/1.1")?.points).toBe(1.5);
	});
});

describe("the auditor", () => {
	test("asks which day or knowledge gives the printed counts", () => {
		const printed = { done: 9, underWay: 13, notStarted: 11 };
		const found = reproduce(plan, { view: sessionView, printed, asOf: ["2022-08-14", "2022-08-15"] });
		expect(found.verdict).toBe("impossible");
		expect(found.impossible).toEqual({ printed: 33, total: null, counted: [32] });
		const draft = { done: 8, underWay: 13, notStarted: 11 };
		const older = reproduce(plan, { view: sessionView, printed: draft, asOf: ["2022-08-14", "2022-08-15"] });
		expect(older.matches[0]?.differs.map(({ task }) => task)).toContain("t22");
	});
});
