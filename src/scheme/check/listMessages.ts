import { shorten } from "../../core/describe.ts";
import type { Label } from "../../core/label.ts";

// Lists, counts and order

export const emptyList: Label = {
	vi: "danh sách này không được rỗng",
	en: "this list needs at least one item",
};

export const operandCount = (sign: string, wanted: number): Label => ({
	vi: `phép ${shorten(sign)} cần đúng ${wanted} số hạng`,
	en: `${shorten(sign)} takes exactly ${wanted} ${wanted === 1 ? "operand" : "operands"}`,
});

export const countOutside = (most: number): Label => ({
	vi: `cần một số nguyên từ 1 đến ${most}, nếu không điều kiện luôn đúng hoặc luôn sai`,
	en: `a whole number from 1 to ${most} is needed; any other always holds, or never`,
});

export const pointsOrder: Label = {
	vi: "hoành độ của các điểm phải cùng tăng hoặc cùng giảm",
	en: "the places of the points must all rise or all fall",
};

export const rangeReversed = (from: string, to: string): Label => ({
	vi: `khoảng bị đảo ngược: ${shorten(from)} lớn hơn ${shorten(to)}`,
	en: `the range is reversed: ${shorten(from)} is above ${shorten(to)}`,
});

export const bandsBothWays = (first: string, side: string): Label => ({
	vi: `các dòng phải cùng chiều: dòng đầu dùng ${first}, dòng này dùng ${side}`,
	en: `the rows must look one way: the first has ${first}, this has ${side}`,
});

export const bandNotReached: Label = {
	vi: "không giá trị nào đến được dòng này: các dòng đứng trước đã nhận hết",
	en: "no value reaches this row: the rows before it take them all",
};

export const groupsOrder = (isRank: boolean): Label =>
	isRank
		? {
				vi: "nhóm tốt nhất đứng trước: ngưỡng theo thứ hạng phải tăng dần",
				en: "the best group stands first, so cuts on ranks must rise",
			}
		: {
				vi: "nhóm tốt nhất đứng trước: ngưỡng phải giảm dần",
				en: "the best group stands first, so cuts must fall",
			};

export const quantilesOrder: Label = {
	vi: "các xác suất phải cùng tăng hoặc cùng giảm, không trùng nhau",
	en: "the probabilities must all rise or all fall",
};

export const labelsLength = (given: number, needed: number): Label => ({
	vi: `có ${given} nhãn, cần ${needed}: mỗi nhóm một nhãn`,
	en: `labels given: ${given}; groups: ${needed}`,
});

export const notAProbability: Label = {
	vi: "xác suất phải lớn hơn 0 và nhỏ hơn 1",
	en: "a probability must be above 0 and below 1",
};

export const notAShare: Label = { vi: "tỷ lệ phải từ 0 đến 1", en: "a share must be from 0 to 1" };

// Rounding

export const badDecimals = (most: number): Label => ({
	vi: `số chữ số thập phân của dữ kiện phải là số nguyên từ 0 đến ${most}`,
	en: `the places of a fact must be a whole number from 0 to ${most}`,
});

export const modeUnstated: Label = {
	vi: "chưa nêu cách làm tròn: thêm mode ở đây, hoặc rounding cho cả bộ chỉ số",
	en: "how to round is not said: name a mode here, or rounding for the whole scheme",
};

// Weights

export const weightNotPositive: Label = { vi: "trọng số phải lớn hơn 0", en: "a weight must be above 0" };

export const weightNotUsed = (how: string): Label => ({
	vi: `${shorten(how)} không dùng đến trọng số`,
	en: `${shorten(how)} does not use weights`,
});

export const weightsLength = (given: number, needed: number): Label => ({
	vi: `có ${given} trọng số cho ${needed} thành phần của of`,
	en: `weights given: ${given}; parts in of: ${needed}`,
});

// Ranks, groups and quotas

export const notPublished = (of: string): Label => ({
	vi: `key là "published" nhưng publish.${of} không có`,
	en: `the key is "published", and publish.${of} is not there`,
});

export const groupsWithoutRank: Label = {
	vi: "nhóm theo thứ hạng nhưng nút này không xếp hạng",
	en: "the groups go by rank, and the node is not ranked",
};

export const quotaWithoutLabels = (id: string): Label => ({
	vi: `nút ${shorten(id)} không có nhãn: không cho văn bản và không chia nhóm`,
	en: `the node ${shorten(id)} has no labels: it gives no text and has no groups`,
});

export const neverThisLabel = (id: string, label: string): Label => ({
	vi: `nút ${shorten(id)} không bao giờ có nhãn ${shorten(label)}`,
	en: `the node ${shorten(id)} never has the label ${shorten(label)}`,
});
