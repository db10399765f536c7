import type { Amount } from "../core/amount.ts";
import { noteType } from "../core/checks.ts";
import { describe, isRecord, toName } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { nearestName } from "../core/nearest.ts";
import { suggest } from "../core/suggest.ts";
import { checkAmount } from "../number/amount.ts";
import { signOf } from "../number/rational.ts";
import { checkedScheme, demandScheme, readScheme } from "./check/checkedScheme.ts";
import { weightNotPositive } from "./check/listMessages.ts";
import type { NodeModel, SchemeModel } from "./check/model.ts";
import { readModel } from "./check/readModel.ts";
import { weightFault } from "./check/weightFault.ts";
import { unknownNode } from "./messages.ts";
import type { Placement, SchemeNode } from "./node.ts";
import { nodeWeightNotUsed } from "./reviewMessages.ts";
import type { Scheme } from "./scheme.ts";

/**
 * The same scheme with other weights, to see how much an index depends on them. A weight is that of the node where it is
 * written; other places of it (`{ ref, weight }`) keep their own. In a sum with a declared maximum the new weights must
 * still make it up.
 *
 * @param scheme - A scheme; it is checked when it is first met.
 * @param weights - A number above zero for each node that changes, by id; it need not add up to 1 or 100 with the others.
 * @returns A new, checked scheme; the old one is unchanged.
 * @throws `UNKNOWN_NODE`; `WEIGHT_NOT_POSITIVE`; `WEIGHT_NOT_USED` for a child of `min`, `max` or `median`, a bonus, a
 * penalty, the root or an outcome; `WRONG_TYPE`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `BAD_DECIMAL`, `TOO_MANY_DIGITS`;
 * `MAX_SUM` where the maxima no longer add up, and whatever else `parseScheme` throws.
 *
 * @example
 * ```ts
 * import { defineScheme, withWeights } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "i", sources: [], facts: { a: { type: "number" }, b: { type: "number" } },
 *   root: { id: "index", combine: "mean", children: [{ id: "hard", rule: { fact: "a" } }, { id: "soft", rule: { fact: "b" } }] },
 * });
 * const changed = withWeights(scheme, { soft: 3 });
 * changed.root.children?.map(({ weight }) => weight ?? 1); // => [1, 3]
 * ```
 */
export function withWeights<F extends string, I extends string>(
	scheme: Scheme<F, I>,
	weights: { readonly [K in NoInfer<I>]?: Amount },
): Scheme<F, I> {
	const checked: Scheme = checkedScheme<string, string>(scheme);
	const wanted = readWeights(readModel(checked), weights);
	const root = weighted(checked.root, wanted) as SchemeNode;
	return demandScheme(readScheme({ ...checked, root })) as Scheme<F, I>;
}

/** The new weights by node, or every problem with them. */
function readWeights(model: SchemeModel, weights: unknown): ReadonlyMap<string, Amount> {
	const issues: Issue[] = [];
	const wanted = new Map<string, Amount>();
	if (!isRecord(weights)) noteType(weights, "{ [node]: weight }", ["weights"], issues);
	for (const [key, weight] of isRecord(weights) ? Object.entries(weights) : []) {
		if (weight === undefined) continue;
		const id = toName(key);
		const node = model.byId?.get(id);
		if (node) noteUnused(node, key, issues);
		else noteUnknown(model, key, issues);
		const value = checkAmount(weight, ["weights", key], issues)?.value;
		if (value && signOf(value) <= 0) {
			const details = { received: describe(weight) };
			issues.push(createIssue("WEIGHT_NOT_POSITIVE", ["weights", key], weightNotPositive, details));
		}
		wanted.set(id, weight as Amount);
	}
	if (issues.length > 0) throw new SteerindexError(issues);
	return wanted;
}

function noteUnknown({ byId }: SchemeModel, key: string, issues: Issue[]): void {
	const details = { received: describe(key), ...suggest(issues, () => nearestName(key, byId?.keys() ?? [])) };
	issues.push(createIssue("UNKNOWN_NODE", ["weights", key], unknownNode(key), details));
}

/** A weight that would do nothing is refused: whoever sets it expects a change. */
function noteUnused({ parent, json }: NodeModel, key: string, issues: Issue[]): void {
	const reason = parent ? weightFault(parent, json) : "apart";
	if (reason === undefined) return;
	issues.push(createIssue("WEIGHT_NOT_USED", ["weights", key], nodeWeightNotUsed(reason)));
}

function weighted(
	node: SchemeNode | Placement<string>,
	weights: ReadonlyMap<string, Amount>,
): SchemeNode | Placement<string> {
	if ("ref" in node) return node;
	const weight = weights.get(node.id);
	const own = weight === undefined ? node : { ...node, weight };
	if (own.children === undefined) return own;
	return { ...own, children: own.children.map((child) => weighted(child, weights)) };
}
