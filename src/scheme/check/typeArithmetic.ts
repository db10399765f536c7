import { compare, type Rational } from "../../number/rational.ts";
import { type At, below } from "./at.ts";
import { checkRange } from "./checkRange.ts";
import { checkRounding } from "./checkRounding.ts";
import { noteFault } from "./findings.ts";
import { type Kind, NUMBER } from "./kind.ts";
import * as listMessages from "./listMessages.ts";
import type { Json } from "./model.ts";
import { constantIn, listOf } from "./readModel.ts";
import type { Scope, Typing } from "./scope.ts";
import { needPart, needType } from "./typeRule.ts";

export function typeRatio(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const parts = below(at, "ratio");
	for (const [i, part] of listOf(rule.ratio).entries())
		needType(typing, "number", part, below(parts, i), scope);
	needPart(typing, "number", rule, "zeroDen", at, scope);
	const [low, high] = listOf(rule.domain);
	checkRange(typing.findings, low, high, at, "domain");
	return NUMBER;
}

export function typeCalc(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	const place = below(at, "calc");
	const [sign, ...parts] = listOf(rule.calc);
	for (const [i, part] of parts.entries()) needType(typing, "number", part, below(place, i + 1), scope);
	const wanted = sign === "pow" ? 2 : sign === "ln" ? 1 : undefined;
	if (parts.length > 0 && wanted !== undefined && parts.length !== wanted) {
		const details = { expected: String(wanted), received: String(parts.length) };
		noteFault(
			typing.findings,
			"WRONG_COUNT",
			place,
			listMessages.operandCount(String(sign), wanted),
			details,
		);
	}
	return NUMBER;
}

export function typeClamp(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	needPart(typing, "number", rule, "clamp", at, scope);
	checkRange(typing.findings, rule.min, rule.max, at, "min");
	return NUMBER;
}

export function typeRound(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	needPart(typing, "number", rule, "round", at, scope);
	checkRounding(typing.model, typing.findings, rule, at);
	return NUMBER;
}

export function typeInterp(typing: Typing, rule: Json, at: At, scope: Scope): Kind {
	needPart(typing, "number", rule, "interp", at, scope);
	const place = below(at, "points");
	const points = listOf(rule.points);
	for (const [i, point] of points.entries()) {
		for (const [j, end] of listOf(point).entries()) {
			needType(typing, "number", end, below(below(place, i), j), scope);
		}
	}
	needPart(typing, "number", rule, "zeroRange", at, scope);
	checkDirection(typing, points, place);
	return NUMBER;
}

/** Points whose places are plain numbers go one way: up, or down. */
function checkDirection({ findings }: Typing, points: readonly unknown[], place: At): void {
	let way = 0;
	let before: Rational | undefined;
	for (const [i, point] of points.entries()) {
		const here = constantIn(listOf(point)[0]);
		const step = before && here ? compare(here, before) : 0;
		if (way === 0) way = step;
		if (step !== 0 && step !== way)
			noteFault(findings, "POINTS_ORDER", below(place, i), listMessages.pointsOrder);
		before = here ?? before;
	}
}
