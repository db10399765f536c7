import type { Label } from "../../core/label.ts";

export const notAStatus: Label = {
	vi: "cần kết quả của planStatus hoặc snapshot",
	en: "a result of planStatus or of snapshot is needed",
};

export const notASnapshot: Label = {
	vi: "cần kết quả của snapshot",
	en: "a result of snapshot is needed",
};

export const countsOfAnother = (plan: string, asOf: string, seq: number): Label => ({
	vi: `số đếm này không phải của tình hình đang chụp: kế hoạch ${plan}, ngày ${asOf}, đến bản ghi ${seq}`,
	en: `these counts are not of the status at hand: plan ${plan}, ${asOf}, up to entry ${seq}`,
});

export const eventsOfAnother = (seq: number): Label => ({
	vi: `tình hình này biết đến bản ghi ${seq}; trong events không có bản ghi ấy`,
	en: `the status knows up to entry ${seq}, and events do not have it`,
});

export const fingerprintMismatch: Label = {
	vi: "nội dung không khớp với dấu vân (fingerprint): đã bị sửa sau khi lưu",
	en: "the content is not that of the fingerprint: it was changed after it was stored",
};

export const otherPlan = (before: string, after: string): Label => ({
	vi: `hai tình hình của hai kế hoạch khác nhau: ${before} và ${after}`,
	en: `the two are of different plans: ${before} and ${after}`,
});
