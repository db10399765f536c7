/**
 * The types that every room shares and the one error of the library.
 *
 * @packageDocumentation
 */
export type { Amount } from "./amount.ts";
export { SteerindexError } from "./error.ts";
export type { Issue, Result } from "./issue.ts";
export { type Label, type Locale, labelText } from "./label.ts";
export type { PlainDate } from "./plainDate.ts";
export type { Source } from "./source.ts";
