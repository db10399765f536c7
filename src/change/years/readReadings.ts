import { isText, toName } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { checkReading, type ExactPart, type ExactReading } from "../../scoring/checkReading.ts";
import { noteUnknown } from "../../scoring/observing/checkValue.ts";
import { differentIndex, samePeriod } from "../messages.ts";
import * as messages from "../seriesMessages.ts";
import type { SeriesPoint, SeriesPoints } from "./seriesPoint.ts";

const DATED = /^\d{4}(?:-\d{2}){0,2}$/;

/** The readings of one unit as points; with dated periods in the order of time, else as they are given. */
export function readReadings(
	readings: readonly unknown[],
	unit: string,
	node: string | undefined,
	issues: Issue[],
): SeriesPoints | undefined {
	const known = issues.length;
	const read = readings.map((json, at) => checkReading(json, ["series", at], issues));
	if (issues.length > known) return undefined;
	const all = read.filter((reading) => reading !== undefined);
	const own = all.filter(({ reading }) => toName(reading.unit) === toName(unit));
	const [first] = own;
	if (!first) {
		const names = [...new Set(all.map(({ reading }) => reading.unit))];
		noteUnknown("UNKNOWN_UNIT", unit, names, ["unit"], issues);
		return undefined;
	}
	const { index } = first.reading;
	const periods = new Set<string>();
	for (const { reading } of own) {
		const at = ["series", all.findIndex((other) => other.reading === reading)];
		if (toName(reading.index) !== toName(index)) {
			issues.push(createIssue("DIFFERENT_INDEX", [...at, "index"], differentIndex));
		}
		if (periods.has(reading.period)) {
			const details = { received: reading.period };
			issues.push(createIssue("SAME_PERIOD", [...at, "period"], samePeriod, details));
		}
		periods.add(reading.period);
	}
	if (node !== undefined && !own.some(({ parts }) => parts?.has(node))) {
		const names = [...new Set(own.flatMap(({ parts }) => [...(parts?.keys() ?? [])]))];
		noteUnknown("UNKNOWN_NODE", node, names, ["node"], issues);
	}
	if (issues.length > known) return undefined;
	const isDated = own.every(({ reading }) => DATED.test(reading.period));
	const sorted = isDated ? [...own].sort((a, b) => (a.reading.period < b.reading.period ? -1 : 1)) : own;
	const silent = sorted.filter(({ reading }) => reading.scheme === undefined);
	return {
		unit: first.reading.unit,
		index,
		node: node ?? null,
		points: sorted.map((reading) => toPoint(reading, node)),
		cautions:
			silent.length === 0
				? []
				: [createIssue("SCHEME_UNKNOWN", ["series"], messages.schemesUnknown(silent.map(periodOf)))],
	};
}

function periodOf({ reading }: ExactReading): string {
	return reading.period;
}

function toPoint(exact: ExactReading, node: string | undefined): SeriesPoint {
	const { reading } = exact;
	const part: Partial<ExactPart> | undefined = node === undefined ? exact : exact.parts?.get(node);
	const score = part?.score ?? null;
	return {
		period: reading.period,
		scheme: isText(reading.scheme) ? reading.scheme : null,
		score,
		as: score ? "printed" : null,
		rank: part?.rank?.rank ?? null,
		of: part?.rank?.of ?? null,
		group: node === undefined ? (reading.group ?? null) : null,
		...(score ? {} : { why: part ? "noNumber" : "noNode" }),
	};
}
