const FIRST_DIGITS = 30;
export const MOST_DIGITS = 500;

/** Asks with more and more digits, up to 500, until they tell; `undefined` where they never do. */
export function refine<T>(
	decide: (digits: number) => T | undefined,
	from: number = FIRST_DIGITS,
): T | undefined {
	for (let digits = Math.min(from, MOST_DIGITS); ; digits = Math.min(2 * digits, MOST_DIGITS)) {
		const decided = decide(digits);
		if (decided !== undefined || digits === MOST_DIGITS) return decided;
	}
}
