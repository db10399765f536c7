import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reviewScheme } from "steerindex/scheme";
import { records, scoreUnits, unitScores } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/par-index.data.ts";
import { board, scheme, why } from "../../examples/par-index.ts";
import { root } from "../shared.ts";

const file = "examples/par-index.ts";

describe("a province's own index of departments and districts", () => {
	const scores = (unit: string) => new Map(unitScores(board, unit).map((row) => [row.node, row]));

	test("the appraised score replaces the unit's own, a blank one does not, and two blanks are missing", () => {
		expect(scores("Sở Nội vụ").get("plan")?.points).toBe(18.5);
		expect(scores("Sở Tài chính").get("plan")?.points).toBe(19);
		const records = observations.records.map((record) => ({
			...record,
			facts: { ...record.facts, planSelf: null, planAppraised: null },
		}));
		const blank = scoreUnits(scheme, { ...observations, records }, { period: "2022" });
		expect(new Set(blank.nodes.index?.status)).toEqual(new Set(["missing"]));
	});

	test("what is not applicable leaves with its maximum, as does a survey of fewer than 30", () => {
		expect(scores("Ban Dân tộc").get("index")).toMatchObject({ max: 20, points: 18.5, percent: 92.5 });
		expect(scores("Tây Giang").get("satisfaction")?.status).toBe("notApplicable");
		expect(scores("Tây Giang").get("index")).toMatchObject({ max: 70, points: 54.5 });
	});

	test("the bonus needs more than 85% and is capped at 3; so is the penalty", () => {
		expect(scores("Điện Bàn").get("base")?.percent).toBeCloseTo(94.53, 10);
		expect(scores("Điện Bàn").get("index")?.points).toBeCloseTo(94.53 + 3, 10);
		expect(scores("Tiên Phước").get("base")?.percent).toBe(81);
		expect(scores("Tiên Phước").get("index")?.points).toBe(81);
		expect(scores("Sở Y tế").get("index")?.points).toBeCloseTo(17 + 42.5 + 24.1 - 3, 10);
	});

	test("the review says that nothing caps the total", () => {
		expect(reviewScheme(scheme).map(({ code }) => code)).toEqual(["TOTAL_ABOVE_MAX"]);
	});

	test("ranks are in the tier, on percent", () => {
		const ranks = records(board, "index").map(({ unit, rank, of }) => `${unit} ${rank}/${of}`);
		expect(ranks).toEqual([
			...["Sở Nội vụ 1/4", "Sở Tài chính 2/4", "Sở Y tế 4/4", "Ban Dân tộc 3/4"],
			...["Điện Bàn 1/4", "Đại Lộc 2/4", "Tiên Phước 3/4", "Tây Giang 4/4"],
		]);
	});

	test("the derivation of one cell shows what was left out", () => {
		expect(why.lines[why.result]?.value).toBe(54.5);
		expect(why.lines.map(({ note }) => note)).toContain("excluded");
	});

	test("takes at most 80 lines", () => {
		const lines = readFileSync(join(root, file), "utf8").split("\n");
		expect(lines.filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(80);
	});

	test.each(["vi", "en"])("is printed in %s", (locale) => {
		const demo = spawnSync("npx", ["tsx", "--tsconfig", "tests/tsconfig.json", file, locale], {
			cwd: root,
			encoding: "utf8",
		});
		expect(demo.status).toBe(0);
		expect(demo.stdout).toMatchSnapshot();
	});
});
