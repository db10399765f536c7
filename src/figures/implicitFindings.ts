import type { Locale } from "../core/label.ts";
import { contains } from "../number/interval.ts";
import type { RelationFinding } from "./finding.ts";
import type { Oracle } from "./group.ts";
import type { Figure } from "./model.ts";
import { inBoth, nameOf, say } from "./phrases.ts";

/** What fails in a group although nobody said it. */
export function implicitFindings(oracle: Oracle): readonly RelationFinding[] {
	return oracle.group.relations
		.filter((relation) => relation.isImplicit && oracle.ask([], [relation]) === "unsat")
		.map((relation) => {
			const figures = [...relation.variables].flatMap((variable) => oracle.figureAt(variable) ?? []);
			return {
				id: relation.id,
				verdict: "fails",
				figures: figures.map(({ ref }) => ref),
				reasons: [],
				cautions: [],
				text: inBoth((locale) => implicitText(figures, locale)),
			};
		});
}

function implicitText([figure, of]: readonly Figure[], locale: Locale): string {
	if (!figure) return "";
	const name = `${nameOf(figure, locale)} ${figure.printed ?? ""}`.trim();
	const isOutside = figure.value !== undefined && !contains(figure.domain, figure.value);
	if (of && !isOutside)
		return say(
			locale,
			`${name} không nằm trong 0 đến ${of.printed ?? ""}`,
			`${name} does not lie within 0 to ${of.printed ?? ""}`,
		);
	return say(
		locale,
		`${name} nằm ngoài miền giá trị của loại ${figure.kind}`,
		`${name} is not a value that a ${figure.kind} can have here`,
	);
}
