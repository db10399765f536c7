import type { Issue } from "../../core/issue.ts";
import * as messages from "../messages.ts";
import { top } from "./at.ts";
import { checkChildren, findVarying } from "./checkChildren.ts";
import { checkDepth } from "./checkDepth.ts";
import { checkFacts } from "./checkFacts.ts";
import { checkNode } from "./checkNode.ts";
import { checkOutcomes } from "./checkOutcomes.ts";
import { checkQuotas } from "./checkQuotas.ts";
import { addDefinition, type DefinedOutcomes } from "./constantOutcomes.ts";
import { beginFindings, type Findings, isOnlyCounted, noteFault } from "./findings.ts";
import { findMaxima } from "./findMaxima.ts";
import * as listMessages from "./listMessages.ts";
import { findNeeds, type Needs, type Vertex, verticesOf } from "./needs.ts";
import { orderByNeed } from "./orderByNeed.ts";
import { readModel } from "./readModel.ts";
import { repair } from "./repair.ts";
import type { Typing } from "./scope.ts";
import { openDefinition } from "./typeDefinition.ts";
import { typeNode, typeRankCondition } from "./typeNode.ts";

/** What the check found out on its way. */
export interface CheckedScheme extends Typing {
	readonly defined: DefinedOutcomes;
}

/**
 * Checks what a scheme means, whatever the JSON is: what the check of the structure has refused is passed over, and
 * everything else is looked at.
 *
 * @param json - The scheme, as given or as the check of the structure copied it.
 * @param issues - What that check found; what is found here is added.
 */
export function checkScheme(json: unknown, issues: Issue[]): CheckedScheme {
	const { json: meant, asGiven } = repair(json, issues);
	const model = readModel(meant);
	const findings = beginFindings(issues, asGiven);
	checkDates(findings, model.json);
	checkFacts(findings, model.facts);
	const vertices = verticesOf(model);
	const needs = findNeeds(model, vertices);
	const order = inOrder(findings, vertices, needs);
	const typing: Typing = {
		model,
		findings,
		maxima: findMaxima(order),
		nodes: new Map(),
		definitions: new Map(),
		used: { facts: new Set(), definitions: new Set() },
	};
	const defined: DefinedOutcomes = new Map();
	const tooDeep = checkDepth(findings, order, needs);
	for (const vertex of order) {
		if (tooDeep.has(vertex)) continue;
		if (vertex.is === "node") {
			typeNode(typing, vertex);
			continue;
		}
		openDefinition(typing, vertex);
		addDefinition(model, defined, vertex);
	}
	const varying = findVarying(order);
	for (const node of model.nodes) {
		typeRankCondition(typing, node);
		checkNode(typing, node);
		checkChildren(model, findings, typing.maxima, varying, node);
		checkOutcomes(model, findings, defined, typing.maxima, node);
	}
	checkQuotas(typing, needs);
	return { ...typing, defined };
}

/** Definitions and nodes, each after what it needs; circles are noted. */
function inOrder(findings: Findings, vertices: readonly Vertex[], needs: Needs): readonly Vertex[] {
	return orderByNeed(vertices, needs, (circle) => {
		if (isOnlyCounted(findings)) return;
		const { vertices, by } = circle();
		const names = vertices.map((vertex) => (vertex.is === "node" ? (vertex.id ?? "?") : vertex.name));
		const shown = messages.cycleText(names);
		noteFault(findings, "CYCLE", by.at, messages.cycle(shown), { received: shown });
	});
}

function checkDates(findings: Findings, { validFrom, validTo }: Readonly<Record<string, unknown>>): void {
	if (typeof validFrom !== "string" || typeof validTo !== "string" || validFrom <= validTo) return;
	noteFault(findings, "RANGE_REVERSED", top("validTo"), listMessages.rangeReversed(validFrom, validTo));
}
