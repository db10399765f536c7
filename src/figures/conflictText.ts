import { type Locale, labelText } from "../core/label.ts";
import type { Conflict, Correction, Finding, Reason, ValueRange } from "./finding.ts";
import { printRange, say } from "./phrases.ts";
import { toExactInterval } from "./range.ts";

const MOST_LISTED = 8;

/** The smallest corrections of a conflict, what they would break, and slips of the pen that explain them. */
export function conflictTexts(finding: Finding, conflict: Conflict, locale: Locale): readonly string[] {
	const sure = conflict.corrections.filter(({ breaks }) => breaks.length === 0);
	const texts: string[] = [];
	if (conflict.none)
		texts.push(
			say(
				locale,
				"không cách sửa số liệu nào làm cho các quan hệ cùng đúng",
				"no change of the figures mends it",
			),
		);
	else if (sure.length > 0) {
		const size = Object.keys(sure[0]?.set ?? {}).length;
		const listed = sure.slice(0, MOST_LISTED).map((correction) => setText(finding, correction, locale));
		if (sure.length > MOST_LISTED)
			listed.push(
				say(locale, `và ${sure.length - MOST_LISTED} cách khác`, `and ${sure.length - MOST_LISTED} more`),
			);
		const lead =
			size === 1
				? say(locale, "sửa một số là đủ", "one change mends it")
				: say(locale, `sửa ${size} số là đủ`, `${size} changes mend it`);
		texts.push(`${lead}: ${listed.join(" | ")}`);
	}
	if (!conflict.complete)
		texts.push(say(locale, "chưa tìm hết các cách sửa", "the search for corrections did not end"));
	if (sure.length > 1)
		texts.push(
			say(
				locale,
				"chỉ dựa vào phép tính thì không biết cách nào đúng",
				"arithmetic cannot choose between them",
			),
		);
	texts.push(...slipTexts(finding, sure, locale));
	for (const correction of conflict.corrections.filter(({ breaks }) => breaks.length > 0))
		texts.push(breakText(finding, correction, locale));
	return texts;
}

function setText(finding: Finding, { set, ranges }: Correction, locale: Locale): string {
	return Object.entries(set)
		.map(([ref, value]) => {
			const range = ranges[ref];
			const text = range?.text === value ? rangeText(finding, ref, range, locale) : value;
			return `${refName(finding, ref, locale)} ${text}`;
		})
		.join(" + ");
}

/** A range in words, in the marks of the report and with the figure's percent sign. */
function rangeText(finding: Finding, ref: string, range: ValueRange, locale: Locale): string {
	const unit = finding.figures[ref]?.printed?.endsWith("%") ? "%" : "";
	return `${printRange(toExactInterval(range), range.integer, finding.locale, locale)}${unit}`;
}

function breakText(finding: Finding, correction: Correction, locale: Locale): string {
	const ids = correction.breaks.join(", ");
	if (Object.keys(correction.set).length === 0) {
		return say(locale, `chỉ cần bỏ giả định ${ids}`, `giving up ${ids} is enough`);
	}
	const text = setText(finding, correction, locale);
	const why = correction.breaking === undefined ? "" : `: ${labelText(correction.breaking, locale)}`;
	return say(locale, `${text} sẽ trái với ${ids}`, `${text} would break ${ids}`) + why;
}

/** Slips of the pen that would each explain a correction of one figure, like slips together. */
function slipTexts(finding: Finding, corrections: readonly Correction[], locale: Locale): readonly string[] {
	const alone = corrections.map(({ set }) => Object.keys(set)).filter((refs) => refs.length === 1);
	const refs = [...new Set(alone.flat())];
	const byCode = new Map<string, string[]>();
	for (const ref of refs) {
		const [reason] = finding.figures[ref]?.reasons ?? [];
		if (!reason) continue;
		const { value = "", matches, tried } = reason;
		const odds = say(locale, `${matches} trong ${tried} cách thử`, `${matches} of ${tried} tried`);
		const lead = slipName(reason.code, locale);
		byCode.set(lead, [...(byCode.get(lead) ?? []), `${refName(finding, ref, locale)} ${value} (${odds})`]);
	}
	return [...byCode].map(([lead, texts]) => `${lead}: ${texts.slice(0, MOST_LISTED).join(" | ")}`);
}

function slipName(code: Reason["code"], locale: Locale): string {
	switch (code) {
		case "digitsSwapped":
			return say(locale, "nếu hai chữ số bị đảo", "if two digits were swapped");
		case "oneDigit":
			return say(locale, "nếu gõ nhầm một chữ số", "if one digit was mistyped");
		case "extraDigit":
			return say(locale, "nếu gõ thừa một chữ số", "if one digit was typed too many");
		case "missingDigit":
			return say(locale, "nếu gõ thiếu một chữ số", "if one digit was left out");
		case "sign":
			return say(locale, "nếu nhầm dấu", "if the sign was wrong");
		case "complement":
			return say(locale, "nếu đã in nhầm phần bù của 100%", "if the complement to 100% was printed");
		default:
			return say(locale, "nếu đặt sai dấu thập phân", "if the decimal mark was misplaced");
	}
}

/** An explanation that belongs to a relation as a whole. */
export function reasonText({ code, figures, value = "" }: Reason, locale: Locale): string {
	const and = say(locale, " và ", " and ");
	switch (code) {
		case "truncated":
			return say(
				locale,
				`${figures.join(and)} có thể đã bị cắt bớt thay vì làm tròn`,
				`${figures.join(and)} may have been truncated instead of rounded`,
			);
		case "overlap":
			return say(
				locale,
				`${value} trường hợp bị tính vào hai thành phần cũng là một cách giải thích`,
				`${value} counted in two parts would also explain it`,
			);
		case "unclassified":
			return say(
				locale,
				`${value} trường hợp không được tính vào thành phần nào cũng là một cách giải thích`,
				`${value} in none of the parts would also explain it`,
			);
		case "otherDenominator":
			return say(
				locale,
				`tỷ lệ khớp với mẫu số khác: ${figures.slice(1).join(" + ")} = ${value}`,
				`the percentage fits another base: ${figures.slice(1).join(" + ")} = ${value}`,
			);
		default:
			return say(
				locale,
				`có thể ${figures.join(and)} bị đổi chỗ cho nhau`,
				`${figures.join(and)} may have changed places`,
			);
	}
}

/** The label of a figure, or its name. */
export function refName(finding: Finding, ref: string, locale: Locale): string {
	const label = finding.figures[ref]?.label;
	return label === undefined ? ref : labelText(label, locale);
}
