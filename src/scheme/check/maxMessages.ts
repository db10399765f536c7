import { shorten } from "../../core/describe.ts";
import type { Label } from "../../core/label.ts";

export const maxUndeclared: Label = {
	vi: '{ var: "max" } cần nút này có điểm tối đa',
	en: '{ var: "max" } needs a maximum of this node, and it has none',
};

export const noMaximumOf = (id: string): Label => ({
	vi: `nút ${shorten(id)} không có điểm tối đa`,
	en: `the node ${shorten(id)} has no maximum`,
});

export const maxSum = (declared: string, sum: string): Label => ({
	vi: `điểm tối đa ghi ${shorten(declared)}, cộng các thành phần được ${shorten(sum)}`,
	en: `the maximum is declared as ${shorten(declared)}; the children add up to ${shorten(sum)}`,
});

export const aboveMaximum = (value: string, max: string): Label => ({
	vi: `${shorten(value)} vượt điểm tối đa ${shorten(max)} của nút`,
	en: `${shorten(value)} is above the maximum of the node, ${shorten(max)}`,
});

export const belowMinimum = (value: string, min: string): Label => ({
	vi: `${shorten(value)} thấp hơn điểm tối thiểu ${shorten(min)} của nút`,
	en: `${shorten(value)} is below the minimum of the node, ${shorten(min)}`,
});

export const negativeRole = (value: string): Label => ({
	vi: `điểm thưởng và điểm trừ đều ghi số dương, ${shorten(value)} là số âm`,
	en: `bonuses and penalties are both given positive, and ${shorten(value)} is negative`,
});

export const roleNotInSum = (id: string, role: string): Label => ({
	vi: `${shorten(id)} là ${role === "bonus" ? "điểm thưởng" : "điểm trừ"} nên phải nằm trong một nút sum`,
	en: `${shorten(id)} is a ${shorten(role)}, so it must stand in a sum`,
});

export const fullWithoutMax = (id: string): Label => ({
	vi: `full cho điểm tối đa, mà ${shorten(id)} không có điểm tối đa`,
	en: `full gives the maximum, and ${shorten(id)} has none`,
});

export const excludeWithoutMax = (id: string, policy: string): Label => ({
	vi: `${policy} bỏ điểm tối đa của ${shorten(id)} ra ngoài, mà nút này không có: kết quả sẽ như zero`,
	en: `${policy} takes the maximum of ${shorten(id)} out, and it has none: that would be zero by another name`,
});

export const excludeFromNothing = (id: string, policy: string): Label => ({
	vi: `${policy} trừ điểm tối đa của ${shorten(id)} khỏi điểm tối đa của nút cha, mà nút cha không có`,
	en: `${policy} takes the maximum of ${shorten(id)} out of that of its parent, and the parent has none`,
});

export const spreadNotInSum = (id: string): Label => ({
	vi: `spread chia điểm tối đa của ${shorten(id)} cho các nút cùng cấp, chỉ có nghĩa trong sum`,
	en: `spread shares out the maximum of ${shorten(id)} among its siblings, which means something only in a sum`,
});

export const spreadWithoutMax = (id: string): Label => ({
	vi: `spread chia điểm tối đa của ${shorten(id)}, mà nút này không có điểm tối đa`,
	en: `spread shares out the maximum of ${shorten(id)}, and it has none`,
});

export const spreadOverUnfixed = (id: string, sibling: string): Label => ({
	vi: `spread chia điểm của ${shorten(id)} cho ${shorten(sibling)}, mà nút này không có điểm tối đa cố định lớn hơn 0`,
	en: `spread shares out the maximum of ${shorten(id)} to ${shorten(sibling)}, which has no fixed maximum above 0`,
});
