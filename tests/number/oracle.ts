import type { RoundingMode } from "steerindex/number";

/** A fraction that is never shortened: slower than the library's, and written apart from it. */
export interface Fraction {
	readonly n: bigint;
	readonly d: bigint;
}

export const MODES: readonly RoundingMode[] = ["half-up", "half-even", "truncate", "floor", "ceiling"];

export function parse(text: string): Fraction {
	const [whole = "", decimals = ""] = text.split(".");
	return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

/** The rounded value as a decimal text with `places` decimals, by long division of the magnitudes. */
export function roundText({ n, d }: Fraction, places: number, mode: RoundingMode): string {
	const isNegative = n < 0n !== d < 0n;
	const over = (n < 0n ? -n : n) * 10n ** BigInt(Math.max(places, 0));
	const under = (d < 0n ? -d : d) * 10n ** BigInt(Math.max(-places, 0));
	const quotient = over / under;
	const rest = over - quotient * under;
	const isUp =
		rest !== 0n &&
		{
			"half-up": 2n * rest >= under,
			"half-even": 2n * rest > under || (2n * rest === under && quotient % 2n === 1n),
			truncate: false,
			floor: isNegative,
			ceiling: !isNegative,
		}[mode];
	const digits = String(isUp ? quotient + 1n : quotient).padStart(Math.max(places, 0) + 1, "0");
	const cut = digits.length - Math.max(places, 0);
	const text = `${digits.slice(0, cut)}.${digits.slice(cut)}`;
	return `${isNegative ? "-" : ""}${text}${places < 0 ? `e${-places}` : ""}`;
}

export function below(a: Fraction, b: Fraction): boolean {
	const sign = (a.d < 0n ? -1n : 1n) * (b.d < 0n ? -1n : 1n);
	return sign * a.n * b.d < sign * b.n * a.d;
}
