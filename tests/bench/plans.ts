import type { Plan } from "steerindex/plan";

/** A plan of so many tasks with five events each, parsed from JSON text as a database would send it. */
export function largePlan(tasks: number, order: "byTask" | "byTime"): Plan {
	const random = generator(2022);
	const rows: unknown[] = [];
	const events: unknown[] = [];
	const block = 50_000;
	for (let from = 0; from < tasks; from += block) {
		const ids = Array.from({ length: Math.min(block, tasks - from) }, (_, i) => from + i);
		rows.push(...parsed(ids.map((i) => task(i, random))));
	}
	let seq = 0;
	const pairs =
		order === "byTask" ? { outer: tasks, inner: KINDS.length } : { outer: KINDS.length, inner: tasks };
	let batch: unknown[] = [];
	for (let a = 0; a < pairs.outer; a++) {
		for (let b = 0; b < pairs.inner; b++) {
			const [step, number] = order === "byTask" ? [b, a] : [a, (b * 7919) % tasks];
			seq++;
			batch.push(event(seq, number, step, random));
			if (batch.length === block) {
				events.push(...parsed(batch));
				batch = [];
			}
		}
	}
	events.push(...parsed(batch));
	return {
		id: "large",
		title: "A large plan",
		adoptedOn: "2022-01-01",
		timeZone: "Asia/Ho_Chi_Minh",
		tasks: rows,
		events,
	} as unknown as Plan;
}

const KINDS = ["accepted", "started", "submitted", "returned", "completed"] as const;

function task(i: number, random: (n: number) => number): unknown {
	return {
		id: `t${i}`,
		title: `Task ${i}`,
		lead: `unit${random(60)}`,
		kind: "oneOff",
		deadline: { on: day(100 + random(250)) },
	};
}

function event(seq: number, number: number, step: number, random: (n: number) => number): unknown {
	const kind = KINDS[step];
	const on = day(step * 50 + random(40));
	return {
		id: `e${seq}`,
		seq,
		task: `t${number}`,
		kind,
		on,
		recordedAt: `${day(step * 50 + 45)}T09:00:00+07:00`,
		...(kind === "returned" ? { reason: "incomplete" } : {}),
	};
}

function day(number: number): string {
	return new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10);
}

function parsed(values: readonly unknown[]): readonly unknown[] {
	return JSON.parse(JSON.stringify(values));
}

/** The same numbers in every run (Lehmer). */
function generator(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % n;
	};
}
