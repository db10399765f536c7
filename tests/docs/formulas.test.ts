import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../shared.ts";
import { filesIn, read, sources } from "../source.ts";

const HEADINGS = ["Formula", "Inputs", "Rounding", "Source", "Worked example", "In the code"];

const named = new Map(
	sources.flatMap(({ path, text }) =>
		[...text.matchAll(/Formula: (\w+\.[\w-]+)\./g)].map((match) => [match[1] ?? "", path] as const),
	),
);
const pages = filesIn("docs/formulas", ".md").filter((path) => /\/\w+\.[\w-]+\.md$/.test(path));
const idOf = (path: string): string => path.slice("docs/formulas/".length, -".md".length);

describe("docs/formulas", () => {
	test("every formula that the code names has its page", () => {
		const missing = [...named].filter(([id]) => !pages.includes(`docs/formulas/${id}.md`));
		expect(missing.map(([id, path]) => `${path} names ${id}: docs/formulas/${id}.md is missing`)).toEqual([]);
	});

	test("every page is named by the code and by a test", () => {
		const tests = filesIn("tests", ".test.ts").map(read);
		const faults = pages
			.map(idOf)
			.flatMap((id) => [
				...(named.has(id) ? [] : [`no doc comment says "Formula: ${id}."`]),
				...(tests.some((text) => text.includes(id)) ? [] : [`no test names ${id}`]),
			]);
		expect(faults).toEqual([]);
	});

	test.each(pages)("%s is complete", (path) => {
		const text = read(path);
		const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? "");
		expect(text.split("\n")[0]).toBe(`# ${idOf(path)}`);
		expect(HEADINGS.filter((wanted) => !headings.some((heading) => heading.startsWith(wanted)))).toEqual([]);
	});

	test.each(pages)("%s names files that exist, the code's among them", (path) => {
		const files = [...read(path).matchAll(/\b(?:src|tests)\/[\w./-]+\.ts\b/g)].map(([file]) => file);
		expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
		expect(files.some((file) => file.startsWith("src/"))).toBe(true);
		expect(files.some((file) => file.startsWith("tests/"))).toBe(true);
	});
});
