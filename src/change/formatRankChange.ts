import { type Locale, labelText } from "../core/label.ts";
import type { RankExplanation } from "./explainRankChange.ts";
import * as messages from "./rankChangeMessages.ts";
import {
	cautionLines,
	placesMoved,
	printDouble,
	printExact,
	rankOf,
	scoreMoved,
	word,
	writeLines,
} from "./ranks/lines.ts";
import type { CommonRanks, FieldUnit, RankCrossing, RankParts } from "./ranks/rankExplanation.ts";
import * as words from "./ranks/words.ts";
import * as comparison from "./words.ts";

/** How an explanation is written. */
export interface FormatRankChangeOptions {
	readonly locale: Locale;
}

/**
 * Writes why a rank moved: the printed ranks, who left and entered, the ranks among the common units, who passed whom,
 * what each side alone would have done, then the cautions.
 *
 * @param explanation - What `explainRankChange` gave.
 * @param options - `locale`: the language, with its decimal mark.
 * @returns Lines joined by a line feed.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but an explanation.
 *
 * @example
 * ```ts
 * import { explainRankChange, formatRankChange } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }], facts: { mark: { type: "number" } },
 *   root: { id: "mark", rule: { fact: "mark" },
 *     rank: { of: "points", key: "exact", order: "highest-first", ties: "competition", population: "ranked" } },
 * });
 * const records = [
 *   { unit: "A", period: "2020", facts: { mark: 9 } }, { unit: "B", period: "2020", facts: { mark: 8 } },
 *   { unit: "A", period: "2021", facts: { mark: 7.5 } }, { unit: "B", period: "2021", facts: { mark: 7.8 } } ];
 * const observations = { periods: ["2020", "2021"], records };
 * const why = explainRankChange({ scheme, observations, period: "2020" }, { scheme, observations, period: "2021" }, { unit: "A" });
 * const lines = formatRankChange(why, { locale: "en" }).split("\n");
 * lines[1]; // => "Rank: 1/2 → 2/2, down 1 place"
 * lines[4]; // => "Passed by 1 (1 fell less): B"
 * ```
 */
export function formatRankChange(explanation: RankExplanation, options: FormatRankChangeOptions): string {
	return writeLines(explanation, options, messages.notAnExplanation, (locale) => {
		const { unit, label, from, to, rank, key, left, entered, common, parts, cautions } = explanation;
		const say = (label: Parameters<typeof labelText>[0]): string => labelText(label, locale);
		const ranks = [
			rankOf(rank.before, rank.beforeOf, locale),
			rankOf(rank.after, rank.afterOf, locale),
		] as const;
		const scores = [printExact(key.before, locale), printExact(key.after, locale)] as const;
		const isField = parts !== null && (parts.left !== 0 || parts.entered !== 0);
		return [
			comparison.comparisonTitle(say(label), word(unit), word(from), word(to)),
			say(comparison.rankMoved(...ranks, placesMoved(rank.places, locale))),
			say(comparison.scoreMoved(...scores, scoreMoved(key.change, locale))),
			...(left.length > 0 ? [say(words.left(listField(left, locale)))] : []),
			...(entered.length > 0 ? [say(words.entered(listField(entered, locale)))] : []),
			...(common ? commonLines(common, explanation.ranking.order, locale) : [say(words.noCommon)]),
			...(parts && isField ? [fieldLine(parts, rank.places, locale)] : []),
			...cautionLines(cautions, locale),
		];
	});
}

function fieldLine({ common, left, entered }: RankParts, places: number, locale: Locale): string {
	const field = left - entered;
	const hidden = Math.sign(field) === -Math.sign(common) ? Math.min(Math.abs(field), Math.abs(common)) : 0;
	const signed = {
		common: signedPlaces(common, locale),
		left: signedPlaces(left, locale),
		entered: signedPlaces(-entered, locale),
		places: signedPlaces(places, locale),
	};
	return labelText(words.fieldParts(signed, printDouble(hidden, locale)), locale);
}

function commonLines(
	common: CommonRanks,
	order: RankExplanation["ranking"]["order"],
	locale: Locale,
): readonly string[] {
	const { of, before, after, places, passedBy, passed, ties, alone, orders, mean } = common;
	const number = (value: number): string => printDouble(value, locale);
	const say = (label: Parameters<typeof labelText>[0]): string => labelText(label, locale);
	const whole = ({ rank, of: all }: CommonRanks["alone"]["own"]["wholeField"]): string =>
		rankOf(rank, all, locale);
	const [ownFirst, othersFirst] = orders;
	const way = (value: number): string => signedPlaces(value, locale);
	return [
		say(words.common(number(of), number(before), number(after), placesMoved(places, locale))),
		say(crossingLine("passedBy", passedBy, order, locale)),
		say(crossingLine("passed", passed, order, locale)),
		say(
			words.sum(
				number(before),
				number(passedBy.length),
				number(passed.length),
				signedPlaces(ties, locale),
				number(after),
			),
		),
		say(
			words.ownAlone(
				rankOf(alone.own.rank, of, locale),
				placesMoved(alone.own.places, locale),
				whole(alone.own.wholeField),
			),
		),
		say(
			words.othersAlone(
				rankOf(alone.others.rank, of, locale),
				placesMoved(alone.others.places, locale),
				whole(alone.others.wholeField),
			),
		),
		say(
			words.orders(
				[way(ownFirst.own), way(ownFirst.others)],
				[way(othersFirst.others), way(othersFirst.own)],
			),
		),
		say(words.mean(way(mean.own), way(mean.others), way(places))),
	];
}

function crossingLine(
	side: "passedBy" | "passed",
	units: readonly RankCrossing[],
	order: RankExplanation["ranking"]["order"],
	locale: Locale,
): Parameters<typeof labelText>[0] {
	const ways = (["better", "worse", "same"] as const).flatMap((way) => {
		const count = units.filter(({ moved }) => moved === way).length;
		if (count === 0) return [];
		return [`${printDouble(count, locale)} ${labelText(words.moved(side, order, way), locale)}`];
	});
	const names = units.map(({ unit }) => word(unit)).join(", ");
	return words.crossing(side, printDouble(units.length, locale), ways.join(", "), names);
}

function listField(units: readonly FieldUnit[], locale: Locale): string {
	return units.map(({ unit, rank }) => `${word(unit)} (${printDouble(rank, locale)})`).join(", ");
}

function signedPlaces(places: number, locale: Locale): string {
	return words.signed(printDouble(Math.abs(places), locale), Math.sign(places));
}
