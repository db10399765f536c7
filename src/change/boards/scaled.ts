import { decimalsNeeded, readDecimal } from "../../number/decimalText.ts";
import type { ExactNumber } from "../difference.ts";

/** n · 10^-places: boards hold many figures, and all of them are decimals. */
export interface Scaled {
	readonly n: bigint;
	readonly places: number;
}

const PLAIN = /^(-?\d+)(?:\.(\d+))?$/;

/** A double is the decimal that it prints; a printed text keeps its decimals. */
export function readScaled(figure: number | string | null | undefined): Scaled | undefined {
	if (figure === null || figure === undefined) return undefined;
	const text = String(figure);
	const match = PLAIN.exec(text);
	if (match) {
		const [, whole = "", decimals = ""] = match;
		return { n: BigInt(whole + decimals), places: decimals.length };
	}
	// A very large or very small double, such as 1e-7.
	const value = readDecimal(text);
	if (!value) return undefined;
	const places = decimalsNeeded(value) ?? 0;
	return { n: (value.n * 10n ** BigInt(places)) / value.d, places };
}

/** a − b, with the decimals of the finer one. */
export function minusScaled(a: Scaled, b: Scaled): Scaled {
	const places = Math.max(a.places, b.places);
	return { n: at(a, places) - at(b, places), places };
}

/** As it leaves: the nearest double, which reading its text gives, and the text. */
export function scaledNumber({ n, places }: Scaled): ExactNumber {
	const digits = String(n < 0n ? -n : n).padStart(places + 1, "0");
	const whole = digits.slice(0, digits.length - places);
	const exact = `${n < 0n ? "-" : ""}${whole}${places > 0 ? `.${digits.slice(-places)}` : ""}`;
	return { value: Number(exact) || 0, exact };
}

function at({ n, places }: Scaled, wanted: number): bigint {
	return wanted === places ? n : n * 10n ** BigInt(wanted - places);
}
