/**
 * Plain dates, the periods of reports, and working days.
 *
 * @packageDocumentation
 */
export { addDays } from "./addDays.ts";
export { addWorkingDays } from "./addWorkingDays.ts";
export { dateAt, type Instant } from "./dateAt.ts";
export { daysBetween } from "./daysBetween.ts";
export { type CalendarExtension, extendCalendar } from "./extendCalendar.ts";
export { isWorkingDay } from "./isWorkingDay.ts";
export { type ParseDateOptions, parseDate } from "./parseDate.ts";
export { type Period, parsePeriod } from "./parsePeriod.ts";
export { type RollOptions, rollToWorkingDay } from "./rollToWorkingDay.ts";
export type { Weekday, WorkCalendar } from "./workCalendar.ts";
export { workingDaysBetween } from "./workingDaysBetween.ts";
