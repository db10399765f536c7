import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { importedBy, installed, node, shipped, specifiers } from "./consumer.ts";

const lines = (code: readonly string[]): string => code.join("\n");

describe("the packed tarball", () => {
	test.each(specifiers)("%s gives the same names to import and to require", (name) => {
		const esm = node(
			`console.log(Object.keys(await import("${name}")).sort().join())`,
			"--input-type=module",
		);
		const cjs = node(`console.log(Object.keys(require("${name}")).sort().join())`, "--input-type=commonjs");
		expect(esm.trim()).not.toBe("");
		expect(cjs).toBe(esm);
	});

	test.each(["module", "commonjs"])("the error is one class in every subpath (%s)", (type) => {
		const load = type === "module" ? "await import" : "require";
		const code = lines([
			`const { SteerindexError } = ${load}("steerindex/core");`,
			`const root = ${load}("steerindex");`,
			`const { roundTo } = ${load}("steerindex/number");`,
			"let caught; try { roundTo(NaN, { places: 0, mode: 'floor' }); } catch (error) { caught = error; }",
			"console.log(caught instanceof SteerindexError, root.SteerindexError === SteerindexError);",
		]);
		expect(node(code, `--input-type=${type}`)).toBe("true true\n");
	});

	test("an error of one copy is known to the other", () => {
		const code = lines([
			'const { SteerindexError } = await import("steerindex/core");',
			'const { createRequire } = await import("node:module");',
			'const { roundTo } = createRequire(process.cwd() + "/x.js")("steerindex/number");',
			"try { roundTo(NaN, { places: 0, mode: 'floor' }); } catch (error) { console.log(SteerindexError.is(error)); }",
		]);
		expect(node(code, "--input-type=module")).toBe("true\n");
	});

	test("nothing is imported but the three runtime packages", () => {
		const found = [".js", ".cjs", ".d.ts", ".d.cts"].flatMap(importedBy);
		const allowed = /^(zod|decimal\.js|date-fns\/\w+)$/;
		expect(found.filter((name) => !allowed.test(name))).toEqual([]);
	});

	test("ships what it should and nothing else", () => {
		const packed = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
		expect(packed).toMatchObject({ sideEffects: false, type: "module", exports: manifest.exports });
		expect(shipped(".ts").filter(({ name }) => !/\.d\.c?ts$/.test(name))).toEqual([]);
	});
});
