import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticalPath } from "../../src/plan/criticalPath.ts";
import { calendarAndDays, datesAfter, isWorked, later } from "../calendar/bruteForce.ts";
import { runs } from "../shared.ts";

interface Node {
	readonly id: string;
	readonly duration: number;
	readonly after: readonly string[];
}

/** Networks without cycles, in any order of the list. */
const anyTasks: fc.Arbitrary<readonly Node[]> = fc.integer({ min: 0, max: 8 }).chain((size) =>
	fc
		.tuple(
			fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
			fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: size, maxLength: size }),
			fc.shuffledSubarray(
				Array.from({ length: size }, (_, i) => i),
				{ minLength: size, maxLength: size },
			),
		)
		.map(([durations, picks, places]) => {
			const tasks = durations.map((duration, i) => {
				const before = i === 0 ? [] : (picks[i] ?? []).map((pick) => `t${pick % i}`);
				return { id: `t${i}`, duration, after: before };
			});
			return places.flatMap((i) => tasks[i] ?? []);
		}),
);

/** Every way from a task that waits for none to one that none waits for. */
function everyPath(tasks: readonly Node[]): readonly (readonly Node[])[] {
	const follow = (path: readonly Node[]): readonly (readonly Node[])[] => {
		const last = path.at(-1);
		const next = tasks.filter(({ after }) => last !== undefined && after.includes(last.id));
		return next.length === 0 ? [path] : next.flatMap((task) => follow([...path, task]));
	};
	return tasks.filter(({ after }) => after.length === 0).flatMap((task) => follow([task]));
}

const sum = (path: readonly Node[]): number => path.reduce((total, { duration }) => total + duration, 0);

/** When each task starts if one of them is held back by some days: as late as those before it finish. */
function startsWith(tasks: readonly Node[], held: string, by: number): ReadonlyMap<string, number> {
	const starts = new Map<string, number>();
	const start = (task: Node): number => {
		const known = starts.get(task.id);
		if (known !== undefined) return known;
		const before = tasks.filter(({ id }) => task.after.includes(id));
		const free = Math.max(0, ...before.map((earlier) => start(earlier) + earlier.duration));
		const settled = free + (task.id === held ? by : 0);
		starts.set(task.id, settled);
		return settled;
	};
	for (const task of tasks) start(task);
	return starts;
}

const endOf = (tasks: readonly Node[], starts: ReadonlyMap<string, number>): number =>
	Math.max(0, ...tasks.map(({ id, duration }) => (starts.get(id) ?? 0) + duration));

describe("criticalPath against brute force (plan.float)", () => {
	test("the longest of all paths, every one of them, in the order of the list", () => {
		const property = fc.property(anyTasks, (tasks) => {
			const found = criticalPath(tasks, { paths: 10_000 });
			const paths = everyPath(tasks);
			const length = Math.max(0, ...paths.map(sum));
			const longest = paths.filter((path) => sum(path) === length).map((path) => path.map(({ id }) => id));
			expect(found.length).toBe(length);
			expect(found.paths).toEqual(longest);
			expect(found.pathCount).toBe(String(longest.length));
			const onPath = new Set(longest.flat());
			expect(found.critical).toEqual(tasks.map(({ id }) => id).filter((id) => onPath.has(id)));
			const links = longest.flatMap((path) => path.slice(1).map((to, i) => `${path[i]} ${to}`));
			expect(found.links.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...new Set(links)].sort());
		});
		fc.assert(property, { numRuns: runs(500, 20_000) });
	});

	test("floats by their definitions: hold a task back and see what moves", () => {
		const property = fc.property(anyTasks, fc.integer({ min: 0, max: 30 }), (tasks, finish) => {
			const found = criticalPath(tasks);
			const imposed = criticalPath(tasks, { finish });
			const early = startsWith(tasks, "", 0);
			const length = endOf(tasks, early);
			for (const [i, row] of found.tasks.entries()) {
				const { task } = row;
				const holds = (by: number, isKept: (starts: ReadonlyMap<string, number>) => boolean): boolean =>
					isKept(startsWith(tasks, task, by));
				const inTime = (starts: ReadonlyMap<string, number>): boolean => endOf(tasks, starts) <= length;
				const followers = tasks.filter(({ after }) => after.includes(task));
				const nothingMoves = (starts: ReadonlyMap<string, number>): boolean =>
					inTime(starts) && followers.every(({ id }) => starts.get(id) === early.get(id));
				expect(row.earliestStart).toBe(early.get(task));
				expect(holds(row.totalFloat, inTime)).toBe(true);
				expect(holds(row.totalFloat + 1, inTime)).toBe(false);
				expect(holds(row.freeFloat, nothingMoves)).toBe(true);
				expect(holds(row.freeFloat + 1, nothingMoves)).toBe(false);
				expect(row.latestStart).toBe(row.earliestStart + row.totalFloat);
				expect(row.latestFinish).toBe(row.latestStart + row.duration);
				expect(row.critical).toBe(row.totalFloat === 0);
				expect(row.freeFloat).toBeLessThanOrEqual(row.totalFloat);
				expect(imposed.tasks[i]?.totalFloat).toBe(row.totalFloat + finish - length);
				expect(imposed.tasks[i]?.freeFloat).toBe(row.freeFloat);
			}
		});
		fc.assert(property, { numRuns: runs(300, 10_000) });
	});

	test("dates are the working days that a count day by day comes to", () => {
		const property = fc.property(anyTasks, calendarAndDays, (tasks, [calendar, start]) => {
			const days = datesAfter(later(start, -1), calendar.range.to).filter((day) => isWorked(day, calendar));
			const found = criticalPath(tasks, { start, calendar });
			const dayOf = (nth: number): string | null => days[nth - 1] ?? null;
			for (const row of found.tasks) {
				const { duration, earliestStart, earliestFinish } = row;
				const last = dayOf(Math.max(earliestFinish, 1));
				expect(row.finishesOn).toBe(last);
				expect(row.startsOn).toBe(duration === 0 ? last : dayOf(earliestStart + 1));
			}
			const undated = found.tasks.filter(({ finishesOn }) => finishesOn === null).map(({ task }) => task);
			expect(found.diagnostics.flatMap((diagnostic) => diagnostic.tasks)).toEqual(undated);
		});
		fc.assert(property, { numRuns: runs(200, 5000) });
	});

	test("the order of the list changes no time", () => {
		const property = fc.property(anyTasks, (tasks) => {
			const byId = (list: readonly Node[]) =>
				[...criticalPath(list).tasks].sort((a, b) => (a.task < b.task ? -1 : 1));
			expect(byId([...tasks].reverse())).toEqual(byId(tasks));
		});
		fc.assert(property, { numRuns: runs(100, 2000) });
	});
});
