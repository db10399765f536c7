import { attempt, checkKeys } from "../core/checks.ts";
import type { Issue } from "../core/issue.ts";
import { checkOptions, checkRounding } from "../number/numeric.ts";
import type { Rounding } from "../number/round.ts";
import type { RankValuesOptions } from "./rankValues.ts";
import { checkWord } from "./readUnitValues.ts";

type Json = Readonly<Record<string, unknown>>;

const KEYS: readonly string[] = ["order", "ties", "key", "population"];

/** The checked options of `rankValues`. */
export interface RankMethod extends Pick<RankValuesOptions, "order" | "ties" | "population"> {
	/** Of the published key; without one the exact values are compared. */
	readonly rounding: Rounding | undefined;
}

export function readRankOptions(options: unknown, issues: Issue[]): RankMethod | undefined {
	const given = attempt(() => checkOptions(options as Json), ["options"], issues);
	if (!given) return undefined;
	checkKeys(given, KEYS, [], issues);
	const order = checkWord(given, "order", ["highest-first", "lowest-first"] as const, issues);
	const ties = checkWord(given, "ties", ["competition", "dense", "modified", "average"] as const, issues);
	const population = checkWord(given, "population", ["ranked", "listed"] as const, issues);
	const rounding = readKey(given, issues);
	return order && ties && population ? { order, ties, population, rounding } : undefined;
}

function readKey(given: Json, issues: Issue[]): Rounding | undefined {
	const { key } = given;
	if (typeof key !== "object" || key === null || !Object.hasOwn(key, "published")) {
		checkWord(given, "key", ["exact"], issues);
		return undefined;
	}
	checkKeys(key as Json, ["published"], ["key"], issues);
	const { published } = key as { published: Rounding };
	return attempt(() => checkRounding(published), ["key", "published"], issues);
}
