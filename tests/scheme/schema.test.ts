import { formatIssues } from "steerindex/display";
import { safeParseScheme } from "steerindex/scheme";
import { schemeSchema } from "steerindex/scheme/schema";
import { afterEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { DEMO, schemeWith } from "./checking.ts";

const TARGETS = ["draft-2020-12", "draft-07", "openapi-3.0"] as const;

const bad = schemeWith(
	{ rtio: [{ fact: "nn" }, { calc: ["+", null] }], zeroDen: { naa: true } },
	{ wieght: 2, whenMissing: "zeroo" },
);

afterEach(() => {
	z.config(z.locales.en());
});

describe("problems", () => {
	test("have the paths and the English words of safeParseScheme, and the whole issue beside them", () => {
		const parsed = safeParseScheme(bad);
		const issues = parsed.ok ? [] : parsed.issues;
		const found = schemeSchema.safeParse(bad).error?.issues ?? [];
		expect(found).toEqual(
			issues.map((issue) => ({
				code: "custom",
				path: issue.path,
				message: (issue.message as { en: string }).en,
				params: { issue },
			})),
		);
		expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
			expect.arrayContaining([
				"UNKNOWN_KEY /root/wieght",
				"UNKNOWN_VALUE /root/whenMissing",
				"UNKNOWN_KEY /root/rule/rtio",
				"WRONG_TYPE /root/rule/rtio/1/calc/1",
			]),
		);
	});

	test("have the same words whatever the host does to zod, and can be shown in Vietnamese", () => {
		const before = schemeSchema.safeParse(bad).error?.issues ?? [];
		z.config({ ...z.locales.vi(), customError: () => "something else" });
		expect(schemeSchema.safeParse(bad).error?.issues).toEqual(before);
		z.config({ customError: undefined });
		const issues = before.map((each) => (each as { params?: { issue?: unknown } }).params?.issue);
		expect(formatIssues(issues as never, { locale: "vi" })).toContain("không có trường này");
	});

	test("are a hundred at most, and one that counts the rest", () => {
		const found = schemeSchema.safeParse({ ...DEMO, outcomes: Array(1000).fill(5) }).error?.issues ?? [];
		expect(found).toHaveLength(101);
		expect(found[100]?.message).toMatch(/^\d+ more problems are not listed here$/);
	});
});

describe("what is taken", () => {
	test("comes out as parseScheme gives it, without fields that were undefined", () => {
		expect(schemeSchema.parse({ ...DEMO, label: undefined })).toStrictEqual(
			Object.fromEntries(Object.entries(DEMO).filter(([key]) => key !== "label")),
		);
	});

	test("stands inside other schemas", () => {
		const form = z.object({ scheme: schemeSchema, note: z.string().optional() });
		expect(form.parse({ scheme: DEMO })).toEqual({ scheme: DEMO });
		expect(form.safeParse({ scheme: { ...DEMO, root: { id: "a" } } }).error?.issues[0]?.path).toEqual([
			...["scheme", "root"],
		]);
		expect(form.safeParse({}).success).toBe(false);
	});
});

describe("the JSON Schema", () => {
	test("has each recursive part once, by name", () => {
		const { $defs, properties, required } = z.toJSONSchema(schemeSchema);
		expect(Object.values($defs ?? {}).map((part) => (part as { title?: string }).title)).toEqual([
			...["rule", "condition", "child"],
		]);
		expect(required).toEqual(["id", "sources", "facts", "root"]);
		expect(properties?.definitions).toEqual({
			type: "object",
			additionalProperties: { $ref: "#/$defs/__schema0" },
		});
	});

	test("lists the combinators, each with its own options", () => {
		const { $defs } = z.toJSONSchema(schemeSchema);
		const rule = $defs?.__schema0 as { readonly anyOf: readonly { readonly oneOf?: readonly object[] }[] };
		const objects = rule.anyOf.find(({ oneOf }) => oneOf)?.oneOf ?? [];
		expect(objects.map((each) => (each as { title: string }).title)).toEqual([
			...["fact", "ratio", "calc", "case", "bands", "interp", "clamp", "round", "agg", "peer", "node", "def"],
			...["na", "decimal", "var", "field"],
		]);
		expect(objects[0]).toEqual({
			title: "fact",
			type: "object",
			properties: {
				fact: { type: "string", pattern: "\\S" },
				period: { type: "number", enum: [0, -1] },
				missing: { $ref: "#/$defs/__schema0" },
			},
			required: ["fact"],
			additionalProperties: false,
		});
	});

	test.each(TARGETS)("is plain JSON for %s, in and out, alone and within another", (target) => {
		for (const schema of [schemeSchema, z.strictObject({ schemes: z.array(schemeSchema) })]) {
			const { $schema: _, ...out } = z.toJSONSchema(schema, { target });
			const { $schema: __, ...into } = z.toJSONSchema(schema, { target, io: "input" });
			expect(into).toEqual(out);
			const text = JSON.stringify(out);
			expect(JSON.parse(text)).toEqual(out);
			const references = [...text.matchAll(/"\$ref":"#\/(\$defs|definitions)\/(\w+)"/g)];
			expect(references.length).toBe([...text.matchAll(/"\$ref"/g)].length);
			const definitions = (out.$defs ?? out.definitions) as object;
			for (const [, , name] of references) expect(Object.keys(definitions)).toContain(name);
		}
	});

	test("a description is added to it", () => {
		const described = z.toJSONSchema(schemeSchema.describe("An index"));
		expect(described).toMatchObject({ ...z.toJSONSchema(schemeSchema), description: "An index" });
	});
});
