import {
	checkEvent,
	parsePlan,
	safeParseEvent,
	safeParsePlan,
	safeParseSession,
	safeParseTask,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";

const vi = { locale: "vi", year: 2022 } as const;
const en = { locale: "en", year: 2022 } as const;
const typed = { id: "t1", title: "Ban hành quy chế", lead: "Sở Nội vụ", kind: "oneOff" };
const dated = { ...typed, deadline: { on: "2022-08-12" } };

/** Code and path of each problem. */
function problems(result: ReturnType<typeof safeParseTask | typeof safeParseEvent>): readonly string[] {
	return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("what people type", () => {
	test.each([
		["12/8", vi, "2022-08-12"],
		["12/8/2022", vi, "2022-08-12"],
		["12.8.2022", vi, "2022-08-12"],
		["ngày 12 tháng 8 năm 2022", vi, "2022-08-12"],
		["2022-08-12", vi, "2022-08-12"],
		[" 12/8 ", vi, "2022-08-12"],
		["12 August 2022", en, "2022-08-12"],
		["13/8/2022", en, "2022-08-13"],
		["8/13/2022", en, "2022-08-13"],
	])("the date %j", (on, form, read) => {
		expect(safeParseTask({ ...typed, deadline: { on } }, form)).toEqual({
			ok: true,
			value: { ...typed, deadline: { on: read } },
		});
	});

	test.each([
		["1.456", vi, 1456],
		["1,5", vi, 1.5],
		["1.5", en, 1.5],
		["1,456", en, 1456],
		["12,50", vi, { decimal: "12.50" }],
		[2, vi, 2],
	])("the weight %j", (weight, form, read) => {
		expect(safeParseTask({ ...dated, weight }, form)).toEqual({
			ok: true,
			value: { ...dated, weight: read },
		});
	});

	test("whole numbers, and days beside a word", () => {
		const deadline = { days: "1.000", of: "working", from: "1/3" };
		expect(safeParseTask({ ...typed, deadline, duration: "30" }, vi)).toEqual({
			ok: true,
			value: { ...typed, deadline: { days: 1000, of: "working", from: "2022-03-01" }, duration: 30 },
		});
		const assigned = { ...deadline, from: "assigned" };
		expect(problems(safeParseTask({ ...typed, deadline: assigned }, vi))).toEqual([]);
	});

	test("an empty field is a field left out, wherever it stands", () => {
		const form = {
			...typed,
			level: "",
			weight: " ",
			assignedOn: "",
			note: "",
			deadline: { on: "", days: "", of: "", from: "", when: "khi có hướng dẫn" },
			origin: "",
		};
		const value = { ...typed, deadline: { when: "khi có hướng dẫn" } };
		expect(safeParseTask(form, vi)).toEqual({ ok: true, value });
		expect(problems(safeParseTask({ ...form, lead: "", deadline: "" }, vi))).toEqual([
			"MISSING_KEY lead",
			"MISSING_KEY deadline",
		]);
		expect(problems(safeParseTask(form))).toContain("UNKNOWN_KEY note");
		expect(problems(safeParseEvent({ kind: "" }, vi))).toEqual(["MISSING_KEY kind"]);
	});

	test("a session and an event, as a form sends them", () => {
		const session = {
			id: "s2",
			number: "2",
			heldOn: "16/8/2022",
			notice: { number: "304/TB-VPCP", issuedOn: "30/8" },
			conclusions: [{ id: "c1", text: "Kết luận 1" }],
		};
		expect(safeParseSession(session, vi)).toEqual({
			ok: true,
			value: {
				...session,
				number: 2,
				heldOn: "2022-08-16",
				notice: { ...session.notice, issuedOn: "2022-08-30" },
			},
		});
		const event = {
			id: "e1",
			task: "t1",
			kind: "completed",
			on: "15/8",
			recordedAt: "2022-08-16T09:00:00+07:00",
		};
		const read = safeParseEvent({ ...event, seq: "", doneOn: "12/8", reason: "" }, vi);
		expect(read).toEqual({ ok: true, value: { ...event, on: "2022-08-15", doneOn: "2022-08-12" } });
		const plan = parsePlan(
			{ id: "01", title: "x", adoptedOn: "1/3", timeZone: "Asia/Ho_Chi_Minh", tasks: [dated], events: [] },
			vi,
		);
		expect(read.ok && checkEvent(plan, read.value).ok).toBe(true);
	});

	test("a whole plan, each number and date in it", () => {
		const plan = {
			...{ id: "01", title: "Kế hoạch", adoptedOn: "1/3/2022", timeZone: "Asia/Ho_Chi_Minh" },
			tasks: [{ ...typed, deadline: { on: "12/8" }, weight: "1,5" }],
			targets: [
				{ id: "m1", title: "x", direction: "higher", rate: { count: "a", of: "b" }, must: { over: "97,5" } },
			],
			events: [],
		};
		const read = safeParsePlan(plan, vi);
		expect(read.ok && [read.value.adoptedOn, read.value.tasks[0], read.value.targets?.[0]]).toMatchObject([
			"2022-03-01",
			{ deadline: { on: "2022-08-12" }, weight: 1.5 },
			{ must: { over: 97.5 } },
		]);
		expect(safeParsePlan(read.ok && read.value)).toEqual(read);
	});
});

describe("what cannot be read", () => {
	test("a date of two readings in English, with both of them", () => {
		const read = safeParseTask({ ...typed, deadline: { on: "7/8/2022" } }, en);
		expect(read.ok ? [] : read.issues).toMatchInlineSnapshot(`
			[
			  {
			    "code": "AMBIGUOUS_DATE",
			    "message": {
			      "en": "can be read in two ways: 7 August 2022 (day first) or 8 July 2022 (month first)",
			      "vi": "có thể đọc hai cách: ngày 7 tháng 8 năm 2022 (ngày trước) hoặc ngày 8 tháng 7 năm 2022 (tháng trước)",
			    },
			    "path": [
			      "deadline",
			      "on",
			    ],
			    "pointer": "/deadline/on",
			    "received": "7/8/2022",
			  },
			]
		`);
		expect(problems(safeParseTask({ ...typed, deadline: { on: "7/8/2022" } }, vi))).toEqual([]);
	});

	test.each([
		[{ deadline: { on: "31/2/2022" } }, vi, "IMPOSSIBLE_DATE deadline.on"],
		[{ deadline: { on: "8/13/2022" } }, vi, "IMPOSSIBLE_DATE deadline.on"],
		[{ deadline: { on: "tháng 8" } }, vi, "UNREADABLE_DATE deadline.on"],
		[{ deadline: { on: "12/8" } }, { locale: "vi" }, "YEAR_UNSTATED deadline.on"],
		[{ weight: "1,456.5" }, vi, "AMBIGUOUS_NUMBER weight"],
		[{ weight: "một" }, vi, "UNREADABLE_NUMBER weight"],
		[{ weight: "1.5" }, vi, "AMBIGUOUS_NUMBER weight"],
		[{ weight: "80%" }, vi, "NOT_A_NUMBER weight"],
		[{ duration: "1,5" }, vi, "NOT_WHOLE duration"],
		[{ duration: "3/4" }, vi, "AMBIGUOUS_NUMBER duration"],
		[{ weight: true }, vi, "NOT_A_NUMBER weight"],
	] as const)("%j", (part, form, problem) => {
		expect(problems(safeParseTask({ ...dated, ...part }, form))).toEqual([problem]);
	});

	test("without a form nothing is read but data", () => {
		const given = { ...typed, deadline: { on: "12/8/2022" }, weight: "1,5", duration: "30", level: "" };
		expect(problems(safeParseTask(given))).toEqual([
			...["NOT_TEXT level", "NOT_A_DATE deadline.on", "NOT_A_NUMBER weight", "NOT_WHOLE duration"],
		]);
	});
});

describe("the copy", () => {
	test("shares nothing that could be changed with what was given", () => {
		const given = {
			...{ id: "01", title: { vi: "Kế hoạch", en: "Plan" }, adoptedOn: "2022-03-01", timeZone: "UTC" },
			tasks: [{ ...dated, supporting: ["Sở Tài chính"], weight: { decimal: "1.50" } }],
			events: [],
		};
		const plan = parsePlan(given);
		expect(plan).toEqual(given);
		const shared = [
			plan,
			plan.title,
			plan.tasks,
			plan.tasks[0],
			plan.tasks[0]?.supporting,
			plan.tasks[0]?.weight,
		];
		const own = [given, given.title, given.tasks, given.tasks[0], given.tasks[0]?.supporting];
		for (const part of own) expect(shared).not.toContain(part);
		expect(structuredClone(plan)).toEqual(JSON.parse(JSON.stringify(plan)));
	});

	test("has no minus zero", () => {
		const given = JSON.parse(JSON.stringify(dated).replace("}}", '},"weight":-0,"effort":-0,"duration":-0}'));
		const read = safeParseTask(given);
		expect(read).toStrictEqual({ ok: true, value: { ...dated, weight: 0, effort: 0, duration: 0 } });
	});
});
