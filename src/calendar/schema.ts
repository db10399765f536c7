import * as z from "zod";
import { labelText } from "../core/label.ts";
import { checkCalendar } from "./checkCalendar.ts";
import { WEEKDAYS, type WorkCalendar } from "./workCalendar.ts";

const date = z.iso.date();
const label = z.union([z.string(), z.object({ vi: z.string(), en: z.string() })]);
const source = z.object({
	title: label,
	url: z.string().optional(),
	validFrom: date.optional(),
	unverified: z.string().optional(),
});

/**
 * The zod schema of a work calendar, for forms and for its JSON Schema. What a JSON Schema cannot say
 * (that a day off is no weekend day, that no day stands twice) it checks too, with the same code and
 * the same messages as every function that takes a calendar.
 *
 * @example
 * ```ts
 * import { workCalendarSchema } from "steerindex/calendar/schema";
 * import { vietnamCivilService } from "steerindex/catalog";
 * workCalendarSchema.safeParse(vietnamCivilService).success; // => true
 * workCalendarSchema.safeParse({ ...vietnamCivilService, work: ["2022-01-04"] }).success; // => false
 * ```
 */
export const workCalendarSchema: z.ZodType<WorkCalendar> = z
	.object({
		id: z.string().min(1),
		title: label.optional(),
		weekend: z.array(z.enum(WEEKDAYS)),
		off: z.array(date),
		work: z.array(date),
		range: z.object({ from: date, to: date }),
		sources: z.array(source),
		status: z.enum(["official", "estimated"]),
		estimated: z.array(z.int().min(1).max(9999)).optional(),
	})
	.superRefine((calendar, context) => {
		for (const issue of checkCalendar(calendar, [])) {
			context.addIssue({
				code: "custom",
				path: [...issue.path],
				message: labelText(issue.message, "en"),
				params: { issue },
			});
		}
	});
