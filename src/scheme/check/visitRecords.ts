import { isRecord } from "../../core/describe.ts";
import { type At, below, MOST_DEPTH } from "./at.ts";
import type { Json } from "./model.ts";

/** Visits every object in a rule or a condition, the outermost first. */
export function visitRecords(value: unknown, at: At, visit: (json: Json, at: At) => void): void {
	if (typeof value !== "object" || value === null || at.depth > MOST_DEPTH) return;
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) visitRecords(value[i], below(at, i), visit);
	} else if (isRecord(value)) {
		visit(value, at);
		for (const key of Object.keys(value)) {
			const inner = value[key];
			if (typeof inner === "object") visitRecords(inner, below(at, key), visit);
		}
	}
}
