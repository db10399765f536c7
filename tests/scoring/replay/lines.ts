import type { SchemeInput } from "../../../src/scheme/scheme.ts";
import type { Derivation, DerivationLine } from "../../../src/scoring/derivation.ts";
import type { Observations } from "../../../src/scoring/observations.ts";
import type { Cell, Numeral } from "../../engine/reference/cell.ts";
import { parseFraction } from "../../engine/reference/fraction.ts";

/** What a derivation is replayed against. */
export interface Replay {
	readonly scheme: SchemeInput;
	readonly observations: Observations;
	readonly derivation: Derivation;
	/** The list whose item a line belongs to. */
	readonly lists: ReadonlyMap<number, string>;
	/** The lines that others were recomputed from; it grows. */
	readonly used: Set<number>;
}

/** What a line gives, by the lines that it names. */
export type Operation = (replay: Replay, line: DerivationLine, index: number) => Cell;

/** A line that says something else than what stands before it. */
export class Fault extends Error {}

export function lineAt({ derivation }: Replay, index: number | undefined): DerivationLine {
	const line = index === undefined ? undefined : derivation.lines[index];
	if (!line) throw new Fault(`no line ${index}`);
	return line;
}

/** What a line says, from its exact text alone. */
export function cellAt(replay: Replay, index: number | undefined): Cell {
	const line = lineAt(replay, index);
	if (index !== undefined) replay.used.add(index);
	if (line.note === "not-taken") throw new Fault(`line ${index} is needed and was not taken`);
	return cellOf(line);
}

export function cellOf({ status, code, exact, value }: DerivationLine): Cell {
	if (status !== "ok") return code === undefined ? { status } : { status, code };
	if (exact === null) throw new Fault("a value without its exact text");
	if (typeof value === "boolean") return exact === "true";
	if (typeof value === "string") return exact;
	return readNumber(exact);
}

/** A fraction, or the first digits of a value that no fraction is. */
function readNumber(exact: string): Numeral {
	return exact.endsWith("…") ? { near: Number(exact.slice(0, -1)) } : parseFraction(exact);
}

export function cellsOf(replay: Replay, line: DerivationLine): readonly Cell[] {
	return line.from.map((index) => cellAt(replay, index));
}

export function numberOption(line: DerivationLine, name: string): Numeral | undefined {
	const value = line.options?.[name];
	return value === undefined || value === "" ? undefined : parseFraction(String(value));
}

export function listOption(line: DerivationLine, name: string): readonly string[] {
	const value = line.options?.[name];
	if (!Array.isArray(value)) throw new Fault(`no list of ${name}`);
	return value.map(String);
}

/** What stands at a JSON pointer in the scheme. */
export function standsAt(scheme: SchemeInput, pointer: string): unknown {
	let here: unknown = scheme;
	for (const key of pointer.split("/").slice(1)) {
		const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
		here = (here as Readonly<Record<string, unknown>> | undefined)?.[name];
	}
	return here;
}

const POLICIES = {
	ZERO_DEN: "zeroDen",
	NO_CASE: "else",
	NO_BAND: "else",
	ZERO_RANGE: "zeroRange",
	EMPTY: "empty",
	MISSING: "missing",
} as const;

/** The line of the policy that stands in; where the scheme has one it must not be lost. */
export function standIn(
	replay: Replay,
	{ at, fallback }: DerivationLine,
	code: keyof typeof POLICIES,
): Cell | undefined {
	if (fallback !== undefined) return cellAt(replay, fallback);
	const rule = standsAt(replay.scheme, at) as Readonly<Record<string, unknown>> | undefined;
	if (rule?.[POLICIES[code]] !== undefined) throw new Fault(`${at} has lost what stands in for ${code}`);
	return undefined;
}
