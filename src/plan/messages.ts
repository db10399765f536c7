import { type Label, type Locale, labelText } from "../core/label.ts";
import type { EventKind } from "./event.ts";
import type { TaskState } from "./states.ts";
import type { Timeliness } from "./status.ts";
import { eventLabels, stateLabels, timelinessLabels } from "./words.ts";

export const notOneLead: Label = {
	vi: "mỗi nhiệm vụ có đúng một cơ quan hoặc người chủ trì; các cơ quan khác ghi ở supporting",
	en: "a task has exactly one lead; the others belong in supporting",
};

export const notADayOfMonth: Label = {
	vi: "cần một ngày trong tháng, từ 1 đến 31",
	en: "a day of the month is needed, 1 to 31",
};

export const needsTimeZone: Label = {
	vi: 'cần tên múi giờ như "Asia/Ho_Chi_Minh"',
	en: 'a time zone such as "Asia/Ho_Chi_Minh" is needed',
};

export const badDueSoon: Label = {
	vi: "dueSoon phải là { days } hoặc { workingDays }, số nguyên từ 0 trở lên",
	en: "dueSoon must be { days } or { workingDays }, a whole number of 0 or more",
};

// Events and names.

const names = (states: readonly TaskState[], locale: Locale): string =>
	states.map((state) => labelText(stateLabels[state], locale)).join(", ");

const inWords = (
	event: { readonly kind: EventKind; readonly on: string },
	state: TaskState,
	legal: readonly TaskState[],
	locale: Locale,
) => ({
	kind: labelText(eventLabels[event.kind], locale),
	on: event.on,
	state: labelText(stateLabels[state], locale),
	legal: names(legal, locale),
});

type EventOfDay = { readonly id: string; readonly kind: EventKind; readonly on: string };

export const illegalEvent = (event: EventOfDay, state: TaskState, legal: readonly TaskState[]): Label => {
	const vi = inWords(event, state, legal, "vi");
	const en = inWords(event, state, legal, "en");
	return {
		vi: `không thể ghi “${vi.kind}” ngày ${vi.on} khi nhiệm vụ ở trạng thái “${vi.state}”; chỉ ghi được từ trạng thái: ${vi.legal}`,
		en: `“${en.kind}” on ${en.on} is not possible while the task is ${en.state}, only while it is: ${en.legal}`,
	};
};

export const makesIllegal = (event: EventOfDay, state: TaskState, legal: readonly TaskState[]): Label => {
	const vi = inWords(event, state, legal, "vi");
	const en = inWords(event, state, legal, "en");
	return {
		vi: `bản ghi này xung đột với ${event.id} (“${vi.kind}” ngày ${vi.on}): khi đó nhiệm vụ ở trạng thái “${vi.state}”, mà “${vi.kind}” chỉ ghi được từ trạng thái: ${vi.legal}`,
		en: `it collides with ${event.id} (“${en.kind}” on ${en.on}): the task would then be ${en.state}, and “${en.kind}” is possible only while it is: ${en.legal}`,
	};
};

export const doneAfterEvent = (doneOn: string, on: string): Label => ({
	vi: `ngày có sản phẩm (${doneOn}) sau ngày ghi hoàn thành (${on})`,
	en: `the product is dated ${doneOn}, after the completion of ${on}`,
});

export const evidenceRequired: Label = {
	vi: "kế hoạch này yêu cầu minh chứng khi ghi hoàn thành",
	en: "this plan asks for evidence with every completion",
};

export const emptyAmendment: Label = {
	vi: "không sửa trường nào: cần title, product, supporting hoặc weight",
	en: "nothing is amended: give title, product, supporting or weight",
};

export const mergedIntoItself: Label = {
	vi: "nhiệm vụ không thể nhập vào chính nó",
	en: "a task cannot be merged into itself",
};

export const recurrenceOnOneOff: Label = {
	vi: 'hạn lặp lại (every) chỉ dùng cho nhiệm vụ thường xuyên (kind: "regular") có hạn lặp lại ngay từ đầu',
	en: 'a deadline that comes back (every) is for regular tasks (kind: "regular"), from their first deadline on',
};

export const recurrentInnerDeadline: Label = {
	vi: "hạn nội bộ không thể là hạn lặp lại",
	en: "an inner deadline cannot come back",
};

export const recurrentRemedy: Label = {
	vi: "hạn của giải pháp không thể là hạn lặp lại",
	en: "the deadline of a remedy cannot come back",
};

export const supersedesNothing: Label = {
	vi: "nhiệm vụ này không có bản ghi nào trước đó mang mã ấy",
	en: "this task has no earlier entry of that id",
};

export const alreadySuperseded = (by: string): Label => ({
	vi: `bản ghi ấy đã được đính chính bằng ${by}; hãy đính chính ${by}`,
	en: `that entry was corrected by ${by} already; correct ${by}`,
});

export const unknownTask: Label = {
	vi: "không có nhiệm vụ nào mang mã này trong kế hoạch",
	en: "the plan has no task of this id",
};

export const unknownConclusion: Label = {
	vi: "kế hoạch không có phiên họp hoặc kết luận này",
	en: "the plan has no such session or conclusion",
};

export const duplicateId: Label = {
	vi: "mã này đã dùng ở trên",
	en: "this id is used above already",
};

export const dependencyCycle = (cycle: string): Label => ({
	vi: `các nhiệm vụ chờ nhau thành vòng: ${cycle}`,
	en: `the tasks wait for each other in a circle: ${cycle}`,
});

export const parentCycle = (cycle: string): Label => ({
	vi: `các nhiệm vụ thuộc về nhau thành vòng: ${cycle}`,
	en: `the tasks are parts of each other in a circle: ${cycle}`,
});

export const rangeReversed = (from: string, to: string): Label => ({
	vi: `ngày bắt đầu ${from} sau ngày kết thúc ${to}`,
	en: `it begins on ${from}, after its end on ${to}`,
});

export const twoRolesAtOnce: Label = {
	vi: "một thành viên giữ hai vai trò trong cùng một thời gian",
	en: "a member holds two roles at the same time",
};

export const tooManyEvents = (task: string): Label => ({
	vi: `nhiệm vụ ${task} và các nhiệm vụ trước đó có quá nhiều bản ghi để kiểm tra lại từng bước`,
	en: `task ${task} and those before it have more events than can be followed step by step`,
});

// Diagnostics of a status.

export const dueNotCovered = (range: { from: string; to: string } | undefined): Label =>
	range
		? {
				vi: `hạn cần đếm những ngày nằm ngoài lịch làm việc (${range.from} đến ${range.to}) nên chưa xác định được`,
				en: `the deadline needs days that the calendar (${range.from} to ${range.to}) does not cover, so it cannot be told`,
			}
		: {
				vi: "hạn cần lịch làm việc để xác định mà không có lịch nào được nêu",
				en: "the deadline needs a calendar, and none was given",
			};

export const workingDaysNotCovered: Label = {
	vi: "trễ hạn, nhưng lịch làm việc không đủ để đếm số ngày làm việc bị trễ",
	en: "late, but the calendar does not cover the working days to count",
};

export const dueSoonNotCovered: Label = {
	vi: "lịch làm việc không đủ để biết đã sắp đến hạn hay chưa; được xếp là còn trong hạn",
	en: "the calendar does not cover the days to the deadline, so whether it is due soon is not known; shown as within",
};

export const oldDeadlineStands: Label = {
	vi: "được tiếp tục sau khi tạm dừng mà không có hạn mới: hạn cũ vẫn giữ nguyên",
	en: "resumed after a suspension without a new deadline: the old one stands",
};

export const evidenceMissing: Label = {
	vi: "đã hoàn thành nhưng chưa có minh chứng",
	en: "completed without evidence",
};

export const completionAfterAsOf: Label = {
	vi: "có ghi hoàn thành vào một ngày sau ngày báo cáo: chưa được tính",
	en: "a completion is dated after the day of the status: it does not count yet",
};

export const doneBeforeAssigned: Label = {
	vi: "ngày hoàn thành sớm hơn ngày giao nhiệm vụ",
	en: "done before it was assigned",
};

export const doneBeforeStart: Label = {
	vi: "ngày hoàn thành sớm hơn ngày bắt đầu",
	en: "done before it was started",
};

export const doneBeforeReturn: Label = {
	vi: "bị trả lại rồi hoàn thành lại, nhưng ngày hoàn thành sớm hơn ngày bị trả lại",
	en: "rejected and completed again, yet done before the day it was rejected",
};

export const doneBeforePeriod: Label = {
	vi: "một kỳ được ghi hoàn thành trước khi kỳ ấy bắt đầu; có thể kỳ trước đã bị ghi hai lần",
	en: "an occurrence is done before its period begins; the one before may have been written down twice",
};

export const dueBeforeAssigned: Label = {
	vi: "hạn sớm hơn ngày giao nhiệm vụ",
	en: "due before it was assigned",
};

export const eventBeforeAssigned: Label = {
	vi: "có diễn biến ghi ngày trước khi giao nhiệm vụ",
	en: "something is dated before it was assigned",
};

export const mergedInARing: Label = {
	vi: "các nhiệm vụ được nhập lẫn vào nhau nên không nhiệm vụ nào còn được theo dõi",
	en: "these tasks were merged into each other, so none of them goes on",
};

export const noticeMissing: Label = {
	vi: "nhiệm vụ xuất phát từ một phiên họp chưa có thông báo kết luận, nên được tính từ ngày ban hành kế hoạch",
	en: "it comes from a session whose notice is not out, so it counts from the day the plan was adopted",
};

export const recordedEarly: Label = {
	vi: "được ghi nhận trước ngày nó diễn ra",
	en: "written down before the day it happened",
};

export const nothingAssigned = (asOf: string): Label => ({
	vi: `đến ngày ${asOf} chưa có nhiệm vụ nào được giao nên không có gì để đếm`,
	en: `no task was assigned by ${asOf}, so there is nothing to count`,
});

export const calendarEstimated: Label = {
	vi: "lịch làm việc có năm chưa được công bố chính thức; số ngày làm việc của năm ấy là ước tính",
	en: "the calendar has years that are not official yet; their working days are estimates",
};

// Views.

const cellsIn = (cells: readonly { state: TaskState; timeliness: Timeliness }[], locale: Locale): string =>
	cells
		.map(
			(cell) =>
				`${labelText(stateLabels[cell.state], locale)} × ${labelText(timelinessLabels[cell.timeliness], locale)}`,
		)
		.join("; ");

type Cells = readonly { readonly state: TaskState; readonly timeliness: Timeliness }[];

export const viewOverlap = ([a, b]: readonly [string, string], cells: Cells): Label => ({
	vi: `lớp “${a}” và “${b}” cùng đếm: ${cellsIn(cells, "vi")}`,
	en: `the classes “${a}” and “${b}” both count: ${cellsIn(cells, "en")}`,
});

export const viewGap = (cells: Cells): Label => ({
	vi: `không lớp nào đếm: ${cellsIn(cells, "vi")}; xếp vào một lớp hoặc vào outside`,
	en: `no class counts: ${cellsIn(cells, "en")}; put them in a class or outside`,
});

export const unknownField: Label = {
	vi: "không đếm được theo trường này",
	en: "tasks cannot be counted by this field",
};

// Progress.

export const unknownBasis: Label = {
	vi: "cần nêu cách đo tiến độ: count, weight hoặc effort",
	en: "say what progress is measured in: count, weight or effort",
};

export const unknownDenominator: Label = {
	vi: "cần nêu mẫu số: all, due, allExceptCancelled hoặc exceptRegular",
	en: "name the denominator: all, due, allExceptCancelled or exceptRegular",
};

export const weightMissing = (task: string, basis: string): Label => ({
	vi: `nhiệm vụ ${task} không có ${basis}; không thể coi là 1`,
	en: `task ${task} has no ${basis}; it cannot be taken as 1`,
});

export const negativeWeight = (task: string, basis: string): Label => ({
	vi: `${basis} của nhiệm vụ ${task} nhỏ hơn 0`,
	en: `the ${basis} of task ${task} is below zero`,
});
