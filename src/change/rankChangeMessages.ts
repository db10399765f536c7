import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

const FEW = 5;

/** The first names of a list, and how many more there are. */
function named(names: readonly string[], more: string): string {
	const shown = names.slice(0, FEW).map(shorten).join(", ");
	return names.length > FEW ? `${shown} ${more}` : shown;
}

const inVi = (names: readonly string[]): string => named(names, `và ${names.length - FEW} đơn vị khác`);
const inEn = (names: readonly string[]): string => named(names, `and ${names.length - FEW} more`);

export const nodeNotRanked = (node: string): Label => ({
	vi: `bộ tiêu chí không xếp hạng ở mục ${shorten(node)}: không có thứ hạng để giải thích`,
	en: `the scheme does not rank units at ${shorten(node)}: there is no rank to explain`,
});

export const rankingsDiffer = (fields: readonly string[]): Label => ({
	vi: `hai bộ tiêu chí xếp hạng khác nhau (${fields.join(", ")}): thứ hạng của kỳ này không đặt được vào kỳ kia`,
	en: `the two schemes rank differently (${fields.join(", ")}): a figure of one period has no place among those of the other`,
});

const REASONS = {
	notListed: { vi: "không có trong danh sách", en: "is not listed" },
	noScore: { vi: "không có điểm", en: "has no score" },
	noClass: { vi: "không thuộc nhóm xếp hạng nào", en: "has no class" },
	leftOut: { vi: "không thuộc diện xếp hạng", en: "is not among those ranked" },
} as const;

export const unitNotRanked = (unit: string, period: string, why: keyof typeof REASONS): Label => ({
	vi: `${shorten(unit)} ${REASONS[why].vi} ở kỳ ${shorten(period)}: không có thứ hạng để so sánh`,
	en: `${shorten(unit)} ${REASONS[why].en} in ${shorten(period)}: there is no rank to compare`,
});

export const undecidedTie = (a: string, b: string): Label => ({
	vi: `500 chữ số không phân biệt được ${shorten(a)} với ${shorten(b)}: hai bên được coi là bằng nhau`,
	en: `500 digits do not tell ${shorten(a)} from ${shorten(b)}: they count as equal`,
});

export const classChanged = (unit: string, before: string | null, after: string | null): Label => ({
	vi: `${shorten(unit)} đổi nhóm xếp hạng, từ ${shorten(before ?? "–")} sang ${shorten(after ?? "–")}: hai thứ hạng thuộc hai danh sách khác nhau`,
	en: `${shorten(unit)} is ranked in another class, ${shorten(after ?? "–")} and not ${shorten(before ?? "–")}: the two ranks are of two lists`,
});

export const othersChangedClass = (names: readonly string[]): Label => ({
	vi: `các đơn vị đổi nhóm xếp hạng nên không được tính là chung: ${inVi(names)}`,
	en: `units that are ranked in another class are not counted as common: ${inEn(names)}`,
});

export const hiddenTieBreak = (period: string, shown: string, names: readonly string[]): Label => ({
	vi: `${shorten(period)}: cùng được công bố là ${localizeDecimal(shown, "vi")} nhưng khác hạng: ${inVi(names)}`,
	en: `${shorten(period)}: published alike as ${localizeDecimal(shown, "en")}, and ranked apart: ${inEn(names)}`,
});

export const peerScores: Label = {
	vi: "điểm được tính theo các đơn vị khác: một phần thay đổi điểm của chính đơn vị là do các đơn vị ấy",
	en: "scores are computed from those of other units: part of the unit's own change of score is their doing",
};

export const notAnExplanation: Label = {
	vi: "đây không phải là kết quả của explainRankChange",
	en: "this is not a result of explainRankChange",
};
