import { vietnamCivilService as calendar } from "steerindex/catalog";
import { type Label, labelText } from "steerindex/core";
import {
	countTasks,
	formatReproduction,
	governmentView,
	history,
	parsePlan,
	planStatus,
	reproduce,
	sessionView,
} from "steerindex/plan";
import { events, tasks } from "./plan-2022.data.ts";

const land = { vi: "Giảm hồ sơ đất đai trễ hạn", en: "Fewer late land files" };
const notice = { number: "41/TB", issuedOn: "2022-04-01" };

export const plan = parsePlan({
	id: "01",
	title: { vi: "Kế hoạch số 01 của Ban Chỉ đạo", en: "Plan No. 01 of the steering committee" },
	adoptedOn: "2022-03-15",
	timeZone: "Asia/Ho_Chi_Minh",
	sessions: [
		{ id: "s1", number: 1, heldOn: "2022-03-25", notice, conclusions: [{ id: "land", text: land }] },
	],
	tasks,
	events,
});

/** The state of knowledge on the morning of the session. */
const knownAt = "2022-08-16T08:00:00+07:00";
export const status = planStatus(plan, {
	asOf: "2022-08-15",
	knownAt,
	calendar,
	dueSoon: { workingDays: 5 },
});
export const counts = countTasks(status, sessionView);
export const byGovernment = countTasks(status, governmentView);
/** What the report prints: 9 + 13 + 11 of 32. */
const printed = { done: 9, underWay: 13, notStarted: 11 };
export const found = reproduce(plan, {
	...{ view: sessionView, printed, total: 32, calendar },
	asOf: ["2022-08-12", "2022-08-15"],
});

if (process.argv[1]?.endsWith("plan-2022.ts")) {
	const locale = process.argv.includes("vi") ? "vi" : "en";
	const say = (label: Label) => labelText(label, locale);
	for (const { classes, total } of [counts, byGovernment]) {
		const parts = Object.values(classes).map(({ label, count }) => `${say(label)} ${count}`);
		console.log(`${total} = ${parts.join(" + ")}`);
	}
	for (const { task, title, daysLate, workingDaysLate } of status.rows) {
		if (daysLate) console.log(`${task} ${say(title)}: +${daysLate} (${workingDaysLate})`);
	}
	console.log(`\n${formatReproduction(found, { locale })}\n`);
	for (const { event, lagDays, changes } of history(plan, { from: "2022-08-15" })) {
		const moved = changes.map(({ field, before, after }) => `${field} ${before} → ${after}`);
		console.log(`${event.recordedAt} ${event.task} ${event.on} +${lagDays}: ${moved.join(", ")}`);
	}
}
