import type { Label } from "../core/label.ts";

export const duplicateId: Label = {
	vi: "mã này đã có ở một bản ghi trước",
	en: "an earlier entry has this id already",
};

export const idReused: Label = {
	vi: "mã này đã được ghi với nội dung khác; muốn sửa thì ghi một bản ghi mới có supersedes",
	en: "this id is recorded with other content; to correct it, add a new entry with supersedes",
};

export const badSeq: Label = {
	vi: "seq phải là số nguyên từ 1 trở lên",
	en: "seq must be a whole number of 1 or more",
};

export const staleSeq = (last: number): Label => ({
	vi: `seq phải lớn hơn ${last}, số của bản ghi cuối; có người vừa ghi thêm, hãy đọc lại`,
	en: `seq must be above ${last}, that of the last entry; somebody has recorded since: read again`,
});

export const seqNotAscending = (before: number): Label => ({
	vi: `seq phải lớn hơn ${before}, số của bản ghi liền trước`,
	en: `seq must be above ${before}, that of the entry before`,
});

export const notADate: Label = {
	vi: 'cần ngày có thật như "2022-08-16"',
	en: 'a real date like "2022-08-16" is needed',
};

export const badInstant: Label = {
	vi: 'không phải là thời điểm: cần chuỗi ISO như "2022-08-16T09:00:00+07:00"',
	en: 'not an instant: give ISO text such as "2022-08-16T09:00:00+07:00"',
};

export const offsetUnstated: Label = {
	vi: "thời điểm cần có giờ và múi giờ: thêm Z hoặc độ lệch như +07:00",
	en: "the instant needs a time of day and an offset: add Z or one such as +07:00",
};

export const recordedBefore = (id: string, recordedAt: string): Label => ({
	vi: `ghi trước bản ghi liền trước là “${id}”, ghi lúc ${recordedAt}`,
	en: `recorded before the entry that precedes it, “${id}”, recorded at ${recordedAt}`,
});

export const supersedesNothing = (id: string): Label => ({
	vi: `không có bản ghi nào trước đó mang mã “${id}”`,
	en: `there is no earlier entry with the id “${id}”`,
});

export const alreadySuperseded = (id: string, now: string): Label => ({
	vi: `bản ghi “${id}” đã được thay thế; bản ghi đang có hiệu lực là “${now}”, hãy sửa bản ghi đó`,
	en: `“${id}” is superseded already; “${now}” stands in its place: correct that one`,
});

export const badKnowledge: Label = {
	vi: 'cần thời điểm như "2022-08-16T09:00:00+07:00", Date, hoặc seq là số nguyên từ 0 trở lên',
	en: 'give an instant such as "2022-08-16T09:00:00+07:00", a Date, or a seq, a whole number of 0 or more',
};

export const unknownSeq = (last: number): Label => ({
	vi: `seq cuối cùng là ${last}; một con số ở đây là seq, không phải mili giây: thời điểm thì ghi bằng chuỗi hoặc Date`,
	en: `the last seq is ${last}; a number is a seq here, not milliseconds: give an instant as text or as a Date`,
});

export const badId: Label = { vi: "cần một chuỗi không rỗng", en: "a string that is not empty is needed" };

export const notText: Label = { vi: "cần một chuỗi", en: "a string is needed" };

export const notAList: Label = { vi: "cần danh sách các bản ghi", en: "a list of entries is needed" };

export const badOptions: Label = {
	vi: "cần { timeZone, from?, to?, by? }",
	en: "{ timeZone, from?, to?, by? } is needed",
};

export const rangeReversed: Label = { vi: "from nằm sau to", en: "from is after to" };
