import fc from "fast-check";
import { safeParseScheme } from "steerindex/scheme";
import { schemeSchema } from "steerindex/scheme/schema";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Issue } from "../../src/core/issue.ts";
import { readShape } from "../../src/core/readShape.ts";
import type { Shape, ShapeOf } from "../../src/core/shape.ts";
import { zodOf } from "../../src/core/zodOf.ts";
import { schemeShape } from "../../src/scheme/schemeShape.ts";
import { nodeShape } from "../../src/scheme/shapes/node.ts";
import { conditionShape, ruleShape } from "../../src/scheme/shapes/rule.ts";
import { anyOf, mutantFrom, mutantOf } from "../plan/schemaValues.ts";
import { runs } from "../shared.ts";
import { DEMO } from "./checking.ts";

interface Case {
	readonly schema: z.ZodType;
	readonly shape: Shape;
}

const caseOf = <T>(shape: ShapeOf<T>): Case => ({ schema: zodOf(shape), shape });

const cases: Readonly<Record<string, Case>> = {
	rule: caseOf(ruleShape),
	condition: caseOf(conditionShape),
	node: caseOf(nodeShape),
	scheme: caseOf(schemeShape),
};

const TARGETS = ["draft-2020-12", "draft-07"] as const;

/** The exported JSON Schemas, read by the code of another library. */
const judgesOf = (schema: z.ZodType): readonly ((value: unknown) => boolean)[] =>
	TARGETS.map((target) => {
		const exported = z.fromJSONSchema(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { target }))));
		return (value) => exported.safeParse(value).success;
	});

const problemsOf = (shape: Shape, value: unknown): readonly Issue[] => {
	const issues: Issue[] = [];
	const copy = readShape(shape, value, [], issues);
	expect(copy === undefined).toBe(issues.length > 0);
	return issues;
};

describe.each(Object.entries(cases))("%s", (_, { schema, shape }) => {
	const judges = judgesOf(schema);

	test("what the shape takes comes out unchanged, and the schema and its JSON Schemas take it", () => {
		fc.assert(
			fc.property(anyOf(shape), (value) => {
				const json: unknown = JSON.parse(JSON.stringify(value));
				expect(problemsOf(shape, json)).toEqual([]);
				expect(schema.safeParse(json)).toEqual({ success: true, data: json });
				expect(judges.map((judge) => judge(json))).toEqual([true, true]);
			}),
			{ numRuns: runs(150, 2000) },
		);
	});

	test("of a mutant the schema says what the shape says, and the JSON Schemas refuse no more", () => {
		const seen = { taken: 0, refused: 0, foreseen: 0 };
		fc.assert(
			fc.property(mutantOf(shape), (value) => {
				const problems = problemsOf(shape, value);
				const read = schema.safeParse(value);
				expect((read.error?.issues ?? []).map(({ path }) => path)).toEqual(problems.map(({ path }) => path));
				const verdicts = judges.map((judge) => judge(value));
				if (read.success) expect(verdicts).toEqual([true, true]);
				else if (verdicts.includes(false)) seen.foreseen++;
				seen[read.success ? "taken" : "refused"]++;
			}),
			{ numRuns: runs(250, 4000) },
		);
		const least = runs(250, 4000) / 20;
		expect(seen.taken).toBeGreaterThan(least);
		expect(seen.refused).toBeGreaterThan(least);
		// What the JSON Schema lets pass are dates, digits and names.
		expect(seen.foreseen).toBeGreaterThan(seen.refused * 0.8);
	});
});

test("of a scheme the schema says what safeParseScheme says, in structure and in meaning", () => {
	const judges = judgesOf(schemeSchema);
	const seen = { taken: 0, refused: 0 };
	fc.assert(
		fc.property(mutantFrom(fc.constant(DEMO)), (value) => {
			const parsed = safeParseScheme(value);
			const read = schemeSchema.safeParse(value);
			const paths = parsed.ok ? [] : parsed.issues.map(({ path }) => path);
			expect(read.success).toBe(parsed.ok);
			expect((read.error?.issues ?? []).map(({ path }) => path)).toEqual(paths);
			if (parsed.ok) {
				expect(read.data).toEqual(parsed.value);
				expect(judges.map((judge) => judge(value))).toEqual([true, true]);
			}
			seen[parsed.ok ? "taken" : "refused"]++;
		}),
		{ numRuns: runs(200, 4000) },
	);
	expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(runs(200, 4000) / 30);
});

/** Every object of a JSON value, the outermost first. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const part of Object.values(value)) yield* objectsIn(part);
}

test("however many keys are misspelt, at most one an object, each is named with what was meant", () => {
	let planted = 0;
	fc.assert(
		fc.property(anyOf(nodeShape), fc.infiniteStream(fc.nat(9_999)), (value, chance) => {
			const draw = (): number => chance.next().value ?? 0;
			const node: unknown = JSON.parse(JSON.stringify(value));
			const faults: string[] = [];
			for (const object of [...objectsIn(node)]) {
				// An amount is one value, whose keys are not read apart.
				const keys = Object.keys(object).filter((key) => key.length > 2 && key !== "decimal");
				const key = keys[draw() % Math.max(1, keys.length)];
				if (key === undefined || draw() % 2 > 0) continue;
				object[`${key}z`] = object[key];
				delete object[key];
				faults.push(key);
			}
			const found = problemsOf(nodeShape, node).filter(({ code }) => code === "UNKNOWN_KEY");
			expect(found.map(({ suggestion }) => suggestion).sort()).toEqual(faults.sort());
			planted += faults.length;
		}),
		{ numRuns: runs(500, 5000) },
	);
	expect(planted).toBeGreaterThan(runs(500, 5000));
});
