import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import { text } from "../../examples/session-2022-08-16.text.ts";
import { review } from "../../examples/session-2022-08-16.ts";
import { describeShared, root } from "../shared.ts";

const verdicts = {
	taskClasses: "fails",
	serviceLevels: "fails",
	servicesUsed: "holds",
	onlineRate: "possible",
	parChange: "derives",
	domains: "holds",
	sameDomains: "holds",
	papiChange: "derives",
	papiRank: "derives",
	averageLow: "holds",
	inOrder: "holds",
	halfYear: "fails",
};

/** What the review must say, whichever words stand around the figures. */
function expectReview(report: ReturnType<typeof review>): void {
	const finding = reconcile(report);
	expect(finding.coverage).toEqual({ numbers: 47, figures: 23, dates: 8, setAside: 16, unread: [] });
	expect(finding.verdict).toBe("contradictory");
	expect(finding.status).toBe("complete");
	const found = Object.values(finding.relations).map(({ id, verdict }) => [id, verdict]);
	expect(Object.fromEntries(found)).toEqual(verdicts);
	expect(
		finding.conflicts.map(({ corrections }) => corrections.map(({ set, breaks }) => [set, breaks])),
	).toEqual([
		[
			[{ tasks: "33" }, []],
			[{ done: "8" }, []],
			[{ underWay: "12" }, []],
			[{ notStarted: "10" }, []],
		],
		[
			[{ level3: "23" }, []],
			[{ level4: "1.430" }, []],
			[{ services: "1.459" }, ["servicesUsed"]],
		],
	]);
	expect(finding.figures.par2020.allowed.text).toBe("(83.45, 83.47)");
	expect(finding.figures.papi2020.allowed.text).toBe("[43.225, 43.335)");
	expect(finding.figures.rank2020.allowed.text).toBe("21");
	expect(finding.evidence.ranked?.agrees).toBe(false);
	expect(finding.cautions).toEqual([]);
}

describe("the report of 16 August 2022", () => {
	test("in our own words", () => expectReview(review(text)));

	test("takes at most 60 lines beside its text", () => {
		const lines = readFileSync(join(root, "examples/session-2022-08-16.ts"), "utf8").split("\n");
		expect(lines.filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(60);
	});

	test.each(["vi", "en"])("is printed by the demo in %s", (locale) => {
		const demo = spawnSync("npm", ["run", "--silent", "demo", "--", "--locale", locale], {
			cwd: root,
			encoding: "utf8",
		});
		expect(demo.status).toBe(0);
		expect(demo.stdout).toMatchSnapshot();
	});
});

describeShared("the report of 16 August 2022 as published", (folder) => {
	const published = readFileSync(join(folder, "source/session-2022-08-16.txt"), "utf8");
	test("gives the same review", () => expectReview(review(published)));
});
