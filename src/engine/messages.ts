import type { Label } from "../core/label.ts";

export const tooDeep = (most: number): Label => ({
	vi: `các quy tắc và nút lồng nhau quá ${most} lớp`,
	en: `rules and nodes stand in each other more than ${most} deep`,
});
