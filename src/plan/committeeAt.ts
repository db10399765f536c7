import { readDay } from "../calendar/dayNumber.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { readShape } from "../core/readShape.ts";
import type { Field, ObjectShape, ShapeOf } from "../core/shape.ts";
import { planShape } from "./checking/shapes.ts";
import type { Committee, CommitteeRole, Member } from "./plan.ts";
import * as messages from "./trail/messages.ts";

/** Who sits in the committee on a day. */
export interface CommitteeOnDate {
	readonly title: Label;
	readonly date: PlainDate;
	/** By role, the head first; within a role as given. */
	readonly members: readonly Member[];
	/** Whether there is no head that day, or more than one. */
	readonly diagnostics: readonly Issue[];
}

const ROLES: readonly CommitteeRole[] = [
	"head",
	"standingDeputyHead",
	"deputyHead",
	"standingMember",
	"member",
	"assistant",
];

const { committee: field } = (planShape as ObjectShape).fields;
const committeeShape = (field as Field).shape as ShapeOf<Committee>;

/**
 * Says who is in office in a committee on a day; `from` and `to` of a member both count.
 *
 * @param committee - A committee, such as that of a plan.
 * @param date - The day.
 * @returns The members of that day by role. `diagnostics` holds `NO_HEAD` or `TWO_HEADS` where there is not exactly one
 * head.
 * @throws `NOT_A_DATE`; for a malformed committee `WRONG_TYPE`, `UNKNOWN_VALUE`, `MISSING_KEY`, `UNKNOWN_KEY`, `NOT_TEXT`,
 * `BAD_LABEL`.
 *
 * @example
 * ```ts
 * import { committeeAt } from "steerindex/plan";
 * const committee = {
 *   title: "Ban chỉ đạo",
 *   members: [
 *     { id: "m1", role: "member", office: "Sở Nội vụ" },
 *     { id: "m2", role: "head", office: "Chủ tịch UBND tỉnh", from: "2021-07-01" },
 *   ],
 * } as const;
 * committeeAt(committee, "2022-08-16").members.map(({ id }) => id); // => ["m2", "m1"]
 * committeeAt(committee, "2021-06-30").diagnostics.map(({ code }) => code); // => ["NO_HEAD"]
 * ```
 */
export function committeeAt(committee: Committee, date: PlainDate): CommitteeOnDate {
	const issues: Issue[] = [];
	const read = readShape(committeeShape, committee, ["committee"], issues);
	if (!read) throw new SteerindexError(issues);
	readDay(date, ["date"]);
	const inOffice = read.members.filter(({ from = date, to = date }) => from <= date && date <= to);
	const members = ROLES.flatMap((role) => inOffice.filter((member) => member.role === role));
	return { title: read.title, date, members, diagnostics: checkHeads(members, date) };
}

function checkHeads(members: readonly Member[], date: PlainDate): readonly Issue[] {
	const path = ["committee", "members"];
	const heads = members.filter(({ role }) => role === "head").map(({ id }) => id);
	if (heads.length === 1) return [];
	if (heads.length === 0) return [createIssue("NO_HEAD", path, messages.noHead(date))];
	return [createIssue("TWO_HEADS", path, messages.twoHeads(date), { received: heads.join(", ") })];
}
