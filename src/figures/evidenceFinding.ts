import type { Locale } from "../core/label.ts";
import { contains, intersect, isEmpty } from "../number/interval.ts";
import { evaluateRelation } from "./evaluateRelation.ts";
import type { EvidenceFinding } from "./finding.ts";
import type { EvidenceReading, Figure, Model } from "./model.ts";
import { inBoth, nameOf, say } from "./phrases.ts";
import type { Work } from "./solver/system.ts";

/** Whether the evidence meets the print, and what the relations of the figure say with its value. */
export function evidenceFinding(model: Model, one: EvidenceReading, work: Work): EvidenceFinding {
	const figure = model.figures[one.variable];
	const figures = [...model.figures];
	figures[one.variable] = one.figure;
	const changed: Model = { ...model, figures };
	const withEvidence = model.relations
		.filter(({ variables }) => variables.includes(one.variable))
		.map((relation) => [relation.id, evaluateRelation(changed, relation, work)] as const);
	const agrees = figure !== undefined && meets(figure, one.figure);
	const ref = figure?.ref ?? "";
	return {
		figure: ref,
		printed: one.printed,
		value: one.value,
		source: one.source,
		agrees,
		withEvidence: Object.fromEntries(withEvidence),
		text: inBoth((locale) => evidenceText(ref, figure, one, locale)),
	};
}

function meets(a: Figure, b: Figure): boolean {
	if (a.value && !a.isThreshold && contains(b.interval, a.value)) return true;
	return !isEmpty(intersect(a.interval, b.interval));
}

function evidenceText(
	ref: string,
	figure: Figure | undefined,
	{ printed, value, source }: EvidenceReading,
	locale: Locale,
): string {
	const name = figure ? nameOf(figure, locale).replace(/\.of$/, "") : ref;
	if (figure?.printed === null)
		return say(
			locale,
			`${name} không được in, nguồn đối chiếu: ${value} (${source})`,
			`${name} is not printed, evidence ${value} (${source})`,
		);
	return ref.endsWith(".of")
		? say(
				locale,
				`${name} in là trên tổng số ${printed}, nguồn đối chiếu: ${value} (${source})`,
				`${name} is printed of ${printed}, evidence ${value} (${source})`,
			)
		: say(
				locale,
				`${name} in là ${printed}, nguồn đối chiếu: ${value} (${source})`,
				`${name} is printed ${printed}, evidence ${value} (${source})`,
			);
}
