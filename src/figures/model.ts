import type { Issue } from "../core/issue.ts";
import type { Label, Locale } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { ExactInterval } from "../number/interval.ts";
import type { Rational } from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import type { FigureKind, Relation } from "./report.ts";
import type { Constraint } from "./solver/system.ts";

/** A figure, or the number behind its slash, as read: one variable of the report. */
export interface Figure {
	/** `tasks`, or `rank2021.of`. */
	readonly ref: string;
	/** The figure's id without `.of`. */
	readonly id: string;
	/** The quote or the printed string as given. */
	readonly quote: string | undefined;
	/** The number as printed, with its sign and percent sign; null when nothing is printed. */
	readonly printed: string | null;
	readonly value: Rational | undefined;
	/** Decimals shown; below zero for a count rounded to tens or hundreds. */
	readonly places: number;
	readonly percent: boolean;
	readonly signed: boolean;
	/** A threshold or an unprinted figure has no single printed value to compute with. */
	readonly isThreshold: boolean;
	/** Rounded: its interval depends on the rounding mode. */
	readonly isRounded: boolean;
	readonly missing: boolean;
	readonly kind: FigureKind;
	readonly domain: ExactInterval;
	readonly modes: readonly RoundingMode[];
	/** What the print allows, inside the domain or not; everything when not printed. */
	readonly interval: ExactInterval;
	readonly locked: boolean;
	readonly weight: Rational;
	readonly when: string | undefined;
	readonly label: Label | undefined;
}

/** A relation between figures as constraints over the report's variables. */
export interface FigureRelation {
	readonly id: string;
	readonly relation: Relation;
	readonly assumed: boolean;
	/** The variables it names, in its own order, without the hidden count of a percentage. */
	readonly variables: readonly number[];
	readonly constraints: readonly Constraint[];
}

/** What holds of every figure without being said: 0 ≤ x ≤ x.of, and a rank of at least 1. */
export interface ImplicitRelation {
	readonly id: string;
	readonly variables: readonly number[];
	readonly constraints: readonly Constraint[];
}

export interface DateReading {
	readonly id: string;
	readonly quote: string;
	readonly start: PlainDate;
	readonly end: PlainDate;
}

export interface DateRelation {
	readonly id: string;
	readonly relation: Relation;
	readonly assumed: boolean;
	readonly dates: readonly DateReading[];
}

export interface EvidenceReading {
	readonly id: string;
	readonly variable: number;
	readonly value: string;
	readonly source: Label;
	/** The figure as it would stand with the evidence's value. */
	readonly figure: Figure;
}

/** How many numbers of the text were read as what. */
export interface Coverage {
	readonly numbers: number;
	readonly figures: number;
	readonly dates: number;
	readonly setAside: number;
	/** Numbers that nobody claims; `start` is the place in the text, composed (NFC). */
	readonly unread: readonly { readonly text: string; readonly start: number; readonly context: string }[];
}

/** A report that was read without a problem. */
export interface Model {
	readonly id: string | undefined;
	readonly locale: Locale;
	readonly date: PlainDate | undefined;
	readonly modes: readonly RoundingMode[];
	readonly sameMode: boolean;
	/** One a variable; the hidden counts of percentages come after them. */
	readonly figures: readonly Figure[];
	readonly hidden: number;
	readonly relations: readonly FigureRelation[];
	readonly implicit: readonly ImplicitRelation[];
	readonly dateRelations: readonly DateRelation[];
	/** The ids of all relations in the order of the report. */
	readonly order: readonly string[];
	readonly evidence: readonly EvidenceReading[];
	readonly coverage: Coverage | null;
	readonly cautions: readonly Issue[];
}
