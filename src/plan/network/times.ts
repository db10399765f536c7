import type { Network } from "./network.ts";

/** The times of every task, in working days from the start, by its place in the list. */
export interface NetworkTimes {
	/** The working days of the longest path. */
	readonly length: number;
	readonly earliestStart: Float64Array;
	readonly earliestFinish: Float64Array;
	/** The longest path from the start of the task to the end of the plan. */
	readonly tail: Float64Array;
	/** How long the task can wait before it moves a task that follows, or the end of the plan. */
	readonly freeFloat: Float64Array;
}

/** One pass forward and one back over a network without cycles. */
export function timesOf({ durations, before, after, order }: Network): NetworkTimes {
	const earliestStart = new Float64Array(order.length);
	const earliestFinish = new Float64Array(order.length);
	const tail = new Float64Array(order.length);
	const freeFloat = new Float64Array(order.length);
	let length = 0;
	for (const i of order) {
		const start = largest(before[i], earliestFinish);
		const finish = start + (durations[i] as number);
		earliestStart[i] = start;
		earliestFinish[i] = finish;
		length = Math.max(length, finish);
	}
	for (const i of [...order].reverse()) {
		tail[i] = largest(after[i], tail) + (durations[i] as number);
		let next = length;
		for (const j of after[i] as readonly number[]) next = Math.min(next, earliestStart[j] as number);
		freeFloat[i] = next - (earliestFinish[i] as number);
	}
	return { length, earliestStart, earliestFinish, tail, freeFloat };
}

/** Whether a longest path goes through the task. */
export function isCritical({ earliestStart, tail, length }: NetworkTimes, i: number): boolean {
	return (earliestStart[i] as number) + (tail[i] as number) === length;
}

function largest(places: readonly number[] = [], values: Float64Array): number {
	let most = 0;
	for (const i of places) most = Math.max(most, values[i] as number);
	return most;
}
