import { type Label, type Locale, labelText } from "../../core/label.ts";
import type { Tally } from "../partChanges.ts";
import { placesMoved, printDouble, printExact, rankOf, scoreMoved, word } from "../ranks/lines.ts";
import * as comparison from "../words.ts";
import type { DomainTally, FigureChange, NodeComparison, NodeOverview } from "./boardComparison.ts";
import * as words from "./words.ts";

/** In which language, and what nodes are called. */
export interface Writer {
	readonly locale: Locale;
	readonly nameOf: (node: string) => string;
}

/** Nodes of which no figure is known, as where their parent was given, would be lines of zeros. */
export function isCompared({ scores, ranks, ranked }: NodeOverview): boolean {
	const counted = [scores, ranks].map(({ up, down, unchanged }) => up + down + unchanged);
	return ranked !== undefined || counted.some((count) => count > 0);
}

/** What a node did over all units, and who left or entered its ranking. */
export function nodeLines(
	{ node, scores, ranks, ranked }: NodeOverview,
	{ locale, nameOf }: Writer,
): readonly string[] {
	const counts = ({ up, down, unchanged }: Tally) => ({
		up: printDouble(up, locale),
		down: printDouble(down, locale),
		unchanged: printDouble(unchanged, locale),
	});
	const isRanked = ranks.up + ranks.down + ranks.unchanged > 0;
	const rankText = isRanked ? labelText(words.nodeRanks(counts(ranks)), locale) : "";
	const list = (units: readonly string[], line: (text: string) => Label): readonly string[] =>
		units.length === 0 ? [] : [labelText(line(units.map(word).join(", ")), locale)];
	return [
		labelText(words.nodeScores(nameOf(node), counts(scores)), locale) + rankText,
		...list(ranked?.left ?? [], words.rankedLeft),
		...list(ranked?.entered ?? [], words.rankedEntered),
	];
}

/** Where neither board has a figure there is nothing to say. */
export function hasFigure({ score, rank, group, outcome }: NodeComparison): boolean {
	return [score, rank, group, outcome].some((figure) => figure !== undefined);
}

/** Score, rank, outcome and group of one unit at a node. */
export function unitNodeLine(
	{ node, score, rank, group, outcome }: NodeComparison,
	{ locale, nameOf }: Writer,
): string {
	const none = labelText(words.nothing, locale);
	const parts = [
		...(score ? [figureText(score, none, locale)] : []),
		...(rank ? [rankText(rank, none, locale)] : []),
		...(outcome ? [`${outcomeText(outcome.before, none)} → ${outcomeText(outcome.after, none)}`] : []),
		...(group
			? [groupText(labelText(group.before ?? none, locale), labelText(group.after ?? none, locale), locale)]
			: []),
	];
	return `${nameOf(node)}: ${parts.join("; ")}`;
}

function outcomeText(value: string | boolean | null, none: string): string {
	return value === null ? none : String(value);
}

function figureText({ before, after, change }: FigureChange, none: string, locale: Locale): string {
	const ends = [before, after].map((end) => (end ? printExact(end, locale) : none));
	return `${ends.join(" → ")}${change ? `, ${scoreMoved(change, locale)}` : ""}`;
}

function rankText(
	{ before, beforeOf, after, afterOf, places }: NonNullable<NodeComparison["rank"]>,
	none: string,
	locale: Locale,
): string {
	const text = (rank: number | null, of: number | null): string =>
		rank === null ? none : rankOf(rank, of ?? 0, locale);
	const moved = places === null ? "" : `, ${placesMoved(places, locale)}`;
	return labelText(words.rank(text(before, beforeOf), text(after, afterOf)), locale) + moved;
}

function groupText(before: string, after: string, locale: Locale): string {
	return lowerFirst(labelText(comparison.group(before, after), locale));
}

/** A line of its own begins with a capital; here it stands behind another. */
function lowerFirst(text: string): string {
	return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The domains that went each way, counted and named. */
export function domainLines(
	kind: "score" | "rank",
	tally: DomainTally,
	{ locale, nameOf }: Writer,
): readonly string[] {
	const total = printDouble(tally.up + tally.down + tally.unchanged, locale);
	return (["up", "down", "unchanged"] as const).flatMap((way) => {
		const names = tally.nodes[way].map(nameOf);
		if (names.length === 0) return [];
		const counts = `${printDouble(names.length, locale)}/${total}`;
		return [labelText(words.domains(kind, way, counts, names.join(", ")), locale)];
	});
}
