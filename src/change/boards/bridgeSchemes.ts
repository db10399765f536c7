import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import * as messages from "../boardMessages.ts";
import { mappingOfOtherScheme, notAMapping } from "../mappingMessages.ts";
import type { SchemeMapping } from "../mapSchemes.ts";

/** What is compared with what, where the two schemes may differ. */
export interface Bridge {
	/** The node of the earlier scheme that a node of the later one is compared with; none where it has no partner. */
	readonly earlier: (node: string) => string | undefined;
	/** Whether all that a node is made of corresponds. */
	readonly isWhole: (node: string) => boolean;
	/** What the change of method is, for a result that crosses it; nothing between periods of one scheme. */
	readonly caution: (nodes: readonly string[], labelOf?: LabelOf) => readonly Issue[];
}

/** What a node is called in the earlier or in the later scheme; boards have only its id. */
export type LabelOf = (node: string, side: "before" | "after") => Label;

/** A scheme by its name and the fingerprint of its content. */
export interface SchemeName {
	readonly scheme: string;
	readonly digest: string;
}

const SAME: Bridge = { earlier: (node) => node, isWhole: () => true, caution: () => [] };

/** One scheme is compared with itself; two only by a mapping that was made for them. */
export function bridgeSchemes(
	before: SchemeName,
	after: SchemeName,
	mapping: unknown,
	issues: Issue[],
): Bridge | undefined {
	if (mapping === undefined) {
		if (before.digest === after.digest) return SAME;
		const message = messages.differentSchemes(before.scheme, after.scheme);
		issues.push(createIssue("DIFFERENT_SCHEMES", ["after"], message));
		return undefined;
	}
	if (!isMapping(mapping)) {
		issues.push(createIssue("NOT_A_MAPPING", ["mapping"], notAMapping, { received: describe(mapping) }));
		return undefined;
	}
	for (const side of ["before", "after"] as const) {
		const { digest } = side === "before" ? before : after;
		if (mapping[side].digest === digest) continue;
		const details = { expected: digest, received: describe(mapping[side].digest) };
		issues.push(
			createIssue("MAPPING_MISMATCH", ["mapping", side, "digest"], mappingOfOtherScheme(side), details),
		);
	}
	return issues.length > 0 ? undefined : bridgeBy(mapping);
}

/** Whether a mapping was made for these two schemes, the earlier one first. */
export function isMappingFor(mapping: unknown, before: SchemeName, after: SchemeName): boolean {
	return (
		isMapping(mapping) && mapping.before.digest === before.digest && mapping.after.digest === after.digest
	);
}

/** A mapping may have been stored and come back damaged: then it is refused. */
export function isMapping(mapping: unknown): mapping is SchemeMapping {
	if (!isRecord(mapping)) return false;
	const { before, after, links, composites, dropped, added } = mapping;
	const isNamed = [before, after].every((one) => isRecord(one) && typeof one.digest === "string");
	const areLists = [links, composites, dropped, added].every((list) => Array.isArray(list));
	return isNamed && areLists && (links as unknown[]).every(isLink);
}

function isLink(link: unknown): boolean {
	return isRecord(link) && Array.isArray(link.before) && Array.isArray(link.after);
}

/**
 * Criteria that are the same or renamed on the same scale, and composites that go with each other. Those that were split
 * or merged, or whose points are worth something else, have no figure to be compared with.
 */
function bridgeBy(mapping: SchemeMapping): Bridge {
	const { links, composites, dropped, added } = mapping;
	const partners = new Map<string, string>();
	for (const { kind, before, after, factor } of links) {
		const isOne = (kind === "same" || kind === "renamed") && factor === undefined;
		if (isOne) partners.set(after[0] ?? "", before[0] ?? "");
	}
	for (const { before, after } of composites) partners.set(after, before);
	const changed = new Set(composites.flatMap(({ after, whole }) => (whole ? [] : [after])));
	return {
		earlier: (node) => partners.get(node),
		isWhole: (node) => !changed.has(node),
		caution: (nodes, labelOf = (node) => node) => {
			const names = {
				dropped: dropped.map((node) => labelOf(node, "before")),
				added: added.map((node) => labelOf(node, "after")),
				changed: nodes.filter((node) => changed.has(node)).map((node) => labelOf(node, "after")),
			};
			const message = messages.methodChanged(mapping.before.scheme, mapping.after.scheme, names);
			return [createIssue("METHOD_CHANGED", ["mapping"], message)];
		},
	};
}
