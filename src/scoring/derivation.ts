import type { Label } from "../core/label.ts";
import type { Source } from "../core/source.ts";
import type { Status } from "../engine/program.ts";
import type { BoardDiagnostic } from "./board.ts";
import type { Given, Treatment } from "./observations.ts";

/** One step of a derivation. */
export interface DerivationLine {
	/** JSON pointer into the scheme. */
	readonly at: string;
	readonly node: string;
	readonly op: string;
	/** The options of the operation: edges, places, weights. Numbers are exact texts. */
	readonly options?: {
		readonly [name: string]: string | number | boolean | readonly (string | number)[];
	};
	/** The formula in words. */
	readonly text: Label;
	/** Earlier lines, in the order of the operation. */
	readonly from: readonly number[];
	/** The line of the policy that stood in. */
	readonly fallback?: number;
	/** The item of a list, from 0. */
	readonly item?: number;
	readonly status: Status;
	readonly code?: string;
	/** `"347/400"`, or 40 digits and `…` where the decimals never end and no fraction says the same. */
	readonly exact: string | null;
	readonly value: number | string | boolean | null;
	/** As published. */
	readonly printed?: string;
	readonly note?:
		| "chosen"
		| "not-taken"
		| "excluded"
		| "filled"
		| "rounded"
		| "capped"
		| "given"
		| "bonus"
		| "penalty";
	readonly source?: Source;
	/** What the observations say, of a fact. */
	readonly given?: Given;
	readonly treatments?: readonly Treatment[];
	/** Of a statistic over units: how many they are, of which class, and who set it. */
	readonly peers?: {
		readonly count: number;
		readonly within?: string;
		readonly setBy: readonly string[];
	};
}

/** How one figure came about: a list of lines with back references, for a shared node is used twice. */
export interface Derivation {
	readonly scheme: string;
	readonly digest: string;
	readonly unit: string;
	readonly period: string;
	readonly node: string;
	/** The line of the result. */
	readonly result: number;
	readonly lines: readonly DerivationLine[];
	readonly diagnostics: readonly BoardDiagnostic[];
}
