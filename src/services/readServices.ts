import { dayNumber } from "../calendar/dayNumber.ts";
import { describe, own } from "../core/describe.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plainDate.ts";
import {
	checkChoice,
	checkItem,
	checkNeededText,
	checkText,
	isCount,
	type Json,
	type Path,
} from "./checks.ts";
import * as messages from "./messages.ts";
import { LEVELS, type ServiceLevel } from "./regimes.ts";

/** An online service as a list or a database keeps it. */
export interface PublicService {
	readonly id: string;
	readonly level: ServiceLevel;
	/** The first day on which this holds; left out, it always did. */
	readonly from?: PlainDate | undefined;
	/** The last day on which this holds; left out, it still does. */
	readonly to?: PlainDate | undefined;
	/** Who gives the service: an office, or a level of government. */
	readonly authority?: string | undefined;
	/** Files that came in online in the period looked at. */
	readonly filings?: number | undefined;
}

/** A service that was checked. */
export interface CheckedService {
	readonly id: string;
	readonly level: ServiceLevel;
	readonly authority: string | null;
	/** Unknown where it was not given or is no count. */
	readonly filings: number | null;
	readonly path: Path;
}

const KEYS: readonly string[] = ["id", "level", "from", "to", "authority", "filings"];

/** The services that hold on the day, and the ids of those that do not. */
export interface ServicesOnDay {
	readonly inForce: readonly CheckedService[];
	readonly notInForce: readonly string[];
}

/**
 * Reads a list of services for one day. Faults of shape go to `issues`; a number of files that is no count
 * goes to `diagnostics`. A service may stand several times as long as one entry holds on the day.
 */
export function readServices(
	list: readonly unknown[],
	day: number | undefined,
	issues: Issue[],
	diagnostics: Issue[],
): ServicesOnDay {
	const inForce = new Map<string, CheckedService>();
	const others = new Set<string>();
	for (const [index, value] of list.entries()) {
		const path = ["services", index];
		const json = checkItem(value, "{ id, level, … }", KEYS, path, issues);
		if (!json) continue;
		const id = checkNeededText(json, "id", path, issues);
		const level = checkChoice(own(json, "level"), LEVELS, [...path, "level"], issues);
		const authority = checkText(json, "authority", path, issues);
		const holds = checkValidity(json, day, path, issues);
		if (id === null || level === undefined) continue;
		if (!holds) others.add(id);
		else if (inForce.has(id)) {
			issues.push(createIssue("DUPLICATE_ID", [...path, "id"], messages.duplicateService(id)));
		} else {
			const filings = readFilings(json, id, path, diagnostics);
			inForce.set(id, { id, level, authority, filings, path });
		}
	}
	const notInForce = [...others].filter((id) => !inForce.has(id)).sort();
	return { inForce: [...inForce.values()], notInForce };
}

function checkValidity(json: Json, day: number | undefined, path: Path, issues: Issue[]): boolean {
	const from = checkDate(json, "from", path, issues);
	const to = checkDate(json, "to", path, issues);
	if (from !== undefined && to !== undefined && to < from) {
		issues.push(createIssue("RANGE_REVERSED", [...path, "to"], messages.rangeReversed));
	}
	return day !== undefined && !(from !== undefined && day < from) && !(to !== undefined && to < day);
}

function checkDate(json: Json, key: string, path: Path, issues: Issue[]): number | undefined {
	const date = own(json, key);
	if (date === undefined) return undefined;
	const day = dayNumber(date);
	if (day === undefined) {
		issues.push(createIssue("NOT_A_DATE", [...path, key], messages.notADate, { received: describe(date) }));
	}
	return day;
}

function readFilings(json: Json, id: string, path: Path, diagnostics: Issue[]): number | null {
	const filings = own(json, "filings");
	if (filings === undefined) return null;
	if (isCount(filings)) return filings;
	diagnostics.push(
		createIssue("NOT_WHOLE", [...path, "filings"], messages.badFilings(id), {
			received: describe(filings),
		}),
	);
	return null;
}
