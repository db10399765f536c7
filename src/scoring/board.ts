import type { Label } from "../core/label.ts";
import type { Status } from "../engine/program.ts";

/** Something to know about the figures of a board: never a silent result. */
export interface BoardDiagnostic {
	readonly code: string;
	/** `error`: figures are lacking; `warning`: figures are not what they seem; `note`: good to know. */
	readonly severity: "error" | "warning" | "note";
	readonly message: Label;
	/** JSON pointer into the scheme. */
	readonly at: string;
	readonly node?: string;
	readonly fact?: string;
	/** The first units concerned. */
	readonly units?: readonly string[];
	/** How many cells. */
	readonly count?: number;
}

/** One item for each code, node and fact, however many cells it concerns. */
export interface BoardDiagnostics {
	readonly items: readonly BoardDiagnostic[];
	/** Cells by code. */
	readonly counts: { readonly [code: string]: number };
	/** More items than are listed. */
	readonly truncated: boolean;
}

/** Ranks at a node; `null` for a unit that is not ranked. */
export interface NodeRanks {
	readonly rank: readonly (number | null)[];
	/** How many units share the rank, this one included; 0 for a unit that is not ranked. */
	readonly tied: readonly number[];
	/** Among how many. */
	readonly of: readonly number[];
	/** The class in which the unit is ranked. */
	readonly within?: readonly (string | null)[];
}

/** What a node gives each unit: every array has one entry for each unit of the board. */
export interface NodeScores {
	readonly status: readonly Status[];
	/** The double nearest the exact value; `null` where there is none. */
	readonly points: readonly (number | null)[];
	/** The maximum that applies to the unit; `null`: none declared. */
	readonly max: readonly (number | null)[];
	/** 0 to 100 of the applicable maximum. */
	readonly percent?: readonly (number | null)[];
	/** Of nodes whose value is a text or a truth value. */
	readonly outcome?: readonly (string | boolean | null)[];
	/** As printed: `"86.70"`. */
	readonly published?: {
		readonly points?: readonly (string | null)[];
		readonly percent?: readonly (string | null)[];
	};
	readonly rank?: NodeRanks;
	readonly group?: readonly (Label | null)[];
	/** Given as finished points, not computed. */
	readonly given?: readonly boolean[];
}

/** The scores of all units in one period. Plain JSON. */
export interface Scoreboard<I extends string = string> {
	/** The id of the scheme. */
	readonly scheme: string;
	/** The fingerprint of its content. */
	readonly digest: string;
	readonly period: string;
	readonly units: readonly string[];
	/** The nodes in the order of the scheme; the keys of `nodes` have none. */
	readonly order: readonly I[];
	readonly nodes: { readonly [K in I]?: NodeScores };
	readonly diagnostics: BoardDiagnostics;
}
