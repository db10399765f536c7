import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Deadline } from "./deadline.ts";
import type { ConclusionRef, PlanEvent } from "./event.ts";
import type { Target } from "./target.ts";

/** A steering committee's plan with everything that happened to its tasks. Plain JSON, in any database. */
export interface Plan {
	readonly id: string;
	readonly title: Label;
	readonly adoptedOn: PlainDate;
	/** IANA name of the zone in which days begin, such as `Asia/Ho_Chi_Minh`. */
	readonly timeZone: string;
	/**
	 * Which deadlines on a day off move to the next working day: none, those that are counted in days
	 * (the default, Civil Code art. 148), or fixed ones too.
	 */
	readonly rolling?: "none" | "computed" | "all" | undefined;
	/** Whether a completion must show its evidence; `expected` gives a diagnostic, `required` refuses. Left out: optional. */
	readonly evidence?: "optional" | "expected" | "required" | undefined;
	readonly committee?: Committee | undefined;
	readonly sessions?: readonly Session[] | undefined;
	readonly tasks: readonly Task[];
	readonly targets?: readonly Target[] | undefined;
	/** In the order of their sequence numbers. */
	readonly events: readonly PlanEvent[];
}

/** The committee that steers the plan. */
export interface Committee {
	readonly title: Label;
	readonly members: readonly Member[];
}

/** The roles in a committee, the first ones above the others. */
export type CommitteeRole =
	| "head"
	| "standingDeputyHead"
	| "deputyHead"
	| "standingMember"
	| "member"
	| "assistant";

/** Who holds a role in the committee, from and to which day, both included. */
export interface Member {
	readonly id: string;
	readonly name?: Label | undefined;
	readonly office?: Label | undefined;
	readonly role: CommitteeRole;
	readonly from?: PlainDate | undefined;
	readonly to?: PlainDate | undefined;
}

/** A session of the committee; its tasks count from its notice, which may come days later. */
export interface Session {
	readonly id: string;
	readonly number?: number | undefined;
	readonly heldOn: PlainDate;
	readonly notice?: Notice | undefined;
	readonly conclusions: readonly Conclusion[];
	readonly difficulties?: readonly Difficulty[] | undefined;
}

/** The document that makes the conclusions of a session known. */
export interface Notice {
	readonly number?: string | undefined;
	readonly issuedOn: PlainDate;
}

/** One conclusion of a session. */
export interface Conclusion {
	readonly id: string;
	readonly text: Label;
	/** Tasks that it speaks of. */
	readonly tasks?: readonly string[] | undefined;
}

/** A difficulty raised at a session, with what was proposed against it. */
export interface Difficulty {
	readonly id: string;
	readonly text: Label;
	readonly tasks?: readonly string[] | undefined;
	readonly remedies?: readonly Remedy[] | undefined;
}

/** What was proposed against a difficulty, and what came of it. */
export interface Remedy {
	readonly id: string;
	readonly text: Label;
	readonly lead?: string | undefined;
	readonly due?: Deadline | undefined;
	/** The follow-up, in the order of its own sequence numbers. */
	readonly followUp?: readonly RemedyEntry[] | undefined;
}

/** One step of a remedy's follow-up; `supersedes` takes back an earlier one. */
export interface RemedyEntry extends Entry {
	readonly state: "underWay" | "done" | "dropped";
	readonly note?: Label | undefined;
}

/** One task with exactly one lead. */
export interface Task {
	readonly id: string;
	readonly title: Label;
	readonly lead: string;
	readonly supporting?: readonly string[] | undefined;
	readonly product?: Label | undefined;
	readonly kind: "oneOff" | "regular";
	/** Level of government or any other grouping of leads, such as `"department"`. */
	readonly level?: string | undefined;
	/** Left out: the notice date of the conclusion in `origin`, else the day the plan was adopted. */
	readonly assignedOn?: PlainDate | undefined;
	readonly deadline: Deadline;
	/** An earlier deadline of one's own, a buffer before the real one; it never decides timeliness. */
	readonly innerDeadline?: Deadline | undefined;
	readonly weight?: Amount | undefined;
	/** The work it takes, in one unit for the whole plan, such as person-days. */
	readonly effort?: Amount | undefined;
	/** How long it takes, in working days, for the critical path. */
	readonly duration?: number | undefined;
	readonly parent?: string | undefined;
	/** Tasks that must be finished first. */
	readonly after?: readonly string[] | undefined;
	readonly origin?: ConclusionRef | undefined;
	readonly carriedFrom?: CarriedFrom | undefined;
}

/** Where a task comes from that was carried over from another plan. */
export interface CarriedFrom {
	readonly plan: string;
	readonly task: string;
	/** Its first deadline, in the first plan. */
	readonly deadline: Deadline;
	/** How many times it has been carried over; left out: once. */
	readonly times?: number | undefined;
}
