import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { records } from "steerindex/scoring";
import { describe, expect, test } from "vitest";
import { board, capped, why } from "../../examples/hdi.ts";
import { root } from "../shared.ts";

const file = "examples/hdi.ts";

describe("HDI of 2021", () => {
	const rows = new Map(records(board, "hdi").map((row) => [row.unit, row]));

	test("Việt Nam: 0.703, 115th of 191, high", () => {
		expect(rows.get("VNM")).toMatchObject({ published: "0.703", rank: 115, of: 191, group: { en: "High" } });
		expect(why.lines[why.result]?.printed).toBe("0.703");
	});

	test("0.699 is medium and 0.800 very high", () => {
		expect(rows.get("PHL")).toMatchObject({ published: "0.699", group: { en: "Medium" } });
		expect(rows.get("THA")).toMatchObject({ published: "0.800", group: { en: "Very High" } });
	});

	test("income counts up to 75,000 dollars", () => {
		expect(capped.lines[capped.result]).toMatchObject({ value: 1 });
		expect(capped.lines.map(({ note }) => note)).toContain("capped");
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
