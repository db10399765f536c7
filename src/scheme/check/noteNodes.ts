import { isRecord } from "../../core/describe.ts";
import { exactText } from "../../number/decimalText.ts";
import * as q from "../../number/rational.ts";
import * as messages from "../reviewMessages.ts";
import { below } from "./at.ts";
import { outcomesOf } from "./checkOutcomes.ts";
import type { CheckedScheme } from "./checkScheme.ts";
import { type Findings, noteFault } from "./findings.ts";
import { hasCap } from "./hasCap.ts";
import type { ChildModel, NodeModel } from "./model.ts";
import { weightFault } from "./weightFault.ts";

const POLICIES = ["whenNotApplicable", "whenMissing"] as const;

/** Notes what a node says that does nothing, or more than it seems. */
export function noteNodes(checked: CheckedScheme, findings: Findings): void {
	for (const node of checked.model.nodes) {
		noteRounding(findings, node);
		noteUseless(findings, node);
		for (const child of node.children ?? []) if (child.node) noteChild(findings, node, child, child.node);
		noteTotal(checked, findings, node);
		noteOutOfReach(checked, findings, node);
	}
}

function noteRounding(findings: Findings, { json, at }: NodeModel): void {
	const { round, publish } = json;
	if (!isRecord(round) || !isRecord(publish) || !isRecord(publish.points)) return;
	const [inner, outer] = [Number(round.places), Number(publish.points.places)];
	if (!(outer < inner)) return;
	const place = below(below(at, "publish"), "points");
	noteFault(findings, "DOUBLE_ROUNDING", place, messages.doubleRounding(outer, inner));
}

function noteUseless(findings: Findings, { json, at, parent }: NodeModel): void {
	if (json.weight !== undefined && !parent) {
		noteFault(findings, "WEIGHT_NOT_USED", below(at, "weight"), messages.nodeWeightNotUsed("apart"));
	}
	for (const key of POLICIES) {
		const isUsed = parent !== undefined && (json.role === undefined || key === "whenMissing");
		if (json[key] === undefined || isUsed) continue;
		noteFault(findings, "POLICY_NOT_USED", below(at, key), messages.policyNotUsed(key));
	}
}

function noteChild(findings: Findings, parent: NodeModel, child: ChildModel, { json }: NodeModel): void {
	const { combine = "" } = parent;
	const reason = child.json.weight === undefined ? undefined : weightFault(parent, json);
	if (reason !== undefined) {
		const message = messages.nodeWeightNotUsed(reason);
		noteFault(findings, "WEIGHT_NOT_USED", below(child.at, "weight"), message);
	}
	if (json.role !== undefined) return;
	const placeOf = (key: string) => below(child.at, child.ref === undefined ? key : "ref");
	if (json.whenNotApplicable === "rescale" && combine !== "sum") {
		noteFault(findings, "SAME_AS_EXCLUDE", placeOf("whenNotApplicable"), messages.sameAsExclude(combine));
	}
	for (const key of POLICIES) {
		if (json[key] !== "zero") continue;
		if (combine === "geometricMean") {
			noteFault(findings, "ZERO_IN_GEOMETRIC_MEAN", placeOf(key), messages.zeroInGeometricMean);
		} else if (combine === "harmonicMean") {
			noteFault(findings, "ZERO_IN_HARMONIC_MEAN", placeOf(key), messages.zeroInHarmonicMean);
		}
	}
}

/** A bonus stands outside the maximum; only a cap after it keeps the total there. */
function noteTotal({ model, maxima }: CheckedScheme, findings: Findings, node: NodeModel): void {
	const { children = [], at, json } = node;
	const max = maxima.get(node);
	const bonus = children.find((child) => child.node?.role === "bonus");
	if (!max || !bonus || hasCap(model, json.then, below(at, "then"))) return;
	noteFault(findings, "TOTAL_ABOVE_MAX", bonus.at, messages.totalAboveMax(exactText(max)));
}

/** A maximum that no outcome of a rule of constants comes up to. */
function noteOutOfReach(
	{ model, defined, maxima }: CheckedScheme,
	findings: Findings,
	node: NodeModel,
): void {
	const { json, at, role, children } = node;
	const max = maxima.get(node);
	if (children || json.rule === undefined || json.then !== undefined || role !== undefined || !max) return;
	const { constants, isClosed } = outcomesOf(model, defined, node);
	const [first, ...others] = constants;
	if (!isClosed || !first) return;
	const highest = others.reduce(
		(best, { value }) => (q.compare(value, best) > 0 ? value : best),
		first.value,
	);
	if (q.compare(highest, max) >= 0) return;
	const message = messages.maxNotReached(exactText(max), exactText(highest));
	noteFault(findings, "MAX_NOT_REACHED", below(at, "max"), message);
}
