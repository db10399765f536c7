import { createIssue, type Issue } from "../core/issue.ts";
import { fixedText } from "../number/decimalText.ts";
import type { PrintedNumber } from "../number/printed.ts";
import { compare, equals } from "../number/rational.ts";
import type { ExactPart, ExactReading } from "../scoring/checkReading.ts";
import * as messages from "./messages.ts";

/** What makes the comparison of two checked readings less than it looks. */
export function cautionsOf(before: ExactReading, after: ExactReading): readonly Issue[] {
	const cautions: Issue[] = [];
	cautionRanks(before.rank?.of, after.rank?.of, cautions);
	cautionSchemes(before.reading.scheme, after.reading.scheme, cautions);
	cautionPlaces(before.score, after.score, cautions);
	if (before.max && after.max && !equals(before.max.value, after.max.value)) {
		const message = messages.differentMax(textOf(before.max), textOf(after.max));
		cautions.push(createIssue("DIFFERENT_MAX", ["max"], message));
	}
	for (const key of ["rank", "group", "parts"] as const) {
		const isBefore = before.reading[key] !== undefined;
		if (isBefore === (after.reading[key] !== undefined)) continue;
		cautions.push(createIssue("ONE_SIDED", [key], messages.oneSided(key, isBefore)));
	}
	cautionDirections(before, after, cautions);
	if (before.parts && after.parts) cautionParts(before.parts, after.parts, cautions);
	return cautions;
}

/** The two numbers of units ranked, where both are given and differ. */
export function cautionRanks(
	before: number | null | undefined,
	after: number | undefined,
	cautions: Issue[],
): void {
	if (!before || !after || before === after) return;
	cautions.push(createIssue("DIFFERENT_OF", ["of"], messages.differentOf(before, after)));
}

export function cautionSchemes(
	before: string | undefined,
	after: string | undefined,
	cautions: Issue[],
): void {
	if (before === after) return;
	if (before !== undefined && after !== undefined) {
		cautions.push(createIssue("DIFFERENT_SCHEME", ["scheme"], messages.differentScheme(before, after)));
	} else {
		cautions.push(createIssue("SCHEME_UNKNOWN", ["scheme"], messages.schemeUnknown(before === undefined)));
	}
}

function cautionPlaces(before: PrintedNumber, after: PrintedNumber, cautions: Issue[]): void {
	if (before.places === after.places) return;
	const message = messages.differentPlaces(textOf(before), textOf(after));
	cautions.push(createIssue("DIFFERENT_PLACES", ["score"], message));
}

/** No contradiction: the others may have risen more, or fallen more. */
function cautionDirections(before: ExactReading, after: ExactReading, cautions: Issue[]): void {
	if (!before.rank || !after.rank) return;
	const rise = compare(after.score.value, before.score.value);
	const climb = Math.sign(before.rank.rank - after.rank.rank);
	if (rise > 0 && climb < 0) {
		cautions.push(createIssue("SCORE_UP_RANK_DOWN", ["rank"], messages.scoreUpRankDown));
	} else if (rise < 0 && climb > 0) {
		cautions.push(createIssue("SCORE_DOWN_RANK_UP", ["rank"], messages.scoreDownRankUp));
	}
}

type Parts = ReadonlyMap<string, ExactPart>;

/** One caution of a kind for all the parts it is true of. */
function cautionParts(before: Parts, after: Parts, cautions: Issue[]): void {
	const ids = [...new Set([...before.keys(), ...after.keys()])];
	const matching = (
		test: (earlier: Partial<ExactPart>, later: Partial<ExactPart>) => boolean,
	): readonly string[] => ids.filter((id) => test(before.get(id) ?? {}, after.get(id) ?? {}));
	const oneSided = matching((a, b) => !a.score !== !b.score || !a.rank !== !b.rank);
	const places = matching((a, b) => (a.score && b.score ? a.score.places !== b.score.places : false));
	const of = matching((a, b) => (a.rank && b.rank ? a.rank.of !== b.rank.of : false));
	if (oneSided.length > 0) {
		cautions.push(createIssue("ONE_SIDED", ["parts"], messages.oneSidedParts(oneSided)));
	}
	if (places.length > 0) {
		cautions.push(createIssue("DIFFERENT_PLACES", ["parts"], messages.differentPlacesOfParts(places)));
	}
	if (of.length > 0) {
		cautions.push(createIssue("DIFFERENT_OF", ["parts"], messages.differentOfParts(of)));
	}
}

function textOf({ value, places }: PrintedNumber): string {
	return fixedText(value, places);
}
