import { checkKeys } from "../../core/checks.ts";
import { describe, isRecord, isText, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Label } from "../../core/label.ts";
import { nearestName } from "../../core/nearest.ts";
import { checkAmount } from "../../number/amount.ts";
import { type Real, realOf } from "../../number/real.ts";
import type { Grouping } from "../../scheme/node.ts";
import type { Order } from "../../scoring/ranks/sortKeys.ts";
import { nodeNotRanked } from "../rankChangeMessages.ts";
import * as messages from "../waysMessages.ts";
import type { Asked } from "./partialBoard.ts";
import type { WayTarget } from "./waysResult.ts";

/** A target as it is tested. */
type Goal =
	| {
			readonly kind: "figure";
			readonly of: "points" | "percent";
			readonly key: "exact" | "published";
			readonly at: Real;
	  }
	| { readonly kind: "rank"; readonly rank: number }
	| {
			readonly kind: "group";
			readonly grouping: Grouping;
			readonly labels: readonly Label[];
			readonly place: number;
	  }
	| { readonly kind: "outcome"; readonly label: string };

/** A checked target, with what it may be measured by. */
export interface Aim {
	readonly goal: Goal;
	readonly target: WayTarget;
	/** Which end is best. */
	readonly order: Order;
	/** The figure that tells how near one is. */
	readonly of: "points" | "percent";
}

const KINDS = ["score", "percent", "rank", "group"] as const;
const PATH = ["to"];

/** Checks that the node has what is aimed at; the problems are told under `to`. */
export function readTarget(to: unknown, asked: Asked, issues: Issue[]): Aim | undefined {
	const kind = isRecord(to) ? KINDS.find((known) => own(to, known) !== undefined) : undefined;
	if (!isRecord(to) || !kind) {
		const details = { received: describe(to), expected: KINDS.join(" | ") };
		issues.push(createIssue("NO_TARGET", PATH, messages.noTarget, details));
		return undefined;
	}
	const isFigure = kind === "score" || kind === "percent";
	checkKeys(to, isFigure ? [kind, "key"] : [kind], PATH, issues);
	const value = own(to, kind);
	const goal = isFigure
		? readFigure(kind, to, asked, issues)
		: kind === "rank"
			? readRank(value, asked, issues)
			: readGroup(value, asked, issues);
	if (!goal) return undefined;
	const { rank, groups } = asked.source;
	const order = rank?.order ?? "highest-first";
	return { goal, target: to as unknown as WayTarget, order, of: measuredBy(goal, rank?.of, groups?.of) };
}

function measuredBy(
	goal: Goal,
	ranked: "points" | "percent" | undefined,
	grouped: Grouping["of"] | undefined,
): "points" | "percent" {
	if (goal.kind === "figure") return goal.of;
	if (goal.kind === "group" && grouped !== "rank") return grouped ?? "points";
	return ranked ?? "points";
}

function readFigure(
	kind: "score" | "percent",
	to: Readonly<Record<string, unknown>>,
	{ node }: Asked,
	issues: Issue[],
): Goal | undefined {
	const of = kind === "score" ? "points" : "percent";
	const key = own(to, "key") ?? "exact";
	const amount = checkAmount(to[kind], [...PATH, kind], issues);
	if (key !== "exact" && key !== "published") {
		const details = { received: describe(key), expected: "exact | published" };
		issues.push(createIssue("UNKNOWN_VALUE", [...PATH, "key"], messages.badKey, details));
		return undefined;
	}
	const step = of === "points" ? node.points : node.percent;
	const shown = of === "points" ? node.shownPoints : node.shownPercent;
	if (node.type !== "number" || step === undefined || (key === "published" && shown === undefined)) {
		issues.push(createIssue("NO_FIGURE", PATH, messages.noFigure(node.id, of, key), { received: node.id }));
		return undefined;
	}
	return amount && { kind: "figure", of, key, at: realOf(amount.value) };
}

function readRank(value: unknown, { node, source }: Asked, issues: Issue[]): Goal | undefined {
	if (!source.rank) {
		issues.push(createIssue("NODE_NOT_RANKED", PATH, nodeNotRanked(node.id), { received: node.id }));
		return undefined;
	}
	if (typeof value === "number" && Number.isFinite(value) && value >= 1) return { kind: "rank", rank: value };
	issues.push(createIssue("BAD_RANK", [...PATH, "rank"], messages.badRank, { received: describe(value) }));
	return undefined;
}

function readGroup(value: unknown, { node, source }: Asked, issues: Issue[]): Goal | undefined {
	const { groups } = source;
	if (node.type === "text" && isText(value)) return { kind: "outcome", label: value };
	if (!groups) {
		issues.push(createIssue("NODE_NOT_GROUPED", PATH, messages.notGrouped(node.id), { received: node.id }));
		return undefined;
	}
	const labels = groups.cuts ? [...groups.cuts.map(({ label }) => label), groups.otherwise] : groups.labels;
	const place = labels.findIndex((label) => isText(value) && isNamed(label, value));
	if (place >= 0) return { kind: "group", grouping: groups, labels, place };
	const names = labels.flatMap((label) => (typeof label === "string" ? [label] : [label.vi, label.en]));
	const near = isText(value) ? nearestName(value, names) : undefined;
	const details = {
		received: describe(value),
		expected: names.join(" | "),
		...(near === undefined ? {} : { suggestion: near }),
	};
	issues.push(createIssue("UNKNOWN_GROUP", [...PATH, "group"], messages.unknownGroup(names), details));
	return undefined;
}

/** A label goes by either of its names. */
export function isNamed(label: Label, name: string): boolean {
	return typeof label === "string" ? label === name : label.vi === name || label.en === name;
}
