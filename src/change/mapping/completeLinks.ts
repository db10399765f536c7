import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import * as messages from "../mappingMessages.ts";
import type { NodeTable } from "./nodeTable.ts";
import type { Lists, RawLink, Side } from "./readLists.ts";

/** A name before, and the name after. */
export interface Pair {
	readonly before: string;
	readonly after: string;
}

/** A composite before and after; whole where what lies below it corresponds, or the caller says that it does not matter. */
interface CompositePair extends Pair {
	readonly whole: boolean;
}

/** Links of leaves, and composites that go with each other. */
export interface CompleteLinks {
	readonly links: readonly RawLink[];
	readonly composites: readonly CompositePair[];
}

/** Adds what `rest` stands for, tells of every leaf that is named nowhere, and pairs the composites. */
export function completeLinks(
	before: NodeTable,
	after: NodeTable,
	lists: Lists,
	issues: Issue[],
): CompleteLinks {
	const { named } = lists;
	const isFree = (id: string): boolean => !named.before.has(id) && !named.after.has(id);
	const isLeaf = ({ before: [id = ""] }: RawLink): boolean => before.nodes.get(id)?.children === undefined;
	const shared = new Set(lists.rest ? after.leaves : []);
	const rest = before.leaves
		.filter((id) => shared.has(id) && isFree(id))
		.map((id): RawLink => ({ kind: "same", before: [id], after: [id] }));
	const links = [...lists.links.filter(isLeaf), ...rest];
	const done = new Set(rest.flatMap((link) => link.before));
	const open = (side: Side, { leaves }: NodeTable): readonly string[] =>
		leaves.filter((id) => !named[side].has(id) && !done.has(id));
	const [unmappedBefore, unmappedAfter] = [open("before", before), open("after", after)];
	for (const id of unmappedBefore) noteUnmapped(id, "before", unmappedAfter, issues);
	for (const id of unmappedAfter) noteUnmapped(id, "after", unmappedBefore, issues);
	const paired = lists.links.filter((link) => !isLeaf(link));
	const sameId = before.composites.filter((id) => isFree(id) && after.composites.includes(id));
	const pairs = [
		...paired.map((link): Pair => ({ before: link.before[0] as string, after: link.after[0] as string })),
		...sameId.map((id): Pair => ({ before: id, after: id })),
	];
	return {
		links,
		composites: pairs.map((pair) => ({
			...pair,
			whole:
				lists.wholes.includes(pair.before) ||
				isWhole(before.below(pair.before), after.below(pair.after), links),
		})),
	};
}

/** Whether leaves before and leaves after are linked with each other and with nothing else. */
function isWhole(
	before: ReadonlySet<string>,
	after: ReadonlySet<string>,
	links: readonly RawLink[],
): boolean {
	const inside = links.filter((link) => link.before.some((id) => before.has(id)));
	const reached = new Set(inside.flatMap((link) => link.after));
	const left = new Set(inside.flatMap((link) => link.before));
	return (
		left.size === before.size && reached.size === after.size && [...after].every((id) => reached.has(id))
	);
}

/** The other side's leaf that is named nowhere either is suggested: perhaps it was renamed. */
function noteUnmapped(id: string, side: Side, others: readonly string[], issues: Issue[]): void {
	const hint = suggest(issues, () => (others.includes(id) ? id : nearestName(id, others)));
	issues.push(createIssue("UNMAPPED_NODE", [side, id], messages.unmappedNode(id, side), hint));
}
