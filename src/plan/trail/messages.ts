import type { Label } from "../../core/label.ts";

// History and lineage.

export const notText: Label = { vi: "cần một chuỗi không rỗng", en: "a text that is not empty is needed" };

// Committee.

export const noHead = (date: string): Label => ({
	vi: `ngày ${date} không có ai giữ vai trò trưởng ban`,
	en: `nobody is head of the committee on ${date}`,
});

export const twoHeads = (date: string): Label => ({
	vi: `ngày ${date} có hơn một người giữ vai trò trưởng ban`,
	en: `more than one member is head of the committee on ${date}`,
});

// Remedies.

export const seqOfNoLedger: Label = {
	vi: "mỗi giải pháp có sổ theo dõi riêng nên không dùng chung seq: cần một thời điểm",
	en: "each remedy has a ledger of its own, so one seq says nothing about all: give an instant",
};

// Carrying over.

export const samePlan: Label = {
	vi: "kế hoạch mới phải có mã khác kế hoạch cũ",
	en: "the next plan needs an id of its own",
};

export const givenElsewhere: Label = {
	vi: "nhiệm vụ và diễn biến của kế hoạch mới do việc chuyển kỳ tạo ra; bỏ trường này",
	en: "the tasks and events of the next plan come from carrying over: leave this out",
};

export const namedTwice: Label = {
	vi: "nhiệm vụ này đã nêu ở trên",
	en: "this task is named above already",
};

export const notYetAssigned = (assignedOn: string): Label => ({
	vi: `nhiệm vụ đến ngày ${assignedOn} mới được giao nên chưa thể chuyển kỳ`,
	en: `the task is assigned on ${assignedOn} only, so it cannot be carried over yet`,
});

export const notAmongCarried: Label = {
	vi: "nhiệm vụ này không nằm trong số được chuyển kỳ",
	en: "this task is not among those carried over",
};

export const deadlineKept: Label = {
	vi: "chuyển kỳ mà không có hạn mới: hạn cũ vẫn giữ nguyên và đã qua khi kế hoạch mới bắt đầu",
	en: "carried over without a new deadline: the old one stands, and it is over when the next plan begins",
};

export const leftBehind: Label = {
	vi: "chưa xong nhưng ở lại kế hoạch cũ: đang trình chờ kết quả, có diễn biến sau ngày chuyển kỳ, hoặc khi đó chưa được giao",
	en: "not finished, yet left in the old plan: submitted, changed after the day of carrying over, or not assigned by then",
};

export const linkDropped: Label = {
	vi: "nhiệm vụ cấp trên hoặc nhiệm vụ phải xong trước không được chuyển kỳ cùng: kế hoạch mới không còn liên kết ấy",
	en: "its parent, or an unfinished task it waits for, is not carried over with it: the next plan lacks that link",
};

export const nothingCarriedOver: Label = {
	vi: "không có nhiệm vụ nào được chuyển kỳ",
	en: "no task is carried over",
};
