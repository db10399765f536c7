import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreUnits } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { observations } from "../../examples/next-group.data.ts";
import { answers, scheme } from "../../examples/next-group.ts";
import { root } from "../shared.ts";

const file = "examples/next-group.ts";
const [daiLoc, tayGiang, namGiang] = answers;

/** The group and the points of a unit with other facts. */
function scoreWith(unit: string, facts: Readonly<Record<string, number | boolean>>): readonly unknown[] {
	const records = observations.records.map((record) =>
		record.unit === unit ? { ...record, facts: { ...record.facts, ...facts } } : record,
	);
	const board = scoreUnits(scheme, { ...observations, records }, { period: "2022" });
	const at = board.units.indexOf(unit);
	const { published, group } = board.nodes.index ?? {};
	return [published?.points?.[at], group?.[at]];
}

const good = { vi: "Tốt", en: "good" };
const fair = { vi: "Khá", en: "fair" };
const average = { vi: "Trung bình", en: "average" };

describe("what would lift a district to the next group", () => {
	test("Đại Lộc has 70.59 and is fair: 9.41 points short of good", () => {
		// 28/32 = 87.50%: 20 of 30; 5310/5640 × 30 = 28.24; 0.3 × 74.5 = 22.35; no hotline.
		expect(daiLoc?.now).toMatchObject({ published: { points: "70.59" }, rank: 4, of: 5, group: fair });
		expect(daiLoc?.gap).toMatchObject({ at: { exact: "80" }, amount: { exact: "9.41" }, strict: false });
	});

	test("one task more, 29/32 = 90.63% and so above 90%, or a hotline: each is enough", () => {
		const ways = daiLoc?.ways.map(({ fact, from, to, steps, outOf }) => ({ fact, from, to, steps, outOf }));
		expect(ways).toEqual([
			{ fact: "done", from: 28, to: 29, steps: 1, outOf: { fact: "tasks", value: 32 } },
			{ fact: "hotline", from: false, to: true, steps: null, outOf: undefined },
		]);
		expect(scoreWith("Đại Lộc", { done: 29 })).toEqual(["80.59", good]);
		expect(scoreWith("Đại Lộc", { hotline: true })).toEqual(["80.59", good]);
		expect(scoreWith("Đại Lộc", { survey: 100 })).toEqual(["78.24", fair]);
		expect(scoreWith("Đại Lộc", { onTime: 5640 })).toEqual(["72.35", fair]);
	});

	test("Tây Giang needs two things at once, neither of them more than it takes", () => {
		expect(tayGiang?.ways).toEqual([]);
		const pairs = tayGiang?.pairs.map(({ changes }) => changes.map(({ fact, to }) => `${fact} ${to}`));
		expect(pairs).toEqual([
			["done 19", "survey 84.7"],
			["done 19", "hotline true"],
		]);
		expect(scoreWith("Tây Giang", { done: 19, survey: 84.7 })).toEqual(["80.01", good]);
		expect(scoreWith("Tây Giang", { done: 18, survey: 100 })).toEqual(["74.60", fair]);
		expect(scoreWith("Tây Giang", { done: 19, survey: 84.6 })).toEqual(["79.98", fair]);
	});

	test("Nam Giang has no survey yet: what it would have to give", () => {
		expect(namGiang?.now.status).toBe("missing");
		expect(namGiang?.noValue.map(({ fact, status }) => [fact, status])).toEqual([["survey", "missing"]]);
		expect(namGiang?.ways).toMatchObject([{ fact: "survey", from: null, to: 72.4 }]);
		expect(scoreWith("Nam Giang", { survey: 72.4 })).toEqual(["65.00", fair]);
		expect(scoreWith("Nam Giang", { survey: 72.3 })).toEqual(["64.97", average]);
	});

	test("takes at most 60 lines", () => {
		const lines = readFileSync(join(root, file), "utf8").split("\n");
		expect(lines.filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(60);
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
