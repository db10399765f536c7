import { createIssue, type Issue } from "../../core/issue.ts";
import type { Path } from "../../core/shape.ts";
import type { Rate, Target } from "../target.ts";
import * as messages from "./messages.ts";
import { asksForMore, type Bound, type BoundKind, readBound } from "./threshold.ts";

/** A target with its thresholds exact. */
interface TargetBounds {
	readonly must: Bound;
	/** What each unit must keep; null where the target is for the rate itself. */
	readonly each: Bound | null;
}

/** The rate that a target is about, and where it stands. */
export interface RateAt {
	readonly rate: Rate;
	readonly path: Path;
}

export function rateOf(target: Target, path: Path): RateAt {
	if ("each" in target) return { rate: target.each.rate, path: [...path, "each", "rate"] };
	return { rate: target.rate, path: [...path, "rate"] };
}

/** The exact bounds of a target of the right shape, or nothing; what is wrong with it is added to `issues`. */
export function checkTarget(target: Target, path: Path, issues: Issue[]): TargetBounds | undefined {
	const { rate, path: ratePath } = rateOf(target, path);
	if (rate.count === rate.of) {
		issues.push(createIssue("SAME_COUNT", ratePath, messages.sameCount(rate.count)));
	}
	const each = "each" in target ? readBound(target.each.must, [...path, "each", "must"], issues) : null;
	const must = readBound(target.must, [...path, "must"], issues);
	const isHigher = target.direction === "higher";
	const asked = Object.keys(target.must)[0] as BoundKind;
	if (asksForMore(asked) !== isHigher) {
		const details = { received: asked, expected: isHigher ? "over | atLeast" : "under | atMost" };
		issues.push(
			createIssue("AGAINST_DIRECTION", [...path, "must"], messages.againstDirection(isHigher), details),
		);
	}
	return must && each !== undefined ? { must, each } : undefined;
}
