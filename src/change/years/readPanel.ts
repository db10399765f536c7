import type { Issue } from "../../core/issue.ts";
import type { PrintedNumber } from "../../number/printed.ts";
import { fraction } from "../../number/rational.ts";
import type { Scoreboard } from "../../scoring/board.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import type { Bridge } from "../boards/bridgeSchemes.ts";
import { readScaled } from "../boards/scaled.ts";
import type { SeriesPoint, SeriesPoints } from "./seriesPoint.ts";

/** How an earlier board's scheme is bridged with a later one's; nothing where no mapping is for them. */
export type BridgeOf = (before: Scoreboard, after: Scoreboard) => Bridge | undefined;

/** A unit's points on the boards of a panel. */
export function readPanel(
	boards: readonly Scoreboard[],
	unit: string,
	node: string | undefined,
	bridgeOf: BridgeOf,
	issues: Issue[],
): SeriesPoints | undefined {
	const last = boards.at(-1);
	if (!boards.some(({ units }) => units.includes(unit))) {
		const names = [...new Set(boards.flatMap(({ units }) => units))];
		noteUnknown("UNKNOWN_UNIT", unit, names, ["unit"], issues);
	}
	const wanted = node ?? last?.order[0] ?? "";
	const places = placesOf(boards, wanted, bridgeOf);
	if (!boards.some((board, at) => board.order.includes(places[at]?.node ?? ""))) {
		noteUnknown("UNKNOWN_NODE", wanted, last?.order ?? [], ["node"], issues);
	}
	if (issues.length > 0 || !last) return undefined;
	return {
		unit,
		index: last.scheme,
		node: wanted,
		points: boards.map((board, at) => {
			const place = places[at] ?? { node: wanted, isBridged: false };
			return { ...toPoint(board, unit, place.node), ...(place.isBridged ? { isBridged: true } : {}) };
		}),
		cautions: places.flatMap(({ cautions }) => cautions),
	};
}

interface Place {
	readonly node: string;
	/** Bridged with the board before. */
	readonly isBridged: boolean;
	readonly cautions: readonly Issue[];
}

/** The node on each board: mappings lead from the latest back, and where there is none its name does. */
function placesOf(boards: readonly Scoreboard[], wanted: string, bridgeOf: BridgeOf): readonly Place[] {
	const places: Place[] = [];
	let node = wanted;
	for (let at = boards.length - 1; at >= 0; at--) {
		const [before, board] = [boards[at - 1], boards[at]];
		const isBreak = before && board && before.digest !== board.digest;
		const bridge = isBreak ? bridgeOf(before, board) : undefined;
		const earlier = bridge?.earlier(node);
		places.unshift({
			node,
			isBridged: earlier !== undefined,
			cautions: earlier === undefined ? [] : (bridge?.caution([node]) ?? []),
		});
		node = earlier ?? node;
	}
	return places;
}

function toPoint(board: Scoreboard, unit: string, node: string): SeriesPoint {
	const { period, digest } = board;
	const empty = { period, scheme: digest, score: null, as: null, rank: null, of: null, group: null };
	const at = board.units.indexOf(unit);
	if (at < 0) return { ...empty, why: "notListed" };
	const scores = Object.hasOwn(board.nodes, node) ? board.nodes[node] : undefined;
	if (!scores) return { ...empty, why: "noNode" };
	const status = scores.status[at] ?? "missing";
	const rank = scores.rank?.rank[at] ?? null;
	const place = {
		rank,
		of: rank === null ? null : (scores.rank?.of[at] ?? null),
		group: scores.group?.[at] ?? null,
	};
	if (status !== "ok") return { ...empty, ...place, why: status };
	const printed = readFigure(scores.published?.points?.[at]);
	const score = printed ?? readFigure(scores.points[at]) ?? null;
	if (!score) return { ...empty, ...place, why: "noNumber" };
	return { ...empty, ...place, score, as: printed ? "published" : "board" };
}

function readFigure(figure: number | string | null | undefined): PrintedNumber | undefined {
	const scaled = readScaled(figure);
	return scaled && { value: fraction(scaled.n, 10n ** BigInt(scaled.places)), places: scaled.places };
}
