/**
 * Entries with two times: the day something happened, and the instant it was written down. Nothing is ever
 * changed or deleted, so every earlier state of knowledge can be told again.
 *
 * @packageDocumentation
 */
export { append } from "./append.ts";
export type { Draft, Entry } from "./entry.ts";
export { type FieldChange, type HistoryItem, type HistoryOptions, history, type Json } from "./history.ts";
export { type Knowledge, knownAt } from "./knownAt.ts";
