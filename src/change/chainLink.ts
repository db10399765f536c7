import type { Amount } from "../core/amount.ts";
import { describe, isRecord, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { decimalsNeeded, readExact } from "../number/decimalText.ts";
import { add, divide, multiply, ONE, type Rational, subtract, ZERO } from "../number/rational.ts";
import type { ExactNumber } from "./difference.ts";
import { readOptions } from "./options.ts";
import * as messages from "./seriesMessages.ts";
import { cautionLink, type ExactLink, type LinkMethod, readLinks } from "./years/readLinks.ts";
import type { SeriesPoint } from "./years/seriesPoint.ts";
import { streaksOf } from "./years/streaksOf.ts";
import { numberOf, summarise } from "./years/summarise.ts";
import type { SeriesSegment, SeriesStreak, UnitSeries, UnitYear } from "./years/unitSeries.ts";

/** A period that was scored by both schemes of a break. */
export interface SeriesLink {
	/** The first period by the later scheme, which names the break. */
	readonly to: string;
	/** The period scored both ways; most often this one or the one before. */
	readonly at: string;
	/** Its score by the earlier scheme, and by the later one. */
	readonly before: Amount;
	readonly after: Amount;
}

/** How the pieces of a series are joined; none of it has a default, for each choice gives other figures. */
export interface ChainLinkOptions {
	/** `ratio` keeps rates of change, `difference` changes in points. */
	readonly method: "ratio" | "difference";
	/** On whose scale: of the first scheme of the series, or of the last one. */
	readonly onto: "first" | "last";
	/** One for each break that no mapping bridges. */
	readonly links: readonly SeriesLink[];
}

/** A period of a linked series: `score` is the linked one. */
export interface LinkedYear extends UnitYear {
	/** As its own scheme gave it. */
	readonly unlinked: ExactNumber | null;
}

/** A series on one scale. Plain JSON. */
export interface LinkedSeries
	extends Pick<UnitSeries, "unit" | "index" | "node" | "gaps" | "cautions">,
		Omit<SeriesSegment, "from" | "to" | "scores"> {
	readonly method: "ratio" | "difference";
	readonly onto: "first" | "last";
	readonly years: readonly LinkedYear[];
	readonly streaks: readonly SeriesStreak[];
	/** What each link did: later scores times, or plus, `by` are on the earlier scale. */
	readonly links: readonly { readonly to: string; readonly at: string; readonly by: ExactNumber }[];
}

/**
 * Joins a series over the breaks of its scheme by overlap values: periods that were scored both ways. Each piece is
 * multiplied by a factor, or moved by a difference, so that both schemes agree on the overlap; then changes, growth and
 * streaks run through. A linked score is nobody's published score.
 *
 * Formula: change.series.
 *
 * @param series - What `followUnit` gives.
 * @param options - `links`: one for each break; `method`; `onto`.
 * @returns The series on one scale, exactly. Cautions have the code `LINK_DIFFERS` and those of the series.
 * @throws `NOT_A_RESULT`, `NOT_A_LIST`, `MISSING_KEY`, `LINK_MISSING`, `NOT_POSITIVE`, `UNKNOWN_PERIOD`, `WRONG_TYPE`,
 * `BAD_OPTIONS`, `UNKNOWN_KEY`, and the codes of a malformed amount.
 *
 * @example
 * ```ts
 * import { chainLink, followUnit } from "steerindex/change";
 * const index = { index: "demo", unit: "A" };
 * const series = followUnit([
 *   { ...index, period: "2020", score: 40, scheme: "old" },
 *   { ...index, period: "2021", score: 42, scheme: "old" },
 *   { ...index, period: "2022", score: 66, scheme: "new" },
 * ], "A");
 * series.years[2]?.noChange; // => "break"
 * const links = [{ to: "2022", at: "2021", before: 42, after: 63 }];
 * const linked = chainLink(series, { method: "ratio", onto: "first", links });
 * linked.years.map(({ score }) => score?.exact); // => ["40", "42", "44"]
 * ```
 */
export function chainLink(series: UnitSeries, options: ChainLinkOptions): LinkedSeries {
	const issues: Issue[] = [];
	const given = readOptions(options, ["method", "onto", "links"], issues);
	const method = readWord(own(given, "method"), ["ratio", "difference"] as const, ["method"], issues);
	const onto = readWord(own(given, "onto"), ["first", "last"] as const, ["onto"], issues);
	const years = readYears(series, issues);
	if (!years) throw new SteerindexError(issues);
	const links = readLinks(own(given, "links"), series.breaks, method, issues);
	if (!method || !onto || issues.length > 0) throw new SteerindexError(issues);
	const used = series.breaks.flatMap(({ to }) => links.get(to) ?? []);
	const points = linkPoints(years, used, method, onto);
	const summary = summarise(points);
	const kept = series.cautions.filter(({ code }) => code !== "SERIES_BROKEN");
	const { growth, highest, lowest, bestRank, worstRank } = summary.segments[0] ?? NOTHING;
	return {
		unit: series.unit,
		index: series.index,
		node: series.node,
		method,
		onto,
		years: summary.years.map((year, at) => ({
			...year,
			scheme: series.years[at]?.scheme ?? null,
			unlinked: series.years[at]?.score ?? null,
		})),
		...{ growth, highest, lowest, bestRank, worstRank },
		streaks: streaksOf(summary.years),
		gaps: series.gaps,
		links: used.map(({ to, at, by }) => ({ to, at, by: numberOf({ value: by, places: 0 }) })),
		cautions: [...kept, ...used.flatMap((link) => cautionLink(link, scoresAround(years, link)))],
	};
}

const NOTHING = { growth: null, highest: null, lowest: null, bestRank: null, worstRank: null };

interface ReadYear {
	readonly year: UnitYear;
	readonly value: Rational | undefined;
}

/** A series may have been stored and come back damaged: then it is refused. */
function readYears(series: unknown, issues: Issue[]): readonly ReadYear[] | undefined {
	const years = isRecord(series) && Array.isArray(series.breaks) ? series.years : undefined;
	const read = Array.isArray(years) ? years.map(readYear) : [undefined];
	if (read.every((year) => year !== undefined)) return read;
	issues.push(createIssue("NOT_A_RESULT", ["series"], messages.notASeries, { received: describe(series) }));
	return undefined;
}

function readYear(year: unknown): ReadYear | undefined {
	if (!isRecord(year) || typeof year.period !== "string") return undefined;
	const { score } = year;
	if (score === null) return { year: year as never, value: undefined };
	const value = isRecord(score) && typeof score.exact === "string" ? readExact(score.exact) : undefined;
	return value && { year: year as never, value };
}

function readWord<T extends string>(
	value: unknown,
	words: readonly T[],
	path: readonly ["method" | "onto"],
	issues: Issue[],
): T | undefined {
	const found = words.find((word) => word === value);
	if (found !== undefined) return found;
	const details = { expected: words.join(" | "), received: describe(value) };
	const message = path[0] === "method" ? messages.methodNeeded : messages.ontoNeeded;
	issues.push(createIssue("MISSING_KEY", path, message, details));
	return undefined;
}

/** Every score on the scale of the first scheme, then all of them onto that of the last one, where that is wanted. */
function linkPoints(
	years: readonly ReadYear[],
	links: readonly ExactLink[],
	method: LinkMethod,
	onto: "first" | "last",
): readonly SeriesPoint[] {
	const isRatio = method === "ratio";
	const put = isRatio ? multiply : add;
	const total = links.reduce((all, { by }) => put(all, by), isRatio ? ONE : ZERO);
	let by: Rational = isRatio ? ONE : ZERO;
	return years.map(({ year, value }) => {
		const link = links.find(({ to }) => to === year.period);
		if (link) by = put(by, link.by);
		const scale = onto === "first" ? by : isRatio ? divide(by, total) : subtract(by, total);
		const linked = value && put(value, scale);
		return {
			period: year.period,
			scheme: null,
			score: linked ? { value: linked, places: placesOf(year, linked) } : null,
			as: year.as,
			rank: year.rank,
			of: year.of,
			group: year.group,
		};
	});
}

/** As many decimals as its own score was printed with, where these hold the linked one. */
function placesOf({ score }: UnitYear, linked: Rational): number {
	return Math.max(score?.exact.split(".")[1]?.length ?? 0, decimalsNeeded(linked) ?? 0);
}

function scoresAround(
	years: readonly ReadYear[],
	{ to }: ExactLink,
): ReadonlyMap<string, { readonly value: Rational; readonly isBefore: boolean }> {
	const start = years.findIndex(({ year }) => year.period === to);
	return new Map(
		years.flatMap(({ year, value }, at) =>
			value ? [[year.period, { value, isBefore: at < start }] as const] : [],
		),
	);
}
