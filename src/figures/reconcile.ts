import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkOptions } from "../number/numeric.ts";
import type { RoundingMode } from "../number/round.ts";
import { evaluateDates } from "./dateRelation.ts";
import { evaluateRelation, withMode } from "./evaluateRelation.ts";
import { evidenceFinding } from "./evidenceFinding.ts";
import { figureFinding } from "./figureFinding.ts";
import type { FigureFinding, Finding, RelationFinding, ReportVerdict } from "./finding.ts";
import { groupsOf } from "./group.ts";
import { implicitFindings } from "./implicitFindings.ts";
import * as messages from "./messages.ts";
import type { Model } from "./model.ts";
import { readReport } from "./readReport.ts";
import { type GroupFinding, reconcileGroup } from "./reconcileGroup.ts";
import { relationReasons } from "./relationReasons.ts";
import type { FigureReport } from "./report.ts";
import { isSpent, type Work } from "./solver/system.ts";

/** How long `reconcile` may search. */
export interface ReconcileOptions {
	/** Steps after which the search stops and says so; 2,000,000 unless said. Not a time. */
	readonly limit?: number | undefined;
}

const USUAL_LIMIT = 2_000_000;

/**
 * Can the figures of a report all be true? If not, which smallest changes would make them so, and what
 * can arithmetic not decide? Rounding is taken at its word: a figure stands for every value that prints
 * like it. Nothing is corrected: the printed figures stay, the corrections stand beside them.
 *
 * Formula: figures.reconcile.
 *
 * @param report - The report, as `defineReport` or plain JSON gives it.
 * @param options - `limit`: steps after which the search stops, from 1.
 * @returns The finding, as plain JSON: a verdict for the report, for each relation and for each figure,
 * and for each group of figures that contradict each other all smallest corrections.
 * @throws `SteerindexError` with every problem of the report; a contradiction is never an error.
 *
 * @example
 * ```ts
 * import { reconcile } from "steerindex/figures";
 * const { verdict, conflicts } = reconcile({
 *   locale: "vi",
 *   figures: { services: "1.456", level3: "26", level4: "1.433", used: "39,08%" },
 *   relations: {
 *     levels: { total: "services", parts: ["level3", "level4"] },
 *     share: { percent: "used", of: "services" },
 *   },
 * });
 * verdict; // => "contradictory"
 * conflicts[0]?.corrections.map(({ set }) => set); // => [{ level3: "23" }, { level4: "1.430" }]
 * ```
 */
export function reconcile<F extends string, D extends string, R extends string>(
	report: FigureReport<F, D, R>,
	options: ReconcileOptions = {},
): Finding<F, R> {
	const { limit = USUAL_LIMIT } = checkOptions(options);
	if (!Number.isInteger(limit) || limit < 1) {
		return refuse("BAD_LIMIT", ["limit"], messages.badLimit, { received: describe(limit) });
	}
	const model = readReport(report);
	const work: Work = { spent: 0, limit };
	const finding = reconcileModel(model, work);
	if (!model.sameMode) return finding as Finding<F, R>;
	const modes = model.modes.map((mode) => ({
		mode,
		verdict: reconcileModel(inMode(model, mode), work).verdict,
	}));
	const isAny = (verdict: ReportVerdict): boolean => modes.some((one) => one.verdict === verdict);
	const rest = isAny("undetermined") ? "undetermined" : "contradictory";
	const verdict = isAny("consistent") ? "consistent" : rest;
	return {
		...finding,
		verdict,
		modes,
		work: work.spent,
		status: isSpent(work) ? "stopped" : "complete",
	} as Finding<F, R>;
}

function inMode(model: Model, mode: RoundingMode): Model {
	const variables = model.figures.flatMap(({ modes }, variable) => (modes === model.modes ? [variable] : []));
	return withMode(model, variables, mode);
}

function reconcileModel(model: Model, work: Work): Finding {
	const figureRelations = new Map(
		model.relations.map((one) => {
			const finding = evaluateRelation(model, one, work);
			return [one.id, { ...finding, reasons: relationReasons(model, one, finding, work) }];
		}),
	);
	const dateRelations = new Map(model.dateRelations.map((one) => [one.id, evaluateDates(one)]));
	const relations = model.order.flatMap((id) => figureRelations.get(id) ?? dateRelations.get(id) ?? []);
	const groups = groupsOf(model).map((group) => reconcileGroup(model, group, work));
	const figures = new Map<number, FigureFinding>();
	for (const found of groups) {
		for (const variable of found.oracle.group.variables) {
			const figure = model.figures[variable];
			if (figure) figures.set(variable, figureFinding(found, variable, figure, work));
		}
	}
	const evidence = Object.fromEntries(
		model.evidence.map((one) => [one.id, evidenceFinding(model, one, figures.get(one.variable), work)]),
	);
	const status = isSpent(work) ? "stopped" : "complete";
	return {
		...(model.id === undefined ? {} : { id: model.id }),
		...(model.date === undefined ? {} : { date: model.date }),
		locale: model.locale,
		verdict: verdictOf(groups, relations, status),
		status,
		work: work.spent,
		relations: Object.fromEntries(relations.map((finding) => [finding.id, finding])),
		implicit: groups.flatMap((found) => implicitFindings(found.oracle)),
		figures: Object.fromEntries(
			model.figures.flatMap(({ ref }, variable) => {
				const finding = figures.get(variable);
				return finding ? [[ref, finding]] : [];
			}),
		),
		conflicts: groups.flatMap(({ conflict }) => conflict ?? []),
		evidence,
		coverage: model.coverage,
		cautions: model.cautions,
	};
}

function verdictOf(
	groups: readonly GroupFinding[],
	relations: readonly RelationFinding[],
	status: Finding["status"],
): ReportVerdict {
	const isDate = (finding: RelationFinding): boolean =>
		!groups.some(({ oracle }) =>
			oracle.group.relations.some(({ id, isImplicit }) => !isImplicit && id === finding.id),
		);
	const isContradictory =
		groups.some(({ search }) => search?.isSure) ||
		relations.some((finding) => finding.verdict === "fails" && !finding.assumed && isDate(finding));
	if (isContradictory) return "contradictory";
	const isOpen =
		status === "stopped" ||
		groups.some(({ answer }) => answer !== "sat") ||
		relations.some(({ verdict }) => verdict === "undetermined" || verdict === "fails");
	return isOpen ? "undetermined" : "consistent";
}
