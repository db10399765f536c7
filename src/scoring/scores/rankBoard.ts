import { type Cell, isNumber } from "../../engine/cell.ts";
import { compareReals, type Real } from "../../number/real.ts";
import type { Ranking } from "../../scheme/node.ts";
import { hiddenTieBreaks } from "../ranks/hiddenTieBreaks.ts";
import { rankKeys } from "../ranks/rankKeys.ts";
import { applyQuotas } from "./applyQuotas.ts";
import type { ExactBoard, ExactNode } from "./exactBoard.ts";
import { groupNode } from "./groupNode.ts";
import { printCell } from "./toBoard.ts";

type Rank = Ranking<string, string, string>;

/** Ranks, groups and quotas of a board whose figures are known; they read all units. */
export function rankBoard(board: ExactBoard): void {
	for (const column of board.nodes.values()) {
		const { rank, groups } = column.source;
		if (rank) rankNode(board, column, rank);
		if (groups) groupNode(board, column, groups, rank);
	}
	applyQuotas(board);
}

/** The key by which a unit is ranked or grouped; none where it is scored and not ranked. */
export function keysOf(
	column: ExactNode,
	by: { readonly of: string; readonly key: string },
): (Real | undefined)[] {
	const shown = by.of === "percent" ? column.shownPercent : column.shownPoints;
	const exact = by.of === "percent" ? column.percent : column.points;
	const cells = (by.key === "published" ? shown : exact) ?? [];
	return cells.map((cell, unit) => {
		const counts = column.where === undefined || column.where[unit] === true;
		const hasClass = column.within === undefined || typeof column.within[unit] === "string";
		return counts && hasClass && isNumber(cell) ? cell : undefined;
	});
}

/** The units of each class, in the order of the board; one class where there are none. */
export function classesOf(
	column: ExactNode,
	units: readonly string[],
): ReadonlyMap<string | null, readonly number[]> {
	const classes = new Map<string | null, number[]>();
	for (const unit of units.keys()) {
		const within = column.within?.[unit];
		const name = typeof within === "string" ? within : null;
		const known = classes.get(name);
		if (known) known.push(unit);
		else classes.set(name, [unit]);
	}
	return classes;
}

function rankNode(board: ExactBoard, column: ExactNode, rank: Rank): void {
	const { units, collector } = board;
	const keys = keysOf(column, rank);
	const ranks = units.map((): number | null => null);
	const tied = units.map(() => 0);
	const of = units.map(() => 0);
	for (const [name, members] of classesOf(column, units)) {
		if (name === null && column.within) continue;
		const ranked = rankKeys(
			members.map((unit) => keys[unit]),
			rank,
		);
		const counted =
			rank.population === "ranked" ? members.filter((unit) => keys[unit]).length : members.length;
		for (const [at, unit] of members.entries()) {
			ranks[unit] = ranked.rank[at] ?? null;
			tied[unit] = ranked.tied[at] ?? 0;
			of[unit] = counted;
		}
		for (const pair of ranked.undecided) {
			const names = pair.map((at) => units[members[at] ?? 0] ?? "");
			collector.node("UNDECIDED_TIE", placeOf(column), names);
		}
		noteHidden(board, column, rank, members, keys, ranked.groups);
	}
	const within = column.within?.map((cell) => (typeof cell === "string" ? cell : null));
	column.ranks = { rank: ranks, tied, of, ...(within ? { within } : {}) };
	const unranked = units.filter((_, unit) => ranks[unit] === null);
	if (unranked.length > 0) collector.node("UNRANKED", placeOf(column), unranked);
	if (rank.of === "points" && maximaDiffer(column, ranks)) {
		collector.node(
			"RANK_ON_POINTS",
			placeOf(column),
			units.filter((_, unit) => ranks[unit] !== null),
		);
	}
}

export function placeOf({ node }: ExactNode): { readonly at: string; readonly node: string } {
	return { at: node.at, node: node.id };
}

function maximaDiffer({ max }: ExactNode, ranks: readonly (number | null)[]): boolean {
	const maxima = (max ?? []).filter((cell, unit): cell is Real => ranks[unit] !== null && isNumber(cell));
	const [first] = maxima;
	return first !== undefined && maxima.some((other) => compareReals(first, other) !== 0);
}

/** Neighbours with ranks of their own whose printed figures are the same, or that only noise tells apart. */
function noteHidden(
	{ units, collector, program }: ExactBoard,
	column: ExactNode,
	rank: Rank,
	members: readonly number[],
	keys: readonly (Real | undefined)[],
	groups: readonly (readonly number[])[],
): void {
	if (rank.key === "published") return;
	const step = rank.of === "percent" ? column.node.shownPercent : column.node.shownPoints;
	const shown = rank.of === "percent" ? column.shownPercent : column.shownPoints;
	const places = Number(step === undefined ? 0 : program.steps[step]?.options?.places);
	const printOf = (at: number): string | null => printCell(shown?.[members[at] ?? 0] as Cell, places);
	const printedAlike = groups.flatMap(([next = 0], at) => {
		const [ahead] = groups[at - 1] ?? [];
		return shown && ahead !== undefined && printOf(ahead) === printOf(next) ? [[ahead, next] as const] : [];
	});
	const values = members.map((unit) => keys[unit]);
	for (const pair of [...printedAlike, ...hiddenTieBreaks(values, groups, rank.order)]) {
		const names = pair.map((at) => units[members[at] ?? 0] ?? "");
		collector.node("HIDDEN_TIE_BREAK", placeOf(column), names);
	}
}
