import type { Issue } from "../../core/issue.ts";
import type { Field } from "./openField.ts";
import type { CommonUnit, Together } from "./orderTogether.ts";
import type { RankKeyChange, RankSide } from "./rankExplanation.ts";

/** Two fields in one order, and what is worked out once for all units. */
export interface Comparison {
	readonly before: Field;
	readonly after: Field;
	readonly together: Together;
	readonly keyOf: (unit: CommonUnit["at"]) => RankKeyChange;
	/** True of every unit: how the two periods were scored. */
	readonly cautions: readonly Issue[];
}

/** Lower places are ahead. */
export function sideOf(place: number, own: number): RankSide {
	if (place === own) return "tied";
	return place < own ? "ahead" : "behind";
}
