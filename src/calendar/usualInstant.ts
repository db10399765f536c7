import { dayNumber } from "./dayNumber.ts";

const UNIX_EPOCH = 719_162;
const SECOND = 1000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Milliseconds since 1970 of an instant in the forms that databases and `toISOString` write, as in
 * `2022-08-16T09:00:00+07:00`; NaN for any other text. Digit by digit, for ledgers of millions.
 */
export function readUsualInstant(text: string): number {
	const end = text.length - (text.endsWith("Z") ? 1 : 6);
	const day = dayNumber(text.slice(0, 10));
	if (day === undefined || (end !== 19 && end !== 23) || !hasMarks(text, end)) return Number.NaN;
	const clock = digits(text, 11, 2, 23) * 60 + digits(text, 14, 2, 59);
	const seconds = digits(text, 17, 2, 59) * SECOND + (end === 23 ? digits(text, 20, 3, 999) : 0);
	return (day - UNIX_EPOCH) * DAY + (clock - offsetAt(text, end)) * MINUTE + seconds;
}

function hasMarks(text: string, end: number): boolean {
	return text[10] === "T" && text[13] === ":" && text[16] === ":" && (end === 19 || text[19] === ".");
}

/** Minutes that the clock is ahead of UTC. */
function offsetAt(text: string, end: number): number {
	const sign = text[end];
	if (sign === "Z") return 0;
	if ((sign !== "+" && sign !== "-") || text[end + 3] !== ":") return Number.NaN;
	const minutes = digits(text, end + 1, 2, 23) * 60 + digits(text, end + 4, 2, 59);
	return sign === "-" ? -minutes : minutes;
}

/** A number of so many digits, at most this large; NaN for anything else. */
function digits(text: string, at: number, count: number, most: number): number {
	let number = 0;
	for (let i = at; i < at + count; i++) {
		const digit = text.charCodeAt(i) - 48;
		if (!(digit >= 0 && digit <= 9)) return Number.NaN;
		number = 10 * number + digit;
	}
	return number <= most ? number : Number.NaN;
}
