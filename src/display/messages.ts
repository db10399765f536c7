import type { Label } from "../core/label.ts";

export const expected = (text: string): Label => ({ vi: `cần: ${text}`, en: `expected: ${text}` });

export const received = (text: string): Label => ({ vi: `nhận được: ${text}`, en: `received: ${text}` });

export const didYouMean = (text: string): Label => ({
	vi: `có phải ý bạn là “${text}”?`,
	en: `did you mean “${text}”?`,
});

export const badStamp: Label = {
	vi: 'không phải là thời điểm: cần chuỗi ISO như "2022-08-16T09:00:00+07:00"',
	en: 'not an instant: give ISO text such as "2022-08-16T09:00:00+07:00"',
};

export const offsetUnstated: Label = {
	vi: "thời điểm cần có giờ và múi giờ: thêm Z hoặc độ lệch như +07:00",
	en: "the instant needs a time of day and an offset: add Z or one such as +07:00",
};

export const badDomain: Label = {
	vi: 'cần tên miền viết bằng chữ không dấu, như "example.gov.vn"',
	en: 'a domain name in plain letters is needed, such as "example.gov.vn"',
};

export const duplicateTask = (uid: string): Label => ({
	vi: `hai nhiệm vụ cùng mang UID “${uid}”`,
	en: `two tasks have the UID “${uid}”`,
});
