import type { ExactPart } from "../scoring/checkReading.ts";
import {
	type ChangeRounding,
	changeOfRank,
	changeOfScore,
	type RankChange,
	type ScoreChange,
} from "./difference.ts";

/** How one part of an index moved: its score, its rank, or both. */
export interface PartChange {
	readonly part: string;
	readonly score?: ScoreChange;
	readonly rank?: RankChange;
}

/** How many parts rose, fell and stayed. */
export interface Tally {
	readonly up: number;
	readonly down: number;
	readonly unchanged: number;
}

/** How the parts of an index moved. */
export interface PartChanges {
	/** The parts of both readings, in the order of the later one. */
	readonly changes: readonly PartChange[];
	/** Of the parts with a score in both readings. */
	readonly scores: Tally;
	/** Of the parts with a rank in both readings: up is climbed. */
	readonly ranks: Tally;
	readonly onlyBefore: readonly string[];
	readonly onlyAfter: readonly string[];
}

type Parts = ReadonlyMap<string, ExactPart>;

export function comparePartsOf(before: Parts, after: Parts, rounding: ChangeRounding): PartChanges {
	const changes: PartChange[] = [];
	for (const [part, later] of after) {
		const earlier = before.get(part);
		if (!earlier) continue;
		changes.push({
			part,
			...(earlier.score && later.score ? { score: changeOfScore(earlier.score, later.score, rounding) } : {}),
			...(earlier.rank && later.rank ? { rank: changeOfRank(earlier.rank, later.rank) } : {}),
		});
	}
	return {
		changes,
		scores: tally(changes.map(({ score }) => score?.change.value)),
		ranks: tally(changes.map(({ rank }) => rank?.places)),
		onlyBefore: [...before.keys()].filter((part) => !after.has(part)),
		onlyAfter: [...after.keys()].filter((part) => !before.has(part)),
	};
}

function tally(changes: readonly (number | undefined)[]): Tally {
	const count = (sign: number): number =>
		changes.filter((change) => change !== undefined && Math.sign(change) === sign).length;
	return { up: count(1), down: count(-1), unchanged: count(0) };
}
