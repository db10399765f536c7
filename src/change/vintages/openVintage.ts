import { isRecord, own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Program } from "../../engine/program.ts";
import { checkOptions } from "../../number/numeric.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import type { ObservationRecord, Observations } from "../../scoring/observations.ts";
import { readObservations } from "../../scoring/observing/readObservations.ts";
import { type ExactBoard, evaluateBoard } from "../../scoring/scores/exactBoard.ts";
import { programOf } from "../../scoring/scores/programOf.ts";
import { rankBoard } from "../../scoring/scores/rankBoard.ts";
import type { ScoredPeriod } from "../scoredPeriod.ts";

type Values = Readonly<Record<string, unknown>>;

/** What is known of a unit, whether it was said of the unit or in a record. */
export interface Row {
	readonly facts: Values;
	readonly nodes: Values;
	/** The facts of the period before. */
	readonly before: Values;
	readonly hasRecord: boolean;
}

/** What is known of each unit that exists in the period. */
export type Rows = ReadonlyMap<string, Row>;

/** A delivery, ready to be compared. */
export interface Vintage {
	readonly scheme: SchemeInput;
	readonly program: Program;
	readonly period: string;
	readonly before: string | undefined;
	readonly rows: Rows;
}

/** Checks a scheme and its observations; the problems are told under `path`. */
export function openVintage(scored: ScoredPeriod, path: string, issues: Issue[]): Vintage | undefined {
	try {
		return openChecked(checkOptions(scored, []));
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		for (const { code, path: inside, message, pointer: _, ...details } of error.issues) {
			issues.push(createIssue(code, [path, ...inside], message, details));
		}
		return undefined;
	}
}

function openChecked({ scheme, observations, period }: ScoredPeriod): Vintage {
	const { checked, program } = programOf(scheme);
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(checked, types, observations, period);
	const { periods } = observations;
	const rows = read.units.map((unit, at): [string, Row] => {
		const shared = asValues(read.specs[at]?.facts);
		const [now, before] = [read.records[at], read.before[at]];
		const row = {
			facts: effective(now, shared),
			nodes: asValues(now?.nodes),
			before: effective(before, shared),
			hasRecord: now !== undefined,
		};
		return [unit, row];
	});
	return {
		scheme: checked,
		program,
		period: read.period,
		before: periods[periods.indexOf(read.period) - 1],
		rows: new Map(rows),
	};
}

/** What a record says counts before what is said of the unit in every period. */
function effective(record: ObservationRecord | undefined, shared: Values): Values {
	const facts = asValues(record?.facts);
	const names = new Set([...Object.keys(shared), ...Object.keys(facts)]);
	return Object.fromEntries([...names].map((name) => [name, own(facts, name) ?? own(shared, name) ?? null]));
}

function asValues(values: unknown): Values {
	return isRecord(values) ? values : {};
}

const BEFORE = "\u0000before";

/** The board of these rows. */
export function scoreRows({ scheme, period }: Vintage, rows: Rows): ExactBoard {
	const records = [...rows].flatMap(([unit, { facts, nodes, before }]) => [
		{ unit, period, facts, ...(Object.keys(nodes).length > 0 ? { nodes } : {}) },
		...(Object.keys(before).length > 0 ? [{ unit, period: BEFORE, facts: before }] : []),
	]);
	const units = [...rows.keys()].map((id) => ({ id }));
	const board = evaluateBoard(scheme, { periods: [BEFORE, period], units, records } as Observations, period);
	rankBoard(board);
	return board;
}
