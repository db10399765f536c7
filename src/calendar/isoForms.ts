import { type Form, inMonths, inQuarter, onDay } from "./reading.ts";

/** Days as ISO 8601 writes them; the same in every language. */
export const ISO_DATES: readonly Form[] = [
	[/^(\d{4})-(\d\d)-(\d\d)$/, ([, year, month, day]) => onDay(Number(day), Number(month), year)],
];

/** Years, months and quarters alike, and a month as a table heads its columns: 8/2022. */
export const ISO_PERIODS: readonly Form[] = [
	[/^(\d{4})$/, ([, year]) => inMonths(1, 12, year)],
	[/^(\d{4})-(\d\d)$/, ([, year, month]) => inMonths(Number(month), Number(month), year)],
	[/^(\d{4})-q(\d)$/, ([, year, quarter]) => inQuarter(Number(quarter), year)],
	[/^(\d{1,2})\/(\d{4})$/, ([, month, year]) => inMonths(Number(month), Number(month), year)],
];

export const ISO_RANGES: readonly RegExp[] = [
	/^(\d{4}-[\dq-]{2,5})\/(\d{4}-[\dq-]{2,5})$/,
	/^(\d{4}) ?[-–] ?(\d{4})$/,
];
