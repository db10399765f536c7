import { dayNumber } from "../calendar/dayNumber.ts";
import { describe, own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import { checkChoice, checkGivenOptions, checkList, type Json } from "./checks.ts";
import { COUNTINGS, type LevelCounting } from "./convertCounts.ts";
import { checkMapping, type LevelMapping, type MappedLevel, placeServices } from "./mapLevels.ts";
import * as messages from "./messages.ts";
import { type PublicService, readServices } from "./readServices.ts";
import { isInForce, REGIMES, type RegimeId, type ServiceRegime } from "./regimes.ts";
import { type AuthorityTally, type ServiceTally, tallyByAuthority, tallyServices } from "./tally.ts";

/** The day, the way of counting, and what else decides how services are counted. */
export interface ServiceCountsOptions {
	/** The day for which services are counted. */
	readonly on: PlainDate;
	/** `exclusive`: each service under its own level; `cumulative`: also under every lower one. */
	readonly counting: LevelCounting;
	/** The regime whose levels are counted; left out, the one in force on the day. */
	readonly regime?: RegimeId | undefined;
	/** What a level of the other regime counts as, such as `{ 3: "partial", 4: "full" }`. */
	readonly mapLevels?: LevelMapping | undefined;
	/** Counts for each authority as well. */
	readonly by?: "authority" | undefined;
}

/** Services counted by level on one day. */
export interface ServiceCounts extends ServiceTally {
	readonly regime: RegimeId;
	readonly on: PlainDate;
	readonly counting: LevelCounting;
	/** The same for each authority, in the order of their names, last those that name none; `null` unless asked for. */
	readonly authorities: readonly AuthorityTally[] | null;
	/** Which levels of the other regime were counted as which, by the mapping given. */
	readonly mapped: readonly MappedLevel[];
	/** Services in no level: theirs belongs to the other regime, and no mapping says what it counts as. */
	readonly unplaced: readonly string[];
	/** Services that do not hold on the day. */
	readonly notInForce: readonly string[];
	/** What to know before the counts are used; at most a hundred, then one that counts the rest. */
	readonly diagnostics: readonly Issue[];
}

const OPTION_KEYS: readonly string[] = ["on", "counting", "regime", "mapLevels", "by"];

/**
 * Counts online services by level on one day, under the levels in force then: 1 to 4 of Decree 43/2011
 * until 14 August 2022, partial and full of Decree 42/2022 from 15 August 2022. A level of the other
 * decree is never turned into one of this decree unless a mapping says so: the service stays out of the
 * counts and is named.
 *
 * Formula: services.counts.
 *
 * @param services - The services: each with an id, a level, and the days from which and to which that holds.
 * @param options - `on`: the day; `counting`: exclusive or cumulative; `regime`: a regime by name; `mapLevels`: what a
 * level of the other regime counts as; `by`: `"authority"` for counts of each.
 * @returns The total, the count and the ids of each level from the lowest to the highest. Diagnostics have the codes
 * `OTHER_REGIME`, `REGIME_NOT_IN_FORCE`, `NOT_WHOLE`.
 * @throws `NOT_NESTED` for cumulative counts of levels that do not include each other; `NO_REGIME` for a day before
 * 1 August 2011 without a named regime; `NOT_A_LIST`, `WRONG_TYPE`, `MISSING_KEY`, `NOT_TEXT`, `UNKNOWN_KEY`,
 * `UNKNOWN_VALUE`, `NOT_A_DATE`, `RANGE_REVERSED`, `DUPLICATE_ID`, `BAD_OPTIONS`, all at once.
 *
 * @example
 * ```ts
 * import { serviceCounts } from "steerindex/services";
 * const services = [
 *   { id: "land-1", level: 4, to: "2022-08-14" },
 *   { id: "land-1", level: "full", from: "2022-08-15" },
 *   { id: "trade-7", level: 3 },
 * ] as const;
 * const july = serviceCounts(services, { on: "2022-07-29", counting: "cumulative" });
 * july.levels.map(({ count }) => count); // => [2, 2, 2, 1]
 * const august = serviceCounts(services, { on: "2022-08-16", counting: "exclusive" });
 * august.levels.map(({ level, count }) => [level, count]); // => [["informationOnly", 0], ["partial", 0], ["full", 1]]
 * august.unplaced; // => ["trade-7"]
 * ```
 */
export function serviceCounts(
	services: readonly PublicService[],
	options: ServiceCountsOptions,
): ServiceCounts {
	const list = checkList(services, ["services"]);
	const issues: Issue[] = [];
	const diagnostics: Issue[] = [];
	const given = checkGivenOptions(options, OPTION_KEYS, issues);
	const day = checkDay(given, issues);
	const counting = checkChoice(own(given, "counting"), COUNTINGS, ["counting"], issues);
	const regime = chooseRegime(given, day, issues);
	if (counting === "cumulative" && regime && !regime.nested) {
		issues.push(createIssue("NOT_NESTED", ["counting"], messages.notNested(regime.title)));
	}
	const by = own(given, "by");
	if (by !== undefined) checkChoice(by, ["authority"], ["by"], issues);
	const mapping = checkMapping(own(given, "mapLevels"), issues);
	const { inForce, notInForce } = readServices(list, day, issues, diagnostics);
	if (issues.length > 0 || day === undefined || !counting || !regime) throw new SteerindexError(issues);
	if (!isInForce(regime, day)) {
		diagnostics.push(
			createIssue("REGIME_NOT_IN_FORCE", ["regime"], messages.notInForce(regime.title, options.on)),
		);
	}
	const { placed, mapped, unplaced } = placeServices(inForce, regime, mapping, options.on, diagnostics);
	return {
		regime: regime.id,
		on: options.on,
		counting,
		...tallyServices(placed, regime, counting),
		authorities: by === undefined ? null : tallyByAuthority(placed, regime, counting),
		mapped,
		unplaced,
		notInForce,
		diagnostics: capIssues(diagnostics),
	};
}

function checkDay(given: Json, issues: Issue[]): number | undefined {
	const on = own(given, "on");
	const day = dayNumber(on);
	if (day === undefined) {
		issues.push(createIssue("NOT_A_DATE", ["on"], messages.notADate, { received: describe(on) }));
	}
	return day;
}

function chooseRegime(given: Json, day: number | undefined, issues: Issue[]): ServiceRegime | undefined {
	const named = own(given, "regime");
	if (named !== undefined) {
		const ids = REGIMES.map(({ id }) => id);
		const id = checkChoice(named, ids, ["regime"], issues);
		return REGIMES.find((regime) => regime.id === id);
	}
	if (day === undefined) return undefined;
	const regime = REGIMES.find((one) => isInForce(one, day));
	if (!regime) issues.push(createIssue("NO_REGIME", ["on"], messages.noRegime));
	return regime;
}
