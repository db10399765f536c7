import { checkKeys } from "../core/checks.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { collectNodes } from "../engine/compile/collectNodes.ts";
import { type Context, cellOf } from "../engine/context.ts";
import { startEvaluation } from "../engine/evaluate.ts";
import type { ProgramNode } from "../engine/program.ts";
import { checkOptions } from "../number/numeric.ts";
import type { Scheme, SchemeInput } from "../scheme/scheme.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { writeLines } from "./derivations/writeLines.ts";
import type { Observations } from "./observations.ts";
import { noteUnknown } from "./observing/checkValue.ts";
import { inputsOf } from "./observing/inputsOf.ts";
import { readObservations } from "./observing/readObservations.ts";
import { collectDiagnostics } from "./scores/collectDiagnostics.ts";
import { programOf } from "./scores/programOf.ts";
import { printCell } from "./scores/toBoard.ts";

/** Which figure is explained. */
export interface ExplainOptions<I extends string = string> {
	readonly period: string;
	readonly unit: string;
	readonly node: I;
}

/**
 * Explains how a node came to its points for one unit: every step that was taken, down to the facts as given, with the
 * branch chosen, what was rounded, capped or left out, and the units that set a peer statistic.
 *
 * Formula: scoring.derivation.
 *
 * @param scheme - The scheme that scored the units.
 * @param observations - What is known of the units; peers need the other units too.
 * @param options - `period`, `unit` and `node` of the figure.
 * @returns Lines with back references, as data; `formatDerivation` prints them.
 * @throws `UNKNOWN_UNIT`, `UNKNOWN_NODE`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { explain } from "steerindex/scoring";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }],
 *   facts: { done: { type: "number" }, tasks: { type: "number" } },
 *   root: { id: "share", max: 10, rule: { calc: ["*", { var: "max" }, { ratio: [{ fact: "done" }, { fact: "tasks" }] }] } },
 * });
 * const records = [{ unit: "Đại Lộc", period: "2022", facts: { done: 28, tasks: 32 } }];
 * const why = explain(scheme, { periods: ["2022"], records }, { period: "2022", unit: "Đại Lộc", node: "share" });
 * why.lines[why.result]?.exact; // => "8.75"
 * why.lines.map(({ op, exact }) => `${op} ${exact}`); // => ["number 10", "fact 28", "fact 32", "ratio 0.875", "multiply 8.75", "given 8.75", "percent 87.5"]
 * ```
 */
export function explain<F extends string, I extends string>(
	scheme: Scheme<F, I>,
	observations: Observations<NoInfer<F>, NoInfer<I>>,
	options: ExplainOptions<NoInfer<I>>,
): Derivation {
	const { period, unit, node } = checkOptions(options);
	const { checked, program } = programOf(scheme as SchemeInput);
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(checked, types, observations as Observations, period);
	const issues: Issue[] = [];
	checkKeys(
		options as unknown as Readonly<Record<string, unknown>>,
		["period", "unit", "node"],
		["options"],
		issues,
	);
	const at = read.units.indexOf(unit);
	const found = program.nodes.find(({ id }) => id === node);
	if (at < 0) noteUnknown("UNKNOWN_UNIT", unit, read.units, ["options", "unit"], issues);
	if (!found) noteUnknown("UNKNOWN_NODE", node, [...types.keys()], ["options", "node"], issues);
	if (!found || issues.length > 0) throw new SteerindexError(issues);
	const collector = collectDiagnostics(program);
	const evaluation = startEvaluation(program, inputsOf(checked, types, read));
	const context = evaluation.open(at, (code, step) => collector.cell(code, step, unit), new Map());
	for (const step of shownSteps(found)) cellOf(context, step);
	const { lines, lineOf } = writeLines({
		context,
		scheme: checked,
		placed: collectNodes(checked),
		units: read.units,
		record: read.records[at],
		unitFacts: read.specs[at]?.facts as Readonly<Record<string, unknown>> | undefined,
		before: read.before[at],
		isFirst: read.isFirst,
	});
	const result = lineOf(found.points);
	return {
		scheme: program.scheme,
		digest: program.digest,
		unit,
		period: read.period,
		node,
		result,
		lines: withPrint(lines, found, context, lineOf),
		diagnostics: collector.finish().items,
	};
}

function shownSteps(node: ProgramNode): readonly number[] {
	const { points, percent, shownPoints, shownPercent } = node;
	return [points, percent, shownPoints, shownPercent].filter((step) => step !== undefined);
}

/** What is published stands on the lines of the figures it was rounded from. */
function withPrint(
	lines: readonly DerivationLine[],
	node: ProgramNode,
	context: Context,
	lineOf: (step: number) => number,
): readonly DerivationLine[] {
	const printed = new Map<number, string>();
	for (const [figure, shown] of [
		[node.points, node.shownPoints],
		[node.percent, node.shownPercent],
	]) {
		if (figure === undefined || shown === undefined) continue;
		const text = printCell(cellOf(context, shown), Number(context.program.steps[shown]?.options?.places));
		if (text !== null) printed.set(lineOf(figure), text);
	}
	return lines.map((line, at) => {
		const text = printed.get(at);
		return text === undefined ? line : { ...line, printed: text };
	});
}
