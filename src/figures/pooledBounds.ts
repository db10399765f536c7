import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import {
	type End,
	EVERYTHING,
	type ExactInterval,
	hull,
	type Interval,
	intersect,
	isEmpty,
	toInterval,
} from "../number/interval.ts";
import * as q from "../number/rational.ts";
import * as messages from "./messages.ts";
import { type PrintedRateOptions, readRates } from "./readRate.ts";

const MOST_PARTS = 1000;

/**
 * What share of the whole each part can have, from a pooled rate and the rates of its parts. A pooled
 * rate between those of its parts proves nothing, but it does bound their weights.
 *
 * Formula: figures.pooled-bounds.
 *
 * @param pooled - The rate of the whole as printed, such as `"33,40%"`.
 * @param parts - The rates of the parts as printed, at least two.
 * @param options - `locale` of the print; `modes`: how the rates may have been rounded.
 * @returns For each part the least and the greatest share of the whole in percent, rounding included;
 * `null` when no weights at all give the pooled rate.
 * @throws `SteerindexError` naming every print that cannot be read; `EMPTY_PARTS` for fewer than two parts, `TOO_MANY`
 * for more than 1,000; `BAD_LOCALE`, `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { pooledBounds } from "steerindex/figures";
 * const shares = pooledBounds("33,40%", ["65,50%", "21,15%", "27,82%"], { locale: "vi" });
 * shares?.map(({ min }) => min?.exact); // => ["13925/942", "0", "0"]
 * shares?.map(({ max }) => max?.exact); // => ["24520/887", "64220/887", "80275/942"]
 * ```
 */
export function pooledBounds(
	pooled: string,
	parts: readonly string[],
	options: PrintedRateOptions,
): readonly Interval[] | null {
	if (!Array.isArray(parts) || parts.length < 2) {
		return refuse("EMPTY_PARTS", ["parts"], messages.tooFewToCompare, { received: describe(parts) });
	}
	if (parts.length > MOST_PARTS) return refuse("TOO_MANY", ["parts"], messages.tooMany(parts.length));
	const texts = [["pooled", pooled] as const, ...parts.map((text, index) => [index, text] as const)];
	const [whole, ...rates] = readRates(texts, options).map((figure) => figure.interval);
	return (whole && boundShares(whole, rates)?.map(toInterval)) ?? null;
}

/** Shares in percent; undefined when no weights can give the whole. */
export function boundShares(
	whole: ExactInterval,
	rates: readonly ExactInterval[],
): readonly ExactInterval[] | undefined {
	const before = runningHulls(rates);
	const after = [...runningHulls([...rates].reverse())].reverse();
	const shares = rates.map((rate, index) => {
		const [left, right] = [before[index - 1], after[index + 1]];
		const others = left && right ? hull(left, right) : (left ?? right);
		return others ? boundShare(whole, rate, others) : EVERYTHING;
	});
	return shares.some(isEmpty) ? undefined : shares;
}

/** The hull of the first, of the first two, of the first three… */
function runningHulls(rates: readonly ExactInterval[]): readonly ExactInterval[] {
	const hulls: ExactInterval[] = [];
	for (const rate of rates) {
		const last = hulls.at(-1);
		hulls.push(last ? hull(last, rate) : rate);
	}
	return hulls;
}

/** Shares w with w·part + (1 − w)·others able to reach the whole from below and from above. */
function boundShare(whole: ExactInterval, part: ExactInterval, others: ExactInterval): ExactInterval {
	const from = { min: { at: q.ZERO, open: false }, max: { at: q.HUNDRED, open: false } };
	return intersect(
		intersect(from, atMost(part.min, others.min, whole.max)),
		atMost(flip(part.max), flip(others.max), flip(whole.min)),
	);
}

/** w·(part − others) ≤ whole − others, solved for w in percent. */
function atMost(part: End | null, others: End | null, whole: End | null): ExactInterval {
	if (!part || !others || !whole) return { min: null, max: null };
	const open = part.open || others.open || whole.open;
	const slope = q.subtract(part.at, others.at);
	const room = q.subtract(whole.at, others.at);
	if (q.signOf(slope) === 0) {
		const isPossible = q.signOf(room) > 0 || (q.signOf(room) === 0 && !open);
		return isPossible
			? { min: null, max: null }
			: { min: { at: q.ONE, open: true }, max: { at: q.ONE, open: true } };
	}
	const end = { at: q.multiply(q.HUNDRED, q.divide(room, slope)), open };
	return q.signOf(slope) > 0 ? { min: null, max: end } : { min: end, max: null };
}

function flip(end: End | null): End | null {
	return end && { at: q.negate(end.at), open: end.open };
}
