import fc from "fast-check";
import { test } from "vitest";
import { safeParseScheme } from "../../src/scheme/parseScheme.ts";
import { cases } from "./randomSchemes.ts";
import { evaluateReference } from "./reference.ts";

test("gen", () => {
	const t = performance.now();
	const a = fc.sample(cases, { numRuns: 1000, seed: 1 });
	const t2 = performance.now();
	for (const { scheme } of a) safeParseScheme(scheme);
	const t3 = performance.now();
	for (const { scheme, observations, period } of a) evaluateReference(scheme, observations, period);
	console.log("gen", t2 - t, "parse", t3 - t2, "ref", performance.now() - t3);
});
