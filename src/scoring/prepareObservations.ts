import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import type { ObservationRecord, Observations, Treatment } from "./observations.ts";
import { denominate } from "./prepare/denominate.ts";
import { impute } from "./prepare/impute.ts";
import type { PreparedObservations, PreparedValue } from "./prepare/prepared.ts";
import { type PrepareOptions, readSteps, usedFacts } from "./prepare/readSteps.ts";
import { readTables } from "./prepare/readTables.ts";
import { screen } from "./prepare/screen.ts";
import type { PrepareStep } from "./prepare/steps.ts";
import { startWork, type Table, type Work } from "./prepare/table.ts";
import { winsorise } from "./prepare/winsorise.ts";
import * as messages from "./prepareMessages.ts";

/**
 * Prepares observations for scoring by the usual steps of composite indicators, in the order given: `denominate` for
 * size, `impute` what is missing, `screen` out units with too little data, `winsorise` what is skewed. Nothing happens that
 * no step names, every changed value is listed, and all values stay exact fractions unless a step names a rounding.
 * Each period is prepared for itself.
 *
 * Formula: scoring.prepare.
 *
 * @param observations - Periods, units and records, as for `scoreUnits`; a unit takes part in a period where it has a record.
 * @param options - `period`: one, or a list of them; `steps`: what to do, each on what the step before left.
 * @returns New `observations` for `scoreUnits`, whose records carry their treatments; the same as one list `treatments`;
 * units `screened` out; the skewed `series` before and after. Diagnostics: `NOISE_DIGITS`, `ZERO_DEN`,
 * `MISSING_DENOMINATOR`, `TOO_MANY_DIGITS`, `NO_GROUP`, `GROUP_WITHOUT_VALUES`, `TOO_LITTLE_DATA`, `NO_UNITS_LEFT`,
 * `CONSTANT_INDICATOR`, `TOO_FEW_VALUES`, `STILL_SKEWED`.
 * @throws `WRONG_TYPE`, `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `UNKNOWN_FACT`, `UNKNOWN_UNIT`,
 * `UNKNOWN_PERIOD`, `DUPLICATE_ID`, `DUPLICATE_RECORD`, `SAME_IN_EVERY_PERIOD`, `NOT_TEXT`, `NOT_A_NUMBER`, `NOT_A_SHARE`,
 * `NOT_POSITIVE`, `NOT_WHOLE`, `EMPTY`, `BAD_DECIMAL`, `BAD_PLACES`, `BAD_MODE`, `TOO_COSTLY`.
 *
 * @example
 * ```ts
 * import { prepareObservations } from "steerindex/scoring";
 * const observations = {
 *   periods: ["2022"],
 *   records: [
 *     { unit: "A", period: "2022", facts: { doctors: 120, population: 90 } },
 *     { unit: "B", period: "2022", facts: { doctors: 50, population: 100 } },
 *     { unit: "C", period: "2022", facts: { doctors: null, population: 30 } },
 *   ],
 * };
 * const prepared = prepareObservations(observations, {
 *   period: "2022",
 *   steps: [
 *     { step: "denominate", facts: { doctors: "population" } },
 *     { step: "impute", facts: ["doctors"], by: "mean" },
 *   ],
 * });
 * prepared.observations.records.map(({ facts }) => facts?.doctors); // => [{ exact: "4/3" }, 0.5, { exact: "11/12" }]
 * prepared.treatments[2]; // => { unit: "C", period: "2022", fact: "doctors", step: "imputed", from: null, to: { exact: "11/12" }, by: { vi: "trung bình của 2 đơn vị", en: "mean of 2 units" } }
 * ```
 */
export function prepareObservations<F extends string, I extends string>(
	observations: Observations<F, I>,
	options: PrepareOptions<NoInfer<F>>,
): PreparedObservations<F, I> {
	const issues: Issue[] = [];
	const method = readSteps(options, issues);
	const facts = method ? method.steps.flatMap(usedFacts) : [];
	const tables = method ? readTables(observations, method.periods, facts, issues) : [];
	if (!method || issues.length > 0) throw new SteerindexError(issues);
	const works = tables.map((table) => carryOut(table, method.steps));
	const found = {
		treatments: works.flatMap(({ treatments }) => treatments),
		screened: works.flatMap(({ screened }) => screened),
		series: works.flatMap(({ series }) => series),
		diagnostics: capIssues(works.flatMap(({ diagnostics }) => diagnostics)),
	};
	// The names are those of the observations: readTables has looked each of them up.
	return { observations: rewrite(observations, works), ...found } as unknown as PreparedObservations<F, I>;
}

function carryOut(table: Table, steps: readonly PrepareStep[]): Work {
	const work = startWork(table);
	for (const [fact, units] of table.noisy) {
		const message = messages.noiseDigits(units, table.period);
		work.diagnostics.push(createIssue("NOISE_DIGITS", ["observations", "facts", fact], message));
	}
	for (const [at, step] of steps.entries()) {
		if (step.step === "denominate") denominate(work, step, at);
		else if (step.step === "impute") impute(work, step, at);
		else if (step.step === "screen") screen(work, step, at);
		else winsorise(work, step, at);
	}
	return work;
}

/** The observations with new records in the place of those changed, and without those screened out. */
function rewrite<F extends string, I extends string>(
	observations: Observations<F, I>,
	works: readonly Work[],
): Observations<F, I> {
	const changed = new Map<number, ObservationRecord | undefined>();
	for (const work of works) for (const [at, record] of changedRecords(work)) changed.set(at, record);
	const records = observations.records.flatMap((record, at) => {
		const found = changed.has(at) ? changed.get(at) : record;
		return found ? [found as ObservationRecord<F, I>] : [];
	});
	const { units } = observations;
	if (!units) return { ...observations, records };
	// A unit that loses its last record is screened out of the list too.
	const had = new Set(observations.records.map(({ unit }) => unit));
	const has = new Set(records.map(({ unit }) => unit));
	return { ...observations, units: units.filter(({ id }) => has.has(id) || !had.has(id)), records };
}

/** New records by their place in the list; nothing for one that was screened out. */
function changedRecords({
	table,
	isOut,
	treatments,
	written,
}: Work): Map<number, ObservationRecord | undefined> {
	const byUnit = new Map<string, PreparedValue[]>();
	for (const treatment of treatments) {
		const list = byUnit.get(treatment.unit);
		if (list) list.push(treatment);
		else byUnit.set(treatment.unit, [treatment]);
	}
	const changed = new Map<number, ObservationRecord | undefined>();
	for (const [row, { unit, at, record }] of table.rows.entries()) {
		const done = byUnit.get(unit);
		if (isOut[row]) changed.set(at, undefined);
		else if (done) {
			const facts = done.map(({ fact }) => [fact, written.get(fact)?.get(row) ?? null] as const);
			changed.set(at, {
				...record,
				facts: { ...record.facts, ...Object.fromEntries(facts) },
				treatments: addTreatments(record, done),
			});
		}
	}
	return changed;
}

/** What was done before stays in front. */
function addTreatments(
	{ treatments }: ObservationRecord,
	done: readonly PreparedValue[],
): NonNullable<ObservationRecord["treatments"]> {
	const lists = new Map<string, readonly Treatment[]>();
	for (const [fact, list] of Object.entries(treatments ?? {})) if (list) lists.set(fact, list);
	for (const { fact, step, from, to, by } of done) {
		lists.set(fact, [...(lists.get(fact) ?? []), { step, from, to, by }]);
	}
	return Object.fromEntries(lists);
}
