import { shorten } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Path } from "../../core/shape.ts";
import { nearestId } from "../../ledger/nearestId.ts";
import { checkConclusion, hints, noteUnknownTask } from "../checking/names.ts";
import type { CorrectEvent, PlanEvent } from "../event.ts";
import * as messages from "../messages.ts";
import type { Task } from "../plan.ts";
import { statesBefore } from "../states.ts";
import type { PlanReader } from "./reader.ts";
import { type Steps, takeStep } from "./steps.ts";

/**
 * Adds an event to those of its task, or notes why it cannot be the next one: what is wrong with itself, and
 * the first event, itself or a later one of another day, that would no longer be legal.
 */
export function addStep(
	reader: PlanReader,
	steps: Steps,
	event: PlanEvent,
	path: Path,
	issues: Issue[],
): void {
	const known = issues.length;
	const at = event.kind === "corrected" ? [...path, "event"] : path;
	if (event.kind === "corrected") {
		checkSuperseded(steps.events, event.supersedes, path, issues);
		if (event.event) checkContent(reader, steps.task, event.event, at, issues);
	} else {
		checkContent(reader, steps.task, event, path, issues);
	}
	if (issues.length > known) return;
	const illegal = takeStep(steps, event);
	if (!illegal) return;
	const legal = statesBefore(illegal.event.kind);
	const isItself = illegal.event.id === event.id;
	const shown = { ...illegal.event, id: shorten(illegal.event.id) };
	issues.push(
		createIssue(
			"ILLEGAL_EVENT",
			isItself ? [...at, "kind"] : path,
			isItself
				? messages.illegalEvent(shown, illegal.state, legal)
				: messages.makesIllegal(shown, illegal.state, legal),
			{ expected: legal.join(" | "), received: illegal.state },
		),
	);
}

function checkContent(
	{ plan, taskIds, conclusions }: PlanReader,
	task: Task,
	event: CorrectEvent | Exclude<PlanEvent, { kind: "corrected" }>,
	path: Path,
	issues: Issue[],
): void {
	checkConclusion(event.conclusion, conclusions(), [...path, "conclusion"], issues);
	if (event.kind === "completed") {
		if (event.doneOn !== undefined && event.doneOn > event.on) {
			const details = { received: event.doneOn };
			const message = messages.doneAfterEvent(event.doneOn, event.on);
			issues.push(createIssue("DONE_AFTER_EVENT", [...path, "doneOn"], message, details));
		}
		if (plan.evidence === "required" && !event.evidence?.length) {
			issues.push(createIssue("EVIDENCE_MISSING", [...path, "evidence"], messages.evidenceRequired));
		}
	}
	if (event.kind === "amended" && !hasAmendment(event)) {
		issues.push(createIssue("EMPTY_AMENDMENT", path, messages.emptyAmendment));
	}
	if (event.kind === "merged") {
		if (event.into === task.id) {
			issues.push(createIssue("MERGED_INTO_ITSELF", [...path, "into"], messages.mergedIntoItself));
		} else if (!taskIds().has(event.into)) {
			issues.push(noteUnknownTask(event.into, hints(taskIds(), issues), [...path, "into"]));
		}
	}
	const isNewDeadline = event.kind === "extended" || event.kind === "resumed";
	// Only a task that comes back from the first has turns to move.
	if (isNewDeadline && event.deadline && "every" in event.deadline && !("every" in task.deadline)) {
		issues.push(createIssue("RECURRENCE_ON_ONE_OFF", [...path, "deadline"], messages.recurrenceOnOneOff));
	}
}

function hasAmendment({
	title,
	product,
	supporting,
	weight,
}: Extract<CorrectEvent, { kind: "amended" }>): boolean {
	return [title, product, supporting, weight].some((field) => field !== undefined);
}

/** A correction takes back an entry of its own task, the one that stands. */
function checkSuperseded(before: readonly PlanEvent[], id: string, path: Path, issues: Issue[]): void {
	const at = [...path, "supersedes"];
	if (!before.some((event) => event.id === id)) {
		const suggestion = nearestId(id, before);
		const details = suggestion === undefined ? {} : { suggestion };
		issues.push(createIssue("SUPERSEDES_NOTHING", at, messages.supersedesNothing, details));
		return;
	}
	let now = id;
	for (const event of before) if (event.kind === "corrected" && event.supersedes === now) now = event.id;
	if (now === id) return;
	const message = messages.alreadySuperseded(shorten(now));
	issues.push(createIssue("ALREADY_SUPERSEDED", at, message, { suggestion: now }));
}
