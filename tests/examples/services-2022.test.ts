import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { review } from "../../examples/services-2022.ts";
import { root } from "../shared.ts";

const file = "examples/services-2022.ts";

describe("the services of the report of 16 August 2022", () => {
	test("are 1,459 by level, where the report prints 1,456", () => {
		expect(review.july).toMatchObject({ regime: "decree43", total: 1459, unplaced: [] });
		expect(review.july.levels.map(({ count }) => count)).toEqual([0, 0, 26, 1433]);
	});

	test("have no level under Decree 42/2022 until somebody says which", () => {
		expect(review.august).toMatchObject({ regime: "decree42", total: 0 });
		expect(review.august.unplaced).toHaveLength(1459);
		expect(review.august.diagnostics.at(-1)?.code).toBe("MORE_PROBLEMS");
		expect(review.mapped.levels.map(({ count }) => count)).toEqual([0, 26, 1433]);
		expect(review.mapped.diagnostics).toEqual([]);
	});

	test("rates and cuts", () => {
		expect(review.used).toMatchObject({ numerator: 569, denominator: 1456 });
		expect(review.onTime).toMatchObject({ numerator: 635595, denominator: 643272 });
		const codes = [...review.whole.diagnostics, ...review.onTime.diagnostics].map(({ code }) => code);
		expect(codes).toEqual(["SUM_DIFFERS", "SUM_DIFFERS"]);
		expect(review.cut.total).toMatchObject({ cut: { exact: "10" }, share: { exact: "1/3" }, percent: 33.3 });
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
