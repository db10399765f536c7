import type { Amount } from "../../core/amount.ts";
import { attempt, checkKeys } from "../../core/checks.ts";
import { describe, own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import { checkAmount } from "../../number/amount.ts";
import { checkOptions } from "../../number/numeric.ts";
import { compare, type Rational, signOf } from "../../number/rational.ts";
import type { Combinators, Condition, Rule } from "../rule.ts";
import * as messages from "./messages.ts";

/** Which way is better: the best unit gets the upper end of the new range. */
export type Better = "higher" | "lower";

/** The units that a unit is compared with: all that have the value, or fewer. */
export interface PeerOptions<F extends string, I extends string, D extends string> {
	/** A text fact: units are compared within each of its values. */
	readonly within?: F;
	/** Only units that satisfy it count as peers. */
	readonly where?: Condition<F, I, D>;
}

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;
type Peer<F extends string, I extends string, D extends string> = Combinators<F, I, D>["peer"];

const BETTER: readonly Better[] = ["higher", "lower"];
const OUTSIDE: readonly string[] = ["clamp", "extend"];

/** Checks the rule and the options of a function that writes a rule, every problem at once. */
export function checkScale(
	of: unknown,
	options: unknown,
	keys: readonly string[],
	check: (options: Json, issues: Issue[]) => void,
): void {
	const issues: Issue[] = [];
	if (of === undefined || of === null) issues.push(createIssue("MISSING_KEY", ["of"], messages.noRule));
	const given = attempt(() => checkOptions(options as Json), ["options"], issues);
	if (given) {
		checkKeys(given, keys, ["options"], issues);
		check(given, issues);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
}

export function checkBetter(options: Json, issues: Issue[]): void {
	checkWord(options, "better", BETTER, issues);
}

/** What becomes of a value beyond the ends of the old range. */
export function checkOutside(options: Json, isNeeded: boolean, issues: Issue[]): void {
	if (isNeeded || own(options, "outside") !== undefined) checkWord(options, "outside", OUTSIDE, issues);
}

export function checkWord(options: Json, key: string, words: readonly string[], issues: Issue[]): void {
	const given = own(options, key);
	if (given === undefined) {
		const details = { expected: words.join(" | ") };
		issues.push(createIssue("MISSING_KEY", ["options", key], messages.missing(key), details));
	} else if (typeof given !== "string" || !words.includes(given)) {
		const hint = suggest(issues, () => (typeof given === "string" ? nearestName(given, words) : undefined));
		const details = { expected: words.join(" | "), received: describe(given), ...hint };
		issues.push(createIssue("UNKNOWN_VALUE", ["options", key], messages.unknownWord(words), details));
	}
}

/** The new range. */
export function checkRange(options: Json, issues: Issue[]): void {
	checkPair(options, "to", issues);
}

/** Two amounts, the lower one first. */
export function checkPair(options: Json, key: string, issues: Issue[]): void {
	const given = own(options, key);
	const path = ["options", key];
	if (!Array.isArray(given) || given.length !== 2) {
		const details = { received: describe(given) };
		issues.push(
			createIssue(given === undefined ? "MISSING_KEY" : "WRONG_TYPE", path, messages.notAPair, details),
		);
		return;
	}
	const [low, high] = given.map((end: unknown, at) => checkAmount(end, [...path, at], issues)?.value);
	checkAscending(low, high, path, issues);
}

/** An amount above zero. */
export function checkPositive(given: unknown, path: Path, issues: Issue[]): void {
	const read = checkAmount(given, path, issues);
	if (read && signOf(read.value) <= 0) {
		issues.push(createIssue("NOT_POSITIVE", path, messages.notPositive, { received: describe(given) }));
	}
}

export function checkAscending(
	low: Rational | undefined,
	high: Rational | undefined,
	path: Path,
	issues: Issue[],
): void {
	if (!low || !high || compare(low, high) < 0) return;
	issues.push(createIssue("RANGE_REVERSED", path, messages.rangeReversed));
}

/** A statistic over the peers of a unit. */
export function peer<F extends string, I extends string, D extends string>(
	statistic: Peer<F, I, D>["peer"],
	of: Rule<F, I, D>,
	{ within, where }: PeerOptions<F, I, D>,
): Peer<F, I, D> {
	return {
		peer: statistic,
		of,
		...(within === undefined ? {} : { within }),
		...(where === undefined ? {} : { where }),
	};
}

/** The ends of the range in the order of the values, from the lowest to the highest. */
export function orderEnds([low, high]: readonly [Amount, Amount], better: Better): readonly [Amount, Amount] {
	return better === "higher" ? [low, high] : [high, low];
}

/** The option, when it is given. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
	return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: T };
}

/** The rule, or the policy where one is given and the condition holds: of a unit that has the value, of no other. */
export function unless<F extends string, I extends string, D extends string>(
	condition: Condition<F, I, D>,
	policy: Rule<F, I, D> | undefined,
	of: Rule<F, I, D>,
	rule: Rule<F, I, D>,
): Rule<F, I, D> {
	if (policy === undefined) return rule;
	const isKnown: readonly Condition<F, I, D>[] = [{ not: { isMissing: of } }, { not: { isNA: of } }];
	return { case: [[{ all: [condition, ...isKnown] }, policy]], else: rule };
}
