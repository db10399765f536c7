import { describe } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import type { Path } from "../../core/shape.ts";
import type { ConclusionRef } from "../event.ts";
import * as messages from "../messages.ts";
import type { Plan } from "../plan.ts";

const MOST_COMPARED = 1_000_000;

/** The ids of each session's conclusions. */
export type ConclusionIds = ReadonlyMap<string, ReadonlySet<string>>;

export function conclusionsOf({ sessions = [] }: Pick<Plan, "sessions">): ConclusionIds {
	return new Map(sessions.map((session) => [session.id, new Set(session.conclusions.map(({ id }) => id))]));
}

/** Notes a reference to a session, or to a conclusion of it, that the plan does not have. */
export function checkConclusion(
	ref: ConclusionRef | undefined,
	conclusions: ConclusionIds,
	path: Path,
	issues: Issue[],
): void {
	if (!ref) return;
	const known = conclusions.get(ref.session);
	if (known?.has(ref.conclusion)) return;
	const key = known ? "conclusion" : "session";
	const suggestion = nearestName(ref[key], hints(known ?? conclusions, issues));
	issues.push(
		createIssue("UNKNOWN_CONCLUSION", [...path, key], messages.unknownConclusion, {
			received: describe(ref[key]),
			...(suggestion === undefined ? {} : { suggestion }),
		}),
	);
}

export function noteUnknownTask(id: string, known: Iterable<string>, path: Path): Issue {
	const suggestion = nearestName(id, known);
	return createIssue("UNKNOWN_TASK", path, messages.unknownTask, {
		received: describe(id),
		...(suggestion === undefined ? {} : { suggestion }),
	});
}

/** Names to suggest for the first problems; to compare each of a million with every known one takes too long. */
export function hints(
	known: Pick<ReadonlySet<string>, "size" | "keys">,
	issues: readonly Issue[],
): Iterable<string> {
	return known.size * (issues.length + 1) > MOST_COMPARED ? [] : known.keys();
}
