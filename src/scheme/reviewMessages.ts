import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

export const noSource: Label = {
	vi: "bộ chỉ số không nêu nguồn",
	en: "the scheme names no source",
};

export const unusedFact = (name: string): Label => ({
	vi: `không quy tắc nào đọc dữ kiện ${shorten(name)}`,
	en: `no rule reads the fact ${shorten(name)}`,
});

export const unusedDefinition = (name: string): Label => ({
	vi: `không nơi nào dùng định nghĩa ${shorten(name)}`,
	en: `nothing uses the definition ${shorten(name)}`,
});

export const noZeroDen: Label = {
	vi: "không có zeroDen: khi mẫu số bằng 0, giá trị là lỗi",
	en: "there is no zeroDen: where the denominator is zero, the value fails",
};

export const noElse: Label = {
	vi: "không có else: khi không dòng nào đúng, giá trị là lỗi",
	en: "there is no else: where no row holds, the value fails",
};

export const noEmpty: Label = {
	vi: "không có empty: khi không có phần tử nào, giá trị là lỗi",
	en: "there is no empty: where there is no item, the value fails",
};

export const doubleRounding = (publish: number, round: number): Label => ({
	vi: `làm tròn hai lần, ${round} rồi ${publish} chữ số: 0,445 sẽ thành 0,45 rồi 0,5`,
	en: `rounded twice, to ${round} and then to ${publish} places: 0.445 would become 0.45, then 0.5`,
});

export const sameAsExclude = (combine: string): Label => ({
	vi: `trong ${shorten(combine)}, rescale không khác gì exclude`,
	en: `in ${shorten(combine)} rescale is the same as exclude`,
});

export const zeroInGeometricMean: Label = {
	vi: "trong trung bình nhân, một số 0 làm cả kết quả bằng 0",
	en: "in a geometric mean one zero makes all zero",
};

export const zeroInHarmonicMean: Label = {
	vi: "trung bình điều hòa không có giá trị khi có một số 0",
	en: "a harmonic mean has no value where one part is zero",
};

export const totalAboveMax = (max: string): Label => ({
	vi: `điểm thưởng có thể đưa tổng lên trên điểm tối đa ${shorten(max)}; không có then để chặn lại`,
	en: `the bonus can lift the total above the maximum, ${shorten(max)}; no then caps it`,
});

export const maxNotReached = (max: string, highest: string): Label => ({
	vi: `điểm tối đa là ${shorten(max)}, nhưng quy tắc chỉ cho đến ${shorten(highest)}`,
	en: `the maximum is ${shorten(max)}, and the rule gives ${shorten(highest)} at most`,
});

export const nodeWeightNotUsed = (reason: string): Label => {
	if (reason === "apart") {
		return {
			vi: "không nút nào tính nút này vào nên trọng số không có tác dụng",
			en: "no node counts this one, so its weight does nothing",
		};
	}
	if (reason === "role") {
		return {
			vi: "điểm thưởng và điểm trừ không nhân trọng số",
			en: "a bonus or a penalty is not weighted",
		};
	}
	return { vi: `${shorten(reason)} không dùng đến trọng số`, en: `${shorten(reason)} does not use weights` };
};

export const policyNotUsed = (key: string): Label => ({
	vi: `${key} không có tác dụng: không nút nào tính nút này vào như một thành phần`,
	en: `${key} does nothing here: no node counts this one as a part`,
});
