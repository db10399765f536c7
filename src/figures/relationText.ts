import type { Label, Locale } from "../core/label.ts";
import { labelText } from "../core/label.ts";
import { printRational } from "../number/formatNumber.ts";
import { toRational } from "../number/numeric.ts";
import * as q from "../number/rational.ts";
import type { RoundingMode } from "../number/round.ts";
import { derivedText } from "./derivedText.ts";
import { groupText } from "./groupText.ts";
import type { Look } from "./look.ts";
import { baseNotPositive, percentText } from "./percentText.ts";
import { inBoth, printGap, printOf, printValue, say, termText } from "./phrases.ts";
import { pooledText } from "./pooledText.ts";
import { asExamples, asOrder, asSum, scaleOfRatio, type Term } from "./relationShape.ts";
import type { Relation } from "./report.ts";
import type { TextParts } from "./textParts.ts";

const MODE_NAMES: Readonly<Record<RoundingMode, Label>> = {
	"half-up": { vi: "làm tròn nửa lên", en: "rounded half up" },
	"half-even": { vi: "làm tròn nửa về số chẵn", en: "rounded half to even" },
	truncate: { vi: "cắt bớt", en: "truncated" },
	floor: { vi: "làm tròn xuống", en: "rounded down" },
	ceiling: { vi: "làm tròn lên", en: "rounded up" },
};

/** What a relation says, told in both languages. */
export function textOf(parts: TextParts): Label {
	return inBoth((locale) => {
		const text = sentence(parts, locale);
		if (parts.verdict !== "fails" || !parts.under) return text;
		const modes = parts.under.map((mode) => labelText(MODE_NAMES[mode], locale));
		const list = modes.join(say(locale, " hoặc ", " or "));
		return text + say(locale, `; nếu ${list} thì đúng`, `; ${list} it would hold`);
	});
}

function sentence(parts: TextParts, locale: Locale): string {
	const { relation, verdict, look, marks } = parts;
	if (verdict === "derives") return derivedText(parts, locale);
	if ("percent" in relation) return percentText(relation, parts, locale);
	if ("group" in relation) return groupText(relation, parts, locale);
	if ("pooled" in relation && !relation.weights) return pooledText(relation, parts, locale);
	const order = asOrder(relation);
	if (order) {
		const text = order.terms
			.map((term) => termText(term, look, marks, locale))
			.join(order.strict ? " < " : " <= ");
		return verdict === "fails" ? `${text}: ${say(locale, "không đúng thứ tự", "not in this order")}` : text;
	}
	if ("equal" in relation) return equalText(relation.equal, parts, locale);
	return resultText(parts, locale);
}

function equalText(terms: readonly Term[], { look, marks, verdict }: TextParts, locale: Locale): string {
	if (verdict === "holds") return terms.map((term) => printOf(term, look, marks)).join(" = ");
	const text = terms.map((term) => termText(term, look, marks, locale)).join(" = ");
	if (verdict !== "fails") return text;
	return `${text}: ${say(locale, "không thể bằng nhau", "they cannot be equal")}`;
}

/** operands = computed, and what is printed of it. */
function resultText(parts: TextParts, locale: Locale): string {
	const { relation, verdict, look, marks, check } = parts;
	const result = resultOf(relation);
	const printed = look.figure(result);
	const operands = operandsText(relation, look, marks, locale);
	const shown =
		check.computed &&
		printValue(check.computed, (printed?.places ?? 0) + 2, marks) + (printed?.percent ? "%" : "");
	const left = shown === undefined ? operands : `${operands} = ${shown}`;
	const name = termText(result, look, marks, locale);
	const print = printOf(result, look, marks);
	if (verdict === "fails") {
		return say(locale, `${left}, nhưng ${name}`, `${left}, but ${name}`) + apartText(parts, locale);
	}
	if (shown === undefined) return `${left}, ${name}`;
	if (verdict === "holdsByRounding") {
		return say(
			locale,
			`${left}, in là ${print}: khớp trong phạm vi làm tròn`,
			`${left}, printed ${print}: within rounding`,
		);
	}
	if ("includes" in relation) return say(locale, `${left}, không quá ${name}`, `${left}, at most ${name}`);
	if ("parts" in relation && relation.parts.some((part) => result === `${part}.of`)) {
		return say(locale, `${left}: vừa đủ ${shown}, không sót`, `${left}; none of the ${shown} is left over`);
	}
	if (check.computed && printed?.value && q.equals(check.computed, printed.value)) return left;
	return typeof result === "number"
		? left
		: say(locale, `${left}, in là ${print}`, `${left}, printed ${print}`);
}

/** Why the two sides do not meet, behind a colon. */
function apartText({ relation, look, marks, gap, check }: TextParts, locale: Locale): string {
	if (gap) return `: ${printGap(gap.at, gap.open, isCounted(relation, look), marks, locale)}`;
	if ("places" in relation) {
		return say(
			locale,
			": hạng vượt quá số đơn vị được xếp hạng",
			": a rank beyond the number of units ranked",
		);
	}
	const isQuotient = "ratio" in relation || "relativeChange" in relation || "weights" in relation;
	return isQuotient && !check.computed ? `: ${baseNotPositive(locale)}` : "";
}

/** Whether what is too many or too few can be counted. */
function isCounted(relation: Relation, look: Look): boolean {
	const result = look.figure(resultOf(relation));
	if (result) return result.kind !== "real";
	const operands = (asSum(relation) ?? asExamples(relation))?.operands ?? [];
	return operands.every(([term]) => look.figure(term)?.kind !== "real");
}

function resultOf(relation: Relation): Term {
	const sum = asSum(relation) ?? asExamples(relation);
	if (sum) return sum.result;
	if ("ratio" in relation) return relation.ratio;
	if ("relativeChange" in relation) return relation.relativeChange;
	return "pooled" in relation ? relation.pooled : "";
}

function operandsText(relation: Relation, look: Look, marks: Locale, locale: Locale): string {
	const text = (term: Term): string => termText(term, look, marks, locale);
	const sum = asSum(relation) ?? asExamples(relation);
	if (sum) {
		return sum.operands
			.map(([term, by], index) => (index === 0 ? text(term) : `${by > 0 ? "+" : "−"} ${text(term)}`))
			.join(" ");
	}
	if ("ratio" in relation) {
		const scale = scaleOfRatio(relation, look);
		const quotient = `${text(relation.numerator)} / ${text(relation.denominator)}`;
		if (scale === 1 || scale === 100) return quotient;
		return `${printRational(toRational(scale), { locale: marks })} × ${quotient}`;
	}
	if ("relativeChange" in relation) {
		const [previous, current] = [text(relation.previous), text(relation.current)];
		return say(locale, `từ ${previous} đến ${current}`, `from ${previous} to ${current}`);
	}
	if (!("pooled" in relation)) return "";
	const weights = relation.weights ?? [];
	const terms = relation.parts.map((part, index) => `${text(part)} × ${text(weights[index] ?? "")}`);
	const list = terms.join(" + ");
	return say(locale, `bình quân gia quyền của ${list}`, `weighted mean of ${list}`);
}
