import { describe } from "../../core/describe.ts";
import { refuse, SteerindexError } from "../../core/error.ts";
import { hints, noteUnknownTask } from "../checking/names.ts";
import { checkOutline } from "../checking/refusePlan.ts";
import { safeParsePlan } from "../parsePlan.ts";
import type { Plan, Task } from "../plan.ts";
import * as messages from "./messages.ts";

/** Reads a plan that may not have been parsed: where that fails, says what `parsePlan` says of it. */
export function guardPlan<T>(plan: Plan, read: () => T): T {
	checkOutline(plan);
	try {
		return read();
	} catch (error) {
		if (SteerindexError.is(error) && error.issues[0]?.path[0] !== "entries") throw error;
		const parsed = safeParsePlan(plan);
		throw parsed.ok ? error : new SteerindexError(parsed.issues);
	}
}

/** The task of an id; throws `NOT_TEXT`, `UNKNOWN_TASK`. */
export function findTask(plan: Plan, id: string, path: readonly string[]): Task {
	if (typeof id !== "string") return refuse("NOT_TEXT", path, messages.notText, { received: describe(id) });
	const task = plan.tasks.find((each) => each.id === id);
	if (task) return task;
	const ids = new Set(plan.tasks.map((each) => String(each.id)));
	throw new SteerindexError([noteUnknownTask(id, hints(ids, []), path)]);
}
