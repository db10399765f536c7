import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

const NAMED = 5;

/** The first names, and how many more there are. */
function listUnits(units: readonly string[]): string {
	const names = units.slice(0, NAMED).map(shorten).join(", ");
	return units.length > NAMED ? `${names} (+${units.length - NAMED})` : names;
}

export const textNeeded: Label = { vi: "cần một chuỗi không rỗng", en: "a text that is not empty is needed" };

export const notAShare: Label = {
	vi: "tỷ lệ phải lớn hơn 0 và không quá 1",
	en: "a share must be above 0 and at most 1",
};

export const notPositive: Label = { vi: "giá trị phải lớn hơn 0", en: "the value must be above zero" };

export const noFacts: Label = { vi: "cần ít nhất một dữ kiện", en: "at least one fact is needed" };

export const sameFact = (fact: string): Label => ({
	vi: `dữ kiện ${shorten(fact)} xuất hiện hai lần`,
	en: `the fact ${shorten(fact)} stands twice`,
});

export const objectNeeded: Label = { vi: "một đối tượng", en: "an object" };

export const listNeeded: Label = { vi: "một danh sách", en: "a list" };

export const textWords: Label = { vi: "một chuỗi không rỗng", en: "a text that is not empty" };

export const unknownPeriod: Label = {
	vi: "danh sách periods không có kỳ này",
	en: "the list of periods has no such period",
};

export const unknownUnit: Label = {
	vi: "danh sách units không có đơn vị này",
	en: "the list of units has no such unit",
};

export const unknownFact: Label = {
	vi: "không đơn vị nào có dữ kiện này trong các kỳ cần xử lý",
	en: "no unit has this fact in the periods to prepare",
};

export const sameRecord = (unit: string, period: string): Label => ({
	vi: `đơn vị ${shorten(unit)} đã có một bản ghi của kỳ ${shorten(period)}`,
	en: `the unit ${shorten(unit)} has a record of ${shorten(period)} already`,
});

export const sameUnit = (unit: string): Label => ({
	vi: `đơn vị ${shorten(unit)} xuất hiện hai lần`,
	en: `the unit ${shorten(unit)} stands twice`,
});

export const sameInEveryPeriod: Label = {
	vi: "giá trị trong units dùng chung cho mọi kỳ nên không xử lý theo kỳ được; hãy ghi dữ kiện này vào records",
	en: "a value in units holds for every period, so it cannot be prepared for one; put the fact into records",
};

export const numberWords: Label = {
	vi: "một số, { decimal }, { exact }, { notApplicable: true } hoặc null",
	en: "a number, { decimal }, { exact }, { notApplicable: true } or null",
};

export const classWords: Label = {
	vi: "một chuỗi, { notApplicable: true } hoặc null",
	en: "a text, { notApplicable: true } or null",
};

export const notFinite: Label = {
	vi: "cần một số hữu hạn; không có dữ liệu thì ghi null",
	en: "a finite number is needed; where there is none, null says so",
};

export const badDecimal: Label = {
	vi: "cần một số thập phân dùng dấu chấm, hoặc một phân số trong exact",
	en: "a decimal with a point is needed, or a fraction in exact",
};

export const noiseDigits = (units: readonly string[], period: string): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: số có hơn 15 chữ số có nghĩa; nếu đúng là số ấy thì ghi { decimal: "…" }`,
	en: `${listUnits(units)} in ${period}: more than 15 significant digits; if the value is meant, write { decimal: "…" }`,
});

export const dividedBy = (denominator: string): Label => `÷ ${denominator}`;

export const zeroDen = (denominator: string, units: readonly string[], period: string): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: ${denominator} bằng 0 nên không chia được`,
	en: `${listUnits(units)} in ${period}: ${denominator} is zero, so nothing can be divided by it`,
});

export const missingDenominator = (denominator: string, units: readonly string[], period: string): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: không có ${denominator} nên giá trị trở thành thiếu`,
	en: `${listUnits(units)} in ${period}: there is no ${denominator}, so the value is missing now`,
});

export const tooManyDigits = (units: readonly string[], period: string): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: phân số chính xác dài hơn 1100 chữ số nên bị bỏ trống; hãy nêu cách làm tròn (round)`,
	en: `${listUnits(units)} in ${period}: the exact fraction has more than 1100 digits and is left missing; name a rounding (round)`,
});

const STATISTIC = { mean: { vi: "trung bình", en: "mean" }, median: { vi: "trung vị", en: "median" } };

export const imputedBy = (by: "mean" | "median", group: string | undefined, count: number): Label => {
	const { vi, en } = STATISTIC[by];
	return group === undefined
		? { vi: `${vi} của ${count} đơn vị`, en: `${en} of ${count} units` }
		: { vi: `${vi} của ${count} đơn vị ${group}`, en: `${en} of ${count} units of ${group}` };
};

export const groupWithoutValues = (
	group: string | undefined,
	units: readonly string[],
	period: string,
): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: ${group === undefined ? "không đơn vị nào" : `không đơn vị nào của nhóm ${shorten(group)}`} có giá trị để lấy`,
	en: `${listUnits(units)} in ${period}: no unit${group === undefined ? "" : ` of ${shorten(group)}`} has a value to take`,
});

export const noGroup = (within: string, units: readonly string[], period: string): Label => ({
	vi: `${listUnits(units)}, kỳ ${period}: không có ${within} nên không biết lấy giá trị của nhóm nào`,
	en: `${listUnits(units)} in ${period}: without ${within} it is not known which group to ask`,
});

export const screened = (unit: string, period: string, available: number, of: number): Label => ({
	vi: `${shorten(unit)}, kỳ ${period}: chỉ có ${available} trên ${of} giá trị nên bị loại`,
	en: `${shorten(unit)} in ${period}: only ${available} of ${of} values, so it is left out`,
});

export const nobodyLeft = (period: string): Label => ({
	vi: `kỳ ${period}: không còn đơn vị nào sau khi sàng lọc`,
	en: `${period}: no unit is left after screening`,
});

export const constant = (period: string, value: string): Label => ({
	vi: `kỳ ${period}: mọi đơn vị đều có giá trị ${localizeDecimal(shorten(value), "vi")}, không phân biệt được đơn vị nào`,
	en: `${period}: all units have ${localizeDecimal(shorten(value), "en")}, which tells none from another`,
});

export const tooFewValues = (period: string, count: number, needed: number): Label => ({
	vi: `kỳ ${period}: chỉ có ${count} giá trị, cần ít nhất ${needed}`,
	en: `${period}: values: ${count}, at least ${needed} are needed`,
});

export const loweredTo = (unit: string): Label => ({
	vi: `hạ xuống bằng ${shorten(unit)}`,
	en: `lowered to the value of ${shorten(unit)}`,
});

export const raisedTo = (unit: string): Label => ({
	vi: `nâng lên bằng ${shorten(unit)}`,
	en: `raised to the value of ${shorten(unit)}`,
});

export const logged = (min: string, offset: string): Label => ({
	vi: `ln(x − ${localizeDecimal(shorten(min), "vi")} + ${localizeDecimal(shorten(offset), "vi")})`,
	en: `ln(x − ${localizeDecimal(shorten(min), "en")} + ${localizeDecimal(shorten(offset), "en")})`,
});

export const stillSkewed = (period: string, changed: number, isLogged: boolean): Label => ({
	vi: `kỳ ${period}: phân bố vẫn lệch sau khi ${isLogged ? "lấy logarit" : `thay ${changed} giá trị`}`,
	en: `${period}: the distribution is still skewed after ${isLogged ? "taking logarithms" : `changing values: ${changed}`}`,
});

export const columnsNeeded: Label = {
	vi: "các cột { [tên]: danh sách giá trị }",
	en: "columns { [name]: list of values }",
};

export const columnsNotNamed: Label = {
	vi: "cần nêu các cột: { period, facts } của dữ liệu, hoặc { nodes } của bảng điểm",
	en: "the columns must be named: { period, facts } of observations, or { nodes } of a board",
};

export const columnsLength = (length: number, needed: number): Label => ({
	vi: `cột có ${length} giá trị, cột đầu tiên có ${needed}: mỗi vị trí là một đơn vị`,
	en: `the column has ${length} values, the first one ${needed}: a position is a unit`,
});

export const boardNeeded: Label = { vi: "một bảng điểm", en: "a scoreboard" };

export const unknownNode: Label = { vi: "bảng điểm không có nút này", en: "the board has no such node" };

export const namesNeeded: Label = { vi: "một danh sách tên", en: "a list of names" };

export const notAColumnValue: Label = {
	vi: "cần một số hữu hạn, chuỗi thập phân, { decimal }, { exact } hoặc null",
	en: "a finite number, a decimal text, { decimal }, { exact } or null is needed",
};

export const tooFewInCommon = (a: string, b: string, count: number, needed: number): Label => ({
	vi: `${shorten(a)} và ${shorten(b)}: chỉ có ${count} đơn vị có cả hai giá trị, cần ít nhất ${needed}`,
	en: `${shorten(a)} and ${shorten(b)}: units with both values: ${count}, at least ${needed} are needed`,
});

export const constantColumn = (name: string): Label => ({
	vi: `${shorten(name)}: mọi đơn vị đều có cùng một giá trị nên không có tương quan`,
	en: `${shorten(name)}: all units have the same value, so nothing correlates with it`,
});

export const constantInCommon = (name: string, other: string): Label => ({
	vi: `${shorten(name)}: các đơn vị cũng có ${shorten(other)} đều có cùng một giá trị`,
	en: `${shorten(name)}: the units that have ${shorten(other)} too all have the same value`,
});

export const tooFewColumns: Label = {
	vi: "cần ít nhất hai cột để xét mức nhất quán",
	en: "at least two columns are needed to measure their consistency",
};

export const incompleteUnits = (left: number, of: number): Label => ({
	vi: `${left} trên ${of} đơn vị thiếu giá trị nên không được tính`,
	en: `${left} of ${of} units lack a value and are left out`,
});

export const tooFewUnits = (count: number, needed: number): Label => ({
	vi: `chỉ có ${count} đơn vị có đủ giá trị, cần ít nhất ${needed}`,
	en: `units with all values: ${count}, at least ${needed} are needed`,
});

export const constantTotal: Label = {
	vi: "tổng các cột bằng nhau ở mọi đơn vị nên không có hệ số",
	en: "the columns add up to the same total for all units, so there is no coefficient",
};
