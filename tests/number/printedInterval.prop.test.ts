import fc from "fast-check";
import { formatNumber, printedInterval } from "steerindex/number";
import { describe, expect, test } from "vitest";
import { readExact } from "../../src/number/decimalText.ts";
import { contains, roundingInterval } from "../../src/number/interval.ts";
import { fraction, type Rational, subtract } from "../../src/number/rational.ts";
import { runs } from "../shared.ts";
import { MODES, roundText } from "./oracle.ts";

describe("printedInterval (number.printed-interval)", () => {
	const print = fc.record({
		digits: fc.integer({ min: -300, max: 300 }),
		places: fc.integer({ min: 0, max: 3 }),
		mode: fc.constantFrom(...MODES),
	});

	test("a value lies inside exactly when it rounds to the print", () => {
		fc.assert(
			fc.property(print, fc.integer({ min: -24, max: 24 }), ({ digits, places, mode }, eighths) => {
				const value = fraction(BigInt(digits), 10n ** BigInt(places));
				// Around the print in eighths of its last place, so that halves and neighbours are met.
				const near = fraction(BigInt(8 * digits + eighths), 8n * 10n ** BigInt(places));
				const prints = Number(roundText(near, places, mode)) === digits / 10 ** places;
				expect(contains(roundingInterval(value, places, mode), near)).toBe(prints);
			}),
			{ numRuns: runs(3000, 100_000) },
		);
	});

	test("values just inside an end print as the text, and just outside do not", () => {
		fc.assert(
			fc.property(print, ({ digits, places, mode }) => {
				const value = `${digits}e-${places}`;
				const text = formatNumber(value, { locale: "vi", places });
				const { min, max } = printedInterval(text, { locale: "vi", mode });
				const isPrinted = (at: Rational): boolean =>
					Number(roundText(at, places, mode)) === digits / 10 ** places;
				const hair = fraction(1n, 10n ** 30n);
				for (const [end, inwards] of [
					[min, fraction(-hair.n, hair.d)],
					[max, hair],
				] as const) {
					const at = readExact(end?.exact ?? "");
					if (!end || !at) return expect.unreachable();
					expect(isPrinted(at)).toBe(!end.open);
					expect(isPrinted(subtract(at, inwards))).toBe(true);
					expect(isPrinted(subtract(at, fraction(-inwards.n, inwards.d)))).toBe(false);
				}
			}),
			{ numRuns: runs(1000, 50_000) },
		);
	});
});
