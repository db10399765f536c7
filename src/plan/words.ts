import type { Label } from "../core/label.ts";
import type { EventKind } from "./event.ts";
import type { Task } from "./plan.ts";
import type { TaskState } from "./states.ts";
import type { Timeliness } from "./status.ts";

/** The names of the states, as they stand in a table or after "the task is". */
export const stateLabels: { readonly [State in TaskState]: Label } = {
	assigned: { vi: "đã giao", en: "assigned" },
	accepted: { vi: "đã tiếp nhận", en: "accepted" },
	inProgress: { vi: "đang thực hiện", en: "in progress" },
	submitted: { vi: "đã trình", en: "submitted" },
	completed: { vi: "đã hoàn thành", en: "completed" },
	returned: { vi: "bị trả lại", en: "returned" },
	suspended: { vi: "tạm dừng", en: "suspended" },
	cancelled: { vi: "đã hủy", en: "cancelled" },
	merged: { vi: "đã nhập vào nhiệm vụ khác", en: "merged" },
	carriedOver: { vi: "đã chuyển kỳ sau", en: "carried over" },
};

/** The names of the classes of timeliness. */
export const timelinessLabels: { readonly [T in Timeliness]: Label } = {
	early: { vi: "hoàn thành trước hạn", en: "done early" },
	onTime: { vi: "hoàn thành đúng hạn", en: "done on the day" },
	late: { vi: "hoàn thành trễ hạn", en: "done late" },
	unknowable: { vi: "hoàn thành, không có hạn", en: "done, no deadline" },
	within: { vi: "trong hạn", en: "within the deadline" },
	dueSoon: { vi: "sắp đến hạn", en: "due soon" },
	overdue: { vi: "quá hạn", en: "overdue" },
	noDeadline: { vi: "chưa có hạn", en: "no deadline" },
	conditional: { vi: "chờ điều kiện", en: "awaiting a condition" },
	suspended: { vi: "tạm dừng", en: "suspended" },
	regular: { vi: "thường xuyên", en: "regular" },
	closed: { vi: "không còn theo dõi", en: "closed" },
	notCovered: { vi: "chưa xác định được (ngoài lịch)", en: "not covered by the calendar" },
};

/** The names of the events. */
export const eventLabels: { readonly [Kind in EventKind]: Label } = {
	accepted: { vi: "tiếp nhận", en: "accepted" },
	started: { vi: "bắt đầu", en: "started" },
	submitted: { vi: "trình", en: "submitted" },
	completed: { vi: "hoàn thành", en: "completed" },
	returned: { vi: "trả lại", en: "returned" },
	suspended: { vi: "tạm dừng", en: "suspended" },
	resumed: { vi: "tiếp tục", en: "resumed" },
	extended: { vi: "gia hạn", en: "extended" },
	reassigned: { vi: "giao lại", en: "reassigned" },
	amended: { vi: "điều chỉnh", en: "amended" },
	cancelled: { vi: "hủy", en: "cancelled" },
	merged: { vi: "nhập", en: "merged" },
	carriedOver: { vi: "chuyển kỳ sau", en: "carried over" },
	corrected: { vi: "đính chính", en: "corrected" },
};

/** The names of the kinds of tasks. */
export const kindLabels: { readonly [Kind in Task["kind"]]: Label } = {
	oneOff: { vi: "nhiệm vụ có thời hạn", en: "one-off" },
	regular: { vi: "thường xuyên", en: "regular" },
};
