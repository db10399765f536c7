import type { Label } from "../../core/label.ts";
import type { NoDataReason } from "./counts.ts";
import type { BoundKind } from "./threshold.ts";

/** Several cases or units, with the number that decides between one and many. */
export interface Counted {
	readonly text: string;
	readonly isOne: boolean;
}

type Noun = "unit" | "case";

const NOUNS: Readonly<Record<Noun, { readonly vi: string; readonly one: string; readonly many: string }>> = {
	unit: { vi: "đơn vị", one: "unit", many: "units" },
	case: { vi: "trường hợp", one: "case", many: "cases" },
};

export const BOUNDS: Readonly<Record<BoundKind, (percent: string) => Label>> = {
	over: (percent) => ({ vi: `trên ${percent}%`, en: `over ${percent}%` }),
	atLeast: (percent) => ({ vi: `từ ${percent}% trở lên`, en: `at least ${percent}%` }),
	under: (percent) => ({ vi: `dưới ${percent}%`, en: `under ${percent}%` }),
	atMost: (percent) => ({ vi: `không quá ${percent}%`, en: `at most ${percent}%` }),
};

export const REASONS: Readonly<Record<NoDataReason, Label>> = {
	missing: { vi: "thiếu số liệu", en: "not known" },
	noCases: { vi: "không có trường hợp nào", en: "no cases" },
};

export const heading = (title: string, when: readonly string[]): string =>
	when.length === 0 ? `${title}:` : `${title} (${when.join(", ")}):`;

export const asOf = (day: string): Label => ({ vi: `tính đến ${day}`, en: `as of ${day}` });

export const rateValue = (count: string, of: Counted, percent: string, target: string): Label => ({
	vi: `${count}/${of.text} trường hợp, bằng ${percent}%; mục tiêu ${target}.`,
	en: `${count} of ${of.text} ${inEnglish(of, "case")}, ${percent}%; the target is ${target}.`,
});

export const shareValue = (
	count: Counted,
	of: Counted,
	percent: string,
	each: string,
	target: string,
): Label => ({
	vi: `${count.text}/${of.text} đơn vị (${percent}%) có tỷ lệ ${each}; mục tiêu ${target}.`,
	en: `${count.text} of ${of.text} ${inEnglish(of, "unit")} (${percent}%) ${count.isOne ? "has" : "have"} a rate of ${each}; the target is ${target}.`,
});

export const noData = (target: string): Label => ({
	vi: `chưa có số liệu để đánh giá; mục tiêu ${target}.`,
	en: `there is nothing to judge by; the target is ${target}.`,
});

export const points = (size: Counted, isLess: boolean): Label => ({
	vi: `${isLess ? "chưa đến " : ""}${size.text} điểm phần trăm`,
	en: `${isLess ? "less than " : ""}${size.text} percentage ${size.isOne ? "point" : "points"}`,
});

export const met = (margin: string): Label => ({
	vi: `Đạt, vượt ngưỡng ${margin}.`,
	en: `Met, ${margin} clear of the threshold.`,
});

export const metExactly: Label = { vi: "Đạt, vừa đúng ngưỡng.", en: "Met, exactly at the threshold." };

export const missed = (margin: string, needed: string): Label => ({
	vi: `Chưa đạt, còn cách ngưỡng ${margin}: cần ${needed}.`,
	en: `Missed by ${margin}: it takes ${needed}.`,
});

export const missedExactly = (needed: string): Label => ({
	vi: `Chưa đạt, mới đúng bằng ngưỡng: cần ${needed}.`,
	en: `Missed, exactly at the threshold: it takes ${needed}.`,
});

/** So many more, or fewer. */
export const change = (size: Counted, noun: Noun, isMore: boolean): Label => ({
	vi: `${isMore ? "thêm" : "bớt"} ${size.text} ${NOUNS[noun].vi}`,
	en: `${size.text} ${isMore ? "more" : "fewer"} ${inEnglish(size, noun)}`,
});

export const sameTotal = (needed: string): Label => ({
	vi: `${needed} (tổng số không đổi)`,
	en: `${needed} (total unchanged)`,
});

export const nearest = (needed: string, units: readonly string[]): Label => ({
	vi: `${needed} (gần nhất: ${units.join("; ")})`,
	en: `${needed} (nearest: ${units.join("; ")})`,
});

export const nearUnit = (unit: string, cases: string): Label => ({
	vi: `${unit} ${cases}`,
	en: `${unit} with ${cases}`,
});

export const leftOut = (units: readonly string[], more: string | undefined): Label => ({
	vi: `Không tính: ${units.join(", ")}${more === undefined ? "" : ` và ${more} đơn vị khác`}.`,
	en: `Left out: ${units.join(", ")}${more === undefined ? "" : ` and ${more} more`}.`,
});

function inEnglish({ isOne }: Counted, noun: Noun): string {
	return isOne ? NOUNS[noun].one : NOUNS[noun].many;
}
