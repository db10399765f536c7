import {
	checkView,
	governmentView,
	ministryView,
	officeView,
	sessionView,
	type TaskState,
	type Timeliness,
	taskStates,
	timelinessLabels,
	type View,
} from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { CELLS, fits } from "../../src/plan/view.ts";

// Formula: plan.views.
const views: readonly View[] = [governmentView, ministryView, sessionView, officeView];
const CLOSED: readonly TaskState[] = ["cancelled", "merged", "carriedOver"];

/** Where a task belongs by each view's definition in words, written down apart from the views. */
const EXPECTED: Readonly<Record<string, (state: TaskState, timeliness: Timeliness) => string>> = {
	government: (state, timeliness) => {
		if (CLOSED.includes(state)) return "outside";
		if (state === "completed" && timeliness !== "regular")
			return timeliness === "late" ? "doneLate" : "doneOnTime";
		return timeliness === "overdue" ? "overdue" : "within";
	},
	ministry: (state, timeliness) => {
		if (state === "cancelled") return "cancelled";
		return EXPECTED.government?.(state, timeliness) ?? "";
	},
	session: (state, timeliness) => {
		if (CLOSED.includes(state)) return "outside";
		if (timeliness === "regular") return "underWay";
		if (state === "completed") return "done";
		return state === "assigned" || state === "accepted" ? "notStarted" : "underWay";
	},
	office: (state, timeliness) => {
		if (CLOSED.includes(state)) return "outside";
		if (state === "completed" && timeliness !== "regular") return "done";
		if (timeliness === "regular") return "regular";
		if (timeliness === "noDeadline") return "deadlineMissing";
		if (timeliness === "conditional") return "awaitingCondition";
		return timeliness === "overdue" ? "overdue" : "inProgress";
	},
};

function classesOf(view: View, cell: { state: TaskState; timeliness: Timeliness }): readonly string[] {
	const all = [...view.classes, { id: "outside", when: view.outside }];
	return all.filter(({ when }) => when.some((rule) => fits(rule, cell))).map(({ id }) => id);
}

describe("the ground on which views are proved", () => {
	test("is every pair that a task can have, each once", () => {
		expect(CELLS).toHaveLength(5 * 7 + 6 + 2 + 3);
		expect(new Set(CELLS.map(({ state, timeliness }) => `${state} ${timeliness}`)).size).toBe(CELLS.length);
		expect(new Set(CELLS.map(({ state }) => state))).toEqual(new Set(taskStates));
		expect(new Set(CELLS.map(({ timeliness }) => timeliness))).toEqual(
			new Set(Object.keys(timelinessLabels)),
		);
	});
});

describe.each(views)("the view $id", (view) => {
	test.each(CELLS)("puts $state × $timeliness in one class, the one of its definition", (cell) => {
		expect(classesOf(view, cell)).toEqual([EXPECTED[view.id]?.(cell.state, cell.timeliness)]);
	});

	test("is a partition, and plain data", () => {
		expect(checkView(view)).toEqual({ ok: true, value: view });
		expect(JSON.parse(JSON.stringify(view))).toEqual(view);
	});
});

describe("checkView", () => {
	const open = ["assigned", "accepted", "inProgress", "submitted", "returned"] as const;
	const done = { id: "done", label: "Hoàn thành", when: [{ state: "completed" }] } as const;
	const codes = (view: unknown): readonly string[] => {
		const checked = checkView(view as View);
		return checked.ok ? [] : checked.issues.map(({ code }) => code);
	};

	test("refuses the overlapping “not started” of a provincial system, with what two classes share", () => {
		const checked = checkView({
			id: "provincial",
			label: "Phần mềm theo dõi của tỉnh",
			classes: [
				done,
				// Not accepted and not completed.
				{ id: "notStarted", label: "Chưa thực hiện", when: [{ state: "assigned" }] },
				{
					id: "notDoneInTime",
					label: "Chưa hoàn thành, trong hạn",
					when: [
						{
							state: [...open, "suspended"],
							timeliness: [
								"within",
								"dueSoon",
								"noDeadline",
								"conditional",
								"suspended",
								"regular",
								"notCovered",
							],
						},
					],
				},
				{ id: "overdue", label: "Quá hạn", when: [{ timeliness: "overdue" }] },
			],
			outside: [{ state: ["cancelled", "merged", "carriedOver"] }],
		});
		const shared = ["within", "dueSoon", "noDeadline", "conditional", "notCovered", "regular"];
		expect(checked.ok ? [] : checked.issues).toMatchObject([
			{
				code: "VIEW_OVERLAP",
				received: shared.map((timeliness) => `assigned × ${timeliness}`).join(", "),
				message: { en: expect.stringContaining("“notStarted” and “notDoneInTime”") },
			},
			{
				code: "VIEW_OVERLAP",
				received: "assigned × overdue",
				message: {
					en: expect.stringContaining("“notStarted” and “overdue”"),
					vi: expect.stringContaining("đã giao × quá hạn"),
				},
			},
		]);
	});

	test("refuses a view that loses tasks, with what it loses", () => {
		const checked = checkView({
			...{ id: "v", label: "V", outside: [{ timeliness: "closed" }] },
			classes: [done, { id: "rest", label: "Còn lại", when: [{ state: open }] }],
		});
		expect(checked.ok ? [] : checked.issues).toMatchObject([
			{ code: "VIEW_GAP", received: "suspended × suspended, suspended × regular" },
		]);
	});

	test("a rule may name one word or a list; no word at all is everything, an empty list nothing", () => {
		const all = { id: "v", label: "V", classes: [{ id: "all", label: "Tất cả", when: [{}] }], outside: [] };
		expect(codes(all)).toEqual([]);
		expect(
			codes({ ...all, classes: [...all.classes, { id: "none", label: "Không", when: [{ state: [] }] }] }),
		).toEqual([]);
		expect(codes({ ...all, classes: [{ ...all.classes[0], when: [] }] })).toEqual(["VIEW_GAP"]);
		expect(codes({ ...all, outside: [{}] })).toEqual(["VIEW_OVERLAP"]);
	});

	test("of three classes that share a cell the first is named with each of the others", () => {
		const one = { id: "a", label: "A", when: [{}] };
		const three = {
			id: "v",
			label: "V",
			classes: [one, { ...one, id: "b" }, { ...one, id: "c" }],
			outside: [],
		};
		const checked = checkView(three);
		const messages = checked.ok ? [] : checked.issues.map(({ message }) => JSON.stringify(message));
		expect(messages).toEqual([
			...[expect.stringContaining("“a” and “b”"), expect.stringContaining("“a” and “c”")],
		]);
	});

	test("refuses a view of 10,000 classes that all count everything, at once", () => {
		const classes = Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}`, label: "C", when: [{}] }));
		const checked = checkView({ id: "v", label: "V", classes, outside: [] });
		expect(checked.ok ? 0 : checked.issues.length).toBe(101);
	});

	test("refuses what is no view, readably", () => {
		const all = { id: "v", label: "V", classes: [{ id: "all", label: "Tất cả", when: [{}] }], outside: [] };
		expect(codes(null)).toEqual(["WRONG_TYPE"]);
		expect(codes([])).toEqual(["WRONG_TYPE"]);
		expect(codes({})).toEqual(["MISSING_KEY", "MISSING_KEY", "MISSING_KEY", "MISSING_KEY"]);
		expect(codes({ ...all, classes: {} })).toEqual(["WRONG_TYPE"]);
		expect(codes({ ...all, outside: [{ state: "done" }] })).toEqual(["UNKNOWN_VALUE"]);
		expect(codes({ ...all, outside: [{ timeliness: ["late", "red"] }] })).toEqual(["UNKNOWN_VALUE"]);
		expect(codes({ ...all, outside: [{ status: "late" }] })).toEqual(["UNKNOWN_KEY"]);
		expect(codes({ ...all, outside: [{ state: 5 }] })).toHaveLength(1);
		expect(codes({ ...all, label: 5 })).toEqual(["BAD_LABEL"]);
		const [first] = all.classes;
		expect(codes({ ...all, classes: [first, { ...first, when: [] }] })).toEqual(["DUPLICATE_ID"]);
	});
});
