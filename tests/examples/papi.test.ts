import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { subtract } from "steerindex/number";
import { unitScores } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { boards, exact, why } from "../../examples/papi.ts";
import { root } from "../shared.ts";

const file = "examples/papi.ts";
const province = "Quảng Nam";

describe("PAPI of Quảng Nam, 2020 and 2021", () => {
	test("from 43.28 and 21st of 63 to 42.10 and 35th of 60", () => {
		const totals = [unitScores(boards[2020], province)[0], unitScores(boards[2021], province)[0]];
		expect(totals).toMatchObject([
			{ node: "papi", published: "43.28", rank: 21, of: 63, group: { en: "average-high" } },
			{ node: "papi", published: "42.10", rank: 35, of: 60, group: { en: "average-low" } },
		]);
	});

	test("the changes of the dimensions add up to that of the total", () => {
		const [before, after] = [unitScores(boards[2020], province), unitScores(boards[2021], province)];
		const shown = after.filter(({ node }) => /^(papi|d\d)$/.test(node));
		const changes = shown.flatMap(({ node, published }) => {
			const earlier = before.find((row) => row.node === node)?.published;
			return published === null || !earlier ? [] : [subtract(published, earlier)];
		});
		expect(changes).toEqual([-1.18, -0.53, -0.09, -0.83, -0.73, -0.34, 0.96, -0.16, 0.54]);
	});

	test("the derivation ends in the published total, from eight rounded dimensions that were given", () => {
		expect(why.lines[why.result]).toMatchObject({ node: "papi", exact: "42.1", printed: "42.10" });
		const notes = why.lines.map(({ note }) => note);
		expect(notes.filter((note) => note === "given")).toHaveLength(8);
	});

	test("without rounding the total is 42.1056, at the same ranks", () => {
		expect(unitScores(exact[2021], province)[0]).toMatchObject({ published: "42.1056", rank: 35 });
		expect(unitScores(exact[2020], province)[0]).toMatchObject({ published: "43.2623", rank: 21 });
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
