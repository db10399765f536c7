import { attempt } from "../../core/checks.ts";
import type { Issue } from "../../core/issue.ts";
import type { Path } from "../../core/shape.ts";
import { addStep } from "../course/addStep.ts";
import type { PlanReader } from "../course/reader.ts";
import { followSteps } from "../course/steps.ts";
import type { PlanEvent } from "../event.ts";
import type { Task } from "../plan.ts";
import { refusePlan } from "./refusePlan.ts";

/** Notes why an event cannot be the next one of its task, after those before it. */
export function checkStep(
	reader: PlanReader,
	task: Task,
	before: readonly PlanEvent[],
	event: PlanEvent,
	path: Path,
	issues: Issue[],
): void {
	const steps = attempt(() => followSteps(task, before), path, []) ?? refusePlan(reader.plan);
	addStep(reader, steps, event, path, issues);
}
