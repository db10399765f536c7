import { type Label, type Locale, labelText } from "../core/label.ts";
import type { TaskRow } from "../plan/status.ts";
import { kindLabels, stateLabels, timelinessLabels } from "../plan/words.ts";

/** How the fields of a task are headed in a table for people. */
const TITLES: { readonly [K in keyof TaskRow]: Label } = {
	task: { vi: "Mã nhiệm vụ", en: "Task id" },
	title: { vi: "Nhiệm vụ", en: "Task" },
	product: { vi: "Sản phẩm", en: "Product" },
	lead: { vi: "Đơn vị chủ trì", en: "Lead" },
	supporting: { vi: "Đơn vị phối hợp", en: "Supporting" },
	kind: { vi: "Loại nhiệm vụ", en: "Kind" },
	level: { vi: "Cấp", en: "Level" },
	session: { vi: "Phiên họp", en: "Session" },
	conclusion: { vi: "Kết luận", en: "Conclusion" },
	parent: { vi: "Thuộc nhiệm vụ", en: "Parent task" },
	weight: { vi: "Trọng số", en: "Weight" },
	effort: { vi: "Khối lượng công việc", en: "Effort" },
	assignedOn: { vi: "Ngày giao", en: "Assigned on" },
	state: { vi: "Trạng thái", en: "State" },
	timeliness: { vi: "Tiến độ so với hạn", en: "Timeliness" },
	deadline: { vi: "Thời hạn được giao", en: "Deadline" },
	due: { vi: "Ngày đến hạn", en: "Due on" },
	firstDue: { vi: "Ngày đến hạn ban đầu", en: "First due on" },
	innerDue: { vi: "Ngày đến hạn nội bộ", en: "Inner due on" },
	extensions: { vi: "Số lần gia hạn", en: "Extensions" },
	revisions: { vi: "Các lần đổi hạn", en: "Changes of the deadline" },
	submittedOn: { vi: "Ngày trình", en: "Submitted on" },
	doneOn: { vi: "Ngày hoàn thành", en: "Done on" },
	daysToDue: { vi: "Số ngày đến hạn", en: "Days to due" },
	daysLate: { vi: "Số ngày chậm", en: "Days late" },
	workingDaysLate: { vi: "Số ngày làm việc chậm", en: "Working days late" },
	entryLag: { vi: "Số ngày ghi nhận chậm", en: "Days until recorded" },
	evidence: { vi: "Minh chứng", en: "Evidence" },
	occurrences: { vi: "Các kỳ thực hiện", en: "Occurrences" },
	overdueOccurrences: { vi: "Số kỳ quá hạn", en: "Overdue occurrences" },
};

/** The title of a field of a task; any other key is its own title. */
export function columnTitle(key: string, locale: Locale): string {
	return Object.hasOwn(TITLES, key) ? labelText(TITLES[key as keyof TaskRow], locale) : key;
}

const WORDS: { readonly [key: string]: { readonly [code: string]: Label } } = {
	kind: kindLabels,
	state: stateLabels,
	timeliness: timelinessLabels,
};

/** A code of a task in words; any other value is what it is. */
export function inWords(key: string, value: unknown): unknown {
	const words = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
	return words && typeof value === "string" && Object.hasOwn(words, value) ? words[value] : value;
}
