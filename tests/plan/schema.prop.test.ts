import fc from "fast-check";
import type { Result } from "steerindex/core";
import { safeParseEvent, safeParsePlan, safeParseSession, safeParseTask } from "steerindex/plan";
import {
	eventDraftSchema,
	eventSchema,
	planSchema,
	sessionSchema,
	targetSchema,
	taskSchema,
} from "steerindex/plan/schema";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Shape } from "../../src/core/shape.ts";
import {
	draftShape,
	eventShape,
	planShape,
	sessionShape,
	taskShape,
} from "../../src/plan/checking/shapes.ts";
import { targetShape } from "../../src/plan/targets/shape.ts";
import { runs } from "../shared.ts";
import { anyOf, mutantOf } from "./schemaValues.ts";

interface Case {
	readonly schema: z.ZodType;
	readonly shape: Shape;
	readonly safeParse?: (value: unknown) => Result<unknown>;
}

const cases: Readonly<Record<string, Case>> = {
	task: { schema: taskSchema, shape: taskShape, safeParse: safeParseTask },
	session: { schema: sessionSchema, shape: sessionShape, safeParse: safeParseSession },
	draft: { schema: eventDraftSchema, shape: draftShape, safeParse: safeParseEvent },
	event: { schema: eventSchema, shape: eventShape },
	target: { schema: targetSchema, shape: targetShape },
	plan: { schema: planSchema, shape: planShape, safeParse: safeParsePlan },
};

/** The exported JSON Schema, read by the code of another library. */
const judgeOf = (schema: z.ZodType): ((value: unknown) => boolean) => {
	const exported = z.fromJSONSchema(JSON.parse(JSON.stringify(z.toJSONSchema(schema))));
	return (value) => exported.safeParse(value).success;
};

describe.each(Object.entries(cases))("%s", (name, { schema, shape, safeParse }) => {
	const isShapeAlone = name !== "plan" && name !== "target";
	const judge = judgeOf(schema);

	test("what the shape takes, the schema and its JSON Schema take", () => {
		fc.assert(
			fc.property(anyOf(shape), (value) => {
				const json: unknown = JSON.parse(JSON.stringify(value));
				expect(judge(json)).toBe(true);
				if (!isShapeAlone) return;
				const read = schema.safeParse(json);
				expect(read.data).toEqual(json);
				expect(safeParse?.(json) ?? { ok: true, value: read.data }).toEqual({ ok: true, value: json });
			}),
			{ numRuns: runs(200, 3000) },
		);
	});

	test("of a mutant the schema says what safeParse says, and the JSON Schema refuses no more", () => {
		const seen = { taken: 0, refused: 0, foreseen: 0 };
		fc.assert(
			fc.property(mutantOf(shape), (value) => {
				const read = schema.safeParse(value);
				const parsed = safeParse?.(value);
				if (parsed) {
					expect(read.success).toBe(parsed.ok);
					const issues = parsed.ok ? [] : parsed.issues;
					expect((read.error?.issues ?? []).map(({ path }) => path)).toEqual(issues.map(({ path }) => path));
					if (parsed.ok) expect(read.data).toEqual(parsed.value);
				}
				if (read.success) expect(judge(value)).toBe(true);
				else if (!judge(value)) seen.foreseen++;
				seen[read.success ? "taken" : "refused"]++;
			}),
			{ numRuns: runs(400, 6000) },
		);
		const least = runs(400, 6000) / 20;
		expect(seen.refused).toBeGreaterThan(least);
		// What the JSON Schema lets pass are dates, instants and names.
		if (isShapeAlone) {
			expect(seen.taken).toBeGreaterThan(least);
			expect(seen.foreseen).toBeGreaterThan(seen.refused * 0.8);
		}
	});
});
