import { describe } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { NodeScores, Scoreboard } from "../../scoring/board.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import * as messages from "../boardMessages.ts";
import type { Bridge } from "./bridgeSchemes.ts";
import { commonRanks } from "./commonRanks.ts";
import type { NodePair } from "./compareNode.ts";
import type { UnitPair } from "./pairUnits.ts";

/** A node of the later board and the one of the earlier board that it is compared with. */
export type NamedPair = Pick<NodePair, "node" | "formerly">;

/** The nodes named, or all that both boards have. */
export function readNodes(
	before: Scoreboard,
	after: Scoreboard,
	bridge: Bridge,
	named: unknown,
	path: readonly string[],
	issues: Issue[],
): readonly NamedPair[] | undefined {
	if (named !== undefined && !Array.isArray(named)) {
		issues.push(createIssue("NOT_A_LIST", path, messages.badNodes, { received: describe(named) }));
		return undefined;
	}
	if (named === undefined) {
		return after.order.flatMap((node) => {
			const formerly = bridge.earlier(node);
			return formerly !== undefined && before.order.includes(formerly) ? [{ node, formerly }] : [];
		});
	}
	const known: readonly string[] = after.order;
	return named.flatMap((node: unknown, at) => {
		if (typeof node !== "string" || !known.includes(node)) {
			noteUnknown("UNKNOWN_NODE", node, known, [...path, at], issues);
			return [];
		}
		const formerly = bridge.earlier(node);
		if (formerly === undefined) {
			issues.push(createIssue("NODE_NOT_MAPPED", [...path, at], messages.nodeNotMapped(node)));
			return [];
		}
		if (!before.order.includes(formerly)) {
			noteUnknown("UNKNOWN_NODE", formerly, before.order, [...path, at], issues);
			return [];
		}
		return [{ node, formerly }];
	});
}

/** With the ranks among the units that both boards rank. */
export function withRanks(
	{ node, formerly }: NamedPair,
	before: Scoreboard,
	after: Scoreboard,
	pairs: readonly UnitPair[],
): NodePair {
	const early = before.nodes[formerly] as NodeScores;
	const late = after.nodes[node] as NodeScores;
	const common = early.rank && late.rank ? commonRanks(early.rank, late.rank, pairs) : undefined;
	return { node, formerly, before: early, after: late, common };
}

/** The nodes of each board that have no partner on the other. */
export function oneSided(
	before: Scoreboard,
	after: Scoreboard,
	bridge: Bridge,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
	const partners = new Map(after.order.map((node) => [node as string, bridge.earlier(node)]));
	const found = new Set(partners.values());
	return {
		before: before.order.filter((node) => !found.has(node)),
		after: after.order.filter((node) => {
			const formerly = partners.get(node);
			return formerly === undefined || !before.order.includes(formerly);
		}),
	};
}
