import type { Locale } from "../core/label.ts";
import { contains, isEmpty } from "../number/interval.ts";
import { edgeToPass, ranksOfGroup } from "./groupRanks.ts";
import { printRange, printValue, say, termText } from "./phrases.ts";
import type { Relation } from "./report.ts";
import type { TextParts } from "./textParts.ts";

/** `rank 35 of 63 is in quarter 3 (33 to 47)`. */
export function groupText(
	relation: Extract<Relation, { readonly groups: number }>,
	{ look, marks, verdict }: TextParts,
	locale: Locale,
): string {
	const rank = look.value(relation.rank);
	const of = look.value(relation.of ?? `${relation.rank}.of`);
	const group = look.value(relation.group);
	if (!rank || !of || !group) {
		const terms = [relation.rank, relation.of ?? `${relation.rank}.of`, relation.group];
		return terms.map((term) => termText(term, look, marks, locale)).join(", ");
	}
	const g = Number(group.n);
	const ranks = ranksOfGroup(g, relation.groups, of, edgeToPass(relation.edge));
	const inside = contains(ranks, rank);
	const range = isEmpty(ranks) ? "" : ` (${printRange(ranks, true, marks, locale)})`;
	const field = say(
		locale,
		`hạng ${printValue(rank, 0, marks)} trên ${printValue(of, 0, marks)}`,
		`rank ${printValue(rank, 0, marks)} of ${printValue(of, 0, marks)}`,
	);
	const name = groupName(g, relation.groups, locale);
	if (inside) return say(locale, `${field} thuộc ${name}${range}`, `${field} is in ${name}${range}`);
	if (verdict === "fails") {
		return say(locale, `${field} không thuộc ${name}${range}`, `${field} is not in ${name}${range}`);
	}
	return say(
		locale,
		`${field} thuộc ${name} hay không là tùy cách lấy biên${range}`,
		`${field} is in ${name} or not, by how the edge is drawn${range}`,
	);
}

/** `quarter 3`, or `group 2 of 5`. */
function groupName(group: number, groups: number, locale: Locale): string {
	if (groups === 4) return say(locale, `nhóm tứ phân vị thứ ${group}`, `quarter ${group}`);
	return say(locale, `nhóm thứ ${group} trong ${groups} nhóm`, `group ${group} of ${groups}`);
}
