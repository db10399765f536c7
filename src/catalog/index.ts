/**
 * Calendars, schemes and lists by name, each dated and with its sources.
 *
 * @packageDocumentation
 */
export { vietnamCivilService } from "./vietnamCivilService.ts";
