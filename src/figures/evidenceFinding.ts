import { type Locale, labelText } from "../core/label.ts";
import { contains, intersect, isEmpty } from "../number/interval.ts";
import { evaluateRelation } from "./evaluateRelation.ts";
import type { EvidenceFinding, FigureFinding } from "./finding.ts";
import type { EvidenceReading, Figure, Model } from "./model.ts";
import { inBoth, nameOf, printRange, say } from "./phrases.ts";
import { toExactInterval } from "./range.ts";
import type { Work } from "./solver/system.ts";

/**
 * Whether the evidence meets the print or, for a figure that is not printed, what follows for it; and
 * what the relations of the figure say with the evidence's value.
 */
export function evidenceFinding(
	model: Model,
	one: EvidenceReading,
	found: FigureFinding | undefined,
	work: Work,
): EvidenceFinding {
	const { variable, value, source } = one;
	const figures = [...model.figures];
	figures[variable] = one.figure;
	const changed: Model = { ...model, figures };
	const withEvidence = model.relations
		.filter(({ variables }) => variables.includes(variable))
		.map((relation) => [relation.id, evaluateRelation(changed, relation, work)] as const);
	const printed = found?.printed ?? null;
	const agrees = found !== undefined && meets(model.figures[variable], one.figure, found);
	return {
		figure: one.figure.ref,
		printed,
		value,
		source,
		agrees,
		withEvidence: Object.fromEntries(withEvidence),
		text: inBoth((locale) => {
			const evidence = `${value} (${labelText(source, locale)})`;
			return `${saidText(one.figure, found, model.locale, locale)}, ${say(locale, `nguồn đối chiếu: ${evidence}`, `evidence ${evidence}`)}`;
		}),
	};
}

function meets(figure: Figure | undefined, evidence: Figure, { allowed }: FigureFinding): boolean {
	if (!figure || figure.printed === null) {
		return !allowed.empty && !isEmpty(intersect(toExactInterval(allowed), evidence.interval));
	}
	if (figure.value && !figure.isThreshold && contains(evidence.interval, figure.value)) return true;
	return !isEmpty(intersect(figure.interval, evidence.interval));
}

/** What the report says of the figure: its print, or what follows for it. */
function saidText(figure: Figure, found: FigureFinding | undefined, marks: Locale, locale: Locale): string {
	const name = nameOf(figure, locale);
	if (found && found.printed === null) {
		if (found.allowed.empty) return say(locale, `${name} không in`, `${name} is not printed`);
		const range = printRange(toExactInterval(found.allowed), found.allowed.integer, marks, locale);
		return say(locale, `${name} không in, suy ra ${range}`, `${name} is not printed, it follows: ${range}`);
	}
	const printed = found?.printed ?? "";
	const own = name.replace(/\.of$/, "");
	return own === name
		? say(locale, `${name} in là ${printed}`, `${name} is printed ${printed}`)
		: say(locale, `${own} in trên tổng số ${printed}`, `${own} is printed of ${printed}`);
}
