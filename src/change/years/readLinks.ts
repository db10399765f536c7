import { checkKeys, noteType } from "../../core/checks.ts";
import { describe, isRecord, isText } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { checkAmount } from "../../number/amount.ts";
import { exactText } from "../../number/decimalText.ts";
import type { PrintedNumber } from "../../number/printed.ts";
import { divide, equals, type Rational, signOf, subtract } from "../../number/rational.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import * as messages from "../seriesMessages.ts";
import type { SeriesBreak } from "./unitSeries.ts";

/** How two schemes are joined: rates of change are kept, or changes in points. */
export type LinkMethod = "ratio" | "difference";

/** A link that was checked. */
export interface ExactLink {
	readonly to: string;
	readonly at: string;
	readonly before: PrintedNumber;
	readonly after: PrintedNumber;
	/** before / after, or before − after: what brings a later score onto the earlier scale. */
	readonly by: Rational;
}

const KEYS: readonly string[] = ["to", "at", "before", "after"];

/** A link for each break; breaks without one are named. */
export function readLinks(
	links: unknown,
	breaks: readonly SeriesBreak[],
	method: LinkMethod | undefined,
	issues: Issue[],
): ReadonlyMap<string, ExactLink> {
	const found = new Map<string, ExactLink>();
	if (!Array.isArray(links)) {
		issues.push(createIssue("NOT_A_LIST", ["links"], messages.linksNeeded, { received: describe(links) }));
		return found;
	}
	const known = breaks.map(({ to }) => to);
	for (const [at, json] of links.entries()) {
		const link = readLink(json, ["links", at], method, issues);
		if (!link) continue;
		if (!known.includes(link.to)) noteUnknown("UNKNOWN_PERIOD", link.to, known, ["links", at, "to"], issues);
		else found.set(link.to, link);
	}
	for (const { from, to, isBridged } of breaks) {
		if (isBridged || found.has(to) || issues.length > 0) continue;
		issues.push(createIssue("LINK_MISSING", ["links"], messages.linkMissing(from, to), { received: to }));
	}
	return found;
}

function readLink(
	json: unknown,
	path: readonly (string | number)[],
	method: LinkMethod | undefined,
	issues: Issue[],
): ExactLink | undefined {
	if (!isRecord(json)) {
		noteType(json, "{ to, at, before, after }", path, issues);
		return undefined;
	}
	checkKeys(json, KEYS, path, issues);
	const { to, at } = json;
	if (!isText(to) || !isText(at)) {
		issues.push(createIssue("MISSING_KEY", [...path, isText(to) ? "at" : "to"], messages.linkNeeded));
	}
	const before = checkAmount(json.before, [...path, "before"], issues);
	const after = checkAmount(json.after, [...path, "after"], issues);
	if (!isText(to) || !isText(at) || !before || !after) return undefined;
	if (method === "ratio" && (signOf(before.value) <= 0 || signOf(after.value) <= 0)) {
		issues.push(createIssue("NOT_POSITIVE", path, messages.linkNotPositive));
		return undefined;
	}
	const by = method === "ratio" ? divide(before.value, after.value) : subtract(before.value, after.value);
	return { to, at, before, after, by };
}

/** Where the series has the overlap period, its score should be the one that the link names. */
export function cautionLink(
	link: ExactLink,
	scores: ReadonlyMap<string, { readonly value: Rational; readonly isBefore: boolean }>,
): readonly Issue[] {
	const known = scores.get(link.at);
	if (!known) return [];
	const said = known.isBefore ? link.before : link.after;
	if (equals(known.value, said.value)) return [];
	const message = messages.linkDiffers(link.at, exactText(known.value), exactText(said.value));
	return [createIssue("LINK_DIFFERS", ["links"], message)];
}
