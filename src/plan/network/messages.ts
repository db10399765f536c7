import { shorten } from "../../core/describe.ts";
import type { Label } from "../../core/label.ts";

export const durationMissing = (task: string): Label => ({
	vi: `nhiệm vụ “${shorten(task)}” chưa có duration (số ngày làm việc cần để làm)`,
	en: `the task “${shorten(task)}” has no duration (the working days it takes)`,
});

export const durationsTooLarge: Label = {
	vi: "tổng thời lượng của các nhiệm vụ quá lớn để tính chính xác",
	en: "the durations of the tasks add up to more than can be counted exactly",
};

export const startAndCalendar: Label = {
	vi: "muốn có ngày bắt đầu và hoàn thành thì phải cho cả start lẫn calendar",
	en: "dates of start and finish need both start and calendar",
};

export const badPaths = (most: number): Label => ({
	vi: `paths phải là số nguyên từ 0 đến ${most}`,
	en: `paths must be a whole number from 0 to ${most}`,
});

export const notDated = (tasks: number, { from, to }: Readonly<Record<string, unknown>>): Label => ({
	vi: `lịch chỉ có từ ${from} đến ${to}: ${tasks} nhiệm vụ không có đủ ngày bắt đầu và hoàn thành`,
	en: `the calendar covers ${from} to ${to}: ${tasks === 1 ? "1 task lacks" : `${tasks} tasks lack`} a day of start or finish`,
});
