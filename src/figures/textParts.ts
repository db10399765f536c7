import type { Locale } from "../core/label.ts";
import type { End, ExactInterval } from "../number/interval.ts";
import type { RoundingMode } from "../number/round.ts";
import type { PrintedCheck } from "./checkPrinted.ts";
import type { RelationVerdict } from "./finding.ts";
import type { Look } from "./look.ts";
import type { Figure } from "./model.ts";
import type { Relation } from "./report.ts";

/** What the text of a finding is made of. */
export interface TextParts {
	readonly relation: Relation;
	readonly verdict: RelationVerdict;
	readonly look: Look;
	/** The marks in which the report prints numbers. */
	readonly marks: Locale;
	readonly check: PrintedCheck;
	readonly gap: End | undefined;
	/** What each figure that is not printed must be, by this relation alone. */
	readonly derived: readonly (readonly [Figure, ExactInterval])[];
	readonly under: readonly RoundingMode[] | undefined;
}
