import { describe, expect, test } from "vitest";
import { nearestName } from "../../src/core/nearest.ts";

describe("nearestName", () => {
	test.each([
		["taks", ["tasks", "done"], "tasks"],
		["underway", ["done", "underWay"], "underWay"],
		["whenNotAplicable", ["whenNotApplicable", "whenMissing"], "whenNotApplicable"],
		["done", ["dones", "done"], "done"],
		["x", ["y"], "y"],
		["x", ["", "y"], ""],
		["level3", ["level1", "level4"], "level1"],
	])("%s is probably one of %o: %s", (name, known, meant) => {
		expect(nearestName(name, known)).toBe(meant);
	});

	test.each([
		["tasks", []],
		["tasks", ["services"]],
		["ab", ["cd"]],
		["notStarted", ["start"]],
		["a".repeat(65), ["a".repeat(65)]],
	])("%s is near none of %o", (name, known) => {
		expect(nearestName(name, known)).toBeUndefined();
	});

	test("reads any iterable, and returns at once on huge names", () => {
		expect(nearestName("tasks", new Set(["tasks1"]))).toBe("tasks1");
		expect(nearestName("a".repeat(1e6), ["a"])).toBeUndefined();
		expect(nearestName("tasks", ["t".repeat(1e6), "task"])).toBe("task");
	});

	test("a name with one changed letter leads back", () => {
		const known = ["tasks", "done", "underWay", "notStarted", "services", "level3", "used"];
		for (const name of known) {
			for (let at = 0; at < name.length; at++) {
				expect(nearestName(`${name.slice(0, at)}#${name.slice(at + 1)}`, known)).toBe(name);
			}
		}
	});
});
