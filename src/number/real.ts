import type { Enclosure } from "./irrational.ts";

/** A fraction, `under` above zero, in lowest terms only where bringing it there is cheap. */
export interface Fraction {
	readonly over: bigint;
	readonly under: bigint;
}

/** scale · radicand^(1/degree), where no fraction says the same. */
export interface Root {
	readonly scale: Fraction;
	readonly radicand: Fraction;
	readonly degree: number;
}

/** A number that is known between two decimals, as near as one wants. The same `key` is the same number. */
export interface Enclosed {
	readonly key: string;
	readonly enclose: (digits: number) => Enclosure;
}

/** A number of the engine: exact, and compared exactly wherever that can be decided. */
export type Real = Fraction | Root | Enclosed;

export { lnReal } from "./realLn.ts";
export {
	addReals,
	divideReals,
	multiplyReals,
	negateReal,
	rationalOf,
	realOf,
	subtractReals,
	sumReals,
	weightedSum,
	wholeReal,
} from "./reals/arithmetic.ts";
export { compareReals, signOfReal } from "./reals/compare.ts";
export { geometricMeanReals } from "./reals/geometricMean.ts";
export { encloseReal, nearestRealDouble, realText, roundReal } from "./reals/leave.ts";
export { powerReal, rootReal } from "./reals/power.ts";
