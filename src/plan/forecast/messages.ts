import type { Label } from "../../core/label.ts";

export const badSource: Label = {
	vi: "cần kết quả của planStatus, hoặc { asOf, total, done }",
	en: "a result of planStatus is needed, or { asOf, total, done }",
};

export const badTotal = (most: number): Label => ({
	vi: `total phải là số nguyên từ 0 đến ${most}`,
	en: `total must be a whole number from 0 to ${most}`,
});

export const doneAboveTotal = (done: number, total: number): Label => ({
	vi: `${done} nhiệm vụ đã xong, nhiều hơn tổng số ${total}`,
	en: `${done} tasks are done, more than the ${total} there are`,
});

export const noDoneOn: Label = {
	vi: "nhiệm vụ đã hoàn thành phải có ngày hoàn thành (doneOn)",
	en: "a completed task must say on which day it was done (doneOn)",
};

export const badPeriods = (most: number): Label => ({
	vi: `periods phải là "month" hoặc số nguyên từ 2 đến ${most}`,
	en: `periods must be "month" or a whole number from 2 to ${most}`,
});

export const calendarNeeded: Label = {
	vi: "tính theo ngày làm việc thì phải cho calendar",
	en: "counting in working days needs a calendar",
};

export const fromNeeded: Label = {
	vi: "cần from: ngày đầu tiên tính tốc độ",
	en: "from is needed: the first day of the pace",
};

export const fromAfterAsOf = (from: string, asOf: string): Label => ({
	vi: `from là ${from}, sau ngày báo cáo ${asOf}`,
	en: `from is ${from}, after the day of the status, ${asOf}`,
});

export const doneLater = (tasks: number, asOf: string): Label => ({
	vi: `${tasks} nhiệm vụ ghi hoàn thành sau ngày báo cáo ${asOf}: chưa được tính là đã xong`,
	en: `${tasks === 1 ? "1 completion is" : `${tasks} completions are`} dated after the day of the status, ${asOf}: not counted yet`,
});

export const noTasks: Label = {
	vi: "không có nhiệm vụ nào để tính",
	en: "there is no task to count",
};

export const noDays = (from: string, asOf: string): Label => ({
	vi: `từ ${from} đến ${asOf} không có ngày làm việc nào`,
	en: `there is no working day from ${from} to ${asOf}`,
});

export const noCompletion = (from: string, asOf: string): Label => ({
	vi: `từ ${from} đến ${asOf} chưa có nhiệm vụ nào hoàn thành, nên chưa có tốc độ để dự báo`,
	en: `no task was completed from ${from} to ${asOf}, so there is no pace to forecast from`,
});

export const tooFewPeriods = (from: string, asOf: string): Label => ({
	vi: `từ ${from} đến ${asOf} chưa đủ hai kỳ để so sánh, nên chưa có khoảng dự báo`,
	en: `${from} to ${asOf} does not hold two periods to compare, so there is no interval`,
});

export const never: Label = {
	vi: "kỳ chậm nhất không hoàn thành nhiệm vụ nào: với tốc độ đó kế hoạch sẽ không bao giờ xong",
	en: "nothing was completed in the slowest period: at that pace the plan will never be finished",
};

export const beyondCalendar = (days: number, { from, to }: Readonly<Record<string, unknown>>): Label => ({
	vi: `lịch chỉ có từ ${from} đến ${to}, không đủ để tìm ngày sau ${days} ngày làm việc nữa`,
	en: `the calendar covers ${from} to ${to}, too little to find the day ${days} working days from now`,
});

export const beyondYears = (days: number): Label => ({
	vi: `sau ${days} ngày nữa đã quá năm 9999`,
	en: `${days} days from now lie beyond the year 9999`,
});
