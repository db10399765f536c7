import { SteerindexError } from "steerindex/core";
import { governmentView, ministryView, type Plan, planStatus, sessionView, type View } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { reproduce } from "../../src/plan/reproduce.ts";
import type { ReproduceOptions } from "../../src/plan/reproduction/options.ts";
import type { Reproduction } from "../../src/plan/reproduction/result.ts";
import { planOf } from "./planStatusPlans.ts";
import { planOf32 } from "./reproducePlans.ts";

const view = sessionView;
const asOf = ["2022-08-14", "2022-08-15"];
const ranges = ({ matches }: Reproduction) =>
	matches.map((match) => [match.view, match.asOf, match.from.seq, match.to.seq, match.states]);
const problems = (options: unknown, plan: Plan = planOf32()): readonly string[] => {
	try {
		reproduce(plan, options as ReproduceOptions);
		return [];
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, pointer, suggestion }) => [code, pointer, suggestion].join(" ").trim());
	}
};

describe("the printed 9, 13, 11 of 32 tasks", () => {
	const printed = { done: 9, underWay: 13, notStarted: 11 };
	const result = reproduce(planOf32(), { view, printed, asOf });

	test("can never be: the classes add up to 33", () => {
		expect(result.verdict).toBe("impossible");
		expect(result.impossible).toEqual({ printed: 33, total: null, counted: [32] });
		expect(result.matches).toEqual([]);
		expect(result.status).toBe("complete");
		expect(result.tried).toMatchObject({ asOf, states: 42, of: 42 });
		expect(result.tried.views.map(({ id }) => id)).toEqual(["session"]);
		expect(reproduce(planOf32(), { view, printed, total: 33, asOf }).impossible).toEqual({
			...{ printed: 33, total: 33, counted: [32] },
		});
	});

	test("the nearest counts of each day, the latest of the nearest first", () => {
		const short = result.nearest.map((near) => [
			...[near.asOf, near.from.seq, near.to.seq, near.distance],
			near.classes.map(({ counted, difference }) => [counted, difference]),
		]);
		expect(short).toEqual([
			[
				"2022-08-15",
				19,
				19,
				1,
				[
					[9, 0],
					[13, 0],
					[10, 1],
				],
			],
			[
				"2022-08-14",
				18,
				19,
				1,
				[
					[8, 1],
					[13, 0],
					[11, 0],
				],
			],
		]);
		expect(result.nearest[1]?.from.recordedAt).toBe("2022-08-10T09:00:00+07:00");
		expect(result.reference).toEqual({
			...{ asOf: "2022-08-15", seq: 20, counted: 32 },
			counts: { done: 9, underWay: 14, notStarted: 9 },
		});
	});

	test("hints name the tasks that two readings both claim, and prove nothing", () => {
		const nearest = { view: "session", asOf: "2022-08-15", seq: 19 };
		expect(result.hints).toEqual([
			{
				...{ kind: "countedTwice", reading: "otherDate", counted: "done", claimed: "notStarted" },
				...{ ...nearest, asOf: "2022-08-14", tasks: ["t9"] },
			},
			{
				...{ kind: "countedTwice", reading: "regularAsOneOff", counted: "underWay", claimed: "notStarted" },
				...{ ...nearest, tasks: ["t20", "t21", "t22"] },
			},
		]);
	});

	test("with a total that the classes do not make, it is impossible whatever was counted", () => {
		const whole = { done: 9, underWay: 13, notStarted: 10 };
		const said = reproduce(planOf32(), { view, printed: whole, total: 33, asOf });
		expect(said.impossible).toEqual({ printed: 32, total: 33, counted: [32] });
		expect(reproduce(planOf32(), { view, printed: whole, total: 32, asOf }).verdict).toBe("reproduced");
	});
});

describe("counts of one day and one state of knowledge alone", () => {
	// On the 16th t1 is taken back: it was not done at all. On the 17th a late completion of t24 comes in.
	const plan = planOf32([
		{
			...{ task: 1, kind: "corrected", on: "2022-08-20", recordedAt: "2022-08-21T09:00:00+07:00" },
			...{ supersedes: "e1", reason: "ghi nhầm", event: null },
		},
		{ task: 24, kind: "completed", on: "2022-08-14", recordedAt: "2022-08-22T09:00:00+07:00" },
	]);
	const at = (printed: ReproduceOptions<"done" | "underWay" | "notStarted">["printed"]) =>
		reproduce(plan, { view, printed, asOf: ["2022-08-13", ...asOf] });

	test("with a correction that is known, and a late entry that is not", () => {
		const result = at({ done: 7, underWay: 14, notStarted: 11 });
		// On the 14th t24 comes in at once; on the 13th it has not happened yet.
		expect(ranges(result)).toEqual([
			["session", "2022-08-13", 21, 22, 2],
			["session", "2022-08-14", 21, 21, 1],
		]);
		expect(result.matches[1]?.from).toEqual({ seq: 21, recordedAt: "2022-08-21T09:00:00+07:00" });
		expect(result.matches[1]?.differs).toEqual([
			{ task: "t9", reference: "done", counted: "notStarted" },
			{ task: "t24", reference: "done", counted: "notStarted" },
		]);
		expect(result).toMatchObject({ verdict: "reproduced", nearest: [], hints: [], impossible: null });
	});

	test("as one state only", () => {
		expect(ranges(at({ done: 9, underWay: 13, notStarted: 10 }))).toEqual([
			["session", "2022-08-15", 19, 19, 1],
		]);
		const now = at({ done: 9, underWay: 14, notStarted: 9 });
		expect(ranges(now)).toEqual([
			["session", "2022-08-15", 20, 20, 1],
			["session", "2022-08-15", 22, 22, 1],
		]);
		expect(now.matches.map(({ differs }) => differs.map(({ task }) => task))).toEqual([["t1", "t24"], []]);
	});

	test("before anything was written down, and by named instants", () => {
		const nothing = at({ done: 0, underWay: 3, notStarted: 29 });
		expect(nothing.matches[0]?.from).toEqual({ seq: 0, recordedAt: null });
		const knownAt = ["2022-08-15T17:00:00+07:00", 22, new Date("2022-08-21T02:00:00Z")];
		const named = reproduce(plan, { view, printed: { done: 9 }, asOf: "2022-08-15", knownAt, views: [] });
		expect(ranges(named)).toEqual([
			["session", "2022-08-15", 19, 19, 1],
			["session", "2022-08-15", 22, 22, 1],
		]);
		expect(named.tried.of).toBe(3);
		// States that follow each other entry by entry are one range, also where they were named one by one.
		const next = reproduce(plan, {
			view,
			printed: { done: 9 },
			asOf: "2022-08-15",
			knownAt: [20, 19, 19],
			views: [],
		});
		expect(ranges(next)).toEqual([["session", "2022-08-15", 19, 20, 2]]);
	});
});

describe("views", () => {
	const cancelled = planOf32([
		{ task: 32, kind: "cancelled", on: "2022-08-15", recordedAt: "2022-08-23T09:00:00+07:00" },
	]);

	test("another view is tried where it has the printed classes by the same ids", () => {
		const printed = { within: 22, overdue: 0, doneOnTime: 9, doneLate: 0, cancelled: 1 };
		const ministry = reproduce(cancelled, { view: ministryView, printed, asOf: "2022-08-15" });
		expect(ministry.tried.views.map(({ id }) => id)).toEqual(["ministry"]);
		expect(ranges(ministry)).toEqual([["ministry", "2022-08-15", 21, 21, 1]]);
		const { cancelled: _, ...four } = printed;
		const both = reproduce(cancelled, { view: governmentView, printed: four, asOf: "2022-08-15" });
		expect(ranges(both).map(([id]) => id)).toEqual(["government", "ministry"]);
		expect(
			reproduce(cancelled, { view: governmentView, printed: four, asOf: "2022-08-15", views: [] }).matches
				.length,
		).toBe(1);
	});

	test("a sum that one view cannot have may be that of another", () => {
		const printed = { within: 23, overdue: 0, doneOnTime: 8, doneLate: 0 };
		const knownAt = [19, 20];
		const whole = reproduce(cancelled, { view: governmentView, printed, asOf: "2022-08-15", knownAt });
		// 31 of 32: the four classes of the Government must make 32, those four of the ministry's five need not.
		expect(whole.verdict).toBe("notReproduced");
		const alone = reproduce(cancelled, {
			view: governmentView,
			printed,
			asOf: "2022-08-15",
			knownAt,
			views: [],
		});
		expect(alone.impossible).toEqual({ printed: 31, total: null, counted: [32] });
	});

	test("by another view only the printed classes are compared", () => {
		const result = reproduce(planOf32(), { view, printed: { done: 8 }, asOf: "2022-08-15" });
		const [own, office] = result.matches;
		expect([own?.view, office?.view]).toEqual(["session", "office"]);
		expect(own?.differs.map(({ task }) => task)).toEqual(["t9", "t23"]);
		expect(office?.differs).toEqual([{ task: "t9", reference: "done", counted: "inProgress" }]);
	});

	test("a view of one's own", () => {
		const own: View<"open" | "shut"> = {
			...{ id: "own", label: "Own" },
			classes: [
				{ id: "shut", label: "Shut", when: [{ state: "completed" }] },
				{
					...{ id: "open", label: "Open" },
					when: [{ state: ["assigned", "accepted", "inProgress", "submitted", "returned", "suspended"] }],
				},
			],
			outside: [{ timeliness: "closed" }],
		};
		const result = reproduce(planOf32(), { view: own, printed: { shut: 9, open: 23 }, asOf });
		expect(ranges(result)).toEqual([["own", "2022-08-15", 19, 20, 2]]);
	});
});

describe("hints", () => {
	const hintsOf = (plan: Plan, printed: Readonly<Record<string, number | null>>, more: object = {}) =>
		reproduce(plan, { view: sessionView as View, printed, asOf: "2022-08-15", ...more }).hints.map(
			({ kind, reading, counted, claimed, tasks }) => [kind, reading, counted, claimed, tasks.join(" ")],
		);

	test("what was written down later, or was not yet, explains a task in another class", () => {
		const printed = { done: 9, underWay: 13, notStarted: 10 };
		expect(hintsOf(planOf32(), printed, { knownAt: [18, 20] })).toEqual([
			["countedTwice", "otherKnowledge", "done", "notStarted", "t9"],
			["moved", "otherKnowledge", "underWay", "notStarted", "t23"],
			["moved", "regularAsOneOff", "underWay", "notStarted", "t20 t21 t22"],
		]);
		// With every state tried: what is known now, and what was known at the end of the day.
		const plan = planOf32([
			{ task: 23, kind: "completed", on: "2022-08-13", recordedAt: "2022-08-21T09:00:00+07:00" },
		]);
		const all = hintsOf(plan, { done: 10, underWay: 13, notStarted: 10 });
		expect(all).toContainEqual(["countedTwice", "otherKnowledge", "done", "notStarted", "t23"]);
	});

	test("a product that was submitted may have been taken for done", () => {
		const plan = planOf32([
			{ task: 25, kind: "submitted", on: "2022-08-13", recordedAt: "2022-08-21T09:00:00+07:00" },
		]);
		const printed = { done: 10, underWay: 14, notStarted: 8 };
		expect(hintsOf(plan, printed, { knownAt: 21 })).toEqual([
			["moved", "submittedAsDone", "underWay", "done", "t25"],
		]);
	});

	test("a task may have been left out, or counted although it is outside", () => {
		const plan = planOf32([
			{ task: 32, kind: "cancelled", on: "2022-08-15", recordedAt: "2022-08-23T09:00:00+07:00" },
		]);
		const added = hintsOf(plan, { done: 9, underWay: 14, notStarted: 9 }, { knownAt: 21, asOf });
		expect(added).toContainEqual(["added", "otherDate", null, "notStarted", "t32"]);
		const early = {
			...planOf32(),
			tasks: planOf32().tasks.map((task) =>
				task.id === "t32" ? { ...task, assignedOn: "2022-08-15" } : task,
			),
		};
		expect(hintsOf(early, { done: 9, underWay: 14, notStarted: 8 }, { knownAt: 20, asOf })).toContainEqual([
			...["leftOut", "otherDate", "notStarted", null, "t32"],
		]);
	});

	test("a regular task that comes back is read by the state of its turn", () => {
		const plan = planOf(
			{ kind: "regular", deadline: { every: { period: "month", repeat: "+", roll: "none" } } },
			[["completed", "2022-08-15"]],
			{ adoptedOn: "2022-08-01" },
		);
		expect(planStatus(plan, { asOf: "2022-08-15" }).rows[0]?.timeliness).toBe("regular");
		expect(hintsOf(plan, { done: 1, underWay: 0, notStarted: 0 })).toEqual([
			["moved", "regularAsOneOff", "underWay", "done", "t1"],
		]);
	});
});

describe("a limit", () => {
	test("stops the search, says so, and keeps what was found", () => {
		const printed = { done: 8, underWay: 13, notStarted: 11 };
		const whole = reproduce(planOf32(), { view, printed, asOf });
		expect(ranges(whole)).toEqual([
			["session", "2022-08-14", 18, 19, 2],
			["session", "2022-08-15", 18, 18, 1],
		]);
		const part = reproduce(planOf32(), { view, printed, asOf, limit: 100 });
		expect(part).toMatchObject({ status: "stopped", verdict: "reproduced" });
		expect(ranges(part)).toEqual([["session", "2022-08-14", 18, 19, 2]]);
		expect(part.tried.states).toBeLessThan(part.tried.of);
		const none = reproduce(planOf32(), { view, printed, asOf, limit: 1 });
		expect(none).toMatchObject({
			status: "stopped",
			verdict: "undetermined",
			nearest: [],
			matches: [],
			hints: [],
		});
		expect(none.tried.states).toBe(0);
	});

	test("what no number of tasks allows needs no search", () => {
		const printed = { done: 9, underWay: 13, notStarted: 11 };
		expect(reproduce(planOf32(), { view, printed, asOf, limit: 1 }).impossible).toEqual({
			...{ printed: 33, total: null, counted: [] },
		});
	});
});

describe("bad input", () => {
	const printed = { done: 9 };

	test("names every problem at once, with what was probably meant", () => {
		expect(
			problems({ view, printed: { don: 9, underWay: 1.5, notStarted: -1 }, asOf: "15/8/2022", limt: 3 }),
		).toEqual([
			"UNKNOWN_KEY /options/limt limit",
			"UNKNOWN_KEY /options/printed/don done",
			"NOT_WHOLE /options/printed/underWay",
			"NOT_WHOLE /options/printed/notStarted",
			"NOT_A_DATE /options/asOf",
		]);
	});

	test.each<[unknown, readonly string[]]>([
		[{ view, printed: {}, asOf }, ["EMPTY /options/printed"]],
		[{ view, printed: { done: null }, asOf }, ["EMPTY /options/printed"]],
		[{ view, printed: [9], asOf }, ["WRONG_TYPE /options/printed"]],
		[{ view, printed: null, asOf }, ["WRONG_TYPE /options/printed"]],
		[
			{ view, printed: JSON.parse('{"__proto__":9,"done":1}'), asOf },
			["UNKNOWN_KEY /options/printed/__proto__"],
		],
		[{ view, printed: { done: 2 ** 60 }, asOf }, ["NOT_WHOLE /options/printed/done"]],
		[{ view, printed, asOf: [] }, ["EMPTY /options/asOf"]],
		[{ view, printed, asOf: ["2022-08-15", null] }, ["NOT_A_DATE /options/asOf/1"]],
		[{ view, printed }, ["NOT_A_DATE /options/asOf"]],
		[{ view, printed, asOf, knownAt: [] }, ["EMPTY /options/knownAt"]],
		[{ view, printed, asOf, knownAt: 99 }, ["UNKNOWN_SEQ /options/knownAt"]],
		[{ view, printed, asOf, knownAt: [1, "2022-08-15"] }, ["OFFSET_UNSTATED /options/knownAt/1"]],
		[{ view, printed, asOf, knownAt: [undefined] }, ["BAD_INSTANT /options/knownAt/0"]],
		[{ view, printed, asOf, limit: 0 }, ["BAD_LIMIT /options/limit"]],
		[{ view, printed, asOf, total: "32" }, ["NOT_WHOLE /options/total"]],
		[{ view, printed, asOf, dueSoon: { day: 1 } }, ["BAD_DUE_SOON /options/dueSoon"]],
		[{ view, printed, asOf, views: sessionView }, ["WRONG_TYPE /options/views"]],
		[{ view, printed, asOf, views: [sessionView] }, ["DUPLICATE_ID /options/views/0/id"]],
		[{ view, printed, asOf, views: [null] }, ["WRONG_TYPE /options/views/0"]],
		[{ printed, asOf }, ["WRONG_TYPE /options/view"]],
		[null, ["BAD_OPTIONS /options"]],
	])("refuses no. %#", (options, expected) => {
		expect(problems(options)).toEqual(expected);
	});

	test("a view that is no partition is refused with its classes", () => {
		const classes = sessionView.classes.filter(({ id }) => id !== "notStarted");
		expect(problems({ view: { ...sessionView, classes }, printed, asOf })).toEqual([
			"VIEW_GAP /options/view/classes",
		]);
	});

	test("a plan that was not parsed is refused where it cannot be read, also by an entry taken back since", () => {
		expect(problems({ view, printed, asOf }, null as unknown as Plan).length).toBeGreaterThan(0);
		const plan = planOf({}, [
			["extended", "2022-08-01", { decision: "CV 1" }],
			["corrected", "2022-08-02", { supersedes: "e1", reason: "nhầm", event: null }],
		]);
		expect(planStatus(plan, { asOf: "2022-08-15" }).rows.length).toBe(1);
		expect(problems({ view, printed, asOf }, plan)).toEqual(["MISSING_KEY /events/0/deadline"]);
		const illegal = planOf({}, [
			["resumed", "2022-08-01"],
			["corrected", "2022-08-02", { supersedes: "e1", reason: "nhầm", event: null }],
		]);
		expect(problems({ view, printed, asOf }, illegal)).toContain("ILLEGAL_EVENT /events/0/kind");
	});
});

test("the result is plain JSON", () => {
	const result = reproduce(planOf32(), { view, printed: { done: 9, underWay: null }, asOf });
	expect(JSON.parse(JSON.stringify(result))).toEqual(structuredClone(result));
	expect(result.printed).toEqual({ done: 9, underWay: null, notStarted: null });
});
