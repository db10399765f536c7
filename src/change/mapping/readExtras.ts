import { attempt } from "../../core/checks.ts";
import { describe } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import { type Numeric, toRational } from "../../number/numeric.ts";
import { type Rational, signOf } from "../../number/rational.ts";
import type { SchemeInput } from "../../scheme/scheme.ts";
import * as messages from "../mappingMessages.ts";
import type { Pair } from "./completeLinks.ts";
import { entriesIn, type RawLink, type Side } from "./readLists.ts";

/** Facts that go by another name after. */
export function readFactNames(
	before: SchemeInput,
	after: SchemeInput,
	given: unknown,
	issues: Issue[],
): readonly Pair[] {
	const path = ["lists", "facts"];
	return entriesIn(given, path, issues).flatMap(([from, to]) => {
		const known = [
			isFact(before, from, "before", [...path, from], issues),
			isFact(after, to, "after", [...path, from], issues),
		];
		return known.every(Boolean) ? [{ before: from, after: to as string }] : [];
	});
}

/** What a point of a leaf before is worth after, by the leaf before. */
export function readFactors(
	links: readonly RawLink[],
	given: unknown,
	issues: Issue[],
): ReadonlyMap<string, Rational> {
	const factors = new Map<string, Rational>();
	for (const [id, factor] of entriesIn(given, ["lists", "factors"], issues)) {
		const path = ["lists", "factors", id];
		const link = links.find(({ before }) => before.includes(id));
		if (!link || (link.kind !== "same" && link.kind !== "renamed")) {
			issues.push(createIssue("FACTOR_WITHOUT_LINK", path, messages.factorWithoutLink));
		}
		const value = attempt(() => toRational(exactOf(factor)), path, issues);
		if (value && signOf(value) <= 0) {
			issues.push(createIssue("BAD_FACTOR", path, messages.badFactor, { received: describe(factor) }));
		} else if (value) factors.set(id, value);
	}
	return factors;
}

/** A fraction as text is read as one. */
function exactOf(factor: unknown): Numeric {
	return typeof factor === "string" && factor.includes("/") ? { exact: factor } : (factor as Numeric);
}

function isFact(
	{ facts }: SchemeInput,
	name: unknown,
	side: Side,
	path: readonly string[],
	issues: Issue[],
): boolean {
	if (typeof name === "string" && Object.hasOwn(facts, name)) return true;
	const known = Object.keys(facts);
	const hint = suggest(issues, () => (typeof name === "string" ? nearestName(name, known) : undefined));
	const details = { received: describe(name), ...hint };
	issues.push(createIssue("UNKNOWN_FACT", path, messages.unknownFact(side), details));
	return false;
}
