import type { Cell } from "../../engine/cell.ts";
import { collectNodes } from "../../engine/compile/collectNodes.ts";
import { cellOf } from "../../engine/context.ts";
import type { ProgramNode } from "../../engine/program.ts";
import type { SchemeNode } from "../../scheme/node.ts";
import type { Collector } from "../../scoring/scores/collectDiagnostics.ts";
import type { ExactBoard, ExactNode } from "../../scoring/scores/exactBoard.ts";
import { rankBoard } from "../../scoring/scores/rankBoard.ts";
import type { Bench, Trial } from "./openBench.ts";
import { neededBy } from "./readers.ts";

/** The node a question is about, with the nodes by which quotas choose among its labels. */
export interface Asked {
	readonly node: ProgramNode;
	readonly source: SchemeNode;
	readonly by: readonly string[];
	readonly hasQuota: boolean;
	/** All steps that decide its figures, ranks and groups. */
	readonly steps: readonly number[];
	/** With all that those need. */
	readonly needed: ReadonlySet<number>;
	/** The statistics of peers among those. */
	readonly peers: readonly number[];
}

/** The node of a scheme, ready to be asked for; nothing where the scheme has none of this name. */
export function askNode({ scheme, program }: Bench, id: string): Asked | undefined {
	const node = program.nodes.find((known) => known.id === id);
	const source = collectNodes(scheme).get(id)?.node;
	if (!node || !source) return undefined;
	const quotas = (scheme.quotas ?? []).filter((quota) => quota.node === id);
	const by = [...new Set(quotas.map((quota) => quota.by))];
	const deciding = program.nodes.filter((other) => by.includes(other.id));
	const { points, percent, shownPoints, shownPercent, rankWhere, rankWithin } = node;
	const steps = [
		...[points, percent, shownPoints, shownPercent, rankWhere, rankWithin],
		...deciding.map((other) => other.points),
	].filter((step) => step !== undefined);
	const needed = neededBy(program, steps);
	const peers = [...needed].filter((at) => program.steps[at]?.op === "peer");
	return { node, source, by, hasQuota: quotas.length > 0, steps, needed, peers };
}

const NO_DIAGNOSTICS = { items: [], counts: {}, truncated: false };
const SILENT: Collector = { cell: () => undefined, node: () => undefined, finish: () => NO_DIAGNOSTICS };

/** Ranks, groups and quotas of one node as the whole board would have them, and nothing else of the board. */
export function partialBoard(bench: Bench, asked: Asked, trial: Trial): ExactNode {
	const { program, units, scheme, period, inputs } = bench;
	const placed = collectNodes(scheme);
	const contexts = units.map((_, unit) => trial.contextOf(unit));
	const column = (step: number | undefined): readonly Cell[] | undefined =>
		step === undefined ? undefined : contexts.map((context) => cellOf(context, step));
	const nodes = new Map<string, ExactNode>();
	for (const node of program.nodes) {
		const isAsked = node.id === asked.node.id;
		if (!isAsked && !asked.by.includes(node.id)) continue;
		const source = placed.get(node.id)?.node ?? asked.source;
		const { rank: _, groups: __, ...plain } = source;
		nodes.set(node.id, {
			node,
			source: isAsked ? source : (plain as SchemeNode),
			isComposite: source.children !== undefined,
			points: column(node.points) ?? [],
			max: undefined,
			percent: column(node.percent),
			shownPoints: column(node.shownPoints),
			shownPercent: column(node.shownPercent),
			given: undefined,
			within: isAsked ? column(node.rankWithin) : undefined,
			where: isAsked ? column(node.rankWhere) : undefined,
		});
	}
	const board: ExactBoard = {
		scheme: { ...scheme, quotas: (scheme.quotas ?? []).filter((quota) => quota.node === asked.node.id) },
		program,
		period,
		units,
		nodes,
		collector: SILENT,
		classes: (fact) =>
			units.map((_, unit) => {
				const cell = inputs.fact(unit, fact, 0);
				return typeof cell === "string" ? cell : null;
			}),
	};
	rankBoard(board);
	return nodes.get(asked.node.id) as ExactNode;
}
