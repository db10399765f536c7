/**
 * Every room of the library in one import; a single room is smaller to load, as in `steerindex/number`.
 *
 * @packageDocumentation
 */

export * from "./calendar/index.ts";
export * from "./catalog/index.ts";
export * from "./change/index.ts";
export * from "./core/index.ts";
export * from "./display/index.ts";
export * from "./figures/index.ts";
export * from "./ledger/index.ts";
export { history as entryHistory } from "./ledger/index.ts";
export * from "./number/index.ts";
export * from "./plan/index.ts";
export { history } from "./plan/index.ts";
export * from "./scheme/index.ts";
export * from "./scoring/index.ts";
export * from "./services/index.ts";
