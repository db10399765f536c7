import type { Locale } from "../core/label.ts";
import { printRational } from "../number/formatNumber.ts";
import type { Rational } from "../number/rational.ts";
import * as q from "../number/rational.ts";
import type { Look } from "./look.ts";
import { nameOf, printOf, say, termText } from "./phrases.ts";
import { boundShares } from "./pooledBounds.ts";
import type { Relation } from "./report.ts";
import type { TextParts } from "./textParts.ts";

/** `21,15 <= 33,40 <= 65,50`, and what shares of the whole that allows. */
export function pooledText(
	relation: Extract<Relation, { readonly pooled: string }>,
	{ look, marks, verdict }: TextParts,
	locale: Locale,
): string {
	if (verdict === "undetermined") {
		return [relation.pooled, ...relation.parts].map((term) => termText(term, look, marks, locale)).join(", ");
	}
	const bare = (term: string): string => printOf(term, look, marks).replace(/%$/, "");
	const parts = relation.parts
		.map((part) => ({ print: bare(part), value: look.figure(part)?.value ?? q.ZERO }))
		.sort((a, b) => q.compare(a.value, b.value))
		.map(({ print }) => print);
	const [low, high] = [parts.at(0), parts.at(-1)];
	if (verdict !== "fails") {
		const chain = `${low} <= ${bare(relation.pooled)} <= ${high}`;
		return [chain, sharesText(relation, look, marks, locale)].filter((text) => text !== "").join("; ");
	}
	const name = termText(relation.pooled, look, marks, locale);
	return say(
		locale,
		`${name} nằm ngoài khoảng ${low} đến ${high} của các thành phần`,
		`${name} lies outside ${low} to ${high}, the range of its parts`,
	);
}

/** What share of the whole each part can have, rounded outwards. */
function sharesText(
	{ pooled, parts }: Extract<Relation, { readonly pooled: string }>,
	look: Look,
	marks: Locale,
	locale: Locale,
): string {
	const shares = parts.length < 2 ? undefined : boundShares(look.interval(pooled), parts.map(look.interval));
	const texts = (shares ?? []).flatMap(({ min, max }, index) => {
		const figure = look.figure(parts[index]);
		const low = min && q.signOf(min.at) > 0 ? outward(min.at, "floor", marks) : undefined;
		const high = max && q.compare(max.at, q.HUNDRED) < 0 ? outward(max.at, "ceiling", marks) : undefined;
		if (!figure || (!low && !high)) return [];
		const name = nameOf(figure, locale);
		if (low && high) return [say(locale, `${name} ${low} đến ${high}`, `${name} ${low} to ${high}`)];
		return [
			low
				? say(locale, `${name} ít nhất ${low}`, `${name} at least ${low}`)
				: say(locale, `${name} nhiều nhất ${high}`, `${name} at most ${high}`),
		];
	});
	return texts.length === 0
		? ""
		: say(locale, `tỷ trọng: ${texts.join(", ")}`, `shares of the whole: ${texts.join(", ")}`);
}

function outward(share: Rational, mode: "floor" | "ceiling", marks: Locale): string {
	return `${printRational(share, { locale: marks, places: 2, mode })}%`;
}
