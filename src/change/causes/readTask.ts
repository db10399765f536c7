import { checkKeys } from "../../core/checks.ts";
import { own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Context } from "../../engine/context.ts";
import { checkOptions } from "../../number/numeric.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import * as messages from "../causeMessages.ts";
import { noScore } from "../contributionMessages.ts";
import { type OpenPeriod, openPeriod } from "../contributions/openPeriod.ts";
import { readAsked, readPlaces } from "../contributions/readOptions.ts";
import { type Shapes, shapesOf } from "../contributions/shape.ts";
import { type Asked, statusIn } from "../contributions/splitScore.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";
import { methodDifference } from "./sameMethod.ts";

/** What is to be explained, checked: one unit with a score in two periods of one method. */
export interface Task {
	readonly earlier: OpenPeriod;
	readonly later: OpenPeriod;
	readonly unit: string;
	/** The unit as it is in each period. */
	readonly start: Context;
	readonly end: Context;
	readonly shapes: Shapes;
	readonly asked: Asked;
	readonly places: number | undefined;
}

const KEYS = ["unit", "node", "of", "places"];

export function readTask(before: ScoredPeriod, after: ScoredPeriod, options: unknown): Task {
	const issues: Issue[] = [];
	const given = checkOptions(options) as Readonly<Record<string, unknown>>;
	checkKeys(given, KEYS, ["options"], issues);
	const earlier = openPeriod(before, ["before"]);
	const later = openPeriod(after, ["after"]);
	checkMethod(earlier, later, issues);
	const shapes = shapesOf(later.program, later.placed);
	const asked = readAsked(given, later, shapes, issues);
	const places = readPlaces(given, issues);
	const unit = own(given, "unit") as string;
	checkUnit(unit, [earlier, later], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const contextIn = (period: OpenPeriod): Context => {
		const context = period.open(period.units.indexOf(unit));
		const status = statusIn(context, shapes, asked);
		if (status !== "ok") {
			const message = noScore(unit, asked.node, period.period, status);
			issues.push(createIssue("NO_SCORE", ["options", "unit"], message));
		}
		return context;
	};
	const [start, end] = [contextIn(earlier), contextIn(later)];
	if (issues.length > 0) throw new SteerindexError(issues);
	return { earlier, later, unit, start, end, shapes, asked, places };
}

function checkMethod(earlier: OpenPeriod, later: OpenPeriod, issues: Issue[]): void {
	const difference = methodDifference(earlier.scheme, later.scheme);
	if (!difference) return;
	const message = messages.differentSchemes(difference.facts, difference.nodes);
	const details = { expected: earlier.program.digest, received: later.program.digest };
	issues.push(createIssue("DIFFERENT_SCHEMES", ["after", "scheme"], message, details));
	throw new SteerindexError(issues);
}

/** A unit that is in neither period is unknown; one of a single period has nothing to compare. */
export function checkUnit(unit: string, periods: readonly OpenPeriod[], issues: Issue[]): void {
	const without = periods.filter(({ units }) => !units.includes(unit));
	const path = ["options", "unit"];
	if (without.length === periods.length) {
		const known = [...new Set(periods.flatMap(({ units }) => units))];
		noteUnknown("UNKNOWN_UNIT", unit, known, path, issues);
		return;
	}
	for (const { period } of without) {
		issues.push(createIssue("UNIT_IN_ONE_PERIOD", path, messages.unitInOnePeriod(unit, period)));
	}
}
