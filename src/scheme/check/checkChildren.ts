import { exactText } from "../../number/decimalText.ts";
import * as q from "../../number/rational.ts";
import * as messages from "../messages.ts";
import { type At, below } from "./at.ts";
import { checkEmpty } from "./checkEmpty.ts";
import { type Findings, hint, noteFault } from "./findings.ts";
import { type Maxima, sumOfMaxima } from "./findMaxima.ts";
import * as maxMessages from "./maxMessages.ts";
import type { ChildModel, NodeModel, SchemeModel } from "./model.ts";
import type { Vertex } from "./needs.ts";

interface Family {
	readonly findings: Findings;
	readonly maxima: Maxima;
	readonly parent: NodeModel;
	/** Children that count and have no fixed maximum above zero. */
	readonly unfixed: readonly ChildModel[];
}

/** The sums whose maximum is smaller for some units, because a child can leave with its own. */
export function findVarying(order: readonly Vertex[]): ReadonlySet<NodeModel> {
	const varying = new Set<NodeModel>();
	for (const vertex of order) {
		if (vertex.is !== "node" || vertex.combine !== "sum") continue;
		const leaves = (vertex.children ?? []).some(
			({ node }) =>
				node &&
				node.json.role === undefined &&
				(node.json.whenNotApplicable === "exclude" || varying.has(node)),
		);
		if (leaves) varying.add(vertex);
	}
	return varying;
}

/** Checks what a composite makes of its children: maxima that add up, policies and roles that can be kept. */
export function checkChildren(
	model: SchemeModel,
	findings: Findings,
	maxima: Maxima,
	varying: ReadonlySet<NodeModel>,
	parent: NodeModel,
): void {
	const { children, at, json } = parent;
	if (!children) return;
	checkEmpty(findings, json.children, below(at, "children"));
	const unfixed = children.filter(({ node }) => {
		const max = node && maxima.get(node);
		return node && node.json.role === undefined && !(max && q.signOf(max) > 0 && !varying.has(node));
	});
	const family: Family = { findings, maxima, parent, unfixed };
	for (const child of children) {
		checkPlacement(model, findings, child);
		if (child.node) checkPolicies(family, child, child.node);
	}
	checkSum(family);
}

function checkPlacement({ byId }: SchemeModel, findings: Findings, { ref, node, at }: ChildModel): void {
	if (ref === undefined || byId === undefined) return;
	const place = below(at, "ref");
	if (!node) noteFault(findings, "UNKNOWN_NODE", place, messages.unknownNode(ref), hint(findings, ref, byId));
	else if (node.isOutcome) noteFault(findings, "OUTCOME_COUNTED", place, messages.outcomeCounted(ref));
}

/** Notes a declared maximum that is not what the children can give together. */
function checkSum({ findings, maxima, parent }: Family): void {
	const sum = sumOfMaxima(parent, maxima);
	const { max, at, json, children = [] } = parent;
	if (json.max === undefined || !max || !sum || children.length === 0 || q.equals(sum, max)) return;
	const details = { expected: exactText(sum), received: exactText(max) };
	noteFault(
		findings,
		"MAX_SUM",
		below(at, "max"),
		maxMessages.maxSum(details.received, details.expected),
		details,
	);
}

/** The policies of a child stand on the node, also where another place names it. */
function placeOf({ at, ref }: ChildModel, key: string): At {
	return below(at, ref === undefined ? key : "ref");
}

function checkPolicies(family: Family, child: ChildModel, { json, role, id = "" }: NodeModel): void {
	const { findings, maxima, parent } = family;
	const isSum = parent.combine === "sum";
	const policy = json.whenNotApplicable;
	const place = placeOf(child, "whenNotApplicable");
	const hasMax = child.node !== undefined && maxima.has(child.node);
	if (policy === "full" && !hasMax) {
		noteFault(findings, "FULL_WITHOUT_MAX", place, maxMessages.fullWithoutMax(id));
	}
	if (json.role !== undefined) {
		if (!isSum && parent.combine !== undefined) {
			noteFault(
				findings,
				"ROLE_NOT_IN_SUM",
				placeOf(child, "role"),
				maxMessages.roleNotInSum(id, role ?? ""),
			);
		}
		return;
	}
	if (policy === "spread") checkSpread(family, child, id, place);
	if ((policy === "exclude" || policy === "rescale") && isSum && !(hasMax && maxima.has(parent))) {
		const message = hasMax
			? maxMessages.excludeFromNothing(id, policy)
			: maxMessages.excludeWithoutMax(id, policy);
		noteFault(findings, "EXCLUDE_WITHOUT_MAX", place, message);
	}
}

function checkSpread(
	{ findings, maxima, parent, unfixed }: Family,
	child: ChildModel,
	id: string,
	place: At,
): void {
	if (parent.combine !== "sum") {
		if (parent.combine !== undefined)
			noteFault(findings, "SPREAD_NOT_IN_SUM", place, maxMessages.spreadNotInSum(id));
		return;
	}
	const other = unfixed.find((sibling) => sibling !== child);
	if (child.node && !maxima.has(child.node)) {
		noteFault(findings, "SPREAD_WITHOUT_MAX", place, maxMessages.spreadWithoutMax(id));
	} else if (other) {
		noteFault(findings, "SPREAD_WITHOUT_MAX", place, maxMessages.spreadOverUnfixed(id, other.node?.id ?? ""));
	}
}
