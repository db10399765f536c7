import { type Cell, isAbsent } from "../../engine/cell.ts";
import { type Context, cellOf } from "../../engine/context.ts";
import { startEvaluation } from "../../engine/evaluate.ts";
import { multiplyReals, type Real, subtractReals, sumReals } from "../../number/real.ts";
import { type Shapes, shapesOf } from "../contributions/shape.ts";
import { type Asked, splitScore, stepOf } from "../contributions/splitScore.ts";
import type { ExactPart } from "../contributions/splitTree.ts";
import type { ScoreCause } from "./activeCauses.ts";
import { type Field, mixInputs, type Side } from "./field.ts";
import { type Blocks, unionOf } from "./mergeCauses.ts";
import { joiningsOf } from "./shapley.ts";

/** The unit in one mixture of the two periods. */
interface Situation {
	readonly context: Context;
	readonly shapes: Shapes;
}

/** Every mixture: the causes of a coalition, each a bit, are as in the later period, the others as in the earlier. */
export interface Game {
	readonly causes: readonly ScoreCause[];
	readonly asked: Asked;
	readonly situation: (coalition: number) => Situation;
}

export function startGame(field: Field, causes: readonly ScoreCause[], asked: Asked): Game {
	const known = new Map<number, Situation>();
	const open = (coalition: number): Situation => {
		// A cause that is not played moves nothing: it stays as it was.
		const side = (cause: ScoreCause): Side => {
			const at = causes.indexOf(cause);
			return at >= 0 && (coalition >> at) & 1 ? 1 : 0;
		};
		const { program, placed } = field.periods[side("weights")];
		const inputs = mixInputs(field, {
			data: side("data"),
			bounds: side("bounds"),
			missing: side("missing"),
			membership: side("membership"),
		});
		const context = startEvaluation(program, inputs).open(0);
		return { context, shapes: shapesOf(program, placed) };
	};
	const situation = (coalition: number): Situation => {
		const found = known.get(coalition) ?? open(coalition);
		known.set(coalition, found);
		return found;
	};
	return { causes, asked, situation };
}

export function hasValue(game: Game, coalition: number): boolean {
	return !isAbsent(figureIn(game, coalition));
}

/** The causes of one block, how much they move the figure, and through which nodes. */
export interface BlockShare {
	readonly causes: readonly ScoreCause[];
	readonly value: Real;
	/** Nothing where weights move: nodes then count for more or less, and none has moved. */
	readonly parts: readonly ExactPart[] | undefined;
}

/** The mean, over all orders of the blocks, of what each of them moves. Formula: change.causes. */
export function shareGame(game: Game, blocks: Blocks): readonly BlockShare[] {
	return blocks.map((block, player) => {
		const moves = joiningsOf(player, blocks.length).map(({ coalition, weight }): Move => {
			const before = unionOf(blocks, coalition);
			return { before, after: before | block, weight };
		});
		const causes = game.causes.filter((_, at) => (block >> at) & 1);
		return { causes, ...(causes.includes("weights") ? weighMoves(game, moves) : splitMoves(game, moves)) };
	});
}

/** From one coalition to another, and how often that happens. */
interface Move {
	readonly before: number;
	readonly after: number;
	readonly weight: Real;
}

function weighMoves(game: Game, moves: readonly Move[]): Omit<BlockShare, "causes"> {
	const values = moves.map(({ before, after, weight }) =>
		multiplyReals(weight, subtractReals(figureIn(game, after) as Real, figureIn(game, before) as Real)),
	);
	return { value: sumReals(values), parts: undefined };
}

function splitMoves(game: Game, moves: readonly Move[]): Omit<BlockShare, "causes"> {
	const splits = moves.map(({ before, after, weight }) => {
		// Weights are those of the coalition, the same before and after.
		const { context, shapes } = game.situation(after);
		const { total, parts } = splitScore(
			{ shapes, before: game.situation(before).context, after: context },
			game.asked,
		);
		const weighed = parts.map((part) => ({ ...part, value: multiplyReals(weight, part.value) }));
		return { value: multiplyReals(weight, total), parts: weighed };
	});
	return {
		value: sumReals(splits.map(({ value }) => value)),
		parts: addParts(
			game,
			splits.flatMap(({ parts }) => parts),
		),
	};
}

/** Parts of one node and kind are one, in the order of the scheme, the nodes' own steps last. */
function addParts(game: Game, parts: readonly ExactPart[]): readonly ExactPart[] {
	const groups = new Map<string, ExactPart[]>();
	for (const part of parts) {
		const key = `${part.kind} ${part.node}`;
		const group = groups.get(key);
		if (group) group.push(part);
		else groups.set(key, [part]);
	}
	const kinds = ["points", "coverage", "then", "rounding"] as const;
	const nodes = [...game.situation(0).shapes.keys()];
	const orders = [kinds.slice(0, 1), kinds.slice(1)];
	return orders.flatMap((order) =>
		nodes.flatMap((node) =>
			order.flatMap((kind): ExactPart[] => {
				const group = groups.get(`${kind} ${node}`);
				if (!group) return [];
				const children = [...new Set(group.flatMap((part) => part.children ?? []))];
				const value = sumReals(group.map((part) => part.value));
				return [{ node, kind, value, ...(kind === "coverage" ? { children } : {}) }];
			}),
		),
	);
}

function figureIn({ asked, situation }: Game, coalition: number): Cell {
	const { context, shapes } = situation(coalition);
	return cellOf(context, stepOf(shapes, asked));
}
