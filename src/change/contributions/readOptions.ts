import { describe, own } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import * as messages from "../contributionMessages.ts";
import type { OpenPeriod } from "./openPeriod.ts";
import type { Shapes } from "./shape.ts";
import type { Asked } from "./splitScore.ts";

type Options = Readonly<Record<string, unknown>>;

const MOST_PLACES = 20;

/** One of a few words; the first where none is named. */
function readChoice<const T extends string>(
	options: Options,
	key: string,
	known: readonly [T, ...T[]],
	issues: Issue[],
): T {
	const given = own(options, key);
	if (given === undefined) return known[0];
	const found = known.find((word) => word === given);
	if (found === undefined) {
		const details = { received: describe(given), expected: known.join(" | ") };
		issues.push(createIssue("UNKNOWN_VALUE", ["options", key], messages.badChoice(key, known), details));
	}
	return found ?? known[0];
}

export function readPlaces(options: Options, issues: Issue[]): number | undefined {
	const places = own(options, "places");
	if (places === undefined) return undefined;
	const isRight =
		typeof places === "number" && Number.isInteger(places) && places >= 0 && places <= MOST_PLACES;
	if (isRight) return places;
	const details = { received: describe(places), expected: `0 … ${MOST_PLACES}` };
	issues.push(createIssue("BAD_PLACES", ["options", "places"], messages.badPlaces, details));
	return undefined;
}

/** The figure that is asked for: the points of the root down to the leaves, unless told otherwise. */
export function readAsked(given: Options, { scheme }: OpenPeriod, shapes: Shapes, issues: Issue[]): Asked {
	const level = readChoice(given, "level", ["leaves", "children"], issues);
	const of = readChoice(given, "of", ["points", "percent"], issues);
	const node = own(given, "node") ?? scheme.root.id;
	const shape = shapes.get(node as string);
	const path = ["options", "node"];
	if (!shape) noteUnknown("UNKNOWN_NODE", node, [...shapes.keys()], path, issues);
	else if (shape.node.type !== "number") {
		issues.push(createIssue("NOT_A_NUMBER_NODE", path, messages.notANumberNode(shape.id)));
	} else if (of === "percent" && shape.node.percent === undefined) {
		issues.push(createIssue("NO_PERCENT", path, messages.noPercent(shape.id)));
	}
	return { node: node as string, of, level };
}
