import { noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { text } from "../../core/leaves.ts";
import { readShape } from "../../core/readShape.ts";
import { list, may, need, type ObjectShape, object, type ShapeOf } from "../../core/shape.ts";
import { whole } from "../../number/leaves.ts";
import { hints, noteUnknownTask } from "../checking/names.ts";
import { cycleText, findCycles } from "../findCycles.ts";
import { dependencyCycle, duplicateId } from "../messages.ts";
import type { Task } from "../plan.ts";
import * as messages from "./messages.ts";

type Path = readonly (string | number)[];

/** What the critical path needs of a task. */
export type NetworkTask = Pick<Task, "id" | "after" | "duration">;

/** Tasks and what follows what, by their places in the list. */
export interface Network {
	readonly ids: readonly string[];
	readonly durations: readonly number[];
	/** For each task those that must be finished first, none twice. */
	readonly before: readonly (readonly number[])[];
	/** For each task those that wait for it, in the order of the list. */
	readonly after: readonly (readonly number[])[];
	/** All tasks, each after those that it waits for. */
	readonly order: readonly number[];
}

const taskShape: ShapeOf<NetworkTask> & ObjectShape = object<NetworkTask>({
	id: need(text),
	after: may(list(text)),
	duration: may(whole(0)),
});

/** To compare every unknown id with a hundred thousand others takes longer than the hint is worth. */

/** The network of a list of tasks, or nothing, with every problem added to `issues`. */
export function readNetwork(given: unknown, issues: Issue[]): Network | undefined {
	const known = issues.length;
	const tasks = readTasks(given, issues);
	if (!tasks) return undefined;
	const indexOf = readIds(tasks, issues);
	const before = tasks.map(({ after = [] }, i) => readLinks(after, ["tasks", i, "after"], indexOf, issues));
	const after: number[][] = tasks.map(() => []);
	for (const [i, places] of before.entries()) for (const place of places) after[place]?.push(i);
	const order = sortByLinks(before, after);
	if (order.length < tasks.length) noteCycles(tasks, indexOf, issues);
	const durations = tasks.map(({ duration = 0 }) => duration);
	if (!Number.isSafeInteger(durations.reduce((total, duration) => total + duration, 0))) {
		issues.push(createIssue("UNREPRESENTABLE", ["tasks"], messages.durationsTooLarge));
	}
	if (issues.length > known) return undefined;
	return { ids: tasks.map(({ id }) => id), durations, before, after, order };
}

function readTasks(given: unknown, issues: Issue[]): readonly NetworkTask[] | undefined {
	if (!Array.isArray(given)) {
		noteType(given, "[…]", ["tasks"], issues);
		return undefined;
	}
	const tasks: NetworkTask[] = [];
	for (let i = 0; i < given.length; i++) {
		const task = readShape(taskShape, pickFields(given[i]), ["tasks", i], issues);
		if (task) tasks.push(task);
		if (task && task.duration === undefined) {
			issues.push(
				createIssue("DURATION_MISSING", ["tasks", i, "duration"], messages.durationMissing(task.id)),
			);
		}
	}
	return tasks.length === given.length ? tasks : undefined;
}

/** A task has more fields than these; they are none of this function's business. */
function pickFields(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const own = Object.keys(taskShape.fields).filter((key) => Object.hasOwn(value, key));
	return Object.fromEntries(own.map((key) => [key, value[key]]));
}

function readIds(tasks: readonly NetworkTask[], issues: Issue[]): ReadonlyMap<string, number> {
	const indexOf = new Map<string, number>();
	for (const [i, { id }] of tasks.entries()) {
		if (!indexOf.has(id)) indexOf.set(id, i);
		else
			issues.push(createIssue("DUPLICATE_ID", ["tasks", i, "id"], duplicateId, { received: describe(id) }));
	}
	return indexOf;
}

function readLinks(
	ids: readonly string[],
	path: Path,
	indexOf: ReadonlyMap<string, number>,
	issues: Issue[],
): readonly number[] {
	const places = new Set<number>();
	for (const [j, id] of ids.entries()) {
		const place = indexOf.get(id);
		if (place !== undefined) {
			places.add(place);
			continue;
		}
		issues.push(noteUnknownTask(id, hints(indexOf, issues), [...path, j]));
	}
	return [...places];
}

/** Each task after those that it waits for (Kahn 1962); what lies on a cycle or behind one is left out. */
function sortByLinks(before: Network["before"], after: Network["after"]): readonly number[] {
	const waiting = before.map(({ length }) => length);
	const order: number[] = [];
	for (const [i, count] of waiting.entries()) if (count === 0) order.push(i);
	for (const i of order) {
		for (const next of after[i] as readonly number[]) {
			const left = (waiting[next] as number) - 1;
			waiting[next] = left;
			if (left === 0) order.push(next);
		}
	}
	return order;
}

function noteCycles(
	tasks: readonly NetworkTask[],
	indexOf: ReadonlyMap<string, number>,
	issues: Issue[],
): void {
	for (const cycle of findCycles(new Map([...indexOf].map(([id, i]) => [id, tasks[i]?.after ?? []])))) {
		const path = ["tasks", indexOf.get(cycle[0] ?? "") ?? 0, "after"];
		const shown = cycleText(cycle);
		issues.push(createIssue("DEPENDENCY_CYCLE", path, dependencyCycle(shown), { received: shown }));
	}
}
