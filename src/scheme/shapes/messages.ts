import type { Label } from "../../core/label.ts";

export const badName: Label = {
	vi: 'không dùng "__proto__" làm tên được',
	en: '"__proto__" cannot be a name',
};

export const notANumber: Label = { vi: "cần một số", en: "a number is needed" };

export const ofOrEach: Label = {
	vi: "agg lấy các quy tắc trong of, hoặc các mục trong each: cần đúng một trong hai",
	en: "agg takes the rules in of or the items in each: exactly one of the two is needed",
};

export const cutsOrQuantiles: Label = {
	vi: "nhóm được chia theo cuts (với otherwise), hoặc theo quantiles: cần đúng một trong hai",
	en: "groups are made by cuts (with otherwise) or by quantiles: exactly one of the two is needed",
};

export const oneCombinator = (given: readonly string[]): Label =>
	given.length === 0
		? {
				vi: "quy tắc phải có đúng một phép, ở đây chưa có phép nào",
				en: "a rule has exactly one combinator; here there is none",
			}
		: {
				vi: `quy tắc phải có đúng một phép, ở đây có ${given.join(" và ")}`,
				en: `a rule has exactly one combinator; here there are ${given.join(" and ")}`,
			};

export const oneTest = (given: readonly string[]): Label =>
	given.length === 0
		? {
				vi: "điều kiện phải có đúng một phép; một giá trị đúng sai được viết là { true: … }",
				en: "a condition has exactly one test; a truth value is tested by { true: … }",
			}
		: {
				vi: `điều kiện phải có đúng một phép, ở đây có ${given.join(" và ")}`,
				en: `a condition has exactly one test; here there are ${given.join(" and ")}`,
			};

export const leafOrComposite = (given: readonly string[]): Label =>
	given.length === 0
		? {
				vi: "nút phải có rule, hoặc có combine và children",
				en: "a node has either a rule, or combine and children",
			}
		: {
				vi: `nút có rule, hoặc có combine và children; ở đây có ${given.join(" và ")}`,
				en: `a node has either a rule, or combine and children; here there are ${given.join(" and ")}`,
			};
