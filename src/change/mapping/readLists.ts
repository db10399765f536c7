import { checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { nearestName } from "../../core/nearest.ts";
import { suggest } from "../../core/suggest.ts";
import * as messages from "../mappingMessages.ts";
import type { NodeTable } from "./nodeTable.ts";

/** How nodes of two schemes correspond. */
export type LinkKind = "same" | "renamed" | "split" | "merged";

/** Nodes before, and what they are after. */
export interface RawLink {
	readonly kind: LinkKind;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** Which of the two schemes. */
export type Side = "before" | "after";

/** What the lists say, as far as it names nodes that there are. */
export interface Lists {
	readonly links: readonly RawLink[];
	readonly dropped: readonly string[];
	readonly added: readonly string[];
	/** Composites before whose points stand for those after whatever lies below. */
	readonly wholes: readonly string[];
	/** Every node that is named anywhere. */
	readonly named: { readonly [side in Side]: ReadonlySet<string> };
	/** Whether all that is named nowhere and stands in both is the same. */
	readonly rest: boolean;
}

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** Where lists are read: the nodes of both sides, where each was named first, and the problems. */
interface Reading {
	readonly tables: { readonly [side in Side]: NodeTable };
	readonly named: { readonly [side in Side]: Set<string> };
	readonly issues: Issue[];
}

const KEYS = ["same", "renamed", "split", "merged", "dropped", "added", "wholes", "facts", "factors"];

export function readLists(before: NodeTable, after: NodeTable, lists: unknown, issues: Issue[]): Lists {
	const reading: Reading = {
		tables: { before, after },
		named: { before: new Set(), after: new Set() },
		issues,
	};
	if (!isRecord(lists)) {
		noteType(lists, "{ … }", ["lists"], issues);
		return { links: [], dropped: [], added: [], wholes: [], named: reading.named, rest: true };
	}
	checkKeys(lists, KEYS, ["lists"], issues);
	const rest = lists.same === "rest";
	const links = [
		...(rest ? [] : readSame(reading, lists.same)),
		...readRenamed(reading, lists.renamed),
		...readSeveral(reading, "split", lists.split),
		...readSeveral(reading, "merged", lists.merged),
	];
	const dropped = readGone(reading, "before", lists.dropped, ["lists", "dropped"]);
	const added = readGone(reading, "after", lists.added, ["lists", "added"]);
	const wholes = readWholes(reading, lists.wholes, links);
	return { links, dropped, added, wholes, named: reading.named, rest };
}

function readSame(reading: Reading, given: unknown): readonly RawLink[] {
	return listIn(given, ["lists", "same"], '"rest" | [ … ]', reading.issues).flatMap((id, at) =>
		linkOf(reading, "same", [id], [id], ["lists", "same", at]),
	);
}

function readRenamed(reading: Reading, given: unknown): readonly RawLink[] {
	return entriesIn(given, ["lists", "renamed"], reading.issues).flatMap(([id, to]) =>
		linkOf(reading, "renamed", [id], [to], ["lists", "renamed", id]),
	);
}

/** `split`: one before is several after; `merged`: one after was several before. */
function readSeveral(reading: Reading, kind: "split" | "merged", given: unknown): readonly RawLink[] {
	const path = ["lists", kind];
	return entriesIn(given, path, reading.issues).flatMap(([id, list]) => {
		const several = listIn(list, [...path, id], "[ … ]", reading.issues);
		if (Array.isArray(list) && several.length < 2) {
			reading.issues.push(createIssue("NOT_SEVERAL", [...path, id], messages.notSeveral));
		}
		return kind === "split"
			? linkOf(reading, kind, [id], several, [...path, id])
			: linkOf(reading, kind, several, [id], [...path, id]);
	});
}

/** By the id before; a composite of the same id after, or one that is named as renamed. */
function readWholes(reading: Reading, given: unknown, links: readonly RawLink[]): readonly string[] {
	const { tables, issues } = reading;
	return listIn(given, ["lists", "wholes"], "[ … ]", issues).flatMap((id, at) => {
		const path = ["lists", "wholes", at];
		if (!isNode(reading, "before", id, path)) return [];
		const partner = links.find(({ before }) => before.includes(id))?.after[0] ?? id;
		if (!isNode(reading, "after", partner, path)) return [];
		const isComposite = tables.before.nodes.get(id)?.children && tables.after.nodes.get(partner)?.children;
		if (!isComposite) issues.push(createIssue("MAPPED_UNLIKE", path, messages.mappedUnlike));
		return [id];
	});
}

/** Leaves that are on one side only; a composite stands for all leaves below it. */
function readGone(reading: Reading, side: Side, given: unknown, path: Path): readonly string[] {
	const table = reading.tables[side];
	return listIn(given, path, "[ … ]", reading.issues).flatMap((id, at) => {
		if (!isNode(reading, side, id, [...path, at])) return [];
		const leaves = [...table.below(id)];
		if (!leaves.includes(id)) name(reading, side, id, [...path, at]);
		return leaves.filter((leaf) => name(reading, side, leaf, [...path, at]));
	});
}

function linkOf(
	reading: Reading,
	kind: LinkKind,
	before: readonly unknown[],
	after: readonly unknown[],
	path: Path,
): readonly RawLink[] {
	const { tables, issues } = reading;
	const known = {
		before: before.filter((id) => isNode(reading, "before", id, path)),
		after: after.filter((id) => isNode(reading, "after", id, path)),
	};
	if (known.before.length !== before.length || known.after.length !== after.length) return [];
	const areLeaves = (["before", "after"] as const).flatMap((side) =>
		known[side].map((id) => tables[side].nodes.get(id)?.children === undefined),
	);
	const isAlike = new Set(areLeaves).size < 2;
	if (!isAlike || (areLeaves.includes(false) && (kind === "split" || kind === "merged"))) {
		issues.push(createIssue("MAPPED_UNLIKE", path, messages.mappedUnlike));
		return [];
	}
	const isNew = (["before", "after"] as const).map((side) =>
		known[side].map((id) => name(reading, side, id, path)).every(Boolean),
	);
	return isNew.every(Boolean) && before.length > 0 && after.length > 0 ? [{ kind, ...known }] : [];
}

function isNode({ tables, issues }: Reading, side: Side, id: unknown, path: Path): id is string {
	const { nodes } = tables[side];
	if (nodes.has(id as string)) return true;
	const hint = suggest(issues, () => (typeof id === "string" ? nearestName(id, nodes.keys()) : undefined));
	const details = { received: describe(id), ...hint };
	issues.push(createIssue("UNKNOWN_NODE", path, messages.unknownNode(side), details));
	return false;
}

/** Notes that a node is named; false where it was named before. */
function name({ named, issues }: Reading, side: Side, id: string, path: Path): boolean {
	if (!named[side].has(id)) {
		named[side].add(id);
		return true;
	}
	issues.push(createIssue("MAPPED_TWICE", path, messages.mappedTwice(id, side), { received: describe(id) }));
	return false;
}

function listIn(given: unknown, path: Path, expected: string, issues: Issue[]): readonly unknown[] {
	if (given === undefined) return [];
	if (Array.isArray(given)) return given;
	noteType(given, expected, path, issues);
	return [];
}

export function entriesIn(
	given: unknown,
	path: Path,
	issues: Issue[],
): readonly (readonly [string, unknown])[] {
	if (given === undefined) return [];
	if (isRecord(given)) return Object.entries(given as Json).filter(([, value]) => value !== undefined);
	noteType(given, "{ … }", path, issues);
	return [];
}
