import { decimalsNeeded } from "../../number/decimalText.ts";
import type { PrintedNumber } from "../../number/printed.ts";
import { compare } from "../../number/rational.ts";
import { realOf } from "../../number/real.ts";
import { type ExactNumber, minus, toExactNumber } from "../difference.ts";
import { exactNumber } from "../ranks/keyNumbers.ts";
import { growthOf, yearsBetween } from "./growthOf.ts";
import type { SeriesPoint } from "./seriesPoint.ts";
import type {
	RankExtreme,
	ScoreExtreme,
	SeriesBreak,
	SeriesSegment,
	UnitSeries,
	UnitYear,
} from "./unitSeries.ts";

/** A point with a score, and its place among all points. */
interface Scored extends SeriesPoint {
	readonly score: PrintedNumber;
	readonly at: number;
}

/** What the points of a unit come to. */
export type Summary = Pick<UnitSeries, "years" | "segments" | "gaps" | "breaks">;

/** Changes from score to score, and what may be compared with what: a break that nothing bridges ends a segment. */
export function summarise(points: readonly SeriesPoint[]): Summary {
	const years: UnitYear[] = [];
	const breaks: SeriesBreak[] = [];
	const segments: Scored[][] = [];
	let last: Scored | undefined;
	/** The scheme in force: a period that names none is taken to have that of the one before. */
	let scheme: string | null = null;
	/** The scheme of the last score, and whether every change of scheme since then is bridged. */
	let lastScheme: string | null = null;
	let isBridged = true;
	for (const [at, point] of points.entries()) {
		if (isOther(scheme, point.scheme)) isBridged &&= point.isBridged === true;
		scheme = point.scheme ?? scheme;
		if (!point.score) {
			years.push({ ...shown(point), change: null, noChange: "noScore" });
			continue;
		}
		const scored = { ...point, score: point.score, at };
		const isBreak = last !== undefined && isOther(lastScheme, scheme);
		if (last && isBreak) {
			breaks.push({ from: last.period, to: point.period, before: lastScheme, after: scheme, isBridged });
		}
		const isApart = isBreak && !isBridged;
		const segment = segments.at(-1);
		if (segment && !isApart) segment.push(scored);
		else segments.push([scored]);
		years.push({
			...shown(point),
			change: last && !isApart ? changeOf(last, scored) : null,
			noChange: last ? (isApart ? "break" : null) : "first",
		});
		last = scored;
		lastScheme = scheme;
		isBridged = true;
	}
	return { years, segments: segments.map(toSegment), gaps: gapsOf(points), breaks };
}

function isOther(before: string | null, after: string | null): boolean {
	return before !== null && after !== null && before !== after;
}

function shown({
	period,
	scheme,
	score,
	as,
	rank,
	of,
	group,
}: SeriesPoint): Omit<UnitYear, "change" | "noChange"> {
	return { period, scheme, score: score ? numberOf(score) : null, as, rank, of, group };
}

/** A printed score keeps its decimals; a fraction, which chain-linking can make, is told as one. */
export function numberOf(score: PrintedNumber): ExactNumber {
	const needed = decimalsNeeded(score.value);
	if (needed === undefined || needed > score.places) return exactNumber(realOf(score.value));
	return toExactNumber(score);
}

function changeOf(before: Scored, after: Scored): UnitYear["change"] {
	const places = before.rank === null || after.rank === null ? null : before.rank - after.rank;
	return { from: before.period, score: numberOf(minus(after.score, before.score)), places };
}

function toSegment(scored: readonly Scored[]): SeriesSegment {
	const [first, last] = [scored[0] as Scored, scored.at(-1) as Scored];
	const dated = ({ period, score, at }: Scored) => ({ period, value: score.value, at });
	return {
		from: first.period,
		to: last.period,
		scores: scored.length,
		growth: growthOf(dated(first), dated(last)),
		highest: extreme(scored, 1),
		lowest: extreme(scored, -1),
		bestRank: rankExtreme(scored, -1),
		worstRank: rankExtreme(scored, 1),
	};
}

function extreme(scored: readonly Scored[], sign: 1 | -1): ScoreExtreme | null {
	const [first] = scored;
	if (!first) return null;
	let best = first;
	for (const point of scored) if (compare(point.score.value, best.score.value) === sign) best = point;
	const periods = scored.filter(({ score }) => compare(score.value, best.score.value) === 0);
	return { score: numberOf(best.score), periods: periods.map(({ period }) => period) };
}

function rankExtreme(scored: readonly Scored[], sign: 1 | -1): RankExtreme | null {
	const ranked = scored.flatMap(({ period, rank, of }) =>
		rank === null ? [] : [{ period, rank, of: of ?? 0 }],
	);
	const [first] = ranked;
	if (!first) return null;
	const rank = ranked.reduce(
		(best, row) => (Math.sign(row.rank - best) === sign ? row.rank : best),
		first.rank,
	);
	return {
		rank,
		periods: ranked.filter((row) => row.rank === rank).map(({ period, of }) => ({ period, of })),
	};
}

/** Periods without a score, and years that stand between two of the series and are not in it. */
function gapsOf(points: readonly SeriesPoint[]): UnitSeries["gaps"] {
	return points.flatMap((point, at) => {
		const before = points[at - 1];
		const span = before ? (yearsBetween(before.period, point.period) ?? 1) : 1;
		const absent = Array.from({ length: Math.max(0, span - 1) }, (_, i) => ({
			period: String(Number(before?.period) + i + 1).padStart(4, "0"),
			why: "notInSeries" as const,
		}));
		return [...absent, ...(point.score ? [] : [{ period: point.period, why: point.why ?? "missing" }])];
	});
}
