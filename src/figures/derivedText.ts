import type { Locale } from "../core/label.ts";
import { printRational } from "../number/formatNumber.ts";
import { onlyValue } from "../number/interval.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { Look } from "./look.ts";
import { nameOf, printOf, printRange, printValue, say } from "./phrases.ts";
import { asSum } from "./relationShape.ts";
import type { Relation } from "./report.ts";
import type { TextParts } from "./textParts.ts";

/** `par2020 = 83,46 (more than 83,45, less than 83,47)`. */
export function derivedText({ relation, look, marks, derived }: TextParts, locale: Locale): string {
	return derived
		.map(([figure, interval]) => {
			const name = nameOf(figure, locale);
			const range = printRange(interval, figure.kind !== "real", marks, locale);
			const only = onlyValue(interval);
			if (only) return `${name} = ${range}`;
			const central = centralValue(relation, figure.ref, look, marks);
			if (!central) return `${name}: ${range}`;
			const value = printValue(central.value, central.places, marks);
			if (central.widened.length === 0) return `${name} = ${value} (${range})`;
			const meant = central.widened
				.map(({ printed, value }) => say(locale, `${printed} nghĩa là ${value}`, `${printed} means ${value}`))
				.join(say(locale, " và ", " and "));
			return say(
				locale,
				`${name} = ${value} nếu ${meant}; theo số đã in thì ${range}`,
				`${name} = ${value} if ${meant}; as printed ${range}`,
			);
		})
		.join("; ");
}

interface Central {
	readonly value: Rational;
	readonly places: number;
	/** Operands that would have to mean more decimals than they print. */
	readonly widened: readonly { readonly printed: string; readonly value: string }[];
}

/** The derived figure if every operand meant just what it prints, to the decimals of the longest. */
function centralValue(relation: Relation, ref: string, look: Look, marks: Locale): Central | undefined {
	const sum = asSum(relation);
	if (!sum) return undefined;
	let total = q.ZERO;
	let own: 1 | -1 | undefined;
	const printed: { readonly print: string; readonly places: number; readonly value: Rational }[] = [];
	for (const [term, by] of [...sum.operands, [sum.result, -1] as const]) {
		if (term === ref) {
			own = by;
			continue;
		}
		const value = look.value(term);
		if (!value) return undefined;
		const figure = look.figure(term);
		if (figure?.isRounded) printed.push({ print: printOf(term, look, marks), places: figure.places, value });
		total = q.add(total, q.multiply(value, q.integer(by)));
	}
	if (own === undefined) return undefined;
	const most = Math.max(0, ...printed.map(({ places }) => places));
	return {
		value: own > 0 ? q.negate(total) : total,
		places: most,
		widened: printed
			.filter(({ places }) => places < most)
			.map(({ print, value }) => ({
				printed: print,
				value: printRational(value, { locale: marks, places: most }),
			})),
	};
}
