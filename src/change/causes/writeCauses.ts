import { createIssue, type Issue } from "../../core/issue.ts";
import { type Real, wholeReal } from "../../number/real.ts";
import * as messages from "../causeMessages.ts";
import { toExact } from "../contributions/exactReal.ts";
import { type Printed, printParts, printWithin } from "../contributions/printParts.ts";
import type { Shapes } from "../contributions/shape.ts";
import { type Contribution, writeParts } from "../contributions/writeParts.ts";
import type { ExactNumber } from "../difference.ts";
import { CAUSES, type ScoreCause } from "./activeCauses.ts";
import { type BlockShare, type Game, hasValue } from "./game.ts";

/** How much one cause moved the score. */
export interface ScoreCauseShare<I extends string = string> extends ExactNumber {
	readonly cause: ScoreCause;
	/** Causes that cannot be told apart from it, and so stand nowhere else; a caution says why. */
	readonly mergedWith?: readonly ScoreCause[];
	/** False where nothing of this kind differs, or nothing of it is read: then it moves nothing. */
	readonly active: boolean;
	/** With `places`. */
	readonly printed?: string;
	/** Through which nodes; not where weights move. */
	readonly parts?: readonly Contribution<I>[];
}

/** The two figures that the causes lie between. */
interface Ends {
	readonly before: Real;
	readonly after: Real;
}

/** Every cause in its place, also those that move nothing. */
export function writeCauses(
	shares: readonly BlockShare[],
	shapes: Shapes,
	ends: Ends,
	places: number | undefined,
): { readonly causes: readonly ScoreCauseShare[]; readonly printed?: Printed } {
	const played = new Set(shares.flatMap(({ causes }) => causes));
	const idle = CAUSES.filter((cause) => !played.has(cause)).map((cause): BlockShare => {
		return { causes: [cause], value: wholeReal(0), parts: undefined };
	});
	const placeOf = ({ causes: [first] }: BlockShare): number => CAUSES.indexOf(first as ScoreCause);
	const rows = [...shares, ...idle].sort((a, b) => placeOf(a) - placeOf(b));
	const values = rows.map(({ value }) => value);
	const print = places === undefined ? undefined : printParts({ ...ends, parts: values }, places);
	const causes = rows.map((share, at): ScoreCauseShare => {
		const [cause = "data", ...mergedWith] = share.causes;
		const text = print?.texts[at];
		return {
			cause,
			...(mergedWith.length > 0 ? { mergedWith } : {}),
			active: played.has(cause),
			...toExact(share.value),
			...(text === undefined ? {} : { printed: text }),
			...(share.parts ? { parts: partsOf(share.parts, shapes, text, places) } : {}),
		};
	});
	return { causes, ...(print ? { printed: print.printed } : {}) };
}

function partsOf(
	parts: NonNullable<BlockShare["parts"]>,
	shapes: Shapes,
	total: string | undefined,
	places: number | undefined,
): readonly Contribution[] {
	const values = parts.map(({ value }) => value);
	const texts = total === undefined || places === undefined ? undefined : printWithin(values, total, places);
	return writeParts(parts, shapes, texts);
}

/** Says which causes could not be told apart, and the first mixture that has no value. */
export function cautionsOf(game: Game, shares: readonly BlockShare[]): readonly Issue[] {
	return shares.flatMap(({ causes }) => {
		if (causes.length === 1) return [];
		const coalitions = Array.from({ length: 1 << game.causes.length }, (_, coalition) => coalition);
		const without = coalitions.find((coalition) => !hasValue(game, coalition)) as number;
		const later = game.causes.filter((_, at) => (without >> at) & 1);
		return [createIssue("MERGED_CAUSES", ["causes"], messages.mergedCauses(causes, later))];
	});
}
