import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

const vi = (exact: string): string => localizeDecimal(exact, "vi");
const en = (exact: string): string => localizeDecimal(exact, "en");
const decimals = (exact: string): number => exact.split(".")[1]?.length ?? 0;
const FEW = 5;

export const differentIndex: Label = {
	vi: "hai kết quả thuộc hai chỉ số khác nhau",
	en: "the readings are of different indices",
};

export const differentUnit: Label = {
	vi: "hai kết quả thuộc hai đơn vị khác nhau",
	en: "the readings are of different units",
};

export const samePeriod: Label = {
	vi: "hai kết quả thuộc cùng một kỳ",
	en: "both readings are of the same period",
};

export const notEarlier = (from: string, to: string): Label => ({
	vi: `kỳ ${from} không ở trước kỳ ${to}`,
	en: `the period ${from} is not earlier than ${to}`,
});

export const differentOf = (before: number, after: number): Label => ({
	vi: `kỳ trước xếp hạng ${before} đơn vị, kỳ sau ${after} đơn vị: số bậc tăng giảm được tính giữa hai danh sách khác nhau`,
	en: `${before} units were ranked earlier and ${after} later: the places moved cross two lists`,
});

export const differentOfParts = (parts: readonly string[]): Label => ({
	vi: `số đơn vị được xếp hạng khác nhau giữa hai kỳ ở các thành phần: ${list(parts)}`,
	en: `the number of units ranked differs between the periods in these parts: ${list(parts)}`,
});

export const differentScheme = (before: string, after: string): Label => ({
	vi: `hai kỳ được chấm theo hai bộ tiêu chí khác nhau (${shorten(before)} và ${shorten(after)}): một phần thay đổi có thể do cách chấm`,
	en: `the periods were scored by different schemes (${shorten(before)} and ${shorten(after)}): part of the change may be due to the method`,
});

export const schemeUnknown = (isBefore: boolean): Label => ({
	vi: `không rõ bộ tiêu chí của ${isBefore ? "kỳ trước" : "kỳ sau"}: chưa biết hai kỳ có được chấm theo cùng một cách hay không`,
	en: `the scheme of the ${isBefore ? "earlier" : "later"} period is not known: whether both were scored alike is open`,
});

export const differentPlaces = (before: string, after: string): Label => ({
	vi: `điểm kỳ trước ${vi(before)} có ${decimals(before)} chữ số thập phân, kỳ sau ${vi(after)} có ${decimals(after)}: mức thay đổi chỉ chính xác như số có ít chữ số hơn`,
	en: `the earlier score ${en(before)} has ${count(decimals(before), "decimal")}, the later ${en(after)} has ${decimals(after)}: the change is no sharper than the coarser one`,
});

export const differentPlacesOfParts = (parts: readonly string[]): Label => ({
	vi: `số chữ số thập phân của điểm khác nhau giữa hai kỳ ở các thành phần: ${list(parts)}`,
	en: `the scores of these parts have different numbers of decimals in the two periods: ${list(parts)}`,
});

export const differentPlacesOfChange = (score: string, change: string): Label => ({
	vi: `điểm ${vi(score)} có ${decimals(score)} chữ số thập phân, mức thay đổi ${vi(change)} có ${decimals(change)}: kết quả suy ra chỉ chính xác như số có ít chữ số hơn`,
	en: `the score ${en(score)} has ${count(decimals(score), "decimal")}, the change ${en(change)} has ${decimals(change)}: what is derived is no sharper than the coarser one`,
});

export const differentMax = (before: string, after: string): Label => ({
	vi: `thang điểm khác nhau: kỳ trước tối đa ${vi(before)}, kỳ sau tối đa ${vi(after)}`,
	en: `the scales differ: at most ${en(before)} earlier and ${en(after)} later`,
});

const FIELDS = {
	rank: { vi: "thứ hạng", en: "a rank" },
	group: { vi: "nhóm", en: "a group" },
	parts: { vi: "các thành phần", en: "parts" },
} as const;

export const oneSided = (field: keyof typeof FIELDS, isBefore: boolean): Label => ({
	vi: `chỉ ${isBefore ? "kỳ trước" : "kỳ sau"} có ${FIELDS[field].vi}: không so sánh được`,
	en: `only the ${isBefore ? "earlier" : "later"} reading has ${FIELDS[field].en}: not compared`,
});

export const oneSidedParts = (parts: readonly string[]): Label => ({
	vi: `các thành phần chỉ có điểm hoặc thứ hạng ở một kỳ: ${list(parts)}`,
	en: `these parts have a score or a rank in one period only: ${list(parts)}`,
});

export const scoreUpRankDown: Label = {
	vi: "điểm tăng mà thứ hạng giảm: không mâu thuẫn, vì các đơn vị khác có thể tăng nhiều hơn",
	en: "the score rose and the rank fell: no contradiction, for others may have risen more",
};

export const scoreDownRankUp: Label = {
	vi: "điểm giảm mà thứ hạng tăng: không mâu thuẫn, vì các đơn vị khác có thể giảm nhiều hơn",
	en: "the score fell and the rank rose: no contradiction, for others may have fallen more",
};

export const missingChange: Label = {
	vi: "thiếu mức thay đổi của điểm (score)",
	en: "the change of the score is missing",
};

export const notAChange: Label = {
	vi: "mức thay đổi phải tính bằng điểm, không phải phần trăm hay điểm trên tổng số",
	en: "the change must be in points, not in percent or out of a total",
};

export const changeWithoutSign: Label = {
	vi: "mức thay đổi không có dấu: không rõ điểm tăng (+) hay giảm (-)",
	en: "the change has no sign: whether the score rose (+) or fell (-) is not said",
};

export const notWholePlaces: Label = {
	vi: "số bậc phải là số nguyên: dương là tăng bậc, âm là giảm bậc",
	en: "the places must be a whole number: above zero climbed, below zero fell",
};

export const placesWithoutRank: Label = {
	vi: "có số bậc tăng giảm nhưng kết quả kỳ sau không có thứ hạng",
	en: "the places moved are given, but the later reading has no rank",
};

export const periodNeeded: Label = {
	vi: 'kỳ sau không phải là một năm như "2021": hãy nêu kỳ trước (period)',
	en: 'the later period is not a year such as "2021": name the earlier one (period)',
};

export const impossibleRank = (rank: number, of: number | undefined): Label => ({
	vi: `kỳ trước phải ở hạng ${rank}, nhưng không có hạng ấy${of === undefined ? "" : ` trong ${of} đơn vị`}`,
	en: `the earlier rank would be ${rank}, which is not possible${of === undefined ? "" : ` among ${of} units`}`,
});

export const earlierOfUnknown = (rank: number, of: number): Label =>
	rank > of
		? {
				vi: `hạng ${rank} của kỳ trước lớn hơn ${of} đơn vị của kỳ sau: hoặc danh sách kỳ trước dài hơn, hoặc có số sai`,
				en: `the earlier rank ${rank} is more than the ${of} units ranked later: the earlier list was longer, or a figure is wrong`,
			}
		: {
				vi: `không rõ kỳ trước xếp hạng bao nhiêu đơn vị (kỳ sau: ${of})`,
				en: `how many units were ranked earlier is not known (later: ${of})`,
			};

export const earlierOutOfMax = (score: string, max: string): Label => ({
	vi: `điểm kỳ trước ${vi(score)} nằm ngoài thang điểm của kỳ sau, từ 0 đến ${vi(max)}`,
	en: `the earlier score ${en(score)} lies outside the later scale, 0 to ${en(max)}`,
});

export const notAResult: Label = {
	vi: "không phải kết quả của compareReadings hoặc previousReading",
	en: "not a result of compareReadings or previousReading",
};

function list(parts: readonly string[]): string {
	const named = parts.slice(0, FEW).map(shorten).join(", ");
	return parts.length > FEW ? `${named}, … (${parts.length})` : named;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
