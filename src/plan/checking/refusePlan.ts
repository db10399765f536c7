import { isRecord } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { safeParsePlan } from "../parsePlan.ts";
import type { Plan } from "../plan.ts";

/** Something in the plan is not as `parsePlan` leaves it: throws its problems, all of them. */
export function refusePlan(plan: unknown): never {
	const parsed = safeParsePlan(plan);
	throw new SteerindexError(parsed.ok ? [] : parsed.issues);
}

/** Refuses what has not even the outline of a plan, before anything of it is read. */
export function checkOutline(plan: Plan): void {
	const isOutline =
		isRecord(plan) &&
		Array.isArray(plan.tasks) &&
		Array.isArray(plan.events) &&
		plan.tasks.every((task) => isRecord(task) && isRecord(task.deadline)) &&
		plan.events.every(isRecord);
	if (!isOutline) refusePlan(plan);
}

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
