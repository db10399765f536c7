import { vietnamCivilService } from "steerindex/catalog";
import { describe, expect, test } from "vitest";
import { type CriticalPathOptions, criticalPath } from "../../src/plan/criticalPath.ts";
import type { Task } from "../../src/plan/plan.ts";
import { refusalOf } from "../number/refusal.ts";
import scenarios from "../scenarios/plan-critical-path.json" with { type: "json" };

type Tasks = Parameters<typeof criticalPath>[0];

/** Codes and pointers of a refusal of values that the types do not let through. */
const refused = (tasks: unknown, options?: unknown): readonly string[] =>
	refusalOf(() => criticalPath(tasks as Tasks, options as CriticalPathOptions)).issues.map(
		({ code, pointer }) => `${code} ${pointer}`,
	);

const calendar = vietnamCivilService;

describe("criticalPath (plan.float)", () => {
	describe.each(scenarios.networks)("$name", ({ tasks, ...expected }) => {
		const found = criticalPath(tasks);
		const durations = tasks.map(({ duration }) => duration);

		test("length and times", () => {
			expect(found.length).toBe(expected.length);
			expect(found.finish).toBe(expected.length);
			expect(found.tasks.map(({ task }) => task)).toEqual(tasks.map(({ id }) => id));
			expect(found.tasks.map(({ duration }) => duration)).toEqual(durations);
			expect(found.tasks.map(({ earliestStart }) => earliestStart)).toEqual(expected.earliestStart);
			expect(found.tasks.map(({ latestFinish }) => latestFinish)).toEqual(expected.latestFinish);
			expect(found.tasks.map(({ earliestFinish, earliestStart }) => earliestFinish - earliestStart)).toEqual(
				durations,
			);
			expect(found.tasks.map(({ latestFinish, latestStart }) => latestFinish - latestStart)).toEqual(
				durations,
			);
		});

		test("floats", () => {
			expect(found.tasks.map(({ totalFloat }) => totalFloat)).toEqual(expected.totalFloat);
			expect(found.tasks.map(({ freeFloat }) => freeFloat)).toEqual(expected.freeFloat);
		});

		test("all tied paths, and the tasks and links on them", () => {
			const paths = expected.paths.map((path) => path.split(" "));
			expect(found.paths).toEqual(paths);
			expect(found.pathCount).toBe(String(paths.length));
			const onPath = new Set(paths.flat());
			expect(found.critical).toEqual(tasks.map(({ id }) => id).filter((id) => onPath.has(id)));
			const links = new Set(paths.flatMap((path) => path.slice(1).map((to, i) => `${path[i]}>${to}`)));
			expect(new Set(found.links.map(({ from, to }) => `${from}>${to}`))).toEqual(links);
		});
	});

	test("the whole result is plain data", () => {
		const found = criticalPath([
			{ id: "draft", duration: 5 },
			{ id: "adopt", duration: 0, after: ["draft"] },
		]);
		expect(found).toEqual({
			length: 5,
			finish: 5,
			startsOn: null,
			finishesOn: null,
			tasks: [
				{
					...{
						task: "draft",
						duration: 5,
						earliestStart: 0,
						earliestFinish: 5,
						latestStart: 0,
						latestFinish: 5,
					},
					...{ totalFloat: 0, freeFloat: 0, critical: true, startsOn: null, finishesOn: null },
				},
				{
					...{
						task: "adopt",
						duration: 0,
						earliestStart: 5,
						earliestFinish: 5,
						latestStart: 5,
						latestFinish: 5,
					},
					...{ totalFloat: 0, freeFloat: 0, critical: true, startsOn: null, finishesOn: null },
				},
			],
			critical: ["draft", "adopt"],
			links: [{ from: "draft", to: "adopt" }],
			paths: [["draft", "adopt"]],
			pathCount: "1",
			diagnostics: [],
		});
		expect(JSON.parse(JSON.stringify(found))).toEqual(found);
		expect(structuredClone(found)).toEqual(found);
	});

	test("takes the tasks of a plan as they are", () => {
		const tasks: readonly Task[] = [
			{ id: "a", title: "A", lead: "x", kind: "oneOff", deadline: { missing: "none" }, duration: 2 },
		];
		expect(criticalPath(tasks).length).toBe(2);
	});

	test("no task at all takes no time", () => {
		const found = criticalPath([]);
		expect(found).toMatchObject({ length: 0, tasks: [], critical: [], links: [], paths: [], pathCount: "0" });
	});

	test("milestones alone are a path each, and one beside real work is on none", () => {
		const milestones = criticalPath([
			{ id: "a", duration: 0 },
			{ id: "b", duration: 0 },
		]);
		expect(milestones.paths).toEqual([["a"], ["b"]]);
		const beside = criticalPath([
			{ id: "work", duration: 3 },
			{ id: "party", duration: 0 },
		]);
		expect(beside.critical).toEqual(["work"]);
		expect(beside.tasks[1]).toMatchObject({ totalFloat: 3, freeFloat: 3, critical: false });
	});

	test("a task named twice in `after` counts once", () => {
		const found = criticalPath([
			{ id: "a", duration: 1 },
			{ id: "b", duration: 1, after: ["a", "a"] },
		]);
		expect(found.pathCount).toBe("1");
		expect(found.links).toEqual([{ from: "a", to: "b" }]);
	});
});

describe("an imposed finish", () => {
	const tasks = [
		{ id: "a", duration: 3 },
		{ id: "b", duration: 1 },
		{ id: "c", duration: 2, after: ["a", "b"] },
	];
	const floats = (finish: number) =>
		criticalPath(tasks, { finish }).tasks.map(({ totalFloat, freeFloat }) => [totalFloat, freeFloat]);

	test("moves every total float, no free float, and never the critical path", () => {
		expect(floats(5)).toEqual([
			[0, 0],
			[2, 2],
			[0, 0],
		]);
		expect(floats(7)).toEqual([
			[2, 0],
			[4, 2],
			[2, 0],
		]);
		expect(floats(4)).toEqual([
			[-1, 0],
			[1, 2],
			[-1, 0],
		]);
		expect(criticalPath(tasks, { finish: 9 })).toMatchObject({ length: 5, finish: 9, critical: ["a", "c"] });
		expect(criticalPath(tasks, { finish: 0 }).tasks[0]).toMatchObject({ latestStart: -5, latestFinish: -2 });
	});
});

describe("many paths", () => {
	/** Layers of two tasks, each after both of the layer before: 2^layers paths. */
	const ladder = (layers: number) =>
		Array.from({ length: layers }, (_, layer) =>
			["a", "b"].map((side) => ({
				id: `${side}${layer}`,
				duration: 1,
				after: layer === 0 ? [] : [`a${layer - 1}`, `b${layer - 1}`],
			})),
		).flat();

	test("are all counted, and the first of them listed", () => {
		const found = criticalPath(ladder(70), { paths: 3 });
		expect(found.pathCount).toBe("1180591620717411303424");
		expect(found.paths.length).toBe(3);
		expect(found.paths.map((path) => path.slice(-2).join(" "))).toEqual(["a68 a69", "a68 b69", "b68 a69"]);
		expect(criticalPath(ladder(70)).paths.length).toBe(100);
		expect(criticalPath(ladder(3), { paths: 10_000 }).paths.length).toBe(8);
		expect(criticalPath(ladder(3), { paths: 0 }).paths).toEqual([]);
	});

	test("100,000 tasks in a chain need no recursion", () => {
		const chain = Array.from({ length: 100_000 }, (_, i) => ({
			id: `t${i}`,
			duration: 2,
			after: i === 0 ? [] : [`t${i - 1}`],
		}));
		const found = criticalPath(chain);
		expect(found).toMatchObject({ length: 200_000, pathCount: "1" });
		expect(found.paths[0]?.length).toBe(100_000);
		const circle = chain.map((task, i) => (i === 0 ? { ...task, after: ["t99999"] } : task));
		expect(refused(circle)).toEqual(["DEPENDENCY_CYCLE /tasks/0/after"]);
	});
});

describe("dates", () => {
	const tasks = [
		{ id: "open", duration: 0 },
		{ id: "draft", duration: 2, after: ["open"] },
		{ id: "consult", duration: 3, after: ["draft"] },
		{ id: "adopt", duration: 0, after: ["consult"] },
	];
	const days = (found: ReturnType<typeof criticalPath>) =>
		found.tasks.map(({ startsOn, finishesOn }) => [startsOn, finishesOn]);

	test("run over working days only, a milestone on the day that completes it", () => {
		const found = criticalPath(tasks, { start: "2022-08-30", calendar });
		expect(days(found)).toEqual([
			["2022-08-30", "2022-08-30"],
			["2022-08-30", "2022-08-31"],
			["2022-09-05", "2022-09-07"],
			["2022-09-07", "2022-09-07"],
		]);
		expect(found).toMatchObject({ startsOn: "2022-08-30", finishesOn: "2022-09-07", diagnostics: [] });
	});

	test("a start on a day off begins on the next working day, make-up Saturdays are worked", () => {
		expect(criticalPath(tasks, { start: "2022-09-01", calendar }).startsOn).toBe("2022-09-05");
		const saturday = criticalPath([{ id: "a", duration: 2 }], { start: "2024-05-03", calendar });
		expect(saturday.finishesOn).toBe("2024-05-04");
	});

	test("beyond the calendar they are null, and a diagnostic names the tasks", () => {
		const found = criticalPath(tasks, { start: "2026-12-30", calendar });
		expect(days(found)).toEqual([
			["2026-12-30", "2026-12-30"],
			["2026-12-30", "2026-12-31"],
			[null, null],
			[null, null],
		]);
		expect(found).toMatchObject({ startsOn: "2026-12-30", finishesOn: null, length: 5 });
		expect(found.diagnostics).toMatchObject([{ code: "NOT_COVERED", tasks: ["consult", "adopt"] }]);
		const before = criticalPath(tasks, { start: "2021-12-31", calendar });
		expect(before.startsOn).toBe(null);
		expect(before.diagnostics[0]?.tasks.length).toBe(4);
		const after = criticalPath([{ id: "a", duration: 1 }], { start: "2027-01-01", calendar });
		expect(after.diagnostics[0]?.message).toEqual({
			vi: "lịch chỉ có từ 2022-01-01 đến 2026-12-31: 1 nhiệm vụ không có đủ ngày bắt đầu và hoàn thành",
			en: "the calendar covers 2022-01-01 to 2026-12-31: 1 task lacks a day of start or finish",
		});
		const half = criticalPath([{ id: "a", duration: 3 }], { start: "2026-12-31", calendar });
		expect(half.tasks[0]).toMatchObject({ startsOn: "2026-12-31", finishesOn: null });
	});
});

describe("what is refused", () => {
	test("tasks without a duration, all of them, never taken for 0 or 1", () => {
		const { issues } = refusalOf(() => criticalPath([{ id: "a" }, { id: "b", duration: 1 }, { id: "c" }]));
		expect(issues).toMatchObject([
			{ code: "DURATION_MISSING", path: ["tasks", 0, "duration"] },
			{ code: "DURATION_MISSING", path: ["tasks", 2, "duration"] },
		]);
		expect(issues[1]?.message).toEqual({
			vi: "nhiệm vụ “c” chưa có duration (số ngày làm việc cần để làm)",
			en: "the task “c” has no duration (the working days it takes)",
		});
	});

	test("a cycle in every knot, written out, together with everything else", () => {
		const { issues } = refusalOf(() =>
			criticalPath([
				{ id: "a", duration: 1, after: ["c"] },
				{ id: "b", duration: 1, after: ["a"] },
				{ id: "c", duration: 1, after: ["b", "drat"] },
				{ id: "draft", duration: 1, after: ["draft"] },
				{ id: "x", after: ["y"] },
				{ id: "y", duration: 1, after: ["x"] },
				{ id: "y", duration: 1 },
			]),
		);
		expect(
			issues.map(({ code, pointer, received, suggestion }) => [code, pointer, received, suggestion]),
		).toEqual([
			["DURATION_MISSING", "/tasks/4/duration", undefined, undefined],
			["DUPLICATE_ID", "/tasks/6/id", '"y"', undefined],
			["UNKNOWN_TASK", "/tasks/2/after/1", '"drat"', "draft"],
			["DEPENDENCY_CYCLE", "/tasks/0/after", "a → c → b → a", undefined],
			["DEPENDENCY_CYCLE", "/tasks/3/after", "draft → draft", undefined],
			["DEPENDENCY_CYCLE", "/tasks/4/after", "x → y → x", undefined],
		]);
		expect(issues[3]?.message).toMatchObject({ en: expect.stringContaining("a → c → b → a") });
	});

	test("durations that cannot be counted", () => {
		for (const duration of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "3", null, {}, 2 ** 53]) {
			expect(refused([{ id: "a", duration }])).toEqual(["NOT_WHOLE /tasks/0/duration"]);
		}
		const most = Number.MAX_SAFE_INTEGER;
		expect(criticalPath([{ id: "a", duration: most }]).length).toBe(most);
		const two = [most, 1].map((duration, i) => ({ id: `${i}`, duration }));
		expect(refused(two)).toEqual(["UNREPRESENTABLE /tasks"]);
	});

	test("lists and tasks of any other shape", () => {
		for (const tasks of [null, undefined, {}, "tasks", 3])
			expect(refused(tasks)).toEqual(["WRONG_TYPE /tasks"]);
		expect(refused([null, [], "a", 1])).toEqual([0, 1, 2, 3].map((i) => `WRONG_TYPE /tasks/${i}`));
		expect(refused(new Array(2))).toEqual(["WRONG_TYPE /tasks/0", "WRONG_TYPE /tasks/1"]);
		expect(refused([{ duration: 1 }, { id: "", duration: 1 }])).toEqual([
			"MISSING_KEY /tasks/0/id",
			"NOT_TEXT /tasks/1/id",
		]);
		expect(refused([{ id: "a", duration: 1, after: "b" }])).toEqual(["WRONG_TYPE /tasks/0/after"]);
		expect(refused([{ id: "a", duration: 1, after: [1] }])).toEqual(["NOT_TEXT /tasks/0/after/0"]);
	});

	test("names of the language are names like any other", () => {
		const found = criticalPath([
			{ id: "__proto__", duration: 1 },
			{ id: "constructor", duration: 1, after: ["__proto__"] },
		]);
		expect(found.paths).toEqual([["__proto__", "constructor"]]);
		expect(refused([{ id: "a", duration: 1, after: ["toString"] }])).toEqual([
			"UNKNOWN_TASK /tasks/0/after/0",
		]);
	});

	test("100,000 unknown names are refused in good time", () => {
		const tasks = Array.from({ length: 100_000 }, (_, i) => ({ id: `t${i}`, duration: 1, after: [`u${i}`] }));
		const found = refused(tasks);
		expect(found.length).toBe(101);
		expect(found.at(-1)).toBe("MORE_PROBLEMS ");
	});

	test("options that say something else", () => {
		const ok = [{ id: "a", duration: 1 }];
		expect(refused(ok, null)).toEqual(["WRONG_TYPE /options"]);
		expect(refused(ok, [])).toEqual(["WRONG_TYPE /options"]);
		expect(refused(ok, { strat: "2022-08-16" })).toEqual(["UNKNOWN_KEY /options/strat"]);
		expect(refused(ok, { start: "2022-08-16" })).toEqual(["MISSING_KEY /options/calendar"]);
		expect(refused(ok, { calendar })).toEqual(["MISSING_KEY /options/start"]);
		expect(refused(ok, { calendar, start: "16/8/2022" })).toEqual(["NOT_A_DATE /options/start"]);
		expect(refused(ok, { start: "2022-08-16", calendar: { ...calendar, off: 1 } })).toEqual([
			"BAD_CALENDAR /options/calendar/off",
		]);
		expect(refused(ok, { finish: -1 })).toEqual(["NOT_WHOLE /options/finish"]);
		for (const paths of [-1, 0.5, 10_001, "all", null]) {
			expect(refused(ok, { paths })).toEqual(["BAD_LIMIT /options/paths"]);
		}
	});
});
