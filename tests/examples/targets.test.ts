import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateTarget } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { branches, data, late } from "../../examples/targets.ts";
import { root } from "../shared.ts";

describe("the targets of a land registration office", () => {
	test("on time and late files of each branch are its resolved ones", () => {
		const sums = Object.values(data.units).map(({ resolved, onTime, late }) => onTime + late - resolved);
		expect(sums.every((difference) => difference === 0)).toBe(true);
	});

	test("branches: 6 of 9, two more to reach over 80%", () => {
		const result = evaluateTarget(branches, data);
		expect(result).toMatchObject({
			...{ verdict: "missed", strict: true, margin: "-40/3", needed: 2, noData: ["Nông Sơn"] },
			value: { numerator: 6, denominator: 9, exact: "200/3" },
		});
		const failing = result.units.filter(({ verdict }) => verdict === "missed");
		expect(failing.map(({ unit, needed }) => [unit, needed])).toEqual([
			["Điện Bàn", 517],
			["Duy Xuyên", 5],
			["Quế Sơn", 33],
		]);
		const exactly = result.units.find(({ unit }) => unit === "Núi Thành");
		expect(exactly).toMatchObject({ verdict: "met", margin: "0", value: { exact: "97" } });
	});

	test("late files: 1,129 of 21,644, 47 too many for under 5%", () => {
		const result = evaluateTarget(late, data);
		expect(result).toMatchObject({ verdict: "missed", needed: 47, noData: ["Nông Sơn"] });
		expect(result.value).toMatchObject({ numerator: 1129, denominator: 21644 });
		expect(result.units.filter(({ verdict }) => verdict === "missed").map(({ unit }) => unit)).toEqual([
			"Điện Bàn",
			"Quế Sơn",
		]);
	});

	test("takes at most 60 lines", () => {
		expect(readFileSync(join(root, "examples/targets.ts"), "utf8").split("\n").length).toBeLessThanOrEqual(
			61,
		);
	});

	test.each(["vi", "en"])("are printed in %s", (locale) => {
		const tsx = join(root, "node_modules/.bin/tsx");
		const example = spawnSync(tsx, ["--tsconfig", "tests/tsconfig.json", "examples/targets.ts", locale], {
			cwd: root,
			encoding: "utf8",
		});
		expect(example.stderr).toBe("");
		expect(example.status).toBe(0);
		expect(example.stdout).toMatchSnapshot();
	});
});
