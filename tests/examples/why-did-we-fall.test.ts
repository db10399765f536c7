import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rank, row, score } from "../../examples/why-did-we-fall.ts";
import { root } from "../shared.ts";

const file = "examples/why-did-we-fall.ts";

describe("why PAPI of Quảng Nam fell from 2020 to 2021", () => {
	test("the score: 43.28 to 42.10, and its eight dimensions", () => {
		expect(score.printed).toMatchObject({ before: "43.28", after: "42.10", total: "-1.18" });
		expect(score.parts.map(({ printed }) => printed)).toEqual([
			...["-0.53", "-0.09", "-0.83", "-0.73", "-0.34", "0.96", "-0.16", "0.54"],
		]);
		expect(score.residual.exact).toBe("0");
		expect(row?.domains?.score).toMatchObject({ up: 2, down: 6, unchanged: 0 });
	});

	test("the rank: 17 places lost among the common 60, 3 of them hidden", () => {
		expect(rank.rank).toEqual({ before: 21, beforeOf: 63, after: 35, afterOf: 60, places: -14 });
		expect(rank.parts).toEqual({ common: -17, left: 3, entered: 0 });
		expect(rank.common?.passedBy).toHaveLength(20);
		expect(rank.common?.passed).toHaveLength(3);
		expect(rank.common?.mean).toEqual({ method: "shapley", own: -18.5, others: 1.5 });
		expect(rank.cautions.map(({ code }) => code)).toEqual(["DIFFERENT_OF", "METHOD_CHANGED"]);
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
		expect(demo.stdout).toContain(
			locale === "vi" ? "5.2 Cấp phép xây dựng" : "dropped: 5.2 Construction permits",
		);
	});
});
