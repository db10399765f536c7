import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { ExactBoard, ExactNode } from "../scoring/scores/exactBoard.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";
import * as messages from "./vintageMessages.ts";
import { openChannels } from "./vintages/channelOf.ts";
import { countUnprinted, FIGURES, figureAt, sameFigure } from "./vintages/figures.ts";
import { findCauses, type Moved, TRIED } from "./vintages/findCauses.ts";
import { type Edit, findChanges } from "./vintages/findChanges.ts";
import { openVintage, scoreRows, type Vintage } from "./vintages/openVintage.ts";
import type { VintageDiff } from "./vintages/vintageResult.ts";

export type {
	CellValue,
	VintageCause,
	VintageChange,
	VintageDiff,
	VintageFigure,
	VintageMove,
	VintageRank,
} from "./vintages/vintageResult.ts";

/**
 * Compares two deliveries of the same data: which cells were corrected, which published figures, statuses, ranks, groups
 * and outcomes move because of it, and which cell moves which figure. Both are scored in full; what is listed is exactly
 * their difference. A cause is found by making each change alone on the first delivery and undoing it alone on the
 * second; beyond a few dozen changes, by what the scheme reads.
 *
 * Formula: change.vintages.
 *
 * @param first - Scheme, observations and period of the first delivery.
 * @param second - Those of the second one: the same scheme and the same period.
 * @returns The changes, the moves with their causes, and how many figures moved behind what is printed. Diagnostics have
 * the codes `EARLIER_DIFFERS`, `MANY_CHANGES`.
 * @throws `DIFFERENT_SCHEMES`, `DIFFERENT_PERIODS`, `BAD_OPTIONS`, and the codes of `scoreUnits`.
 *
 * @example
 * ```ts
 * import { diffVintages } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "index", rule: { fact: "mark" }, publish: { points: { places: 1, mode: "half-up" } },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" } },
 * });
 * const deliver = (marks: { [unit: string]: number }) => ({ scheme, period: "2022", observations: { periods: ["2022"],
 *   records: Object.entries(marks).map(([unit, mark]) => ({ unit, period: "2022", facts: { mark } })) } });
 * const diff = diffVintages(deliver({ A: 9, B: 8, C: 7 }), deliver({ A: 9, B: 8.04, C: 8.1 }));
 * diff.moves.map(({ unit, figure }) => `${unit} ${figure}`); // => ["B rank", "C points", "C rank"]
 * diff.moves[0]?.to; // => { rank: 3, of: 3, tied: 1 }
 * diff.moves[0]?.causes; // => [{ change: 1, through: "ranks", alone: true, needed: true }]
 * diff.unprinted; // => 1
 * ```
 */
export function diffVintages<F extends string, I extends string>(
	first: ScoredPeriod<F, I>,
	second: ScoredPeriod<F, I>,
): VintageDiff {
	const issues: Issue[] = [];
	const before = openVintage(first as ScoredPeriod, "first", issues);
	const after = openVintage(second as ScoredPeriod, "second", issues);
	if (before && after) checkAlike(before, after, issues);
	if (!before || !after || issues.length > 0) throw new SteerindexError(issues);
	const edits = findChanges(before, after);
	const { moves, unprinted } = findMoves(scoreRows(before, before.rows), scoreRows(after, after.rows));
	const { program, scheme, period } = after;
	const both = [...after.rows].filter(([unit]) => before.rows.has(unit));
	const recorded = (vintage: Vintage, unit: string): boolean => vintage.rows.get(unit)?.hasRecord === true;
	return {
		scheme: program.scheme,
		digest: program.digest,
		period,
		changes: edits.map(({ change }) => change),
		records: {
			added: both.flatMap(([unit]) => (!recorded(before, unit) && recorded(after, unit) ? unit : [])),
			removed: both.flatMap(([unit]) => (recorded(before, unit) && !recorded(after, unit) ? unit : [])),
		},
		moves: findCauses(before, after, edits, moves, openChannels(scheme, program, period)),
		unprinted,
		diagnostics: diagnose(before, after, edits),
	};
}

function checkAlike(first: Vintage, second: Vintage, issues: Issue[]): void {
	const { program, period } = first;
	if (program.digest !== second.program.digest) {
		const message = messages.oneScheme(program.scheme, second.program.scheme);
		issues.push(createIssue("DIFFERENT_SCHEMES", ["second", "scheme"], message));
	}
	if (period !== second.period) {
		const details = { received: second.period, expected: period };
		const message = messages.onePeriod(period, second.period);
		issues.push(createIssue("DIFFERENT_PERIODS", ["second", "period"], message, details));
	}
}

function findMoves(
	before: ExactBoard,
	after: ExactBoard,
): { readonly moves: readonly Moved[]; readonly unprinted: number } {
	const moves: Moved[] = [];
	let unprinted = 0;
	const earlier = new Map(before.units.map((unit, at) => [unit, at]));
	for (const [is, unit] of after.units.entries()) {
		const was = earlier.get(unit);
		if (was === undefined) continue;
		for (const [node, column] of after.nodes) {
			const old = before.nodes.get(node) as ExactNode;
			unprinted += countUnprinted(old, column, was, is);
			const { label } = column.source;
			for (const figure of FIGURES) {
				const [from, to] = [figureAt(before, old, was, figure), figureAt(after, column, is, figure)];
				if (sameFigure(from, to)) continue;
				const place = { unit, node, ...(label === undefined ? {} : { label }) };
				moves.push({ ...place, figure, from, to } as Moved);
			}
		}
	}
	return { moves, unprinted };
}

function diagnose(first: Vintage, second: Vintage, edits: readonly Edit[]): readonly Issue[] {
	const issues: Issue[] = [];
	const readsEarlier = second.program.steps.some(
		({ op, options }) => op === "fact" && options?.period === -1,
	);
	if (readsEarlier && first.before !== second.before) {
		const message = messages.earlierDiffers(first.before ?? "–", second.before ?? "–");
		issues.push(createIssue("EARLIER_DIFFERS", ["second", "observations", "periods"], message));
	}
	if (edits.length > TRIED) {
		issues.push(
			createIssue("MANY_CHANGES", ["second", "observations"], messages.manyChanges(edits.length, TRIED)),
		);
	}
	return issues;
}
