import type { Issue } from "../core/issue.ts";
import type { Label } from "../core/label.ts";
import { toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import { type CaseFigure, type CheckedTotals, knownOf, sumOf } from "./caseTotals.ts";
import { addDiagnostic } from "./checks.ts";
import * as messages from "./messages.ts";
import type { OnTimeBase } from "./rate.ts";

/** Figures that make up a total when each file is in just one of them. */
interface Partition {
	/** Where a difference is reported. */
	readonly at: CaseFigure;
	readonly total: readonly CaseFigure[];
	readonly parts: readonly CaseFigure[];
	/** Figures that, where not given, are held by another part. */
	readonly optional: readonly CaseFigure[];
}

const RESOLVED: Partition = {
	at: "resolved",
	total: ["resolved"],
	parts: ["onTime", "late"],
	optional: ["early"],
};

const DUE: Partition = {
	at: "due",
	total: ["due"],
	parts: ["onTime", "late"],
	optional: ["early", "lateOpen"],
};

const WORKLOAD: Partition = {
	at: "received",
	total: ["received", "carriedOver"],
	parts: ["resolved", "open"],
	optional: [],
};

/**
 * Says where the classes of files do not make up their total, and how many files that leaves.
 *
 * @returns The files of the base that are in no class, below zero where the classes hold more; `null` where
 * a figure is not known.
 */
export function checkSums(totals: CheckedTotals, base: OnTimeBase, diagnostics: Issue[]): number | null {
	const remainder = checkPartition(totals, base === "due" ? DUE : RESOLVED, diagnostics);
	checkPartition(totals, WORKLOAD, diagnostics);
	const [open, lateOpen] = knownOf(totals, ["open", "lateOpen"]);
	if (open && lateOpen && q.compare(lateOpen.count, open.count) > 0) {
		const message = (): Label => messages.countAboveTotal(lateOpen.count, open.count);
		addDiagnostic("COUNT_ABOVE_TOTAL", [...totals.path, "lateOpen"], message, diagnostics);
	}
	return remainder;
}

function checkPartition(
	totals: CheckedTotals,
	{ at, total, parts, optional }: Partition,
	diagnostics: Issue[],
): number | null {
	const whole = knownOf(totals, total);
	const needed = knownOf(totals, parts);
	if (whole.length < total.length || needed.length < parts.length) return null;
	if (optional.some((figure) => totals.unusable.has(figure))) return null;
	const classes = [...knownOf(totals, optional), ...needed];
	const sum = sumOf(whole);
	const remainder = q.subtract(sum, sumOf(classes));
	if (q.signOf(remainder) !== 0) {
		const message = (): Label => messages.classesDiffer(classes, total, sum, remainder);
		addDiagnostic("SUM_DIFFERS", [...totals.path, at], message, diagnostics);
	}
	return toNumber(remainder);
}
