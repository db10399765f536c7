import { localDays } from "../../calendar/localDays.ts";
import { attempt } from "../../core/checks.ts";
import { describe, shorten } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Path } from "../../core/shape.ts";
import { checkEntries } from "../../ledger/checkEntries.ts";
import type { Entry } from "../../ledger/entry.ts";
import { readTimes } from "../../ledger/readTimes.ts";
import { standing } from "../../ledger/standing.ts";
import { addStep } from "../course/addStep.ts";
import { type PlanReader, readPlan } from "../course/reader.ts";
import { beginSteps, type Steps, stepsAgain } from "../course/steps.ts";
import type { PlanEvent } from "../event.ts";
import { cycleText, findCycles } from "../findCycles.ts";
import * as messages from "../messages.ts";
import type { Committee, Plan, Session, Task } from "../plan.ts";
import { checkTarget } from "../targets/bounds.ts";
import { checkConclusion, conclusionsOf, hints, noteUnknownTask } from "./names.ts";

/** How many steps a check may take again for the sake of late entries and corrections. */
const MOST_FOLLOWED = 50_000_000;

/** Notes what the shape of a plan cannot say: names that are used twice or not known, cycles, illegal events. */
export function checkPlan(plan: Plan, issues: Issue[]): void {
	const known = issues.length;
	attempt(() => localDays(plan.timeZone), ["timeZone"], issues);
	const taskIds = noteTwice(plan.tasks, ["tasks"], issues);
	checkSessions(plan.sessions ?? [], taskIds, issues);
	checkTasks(plan.tasks, taskIds, conclusionsOf(plan), issues);
	if (plan.committee) checkCommittee(plan.committee, issues);
	noteTwice(plan.targets ?? [], ["targets"], issues);
	for (const [i, target] of (plan.targets ?? []).entries()) checkTarget(target, ["targets", i], issues);
	checkLedger(plan.events, ["events"], issues);
	const owners = findOwners(plan, taskIds, issues);
	if (issues.length === known) replay(readPlan(plan, undefined), owners, issues);
}

/** For each event what is known of its task. */
function findOwners(
	{ tasks, events }: Plan,
	taskIds: ReadonlySet<string>,
	issues: Issue[],
): readonly Steps[] {
	const stepsOf = new Map(tasks.map((task) => [task.id, beginSteps(task)]));
	const owners: Steps[] = [];
	for (const [i, { task }] of events.entries()) {
		const steps = stepsOf.get(task);
		if (steps) owners.push(steps);
		else issues.push(noteUnknownTask(task, hints(taskIds, issues), ["events", i, "task"]));
	}
	return owners;
}

/** Appends the events one after the other, as the ledger took them. */
function replay(reader: PlanReader, owners: readonly Steps[], issues: Issue[]): void {
	let followed = 0;
	for (const [i, steps] of owners.entries()) {
		const event = reader.plan.events[i] as PlanEvent;
		followed += stepsAgain(steps, event);
		if (followed > MOST_FOLLOWED) {
			const message = messages.tooManyEvents(shorten(event.task));
			issues.push(createIssue("TOO_MANY_EVENTS", ["events", i], message));
			return;
		}
		// An event that is refused does not stand, so that it is complained of once.
		addStep(reader, steps, event, ["events", i], issues);
	}
}

function checkTasks(
	tasks: readonly Task[],
	taskIds: ReadonlySet<string>,
	conclusions: ReadonlyMap<string, ReadonlySet<string>>,
	issues: Issue[],
): void {
	for (const [i, { parent, after = [], origin, kind, deadline, innerDeadline }] of tasks.entries()) {
		const path = ["tasks", i];
		if (parent !== undefined && !taskIds.has(parent)) {
			issues.push(noteUnknownTask(parent, hints(taskIds, issues), [...path, "parent"]));
		}
		for (const [j, id] of after.entries()) {
			if (!taskIds.has(id)) issues.push(noteUnknownTask(id, hints(taskIds, issues), [...path, "after", j]));
		}
		checkConclusion(origin, conclusions, [...path, "origin"], issues);
		if (kind === "oneOff" && "every" in deadline) {
			issues.push(createIssue("RECURRENCE_ON_ONE_OFF", [...path, "deadline"], messages.recurrenceOnOneOff));
		}
		if (innerDeadline && "every" in innerDeadline) {
			issues.push(
				createIssue("RECURRENCE_ON_ONE_OFF", [...path, "innerDeadline"], messages.recurrentInnerDeadline),
			);
		}
	}
	const number = new Map(tasks.map(({ id }, i) => [id, i]));
	const noteCycles = (key: "after" | "parent", links: ReadonlyMap<string, readonly string[]>): void => {
		const toMessage = key === "after" ? messages.dependencyCycle : messages.parentCycle;
		for (const cycle of findCycles(links)) {
			const shown = cycleText(cycle);
			const path = ["tasks", number.get(cycle[0] ?? "") ?? 0, key];
			issues.push(createIssue("DEPENDENCY_CYCLE", path, toMessage(shown), { received: shown }));
		}
	};
	noteCycles("after", new Map(tasks.map(({ id, after = [] }) => [id, after])));
	noteCycles("parent", new Map(tasks.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]])));
}

function checkSessions(sessions: readonly Session[], taskIds: ReadonlySet<string>, issues: Issue[]): void {
	noteTwice(sessions, ["sessions"], issues);
	for (const [i, session] of sessions.entries()) {
		const path = ["sessions", i];
		noteTwice(session.conclusions, [...path, "conclusions"], issues);
		const checkNames = (names: readonly string[] | undefined, at: Path): void => {
			for (const [j, id] of (names ?? []).entries()) {
				if (!taskIds.has(id)) issues.push(noteUnknownTask(id, hints(taskIds, issues), [...at, "tasks", j]));
			}
		};
		for (const [j, { tasks }] of session.conclusions.entries())
			checkNames(tasks, [...path, "conclusions", j]);
		const difficulties = session.difficulties ?? [];
		noteTwice(difficulties, [...path, "difficulties"], issues);
		for (const [j, { tasks, remedies = [] }] of difficulties.entries()) {
			const at = [...path, "difficulties", j];
			checkNames(tasks, at);
			noteTwice(remedies, [...at, "remedies"], issues);
			for (const [k, { due, followUp }] of remedies.entries()) {
				const remedy = [...at, "remedies", k];
				if (due && "every" in due) {
					issues.push(createIssue("RECURRENCE_ON_ONE_OFF", [...remedy, "due"], messages.recurrentRemedy));
				}
				if (followUp) checkLedger(followUp, [...remedy, "followUp"], issues);
			}
		}
	}
}

function checkCommittee({ members }: Committee, issues: Issue[]): void {
	const spans = members.map(({ id, from = "", to = "9999-12-31" }, i) => ({ id, from, to, i }));
	const byStart = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	const busyUpTo = new Map<string, string>();
	const overlapping = new Set<number>();
	for (const { id, from, to, i } of byStart) {
		const before = busyUpTo.get(id);
		if (before !== undefined && from <= before) overlapping.add(i);
		if (before === undefined || to > before) busyUpTo.set(id, to);
	}
	for (const { id, from, to, i } of spans) {
		const path = ["committee", "members", i];
		if (from > to) issues.push(createIssue("RANGE_REVERSED", path, messages.rangeReversed(from, to)));
		if (!overlapping.has(i)) continue;
		const details = { received: describe(id) };
		issues.push(createIssue("DUPLICATE_ID", [...path, "id"], messages.twoRolesAtOnce, details));
	}
}

/** What the ledger refuses, at the path where its entries stand in the plan. */
function checkLedger(entries: readonly Entry[], path: Path, issues: Issue[]): void {
	const found: Issue[] = [];
	attemptAll(() => checkEntries(entries), found);
	if (found.length === 0) attemptAll(() => readTimes(entries), found);
	if (found.length === 0) attemptAll(() => standing(entries.filter(isNoEvent)), found);
	for (const { code, path: inner, message, pointer: _, ...details } of found) {
		issues.push(createIssue(code, [...path, ...inner.slice(1)], message, details));
	}
}

/** Corrections of events are checked with their tasks. */
function isNoEvent(entry: Entry): boolean {
	return !("task" in entry);
}

function attemptAll(run: () => unknown, found: Issue[]): void {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		found.push(...error.issues);
	}
}

/** The ids of a list, with a note on each that stands there twice. */
function noteTwice(
	items: readonly { readonly id: string }[],
	path: Path,
	issues: Issue[],
): ReadonlySet<string> {
	const ids = new Set<string>();
	for (const [i, { id }] of items.entries()) {
		if (ids.has(id)) {
			issues.push(
				createIssue("DUPLICATE_ID", [...path, i, "id"], messages.duplicateId, { received: describe(id) }),
			);
		}
		ids.add(id);
	}
	return ids;
}
