import { daysBetween } from "../calendar/daysBetween.ts";
import type { Locale } from "../core/label.ts";
import type { RelationFinding } from "./finding.ts";
import type { DateReading, DateRelation } from "./model.ts";
import { inBoth, say } from "./phrases.ts";

/** Dates are points as printed: a relation of dates holds or fails, and nothing is ever corrected. */
export function evaluateDates({ id, relation, assumed, dates }: DateRelation): RelationFinding {
	const isStrict = "strict" in relation && relation.strict === true;
	const pairs = dates.slice(1).flatMap((b, index) => dates.slice(index, index + 1).map((a) => ({ a, b })));
	const isWithin = "period" in relation;
	const fault = pairs.find(({ a, b }) => {
		if (isWithin) return a.start < b.start || a.end > b.end;
		return isStrict ? a.end >= b.start : a.end > b.start;
	});
	const write = (locale: Locale): string => {
		if (isWithin) return pairs.map(({ a, b }) => withinText(a, b, fault !== undefined, locale)).join();
		if (fault) return orderFails(fault.a, fault.b, locale);
		return dates.map((date) => ended(date, locale)).join(", ");
	};
	return {
		id,
		verdict: fault ? "fails" : "holds",
		...(assumed ? { assumed: true as const } : {}),
		...(relation.note === undefined ? {} : { note: relation.note }),
		figures: dates.map((date) => date.id),
		reasons: [],
		cautions: [],
		text: inBoth(
			(locale) => write(locale) + (assumed && !fault ? say(locale, " (giả định)", " (assumed)") : ""),
		),
	};
}

function withinText(period: DateReading, within: DateReading, fails: boolean, locale: Locale): string {
	if (!fails) {
		return say(
			locale,
			`${period.id} (${period.start} đến ${period.end}) nằm trong ${within.id} (${within.start} đến ${within.end})`,
			`${period.id} (${period.start} to ${period.end}) lies within ${within.id} (${within.start} to ${within.end})`,
		);
	}
	if (period.end > within.end) {
		const days = daysBetween(within.end, period.end);
		return say(
			locale,
			`${period.id} kết thúc ${period.end}, sau khi ${within.id} kết thúc (${within.end}) ${days} ngày`,
			`${period.id} ends ${period.end}, ${days} ${days === 1 ? "day" : "days"} after ${within.id} ends (${within.end})`,
		);
	}
	const days = daysBetween(period.start, within.start);
	return say(
		locale,
		`${period.id} bắt đầu ${period.start}, trước khi ${within.id} bắt đầu (${within.start}) ${days} ngày`,
		`${period.id} starts ${period.start}, ${days} ${days === 1 ? "day" : "days"} before ${within.id} starts (${within.start})`,
	);
}

function orderFails(a: DateReading, b: DateReading, locale: Locale): string {
	return say(
		locale,
		`${a.id} kết thúc ${a.end}, không trước ${b.id} (${b.start})`,
		`${a.id} ends ${a.end}, not before ${b.id} (${b.start})`,
	);
}

function ended({ id, start, end }: DateReading, locale: Locale): string {
	return start === end ? `${id} ${start}` : say(locale, `${id} đến ${end}`, `${id} to ${end}`);
}
