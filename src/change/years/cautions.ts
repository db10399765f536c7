import { createIssue, type Issue } from "../../core/issue.ts";
import { fixedText } from "../../number/decimalText.ts";
import * as messages from "../seriesMessages.ts";
import type { SeriesPoint } from "./seriesPoint.ts";
import type { SeriesBreak } from "./unitSeries.ts";

/** What makes a series less than it looks; one caution of a kind, and one for each break. */
export function cautionsOfSeries(
	points: readonly SeriesPoint[],
	breaks: readonly SeriesBreak[],
): readonly Issue[] {
	const cautions: Issue[] = [];
	const ranked = points.flatMap(({ period, of }) => (of === null ? [] : [{ period, of }]));
	if (new Set(ranked.map(({ of }) => of)).size > 1) {
		const counts = ranked.map(({ period, of }) => `${period}: ${of}`);
		cautions.push(createIssue("DIFFERENT_OF", ["years"], messages.differentOfYears(counts)));
	}
	const printed = points.flatMap(({ score, as }) => (score && as !== "board" ? [score] : []));
	if (new Set(printed.map(({ places }) => places)).size > 1) {
		const scores = printed.map(({ value, places }) => fixedText(value, places));
		cautions.push(createIssue("DIFFERENT_PLACES", ["years"], messages.differentPlacesOfYears(scores)));
	}
	for (const { from, to, isBridged } of breaks) {
		if (isBridged) continue;
		cautions.push(createIssue("SERIES_BROKEN", ["breaks"], messages.seriesBroken(from, to)));
	}
	return cautions;
}
