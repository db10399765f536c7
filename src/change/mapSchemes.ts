import { isRecord } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { exactText } from "../number/decimalText.ts";
import type { Numeric } from "../number/numeric.ts";
import type { Scheme, SchemeInput } from "../scheme/scheme.ts";
import { programOf } from "../scoring/scores/programOf.ts";
import { completeLinks } from "./mapping/completeLinks.ts";
import { tableOf } from "./mapping/nodeTable.ts";
import { readFactNames, readFactors } from "./mapping/readExtras.ts";
import { type LinkKind, readLists } from "./mapping/readLists.ts";

/**
 * How the criteria of two schemes correspond. Every leaf under the root of both must be named once. Composites need not
 * be: those of one id go with each other, and `same` and `renamed` pair others; one that is named as `dropped` or `added`
 * stands for all leaves below it.
 */
export interface SchemeCorrespondence<
	F extends string = string,
	I extends string = string,
	G extends string = string,
	J extends string = string,
> {
	/** Ids that mean the same in both; `rest`: all that stand in both and are named nowhere else. */
	readonly same?: "rest" | readonly (I & J)[];
	/** The id before, and the id after. */
	readonly renamed?: { readonly [K in I]?: J };
	/** The id before, and those after. */
	readonly split?: { readonly [K in I]?: readonly J[] };
	/** The id after, and those before. */
	readonly merged?: { readonly [K in J]?: readonly I[] };
	readonly dropped?: readonly I[];
	readonly added?: readonly J[];
	/** Composites, by the id before, whose points stand for those after whatever changed below them. */
	readonly wholes?: readonly I[];
	/** Facts that go by another name: the name before, and the name after. */
	readonly facts?: { readonly [K in F]?: G };
	/** What a point of a leaf before is worth after, where its scale changed: `{ "5.1": "4/3" }`. */
	readonly factors?: { readonly [K in I]?: Numeric };
}

/** Leaves before, and what they are after. */
export interface SchemeLink<I extends string = string, J extends string = string> {
	readonly kind: LinkKind;
	readonly before: readonly I[];
	readonly after: readonly J[];
	/** What a point before is worth after, where the caller says so. */
	readonly factor?: string;
}

/** How two schemes correspond, complete: plain JSON, tied to the two by their digests. */
export interface SchemeMapping<I extends string = string, J extends string = string> {
	readonly before: { readonly scheme: string; readonly digest: string };
	readonly after: { readonly scheme: string; readonly digest: string };
	readonly links: readonly SchemeLink<I, J>[];
	/**
	 * Composites that go with each other. The points of a `whole` one can stand for the other's: what lies below
	 * corresponds, or the caller said that it does not matter.
	 */
	readonly composites: readonly { readonly before: I; readonly after: J; readonly whole: boolean }[];
	readonly dropped: readonly I[];
	readonly added: readonly J[];
	readonly facts: readonly { readonly before: string; readonly after: string }[];
}

/**
 * Says how the criteria of two schemes correspond, so that scores can be compared across a change of method. It is
 * complete by check: a criterion that is named nowhere, or twice, is refused, with every other problem at once.
 *
 * Formula: change.scheme-map.
 *
 * @param before - The scheme of the earlier scores.
 * @param after - The scheme of the later ones.
 * @param lists - Which ids are `same`, `renamed`, `split`, `merged`, `dropped`, `added`; renamed `facts`, and `factors`
 * where the scale of a leaf changed.
 * @returns The mapping, as plain JSON; `splitChange` reads it.
 * @throws `UNMAPPED_NODE`, `MAPPED_TWICE`, `UNKNOWN_NODE`, `UNKNOWN_FACT`, `MAPPED_UNLIKE`, `NOT_SEVERAL`,
 * `FACTOR_WITHOUT_LINK`, `BAD_FACTOR`, `NOT_A_NUMBER`, `NOISE_DIGITS`, `UNKNOWN_KEY`, `WRONG_TYPE`, and the codes of
 * `parseScheme`.
 *
 * @example
 * ```ts
 * import { mapSchemes } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const facts = { a: { type: "number" }, b: { type: "number" }, c: { type: "number" } } as const;
 * const before = defineScheme({ id: "2021", sources: [], facts, root: { id: "index", combine: "sum", children: [
 *   { id: "1.1", rule: { fact: "a" } }, { id: "2.3", rule: { fact: "b" } } ] } });
 * const after = defineScheme({ id: "2022", sources: [], facts, root: { id: "index", combine: "sum", children: [
 *   { id: "1.1", rule: { fact: "a" } }, { id: "2.3a", rule: { fact: "b" } }, { id: "2.3b", rule: { fact: "c" } } ] } });
 * const mapping = mapSchemes(before, after, { same: ["1.1"], split: { "2.3": ["2.3a", "2.3b"] } });
 * mapping.links[1]; // => { kind: "split", before: ["2.3"], after: ["2.3a", "2.3b"] }
 * mapping.composites; // => [{ before: "index", after: "index", whole: true }]
 * ```
 */
export function mapSchemes<F extends string, I extends string, G extends string, J extends string>(
	before: Scheme<F, I>,
	after: Scheme<G, J>,
	lists: SchemeCorrespondence<NoInfer<F>, NoInfer<I>, NoInfer<G>, NoInfer<J>>,
): SchemeMapping<I, J> {
	return mapChecked(before as SchemeInput, after as SchemeInput, lists) as SchemeMapping<I, J>;
}

function mapChecked(before: SchemeInput, after: SchemeInput, lists: unknown): SchemeMapping {
	const [earlier, later] = [programOf(before), programOf(after)];
	const issues: Issue[] = [];
	const tables = [tableOf(earlier.checked), tableOf(later.checked)] as const;
	const read = readLists(...tables, lists, issues);
	const { links, composites } = completeLinks(...tables, read, issues);
	const given = isRecord(lists) ? lists : {};
	const facts = readFactNames(earlier.checked, later.checked, given.facts, issues);
	const factors = readFactors(links, given.factors, issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const nameOf = ({ program }: typeof earlier) => ({ scheme: program.scheme, digest: program.digest });
	return {
		before: nameOf(earlier),
		after: nameOf(later),
		links: links.map((link) => {
			const factor = factors.get(link.before[0] as string);
			return factor === undefined ? link : { ...link, factor: exactText(factor) };
		}),
		composites,
		dropped: read.dropped,
		added: read.added,
		facts,
	};
}
