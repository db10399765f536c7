import { noteType } from "../core/checks.ts";
import { describe, isRecord, isText, own, toName } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { exactText } from "../number/decimalText.ts";
import { toNumber } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { Rounding } from "../number/round.ts";
import { checkChoice, checkNeededText, isCount, type Path } from "./checks.ts";
import * as messages from "./messages.ts";

/** What a rate tells. */
export type RateKind = "filing" | "servicesWithFilings" | "onTime" | "late";

/**
 * What an on-time rate is taken of: the files resolved in the period, the files due in it, or the workload:
 * those received and those carried over.
 */
export type OnTimeBase = "resolved" | "due" | "workload";

/** What any rate is taken of: also the files received, or the services offered online. */
export type RateBase = OnTimeBase | "received" | "services";

/** A rate with everything that is needed to defend it, to pool it or to print it. */
export interface CaseRate {
	readonly kind: RateKind;
	/** What the denominator counts. */
	readonly base: RateBase;
	readonly period: string;
	readonly authority: string | null;
	/** The level of government. */
	readonly level: string | null;
	readonly numerator: number;
	readonly denominator: number;
	/** The share of 1 exactly, such as `"19255/19944"`; `null` where the denominator is 0: there is no data. */
	readonly exact: string | null;
	/** In percent, where places and a mode were named. */
	readonly percent: number | null;
}

/** What a rate says beside its figures. */
export type RateHead = Pick<CaseRate, "kind" | "base" | "period" | "authority" | "level">;

export const ON_TIME_BASES: readonly OnTimeBase[] = ["resolved", "due", "workload"];

const BASES: Readonly<Record<RateKind, readonly RateBase[]>> = {
	filing: ["received"],
	servicesWithFilings: ["services"],
	onTime: ON_TIME_BASES,
	late: ON_TIME_BASES,
};

/** Every base that some kind of rate has. */
const ALL_BASES: readonly RateBase[] = [...new Set(Object.values(BASES).flat())];

const KINDS = Object.keys(BASES) as readonly RateKind[];

/** A rate without the values that follow from its counts. */
export type CountedRate = Omit<CaseRate, "exact" | "percent">;

/** The rate of two counts, the first no more than the second. */
export function makeRate(
	head: RateHead,
	numerator: q.Rational,
	denominator: q.Rational,
	rounding: Rounding | undefined,
): CaseRate {
	const share = q.signOf(denominator) === 0 ? undefined : q.divide(numerator, denominator);
	return {
		...head,
		numerator: toCount(numerator),
		denominator: toCount(denominator),
		exact: share ? exactText(share) : null,
		percent: share && rounding ? toNumber(q.multiply(q.HUNDRED, share), rounding) : null,
	};
}

/** A whole number; beyond those that a double holds exactly, the refusal of `toNumber`. */
function toCount(value: q.Rational): number {
	const count = Number(value.n);
	return Number.isSafeInteger(count) ? count : toNumber(value);
}

/** A rate that came back from a caller: its counts are read, its `exact` is not. */
export function checkRate(value: unknown, path: Path, issues: Issue[]): CountedRate | undefined {
	if (!isRecord(value)) {
		noteType(value, "{ kind, base, period, numerator, denominator, … }", path, issues);
		return undefined;
	}
	const known = issues.length;
	const kind = checkChoice(own(value, "kind"), KINDS, [...path, "kind"], issues);
	const base = checkChoice(own(value, "base"), kind ? BASES[kind] : ALL_BASES, [...path, "base"], issues);
	const period = checkNeededText(value, "period", path, issues);
	const authority = checkName(own(value, "authority"), [...path, "authority"], issues);
	const level = checkName(own(value, "level"), [...path, "level"], issues);
	const numerator = own(value, "numerator");
	const denominator = own(value, "denominator");
	for (const [key, count] of Object.entries({ numerator, denominator })) {
		if (isCount(count)) continue;
		issues.push(createIssue("NOT_WHOLE", [...path, key], messages.notACount, { received: describe(count) }));
	}
	if (isCount(numerator) && isCount(denominator) && numerator > denominator) {
		const message = messages.countAboveTotal(q.integer(numerator), q.integer(denominator));
		issues.push(createIssue("COUNT_ABOVE_TOTAL", [...path, "numerator"], message));
	}
	if (issues.length > known || !kind || !base || period === null) return undefined;
	return {
		kind,
		base,
		period,
		authority,
		level,
		numerator: Number(numerator),
		denominator: Number(denominator),
	};
}

function checkName(name: unknown, path: Path, issues: Issue[]): string | null {
	if (name === null || name === undefined) return null;
	if (isText(name)) return toName(name);
	issues.push(
		createIssue("NOT_TEXT", path, messages.notText(String(path.at(-1))), { received: describe(name) }),
	);
	return null;
}
