import { type Label, type Locale, labelText } from "../../core/label.ts";
import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import type { PlacedNode } from "../../engine/compile/builder.ts";
import type { Context } from "../../engine/context.ts";
import { peerClass } from "../../engine/peers.ts";
import type { Step } from "../../engine/program.ts";
import { compareReals, nearestRealDouble, realText } from "../../number/real.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import type { DerivationLine } from "../derivation.ts";
import type { ObservationRecord } from "../observations.ts";
import { formula, inBoth, word } from "./words.ts";

/** What the lines of a derivation are written from. */
export interface Written {
	readonly context: Context;
	readonly scheme: SchemeInput;
	readonly placed: ReadonlyMap<string, PlacedNode>;
	readonly units: readonly string[];
	readonly record: ObservationRecord | undefined;
	readonly unitFacts: Readonly<Record<string, unknown>> | undefined;
	readonly before: ObservationRecord | undefined;
	/** Nothing is before the period. */
	readonly isFirst: boolean;
}

/** Lines by what they stand for, while they are being written. */
interface Ledger {
	readonly lines: DerivationLine[];
	/** The line of a step of the unit, and of a step of an item. */
	readonly lineOf: Map<string, number>;
}

const MOST_SET_BY = 10;

/** The lines of every step that was reached, arguments before what reads them; gives the line of each step. */
export function writeLines(source: Written): {
	readonly lines: readonly DerivationLine[];
	readonly lineOf: (step: number) => number;
} {
	const ledger: Ledger = { lines: [], lineOf: new Map() };
	const { context } = source;
	const { steps } = context.program;
	const items = [...(context.trail ?? new Map<number, readonly Context[]>())];
	for (const [at, step] of steps.entries()) {
		if (step.list === undefined) {
			if (context.cells[at] !== undefined) writeLine(source, ledger, context, step, at, undefined);
			continue;
		}
		for (const [each, contexts] of items) {
			for (const [item, inside] of contexts.entries()) {
				if (inside.cells[at] !== undefined) writeLine(source, ledger, inside, step, at, { each, item });
			}
		}
	}
	return { lines: ledger.lines, lineOf: (step) => ledger.lineOf.get(keyOf(step, undefined)) ?? 0 };
}

interface Inside {
	readonly each: number;
	readonly item: number;
}

const keyOf = (step: number, inside: Inside | undefined): string =>
	inside === undefined ? String(step) : `${inside.each}:${inside.item}:${step}`;

function writeLine(
	source: Written,
	ledger: Ledger,
	context: Context,
	step: Step,
	at: number,
	inside: Inside | undefined,
): void {
	const cell = context.cells[at] as Cell;
	const from =
		step.op === "each"
			? itemLines(ledger, context, step, at)
			: step.args.map((arg) => lineFor(source, ledger, arg, inside));
	// A policy may have been needed elsewhere; here it counts only if the value is its own.
	const stoodIn = step.fallback !== undefined && cellAt(context, step.fallback) === cell;
	const fallback = stoodIn ? found(source, ledger, step.fallback as number, inside) : undefined;
	const line: DerivationLine = {
		at: step.at,
		node: step.node,
		op: step.op,
		...(step.options === undefined ? {} : { options: step.options }),
		text: textOf(source, step),
		from,
		...(fallback === undefined ? {} : { fallback }),
		...(inside === undefined ? {} : { item: inside.item }),
		...outcomeOf(cell),
		...noteOf(source, context, step, cell),
		...extras(source, context, step, at),
	};
	ledger.lineOf.set(keyOf(at, inside), ledger.lines.length);
	ledger.lines.push(line);
	if (step.op === "case" || step.op === "bands") markChosen(ledger, step, line);
}

/** The branch that was taken: the result of the first row that holds. */
function markChosen({ lines }: Ledger, { op }: Step, { from }: DerivationLine): void {
	const [first, stride] = op === "case" ? [1, 2] : [1, 1];
	for (let at = first; at < from.length; at += stride) {
		const result = lines[from[at] ?? 0];
		const holds = op === "bands" ? result?.note !== "not-taken" : lines[from[at - 1] ?? 0]?.value === true;
		if (!holds || !result) continue;
		if (result.note === undefined) lines[from[at] ?? 0] = { ...result, note: "chosen" };
		return;
	}
}

function cellAt(context: Context, step: number): Cell | undefined {
	return context.cells[step] ?? context.item?.outer.cells[step];
}

/** What goes into an `each`: of every item its value, weight and condition, as far as they were needed. */
function itemLines(ledger: Ledger, context: Context, step: Step, at: number): number[] {
	const contexts = context.trail?.get(at) ?? [];
	return contexts.flatMap((_, item) =>
		step.args.flatMap((arg) => {
			const line =
				ledger.lineOf.get(keyOf(arg, { each: at, item })) ?? ledger.lineOf.get(keyOf(arg, undefined));
			return line === undefined ? [] : [line];
		}),
	);
}

function found(
	source: Written,
	ledger: Ledger,
	step: number,
	inside: Inside | undefined,
): number | undefined {
	const isItem = source.context.program.steps[step]?.list !== undefined;
	return ledger.lineOf.get(keyOf(step, isItem ? inside : undefined));
}

/** The line of an argument; one that was not needed gets a line that says so. */
function lineFor(source: Written, ledger: Ledger, arg: number, inside: Inside | undefined): number {
	const known = found(source, ledger, arg, inside);
	if (known !== undefined) return known;
	const step = source.context.program.steps[arg] as Step;
	ledger.lines.push({
		at: step.at,
		node: step.node,
		op: step.op,
		...(step.options === undefined ? {} : { options: step.options }),
		text: textOf(source, step),
		from: [],
		...(inside === undefined ? {} : { item: inside.item }),
		...{ status: "ok", exact: null, value: null, note: "not-taken" },
	});
	ledger.lineOf.set(keyOf(arg, step.list === undefined ? undefined : inside), ledger.lines.length - 1);
	return ledger.lines.length - 1;
}

function outcomeOf(cell: Cell): Pick<DerivationLine, "status" | "code" | "exact" | "value"> {
	if (isAbsent(cell)) {
		const { status, code } = cell;
		return { status, ...(code === undefined ? {} : { code }), exact: null, value: null };
	}
	if (!isNumber(cell)) return { status: "ok", exact: String(cell), value: cell };
	return { status: "ok", exact: realText(cell), value: nearestRealDouble(cell) };
}

function textOf(source: Written, step: Step): Label {
	return inBoth((locale) => nameOf(source, step, locale, 0));
}

const MOST_LEVELS = 2;
/** What needs no brackets around it. */
const ATOMS: ReadonlySet<string> = new Set([
	"number",
	"text",
	"boolean",
	"notApplicable",
	"fact",
	"field",
	"given",
]);

/** The formula with names: of facts, nodes and constants; what is deeper is `…`. */
function nameOf(source: Written, step: Step, locale: Locale, level: number): string {
	const { options } = step;
	switch (step.op) {
		case "number":
		case "text":
		case "boolean":
			return String(options?.value);
		case "notApplicable":
			return word("notApplicable", locale);
		case "fact": {
			const name = String(options?.fact);
			const label = source.scheme.facts[name]?.label;
			const text = label === undefined ? name : labelText(label, locale);
			return options?.period === undefined ? text : `${text} (${word("periodBefore", locale)})`;
		}
		case "field":
			return String(options?.field);
		case "given": {
			const node = String(options?.node);
			const label = source.placed.get(node)?.node.label;
			return label === undefined ? node : `${node} ${labelText(label, locale)}`;
		}
	}
	if (level > MOST_LEVELS) return "…";
	const { steps } = source.context.program;
	const args = step.args.map((arg) => {
		const inner = steps[arg] as Step;
		const text = nameOf(source, inner, locale, level + 1);
		return ATOMS.has(inner.op) ? text : `(${text})`;
	});
	return formula(step.op, options, args, locale);
}

function noteOf(source: Written, context: Context, step: Step, cell: Cell): Pick<DerivationLine, "note"> {
	if (step.op === "round") return { note: "rounded" };
	if (step.op === "given") {
		const node = String(step.options?.node);
		if (context.inputs.given(context.unit, node) !== undefined) return { note: "given" };
		const { role, whenNotApplicable } = source.placed.get(node)?.node ?? {};
		if (role !== undefined) return { note: role };
		const leaves =
			whenNotApplicable === "exclude" || whenNotApplicable === "rescale" || whenNotApplicable === "spread";
		if (isAbsent(cell) && cell.status === "notApplicable" && leaves) return { note: "excluded" };
	}
	if (step.op === "fact" && step.fallback !== undefined && context.cells[step.fallback] !== undefined) {
		const own = context.inputs.fact(
			context.unit,
			String(step.options?.fact),
			step.options?.period === -1 ? 1 : 0,
		);
		if (isAbsent(own) && own.status === "missing") return { note: "filled" };
	}
	if (step.op === "clamp") {
		const before = context.cells[step.args[0] ?? 0];
		if (before !== undefined && isNumber(before) && isNumber(cell) && compareReals(before, cell) !== 0) {
			return { note: "capped" };
		}
	}
	return {};
}

function extras(source: Written, context: Context, step: Step, at: number): Partial<DerivationLine> {
	if (step.op === "fact") {
		const name = String(step.options?.fact);
		const record = step.options?.period === -1 ? source.before : source.record;
		const facts = record?.facts as Readonly<Record<string, unknown>> | undefined;
		const always =
			record === undefined && source.isFirst && step.options?.period === -1 ? undefined : source.unitFacts;
		const given = (facts?.[name] ?? always?.[name] ?? null) as DerivationLine["given"];
		const treatments = record?.treatments?.[name];
		return { given: given ?? null, ...(treatments ? { treatments } : {}) };
	}
	if (step.op === "given") {
		const source_ = source.placed.get(String(step.options?.node))?.node.source;
		return source_ === undefined ? {} : { source: source_ };
	}
	if (step.op !== "peer") return {};
	const within = step.options?.classed === true ? context.cells[step.args[1] ?? 0] : "";
	if (typeof within !== "string") return {};
	const peers = peerClass(context, step, at, within);
	if (peers === undefined) return {};
	const isExtreme = step.options?.statistic === "min" || step.options?.statistic === "max";
	const { result } = peers;
	const setBy =
		isExtreme && typeof result !== "string"
			? peers.units.filter((_, i) => compareReals(peers.values[i] ?? result, result) === 0)
			: [];
	return {
		peers: {
			count: peers.units.length,
			...(within === "" ? {} : { within }),
			setBy: setBy.slice(0, MOST_SET_BY).map((unit) => source.units[unit] ?? ""),
		},
	};
}
