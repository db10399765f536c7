import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";

/** What is known of a unit in a period: its type, its unit of measure and what it may be. */
export type FactSpec =
	| {
			readonly type: "number";
			readonly label?: Label;
			/** The unit of measure, such as `"tasks"` or `"%"`. */
			readonly unit?: string;
			readonly min?: Amount;
			readonly max?: Amount;
			/** The most decimals a value may have; 0 for a count. */
			readonly places?: number;
			readonly better?: "higher" | "lower" | "neither";
	  }
	| { readonly type: "boolean"; readonly label?: Label }
	| { readonly type: "text"; readonly label?: Label; readonly values: readonly string[] }
	| {
			readonly type: "list";
			readonly label?: Label;
			readonly fields: { readonly [field: string]: FactSpec };
	  };
