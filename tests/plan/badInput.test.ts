import { vietnamCivilService } from "steerindex/catalog";
import { SteerindexError } from "steerindex/core";
import {
	type Plan,
	type PlanStatusOptions,
	parsePlan,
	planStatus,
	safeParseEvent,
	safeParsePlan,
	safeParseTask,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";

/** The whole refusal, a line for each problem, with what was probably meant. */
function refusal(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		const lines = error.message.split("\n");
		expect(lines).toHaveLength(error.issues.length);
		return lines
			.map((line, index) => {
				const suggestion = error.issues[index]?.suggestion;
				return suggestion === undefined ? line : `${line} -> ${suggestion}`;
			})
			.join("\n");
	}
	throw new Error("it was not refused");
}

/** What `parsePlan` throws, once it is sure that `safeParsePlan` lists the same. */
function problems(plan: unknown): string {
	const safe = safeParsePlan(plan);
	expect(safe.ok).toBe(false);
	const text = refusal(() => parsePlan(plan));
	expect(refusal(() => throwIssues(safe))).toBe(text);
	return text;
}

function throwIssues(result: ReturnType<typeof safeParsePlan>): void {
	if (!result.ok) throw new SteerindexError(result.issues);
}

const task = (id: string, more: object = {}): object => ({
	id,
	title: `Nhiệm vụ ${id}`,
	lead: "Sở Nội vụ",
	kind: "oneOff",
	deadline: { on: "2022-08-12" },
	...more,
});

const planOf = (parts: object): object => ({
	id: "01",
	title: "Kế hoạch số 01",
	adoptedOn: "2022-03-01",
	timeZone: "Asia/Ho_Chi_Minh",
	tasks: [task("t1"), task("t2")],
	events: [],
	...parts,
});

/** Events of `t1`, a day after the other, unless they say otherwise. */
const eventsOf = (...events: readonly object[]): object[] =>
	events.map((event, i) => ({
		id: `e${i + 1}`,
		seq: i + 1,
		task: "t1",
		on: `2022-04-0${i + 1}`,
		recordedAt: `2022-04-0${i + 1}T09:00:00+07:00`,
		...event,
	}));

describe("shapes", () => {
	test("what is no plan at all", () => {
		const values = [undefined, null, [], 5, "plan", {}];
		expect(values.map((value) => problems(value)).join("\n---\n")).toMatchInlineSnapshot(`
			"WRONG_TYPE: { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events } is needed, not undefined | cần { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events }, nhận được undefined
			---
			WRONG_TYPE: { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events } is needed, not null | cần { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events }, nhận được null
			---
			WRONG_TYPE: { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events } is needed, not array of 0 | cần { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events }, nhận được array of 0
			---
			WRONG_TYPE: { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events } is needed, not 5 | cần { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events }, nhận được 5
			---
			WRONG_TYPE: { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events } is needed, not "plan" | cần { id, title, adoptedOn, timeZone, rolling?, evidence?, committee?, sessions?, tasks, targets?, events }, nhận được "plan"
			---
			MISSING_KEY at id: id is missing | thiếu id
			MISSING_KEY at title: title is missing | thiếu title
			MISSING_KEY at adoptedOn: adoptedOn is missing | thiếu adoptedOn
			MISSING_KEY at timeZone: timeZone is missing | thiếu timeZone
			MISSING_KEY at tasks: tasks is missing | thiếu tasks
			MISSING_KEY at events: events is missing | thiếu events"
		`);
	});

	test("misspelt keys, kinds and values, the nearest suggested", () => {
		const plan = planOf({
			adoptedon: "2022-03-01",
			tasks: [
				task("t1", { wieght: 2, kind: "oneof", zzzzzzzzzz: 1 }),
				task("t2", { deadline: { every: { period: "months", repeat: "+++", roll: "none" } } }),
				task("t3", { deadline: { on: "2022-08-12", when: "khi có hướng dẫn" } }),
				task("t4", { deadline: { onn: "2022-08-12" } }),
			],
			events: eventsOf({ kind: "complete" }, { kind: "completd" }, { kind: 5 }, { kind: undefined }),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"UNKNOWN_KEY at adoptedon: there is no such field | không có trường này -> adoptedOn
			UNKNOWN_KEY at tasks.0.wieght: there is no such field | không có trường này -> weight
			UNKNOWN_KEY at tasks.0.zzzzzzzzzz: there is no such field | không có trường này
			UNKNOWN_VALUE at tasks.0.kind: "oneof" is not one of the values that can stand here | không có giá trị "oneof" ở đây -> oneOff
			UNKNOWN_VALUE at tasks.1.deadline.every.period: "months" is not one of the values that can stand here | không có giá trị "months" ở đây -> month
			UNKNOWN_VALUE at tasks.1.deadline.every.repeat: "+++" is not one of the values that can stand here | không có giá trị "+++" ở đây -> ++
			WRONG_TYPE at tasks.2.deadline: must be exactly one of { on } | { days, of, from } | { every } | { when } | { missing } | phải là đúng một trong các dạng { on } | { days, of, from } | { every } | { when } | { missing }
			WRONG_TYPE at tasks.3.deadline: must be exactly one of { on } | { days, of, from } | { every } | { when } | { missing } | phải là đúng một trong các dạng { on } | { days, of, from } | { every } | { when } | { missing }
			UNKNOWN_VALUE at events.0.kind: "complete" is not one of the values that can stand here | không có giá trị "complete" ở đây -> completed
			UNKNOWN_VALUE at events.1.kind: "completd" is not one of the values that can stand here | không có giá trị "completd" ở đây -> completed
			UNKNOWN_VALUE at events.2.kind: 5 is not one of the values that can stand here | không có giá trị 5 ở đây
			MISSING_KEY at events.3.kind: kind is missing | thiếu kind"
		`);
	});

	test("every kind of value in the wrong place, all at once", () => {
		const plan = planOf({
			id: " ",
			title: { vi: "Kế hoạch" },
			adoptedOn: "2022-02-30",
			timeZone: 7,
			tasks: [
				task("t1", { supporting: "Sở Tài chính", deadline: { days: 2.5, of: "working", from: "tomorrow" } }),
				task("t2", { weight: "2", effort: { decimal: "1,5" }, duration: -1, assignedOn: 44_000 }),
				task("t3", { deadline: { every: { period: "month", day: 32, repeat: "+", roll: "none" } } }),
				"t4",
			],
			events: eventsOf({ kind: "started", recordedAt: "2022-04-01T09:00:00", seq: 0, on: "01/04/2022" }),
			targets: [{ id: "m", title: "x", direction: "up", rate: { count: "a", of: "b" }, must: { above: 5 } }],
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"NOT_TEXT at id: a text that is not empty is needed | cần một chuỗi không rỗng
			BAD_LABEL at title: a text that is not empty or { vi, en } is needed | cần một chuỗi không rỗng hoặc { vi, en }
			NOT_A_DATE at adoptedOn: a real date like "2022-08-16" is needed | cần ngày có thật như "2022-08-16"
			UNKNOWN_TIME_ZONE at timeZone: a time zone such as "Asia/Ho_Chi_Minh" is needed | cần tên múi giờ như "Asia/Ho_Chi_Minh"
			WRONG_TYPE at tasks.0.supporting: […] is needed, not "Sở Tài chính" | cần […], nhận được "Sở Tài chính"
			NOT_WHOLE at tasks.0.deadline.days: a whole number of 0 or more is needed | cần số nguyên từ 0 trở lên
			NOT_A_DATE at tasks.0.deadline.from: a real date like "2022-08-16" is needed | cần ngày có thật như "2022-08-16"
			NOT_A_DATE at tasks.1.assignedOn: a real date like "2022-08-16" is needed | cần ngày có thật như "2022-08-16"
			NOT_A_NUMBER at tasks.1.weight: must be a number, or { decimal: "42.10" } where the printed places matter | phải là một số, hoặc { decimal: "42.10" } khi cần giữ đúng số chữ số đã in
			BAD_DECIMAL at tasks.1.effort.decimal: decimal must be digits with a decimal point, such as "42.10" | decimal phải là các chữ số với dấu chấm thập phân, như "42.10"
			NOT_WHOLE at tasks.1.duration: a whole number of 0 or more is needed | cần số nguyên từ 0 trở lên
			BAD_DAYS at tasks.2.deadline.every.day: a day of the month is needed, 1 to 31 | cần một ngày trong tháng, từ 1 đến 31
			WRONG_TYPE at tasks.3: { id, title, lead, supporting?, product?, kind, level?, assignedOn?, deadline, innerDeadline?, weight?, effort?, duration?, parent?, after?, origin?, carriedFrom? } is needed, not "t4" | cần { id, title, lead, supporting?, product?, kind, level?, assignedOn?, deadline, innerDeadline?, weight?, effort?, duration?, parent?, after?, origin?, carriedFrom? }, nhận được "t4"
			UNKNOWN_VALUE at targets.0.direction: "up" is not one of the values that can stand here | không có giá trị "up" ở đây
			WRONG_TYPE at targets.0.must: must be exactly one of { over } | { atLeast } | { under } | { atMost } | phải là đúng một trong các dạng { over } | { atLeast } | { under } | { atMost }
			NOT_WHOLE at events.0.seq: a whole number of 1 or more is needed | cần số nguyên từ 1 trở lên
			NOT_A_DATE at events.0.on: a real date like "2022-08-16" is needed | cần ngày có thật như "2022-08-16"
			OFFSET_UNSTATED at events.0.recordedAt: the instant has no offset: add Z or one such as +07:00 | thời điểm thiếu múi giờ: thêm Z hoặc độ lệch như +07:00"
		`);
	});

	test("a task with two leads, or with none", () => {
		const leads = [["Sở Nội vụ", "Sở Tài chính"], "", null, undefined];
		const plan = planOf({ tasks: leads.map((lead, i) => task(`t${i}`, { lead })) });
		expect(problems(plan)).toMatchInlineSnapshot(`
			"NOT_ONE_LEAD at tasks.0.lead: a task has exactly one lead; the others belong in supporting | mỗi nhiệm vụ có đúng một cơ quan hoặc người chủ trì; các cơ quan khác ghi ở supporting
			NOT_ONE_LEAD at tasks.1.lead: a task has exactly one lead; the others belong in supporting | mỗi nhiệm vụ có đúng một cơ quan hoặc người chủ trì; các cơ quan khác ghi ở supporting
			NOT_ONE_LEAD at tasks.2.lead: a task has exactly one lead; the others belong in supporting | mỗi nhiệm vụ có đúng một cơ quan hoặc người chủ trì; các cơ quan khác ghi ở supporting
			MISSING_KEY at tasks.3.lead: lead is missing | thiếu lead"
		`);
	});

	test("names that a prototype lends", () => {
		const plan = JSON.parse(
			'{ "__proto__": { "id": "01" }, "title": "x", "adoptedOn": "2022-03-01", "timeZone": "UTC", "tasks": [], "events": [{ "kind": "__proto__" }, { "kind": "constructor" }, { "kind": "toString" }] }',
		);
		expect(problems(plan)).toMatchInlineSnapshot(`
			"UNKNOWN_KEY at __proto__: there is no such field | không có trường này
			MISSING_KEY at id: id is missing | thiếu id
			UNKNOWN_VALUE at events.0.kind: "__proto__" is not one of the values that can stand here | không có giá trị "__proto__" ở đây
			UNKNOWN_VALUE at events.1.kind: "constructor" is not one of the values that can stand here | không có giá trị "constructor" ở đây
			UNKNOWN_VALUE at events.2.kind: "toString" is not one of the values that can stand here | không có giá trị "toString" ở đây"
		`);
		const lent = Object.create(planOf({}));
		expect(problems(lent)).toMatch(/^MISSING_KEY at id/);
		const named = planOf({
			tasks: [task("__proto__", { after: ["constructor"] }), task("constructor")],
			events: eventsOf({ kind: "started", task: "__proto__", id: "toString" }),
		});
		expect(parsePlan(named)).toEqual(named);
		expect(Object.getPrototypeOf(parsePlan(named))).toBe(Object.prototype);
	});

	test("fields that an event of its kind must have", () => {
		const plan = planOf({
			events: eventsOf(
				{ kind: "returned" },
				{ kind: "extended", deadline: { on: "2022-09-12" } },
				{ kind: "extended", decision: "QĐ 12" },
				{ kind: "reassigned" },
				{ kind: "merged" },
				{ kind: "carriedOver", plan: "02" },
				{ kind: "corrected", supersedes: "e1", reason: "ghi nhầm" },
				{ kind: "corrected", supersedes: "e1", reason: "ghi nhầm", event: { kind: "corrected" } },
				{ kind: "started", doneOn: "2022-04-01" },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"MISSING_KEY at events.0.reason: reason is missing | thiếu reason
			MISSING_KEY at events.1.decision: decision is missing | thiếu decision
			MISSING_KEY at events.2.deadline: deadline is missing | thiếu deadline
			MISSING_KEY at events.3.lead: lead is missing | thiếu lead
			MISSING_KEY at events.4.into: into is missing | thiếu into
			MISSING_KEY at events.6.event: event is missing | thiếu event
			UNKNOWN_VALUE at events.7.event.kind: "corrected" is not one of the values that can stand here | không có giá trị "corrected" ở đây
			UNKNOWN_KEY at events.8.doneOn: there is no such field | không có trường này"
		`);
	});

	test("one event or one task alone", () => {
		const event = safeParseEvent({ id: "e1", task: "t1", kind: "done", on: "2022-04-01", recordedAt: "" });
		const one = safeParseTask({ ...task("t1"), deadlin: 1 });
		const list = [event, one].map((result) =>
			result.ok ? "ok" : refusal(() => throwIssues(result as never)),
		);
		expect(list.join("\n")).toMatchInlineSnapshot(`
			"UNKNOWN_VALUE at kind: "done" is not one of the values that can stand here | không có giá trị "done" ở đây
			UNKNOWN_KEY at deadlin: there is no such field | không có trường này -> deadline"
		`);
	});
});

describe("names", () => {
	test("ids that are used twice", () => {
		const session = { id: "s1", heldOn: "2022-04-01", conclusions: [] };
		const plan = planOf({
			tasks: [task("t1"), task("t1"), task("t2")],
			sessions: [
				session,
				{
					...session,
					conclusions: [
						{ id: "c1", text: "x" },
						{ id: "c1", text: "y" },
					],
					difficulties: [
						{
							id: "d1",
							text: "x",
							remedies: [
								{ id: "r1", text: "x" },
								{ id: "r1", text: "y" },
							],
						},
						{ id: "d1", text: "y" },
					],
				},
			],
			targets: [1, 2].map((bound) => ({
				id: "m1",
				title: "x",
				direction: "lower",
				rate: { count: "late", of: "resolved" },
				must: { under: bound },
			})),
			events: eventsOf({ kind: "started" }, { kind: "submitted", id: "e1" }),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"DUPLICATE_ID at tasks.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at sessions.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at sessions.1.conclusions.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at sessions.1.difficulties.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at sessions.1.difficulties.0.remedies.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at targets.1.id: this id is used above already | mã này đã dùng ở trên
			DUPLICATE_ID at events.1.id: an earlier entry has this id already | mã này đã có ở một bản ghi trước"
		`);
	});

	test("tasks, sessions and conclusions that are not there, the nearest suggested", () => {
		const plan = planOf({
			sessions: [
				{
					id: "session-2",
					heldOn: "2022-08-16",
					conclusions: [{ id: "conclusion-1", text: "x", tasks: ["t1", "t9"] }],
					difficulties: [{ id: "d1", text: "x", tasks: ["task"] }],
				},
			],
			tasks: [
				task("t1", { parent: "t3", after: ["t2", "T3"] }),
				task("t2", { origin: { session: "session-2", conclusion: "conclusion-2" } }),
				task("t3", { origin: { session: "sesion-2", conclusion: "conclusion-1" } }),
			],
			events: eventsOf({ kind: "started", task: "t11" }, { kind: "started", task: "quite another name" }),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"UNKNOWN_TASK at sessions.0.conclusions.0.tasks.1: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch -> t1
			UNKNOWN_TASK at sessions.0.difficulties.0.tasks.0: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch
			UNKNOWN_TASK at tasks.0.after.1: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch -> t3
			UNKNOWN_CONCLUSION at tasks.1.origin.conclusion: the plan has no such session or conclusion | kế hoạch không có phiên họp hoặc kết luận này -> conclusion-1
			UNKNOWN_CONCLUSION at tasks.2.origin.session: the plan has no such session or conclusion | kế hoạch không có phiên họp hoặc kết luận này -> session-2
			UNKNOWN_TASK at events.0.task: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch -> t1
			UNKNOWN_TASK at events.1.task: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch"
		`);
		const inEvent = { session: "session-2", conclusion: "conclusion-1" };
		expect(
			problems(planOf({ events: eventsOf({ kind: "started", conclusion: inEvent }) })),
		).toMatchInlineSnapshot(
			`"UNKNOWN_CONCLUSION at events.0.conclusion.session: the plan has no such session or conclusion | kế hoạch không có phiên họp hoặc kết luận này"`,
		);
	});

	test("tasks that wait for each other, or lie in each other", () => {
		const plan = planOf({
			tasks: [
				task("t1", { after: ["t2"] }),
				task("t2", { after: ["t3", "t4"] }),
				task("t3", { after: ["t1"] }),
				task("t4", { after: ["t4"], parent: "t5" }),
				task("t5", { parent: "t4" }),
			],
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"DEPENDENCY_CYCLE at tasks.0.after: the tasks wait for each other in a circle: t1 → t2 → t3 → t1 | các nhiệm vụ chờ nhau thành vòng: t1 → t2 → t3 → t1
			DEPENDENCY_CYCLE at tasks.3.after: the tasks wait for each other in a circle: t4 → t4 | các nhiệm vụ chờ nhau thành vòng: t4 → t4
			DEPENDENCY_CYCLE at tasks.3.parent: the tasks are parts of each other in a circle: t4 → t5 → t4 | các nhiệm vụ thuộc về nhau thành vòng: t4 → t5 → t4"
		`);
	});

	test("deadlines that come back where nothing does", () => {
		const every = { every: { period: "month", repeat: "+", roll: "none" } };
		const remedy = { id: "r1", text: "x", due: every };
		const plan = planOf({
			tasks: [
				task("t1", { deadline: every }),
				task("t2", { kind: "regular", deadline: every, innerDeadline: every }),
			],
			sessions: [
				{
					id: "s1",
					heldOn: "2022-04-01",
					conclusions: [],
					difficulties: [{ id: "d1", text: "x", remedies: [remedy] }],
				},
			],
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"RECURRENCE_ON_ONE_OFF at sessions.0.difficulties.0.remedies.0.due: the deadline of a remedy cannot come back | hạn của giải pháp không thể là hạn lặp lại
			RECURRENCE_ON_ONE_OFF at tasks.0.deadline: a deadline that comes back (every) is for regular tasks (kind: "regular"), from their first deadline on | hạn lặp lại (every) chỉ dùng cho nhiệm vụ thường xuyên (kind: "regular") có hạn lặp lại ngay từ đầu
			RECURRENCE_ON_ONE_OFF at tasks.1.innerDeadline: an inner deadline cannot come back | hạn nội bộ không thể là hạn lặp lại"
		`);
		const extended = { kind: "extended", decision: "QĐ 12", deadline: every };
		expect(problems(planOf({ events: eventsOf(extended) }))).toMatchInlineSnapshot(
			`"RECURRENCE_ON_ONE_OFF at events.0.deadline: a deadline that comes back (every) is for regular tasks (kind: "regular"), from their first deadline on | hạn lặp lại (every) chỉ dùng cho nhiệm vụ thường xuyên (kind: "regular") có hạn lặp lại ngay từ đầu"`,
		);
	});

	test("a committee whose members hold two roles at once, or end before they begin", () => {
		const members = [
			{ id: "m1", role: "head", from: "2022-01-01", to: "2022-06-30" },
			{ id: "m1", role: "member", from: "2022-06-30" },
			{ id: "m2", role: "deputyHead", from: "2022-07-01" },
			{ id: "m2", role: "member", to: "2022-06-30" },
			{ id: "m3", role: "member", from: "2022-07-01", to: "2022-06-30" },
			{ id: "m4", role: "member" },
			{ id: "m4", role: "assistant" },
			{ id: "m5", role: "chairman" },
		];
		const committee = { title: "Ban chỉ đạo", members: members.slice(0, -1) };
		expect(problems(planOf({ committee }))).toMatchInlineSnapshot(`
			"DUPLICATE_ID at committee.members.1.id: a member holds two roles at the same time | một thành viên giữ hai vai trò trong cùng một thời gian
			RANGE_REVERSED at committee.members.4: it begins on 2022-07-01, after its end on 2022-06-30 | ngày bắt đầu 2022-07-01 sau ngày kết thúc 2022-06-30
			DUPLICATE_ID at committee.members.6.id: a member holds two roles at the same time | một thành viên giữ hai vai trò trong cùng một thời gian"
		`);
		expect(problems(planOf({ committee: { title: "Ban chỉ đạo", members } }))).toMatchInlineSnapshot(
			`"UNKNOWN_VALUE at committee.members.7.role: "chairman" is not one of the values that can stand here | không có giá trị "chairman" ở đây"`,
		);
	});

	test("a time zone that no one knows, a bound against its direction", () => {
		const target = { id: "m1", title: "x", direction: "higher", rate: { count: "late", of: "late" } };
		const plan = planOf({ timeZone: "Asia/Quang_Nam", targets: [{ ...target, must: { under: 180 } }] });
		expect(problems(plan)).toMatchInlineSnapshot(`
			"UNKNOWN_TIME_ZONE at timeZone: there is no such time zone: give an IANA name such as "Asia/Ho_Chi_Minh" | không có múi giờ này: cần tên IANA như "Asia/Ho_Chi_Minh"
			SAME_COUNT at targets.0.rate: the rate of “late” of itself is always 100% | tỷ lệ của “late” trên chính nó luôn là 100%
			BAD_THRESHOLD at targets.0.must.under: a threshold is in percent and must be from 0 to 100 | ngưỡng tính bằng phần trăm, phải từ 0 đến 100
			AGAINST_DIRECTION at targets.0.must: where higher is better the bound must be over or atLeast | chỉ tiêu càng cao càng tốt thì ngưỡng phải là over hoặc atLeast"
		`);
	});
});

describe("events", () => {
	test("out of order: by seq, by the time of recording", () => {
		const plan = planOf({
			events: eventsOf(
				{ kind: "accepted", seq: 2 },
				{ kind: "started", seq: 2 },
				{ kind: "submitted", seq: 1 },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"SEQ_NOT_ASCENDING at events.1.seq: seq must be above 2, that of the entry before | seq phải lớn hơn 2, số của bản ghi liền trước
			SEQ_NOT_ASCENDING at events.2.seq: seq must be above 2, that of the entry before | seq phải lớn hơn 2, số của bản ghi liền trước"
		`);
		const earlier = { kind: "started", recordedAt: "2022-04-01T08:59:00+07:00" };
		expect(problems(planOf({ events: eventsOf({ kind: "accepted" }, earlier) }))).toMatchInlineSnapshot(
			`"RECORDED_BEFORE_PREDECESSOR at events.1.recordedAt: recorded before the entry that precedes it, “e1”, recorded at 2022-04-01T09:00:00+07:00 | ghi trước bản ghi liền trước là “e1”, ghi lúc 2022-04-01T09:00:00+07:00"`,
		);
	});

	test("not legal in the state that they meet", () => {
		const plan = planOf({
			events: eventsOf(
				{ kind: "resumed" },
				{ kind: "completed" },
				{ kind: "completed" },
				{ kind: "extended", deadline: { on: "2022-09-01" }, decision: "QĐ 12" },
				{ kind: "returned", reason: "Thiếu phụ lục" },
				{ kind: "cancelled" },
				{ kind: "started" },
				{ kind: "amended", title: "x" },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"ILLEGAL_EVENT at events.0.kind: “resumed” on 2022-04-01 is not possible while the task is assigned, only while it is: suspended | không thể ghi “tiếp tục” ngày 2022-04-01 khi nhiệm vụ ở trạng thái “đã giao”; chỉ ghi được từ trạng thái: tạm dừng
			ILLEGAL_EVENT at events.2.kind: “completed” on 2022-04-03 is not possible while the task is completed, only while it is: assigned, accepted, in progress, submitted, returned | không thể ghi “hoàn thành” ngày 2022-04-03 khi nhiệm vụ ở trạng thái “đã hoàn thành”; chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, đã trình, bị trả lại
			ILLEGAL_EVENT at events.3.kind: “extended” on 2022-04-04 is not possible while the task is completed, only while it is: assigned, accepted, in progress, submitted, returned, suspended | không thể ghi “gia hạn” ngày 2022-04-04 khi nhiệm vụ ở trạng thái “đã hoàn thành”; chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, đã trình, bị trả lại, tạm dừng
			ILLEGAL_EVENT at events.6.kind: “started” on 2022-04-07 is not possible while the task is cancelled, only while it is: assigned, accepted, returned | không thể ghi “bắt đầu” ngày 2022-04-07 khi nhiệm vụ ở trạng thái “đã hủy”; chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, bị trả lại
			ILLEGAL_EVENT at events.7.kind: “amended” on 2022-04-08 is not possible while the task is cancelled, only while it is: assigned, accepted, in progress, submitted, returned, suspended | không thể ghi “điều chỉnh” ngày 2022-04-08 khi nhiệm vụ ở trạng thái “đã hủy”; chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, đã trình, bị trả lại, tạm dừng"
		`);
	});

	test("late entries that an event already known leaves no room for", () => {
		const plan = planOf({
			events: eventsOf(
				{ kind: "submitted", on: "2022-04-10" },
				{ kind: "completed", on: "2022-04-12" },
				{ kind: "suspended", on: "2022-04-05" },
				{ kind: "cancelled", on: "2022-04-11" },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"ILLEGAL_EVENT at events.2: it collides with e1 (“submitted” on 2022-04-10): the task would then be suspended, and “submitted” is possible only while it is: assigned, accepted, in progress, returned | bản ghi này xung đột với e1 (“trình” ngày 2022-04-10): khi đó nhiệm vụ ở trạng thái “tạm dừng”, mà “trình” chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, bị trả lại
			ILLEGAL_EVENT at events.3: it collides with e2 (“completed” on 2022-04-12): the task would then be cancelled, and “completed” is possible only while it is: assigned, accepted, in progress, submitted, returned | bản ghi này xung đột với e2 (“hoàn thành” ngày 2022-04-12): khi đó nhiệm vụ ở trạng thái “đã hủy”, mà “hoàn thành” chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, đã trình, bị trả lại"
		`);
	});

	test("a completion that cannot be: dated before its product, without the evidence asked for", () => {
		const plan = planOf({
			evidence: "required",
			events: eventsOf(
				{ kind: "completed", doneOn: "2022-04-09" },
				{ kind: "completed", evidence: [] },
				{ kind: "completed", evidence: [{ title: "Quyết định 12" }] },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"DONE_AFTER_EVENT at events.0.doneOn: the product is dated 2022-04-09, after the completion of 2022-04-01 | ngày có sản phẩm (2022-04-09) sau ngày ghi hoàn thành (2022-04-01)
			EVIDENCE_MISSING at events.0.evidence: this plan asks for evidence with every completion | kế hoạch này yêu cầu minh chứng khi ghi hoàn thành
			EVIDENCE_MISSING at events.1.evidence: this plan asks for evidence with every completion | kế hoạch này yêu cầu minh chứng khi ghi hoàn thành"
		`);
	});

	test("without content: nothing amended, merged into itself or into nothing", () => {
		const plan = planOf({
			events: eventsOf({ kind: "amended" }, { kind: "merged", into: "t1" }, { kind: "merged", into: "t3" }),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"EMPTY_AMENDMENT at events.0: nothing is amended: give title, product, supporting or weight | không sửa trường nào: cần title, product, supporting hoặc weight
			MERGED_INTO_ITSELF at events.1.into: a task cannot be merged into itself | nhiệm vụ không thể nhập vào chính nó
			UNKNOWN_TASK at events.2.into: the plan has no task of this id | không có nhiệm vụ nào mang mã này trong kế hoạch -> t1"
		`);
	});

	test("corrections of nothing, of another task's entry, and a second time", () => {
		const correct = (supersedes: string, event: object | null = null): object => ({
			kind: "corrected",
			reason: "ghi nhầm",
			supersedes,
			event,
		});
		const plan = planOf({
			events: eventsOf(
				{ kind: "started" },
				{ kind: "started", task: "t2" },
				correct("e2"),
				correct("e9"),
				correct("e1", { kind: "accepted", on: "2022-03-31" }),
				correct("e1"),
				correct("e5", { kind: "amended", on: "2022-03-31" }),
				correct("e5", { kind: "resumed", on: "2022-03-31" }),
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(`
			"SUPERSEDES_NOTHING at events.2.supersedes: this task has no earlier entry of that id | nhiệm vụ này không có bản ghi nào trước đó mang mã ấy -> e1
			SUPERSEDES_NOTHING at events.3.supersedes: this task has no earlier entry of that id | nhiệm vụ này không có bản ghi nào trước đó mang mã ấy -> e1
			ALREADY_SUPERSEDED at events.5.supersedes: that entry was corrected by e5 already; correct e5 | bản ghi ấy đã được đính chính bằng e5; hãy đính chính e5 -> e5
			EMPTY_AMENDMENT at events.6.event: nothing is amended: give title, product, supporting or weight | không sửa trường nào: cần title, product, supporting hoặc weight
			ILLEGAL_EVENT at events.7.event.kind: “resumed” on 2022-03-31 is not possible while the task is assigned, only while it is: suspended | không thể ghi “tiếp tục” ngày 2022-03-31 khi nhiệm vụ ở trạng thái “đã giao”; chỉ ghi được từ trạng thái: tạm dừng"
		`);
	});

	test("a correction that takes away what a later event stands on", () => {
		const plan = planOf({
			events: eventsOf(
				{ kind: "submitted" },
				{ kind: "returned", reason: "Thiếu phụ lục" },
				{ kind: "corrected", supersedes: "e1", reason: "ghi nhầm", event: null },
			),
		});
		expect(problems(plan)).toMatchInlineSnapshot(
			`"ILLEGAL_EVENT at events.2: it collides with e2 (“returned” on 2022-04-02): the task would then be assigned, and “returned” is possible only while it is: submitted, completed | bản ghi này xung đột với e2 (“trả lại” ngày 2022-04-02): khi đó nhiệm vụ ở trạng thái “đã giao”, mà “trả lại” chỉ ghi được từ trạng thái: đã trình, đã hoàn thành"`,
		);
	});

	test("the follow-up of a remedy", () => {
		const entries = [
			{ id: "f1", seq: 1, on: "2022-04-01", recordedAt: "2022-04-01T09:00:00+07:00", state: "underWay" },
			{ id: "f2", seq: 2, on: "2022-04-02", recordedAt: "2022-04-02T09:00:00+07:00", state: "done" },
		];
		const withFollowUp = (...followUp: readonly object[]): string => {
			const remedies = [{ id: "r1", text: "x", followUp }];
			const difficulties = [{ id: "d1", text: "x", remedies }];
			return problems(
				planOf({ sessions: [{ id: "s1", heldOn: "2022-04-01", conclusions: [], difficulties }] }),
			);
		};
		const [first, second] = entries;
		const list = [
			withFollowUp({ ...first, state: "finished" }, { ...second, supersede: "f1" }),
			withFollowUp({ ...first, seq: 2 }, { ...second, id: "f1" }),
			withFollowUp({ ...first, recordedAt: "2022-04-03T09:00:00+07:00" }, { ...second }),
			withFollowUp({ ...first }, { ...second, supersedes: "f0" }),
		];
		expect(list.join("\n---\n")).toMatchInlineSnapshot(`
			"UNKNOWN_VALUE at sessions.0.difficulties.0.remedies.0.followUp.0.state: "finished" is not one of the values that can stand here | không có giá trị "finished" ở đây
			UNKNOWN_KEY at sessions.0.difficulties.0.remedies.0.followUp.1.supersede: there is no such field | không có trường này -> supersedes
			---
			SEQ_NOT_ASCENDING at sessions.0.difficulties.0.remedies.0.followUp.1.seq: seq must be above 2, that of the entry before | seq phải lớn hơn 2, số của bản ghi liền trước
			DUPLICATE_ID at sessions.0.difficulties.0.remedies.0.followUp.1.id: an earlier entry has this id already | mã này đã có ở một bản ghi trước
			---
			RECORDED_BEFORE_PREDECESSOR at sessions.0.difficulties.0.remedies.0.followUp.1.recordedAt: recorded before the entry that precedes it, “f1”, recorded at 2022-04-03T09:00:00+07:00 | ghi trước bản ghi liền trước là “f1”, ghi lúc 2022-04-03T09:00:00+07:00
			---
			SUPERSEDES_NOTHING at sessions.0.difficulties.0.remedies.0.followUp.1.supersedes: there is no earlier entry with the id “f0” | không có bản ghi nào trước đó mang mã “f0” -> f1"
		`);
	});

	test("a hundred problems are listed and the rest counted", () => {
		const events = Array.from({ length: 250 }, (_, i) => ({ ...eventsOf({ kind: "done" })[0], id: `e${i}` }));
		const lines = problems(planOf({ events })).split("\n");
		expect(lines).toHaveLength(101);
		expect(lines[100]).toMatchInlineSnapshot(
			`"MORE_PROBLEMS: 150 more problems are not listed here | còn 150 lỗi nữa không liệt kê ở đây"`,
		);
	});
});

describe("what is odd but possible is a diagnostic of the status, and nothing is lost", () => {
	const diagnostics = (plan: object, options: Partial<PlanStatusOptions> = {}): string => {
		const status = planStatus(parsePlan(plan), { asOf: "2022-04-15", ...options });
		return status.diagnostics
			.map(({ code, message }) => {
				const { vi, en } = message as { vi: string; en: string };
				return `${code}: ${en} | ${vi}`;
			})
			.join("\n");
	};

	test("a completion before its start, and before the task was assigned", () => {
		const events = eventsOf({ kind: "started" }, { kind: "completed", doneOn: "2022-02-20" });
		expect(diagnostics(planOf({ events }))).toMatchInlineSnapshot(`
			"DONE_BEFORE_ASSIGNED: done before it was assigned | ngày hoàn thành sớm hơn ngày giao nhiệm vụ
			DONE_BEFORE_START: done before it was started | ngày hoàn thành sớm hơn ngày bắt đầu"
		`);
	});

	test("a completion dated after the day of the status", () => {
		const events = eventsOf({ kind: "started" }, { kind: "completed", on: "2022-05-01" });
		expect(diagnostics(planOf({ events }))).toMatchInlineSnapshot(
			`"COMPLETION_AFTER_AS_OF: a completion is dated after the day of the status: it does not count yet | có ghi hoàn thành vào một ngày sau ngày báo cáo: chưa được tính"`,
		);
	});

	test("a calendar that ends too early, and none at all", () => {
		const deadline = { days: 400, of: "working", from: "assigned" };
		const calendar = { ...vietnamCivilService, range: { from: "2022-01-01", to: "2022-12-31" } };
		const years = Object.fromEntries(
			(["off", "work"] as const).map((key) => [
				key,
				vietnamCivilService[key].filter((day) => day.startsWith("2022")),
			]),
		);
		const { estimated: _, ...known } = { estimated: undefined, ...calendar, ...years };
		const plan = planOf({ tasks: [task("t1", { deadline })] });
		expect(diagnostics(plan, { calendar: known as never })).toMatchInlineSnapshot(
			`"NOT_COVERED: the deadline needs days that the calendar (2022-01-01 to 2022-12-31) does not cover, so it cannot be told | hạn cần đếm những ngày nằm ngoài lịch làm việc (2022-01-01 đến 2022-12-31) nên chưa xác định được"`,
		);
		expect(diagnostics(plan)).toMatchInlineSnapshot(
			`"NOT_COVERED: the deadline needs a calendar, and none was given | hạn cần lịch làm việc để xác định mà không có lịch nào được nêu"`,
		);
	});

	test("a plan that was never parsed is refused by the functions that read it", () => {
		const broken = planOf({ tasks: null }) as unknown as Plan;
		expect(refusal(() => planStatus(broken, { asOf: "2022-04-15" }))).toMatchInlineSnapshot(
			`"WRONG_TYPE at tasks: […] is needed, not null | cần […], nhận được null"`,
		);
	});
});

describe("forms", () => {
	test("options that are none", () => {
		const forms = [null, [], 5, {}, { locale: "fr" }, { local: "vi" }, { locale: "vi", year: "2022" }];
		const list = forms.map((form) => refusal(() => safeParseTask(task("t1"), form as never)));
		expect(list.join("\n---\n")).toMatchInlineSnapshot(`
			"WRONG_TYPE at form: { locale, year? } is needed, not null | cần { locale, year? }, nhận được null
			---
			WRONG_TYPE at form: { locale, year? } is needed, not array of 0 | cần { locale, year? }, nhận được array of 0
			---
			WRONG_TYPE at form: { locale, year? } is needed, not 5 | cần { locale, year? }, nhận được 5
			---
			BAD_LOCALE at form.locale: the locale must be "vi" or "en" | ngôn ngữ phải là "vi" hoặc "en"
			---
			BAD_LOCALE at form.locale: the locale must be "vi" or "en" | ngôn ngữ phải là "vi" hoặc "en"
			---
			UNKNOWN_KEY at form.local: there is no such field | không có trường này -> locale
			BAD_LOCALE at form.locale: the locale must be "vi" or "en" | ngôn ngữ phải là "vi" hoặc "en"
			---
			BAD_YEAR at form.year: the year must be a whole number from 1 to 9999 | năm phải là số nguyên từ 1 đến 9999"
		`);
	});
});
