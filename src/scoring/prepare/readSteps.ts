import type { Amount } from "../../core/amount.ts";
import { describe, isRecord, isText } from "../../core/describe.ts";
import { refuse, SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { readShape } from "../../core/readShape.ts";
import {
	keyed,
	kinds,
	type LeafOf,
	leaf,
	list,
	may,
	need,
	object,
	oneOf,
	type ShapeOf,
	variant,
} from "../../core/shape.ts";
import { checkAmount } from "../../number/amount.ts";
import { amount, whole } from "../../number/leaves.ts";
import { checkRounding, type ExactValue, toRational } from "../../number/numeric.ts";
import { compare, ONE, signOf } from "../../number/rational.ts";
import type { Rounding } from "../../number/round.ts";
import * as messages from "../prepareMessages.ts";
import type { UsedFact, WantedPeriod } from "./readTables.ts";
import type { DenominateStep, ImputeStep, PrepareStep, ScreenStep, WinsoriseStep } from "./steps.ts";

/** Which periods to prepare, and how. */
export interface PrepareOptions<F extends string = string> {
	/** One period, or several, such as `observations.periods`; each is prepared for itself. */
	readonly period: string | readonly string[];
	/** Carried out in this order. */
	readonly steps: readonly PrepareStep<F>[];
}

/** The checked options of `prepareObservations`. */
export interface PrepareMethod {
	readonly periods: readonly WantedPeriod[];
	readonly steps: readonly PrepareStep[];
}

/** A name as it stands: it is looked up among keys. */
const name: LeafOf<string> = leaf("string", (value) =>
	isText(value) ? value : refuse("NOT_TEXT", [], messages.textNeeded, { received: describe(value) }),
);

const rounding: LeafOf<Rounding> = leaf("string", (value) => {
	const { places, mode } = checkRounding(value as Rounding);
	return { places, mode };
});

const share: LeafOf<Amount | ExactValue> = leaf("amount", (value) => {
	const exact =
		isRecord(value) && "exact" in value ? toRational(value as unknown as ExactValue) : amountOf(value);
	if (signOf(exact) > 0 && compare(exact, ONE) <= 0) return value as Amount | ExactValue;
	return refuse("NOT_A_SHARE", [], messages.notAShare, { received: describe(value) });
});

const positive: LeafOf<Amount> = leaf("amount", (value) => {
	if (signOf(amountOf(value)) > 0) return value as Amount;
	return refuse("NOT_POSITIVE", [], messages.notPositive, { received: describe(value) });
});

const stepShape: ShapeOf<PrepareStep> = variant<PrepareStep>("step", {
	denominate: object<DenominateStep>({
		step: need(oneOf("denominate")),
		facts: need(keyed(name) as ShapeOf<DenominateStep["facts"]>),
		zeroDen: may(oneOf("missing", "notApplicable")),
		round: may(rounding),
	}),
	impute: object<ImputeStep>({
		step: need(oneOf("impute")),
		facts: need(list(name)),
		by: need(oneOf("mean", "median")),
		within: may(name),
		round: may(rounding),
	}),
	screen: object<ScreenStep>({
		step: need(oneOf("screen")),
		facts: need(list(name)),
		minShare: need(share),
	}),
	winsorise: object<WinsoriseStep>({
		step: need(oneOf("winsorise")),
		facts: need(list(name)),
		most: need(whole(1)),
		until: need(object<WinsoriseStep["until"]>({ skew: need(positive), kurtosis: need(amount) })),
		log: may(rounding),
	}),
});

const optionsShape: ShapeOf<PrepareOptions> = object<PrepareOptions>({
	period: need(kinds<string | readonly string[]>({ string: name, array: list(name) })),
	steps: need(list(stepShape)),
});

/** Periods and steps; what is wrong with them is added to `issues`. */
export function readSteps(options: unknown, issues: Issue[]): PrepareMethod | undefined {
	const read = readShape(optionsShape, options, ["options"], issues);
	if (!read) return undefined;
	const known = issues.length;
	for (const [at, step] of read.steps.entries()) {
		const path = ["options", "steps", at, "facts"];
		const facts = step.step === "denominate" ? Object.keys(step.facts) : step.facts;
		if (facts.length === 0) issues.push(createIssue("EMPTY", path, messages.noFacts));
		for (const [i, fact] of facts.entries()) {
			if (facts.indexOf(fact) === i) continue;
			issues.push(createIssue("DUPLICATE_ID", [...path, i], messages.sameFact(fact)));
		}
	}
	const path = ["options", "period"];
	const periods =
		typeof read.period === "string"
			? [{ name: read.period, path }]
			: [...new Set(read.period)].map((period, at) => ({ name: period, path: [...path, at] }));
	return issues.length > known ? undefined : { periods, steps: read.steps };
}

/** The facts that a step names. */
export function usedFacts(step: PrepareStep, at: number): readonly UsedFact[] {
	const here = ["options", "steps", at];
	if (step.step === "denominate") {
		return Object.entries(step.facts).flatMap(([fact, by]): UsedFact[] => {
			const path = [...here, "facts", fact];
			return [
				{ name: fact, use: "changed", path },
				{ name: by ?? "", use: "read", path },
			];
		});
	}
	const use = step.step === "screen" ? "read" : "changed";
	const used = step.facts.map((fact, i): UsedFact => ({ name: fact, use, path: [...here, "facts", i] }));
	if (step.step !== "impute" || step.within === undefined) return used;
	return [...used, { name: step.within, use: "text", path: [...here, "within"] }];
}

function amountOf(value: unknown) {
	const issues: Issue[] = [];
	const read = checkAmount(value, [], issues);
	if (!read) throw new SteerindexError(issues);
	return read.value;
}
