import type { Label } from "../../core/label.ts";

export const title = (unit: string, node: string, period: string, standing: string): string =>
	`${unit}, ${node}, ${period}: ${standing}`;

export const noFigure: Label = { vi: "không có điểm", en: "no figure" };

export const points = (figure: string): Label => ({
	vi: `${figure} điểm`,
	en: `${figure} ${figure === "1" ? "point" : "points"}`,
});

export const rank = (rank: string): Label => ({ vi: `hạng ${rank}`, en: `rank ${rank}` });

export const group = (name: string): Label => ({ vi: `nhóm ${name}`, en: `group ${name}` });

export const target = (what: string): Label => ({ vi: `Mục tiêu: ${what}`, en: `Target: ${what}` });

export const published = (what: string): Label => ({
	vi: `${what} theo số công bố`,
	en: `${what} as published`,
});

export const rankOrBetter = (rank: string): Label => ({
	vi: `hạng ${rank} trở lên`,
	en: `rank ${rank} or better`,
});

export const reached: Label = { vi: "Đã đạt mục tiêu.", en: "The target is reached already." };

export const gap = (
	amount: string,
	at: string,
	{
		strict,
		moving,
		places,
	}: { readonly strict: boolean; readonly moving: boolean; readonly places: string | undefined },
): Label => {
	const more =
		places === undefined
			? { vi: "", en: "" }
			: { vi: `, ${places} bậc`, en: `, ${places} ${places === "1" ? "place" : "places"}` };
	const passed = strict ? { vi: ", phải vượt mốc này", en: ", which has to be passed" } : { vi: "", en: "" };
	const moves = moving
		? { vi: "; mốc dịch chuyển khi đơn vị thay đổi", en: "; it moves as the unit moves" }
		: { vi: "", en: "" };
	return {
		vi: `Còn cách: ${amount}${more.vi} (mốc ${at}${passed.vi}${moves.vi})`,
		en: `Gap: ${amount}${more.en} (to ${at}${passed.en}${moves.en})`,
	};
};

export const ways: Label = {
	vi: "Mỗi thay đổi sau đây, chỉ một mình nó, là đủ nếu các đơn vị khác giữ nguyên:",
	en: "Each of these changes suffices alone, the others unchanged:",
};

export const noWay: Label = {
	vi: "Không có thay đổi nào của riêng một số liệu là đủ.",
	en: "No change of a single fact suffices.",
};

export const pairs: Label = {
	vi: "Mỗi cặp thay đổi sau đây là đủ nếu các đơn vị khác giữ nguyên:",
	en: "Each of these pairs of changes suffices, the others unchanged:",
};

export const noPair: Label = {
	vi: "Cũng không có cặp thay đổi nào đủ, nếu các đơn vị khác giữ nguyên.",
	en: "Nor does any pair of changes that was tried, the others unchanged.",
};

export const best = (changes: string, standing: string): Label => ({
	vi: `Gần mục tiêu nhất: ${changes}: ${standing}`,
	en: `Nearest to the target: ${changes}: ${standing}`,
});

export const outOf = (value: string, whole: string): string => `${value}/${whole}`;

export const change = (name: string, from: string, to: string, measure: string, moved: string): string =>
	`${name} ${from} → ${to}${measure === "" ? "" : ` ${measure}`}${moved === "" ? "" : ` (${moved})`}`;

export const line = (changes: string, standing: string): string => `- ${changes}: ${standing}`;

export const yes: Label = { vi: "có", en: "yes" };
export const no: Label = { vi: "không", en: "no" };
export const none: Label = { vi: "chưa có", en: "no value" };
export const notApplicable: Label = { vi: "không áp dụng", en: "not applicable" };

const STATUSES = {
	missing: { vi: "thiếu", en: "missing" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	failed: { vi: "giá trị không hợp lệ", en: "not a valid value" },
} as const;

export const status = (status: keyof typeof STATUSES): Label => STATUSES[status];

const REASONS = {
	list: { vi: "danh sách", en: "a list" },
	unasked: { vi: "không được yêu cầu", en: "not asked for" },
	class: { vi: "xác định đơn vị được so sánh với ai", en: "says with whom the unit is compared" },
} as const;

export const reason = (reason: keyof typeof REASONS): Label => REASONS[reason];

export const noValue = (facts: string): Label => ({
	vi: `Chưa có giá trị: ${facts}`,
	en: `No value yet: ${facts}`,
});

export const untried = (facts: string): Label => ({ vi: `Không thử: ${facts}`, en: `Not tried: ${facts}` });
