import { formatIssues } from "steerindex/display";
import { safeParsePlan, safeParseTask } from "steerindex/plan";
import {
	eventDraftSchema,
	eventSchema,
	planSchema,
	sessionSchema,
	targetSchema,
	taskSchema,
} from "steerindex/plan/schema";
import { afterEach, describe, expect, test } from "vitest";
import * as z from "zod";

const task = {
	id: "t1",
	title: "Ban hành quy chế",
	lead: "Sở Nội vụ",
	kind: "oneOff",
	deadline: { on: "2022-08-12" },
};
const event = {
	id: "e1",
	seq: 1,
	task: "t1",
	kind: "started",
	on: "2022-04-01",
	recordedAt: "2022-04-01T09:00:00+07:00",
};
const plan = {
	id: "01",
	title: "Kế hoạch số 01",
	adoptedOn: "2022-03-01",
	timeZone: "Asia/Ho_Chi_Minh",
	tasks: [task],
	events: [event],
};
const bad = {
	...task,
	lead: ["Sở Nội vụ", "Sở Tài chính"],
	deadlin: 1,
	deadline: { on: "2022-02-30" },
	kind: "oneof",
};

afterEach(() => {
	z.config(z.locales.en());
});

describe("problems", () => {
	test("have the paths and the English words of safeParseTask, and the whole issue beside them", () => {
		const parsed = safeParseTask(bad);
		const issues = parsed.ok ? [] : parsed.issues;
		const found = taskSchema.safeParse(bad).error?.issues ?? [];
		expect(found).toHaveLength(4);
		expect(found).toEqual(
			issues.map((issue) => ({
				code: "custom",
				path: issue.path,
				message: (issue.message as { en: string }).en,
				params: { issue },
			})),
		);
	});

	test("have the same words whatever the host does to zod", () => {
		const before = taskSchema.safeParse(bad).error?.issues;
		z.config(z.locales.vi());
		expect(taskSchema.safeParse(bad).error?.issues).toEqual(before);
		z.config({ customError: () => "something else" });
		expect(taskSchema.safeParse(bad).error?.issues).toEqual(before);
		z.config({ customError: undefined });
		expect(z.string().safeParse(5).error?.issues[0]?.message).toMatch(/không hợp lệ/);
	});

	test("can be shown in Vietnamese", () => {
		const found = taskSchema.safeParse(bad).error?.issues ?? [];
		const issues = found.map((each) => (each as { params?: { issue?: unknown } }).params?.issue);
		expect(formatIssues(issues as never, { locale: "vi" })).toContain("không có trường này");
	});

	test("of a plan as a whole are those of safeParsePlan", () => {
		const broken = {
			...plan,
			events: [
				{ ...event, kind: "resumed" },
				{ ...event, task: "T1" },
			],
		};
		const parsed = safeParsePlan(broken);
		const codes = parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, ...path]);
		expect(codes).toEqual([
			["SEQ_NOT_ASCENDING", "events", 1, "seq"],
			["DUPLICATE_ID", "events", 1, "id"],
			["UNKNOWN_TASK", "events", 1, "task"],
		]);
		const found = planSchema.safeParse(broken).error?.issues ?? [];
		expect(found.map(({ path }) => path)).toEqual(codes.map(([, ...path]) => path));
		expect(
			planSchema.safeParse({ ...plan, events: [{ ...event, kind: "resumed" }] }).error?.issues,
		).toMatchObject([
			{ path: ["events", 0, "kind"], params: { issue: { code: "ILLEGAL_EVENT", expected: "suspended" } } },
		]);
	});

	test("are a hundred at most, and one that counts the rest", () => {
		const events = Array.from({ length: 100_000 }, () => 5);
		const found = planSchema.safeParse({ ...plan, events }).error?.issues ?? [];
		expect(found).toHaveLength(101);
		expect(found[100]?.message).toBe("99900 more problems are not listed here");
	});
});

describe("what is taken", () => {
	test("comes out as parsePlan gives it, without fields that were undefined", () => {
		const given = { ...plan, rolling: undefined, tasks: [{ ...task, weight: -0, level: undefined }] };
		expect(planSchema.parse(given)).toStrictEqual({ ...plan, tasks: [{ ...task, weight: 0 }] });
		expect(given.tasks[0]).toHaveProperty("level");
	});

	test("stands inside other schemas", () => {
		const form = z.object({
			task: taskSchema,
			note: z.string().optional(),
			event: eventDraftSchema.optional(),
		});
		expect(form.parse({ task })).toEqual({ task });
		const found = form.safeParse({ task: bad, event: {} }).error?.issues ?? [];
		expect(found.map(({ path }) => path.join("."))).toEqual([
			...["task.deadlin", "task.lead", "task.kind", "task.deadline.on"],
			"event.kind",
		]);
		expect(form.safeParse({}).success).toBe(false);
		const { properties, required } = z.toJSONSchema(form);
		expect(required).toEqual(["task"]);
		expect(properties?.task).toMatchObject({ type: "object", properties: { lead: { type: "string" } } });
		expect(z.array(eventSchema).parse([event])).toEqual([event]);
	});
});

describe("JSON Schemas", () => {
	test("the deadline of a task: five forms, told apart by their keys", () => {
		const { properties } = z.toJSONSchema(taskSchema);
		expect(properties?.deadline).toMatchInlineSnapshot(`
			{
			  "oneOf": [
			    {
			      "additionalProperties": false,
			      "properties": {
			        "on": {
			          "format": "date",
			          "type": "string",
			        },
			      },
			      "required": [
			        "on",
			      ],
			      "title": "on",
			      "type": "object",
			    },
			    {
			      "additionalProperties": false,
			      "properties": {
			        "days": {
			          "minimum": 0,
			          "type": "integer",
			        },
			        "from": {
			          "pattern": "\\S",
			          "type": "string",
			        },
			        "of": {
			          "enum": [
			            "working",
			            "calendar",
			          ],
			          "type": "string",
			        },
			      },
			      "required": [
			        "days",
			        "of",
			        "from",
			      ],
			      "title": "days",
			      "type": "object",
			    },
			    {
			      "additionalProperties": false,
			      "properties": {
			        "every": {
			          "additionalProperties": false,
			          "properties": {
			            "day": {
			              "maximum": 31,
			              "minimum": 1,
			              "type": "integer",
			            },
			            "period": {
			              "enum": [
			                "month",
			                "quarter",
			                "halfYear",
			                "year",
			              ],
			              "type": "string",
			            },
			            "repeat": {
			              "enum": [
			                "+",
			                "++",
			                ".+",
			              ],
			              "type": "string",
			            },
			            "roll": {
			              "enum": [
			                "none",
			                "next",
			                "previous",
			              ],
			              "type": "string",
			            },
			          },
			          "required": [
			            "period",
			            "repeat",
			            "roll",
			          ],
			          "type": "object",
			        },
			      },
			      "required": [
			        "every",
			      ],
			      "title": "every",
			      "type": "object",
			    },
			    {
			      "additionalProperties": false,
			      "properties": {
			        "when": {
			          "anyOf": [
			            {
			              "pattern": "\\S",
			              "type": "string",
			            },
			            {
			              "additionalProperties": false,
			              "properties": {
			                "en": {
			                  "pattern": "\\S",
			                  "type": "string",
			                },
			                "vi": {
			                  "pattern": "\\S",
			                  "type": "string",
			                },
			              },
			              "required": [
			                "vi",
			                "en",
			              ],
			              "type": "object",
			            },
			          ],
			        },
			      },
			      "required": [
			        "when",
			      ],
			      "title": "when",
			      "type": "object",
			    },
			    {
			      "additionalProperties": false,
			      "properties": {
			        "missing": {
			          "anyOf": [
			            {
			              "pattern": "\\S",
			              "type": "string",
			            },
			            {
			              "additionalProperties": false,
			              "properties": {
			                "en": {
			                  "pattern": "\\S",
			                  "type": "string",
			                },
			                "vi": {
			                  "pattern": "\\S",
			                  "type": "string",
			                },
			              },
			              "required": [
			                "vi",
			                "en",
			              ],
			              "type": "object",
			            },
			          ],
			        },
			      },
			      "required": [
			        "missing",
			      ],
			      "title": "missing",
			      "type": "object",
			    },
			  ],
			}
		`);
	});

	test("a target, and an amount with its places", () => {
		expect(z.toJSONSchema(targetSchema).oneOf?.[0]).toMatchInlineSnapshot(`
			{
			  "additionalProperties": false,
			  "properties": {
			    "direction": {
			      "enum": [
			        "higher",
			        "lower",
			      ],
			      "type": "string",
			    },
			    "id": {
			      "pattern": "\\S",
			      "type": "string",
			    },
			    "must": {
			      "oneOf": [
			        {
			          "additionalProperties": false,
			          "properties": {
			            "over": {
			              "anyOf": [
			                {
			                  "type": "number",
			                },
			                {
			                  "additionalProperties": false,
			                  "properties": {
			                    "decimal": {
			                      "type": "string",
			                    },
			                  },
			                  "required": [
			                    "decimal",
			                  ],
			                  "type": "object",
			                },
			              ],
			            },
			          },
			          "required": [
			            "over",
			          ],
			          "title": "over",
			          "type": "object",
			        },
			        {
			          "additionalProperties": false,
			          "properties": {
			            "atLeast": {
			              "anyOf": [
			                {
			                  "type": "number",
			                },
			                {
			                  "additionalProperties": false,
			                  "properties": {
			                    "decimal": {
			                      "type": "string",
			                    },
			                  },
			                  "required": [
			                    "decimal",
			                  ],
			                  "type": "object",
			                },
			              ],
			            },
			          },
			          "required": [
			            "atLeast",
			          ],
			          "title": "atLeast",
			          "type": "object",
			        },
			        {
			          "additionalProperties": false,
			          "properties": {
			            "under": {
			              "anyOf": [
			                {
			                  "type": "number",
			                },
			                {
			                  "additionalProperties": false,
			                  "properties": {
			                    "decimal": {
			                      "type": "string",
			                    },
			                  },
			                  "required": [
			                    "decimal",
			                  ],
			                  "type": "object",
			                },
			              ],
			            },
			          },
			          "required": [
			            "under",
			          ],
			          "title": "under",
			          "type": "object",
			        },
			        {
			          "additionalProperties": false,
			          "properties": {
			            "atMost": {
			              "anyOf": [
			                {
			                  "type": "number",
			                },
			                {
			                  "additionalProperties": false,
			                  "properties": {
			                    "decimal": {
			                      "type": "string",
			                    },
			                  },
			                  "required": [
			                    "decimal",
			                  ],
			                  "type": "object",
			                },
			              ],
			            },
			          },
			          "required": [
			            "atMost",
			          ],
			          "title": "atMost",
			          "type": "object",
			        },
			      ],
			    },
			    "rate": {
			      "additionalProperties": false,
			      "properties": {
			        "count": {
			          "pattern": "\\S",
			          "type": "string",
			        },
			        "of": {
			          "pattern": "\\S",
			          "type": "string",
			        },
			      },
			      "required": [
			        "count",
			        "of",
			      ],
			      "type": "object",
			    },
			    "title": {
			      "anyOf": [
			        {
			          "pattern": "\\S",
			          "type": "string",
			        },
			        {
			          "additionalProperties": false,
			          "properties": {
			            "en": {
			              "pattern": "\\S",
			              "type": "string",
			            },
			            "vi": {
			              "pattern": "\\S",
			              "type": "string",
			            },
			          },
			          "required": [
			            "vi",
			            "en",
			          ],
			          "type": "object",
			        },
			      ],
			    },
			  },
			  "required": [
			    "id",
			    "title",
			    "direction",
			    "rate",
			    "must",
			  ],
			  "title": "rate",
			  "type": "object",
			}
		`);
	});

	test("an event: a form for each kind, named by it", () => {
		const forms = (z.toJSONSchema(eventSchema).oneOf ?? []) as readonly z.core.JSONSchema.JSONSchema[];
		expect(forms.map(({ title }) => title)).toMatchInlineSnapshot(`
			[
			  "accepted",
			  "started",
			  "submitted",
			  "suspended",
			  "cancelled",
			  "completed",
			  "returned",
			  "resumed",
			  "extended",
			  "reassigned",
			  "amended",
			  "merged",
			  "carriedOver",
			  "corrected",
			]
		`);
		for (const { title, properties, required, additionalProperties } of forms) {
			expect(properties?.kind).toEqual({ type: "string", enum: [title] });
			expect(required?.slice(0, 5)).toEqual(["kind", "id", "seq", "on", "recordedAt"]);
			expect(additionalProperties).toBe(false);
		}
		const drafts = (z.toJSONSchema(eventDraftSchema).oneOf ?? []) as typeof forms;
		for (const { required } of drafts) expect(required).not.toContain("seq");
	});

	test.each(["draft-07", "draft-2020-12", "openapi-3.0"] as const)(
		"are plain JSON for %s, in and out",
		(target) => {
			for (const schema of [
				taskSchema,
				eventSchema,
				eventDraftSchema,
				sessionSchema,
				targetSchema,
				planSchema,
			]) {
				const { $schema: _, ...out } = z.toJSONSchema(schema, { target });
				const { $schema: __, ...into } = z.toJSONSchema(schema, { target, io: "input" });
				expect(into).toEqual(out);
				expect(JSON.parse(JSON.stringify(out))).toEqual(out);
			}
		},
	);
});
