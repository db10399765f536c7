import type { Amount } from "../../core/amount.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import type { Path } from "../../core/shape.ts";
import { checkAmount } from "../../number/amount.ts";
import { fixedText } from "../../number/decimalText.ts";
import * as q from "../../number/rational.ts";
import type { Threshold } from "../target.ts";
import * as messages from "./messages.ts";

/** The four kinds of bound, by the key that stands in the target. */
export type BoundKind = "over" | "atLeast" | "under" | "atMost";

/** A threshold with its number exact. */
export interface Bound {
	readonly kind: BoundKind;
	/** Of 1, not of 100. */
	readonly share: q.Rational;
	/** In percent, with the places that it was given with. */
	readonly text: string;
}

/** Where a bound asks for what no rate gives. */
const NEVER: Readonly<Partial<Record<BoundKind, q.Rational>>> = { over: q.HUNDRED, under: q.ZERO };

/** Where every rate keeps it. */
const ALWAYS: Readonly<Partial<Record<BoundKind, q.Rational>>> = { atLeast: q.ZERO, atMost: q.HUNDRED };

const OPPOSITES: Readonly<Record<BoundKind, BoundKind>> = {
	over: "atMost",
	atLeast: "under",
	under: "atLeast",
	atMost: "over",
};

/** The bound of a threshold of the right shape, or nothing and an issue where it cannot decide anything. */
export function readBound(threshold: Threshold, path: Path, issues: Issue[]): Bound | undefined {
	const [kind, json] = Object.entries(threshold)[0] as [BoundKind, Amount];
	const at = [...path, kind];
	const read = checkAmount(json, at, issues);
	if (!read) return undefined;
	const text = fixedText(read.value, read.places);
	const fault = faultOf(kind, read.value);
	if (fault === undefined) return { kind, share: q.divide(read.value, q.HUNDRED), text };
	issues.push(createIssue("BAD_THRESHOLD", at, fault, { received: text }));
	return undefined;
}

function faultOf(kind: BoundKind, percent: q.Rational): Label | undefined {
	const isAt = (end: q.Rational | undefined): boolean => end !== undefined && q.equals(percent, end);
	if (q.signOf(percent) < 0 || q.compare(percent, q.HUNDRED) > 0) return messages.outsidePercent;
	if (isAt(NEVER[kind])) return messages.unreachable;
	return isAt(ALWAYS[kind]) ? messages.alwaysKept : undefined;
}

/** Kept by exactly those rates that do not keep the bound. */
export function oppositeOf({ kind, ...rest }: Bound): Bound {
	return { ...rest, kind: OPPOSITES[kind] };
}

export function isStrict({ kind }: Bound): boolean {
	return kind === "over" || kind === "under";
}

/** Whether it bounds from below, so that more is better. */
export function asksForMore(kind: BoundKind): boolean {
	return kind === "over" || kind === "atLeast";
}

/** The fewest of `of` cases that must change sides for `count` of them to keep the bound; 0 where they do. */
export function casesNeeded({ kind, share }: Bound, count: bigint, of: bigint): bigint {
	const short = countAtEdge(kind, share, of) - count;
	const needed = asksForMore(kind) ? short : -short;
	return needed > 0n ? needed : 0n;
}

/** The count nearest to the threshold that keeps the bound. */
function countAtEdge(kind: BoundKind, { n, d }: q.Rational, of: bigint): bigint {
	const down = (n * of) / d;
	const isWhole = down * d === n * of;
	switch (kind) {
		case "over":
			return down + 1n;
		case "atLeast":
			return isWhole ? down : down + 1n;
		case "under":
			return isWhole ? down - 1n : down;
		case "atMost":
			return down;
	}
}

/** How far a share lies on the side that keeps the bound, in percentage points; below zero it is missed by that. */
export function marginOf({ kind, share }: Bound, value: q.Rational): q.Rational {
	const points = q.multiply(q.subtract(value, share), q.HUNDRED);
	return asksForMore(kind) ? points : q.negate(points);
}
