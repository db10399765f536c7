import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";
import { localizeDecimal } from "../number/printed.ts";

export const seriesNeeded: Label = {
	vi: "cần kết quả của scorePanel hoặc một danh sách kết quả chỉ số (readings)",
	en: "what scorePanel gives is needed, or a list of readings",
};

export const notASeries: Label = {
	vi: "đây không phải là kết quả của followUnit",
	en: "this is not a result of followUnit",
};

export const mappingsNeeded: Label = {
	vi: "cần một danh sách bảng đối chiếu của mapSchemes",
	en: "a list of mappings of mapSchemes is needed",
};

export const schemesUnknown = (periods: readonly string[]): Label => ({
	vi: `không rõ bộ tiêu chí của các kỳ ${list(periods)}: coi như được chấm theo cách của kỳ trước đó`,
	en: `the scheme is not known in ${list(periods)}: it is taken to be that of the period before`,
});

export const seriesBroken = (from: string, to: string): Label => ({
	vi: `bộ tiêu chí thay đổi giữa ${from} và ${to}: không tính mức thay đổi qua chỗ đứt`,
	en: `the scheme changed between ${from} and ${to}: no change is told across the break`,
});

export const differentOfYears = (counts: readonly string[]): Label => ({
	vi: `số đơn vị được xếp hạng khác nhau giữa các kỳ (${list(counts)}): số bậc tăng giảm được tính giữa các danh sách khác nhau`,
	en: `the number of units ranked differs between the periods (${list(counts)}): the places moved cross lists`,
});

export const differentPlacesOfYears = (scores: readonly string[]): Label => ({
	vi: `điểm các kỳ có số chữ số thập phân khác nhau (${list(scores.map((text) => localizeDecimal(text, "vi")))}): mức thay đổi chỉ chính xác như số có ít chữ số hơn`,
	en: `the scores of the periods have different numbers of decimals (${list(scores.map((text) => localizeDecimal(text, "en")))}): a change is no sharper than the coarser one`,
});

export const linkMissing = (from: string, to: string): Label => ({
	vi: `thiếu giá trị nối (link) cho chỗ đứt giữa ${shorten(from)} và ${shorten(to)}`,
	en: `a link is missing for the break between ${shorten(from)} and ${shorten(to)}`,
});

export const linksNeeded: Label = {
	vi: "cần một danh sách giá trị nối { to, at, before, after }",
	en: "a list of links { to, at, before, after } is needed",
};

export const linkNeeded: Label = {
	vi: "giá trị nối cần kỳ đầu theo cách chấm mới (to) và kỳ được chấm theo cả hai cách (at)",
	en: "a link needs the first period by the later scheme (to) and a period scored both ways (at)",
};

export const methodNeeded: Label = {
	vi: 'cần nói rõ cách nối: "ratio" (giữ tỷ lệ tăng giảm) hay "difference" (giữ số điểm tăng giảm)',
	en: 'say how to link: "ratio" (rates of change are kept) or "difference" (changes in points are kept)',
};

export const ontoNeeded: Label = {
	vi: 'cần nói rõ nối về thang nào: "first" (cách chấm đầu) hay "last" (cách chấm cuối)',
	en: 'say on whose scale: "first" (of the first scheme) or "last" (of the last one)',
};

export const linkNotPositive: Label = {
	vi: "nối theo tỷ lệ cần hai giá trị lớn hơn 0",
	en: "a link by ratio needs two values above zero",
};

export const linkDiffers = (at: string, series: string, link: string): Label => ({
	vi: `điểm ${at} trong chuỗi là ${localizeDecimal(series, "vi")}, trong giá trị nối là ${localizeDecimal(link, "vi")}`,
	en: `the score of ${at} is ${localizeDecimal(series, "en")} in the series and ${localizeDecimal(link, "en")} in the link`,
});

function list(names: readonly string[]): string {
	return names.map(shorten).join(", ");
}
