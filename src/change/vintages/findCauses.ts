import { type Cell, isAbsent, isNumber } from "../../engine/cell.ts";
import { compareReals } from "../../number/real.ts";
import type { ExactBoard } from "../../scoring/scores/exactBoard.ts";
import type { ChannelOf } from "./channelOf.ts";
import { type FigureName, figureAt, sameFigure } from "./figures.ts";
import type { Edit } from "./findChanges.ts";
import { scoreRows, type Vintage } from "./openVintage.ts";
import type { VintageCause, VintageFigure, VintageMove } from "./vintageResult.ts";

/** A figure that moved, before its causes are known. */
export type Moved = VintageFigure & Pick<VintageMove, "unit" | "node" | "label">;

/** Up to so many changes each is made alone and undone alone. */
export const TRIED = 36;

/** Each figure with its causes: what was tried tells, else what the scheme reads. */
export function findCauses(
	first: Vintage,
	second: Vintage,
	edits: readonly Edit[],
	moves: readonly Moved[],
	channelOf: ChannelOf,
): readonly VintageMove[] {
	const isTried = edits.length <= TRIED && moves.length > 0;
	const tryEach = (vintage: Vintage, side: "from" | "to", edit: "make" | "undo"): readonly Effects[] => {
		if (!isTried) return [];
		const base = openBoard(scoreRows(vintage, vintage.rows));
		return edits.map((change) =>
			effectsOf(base, openBoard(scoreRows(vintage, change[edit](vintage.rows))), moves, side),
		);
	};
	const alone = tryEach(first, "from", "make");
	const needed = tryEach(second, "to", "undo");
	return moves.map((move, at): VintageMove => {
		const tried = edits.flatMap(({ change }, i): readonly VintageCause[] => {
			const effects = [alone[i]?.[at], needed[i]?.[at]].filter((effect) => effect?.differs);
			if (effects.length === 0) return [];
			const moved = effects.some((effect) => effect?.pointsMoved);
			return [
				{
					change: i,
					through: channelOf(change, move, moved) ?? "own",
					alone: alone[i]?.[at]?.differs === true,
					needed: needed[i]?.[at]?.differs === true,
				},
			];
		});
		if (tried.length > 0) return { ...move, by: "trial", causes: tried };
		// Where several changes do what one less would do as well, none shows alone.
		const read = edits.flatMap(({ change }, i): readonly VintageCause[] => {
			const through = channelOf(change, move);
			return through === undefined ? [] : [{ change: i, through }];
		});
		return { ...move, by: "dependencies", causes: read };
	});
}

/** What one change does to each of the moved figures. */
type Effects = readonly { readonly differs: boolean; readonly pointsMoved: boolean }[];

interface OpenBoard {
	readonly board: ExactBoard;
	readonly places: ReadonlyMap<string, number>;
}

function openBoard(board: ExactBoard): OpenBoard {
	return { board, places: new Map(board.units.map((unit, at) => [unit, at])) };
}

function effectsOf(base: OpenBoard, tried: OpenBoard, moves: readonly Moved[], side: "from" | "to"): Effects {
	return moves.map((move) => {
		const value = valueAt(tried, move);
		const differs = value !== undefined && !sameFigure(value, move[side]);
		return { differs, pointsMoved: differs && !samePoints(pointsAt(base, move), pointsAt(tried, move)) };
	});
}

type Place = { readonly unit: string; readonly node: string; readonly figure: FigureName };

function valueAt(
	{ board, places }: OpenBoard,
	{ unit, node, figure }: Place,
): VintageFigure["from"] | undefined {
	const at = places.get(unit);
	const column = board.nodes.get(node);
	return at === undefined || !column ? undefined : figureAt(board, column, at, figure);
}

function pointsAt({ board, places }: OpenBoard, { unit, node }: Place): Cell | undefined {
	return board.nodes.get(node)?.points[places.get(unit) ?? -1];
}

function samePoints(a: Cell | undefined, b: Cell | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	if (isNumber(a) && isNumber(b)) return compareReals(a, b) === 0;
	return isAbsent(a) && isAbsent(b) ? a.status === b.status : a === b;
}
