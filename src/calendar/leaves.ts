import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { type LeafOf, leaf } from "../core/shape.ts";
import { readInstant } from "./dateAt.ts";
import { dayNumber } from "./dayNumber.ts";
import * as messages from "./messages.ts";
import { parseDate } from "./parseDate.ts";

/** A date; in a form also as people print it. */
export const date: LeafOf<PlainDate> = leaf("date", (value, form) => {
	if (dayNumber(value) !== undefined) return value as PlainDate;
	if (form !== undefined && typeof value === "string") return parseDate(value, form);
	return refuse("NOT_A_DATE", [], messages.notADate, { received: describe(value) });
});

/** A point in time as ISO text with an offset. */
export const instant: LeafOf<string> = leaf("instant", (value) => {
	const time = typeof value === "string" ? readInstant(value) : Number.NaN;
	if (time !== undefined && !Number.isNaN(time)) return String(value);
	const details = { received: describe(value) };
	if (time === undefined) return refuse("OFFSET_UNSTATED", [], messages.offsetUnstated, details);
	return refuse("BAD_INSTANT", [], messages.badInstant, details);
});
