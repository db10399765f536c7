import * as q from "../../number/rational.ts";
import type { Real } from "../../number/real.ts";
import type { Quota } from "../../scheme/node.ts";
import { rankKeys } from "./rankKeys.ts";

/** What a quota allows: at most a `share` of the units labelled `of` keep `label`, the others become `to`. */
export type QuotaTerms = Pick<Quota<string, string>, "label" | "to" | "of" | "round" | "ties"> & {
	readonly share: q.Rational;
};

/** What the quota came to in one class. */
interface QuotaLimit {
	/** `null` where the quota knows no classes. */
	readonly class: string | null;
	/** The units with a label of `of`, before the cut. */
	readonly counted: number;
	/** How many may keep the label. */
	readonly limit: number;
	/** How many had the label, and how many kept it. */
	readonly held: number;
	readonly kept: number;
}

/** Labels after a quota. */
export interface QuotaOutcome {
	readonly labels: readonly (string | null)[];
	/** The positions of the units whose label changed. */
	readonly moved: readonly number[];
	/** One for each class, in the order of the units. */
	readonly limits: readonly QuotaLimit[];
	/** Units with the label and no class: no quota is theirs, they keep it. */
	readonly unclassed: readonly number[];
	/** Units with the label and no score: they stand behind all others, as equals. */
	readonly unscored: readonly number[];
	/** Positions of two units whose scores 500 digits did not tell apart, so that they tie. */
	readonly undecided: readonly (readonly [number, number])[];
}

/** Leaves a label to the best units as far as the quota goes, in each class for itself. Formula: scoring.quotas. */
export function applyQuota(
	labels: readonly (string | null)[],
	scores: readonly (Real | undefined)[],
	classes: readonly (string | null)[] | undefined,
	quota: QuotaTerms,
): QuotaOutcome {
	const after = [...labels];
	const moved: number[] = [];
	const limits: QuotaLimit[] = [];
	const unclassed: number[] = [];
	const unscored: number[] = [];
	const undecided: (readonly [number, number])[] = [];
	for (const [name, members] of membersOf(labels, classes)) {
		const holders = members.filter((unit) => labels[unit] === quota.label);
		if (name === null && classes) {
			unclassed.push(...holders);
			continue;
		}
		const counted = members.filter((unit) => quota.of.includes(labels[unit] ?? "")).length;
		const limit = roundShare(quota.share, counted, quota.round);
		const ranks = rankHolders(holders, scores, quota.ties);
		const losers = holders.filter((_, at) => (ranks.rank[at] ?? 0) > limit);
		for (const unit of losers) after[unit] = quota.to;
		moved.push(...losers);
		unscored.push(...holders.filter((unit) => !scores[unit]));
		undecided.push(...ranks.undecided);
		limits.push({ class: name, counted, limit, held: holders.length, kept: holders.length - losers.length });
	}
	const ascending = (a: number, b: number): number => a - b;
	return {
		labels: after,
		moved: moved.sort(ascending),
		limits,
		unclassed,
		unscored: unscored.sort(ascending),
		undecided,
	};
}

/** The units of each class that have a label; without classes all of them in one. */
function membersOf(
	labels: readonly (string | null)[],
	classes: readonly (string | null)[] | undefined,
): ReadonlyMap<string | null, readonly number[]> {
	const members = new Map<string | null, number[]>(classes ? [] : [[null, []]]);
	for (const [unit, label] of labels.entries()) {
		const name = classes?.[unit] ?? null;
		const known = members.get(name) ?? [];
		members.set(name, known);
		if (label !== null) known.push(unit);
	}
	return members;
}

/** The rank that has to be within the limit: the first of those that tie where all keep the label, else the last. */
function rankHolders(
	holders: readonly number[],
	scores: readonly (Real | undefined)[],
	ties: QuotaTerms["ties"],
): { readonly rank: readonly number[]; readonly undecided: readonly (readonly [number, number])[] } {
	const keys = holders.map((unit) => scores[unit]);
	const method = ties === "keep-all" ? "competition" : "modified";
	const { rank, undecided } = rankKeys(keys, { order: "highest-first", ties: method });
	const scored = rank.filter((place) => place !== null).length;
	const last = ties === "keep-all" ? scored + 1 : holders.length;
	const unitAt = (at: number): number => holders[at] ?? at;
	return {
		rank: rank.map((place) => place ?? last),
		undecided: undecided.map(([a, b]) => [unitAt(a), unitAt(b)] as const),
	};
}

const HALF = q.fraction(1n, 2n);

function roundShare(share: q.Rational, counted: number, round: QuotaTerms["round"]): number {
	const exact = q.multiply(share, q.integer(counted));
	if (round === "floor") return Number(q.floor(exact));
	return Number(round === "ceiling" ? q.ceiling(exact) : q.floor(q.add(exact, HALF)));
}
