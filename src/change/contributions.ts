import { checkKeys } from "../core/checks.ts";
import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import type { Status } from "../engine/program.ts";
import { noteUnknown } from "../scoring/observing/checkValue.ts";
import * as messages from "./contributionMessages.ts";
import { type Balance, balance, toExact } from "./contributions/exactReal.ts";
import { type OpenPeriod, openPeriod } from "./contributions/openPeriod.ts";
import { type Printed, printParts } from "./contributions/printParts.ts";
import { readAsked, readPlaces } from "./contributions/readOptions.ts";
import { type Shapes, shapesOf } from "./contributions/shape.ts";
import { type Asked, splitScore, statusIn } from "./contributions/splitScore.ts";
import { type Contribution, labelIn, writeParts } from "./contributions/writeParts.ts";
import type { ExactNumber } from "./difference.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";

/** Which score is split, between which periods, and how far. */
export interface ContributionOptions<F extends string = string, I extends string = string>
	extends ScoredPeriod<F, I> {
	readonly unit: string;
	/** The node whose score is split; the root unless named. */
	readonly node?: NoInfer<I>;
	/** Another period of the same observations: the change since then is split, and not the score. */
	readonly from?: string;
	/** Down to the `leaves` (unless told), or to the `children` of the node. */
	readonly level?: "leaves" | "children";
	/** Its points, unless told, or its percent of the applicable maximum. */
	readonly of?: "points" | "percent";
	/** Prints the parts so that they add up to the printed figures. */
	readonly places?: number;
}

/** Of all units, or of some. */
export interface ContributionsOfUnitsOptions<F extends string = string, I extends string = string>
	extends Omit<ContributionOptions<F, I>, "unit"> {
	readonly units: "all" | readonly string[];
}

/** A score, or its change, as a sum of parts. */
export interface Contributions<I extends string = string> extends Balance {
	readonly scheme: string;
	readonly digest: string;
	readonly unit: string;
	readonly node: I;
	readonly label?: Label;
	readonly of: "points" | "percent";
	readonly level: "leaves" | "children";
	/** The earlier period, where a change is split. */
	readonly from?: string;
	readonly period: string;
	readonly before?: ExactNumber;
	readonly after: ExactNumber;
	readonly parts: readonly Contribution<I>[];
	readonly printed?: Printed;
}

/** The contributions of several units. */
export interface ContributionsOfUnits<I extends string = string> {
	readonly units: readonly Contributions<I>[];
	/** Units without a score in one of the periods. */
	readonly without: readonly { readonly unit: string; readonly period: string; readonly status: Status }[];
}

const KEYS = ["scheme", "observations", "period", "unit", "units", "node", "from", "level", "of", "places"];

/**
 * Splits a score, or its change since another period, over the criteria it is made of: how many points each of them
 * gives, or won and lost. The parts add up to the whole exactly, down any tree: weights, policies for what does not apply,
 * shared criteria, means of all kinds. What rounding, caps and a changed set of criteria do stands apart. Bounds that
 * other units moved count in the criterion; `explainScoreChange` takes them out.
 *
 * Formula: change.contributions.
 *
 * @param options - Scheme, observations and period; the `unit`, or `units`; `from` for a change; `node`, `level`, `of` and
 * `places`.
 * @returns The parts in the order of the scheme, their sum and what is left: nothing. For `units` one result for each,
 * and those without a score.
 * @throws `UNKNOWN_UNIT`, `UNKNOWN_NODE`, `UNKNOWN_PERIOD`, `SAME_PERIOD`, `NO_SCORE`, `NO_PERCENT`, `NOT_A_NUMBER_NODE`,
 * `UNIT_NEEDED`, `UNKNOWN_VALUE`, `BAD_PLACES`, `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { contributions } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [], facts: { law: { type: "number" }, staff: { type: "number" }, survey: { type: "number" } },
 *   root: { id: "index", combine: "sum", children: [
 *     { id: "results", combine: "mean", weight: 2, children: [{ id: "law", rule: { fact: "law" } }, { id: "staff", rule: { fact: "staff" } }] },
 *     { id: "survey", rule: { fact: "survey" } } ] },
 * });
 * const observations = { periods: ["2020", "2021"], records: [
 *   { unit: "Quảng Nam", period: "2020", facts: { law: 30, staff: 28.5, survey: 24.96 } },
 *   { unit: "Quảng Nam", period: "2021", facts: { law: 31.2, staff: 29, survey: 26.47 } } ] };
 * const change = contributions({ scheme, observations, period: "2021", from: "2020", unit: "Quảng Nam" });
 * change.parts.map(({ node, exact }) => `${node} ${exact}`); // => ["law 1.2", "staff 0.5", "survey 1.51"]
 * change.total.exact; // => "3.21"
 * change.residual.exact; // => "0"
 * ```
 */
export function contributions<F extends string, I extends string>(
	options: ContributionOptions<F, I>,
): Contributions<I>;
/** The same for several units at once: one result for each, and those without a score. */
export function contributions<F extends string, I extends string>(
	options: ContributionsOfUnitsOptions<F, I>,
): ContributionsOfUnits<I>;
export function contributions(
	options: ContributionOptions | ContributionsOfUnitsOptions,
): Contributions | ContributionsOfUnits {
	const issues: Issue[] = [];
	const after = openPeriod(options);
	const given = options as unknown as Readonly<Record<string, unknown>>;
	checkKeys(given, KEYS, ["options"], issues);
	const before = openEarlier(options, after, issues);
	const shapes = shapesOf(after.program, after.placed);
	const asked = readAsked(given, after, shapes, issues);
	const places = readPlaces(given, issues);
	const [unit, units] = [own(given, "unit"), own(given, "units")];
	if ((unit === undefined) === (units === undefined)) {
		issues.push(createIssue("UNIT_NEEDED", ["options", "unit"], messages.unitNeeded));
	}
	const wanted = readUnits(unit, units, before ? [before, after] : [after], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const task: Task = { before, after, shapes, asked, places };
	const missing = wanted.flatMap((name) => withoutScore(task, name));
	if (unit !== undefined) {
		for (const { unit: name, period, status } of missing) {
			const message = messages.noScore(name, asked.node, period, status);
			issues.push(createIssue("NO_SCORE", ["options", "unit"], message));
		}
		if (issues.length > 0) throw new SteerindexError(issues);
		return splitUnit(task, unit as string);
	}
	const absent = new Set(missing.map(({ unit: name }) => name));
	const scored = wanted.filter((name) => !absent.has(name));
	return { units: scored.map((name) => splitUnit(task, name)), without: missing };
}

interface Task {
	readonly before: OpenPeriod | undefined;
	readonly after: OpenPeriod;
	readonly shapes: Shapes;
	readonly asked: Asked;
	readonly places: number | undefined;
}

function openEarlier(
	options: ContributionOptions | ContributionsOfUnitsOptions,
	after: OpenPeriod,
	issues: Issue[],
): OpenPeriod | undefined {
	const { scheme, observations, from } = options;
	if (from === undefined) return undefined;
	if (from === after.period) {
		issues.push(createIssue("SAME_PERIOD", ["options", "from"], messages.samePeriod(from)));
		return undefined;
	}
	if (!observations.periods.includes(from)) {
		noteUnknown("UNKNOWN_PERIOD", from, observations.periods, ["options", "from"], issues);
		return undefined;
	}
	return openPeriod({ scheme, observations, period: from });
}

/** The units asked for; `all` are those of any of the periods. */
function readUnits(
	unit: unknown,
	units: unknown,
	periods: readonly OpenPeriod[],
	issues: Issue[],
): readonly string[] {
	const known = [...new Set(periods.flatMap((period) => period.units))];
	if (units === "all") return known;
	const named: readonly unknown[] = unit === undefined ? (Array.isArray(units) ? units : []) : [unit];
	if (unit === undefined && !Array.isArray(units) && units !== undefined) {
		const details = { received: describe(units), expected: '"all" | [ … ]' };
		issues.push(createIssue("UNIT_NEEDED", ["options", "units"], messages.unitNeeded, details));
	}
	for (const [at, name] of named.entries()) {
		const path = unit === undefined ? ["options", "units", at] : ["options", "unit"];
		if (!known.includes(name as string)) noteUnknown("UNKNOWN_UNIT", name, known, path, issues);
	}
	return named as readonly string[];
}

/** The periods in which a unit has nothing to split; one that is not listed there is missing. */
function withoutScore({ before, after, shapes, asked }: Task, unit: string): ContributionsOfUnits["without"] {
	return [before, after].flatMap((period) => {
		if (!period) return [];
		const at = period.units.indexOf(unit);
		const status = at < 0 ? "missing" : statusIn(period.open(at), shapes, asked);
		return status === "ok" ? [] : [{ unit, period: period.period, status }];
	});
}

function splitUnit({ before, after, shapes, asked, places }: Task, unit: string): Contributions {
	const contextIn = (period: OpenPeriod) => period.open(period.units.indexOf(unit));
	const split = splitScore({ shapes, before: before && contextIn(before), after: contextIn(after) }, asked);
	const print =
		places === undefined
			? undefined
			: printParts({ ...split, parts: split.parts.map(({ value }) => value) }, places);
	return {
		scheme: after.program.scheme,
		digest: after.program.digest,
		unit,
		node: asked.node,
		...labelIn(shapes, asked.node),
		of: asked.of,
		level: asked.level,
		...(before ? { from: before.period } : {}),
		period: after.period,
		...(split.before ? { before: toExact(split.before) } : {}),
		after: toExact(split.after),
		...balance(split.total, split.sum),
		parts: writeParts(split.parts, shapes, print?.texts),
		...(print ? { printed: print.printed } : {}),
	};
}
