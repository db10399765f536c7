import type { TaskState } from "./states.ts";
import type { Timeliness } from "./status.ts";
import type { View, ViewRule } from "./view.ts";

const OUTSIDE: readonly ViewRule[] = [{ state: ["cancelled", "merged", "carriedOver"] }];
const IN_TIME: readonly Timeliness[] = ["early", "onTime", "unknowable", "notCovered"];
const NOT_OVERDUE: readonly Timeliness[] = [
	"within",
	"dueSoon",
	"noDeadline",
	"conditional",
	"suspended",
	"notCovered",
];
const OPEN: readonly TaskState[] = ["assigned", "accepted", "inProgress", "submitted", "returned"];

const DONE_ON_TIME = {
	id: "doneOnTime",
	label: { vi: "hoàn thành đúng hạn", en: "done on time" },
	when: [{ state: "completed", timeliness: IN_TIME }],
} as const;
const DONE_LATE = {
	id: "doneLate",
	label: { vi: "hoàn thành quá hạn", en: "done late" },
	when: [{ state: "completed", timeliness: "late" }],
} as const;
// What is not done: an open task, a suspended one, and a regular one, which is never done as a whole.
const WITHIN = {
	id: "within",
	label: { vi: "chưa hoàn thành, trong hạn", en: "not done, within the deadline" },
	when: [
		{ state: [...OPEN, "suspended"], timeliness: NOT_OVERDUE },
		{ state: [...OPEN, "completed", "suspended"], timeliness: "regular" },
	],
} as const;
const OVERDUE = {
	id: "overdue",
	label: { vi: "chưa hoàn thành, quá hạn", en: "not done, overdue" },
	when: [{ timeliness: "overdue" }],
} as const;

/**
 * The two by two of the Government: done on time or late, not done within the deadline or overdue. Cancelled,
 * merged and carried-over tasks are outside.
 *
 * @example
 * ```ts
 * import { checkView, governmentView } from "steerindex/plan";
 * governmentView.classes.map(({ id }) => id); // => ["doneOnTime", "doneLate", "within", "overdue"]
 * checkView(governmentView).ok; // => true
 * ```
 */
export const governmentView: View<"doneOnTime" | "doneLate" | "within" | "overdue"> = {
	id: "government",
	label: { vi: "cách đếm của Chính phủ", en: "the Government's count" },
	classes: [DONE_ON_TIME, DONE_LATE, WITHIN, OVERDUE],
	outside: OUTSIDE,
};

/**
 * The five classes of a ministry: those of the Government, and cancelled tasks as a class of their own.
 *
 * @example
 * ```ts
 * import { ministryView } from "steerindex/plan";
 * ministryView.classes.map(({ id }) => id); // => ["within", "overdue", "doneOnTime", "doneLate", "cancelled"]
 * ```
 */
export const ministryView: View<"within" | "overdue" | "doneOnTime" | "doneLate" | "cancelled"> = {
	id: "ministry",
	label: { vi: "cách đếm của bộ", en: "a ministry's count" },
	classes: [
		WITHIN,
		OVERDUE,
		DONE_ON_TIME,
		DONE_LATE,
		{ id: "cancelled", label: { vi: "đã hủy", en: "cancelled" }, when: [{ state: "cancelled" }] },
	],
	outside: [{ state: ["merged", "carriedOver"] }],
};

/**
 * The three classes of a committee's session: done, under way or regular, not started.
 *
 * @example
 * ```ts
 * import { sessionView } from "steerindex/plan";
 * sessionView.classes.map(({ id }) => id); // => ["done", "underWay", "notStarted"]
 * ```
 */
export const sessionView: View<"done" | "underWay" | "notStarted"> = {
	id: "session",
	label: { vi: "cách đếm của phiên họp", en: "the session's count" },
	classes: [
		{
			id: "done",
			label: { vi: "hoàn thành", en: "done" },
			when: [{ state: "completed", timeliness: [...IN_TIME, "late"] }],
		},
		{
			id: "underWay",
			label: { vi: "đang triển khai hoặc thường xuyên", en: "under way or regular" },
			when: [
				{
					state: ["inProgress", "submitted", "returned", "suspended"],
					timeliness: [...NOT_OVERDUE, "overdue"],
				},
				{ timeliness: "regular" },
			],
		},
		{
			id: "notStarted",
			label: { vi: "chưa thực hiện", en: "not started" },
			when: [{ state: ["assigned", "accepted"], timeliness: [...NOT_OVERDUE, "overdue"] }],
		},
	],
	outside: OUTSIDE,
};

/**
 * The six classes of a provincial office: done, regular, deadline missing, awaiting a condition, overdue, and
 * the rest of what is open, due soon or in progress.
 *
 * @example
 * ```ts
 * import { officeView } from "steerindex/plan";
 * officeView.classes.length; // => 6
 * ```
 */
export const officeView: View<
	"done" | "regular" | "deadlineMissing" | "awaitingCondition" | "overdue" | "inProgress"
> = {
	id: "office",
	label: { vi: "cách đếm của văn phòng", en: "an office's count" },
	classes: [
		{
			id: "done",
			label: { vi: "đã hoàn thành", en: "done" },
			when: [{ state: "completed", timeliness: [...IN_TIME, "late"] }],
		},
		{ id: "regular", label: { vi: "thường xuyên", en: "regular" }, when: [{ timeliness: "regular" }] },
		{
			id: "deadlineMissing",
			label: { vi: "chưa có hạn", en: "deadline missing" },
			when: [{ timeliness: "noDeadline" }],
		},
		{
			id: "awaitingCondition",
			label: { vi: "chờ điều kiện", en: "awaiting a condition" },
			when: [{ timeliness: "conditional" }],
		},
		{ id: "overdue", label: { vi: "quá hạn", en: "overdue" }, when: [{ timeliness: "overdue" }] },
		{
			id: "inProgress",
			label: { vi: "sắp đến hạn hoặc đang thực hiện", en: "due soon or in progress" },
			when: [
				{ state: OPEN, timeliness: ["within", "dueSoon", "notCovered"] },
				{ state: "suspended", timeliness: "suspended" },
			],
		},
	],
	outside: OUTSIDE,
};
