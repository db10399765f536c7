import { shorten } from "../core/describe.ts";
import type { Label } from "../core/label.ts";

export const yearNotCovered = (index: string, years: readonly number[]): Label => ({
	vi: `danh mục chỉ có cách tính ${index} của các năm ${years.join(", ")}`,
	en: `how ${index} is computed is known here for ${years.join(", ")} only`,
});

export const notAHundred = (sum: string): Label => ({
	vi: `điểm tối đa của các phần phải cộng thành 100, ở đây là ${shorten(sum)}`,
	en: `the maxima of the parts must add up to 100; these add up to ${shorten(sum)}`,
});

export const partsNeeded: Label = {
	vi: "cần một danh sách các phần, mỗi phần có id và max",
	en: "a list of parts is needed, each with id and max",
};

export const indicatorsNeeded: Label = {
	vi: "cần một danh sách chỉ tiêu không rỗng, mỗi chỉ tiêu là một tên hoặc [tên, trọng số]",
	en: "a list of indicators is needed that is not empty, each a name or [name, weight]",
};

export const indicatorTwice = (name: string): Label => ({
	vi: `chỉ tiêu ${shorten(name)} đứng ở hai chỗ`,
	en: `the indicator ${shorten(name)} stands in two places`,
});
