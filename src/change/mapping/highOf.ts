import type { Program, ProgramNode } from "../../engine/program.ts";
import { readExact } from "../../number/decimalText.ts";
import { type Real, realOf } from "../../number/real.ts";
import type { OpenPeriod } from "../contributions/openPeriod.ts";

/** The maximum that a node declares, or a sum has from its children; nothing where it is 0. */
export function highOf({ program }: OpenPeriod, node: string): Real | undefined {
	const high = program.nodes.find(({ id }) => id === node)?.high;
	const value = high === undefined ? undefined : readExact(high);
	return value && value.n !== 0n ? realOf(value) : undefined;
}

/** The step of the points of a node that the program has. */
export function pointsStep({ nodes }: Program, node: string): number {
	return (nodes.find(({ id }) => id === node) as ProgramNode).points;
}
