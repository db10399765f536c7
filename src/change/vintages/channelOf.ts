import type { Program } from "../../engine/program.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import { type Marks, readersOf, readersOfNode, readersOfPeers } from "../ways/readers.ts";
import type { FigureName } from "./figures.ts";
import type { VintageCause, VintageChange } from "./vintageResult.ts";

/**
 * The way from a change to a figure, as the scheme reads; nothing where there is none. Where it is known whether the
 * points of the unit moved too, that tells peers from ranks.
 */
export type ChannelOf = (
	change: VintageChange,
	place: { readonly unit: string; readonly node: string; readonly figure: FigureName },
	moved?: boolean,
) => VintageCause["through"] | undefined;

interface Reading {
	readonly own: Marks;
	readonly peers: Marks;
}

/** Finds ways by the steps of a program. */
export function openChannels(scheme: SchemeInput, program: Program, period: string): ChannelOf {
	const readings = new Map<string, Reading>();
	const readingOf = (change: Exclude<VintageChange, { kind: "unit" }>): Reading => {
		const back = change.period === period ? 0 : 1;
		const key = change.kind === "fact" ? `fact ${back} ${change.fact}` : `node ${change.node}`;
		const known = readings.get(key);
		if (known) return known;
		const own =
			change.kind === "fact" ? readersOf(program, change.fact, back) : readersOfNode(program, change.node);
		const reading = { own, peers: readersOfPeers(program, own) };
		readings.set(key, reading);
		return reading;
	};
	const anyPeers = readersOfPeers(program, new Uint8Array(program.steps.length).fill(1));
	const sources = new Map(program.nodes.map((node) => [node.id, node]));
	return (change, { unit, node: id, figure }, moved) => {
		const node = sources.get(id);
		if (!node) return undefined;
		const { points, max, percent, shownPoints, shownPercent, rankWhere, rankWithin } = node;
		const all = [points, max, percent, shownPoints, shownPercent].filter((step) => step !== undefined);
		const isPlace = figure === "rank" || figure === "group" || figure === "outcome";
		const ranking = [rankWhere, rankWithin].filter((step) => step !== undefined);
		const quotas = (scheme.quotas ?? []).filter((quota) => quota.node === id && figure !== "rank");
		const by = quotas.flatMap((quota) => sources.get(quota.by)?.points ?? []);
		const steps = isPlace ? [...all, ...ranking, ...by] : all;
		const isRead = (marks: Marks): boolean => steps.some((step) => marks[step] === 1);
		const viaOthers = quotas.length > 0 ? "quotas" : figure === "outcome" ? undefined : "ranks";
		const isOther = change.kind === "unit" || change.unit !== unit;
		if (isOther && isPlace && moved === false && viaOthers) return viaOthers;
		if (change.kind === "unit") return isRead(anyPeers) ? "peers" : isPlace ? viaOthers : undefined;
		const { own, peers } = readingOf(change);
		const isClass = change.kind === "fact" && quotas.some(({ within }) => within === change.fact);
		if (change.unit === unit && (isRead(own) || isClass)) return "own";
		if (isRead(peers)) return "peers";
		return isPlace && (isRead(own) || isClass) ? viaOthers : undefined;
	};
}
