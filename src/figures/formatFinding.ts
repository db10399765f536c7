import { describe } from "../core/describe.ts";
import { refuse } from "../core/error.ts";
import { checkLocale, type Locale, labelText } from "../core/label.ts";
import { checkOptions } from "../number/numeric.ts";
import { conflictTexts, reasonText, refName } from "./conflictText.ts";
import type { Conflict, EvidenceFinding, Finding, RelationFinding } from "./finding.ts";
import * as messages from "./messages.ts";
import { say } from "./phrases.ts";

/** In which language a finding is told. */
export interface FormatFindingOptions {
	readonly locale: Locale;
}

interface Line {
	readonly id: string;
	readonly texts: readonly string[];
}

/**
 * Tells a finding as text: what fails and the smallest changes that would mend it, what holds, what is
 * possible but not provable, what follows. Every relation is listed once, with the quotes of what fails.
 *
 * Formula: figures.reconcile.
 *
 * @param finding - What `reconcile` returned.
 * @param options - `locale`: the language of the text; numbers keep the marks of the report.
 * @returns The text, lines separated by `\n`.
 * @throws `BAD_LOCALE`, `BAD_OPTIONS`; `NOT_A_RESULT` for anything but a finding.
 *
 * @example
 * ```ts
 * import { formatFinding, reconcile } from "steerindex/figures";
 * const finding = reconcile({
 *   id: "sums",
 *   locale: "en",
 *   figures: { all: "8", up: "3", down: "5" },
 *   relations: { domains: { total: "all", parts: ["up", "down"] } },
 * });
 * formatFinding(finding, { locale: "en" }).split("\n")[3]; // => "  domains  up 3 + down 5 = 8"
 * ```
 */
export function formatFinding(finding: Finding, options: FormatFindingOptions): string {
	const locale = checkLocale(checkOptions(options).locale);
	try {
		return tell(finding, locale);
	} catch {
		return refuse("NOT_A_RESULT", ["finding"], messages.notAFinding, { received: describe(finding) });
	}
}

function tell(finding: Finding, locale: Locale): string {
	const relations: readonly RelationFinding[] = Object.values(finding.relations);
	const told = new Set<Conflict>();
	const relationLine = (relation: RelationFinding): Line => ({
		id: relation.id,
		texts: [
			labelText(relation.text, locale) + noteText(relation, locale) + withEvidence(finding, relation, locale),
			...relation.cautions
				.filter(({ code }) => code !== "DIFFERENT_PLACES" || relation.verdict !== "derives")
				.map(({ message }) => labelText(message, locale)),
			...(relation.verdict === "fails" ? failureTexts(finding, relation, told, locale) : []),
		],
	});
	const of = (test: (relation: RelationFinding) => boolean): readonly Line[] =>
		relations.filter(test).map(relationLine);
	const fails = of(({ verdict, assumed }) => verdict === "fails" && !assumed);
	const implicit = finding.implicit.map(relationLine);
	const assumedFails = of(({ verdict, assumed }) => verdict === "fails" && assumed === true);
	const together = finding.conflicts
		.filter((conflict) => !told.has(conflict))
		.map((conflict) => togetherLine(finding, conflict, locale));
	const evidence = Object.entries(finding.evidence);
	const sections: readonly (readonly [title: string, lines: readonly Line[]])[] = [
		[say(locale, "SAI", "FAILS"), [...fails, ...implicit]],
		[say(locale, "KHÔNG THỂ CÙNG ĐÚNG", "CANNOT ALL BE TRUE"), together],
		[
			say(locale, "TRÁI VỚI NGUỒN ĐỐI CHIẾU", "FAILS AGAINST EVIDENCE"),
			evidence.filter(([, one]) => !one.agrees).map(evidenceLine(locale)),
		],
		[say(locale, "GIẢ ĐỊNH, SAI", "ASSUMED, FAILS"), assumedFails],
		[say(locale, "ĐÚNG", "HOLDS"), of(({ verdict }) => verdict === "holds")],
		[
			say(locale, "ĐÚNG TRONG PHẠM VI LÀM TRÒN", "HOLDS BY ROUNDING"),
			of(({ verdict }) => verdict === "holdsByRounding"),
		],
		[
			say(locale, "KHỚP VỚI NGUỒN ĐỐI CHIẾU", "AGREES WITH EVIDENCE"),
			evidence.filter(([, one]) => one.agrees).map(evidenceLine(locale)),
		],
		[
			say(locale, "CÓ THỂ, KHÔNG CHỨNG MINH ĐƯỢC", "POSSIBLE, NOT PROVABLE"),
			of(({ verdict }) => verdict === "possible"),
		],
		[say(locale, "SUY RA", "DERIVES"), of(({ verdict }) => verdict === "derives")],
		[say(locale, "CHƯA XÁC ĐỊNH", "UNDETERMINED"), of(({ verdict }) => verdict === "undetermined")],
	];
	const width = Math.max(0, ...sections.flatMap(([, lines]) => lines.map(({ id }) => id.length)));
	return [
		...headLines(finding, locale),
		...sections.flatMap(([title, lines]) => sectionLines(title, lines, width)),
		...restLines(finding, locale),
	].join("\n");
}

function headLines(finding: Finding, locale: Locale): readonly string[] {
	const verdicts = {
		contradictory: say(locale, "MÂU THUẪN", "CONTRADICTORY"),
		undetermined: say(locale, "CHƯA XÁC ĐỊNH", "UNDETERMINED"),
		consistent: say(locale, "KHÔNG MÂU THUẪN", "CONSISTENT"),
	};
	const name = finding.id ?? say(locale, "báo cáo", "report");
	const date =
		finding.date === undefined ? "" : say(locale, `, ngày ${finding.date}`, `, printed ${finding.date}`);
	const lines = [`${name}${date}: ${verdicts[finding.verdict]}`];
	const { coverage } = finding;
	if (coverage) {
		const { numbers, figures, dates, setAside, unread } = coverage;
		lines.push(
			say(
				locale,
				`${numbers} con số trong văn bản: ${figures} là số liệu, ${dates} thuộc ngày tháng, ${setAside} để riêng, ${unread.length} chưa đọc`,
				`${numbers} numbers in the text: ${figures} figures, ${dates} in dates, ${setAside} set aside, ${unread.length} unread`,
			),
		);
	}
	for (const { mode, verdict } of finding.modes ?? []) lines.push(`${mode}: ${verdicts[verdict]}`);
	if (finding.status === "stopped") {
		lines.push(
			say(
				locale,
				`dừng sau ${finding.work} bước: điều không nêu ở đây là chưa được chứng minh`,
				`stopped after ${finding.work} steps: what is not said is not proved`,
			),
		);
	}
	return [...lines, ""];
}

function sectionLines(title: string, lines: readonly Line[], width: number): readonly string[] {
	if (lines.length === 0) return [];
	return [
		`${title} (${lines.length})`,
		...lines.flatMap(({ id, texts }) =>
			texts.map((text, index) => `  ${(index === 0 ? id : "").padEnd(width)}  ${text}`),
		),
	];
}

/** The smallest corrections under the first failing relation of their conflict, and the quotes. */
function failureTexts(
	finding: Finding,
	relation: RelationFinding,
	told: Set<Conflict>,
	locale: Locale,
): readonly string[] {
	const conflict = finding.conflicts.find((one) => one.relations.includes(relation.id) && !told.has(one));
	const belongs = conflict && relation.figures.some((figure) => conflict.figures.includes(figure));
	if (conflict && belongs) told.add(conflict);
	const reasons = relation.reasons.map((reason) => reasonText(reason, locale));
	return [
		...(conflict && belongs ? conflictTexts(finding, conflict, locale) : []),
		...reasons,
		...quoteTexts(finding, relation.figures, locale),
	];
}

function quoteTexts(finding: Finding, figures: readonly string[], locale: Locale): readonly string[] {
	if (!finding.coverage) return [];
	const quotes = [...new Set(figures.flatMap((ref) => finding.figures[ref]?.quote ?? []))];
	if (quotes.length === 0) return [];
	return [`${say(locale, "trích", "quoted")}: ${quotes.map((quote) => `“${quote}”`).join(" ")}`];
}

function togetherLine(finding: Finding, conflict: Conflict, locale: Locale): Line {
	const relations = conflict.cores
		.flatMap((core) => core.relations)
		.filter((id, index, all) => all.indexOf(id) === index);
	const ids = relations.length > 0 ? relations : conflict.relations;
	const rests =
		conflict.restsOn.length > 0
			? say(
					locale,
					` (dựa trên giả định ${conflict.restsOn.join(", ")})`,
					` (rests on the assumed ${conflict.restsOn.join(", ")})`,
				)
			: "";
	return {
		id: ids[0] ?? "",
		texts: [
			say(locale, `không thể cùng đúng: ${ids.join(", ")}`, `cannot all be true: ${ids.join(", ")}`) + rests,
			...conflictTexts(finding, conflict, locale),
		],
	};
}

function evidenceLine(locale: Locale): (entry: readonly [string, EvidenceFinding]) => Line {
	return ([id, { text }]) => ({ id, texts: [labelText(text, locale)] });
}

function noteText({ note }: RelationFinding, locale: Locale): string {
	return note === undefined ? "" : `; ${labelText(note, locale)}`;
}

/** How a relation stands with the evidence's value, where that is not what it was. */
function withEvidence(finding: Finding, relation: RelationFinding, locale: Locale): string {
	return Object.values(finding.evidence)
		.flatMap((evidence) => {
			const other = evidence.withEvidence[relation.id];
			if (!other || evidence.agrees) return [];
			const same = other.verdict === relation.verdict;
			if (labelText(other.text, locale) === labelText(relation.text, locale)) return [];
			const of = say(locale, `theo nguồn đối chiếu ${evidence.value}`, `with the evidence ${evidence.value}`);
			return [`; ${of}${same ? say(locale, " cũng vậy", " too") : ""}: ${labelText(other.text, locale)}`];
		})
		.join("");
}

function restLines(finding: Finding, locale: Locale): readonly string[] {
	const related = new Set(Object.values(finding.relations).flatMap((relation) => relation.figures));
	const figures = Object.entries(finding.figures).filter(
		([ref, figure]) => figure.role === "unchecked" && !ref.endsWith(".of") && !related.has(ref),
	);
	const lines: string[] = [];
	if (figures.length > 0) {
		lines.push(
			say(locale, `KHÔNG THUỘC QUAN HỆ NÀO (${figures.length})`, `IN NO RELATION (${figures.length})`),
		);
		lines.push(`  ${figures.map(([ref]) => refName(finding, ref, locale)).join(", ")}`);
	}
	if (finding.cautions.length > 0) {
		lines.push(say(locale, `LƯU Ý (${finding.cautions.length})`, `CAUTIONS (${finding.cautions.length})`));
		lines.push(
			...finding.cautions.map(({ path, message }) => `  ${path.at(-1) ?? ""}: ${labelText(message, locale)}`),
		);
	}
	const unread = finding.coverage?.unread ?? [];
	if (unread.length > 0) {
		lines.push(say(locale, `CHƯA ĐỌC (${unread.length})`, `UNREAD (${unread.length})`));
		lines.push(...unread.slice(0, 50).map(({ text, context }) => `  ${text}  …${context}…`));
	}
	return lines;
}
