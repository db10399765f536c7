import type { CaseFigure } from "./caseTotals.ts";
import type { OnTimeBase, RateBase, RateKind } from "./rate.ts";

/** A rate by its figures: `add` (and `addIfGiven`) of `of`, or what these leave of it. */
export interface RateFormula {
	readonly kind: RateKind;
	readonly base: RateBase;
	readonly add: readonly CaseFigure[];
	readonly addIfGiven?: readonly CaseFigure[];
	readonly isRest?: boolean;
	readonly of: readonly CaseFigure[];
	/** One of these shows that the rate is wanted. */
	readonly asked: readonly CaseFigure[];
}

const CLASSES: readonly CaseFigure[] = ["early", "onTime", "late", "lateOpen", "carriedOver"];

export const FILING: RateFormula = {
	kind: "filing",
	base: "received",
	add: ["online"],
	of: ["received"],
	asked: ["online"],
};

export const WITH_FILINGS: RateFormula = {
	kind: "servicesWithFilings",
	base: "services",
	add: ["servicesWithFilings"],
	of: ["services"],
	asked: ["servicesWithFilings"],
};

/** The formulas of the on-time and the late rate by their base. */
export const ON_TIME: Readonly<Record<OnTimeBase, readonly [RateFormula, RateFormula]>> = {
	resolved: [
		onTimeFormula("onTime", "resolved", ["onTime"], ["early"]),
		onTimeFormula("late", "resolved", ["late"], []),
	],
	due: [
		onTimeFormula("onTime", "due", ["onTime"], ["early"]),
		onTimeFormula("late", "due", ["late"], ["lateOpen"]),
	],
	workload: [
		{ ...onTimeFormula("onTime", "workload", ["late", "lateOpen"], []), isRest: true },
		onTimeFormula("late", "workload", ["late", "lateOpen"], []),
	],
};

function onTimeFormula(
	kind: RateKind,
	base: OnTimeBase,
	add: readonly CaseFigure[],
	addIfGiven: readonly CaseFigure[],
): RateFormula {
	const of: readonly CaseFigure[] = base === "workload" ? ["received", "carriedOver"] : [base];
	return {
		kind,
		base,
		add,
		addIfGiven,
		of,
		asked: [...CLASSES, ...of.filter((figure) => figure !== "received")],
	};
}
