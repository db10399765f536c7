import { type Label, labelText } from "../core/label.ts";
import type { CellCode } from "../engine/codes.ts";
import type { BoardDiagnostic } from "./board.ts";

/** What a diagnostic is about: a node, perhaps a fact, and figures of the first unit. */
interface Concern {
	readonly node: string;
	readonly fact: string | undefined;
	readonly detail: Label | undefined;
}

/** Codes of whole boards, beside those of cells. */
export type BoardCode =
	| "OUT_OF_MAX"
	| "GIVEN_AND_COMPUTED"
	| "GIVEN_AGREES"
	| "RANK_ON_POINTS"
	| "UNRANKED"
	| "HIDDEN_TIE_BREAK"
	| "UNDECIDED_TIE"
	| "VALUE_ON_CUT"
	| "QUOTA_MOVED"
	| "QUOTA_UNSURE"
	| "NOISE_KEPT";

type Words = (concern: Concern) => Label;

const by =
	(vi: string, en: string): Words =>
	({ node, fact, detail }) => {
		const about = fact === undefined ? node : `${node} (${fact})`;
		const tail = (locale: "vi" | "en"): string =>
			detail === undefined ? "" : ` (${labelText(detail, locale)})`;
		return { vi: `${about}: ${vi}${tail("vi")}`, en: `${about}: ${en}${tail("en")}` };
	};

/** Every code with its severity, its words, and the code it is told as; `docs/diagnostics.md` says more of each. */
export const DIAGNOSTICS: {
	readonly [code in CellCode | BoardCode]: readonly [BoardDiagnostic["severity"], Words, string?];
} = {
	MISSING: ["error", by("thiếu dữ liệu", "there is no value")],
	ZERO_DEN: ["error", by("mẫu số bằng 0", "the denominator is zero")],
	RANGE: ["error", by("giá trị nằm ngoài khoảng cho phép", "the value lies outside what is allowed")],
	NO_CASE: ["error", by("không trường hợp nào của quy tắc đúng", "no case of the rule holds")],
	NO_BAND: ["error", by("giá trị không thuộc khoảng nào", "the value is in no band")],
	ZERO_RANGE: ["error", by("hai đầu của thang trùng nhau", "the ends of the scale are one and the same")],
	EMPTY: ["error", by("không có gì để tổng hợp", "there is nothing to aggregate")],
	NEGATIVE_ROOT: [
		"error",
		by(
			"căn, lũy thừa hoặc lôgarit của một số không cho phép",
			"a root, power or logarithm of a number that has none",
		),
	],
	NEGATIVE_ROLE: [
		"error",
		by("điểm thưởng hoặc điểm trừ phải ghi là số dương", "a bonus or a penalty must be given positive"),
	],
	UNKNOWN_VALUE: [
		"error",
		by("giá trị không có trong danh sách cho phép", "the value is none of those allowed"),
	],
	NOISE_DIGITS: [
		"error",
		by("có nhiều chữ số thập phân hơn quy định", "there are more decimals than the fact may have"),
	],
	UNDECIDED: [
		"error",
		by(
			"500 chữ số vẫn không phân định được một so sánh hay làm tròn",
			"500 digits do not decide a comparison or a rounding",
		),
	],
	CONSTANT_INDICATOR: [
		"warning",
		by(
			"các đơn vị được so sánh có cùng giá trị, nên chỉ số này không phân biệt được đơn vị nào",
			"all units compared have the same value, so that it tells none of them apart",
		),
	],
	ZERO_IN_GEOMETRIC_MEAN: [
		"warning",
		by("một thành phần bằng 0 làm cả trung bình nhân bằng 0", "one zero makes the whole geometric mean zero"),
	],
	MISSING_AS_ZERO: ["warning", by("thiếu dữ liệu, được tính là 0", "a missing value counts as zero")],
	OUT_OF_MAX: [
		"warning",
		by("điểm nằm ngoài khoảng đã công bố của nút", "the points lie outside the declared bounds of the node"),
	],
	GIVEN_AND_COMPUTED: [
		"warning",
		by(
			"điểm đã cho khác điểm tính được; điểm đã cho được dùng",
			"the points given differ from those computed; the given ones count",
		),
	],
	GIVEN_AGREES: [
		"note",
		by(
			"điểm đã cho cũng tính được và khớp khi công bố",
			"the points given can be computed too, and agree as published",
		),
		"GIVEN_AND_COMPUTED",
	],
	RANK_ON_POINTS: [
		"warning",
		by(
			"xếp hạng theo điểm trong khi điểm tối đa áp dụng khác nhau giữa các đơn vị",
			"ranked by points while the applicable maximum differs between units",
		),
	],
	UNRANKED: ["note", by("không được xếp hạng", "not ranked")],
	HIDDEN_TIE_BREAK: [
		"note",
		by("thứ hạng do những chữ số không in ra quyết định", "digits that are not printed decide the rank"),
	],
	UNDECIDED_TIE: [
		"warning",
		by(
			"500 chữ số vẫn không phân định được hai giá trị, nên chúng đồng hạng",
			"500 digits do not tell two values apart, so that they tie",
		),
	],
	VALUE_ON_CUT: ["note", by("giá trị bằng đúng điểm cắt của nhóm", "the value equals a cut between groups")],
	QUOTA_MOVED: ["note", by("mất nhãn vì vượt tỷ lệ cho phép", "the label is lost because of the quota")],
	QUOTA_UNSURE: [
		"warning",
		by(
			"có nhãn nhưng không có lớp hoặc không có điểm để xét tỷ lệ",
			"a unit has the label and no class, or no score, to apply the quota by",
		),
	],
	NOISE_KEPT: [
		"warning",
		by(
			"số có hơn 15 chữ số, được đọc đúng như đã ghi",
			"a number of more than 15 digits is read just as it stands",
		),
		"NOISE_DIGITS",
	],
};

/** Both figures where points are given and can be computed. */
export const bothFigures = (unit: string, given: string, computed: string): Label => ({
	vi: `${unit}: đã cho ${given}, tính được ${computed}`,
	en: `${unit}: given ${given}, computed ${computed}`,
});
