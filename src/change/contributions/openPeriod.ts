import { SteerindexError } from "../../core/error.ts";
import { createIssue } from "../../core/issue.ts";
import type { PlacedNode } from "../../engine/compile/builder.ts";
import { collectNodes } from "../../engine/compile/collectNodes.ts";
import type { Context, Inputs } from "../../engine/context.ts";
import { startEvaluation } from "../../engine/evaluate.ts";
import type { Program } from "../../engine/program.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import { inputsOf } from "../../scoring/observing/inputsOf.ts";
import { readObservations } from "../../scoring/observing/readObservations.ts";
import { programOf } from "../../scoring/scores/programOf.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";

/** A scheme with what is known in one period, ready to be asked for any unit. */
export interface OpenPeriod {
	readonly period: string;
	readonly scheme: SchemeInput;
	readonly program: Program;
	readonly placed: ReadonlyMap<string, PlacedNode>;
	readonly units: readonly string[];
	readonly inputs: Inputs;
	/** The steps of one unit, by its place in `units`. */
	readonly open: (unit: number) => Context;
}

/** Checks a scheme and its observations; the problems are told under `path`. */
export function openPeriod(scored: ScoredPeriod, path: readonly string[] = []): OpenPeriod {
	try {
		return openChecked(checkOptions(scored, []));
	} catch (error) {
		if (path.length === 0 || !SteerindexError.is(error)) throw error;
		throw new SteerindexError(
			error.issues.map(({ code, path: inside, message, pointer: _, ...details }) =>
				createIssue(code, [...path, ...inside], message, details),
			),
		);
	}
}

function openChecked({ scheme, observations, period }: ScoredPeriod): OpenPeriod {
	const { checked, program } = programOf(scheme);
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(checked, types, observations, period);
	const inputs = inputsOf(checked, types, read);
	const evaluation = startEvaluation(program, inputs);
	return {
		period: read.period,
		scheme: checked,
		program,
		placed: collectNodes(checked),
		units: read.units,
		inputs,
		open: (unit) => evaluation.open(unit),
	};
}
