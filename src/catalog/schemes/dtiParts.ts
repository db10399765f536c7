import type { Label } from "../../core/label.ts";

/** The three parts of 2020 and 2021. */
export type DtiPillar = "government" | "economy" | "society";
/** The main indices of 2022; that of the smart city has no points. */
export type DtiMainIndex =
	| DtiPillar
	| "awareness"
	| "institutions"
	| "infrastructure"
	| "people"
	| "security"
	| "smartCity";

export const DTI_LABELS: { readonly [index in DtiMainIndex]: Label } = {
	awareness: { vi: "Nhận thức số", en: "Digital awareness" },
	institutions: { vi: "Thể chế số", en: "Digital institutions" },
	infrastructure: { vi: "Hạ tầng số", en: "Digital infrastructure" },
	people: { vi: "Nhân lực số", en: "Digital workforce" },
	security: { vi: "An toàn thông tin mạng", en: "Network information security" },
	government: { vi: "Chính quyền số", en: "Digital government" },
	economy: { vi: "Kinh tế số", en: "Digital economy" },
	society: { vi: "Xã hội số", en: "Digital society" },
	smartCity: { vi: "Đô thị thông minh", en: "Smart city" },
};
