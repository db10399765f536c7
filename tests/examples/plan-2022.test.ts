import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkView, countTasks, ministryView, officeView, planStatus, sessionView } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { tasks } from "../../examples/plan-2022.data.ts";
import { byGovernment, counts, found, plan, status } from "../../examples/plan-2022.ts";
import { describeShared, root } from "../shared.ts";

/** The tasks that the report names, by the state it gives them. */
const NAMED = { done: ["t01", "t02", "t03", "t04", "t05"], notStarted: ["t23", "t24"] };

describe("Plan No. 01 on 15 August 2022", () => {
	test("has 32 tasks, and the named ones in the state the report gives them", () => {
		expect(tasks).toHaveLength(32);
		expect(counts.counts).toEqual({ done: 9, underWay: 13, notStarted: 10 });
		expect(counts.classes.done.tasks).toEqual(expect.arrayContaining(NAMED.done));
		expect(counts.classes.notStarted.tasks).toEqual(expect.arrayContaining(NAMED.notStarted));
		expect(byGovernment.counts).toEqual({ doneOnTime: 8, doneLate: 1, within: 21, overdue: 2 });
	});

	test("can never be counted as 33 of 32, whatever the day, the knowledge or the view", () => {
		for (const view of [sessionView, ministryView, officeView]) {
			expect(checkView<string>(view).ok).toBe(true);
			for (const asOf of ["2022-03-14", "2022-06-30", "2022-08-15", "2022-12-31"]) {
				for (const knownAt of [0, 16, 32, 33]) {
					const { total, outside, counts, notYetAssigned } = countTasks<string>(
						planStatus(plan, { asOf, knownAt }),
						view,
					);
					const sum = Object.values(counts).reduce((a, b) => a + b, 0);
					expect(sum + outside).toBe(total);
					expect(total + notYetAssigned).toBe(32);
				}
			}
		}
	});

	test("cannot give the printed 9, 13 and 11; regular tasks counted twice would", () => {
		expect(found.verdict).toBe("impossible");
		expect(found.impossible).toEqual({ printed: 33, total: 32, counted: [32] });
		expect(found.nearest[0]?.classes.map(({ difference }) => difference)).toEqual([0, 0, 1]);
		expect(found.hints.map(({ kind, tasks }) => [kind, tasks])).toEqual([
			["countedTwice", ["t19", "t20", "t21"]],
		]);
	});

	test("was known by the last entry before the session, not by the correction after it", () => {
		expect(status.seq).toBe(32);
		const later = countTasks(planStatus(plan, { asOf: "2022-08-15" }), sessionView);
		expect(later.counts).toEqual({ done: 8, underWay: 14, notStarted: 10 });
	});

	test.each(["vi", "en"])("prints in %s", (locale) => {
		const script = join(root, "examples/plan-2022.ts");
		const run = spawnSync(process.execPath, ["--import", "tsx", script, locale], {
			encoding: "utf8",
			cwd: root,
			env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tests/tsconfig.json") },
		});
		expect(run.stderr).toBe("");
		expect(run.stdout).toMatchSnapshot();
	});

	test("takes at most 60 lines beside its data", () => {
		const lines = readFileSync(join(root, "examples/plan-2022.ts"), "utf8").split("\n");
		expect(lines.filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(60);
	});
});

describeShared("the report's own text", (folder) => {
	test("names the printed counts and the plan", () => {
		const text = readFileSync(join(folder, "source/session-2022-08-16.txt"), "utf8");
		for (const quote of [
			"32 nhiệm vụ",
			"9 nhiệm vụ hoàn thành",
			"13 nhiệm vụ đang",
			"11 nhiệm vụ chưa",
			"Kế hoạch số 01",
		]) {
			expect(text).toContain(quote);
		}
	});
});
