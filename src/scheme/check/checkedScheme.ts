import { SteerindexError } from "../../core/error.ts";
import { capIssues, type Issue, type Result } from "../../core/issue.ts";
import { readShape } from "../../core/readShape.ts";
import type { Scheme } from "../scheme.ts";
import { schemeShape } from "../schemeShape.ts";
import { checkScheme } from "./checkScheme.ts";

/** The clean copies of schemes that have been checked: JSON has no mark of it. */
const known = new WeakMap<object, Scheme>();

/** Checks structure and meaning of a scheme; every problem of both is named. */
export function readScheme(json: unknown): Result<Scheme> {
	const issues: Issue[] = [];
	const copy = readShape(schemeShape, json, [], issues);
	checkScheme(copy ?? json, issues);
	if (copy === undefined || issues.length > 0) return { ok: false, issues: capIssues(issues) };
	known.set(copy, copy);
	return { ok: true, value: copy };
}

/** The value of a result, or an error with every problem. */
export function demandScheme(result: Result<Scheme>): Scheme {
	if (!result.ok) throw new SteerindexError(result.issues);
	return result.value;
}

/**
 * The clean copy of a scheme, checked when it is first met; throws what `parseScheme` throws. A scheme that is changed
 * in place afterwards is not checked again.
 */
export function checkedScheme<F extends string, I extends string>(scheme: Scheme<F, I>): Scheme<F, I> {
	const before = known.get(scheme);
	if (before) return before as Scheme<F, I>;
	const copy = demandScheme(readScheme(scheme));
	known.set(scheme, copy);
	return copy as Scheme<F, I>;
}
