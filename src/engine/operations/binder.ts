import { readExact } from "../../number/decimalText.ts";
import { ZERO } from "../../number/rational.ts";
import { type Real, realOf } from "../../number/real.ts";
import type { Operation } from "../context.ts";
import type { Step, StepOptions } from "../program.ts";

/** Reads a step once, so that it can be run for every unit; `at` is its place in the program. */
export type Binder = (step: Step, at: number) => Operation;

export type Binders = { readonly [op: string]: Binder };

export function readReal(text: unknown): Real {
	return realOf(readExact(String(text)) ?? ZERO);
}

export function readReals(texts: StepOptions[string] | undefined): readonly Real[] {
	return readTexts(texts).map(readReal);
}

/** `undefined` where the option is left out. */
export function readBound(text: StepOptions[string] | undefined): Real | undefined {
	return text === undefined ? undefined : readReal(text);
}

export function readTexts(texts: StepOptions[string] | undefined): readonly string[] {
	return Array.isArray(texts) ? texts.map(String) : [];
}
