import type { Label } from "../core/label.ts";
import type { RoundingMode } from "../number/round.ts";

/** One end of a printed range. */
interface PrintedEnd {
	readonly at: string;
	readonly open: boolean;
}

export const MODES: Readonly<Record<RoundingMode, Label>> = {
	"half-up": { vi: "làm tròn thông thường", en: "half-up" },
	"half-even": { vi: "làm tròn nửa về số chẵn", en: "half-even" },
	truncate: { vi: "cắt bỏ chữ số thừa", en: "truncated" },
	floor: { vi: "làm tròn xuống", en: "rounded down" },
	ceiling: { vi: "làm tròn lên", en: "rounded up" },
};

export const comparisonTitle = (index: string, unit: string, from: string, to: string): string =>
	`${index}, ${unit}: ${from} → ${to}`;

export const previousTitle = (index: string, unit: string, from: string, to: string): Label => ({
	vi: `${index}, ${unit}: ${from}, suy ra từ ${to}`,
	en: `${index}, ${unit}: ${from}, derived from ${to}`,
});

export const scoreMoved = (before: string, after: string, moved: string): Label => ({
	vi: `Điểm: ${before} → ${after}, ${moved}`,
	en: `Score: ${before} → ${after}, ${moved}`,
});

export const pointsMoved = (size: string, sign: number): Label => {
	if (sign === 0) return { vi: "không đổi", en: "unchanged" };
	const points = size === "1" ? "point" : "points";
	return sign > 0
		? { vi: `tăng ${size} điểm`, en: `up ${size} ${points}` }
		: { vi: `giảm ${size} điểm`, en: `down ${size} ${points}` };
};

export const changeRange = (range: string, mode: string): Label => ({
	vi: `Mức thay đổi nếu điểm đã làm tròn: ${range} (${mode})`,
	en: `Change if the scores were rounded: ${range} (${mode})`,
});

export const rankMoved = (before: string, after: string, moved: string): Label => ({
	vi: `Hạng: ${before} → ${after}, ${moved}`,
	en: `Rank: ${before} → ${after}, ${moved}`,
});

export const placesMoved = (size: string, sign: number): Label => {
	if (sign === 0) return { vi: "giữ nguyên", en: "unchanged" };
	const places = size === "1" ? "place" : "places";
	return sign > 0
		? { vi: `tăng ${size} bậc`, en: `up ${size} ${places}` }
		: { vi: `giảm ${size} bậc`, en: `down ${size} ${places}` };
};

export const group = (before: string, after: string): Label =>
	before === after
		? { vi: `Nhóm: ${after}, không đổi`, en: `Group: ${after}, unchanged` }
		: { vi: `Nhóm: ${before} → ${after}`, en: `Group: ${before} → ${after}` };

export const parts = (
	kind: "score" | "rank",
	{ up, down, unchanged, total }: Readonly<Record<"up" | "down" | "unchanged" | "total", string>>,
): Label => {
	const noun = kind === "rank" ? { vi: "hạng", en: "rank" } : { vi: "điểm", en: "score" };
	const isSplit = unchanged === "0";
	return {
		vi: `Thành phần: ${up}/${total} tăng ${noun.vi}, ${down}/${total} giảm ${noun.vi}${isSplit ? "" : `, ${unchanged}/${total} giữ nguyên`}`,
		en: `Parts: ${up} of ${total} rose in ${noun.en}, ${down} fell${isSplit ? "" : `, ${unchanged} unchanged`}`,
	};
};

export const previousScore = (value: string, range: string, mode: string): Label => ({
	vi: `Điểm: ${value}; nếu các số đã làm tròn thì ${range} (${mode})`,
	en: `Score: ${value}; if the figures were rounded, ${range} (${mode})`,
});

export const previousScoreIf = (
	value: string,
	printed: string,
	means: string,
	range: string,
	mode: string,
): Label => ({
	vi: `Điểm: ${value} nếu ${printed} nghĩa là ${means}; theo số đã in thì ${range} (${mode})`,
	en: `Score: ${value} if ${printed} means ${means}; as printed ${range} (${mode})`,
});

export const previousRank = (rank: string, later: string, moved: string): Label => ({
	vi: `Hạng: ${rank} (kỳ sau ${later}, ${moved})`,
	en: `Rank: ${rank} (later ${later}, ${moved})`,
});

export const range = (low: PrintedEnd, high: PrintedEnd): Label =>
	low.open
		? {
				vi: `lớn hơn ${low.at} và ${high.open ? "nhỏ hơn" : "không quá"} ${high.at}`,
				en: `more than ${low.at} and ${high.open ? "less than" : "at most"} ${high.at}`,
			}
		: {
				vi: `từ ${low.at} ${high.open ? "đến dưới" : "đến"} ${high.at}`,
				en: `from ${low.at} ${high.open ? "to less than" : "to"} ${high.at}`,
			};

export const caution = (message: string): Label => ({
	vi: `Lưu ý: ${message}`,
	en: `Caution: ${message}`,
});
