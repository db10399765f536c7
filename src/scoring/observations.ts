import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { ExactValue } from "../number/numeric.ts";

/**
 * What is known. A number is its shortest decimal, `{ decimal }` one that a double cannot hold, `{ exact }` a fraction
 * such as `"1/3"`; a string is always a text. `null`, or nothing at all, is missing; it is neither zero nor not applicable.
 */
export type Given =
	| number
	| string
	| boolean
	| { readonly decimal: string }
	| ExactValue
	| { readonly notApplicable: true; readonly reason?: Label }
	| null;

/** One item of a list: a breach, a product, a person asked. */
export type GivenItem = { readonly [field: string]: Given };

/** What preparation did to one fact before scoring; the last step is the last of the list. */
export interface Treatment {
	/** `denominated`, `imputed`, `winsorised`, `logged`. */
	readonly step: "denominated" | "imputed" | "winsorised" | "logged";
	/** The value before, `null` where there was none. */
	readonly from: Given;
	/** The value after. */
	readonly to: Given;
	/** By what: "÷ Population", "mean of Europe". */
	readonly by: Label;
}

/** A unit of a list: what it is called, and what is the same for it in every period. */
export interface UnitSpec<F extends string = string> {
	readonly id: string;
	readonly label?: Label;
	readonly parent?: string;
	/** The first and the last day on which the unit exists. */
	readonly from?: PlainDate;
	readonly to?: PlainDate;
	/** Facts that are the same in every period, such as tier, class or region. */
	readonly facts?: { readonly [K in F]?: Given | undefined };
}

/** What is known of one unit in one period. */
export interface ObservationRecord<F extends string = string, I extends string = string> {
	readonly unit: string;
	readonly period: string;
	readonly facts?: { readonly [K in F]?: Given | readonly GivenItem[] | undefined };
	/** Finished points of nodes whose facts are not known. */
	readonly nodes?: { readonly [K in I]?: Given | undefined };
	/** What preparation did, by fact; `explain` shows it. */
	readonly treatments?: { readonly [K in F]?: readonly Treatment[] };
}

/** What is known of all units: one record for a unit and a period. */
export interface Observations<F extends string = string, I extends string = string> {
	/** In the order of time: the period before is the entry before. */
	readonly periods: readonly string[];
	/** The units there are; without it, units are those of the records. */
	readonly units?: readonly UnitSpec<F>[];
	readonly records: readonly ObservationRecord<F, I>[];
}
