import type { Label } from "../../core/label.ts";
import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { PlacedNode } from "../../engine/compile/builder.ts";
import { collectNodes } from "../../engine/compile/collectNodes.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import { startEvaluation } from "../../engine/evaluate.ts";
import type { Program, ProgramNode, Step } from "../../engine/program.ts";
import { readExact } from "../../number/decimalText.ts";
import { equals } from "../../number/rational.ts";
import { compareReals, type Real, realOf, realText, roundReal } from "../../number/real.ts";
import type { RoundingMode } from "../../number/round.ts";
import type { SchemeNode } from "../../scheme/node.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import type { NodeRanks } from "../board.ts";
import { bothFigures } from "../diagnosticMessages.ts";
import type { Observations } from "../observations.ts";
import { inputsOf } from "../observing/inputsOf.ts";
import { readObservations } from "../observing/readObservations.ts";
import { type Collector, collectDiagnostics } from "./collectDiagnostics.ts";
import { programOf } from "./programOf.ts";

/** What a node gives each unit, exactly. */
export interface ExactNode {
	readonly node: ProgramNode;
	/** The node as it stands in the scheme. */
	readonly source: SchemeNode;
	readonly isComposite: boolean;
	readonly points: readonly Cell[];
	readonly max: readonly Cell[] | undefined;
	readonly percent: readonly Cell[] | undefined;
	readonly shownPoints: readonly Cell[] | undefined;
	readonly shownPercent: readonly Cell[] | undefined;
	readonly given: readonly boolean[] | undefined;
	/** The class in which a unit is ranked, and whether it is. */
	readonly within: readonly Cell[] | undefined;
	readonly where: readonly Cell[] | undefined;
	ranks?: NodeRanks;
	groups?: readonly (Label | null)[];
	/** Texts after quotas. */
	labels?: readonly (string | null)[];
}

/** The board before its figures leave as doubles. */
export interface ExactBoard {
	readonly scheme: SchemeInput;
	readonly program: Program;
	readonly period: string;
	readonly units: readonly string[];
	readonly nodes: ReadonlyMap<string, ExactNode>;
	readonly collector: Collector;
	/** The class of each unit by a text fact; `null` where it has none. */
	readonly classes: (fact: string) => readonly (string | null)[];
}

/** Scores every node of every unit exactly; ranks, groups and quotas come after. */
export function evaluateBoard(
	scheme: SchemeInput,
	observations: Observations,
	period: unknown,
	isKept: (node: SchemeNode) => boolean = () => true,
): ExactBoard {
	const { checked, program } = programOf(scheme);
	const types = new Map(program.nodes.map(({ id, type }) => [id, type]));
	const read = readObservations(checked, types, observations, period);
	const readsColumns = program.steps.some(({ stage }) => stage > 0);
	const data = inputsOf(checked, types, read, readsColumns);
	const evaluation = startEvaluation(program, data);
	const collector = collectDiagnostics(program);
	const { units } = read;
	for (const [fact, noisy] of read.noisy) {
		collector.node("NOISE_KEPT", { at: `/facts/${fact}`, node: checked.root.id, fact }, noisy);
	}
	const placed = collectNodes(checked);
	const columns = program.nodes.map((node) => emptyNode(node, placed, data.hasGiven, isKept));
	const results = [checked.root, ...(checked.outcomes ?? [])].flatMap(({ id }) => stepOf(program, id));
	for (const [at, unit] of units.entries()) {
		const context = evaluation.open(at, (code, step) => collector.cell(code, step, unit));
		// What the results need is told of; what only stands under a given node is computed without a word.
		for (const step of results) cellOf(context, step);
		const silent: Context = { ...context, listener: undefined };
		for (const column of columns) fill(column, silent, unit, collector);
	}
	const nodes = new Map(columns.map((column) => [column.node.id, column]));
	const classes = (fact: string): readonly (string | null)[] =>
		units.map((_, unit) => {
			const cell = data.fact(unit, fact, 0);
			return typeof cell === "string" ? cell : null;
		});
	return { scheme: checked, program, period: read.period, units, nodes, collector, classes };
}

interface Filling {
	readonly node: ProgramNode;
	readonly source: SchemeNode;
	readonly isComposite: boolean;
	readonly points: Cell[];
	readonly max: Cell[] | undefined;
	readonly percent: Cell[] | undefined;
	readonly shownPoints: Cell[] | undefined;
	readonly shownPercent: Cell[] | undefined;
	readonly given: boolean[] | undefined;
	readonly within: Cell[] | undefined;
	readonly where: Cell[] | undefined;
	readonly low: Real | undefined;
	readonly high: Real | undefined;
}

function stepOf({ nodes }: Program, id: string): number[] {
	return nodes.filter((node) => node.id === id).map(({ points }) => points);
}

/** Of a node that is not kept only the points are needed, for what its parent makes of them. */
function emptyNode(
	node: ProgramNode,
	placed: ReadonlyMap<string, PlacedNode>,
	hasGiven: boolean,
	isKept: (node: SchemeNode) => boolean,
): Filling {
	const { node: source } = placed.get(node.id) as PlacedNode;
	const isNeeded = source.rank !== undefined || source.groups !== undefined || isKept(source);
	const column = (step: number | undefined): Cell[] | undefined =>
		step === undefined || !isNeeded ? undefined : [];
	return {
		node,
		source,
		isComposite: source.children !== undefined,
		points: [],
		max: column(node.max),
		percent: column(node.percent),
		shownPoints: column(node.shownPoints),
		shownPercent: column(node.shownPercent),
		given: hasGiven ? [] : undefined,
		within: column(node.rankWithin),
		where: column(node.rankWhere),
		...boundsOf(node, hasBonus(source, placed)),
	};
}

interface Bounds {
	readonly low: Real | undefined;
	readonly high: Real | undefined;
}

const bounds = new WeakMap<ProgramNode, Bounds>();

function boundsOf(node: ProgramNode, isOpen: boolean): Bounds {
	const known = bounds.get(node);
	if (known) return known;
	const found = { low: boundOf(node.low), high: isOpen ? undefined : boundOf(node.high) };
	bounds.set(node, found);
	return found;
}

/** A bonus stands outside the maximum, so that a sum with one may exceed it. */
function hasBonus({ children }: SchemeNode, placed: ReadonlyMap<string, PlacedNode>): boolean {
	return (children ?? []).some((child) => {
		const node = "ref" in child ? placed.get(child.ref)?.node : child;
		return node?.role === "bonus";
	});
}

function boundOf(text: string | undefined): Real | undefined {
	const bound = text === undefined ? undefined : readExact(text);
	return bound && realOf(bound);
}

function fill(column: Filling, context: Context, unit: string, collector: Collector): void {
	const { node } = column;
	const points = cellOf(context, node.points);
	column.points.push(points);
	column.max?.push(cellOf(context, node.max as number));
	column.percent?.push(cellOf(context, node.percent as number));
	column.shownPoints?.push(cellOf(context, node.shownPoints as number));
	column.shownPercent?.push(cellOf(context, node.shownPercent as number));
	column.within?.push(cellOf(context, node.rankWithin as number));
	column.where?.push(cellOf(context, node.rankWhere as number));
	if (isNumber(points) && isOutside(points, column))
		collector.node("OUT_OF_MAX", { at: node.at, node: node.id }, [unit]);
	if (!column.given) return;
	const isGiven = context.inputs.given(context.unit, node.id) !== undefined;
	column.given.push(isGiven);
	if (isGiven) noteComputed(column, context, points, unit, collector);
}

function isOutside(points: Real, { low, high }: Filling): boolean {
	return (
		(low !== undefined && compareReals(points, low) === -1) ||
		(high !== undefined && compareReals(points, high) === 1)
	);
}

/** Points that are given although they could be computed: do they agree? */
function noteComputed(
	{ node }: Filling,
	context: Context,
	given: Cell,
	unit: string,
	collector: Collector,
): void {
	const { args } = context.program.steps[node.points] as Step;
	const computed = cellOf(context, args[0] ?? 0);
	if (isAbsent(computed) || isAbsent(given)) return;
	const code = agree(given, computed, node, context.program) ? "GIVEN_AGREES" : "GIVEN_AND_COMPUTED";
	collector.node(code, { at: node.at, node: node.id }, [unit], () =>
		bothFigures(unit, textOf(given), textOf(computed)),
	);
}

/** The same when published; exactly the same where nothing is. */
function agree(given: Cell, computed: Cell, node: ProgramNode, { steps }: Program): boolean {
	if (!isNumber(given) || !isNumber(computed)) return given === computed;
	const shown = node.shownPoints === undefined ? undefined : steps[node.shownPoints];
	if (!shown) return compareReals(given, computed) === 0;
	const rounding = { places: Number(shown.options?.places), mode: shown.options?.mode as RoundingMode };
	const [a, b] = [roundReal(given, rounding), roundReal(computed, rounding)];
	return a !== undefined && b !== undefined && equals(a, b);
}

function textOf(cell: Cell): string {
	return isNumber(cell) ? realText(cell) : String(cell);
}
