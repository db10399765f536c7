import { noteType } from "../core/checks.ts";
import { describe, isRecord } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkChoice } from "./checks.ts";
import * as messages from "./messages.ts";
import type { CheckedService } from "./readServices.ts";
import { LEVELS, regimeOf, type ServiceLevel, type ServiceRegime } from "./regimes.ts";

/** What a level of one regime counts as under the other, such as `{ 3: "partial", 4: "full" }`. */
export type LevelMapping = { readonly [Level in ServiceLevel]?: ServiceLevel | undefined };

/** A level of the other regime that was counted as one of the regime used. */
export interface MappedLevel {
	readonly from: ServiceLevel;
	readonly to: ServiceLevel;
	/** How many services this concerns. */
	readonly count: number;
}

/** A service under a level of the regime used. */
export interface PlacedService extends CheckedService {
	/** The place of its level among those of the regime, 0 the lowest. */
	readonly rung: number;
}

/** The mapping with levels as its keys; each must lead into the other regime. */
export function checkMapping(value: unknown, issues: Issue[]): ReadonlyMap<ServiceLevel, ServiceLevel> {
	const mapping = new Map<ServiceLevel, ServiceLevel>();
	if (value === undefined) return mapping;
	if (!isRecord(value)) {
		noteType(value, '{ 3: "partial", 4: "full" }', ["mapLevels"], issues);
		return mapping;
	}
	for (const [key, target] of Object.entries(value)) {
		if (target === undefined) continue;
		const path = ["mapLevels", key];
		const name = checkChoice(key, LEVELS.map(String), path, issues);
		const from = LEVELS.find((level) => String(level) === name);
		const to = checkChoice(target, LEVELS, path, issues);
		if (from === undefined || to === undefined) continue;
		if (regimeOf(from) === regimeOf(to)) {
			issues.push(createIssue("SAME_REGIME", path, messages.sameRegime, { received: describe(target) }));
		}
		mapping.set(from, to);
	}
	return mapping;
}

/** Puts each service under its level, by the mapping where its level is one of the other regime. */
export function placeServices(
	services: readonly CheckedService[],
	regime: ServiceRegime,
	mapping: ReadonlyMap<ServiceLevel, ServiceLevel>,
	on: PlainDate,
	diagnostics: Issue[],
): {
	readonly placed: readonly PlacedService[];
	readonly mapped: readonly MappedLevel[];
	readonly unplaced: readonly string[];
} {
	const placed: PlacedService[] = [];
	const unplaced: string[] = [];
	const moved = new Map<ServiceLevel, number>();
	for (const service of services) {
		const { id, level, path } = service;
		const isOwn = regimeOf(level) === regime;
		const target = isOwn ? level : mapping.get(level);
		if (target === undefined) {
			unplaced.push(id);
			const theirs = regimeOf(level);
			const label = theirs.levels.find((one) => one.level === level)?.label ?? String(level);
			const message = messages.otherRegime(id, label, theirs.title, regime.title, on);
			diagnostics.push(createIssue("OTHER_REGIME", [...path, "level"], message));
			continue;
		}
		if (!isOwn) moved.set(level, (moved.get(level) ?? 0) + 1);
		placed.push({ ...service, rung: regime.levels.findIndex((one) => one.level === target) });
	}
	const mapped = LEVELS.flatMap((from) => {
		const to = mapping.get(from);
		const count = moved.get(from);
		return to === undefined || count === undefined ? [] : [{ from, to, count }];
	});
	return { placed, mapped, unplaced: unplaced.sort() };
}
