import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";

/**
 * When a task is due: a fixed day, so many days after another, again and again, on a condition that has
 * not come about yet, or not said, with the reason. The last two can never be overdue.
 */
export type Deadline =
	| { readonly on: PlainDate }
	| {
			/** How many days, counted after `from`, which is not counted itself. */
			readonly days: number;
			readonly of: "working" | "calendar";
			/** `assigned` is the day on which the task was assigned. */
			readonly from: PlainDate | "assigned";
	  }
	| { readonly every: Recurrence }
	| { readonly when: Label }
	| { readonly missing: Label };

/** How long a turn of a regular task is. */
export type PeriodLength = "month" | "quarter" | "halfYear" | "year";

/** How a regular task comes back. */
export interface Recurrence {
	readonly period: PeriodLength;
	/** The day of the period's last month on which it is due, 1 to 31; left out, or where the month is shorter: its last day. */
	readonly day?: number | undefined;
	/**
	 * What follows a finished occurrence, with the marks of org-mode: `+` the next period, also where that
	 * is overdue; `++` the next one due after the day it was finished; `.+` one period from that day.
	 */
	readonly repeat: "+" | "++" | ".+";
	/** Where a due day that is a day off goes. */
	readonly roll: "none" | "next" | "previous";
}
