import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { vietnamCivilService } from "steerindex/catalog";
import { countTasks, governmentView, type PlanStatus, planStatus } from "steerindex/plan";
import { median, milliseconds } from "./measure.ts";
import { largePlan } from "./plans.ts";
import { straightforward } from "./straightforward.ts";

const OPTIONS = { asOf: "2022-09-10", calendar: vietnamCivilService } as const;
const LARGE = 1_000_000;
const SMALL = 50_000;

/** A million tasks, the straightforward code on a part of them, and what both cost. */
export function benchPlan(): void {
	console.log("\nplanStatus, five events a task, from plain JSON objects; processor time");
	compareWithStraightforward();
	for (const order of ["byTask", "byTime"] as const) measureLarge(order);
}

function compareWithStraightforward(): void {
	const plan = largePlan(SMALL, "byTask");
	const theirs = straightforward(plan, OPTIONS.asOf, vietnamCivilService);
	const { rows } = planStatus(plan, OPTIONS);
	const differing = rows.filter((row, i) => {
		const other = theirs[i];
		return (
			row.state !== other?.state ||
			row.timeliness !== other.timeliness ||
			row.daysLate !== other.daysLate ||
			row.workingDaysLate !== other.workingDaysLate
		);
	});
	const ours = median(Array.from({ length: 5 }, () => milliseconds(() => void planStatus(plan, OPTIONS))));
	const other = median(
		Array.from({ length: 3 }, () =>
			milliseconds(() => void straightforward(plan, OPTIONS.asOf, vietnamCivilService)),
		),
	);
	console.log(
		`${SMALL} tasks: ${perTask(ours, SMALL)} a task; date-fns code ${perTask(other, SMALL)}; ${(other / ours).toFixed(1)} times as fast (to reach: 8); ${differing.length} rows differ`,
	);
}

function measureLarge(order: "byTask" | "byTime"): void {
	const before = heap();
	const plan = largePlan(LARGE, order);
	const input = heap() - before;
	let status: PlanStatus | undefined;
	const first = milliseconds(() => {
		status = planStatus(plan, OPTIONS);
	});
	const output = heap() - before - input;
	status = undefined;
	const times = Array.from({ length: 5 }, () => milliseconds(() => void planStatus(plan, OPTIONS)));
	const counted = milliseconds(() => {
		status = planStatus(plan, OPTIONS);
		countTasks(status, governmentView, { by: "lead" });
	});
	console.log(
		`${LARGE} tasks, events ${order === "byTask" ? "task by task" : "by time"}: ${perTask(Math.min(...times), LARGE)} to ${perTask(Math.max(...times), LARGE)} a task (first ${perTask(first, LARGE)}, to reach: 1.5 µs), with counts by lead ${perTask(counted, LARGE)}; memory ${((input + output) / input).toFixed(2)} times the input's ${Math.round(input / 1e6)} MB (to reach: below 2)`,
	);
}

function perTask(time: number, tasks: number): string {
	return `${((time * 1000) / tasks).toFixed(2)} µs`;
}

/** Bytes in use, after all that is garbage is gone. */
function heap(): number {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return process.memoryUsage().heapUsed;
}
