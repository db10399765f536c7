import { describe } from "../../core/describe.ts";
import { refuse, SteerindexError } from "../../core/error.ts";
import { hints, noteUnknownTask } from "../checking/names.ts";
import type { Plan, Task } from "../plan.ts";
import * as messages from "./messages.ts";

/** The task of an id; throws `NOT_TEXT`, `UNKNOWN_TASK`. */
export function findTask(plan: Plan, id: string, path: readonly string[]): Task {
	if (typeof id !== "string") return refuse("NOT_TEXT", path, messages.notText, { received: describe(id) });
	const task = plan.tasks.find((each) => each.id === id);
	if (task) return task;
	const ids = new Set(plan.tasks.map((each) => String(each.id)));
	throw new SteerindexError([noteUnknownTask(id, hints(ids, []), path)]);
}
