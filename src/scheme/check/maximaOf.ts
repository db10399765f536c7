import type { Rational } from "../../number/rational.ts";
import type { Scheme } from "../scheme.ts";
import { checkedScheme } from "./checkedScheme.ts";
import { checkScheme } from "./checkScheme.ts";

const known = new WeakMap<object, ReadonlyMap<string, Rational>>();

/**
 * The maximum of each node that has one: the declared one, or for a sum that declares none that of its children
 * together.
 *
 * Formula: scheme.maxima.
 */
export function maximaOf(scheme: Scheme): ReadonlyMap<string, Rational> {
	const checked = checkedScheme(scheme);
	const before = known.get(checked);
	if (before) return before;
	const maxima = new Map([...checkScheme(checked, []).maxima].map(([{ id = "" }, max]) => [id, max]));
	known.set(checked, maxima);
	return maxima;
}
