import { compileScheme } from "../../engine/compileScheme.ts";
import type { Program } from "../../engine/program.ts";
import { checkedScheme } from "../../scheme/check/checkedScheme.ts";
import { digestScheme } from "../../scheme/digestScheme.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";

/** A scheme as it was checked, and the program it means. */
export interface Compiled {
	readonly checked: SchemeInput;
	readonly program: Program;
}

const compiled = new WeakMap<SchemeInput, Compiled>();

/** JSON keeps no mark of having been checked, so a scheme is checked when it is first used. */
export function programOf(scheme: SchemeInput): Compiled {
	const checked = checkedScheme(scheme);
	const known = compiled.get(checked);
	if (known) return known;
	const result = { checked, program: compileScheme(checked, digestScheme(checked)) };
	compiled.set(checked, result);
	return result;
}
