import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

export const oneScheme = (first: string, second: string): Label => ({
	vi: `hai lần cung cấp số liệu phải được chấm theo cùng một bộ tiêu chí (${shorten(first)} và ${shorten(second)} khác nhau): hãy chấm cả hai theo một bộ, hoặc dùng mapSchemes để so sánh hai bộ tiêu chí`,
	en: `two deliveries have to be scored by one scheme (${shorten(first)} and ${shorten(second)} differ): score both by the same one, or compare the schemes with mapSchemes`,
});

export const onePeriod = (first: string, second: string): Label => ({
	vi: `hai lần cung cấp số liệu phải thuộc cùng một kỳ, ở đây là ${shorten(first)} và ${shorten(second)}: để so sánh hai kỳ, dùng compareBoards`,
	en: `two deliveries have to be of one period, these are of ${shorten(first)} and ${shorten(second)}: compareBoards compares periods`,
});

export const earlierDiffers = (first: string, second: string): Label => ({
	vi: `kỳ liền trước của hai lần cung cấp không phải là một (${shorten(first)} và ${shorten(second)}), mà bộ tiêu chí có dùng số liệu kỳ trước`,
	en: `the period before is not the same in both deliveries (${shorten(first)} and ${shorten(second)}), and the scheme reads it`,
});

export const manyChanges = (count: number, tried: number): Label => ({
	vi: `${count} ô thay đổi, nhiều hơn ${tried}: nguyên nhân được xác định theo những gì bộ tiêu chí sử dụng, không thử từng ô`,
	en: `${count} changes, more than ${tried}: causes are told by what the scheme reads, and not tried one by one`,
});

export const notVintages: Label = {
	vi: "đây không phải là kết quả của diffVintages",
	en: "this is not a result of diffVintages",
};

export const badMost: Label = {
	vi: "most là một số nguyên từ 0 trở lên",
	en: "most is a whole number from 0 on",
};
