import type { Issue } from "../core/issue.ts";
import type { Label, Locale } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Bound } from "../number/interval.ts";
import type { RoundingMode } from "../number/round.ts";
import type { Coverage } from "./model.ts";
import type { FigureKind, Ref } from "./report.ts";

/** What a figure can be: everything between two ends, whole numbers only where `integer` says so. */
export interface ValueRange {
	/** No value at all. */
	readonly empty: boolean;
	/** `null` is no end on that side, also when the range is empty. */
	readonly min: Bound | null;
	readonly max: Bound | null;
	readonly integer: boolean;
	/** `bound`: nothing outside is possible, but the ends themselves may not be reached. */
	readonly ends: "exact" | "bound";
	/** Whether values between the ends may be impossible. */
	readonly holes: "none" | "possible";
	/** Where there may be holes: the possible values next to the printed one. */
	readonly nearest?: readonly number[];
	/** The range without a locale: `[83.45, 83.47)`, `16049..16050`. */
	readonly text: string;
}

/** A possible explanation, tested but never claimed. */
export interface Reason {
	readonly code:
		| "digitsSwapped"
		| "oneDigit"
		| "extraDigit"
		| "missingDigit"
		| "sign"
		| "truncated"
		| "overlap"
		| "unclassified"
		| "otherDenominator"
		| "complement"
		| "decimalMark"
		| "figuresExchanged";
	readonly figures: readonly string[];
	/** The print that would be right. */
	readonly value?: string;
	/** How many of the variants tried fit: the fewer, the more a fit says. */
	readonly matches: number;
	readonly tried: number;
	/** On `otherDenominator`: how many prints of how many some count of that base would fit. */
	readonly chance?: { readonly fits: number; readonly of: number };
}

/** What a relation says from the figures as printed; the guide tells what each verdict means. */
export type RelationVerdict = "holds" | "holdsByRounding" | "possible" | "derives" | "fails" | "undetermined";

/** What one relation alone says, from the figures as printed. */
export interface RelationFinding {
	readonly id: string;
	readonly verdict: RelationVerdict;
	readonly assumed?: true;
	readonly figures: readonly string[];
	/** On `fails`: how far apart the two sides are at their nearest, with its sign; `open` is "more than". */
	readonly gap?: Bound;
	/** On `holdsByRounding`: how far apart they are as printed. */
	readonly printedGap?: Bound;
	/** The whole counts that make the percentage. */
	readonly counts?: readonly number[];
	/** On a failing percentage: the counts on both sides of it. */
	readonly nearestCounts?: readonly number[];
	/** How many prints of how many some count of this base would fit. */
	readonly chance?: { readonly fits: number; readonly of: number };
	/** The rounding modes under which it could be true, where the modes disagree. */
	readonly under?: readonly RoundingMode[];
	readonly reason?: "missing" | "notProved";
	readonly missing?: readonly string[];
	readonly reasons: readonly Reason[];
	readonly cautions: readonly Issue[];
	/** The reader's own remark on the relation. */
	readonly note?: Label;
	readonly text: Label;
}

/** What part a figure has in the contradictions: in every smallest correction, in some, in none, or apart. */
export type FigureRole =
	| "necessary"
	| "possible"
	| "cleared"
	| "derived"
	| "locked"
	| "consistent"
	| "unchecked";

/** What the relations say of one figure. */
export interface FigureFinding {
	/** As printed, without the words around it; null when not printed. */
	readonly printed: string | null;
	/** The quote it was read from. */
	readonly quote?: string;
	readonly label?: Label;
	readonly missing?: true;
	readonly kind: FigureKind;
	/** What the print allows. */
	readonly interval: ValueRange;
	/** What it could be if it alone were wrong and all else as printed. */
	readonly allowed: ValueRange;
	readonly role: FigureRole;
	/** Why a figure is cleared: relations that stay impossible whatever this figure is. */
	readonly ground?: {
		readonly by: "arithmetic" | "weight";
		readonly relations: readonly string[];
		readonly assumed: readonly string[];
	};
	readonly reasons: readonly Reason[];
}

/** Figures whose change would let everything be true; never applied. */
export interface Correction {
	/** The new print of each figure, or its range where more than one value would do. */
	readonly set: Readonly<Record<string, string>>;
	/** Assumed relations that this correction gives up. */
	readonly breaks: readonly string[];
	/** What the given-up relations would then say. */
	readonly breaking?: Label;
	readonly weight: number;
	readonly ranges: Readonly<Record<string, ValueRange>>;
}

/** Figures and relations that cannot all be true, one for each connected group. */
export interface Conflict {
	readonly figures: readonly string[];
	readonly relations: readonly string[];
	/** Assumed relations without which there is no contradiction. */
	readonly restsOn: readonly string[];
	readonly weight: number;
	/** All smallest corrections, the sure ones first. */
	readonly corrections: readonly Correction[];
	/** Sets of figures that cannot all be right, as far as they were needed. */
	readonly cores: readonly { readonly figures: readonly string[]; readonly relations: readonly string[] }[];
	/** False when the search stopped: the corrections listed suffice, perhaps not all or not the smallest. */
	readonly complete: boolean;
	/** True when not even changing every figure helps. */
	readonly none: boolean;
	readonly proof: "exact" | "notProved";
}

/** What another source says of a figure, beside what the report says. */
export interface EvidenceFinding {
	readonly figure: string;
	/** As printed; null when not printed, and then the evidence stands beside what follows. */
	readonly printed: string | null;
	readonly value: string;
	readonly source: Label;
	readonly agrees: boolean;
	/** The relations of the figure, tried again with the evidence's value. */
	readonly withEvidence: Readonly<Record<string, RelationFinding>>;
	readonly text: Label;
}

/** Whether the figures of a report can all be true. */
export type ReportVerdict = "contradictory" | "undetermined" | "consistent";

/** Everything that arithmetic can say of a report, as plain JSON. */
export interface Finding<F extends string = string, R extends string = string> {
	readonly id?: string;
	readonly date?: PlainDate;
	readonly locale: Locale;
	readonly verdict: ReportVerdict;
	/** With `sameMode`: what each rounding mode alone gives. */
	readonly modes?: readonly { readonly mode: RoundingMode; readonly verdict: ReportVerdict }[];
	/** `stopped`: the work limit was reached; what is said stays true, the rest is not proved. */
	readonly status: "complete" | "stopped";
	/** Steps taken, the same on every machine. */
	readonly work: number;
	readonly relations: Readonly<Record<R, RelationFinding>>;
	/** What fails although nobody said it: 0 ≤ x ≤ x.of, a rank below 1. */
	readonly implicit: readonly RelationFinding[];
	readonly figures: Readonly<Record<Ref<F>, FigureFinding>>;
	readonly conflicts: readonly Conflict[];
	readonly evidence: Readonly<Record<string, EvidenceFinding>>;
	readonly coverage: Coverage | null;
	readonly cautions: readonly Issue[];
}
