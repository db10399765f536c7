import type { Network } from "./network.ts";
import { isCritical, type NetworkTimes } from "./times.ts";

type Places = readonly number[];

/** For each critical task the critical tasks that start when it finishes; for any other one none. */
export function criticalLinks({ after }: Network, times: NetworkTimes): readonly Places[] {
	const { earliestStart, earliestFinish } = times;
	return after.map((places, i) =>
		isCritical(times, i)
			? places.filter((j) => isCritical(times, j) && earliestStart[j] === earliestFinish[i])
			: [],
	);
}

/** How many longest paths there are. A count is let go once all its followers have it: they can be long. */
export function countPaths(
	{ before, order }: Network,
	times: NetworkTimes,
	links: readonly Places[],
): bigint {
	const ways = new Map<number, bigint>();
	let total = 0n;
	for (const i of order) {
		if (!isCritical(times, i)) continue;
		const count = before[i]?.length === 0 ? 1n : (ways.get(i) as bigint);
		const next = links[i] as Places;
		if (next.length === 0) total += count;
		for (const j of next) ways.set(j, (ways.get(j) ?? 0n) + count);
		ways.delete(i);
	}
	return total;
}

/** The longest paths in the order of the list of tasks, as many as asked for. */
export function listPaths(
	{ before }: Network,
	times: NetworkTimes,
	links: readonly Places[],
	most: number,
): readonly Places[] {
	const paths: Places[] = [];
	for (let first = 0; first < before.length && paths.length < most; first++) {
		if (before[first]?.length === 0 && isCritical(times, first)) followPaths(first, links, most, paths);
	}
	return paths;
}

function followPaths(first: number, links: readonly Places[], most: number, paths: Places[]): void {
	const path = [first];
	const turns = [0];
	while (path.length > 0 && paths.length < most) {
		const last = path.length - 1;
		const next = links[path[last] as number] as Places;
		const turn = turns[last] as number;
		const chosen = next[turn];
		if (next.length === 0) paths.push([...path]);
		if (chosen === undefined) {
			path.pop();
			turns.pop();
		} else {
			turns[last] = turn + 1;
			path.push(chosen);
			turns.push(0);
		}
	}
}
