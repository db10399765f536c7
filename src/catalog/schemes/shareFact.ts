import type { Label } from "../../core/label.ts";
import type { FactSpec } from "../../scheme/fact.ts";

/** A part of an index, from 0 to 1. */
export function shareFact(label: Label): FactSpec {
	return { type: "number", label, min: 0, max: 1, better: "higher" };
}
