/**
 * What an index gave a unit: readings as published, checked.
 *
 * @packageDocumentation
 */
export { type PartReading, parseReading, type Reading, safeParseReading } from "./reading.ts";
