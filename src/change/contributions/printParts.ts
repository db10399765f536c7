import { fixedText, readExact } from "../../number/decimalText.ts";
import {
	add,
	compare,
	divide,
	floor,
	integer,
	multiply,
	powerOfTen,
	type Rational,
	subtract,
} from "../../number/rational.ts";
import { encloseReal, type Real, rationalOf, roundReal } from "../../number/real.ts";
import { roundRational } from "../../number/round.ts";

/** Numbers printed so that they add up. */
export interface Printed {
	readonly places: number;
	readonly mode: "half-up";
	/** Each part is cut down to its last printed digit; what is still needed goes to the largest remainders. */
	readonly method: "largest-remainder";
	/** The earlier score, of a change. */
	readonly before?: string;
	readonly after: string;
	/** What the printed parts add up to: the printed score, or the difference of the two printed ones. */
	readonly total: string;
}

/** More than a printed digit can need to be told. */
const DIGITS = 60;
const TWO = integer(2);

/** Prints scores and the parts between them. Formula: change.contributions. */
export function printParts(
	{
		before,
		after,
		parts,
	}: { readonly before?: Real | undefined; readonly after: Real; readonly parts: readonly Real[] },
	places: number,
): { readonly printed: Printed; readonly texts: readonly string[] } {
	const [start, end] = [before && halfUp(before, places), halfUp(after, places)];
	const total = start ? subtract(end, start) : end;
	const text = (value: Rational): string => fixedText(value, places);
	return {
		printed: {
			...{ places, mode: "half-up", method: "largest-remainder" },
			...(start ? { before: text(start) } : {}),
			after: text(end),
			total: text(total),
		},
		texts: shareOut(parts.map(toRational), total, places).map(text),
	};
}

/** Prints parts so that they add up to a figure that is printed already. */
export function printWithin(parts: readonly Real[], total: string, places: number): readonly string[] {
	const shown = shareOut(parts.map(toRational), readExact(total) as Rational, places);
	return shown.map((value) => fixedText(value, places));
}

/** Multiples of the last printed digit, near the parts, that add up to the total. */
function shareOut(parts: readonly Rational[], total: Rational, places: number): readonly Rational[] {
	const unit = powerOfTen(-places);
	const quotas = parts.map((part) => divide(part, unit));
	const floors = quotas.map(floor);
	const rests = quotas.map((quota, at) => subtract(quota, integer(floors[at] as bigint)));
	const needed = floor(divide(total, unit)) - floors.reduce((sum, one) => sum + one, 0n);
	const step = needed < 0n ? -1n : 1n;
	const order = [...parts.keys()].sort(
		(a, b) => Number(step) * compare(rests[b] as Rational, rests[a] as Rational),
	);
	// What is nothing is printed as nothing as long as others can take the digit.
	const isNothing = (at: number): boolean => parts[at]?.n === 0n;
	const turns = [...order.filter((at) => !isNothing(at)), ...order.filter(isNothing)];
	for (let left = needed * step, at = 0; left > 0n && turns.length > 0; left -= 1n, at += 1) {
		const turn = turns[at % turns.length] as number;
		floors[turn] = (floors[turn] as bigint) + step;
	}
	return floors.map((whole) => multiply(integer(whole), unit));
}

function halfUp(value: Real, places: number): Rational {
	const rounding = { places, mode: "half-up" } as const;
	return roundReal(value, rounding) ?? roundRational(toRational(value), rounding);
}

/** The value, or the middle of two ends around it. */
function toRational(value: Real): Rational {
	const exact = rationalOf(value);
	if (exact) return exact;
	const { low, high } = encloseReal(value, DIGITS);
	return divide(add(low, high), TWO);
}
