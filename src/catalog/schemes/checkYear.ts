import { describe } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import * as messages from "../schemeMessages.ts";

/** Refuses a year whose way of computing the index is not known. */
export function refuseYear(index: string, year: unknown, years: readonly number[]): never {
	return refuse("YEAR_NOT_COVERED", ["year"], messages.yearNotCovered(index, years), {
		received: describe(year),
		expected: years.join(" | "),
	});
}

export function checkYear<Y extends number>(index: string, year: unknown, years: readonly Y[]): Y {
	return years.find((known) => known === year) ?? refuseYear(index, year, years);
}
