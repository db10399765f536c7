import { SteerindexError } from "steerindex/core";
import {
	appendEvent,
	checkEvent,
	type Plan,
	type PlanEventDraft,
	parsePlan,
	type TaskState,
	taskStates,
	transitions,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";

const plan: Plan = parsePlan({
	id: "01",
	title: "Kế hoạch số 01",
	adoptedOn: "2022-03-01",
	timeZone: "Asia/Ho_Chi_Minh",
	tasks: ["t1", "t2"].map((id) => ({
		id,
		title: "Ban hành quy chế",
		lead: "Sở Nội vụ",
		kind: "oneOff",
		deadline: { on: "2022-08-12" },
	})),
	events: [],
});

let count = 0;
/** An event of `t1` on a day of April, recorded on the last day of it, as a form sends it. */
const draft = (kind: string, day: number, more: object = {}): PlanEventDraft =>
	({
		id: `e${++count}`,
		task: "t1",
		kind,
		on: `2022-04-${String(day).padStart(2, "0")}`,
		recordedAt: "2022-04-30T09:00:00+07:00",
		...more,
	}) as unknown as PlanEventDraft;

function take(from: Plan, ...events: readonly PlanEventDraft[]): Plan {
	return events.reduce((so, event) => {
		const longer = appendEvent(so, event);
		if (!longer.ok) throw new SteerindexError(longer.issues);
		return longer.value;
	}, from);
}

/** The problems, a line for each. */
function problems(from: Plan, event: unknown): string {
	const checked = checkEvent(from, event as PlanEventDraft);
	const appended = appendEvent(from, event as PlanEventDraft);
	expect(appended.ok).toBe(checked.ok);
	if (checked.ok || appended.ok) return "taken";
	expect(appended.issues).toEqual(checked.issues);
	return new SteerindexError(checked.issues).message;
}

describe("what is stored", () => {
	test("the event gets the next seq and nothing that was undefined", () => {
		const event = draft("started", 1, { by: undefined });
		const checked = checkEvent(plan, event);
		const { by: _, ...given } = event as unknown as { by: unknown };
		expect(checked).toStrictEqual({ ok: true, value: { ...given, seq: 1 } });
		const longer = take(
			plan,
			event,
			{ ...draft("submitted", 2), seq: 7 },
			draft("returned", 3, { reason: "x" }),
		);
		expect(longer.events.map(({ seq }) => seq)).toEqual([1, 7, 8]);
		expect(parsePlan(JSON.parse(JSON.stringify(longer)))).toStrictEqual(longer);
		expect(plan.events).toEqual([]);
	});

	test("a retry is no new entry: the same plan and the stored event come back", () => {
		const event = draft("started", 1);
		const longer = take(plan, event, draft("submitted", 2));
		const again = appendEvent(longer, event);
		expect(again.ok && again.value).toBe(longer);
		const checked = checkEvent(longer, { ...event, by: undefined });
		expect(checked.ok && checked.value).toBe(longer.events[0]);
	});
});

describe("what the ledger refuses", () => {
	const first = draft("started", 1);
	const longer = take(plan, first, draft("submitted", 2));

	test("the same id with other content, a seq that is taken, an earlier time of recording", () => {
		const list = [
			problems(longer, { ...first, on: "2022-04-02" }),
			problems(longer, { ...draft("completed", 3), seq: 2 }),
			problems(longer, { ...draft("completed", 3), recordedAt: "2022-04-29T09:00:00+07:00" }),
			problems(
				longer,
				draft("completed", 3, { seq: 1, recordedAt: "2022-04-29T09:00:00+07:00", id: first.id }),
			),
		].map((text) => text.replaceAll(/“e\d+”/g, "“e…”"));
		expect(list.join("\n---\n")).toMatchInlineSnapshot(`
			"ID_REUSED at event.id: this id is recorded with other content; to correct it, add a new entry with supersedes | mã này đã được ghi với nội dung khác; muốn sửa thì ghi một bản ghi mới có supersedes
			---
			STALE_SEQ at event.seq: seq must be above 2, that of the last entry; somebody has recorded since: read again | seq phải lớn hơn 2, số của bản ghi cuối; có người vừa ghi thêm, hãy đọc lại
			---
			RECORDED_BEFORE_PREDECESSOR at event.recordedAt: recorded before the entry that precedes it, “e…”, recorded at 2022-04-30T09:00:00+07:00 | ghi trước bản ghi liền trước là “e…”, ghi lúc 2022-04-30T09:00:00+07:00
			---
			ID_REUSED at event.id: this id is recorded with other content; to correct it, add a new entry with supersedes | mã này đã được ghi với nội dung khác; muốn sửa thì ghi một bản ghi mới có supersedes
			RECORDED_BEFORE_PREDECESSOR at event.recordedAt: recorded before the entry that precedes it, “e…”, recorded at 2022-04-30T09:00:00+07:00 | ghi trước bản ghi liền trước là “e…”, ghi lúc 2022-04-30T09:00:00+07:00
			STALE_SEQ at event.seq: seq must be above 2, that of the last entry; somebody has recorded since: read again | seq phải lớn hơn 2, số của bản ghi cuối; có người vừa ghi thêm, hãy đọc lại"
		`);
	});

	test("an unknown task, the nearest suggested", () => {
		const checked = checkEvent(longer, draft("started", 1, { task: "T1" }));
		expect(checked.ok ? [] : checked.issues).toMatchObject([
			{ code: "UNKNOWN_TASK", path: ["event", "task"], suggestion: "t1" },
		]);
	});

	test("what is no event at all", () => {
		const list = [undefined, null, [], "started", {}, { kind: "start" }].map((event) =>
			problems(plan, event),
		);
		expect(list.join("\n")).toMatchInlineSnapshot(`
			"WRONG_TYPE at event: { kind, … } is needed, not undefined | cần { kind, … }, nhận được undefined
			WRONG_TYPE at event: { kind, … } is needed, not null | cần { kind, … }, nhận được null
			WRONG_TYPE at event: { kind, … } is needed, not array of 0 | cần { kind, … }, nhận được array of 0
			WRONG_TYPE at event: { kind, … } is needed, not "started" | cần { kind, … }, nhận được "started"
			MISSING_KEY at event.kind: kind is missing | thiếu kind
			UNKNOWN_VALUE at event.kind: "start" is not one of the values that can stand here | không có giá trị "start" ở đây"
		`);
	});
});

describe("late entries", () => {
	const longer = take(plan, draft("accepted", 2), draft("completed", 20));

	test("are legal where they fit between what is known already", () => {
		const late = take(
			longer,
			draft("started", 5),
			draft("submitted", 19),
			draft("accepted", 1, { task: "t2" }),
		);
		expect(late.events).toHaveLength(5);
		expect(problems(longer, draft("submitted", 20))).toMatch(/while the task is completed/);
	});

	test("are refused where they do not, naming the entry they collide with", () => {
		const list = [draft("started", 1), draft("cancelled", 10), draft("returned", 5, { reason: "x" })].map(
			(event) => problems(longer, event).replaceAll(/\be\d+\b/g, "e…"),
		);
		expect(list.join("\n")).toMatchInlineSnapshot(`
			"ILLEGAL_EVENT at event: it collides with e… (“accepted” on 2022-04-02): the task would then be in progress, and “accepted” is possible only while it is: assigned | bản ghi này xung đột với e… (“tiếp nhận” ngày 2022-04-02): khi đó nhiệm vụ ở trạng thái “đang thực hiện”, mà “tiếp nhận” chỉ ghi được từ trạng thái: đã giao
			ILLEGAL_EVENT at event: it collides with e… (“completed” on 2022-04-20): the task would then be cancelled, and “completed” is possible only while it is: assigned, accepted, in progress, submitted, returned | bản ghi này xung đột với e… (“hoàn thành” ngày 2022-04-20): khi đó nhiệm vụ ở trạng thái “đã hủy”, mà “hoàn thành” chỉ ghi được từ trạng thái: đã giao, đã tiếp nhận, đang thực hiện, đã trình, bị trả lại
			ILLEGAL_EVENT at event.kind: “returned” on 2022-04-05 is not possible while the task is accepted, only while it is: submitted, completed | không thể ghi “trả lại” ngày 2022-04-05 khi nhiệm vụ ở trạng thái “đã tiếp nhận”; chỉ ghi được từ trạng thái: đã trình, đã hoàn thành"
		`);
	});
});

describe("corrections", () => {
	const correct = (supersedes: string, event: object | null, more: object = {}): PlanEventDraft =>
		draft("corrected", 25, { supersedes, reason: "ghi nhầm", event, ...more });

	test("correct each other in a chain, each the one that stands", () => {
		const first = draft("completed", 20);
		const second = correct(first.id, { kind: "submitted", on: "2022-04-18" });
		const third = correct(second.id, null);
		const fourth = correct(third.id, { kind: "cancelled", on: "2022-04-03" });
		const longer = take(plan, first, second, third, fourth);
		expect(parsePlan(longer)).toEqual(longer);
		for (const old of [first, second, third]) {
			const checked = checkEvent(longer, correct(old.id, null));
			expect(checked.ok ? [] : checked.issues).toMatchObject([
				{ code: "ALREADY_SUPERSEDED", path: ["event", "supersedes"], suggestion: fourth.id },
			]);
		}
		expect(problems(longer, draft("started", 4))).toMatch(/^ILLEGAL_EVENT at event\.kind/);
		expect(problems(longer, draft("started", 2))).toBe("taken");
	});

	test("stay with their task", () => {
		const other = draft("started", 1, { task: "t2" });
		const longer = take(plan, other);
		expect(problems(longer, correct(other.id, null))).toMatch(
			/^SUPERSEDES_NOTHING at event\.supersedes: this task has no/,
		);
	});

	test("cannot take away what a later entry stands on", () => {
		const submitted = draft("submitted", 1);
		const longer = take(plan, submitted, draft("returned", 2, { reason: "x" }));
		expect(problems(longer, correct(submitted.id, null))).toMatch(
			/^ILLEGAL_EVENT at event: it collides with e/,
		);
		const moved = correct(submitted.id, { kind: "submitted", on: "2022-04-02" });
		expect(problems(longer, moved)).toBe("taken");
		const behind = correct(submitted.id, { kind: "submitted", on: "2022-04-03" });
		expect(problems(longer, behind)).toMatch(/^ILLEGAL_EVENT at event: it collides with e/);
	});
});

describe("every state meets every event", () => {
	const way: Readonly<Record<TaskState, readonly string[]>> = {
		assigned: [],
		accepted: ["accepted"],
		inProgress: ["started"],
		submitted: ["submitted"],
		completed: ["completed"],
		returned: ["submitted", "returned"],
		suspended: ["accepted", "suspended"],
		cancelled: ["cancelled"],
		merged: ["merged"],
		carriedOver: ["carriedOver"],
	};
	const fields: Readonly<Record<string, object>> = {
		returned: { reason: "Thiếu phụ lục" },
		merged: { into: "t2" },
		carriedOver: { plan: "02" },
		extended: { deadline: { on: "2022-09-12" }, decision: "QĐ 12" },
		reassigned: { lead: "Sở Tài chính" },
		amended: { title: "Ban hành quy chế mới" },
	};
	const kinds = [
		...new Set(taskStates.flatMap((state) => Object.keys(transitions[state]))),
		...["extended", "reassigned", "amended"],
	];

	test.each(taskStates)("%s", (state) => {
		const at = take(plan, ...way[state].map((kind, i) => draft(kind, i + 1, fields[kind])));
		for (const kind of kinds) {
			const isOpen = !["completed", "cancelled", "merged", "carriedOver"].includes(state);
			const isLegal = kind in transitions[state] || (isOpen && /^(extended|reassigned|amended)$/.test(kind));
			const checked = checkEvent(at, draft(kind, 20, fields[kind]));
			expect([kind, checked.ok]).toEqual([kind, isLegal]);
			if (checked.ok) continue;
			const legal = taskStates.filter(
				(from) => checkEvent(at, draft(kind, 20, fields[kind])).ok || kind in transitions[from],
			);
			const [issue] = checked.issues;
			expect(issue).toMatchObject({ code: "ILLEGAL_EVENT", path: ["event", "kind"], received: state });
			if (kind in { ...transitions.assigned, ...transitions.suspended, returned: 1 }) {
				expect(issue?.expected?.split(" | ")).toEqual(legal);
			}
		}
	});

	test("a resumed task is where the suspension found it", () => {
		const resumed = take(
			plan,
			draft("submitted", 1),
			draft("returned", 2, fields.returned),
			draft("suspended", 3),
			draft("resumed", 4),
		);
		expect(problems(resumed, draft("returned", 5, fields.returned))).toMatch(/while the task is returned/);
		expect(problems(resumed, draft("started", 5))).toBe("taken");
	});
});

describe("a regular task", () => {
	const regular = parsePlan({
		...plan,
		tasks: [
			{
				...plan.tasks[0],
				kind: "regular",
				deadline: { every: { period: "month", repeat: "+", roll: "none" } },
			},
		],
	});

	test("begins its next turn with what follows a completion, and a return reopens the last", () => {
		const done = take(
			regular,
			draft("completed", 5),
			draft("completed", 6),
			draft("started", 7),
			draft("completed", 8),
		);
		expect(problems(done, draft("returned", 9, { reason: "x" }))).toBe("taken");
		expect(problems(done, draft("resumed", 9))).toMatch(
			/^ILLEGAL_EVENT at event\.kind: .* while the task is assigned/,
		);
		const renamed = take(done, draft("amended", 9, { title: "Báo cáo tháng" }));
		expect(problems(renamed, draft("returned", 10, { reason: "x" }))).toBe("taken");
		const closed = take(done, draft("cancelled", 9));
		expect(problems(closed, draft("started", 10))).toMatch(/while the task is cancelled/);
	});
});

describe("a plan that was never parsed", () => {
	const refused = (broken: unknown): readonly string[] => {
		try {
			appendEvent(broken as Plan, draft("started", 1));
		} catch (error) {
			if (!SteerindexError.is(error)) throw error;
			return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
		}
		return [];
	};

	test("is refused with the problems that parsePlan names", () => {
		const stored = take(plan, draft("started", 1)).events[0];
		const illegal = [{ ...stored, kind: "resumed" }];
		const nothing = [{ ...stored, kind: "corrected", supersedes: "e0", reason: "x", event: null }];
		expect(refused(null)).toEqual(["WRONG_TYPE "]);
		expect(refused({ ...plan, tasks: "t1" })).toEqual(["WRONG_TYPE /tasks"]);
		expect(refused({ ...plan, events: [{ ...stored, seq: 0 }] })).toEqual(["NOT_WHOLE /events/0/seq"]);
		expect(refused({ ...plan, events: illegal })).toEqual(["ILLEGAL_EVENT /events/0/kind"]);
		expect(refused({ ...plan, events: nothing })).toEqual(["SUPERSEDES_NOTHING /events/0/supersedes"]);
	});
});
