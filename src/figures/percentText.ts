import type { Locale } from "../core/label.ts";
import { printRational } from "../number/formatNumber.ts";
import { isEmpty, onlyValue } from "../number/interval.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import { roundRational } from "../number/round.ts";
import type { Figure } from "./model.ts";
import { countsFor, nearestCounts } from "./percentCounts.ts";
import { printValue, say, termText } from "./phrases.ts";
import type { Relation } from "./report.ts";
import type { TextParts } from "./textParts.ts";

/** `569 of 1.456 = 39,0797%, printed 39,08%`, or why no count does. */
export function percentText(
	relation: Extract<Relation, { readonly percent: string }>,
	{ look, marks, verdict }: TextParts,
	locale: Locale,
): string {
	const percent = look.figure(relation.percent);
	const of = look.value(relation.of);
	const plain = [relation.percent, relation.of].map((term) => termText(term, look, marks, locale));
	if (!percent?.printed || !of || look.figure(relation.of)?.isRounded) {
		const text = plain.join(" / ");
		if (verdict !== "fails") return text;
		return `${text}: ${say(locale, "không có số nguyên nào khớp", "no whole number fits")}`;
	}
	if (q.signOf(of) <= 0) return `${plain.join(" / ")}: ${baseNotPositive(locale)}`;
	const print = (count: Rational): string => printValue(count, 0, marks);
	const base = print(of);
	const isOrIsNot =
		verdict === "fails" ? say(locale, "nhưng in là", "but printed") : say(locale, "in là", "printed");
	const exactly = (count: Rational): string => {
		const rate = printValue(q.divide(q.multiply(q.HUNDRED, count), of), percent.places + 2, marks);
		return say(locale, `${print(count)} trên ${base} = ${rate}%`, `${print(count)} of ${base} = ${rate}%`);
	};
	const given = relation.count === undefined ? undefined : look.value(relation.count);
	if (given) return `${exactly(given)}, ${isOrIsNot} ${percent.printed}`;
	const counts = countsFor(look.interval(relation.percent), of);
	const only = counts && onlyValue(counts);
	if (only) return `${exactly(only)}, ${isOrIsNot} ${percent.printed}`;
	if (counts?.min && counts.max && !isEmpty(counts)) {
		const [low, high] = [print(counts.min.at), print(counts.max.at)];
		return say(
			locale,
			`${low} đến ${high} trên ${base}, ${isOrIsNot} ${percent.printed}`,
			`${low} to ${high} of ${base}, ${isOrIsNot} ${percent.printed}`,
		);
	}
	const nearest = nearestText(percent, of, marks, locale);
	return say(
		locale,
		`không có số nguyên nào trên ${base} in ra ${percent.printed}: ${nearest}`,
		`no whole number of ${base} prints ${percent.printed}: ${nearest}`,
	);
}

export function baseNotPositive(locale: Locale): string {
	return say(locale, "mẫu số phải lớn hơn 0", "the denominator must be above 0");
}

/** `570 of 1.459 prints 39,07%, 571 prints 39,14%`. */
export function nearestText(percent: Figure, of: Rational, marks: Locale, locale: Locale): string {
	const base = printValue(of, 0, marks);
	const mode = percent.modes[0] ?? "half-up";
	const counts = percent.value ? nearestCounts(percent.value, of) : [];
	if (counts.length === 0) return say(locale, "nằm ngoài 0 đến 100%", "it lies outside 0 to 100%");
	return counts
		.map((count, index) => {
			const rounding = { places: Math.max(percent.places, 0), mode };
			const rate = roundRational(q.divide(q.multiply(q.HUNDRED, q.integer(count)), of), rounding);
			const print = `${printRational(rate, { locale: marks, places: rounding.places })}%`;
			const number = printRational(q.integer(count), { locale: marks });
			const share = index === 0 ? say(locale, `${number} trên ${base}`, `${number} of ${base}`) : number;
			return say(locale, `${share} in ra ${print}`, `${share} prints ${print}`);
		})
		.join(", ");
}
