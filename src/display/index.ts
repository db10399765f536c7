/**
 * Results as tables, calendars and messages for people.
 *
 * @packageDocumentation
 */
export { fieldErrors } from "./fieldErrors.ts";
export { type FormatIssuesOptions, formatIssues } from "./formatIssues.ts";
export { type CalendarRow, type CalendarStatus, type ToCalendarOptions, toCalendar } from "./toCalendar.ts";
export { type ColumnKey, type CSVColumn, type ToCSVOptions, toCSV } from "./toCSV.ts";
