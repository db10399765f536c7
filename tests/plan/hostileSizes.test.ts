import { SteerindexError } from "steerindex/core";
import { appendEvent, type Plan, type PlanEventDraft, parsePlan, safeParsePlan } from "steerindex/plan";
import { expect, test } from "vitest";
import { runs } from "../shared.ts";

const LONG = "x".repeat(1_000_000);

/** Tasks of a large plan; it has ten times as many events. */
const TASKS = runs(10_000, 100_000);
const EVENTS = 10 * TASKS;

const many = <T>(count: number, make: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => make(i));

const task = (i: number, more: object = {}): object => ({
	...{ id: `t${i}`, title: "Nhiệm vụ", lead: "Sở Nội vụ", kind: "oneOff", deadline: { on: "2022-12-31" } },
	...more,
});

const event = (i: number, more: object = {}): object => ({
	...{ id: `e${i}`, seq: i + 1, on: "2022-03-01", recordedAt: "2022-03-01T09:00:00+07:00", task: "t0" },
	...{ kind: "reassigned", lead: "Sở Tài chính" },
	...more,
});

const planOf = (parts: object): object => ({
	...{
		id: "p",
		title: "P",
		adoptedOn: "2022-01-01",
		timeZone: "Asia/Ho_Chi_Minh",
		tasks: [task(0)],
		events: [],
	},
	...parts,
});

/** A day for each number, the later the earlier. */
const back = (i: number): string =>
	new Date(Date.UTC(2022, 0, 1) - i * 86_400_000).toISOString().slice(0, 10);

const correction = (i: number, more: object = {}): object => {
	const { lead: _, ...entry } = event(i, { kind: "corrected", reason: "x", event: null, ...more }) as {
		lead: unknown;
	};
	return entry;
};

/** What a refusal lists: the first problem, how many lines, the last in English. */
function refusalOf(plan: object): readonly unknown[] {
	const started = performance.now();
	const parsed = safeParsePlan(plan);
	expect(performance.now() - started).toBeLessThan(30_000);
	if (parsed.ok) return ["ok"];
	const last = parsed.issues.at(-1)?.message as { readonly en: string };
	for (const { message, received } of parsed.issues)
		expect(JSON.stringify([message, received]).length).toBeLessThan(600);
	expect(new SteerindexError(parsed.issues).message.length).toBeLessThan(100_000);
	return [parsed.issues[0]?.code, parsed.issues.length, last.en];
}

test("a large plan with ten events a task is read in seconds", () => {
	const kinds = [
		"accepted",
		"started",
		"submitted",
		"returned",
		"started",
		"suspended",
		"resumed",
		"extended",
	];
	const fields: Readonly<Record<string, object>> = {
		returned: { reason: "x" },
		extended: { deadline: { on: "2023-01-31" }, decision: "QĐ 12" },
	};
	const plan = planOf({
		tasks: many(TASKS, (i) => task(i)),
		events: many(EVENTS, (i) => {
			const kind = kinds[Math.floor(i / TASKS)] ?? "extended";
			const { lead: _, ...entry } = event(i, { task: `t${i % TASKS}`, kind }) as { lead: unknown };
			return { ...entry, ...fields[kind] };
		}),
	});
	const started = performance.now();
	const parsed = parsePlan(plan);
	const taken = performance.now() - started;
	console.log(`parsePlan: ${TASKS} tasks, ${EVENTS} events in ${Math.round(taken)} ms`);
	expect(taken).toBeLessThan(30_000);
	expect(parsed.events).toHaveLength(EVENTS);
	const next = event(EVENTS, { task: "t7" }) as PlanEventDraft;
	const longer = appendEvent(parsed, next);
	expect(longer.ok && longer.value.events.at(-1)).toEqual(next);
});

test("however many problems there are, they are counted and a hundred of them listed", () => {
	const rest = (count: number): string => `${count - 100} more problems are not listed here`;
	const counted = (parts: object): readonly unknown[] => refusalOf(planOf(parts));
	expect(counted({ events: many(1_000_000, () => 5) })).toEqual(["WRONG_TYPE", 101, rest(1_000_000)]);
	const empty = many(EVENTS, () => ({ kind: "started" }));
	expect(counted({ events: empty })).toEqual(["MISSING_KEY", 101, rest(5 * EVENTS)]);
	const unknown = many(EVENTS, (i) => event(i, { task: `u${i}` }));
	expect(counted({ tasks: many(TASKS, (i) => task(i)), events: unknown })).toEqual([
		...["UNKNOWN_TASK", 101, rest(EVENTS)],
	]);
	const same = many(EVENTS, () => event(0));
	expect(counted({ events: same })).toEqual(["SEQ_NOT_ASCENDING", 101, rest(2 * EVENTS - 2)]);
	const keys = Object.fromEntries(many(EVENTS, (i) => [`k${i}`, i]));
	expect(counted({ tasks: [task(0, keys)] })).toEqual(["UNKNOWN_KEY", 101, rest(EVENTS)]);
	const lost = many(TASKS, (i) => task(i, { after: [`u${i}`], parent: `v${i}` }));
	expect(counted({ tasks: lost })).toEqual(["UNKNOWN_TASK", 101, rest(2 * TASKS)]);
});

test("one task with too many events: in order they are read, in reverse or corrected they are refused", () => {
	expect(refusalOf(planOf({ events: many(100_000, (i) => event(i)) }))).toEqual(["ok"]);
	const late = "task t0 and those before it have more events than can be followed step by step";
	expect(refusalOf(planOf({ events: many(20_000, (i) => event(i, { on: back(i) })) }))).toEqual([
		...["TOO_MANY_EVENTS", 1, late],
	]);
	const once = many(20_000, (i) => event(i, i === 1 ? { on: back(0) } : {}));
	expect(refusalOf(planOf({ events: once }))).toEqual(["ok"]);
	const chain = many(10_000, (i) => (i === 0 ? event(0) : correction(i, { supersedes: `e${i - 1}` })));
	expect(refusalOf(planOf({ events: chain }))).toEqual(["TOO_MANY_EVENTS", 1, late]);
});

test("a circle of a hundred thousand tasks is shown by its ends", () => {
	const tasks = many(100_000, (i) => task(i, { after: [`t${(i + 1) % 100_000}`] }));
	expect(refusalOf(planOf({ tasks }))).toEqual([
		"DEPENDENCY_CYCLE",
		1,
		"the tasks wait for each other in a circle: t0 → t1 → t2 → t3 → t4 → t5 → … (99989) … → t99995 → t99996 → t99997 → t99998 → t99999 → t0",
	]);
});

test("a member with a hundred thousand roles, one after the other", () => {
	const members = many(100_000, (i) => ({ id: "m", role: "member", from: back(i), to: back(i) }));
	const committee = { title: "Ban chỉ đạo", members };
	expect(refusalOf(planOf({ committee }))).toEqual(["ok"]);
});

test("names of a million characters are taken, or refused in a few words", () => {
	const tasks = [task(0, { id: LONG, title: LONG, lead: LONG })];
	const plan = planOf({ id: LONG, tasks, events: [event(0, { id: LONG, task: LONG, by: LONG })] });
	expect(parsePlan(plan)).toEqual(plan);
	const again = event(1, { task: LONG, kind: "resumed" }) as { lead?: unknown };
	delete again.lead;
	expect(refusalOf(planOf({ tasks, events: [event(0, { id: LONG, task: LONG }), again] }))[0]).toBe(
		"ILLEGAL_EVENT",
	);
	expect(refusalOf(planOf({ events: [event(0, { id: LONG, task: `${LONG}y` })] }))[0]).toBe("UNKNOWN_TASK");
	expect(refusalOf(planOf({ [LONG]: 1, timeZone: LONG, adoptedOn: LONG }))[0]).toBe("UNKNOWN_KEY");
	const circle = [task(0, { id: LONG, after: [LONG] })];
	expect(refusalOf(planOf({ tasks: circle }))[0]).toBe("DEPENDENCY_CYCLE");
	const corrections = [
		event(0),
		correction(1, { id: LONG, supersedes: "e0" }),
		correction(2, { supersedes: "e0" }),
		correction(3, { supersedes: `${LONG}y` }),
	];
	expect(refusalOf(planOf({ events: corrections })).slice(0, 2)).toEqual(["ALREADY_SUPERSEDED", 2]);
});

test("a value a hundred thousand levels deep is not walked into", () => {
	const lists = many(100_000, () => 0).reduce<unknown>((inner) => [inner], 1);
	const objects = many(100_000, () => 0).reduce<unknown>((on) => ({ on }), 1);
	const plan = planOf({
		title: lists,
		tasks: [task(0, { deadline: objects, lead: lists })],
		more: lists,
		events: objects,
	});
	const parsed = safeParsePlan(plan);
	expect(parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
		...[
			"UNKNOWN_KEY /more",
			"BAD_LABEL /title",
			"NOT_ONE_LEAD /tasks/0/lead",
			"NOT_A_DATE /tasks/0/deadline/on",
		],
		"WRONG_TYPE /events",
	]);
	expect(appendEvent(parsePlan(planOf({})) as Plan, objects as PlanEventDraft).ok).toBe(false);
});
