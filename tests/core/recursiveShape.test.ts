import { describe, expect, test } from "vitest";
import * as z from "zod";
import { refuse } from "../../src/core/error.ts";
import type { Issue } from "../../src/core/issue.ts";
import { jsonSchemaOf } from "../../src/core/jsonSchemaOf.ts";
import { text } from "../../src/core/leaves.ts";
import { nameShape } from "../../src/core/nameShape.ts";
import { readShape } from "../../src/core/readShape.ts";
import {
	choice,
	keyed,
	kinds,
	leaf,
	list,
	may,
	named,
	need,
	object,
	oneOf,
	type ShapeOf,
	tuple,
} from "../../src/core/shape.ts";
import { zodOf } from "../../src/core/zodOf.ts";
import { whole } from "../../src/number/leaves.ts";

type Sum =
	| number
	| boolean
	| readonly ["+" | "-", Sum, ...Sum[]]
	| { readonly same: readonly [Sum, Sum]; readonly else?: Sum }
	| { readonly most: readonly Sum[] }
	| { readonly least: readonly Sum[] };

/** A small language within itself. */
const sum: ShapeOf<Sum> = named("sum", () => anySum);

const options = {
	same: object<{ readonly same: readonly [Sum, Sum]; readonly else?: Sum }>({
		same: need(tuple<readonly [Sum, Sum]>([sum, sum])),
		else: may(sum),
	}),
	most: object<{ readonly most: readonly Sum[] }>({ most: need(list(sum)) }),
	least: object<{ readonly least: readonly Sum[] }>({ least: need(list(sum)) }),
};

const anySum: ShapeOf<Sum> = kinds<Sum>({
	number: whole(0),
	boolean: oneOf(true, false),
	array: tuple<readonly ["+" | "-", Sum, ...Sum[]]>([oneOf("+", "-"), sum], sum),
	object: choice(options, (given) =>
		refuse("ONE", [], "one of them is needed", {
			expected: Object.keys(options).join(" | "),
			received: given.join(", "),
		}),
	),
});

function problemsOf<T>(shape: ShapeOf<T>, value: unknown): readonly string[] {
	const issues: Issue[] = [];
	const copy = readShape(shape, value, [], issues);
	expect(copy === undefined).toBe(issues.length > 0);
	return issues.map(
		({ code, pointer, suggestion }) =>
			`${code} ${pointer}${suggestion === undefined ? "" : ` -> ${suggestion}`}`,
	);
}

const copyOf = <T>(shape: ShapeOf<T>, value: unknown): unknown => readShape(shape, value, [], []);

describe("a shape within itself", () => {
	test.each<Sum>([
		5,
		true,
		false,
		["+", 1, 2, ["-", 3], { most: [1, { same: [1, 2] }] }],
		{ same: [{ least: [] }, 0], else: { most: [1] } },
	])("takes %j", (value) => {
		expect(copyOf(sum, value)).toEqual(value);
	});

	test.each<readonly [unknown, readonly string[]]>([
		["5", ["WRONG_TYPE "]],
		[null, ["WRONG_TYPE "]],
		[undefined, ["WRONG_TYPE "]],
		[() => 5, ["WRONG_TYPE "]],
		[["+"], ["WRONG_TYPE "]],
		[
			["*", "x", {}],
			["UNKNOWN_VALUE /0", "WRONG_TYPE /1", "ONE /2"],
		],
		[{ same: [1] }, ["WRONG_TYPE /same"]],
		[{ same: [1, "x", "y"] }, ["WRONG_TYPE /same", "WRONG_TYPE /same/1"]],
		[{ same: 1, else: [] }, ["WRONG_TYPE /same", "WRONG_TYPE /else"]],
		[{ same: [1, 2], elze: 3 }, ["UNKNOWN_KEY /elze -> else"]],
	])("refuses %j", (value, problems) => {
		expect(problemsOf(sum, value)).toEqual(problems);
	});

	test("each kind of value is named", () => {
		const issues: Issue[] = [];
		readShape(sum, "x", [], issues);
		readShape(sum, ["+"], [], issues);
		expect(issues.map(({ expected, received }) => `${expected} | ${received}`)).toEqual([
			'number | boolean | […] | { … } | "x"',
			"[+ | -, sum, …] | array of 1",
		]);
		expect(nameShape(sum)).toBe("sum");
		expect(nameShape(choice(options))).toBe("{ same, … } | { most } | { least }");
	});
});

describe("a choice that refuses with its own words", () => {
	test("none of the keys, and keys of two options; what is clear is read all the same", () => {
		const issues: Issue[] = [];
		readShape(sum, { else: "x" }, [], issues);
		readShape(sum, { most: ["x"], least: 5 }, [], issues);
		expect(issues.map(({ code, pointer, received }) => [code, pointer, received])).toEqual([
			["ONE", "", ""],
			["WRONG_TYPE", "/else", '"x"'],
			["ONE", "", "most, least"],
			["WRONG_TYPE", "/most/0", '"x"'],
			["WRONG_TYPE", "/least", "5"],
		]);
	});

	test("a misspelt key stands for the one it is near to, and its value is read", () => {
		expect(problemsOf(sum, { mots: [] })).toEqual(["ONE "]);
		expect(problemsOf(sum, { moste: [1, "x"] })).toEqual([
			"UNKNOWN_KEY /moste -> most",
			"WRONG_TYPE /moste/1",
		]);
		expect(problemsOf(sum, { Same: [1, 2], else: 5 })).toEqual(["UNKNOWN_KEY /Same -> same"]);
	});

	test("an option may be known by several keys", () => {
		const pair = object<{ readonly a: string; readonly b: string }>({ a: need(text), b: need(text) });
		const shape = choice({ a: pair, b: pair, c: object<{ readonly c: string }>({ c: need(text) }) });
		expect(problemsOf(shape, { a: "x", b: "y" })).toEqual([]);
		expect(problemsOf(shape, { b: "y" })).toEqual(["MISSING_KEY /a"]);
		expect(problemsOf(shape, { a: "x", c: "z" })).toEqual(["WRONG_TYPE "]);
		expect(nameShape(shape)).toBe("{ a, b } | { c }");
		expect((jsonSchemaOf(shape).oneOf as readonly object[]).length).toBe(2);
	});
});

describe("misspelt keys of an object", () => {
	const shape = object<{ readonly name: string; readonly parts?: readonly string[]; readonly note?: string }>(
		{
			name: need(text),
			parts: may(list(text)),
			note: may(text),
		},
	);

	test("a needed key is told of once, and its value is read", () => {
		expect(problemsOf(shape, { nmae: 5 })).toEqual(["UNKNOWN_KEY /nmae", "MISSING_KEY /name"]);
		expect(problemsOf(shape, { nam: 5 })).toEqual(["UNKNOWN_KEY /nam -> name", "NOT_TEXT /nam"]);
	});

	test("of another key parts are read, a plain value is not guessed at", () => {
		const fine = { name: "x" };
		expect(problemsOf(shape, { ...fine, part: ["y", 5] })).toEqual([
			"UNKNOWN_KEY /part -> parts",
			"NOT_TEXT /part/1",
		]);
		expect(problemsOf(shape, { ...fine, notes: 5 })).toEqual(["UNKNOWN_KEY /notes -> note"]);
	});

	test("of a value that has both, only the right one is read", () => {
		expect(problemsOf(shape, { name: "x", nam: 5 })).toEqual(["UNKNOWN_KEY /nam -> name"]);
	});
});

describe("literals", () => {
	const shape = oneOf<0 | -1 | "two" | true>(0, -1, "two", true);

	test("are taken as they are listed; minus zero is zero", () => {
		expect([0, -1, "two", true, -0].map((value) => copyOf(shape, value))).toStrictEqual([
			0,
			-1,
			"two",
			true,
			0,
		]);
	});

	test("only words have a nearest word", () => {
		expect(problemsOf(shape, "tow")).toEqual(["UNKNOWN_VALUE "]);
		expect(problemsOf(shape, "twos")).toEqual(["UNKNOWN_VALUE  -> two"]);
		expect(problemsOf(shape, 1)).toEqual(["UNKNOWN_VALUE "]);
		expect(problemsOf(shape, "0")).toEqual(["UNKNOWN_VALUE "]);
		expect(problemsOf(oneOf("<", "<=", "up"), "=")).toEqual(["UNKNOWN_VALUE "]);
		expect(problemsOf(oneOf("<", "<=", "up"), "=<")).toEqual(["UNKNOWN_VALUE "]);
		expect(problemsOf(oneOf("<", "<=", "up"), "uo")).toEqual(["UNKNOWN_VALUE  -> up"]);
	});
});

describe("keys that are names", () => {
	const short = leaf<string>("string", (value) => {
		const name = text.read(value, undefined);
		return name.length > 3 ? refuse("TOO_LONG", [], "too long") : name;
	});
	const shape = keyed(whole(0), short);

	test("are read as names: composed and trimmed", () => {
		expect(copyOf(shape, { " a ": 1, "e\u0301": 2 })).toEqual({ a: 1, é: 2 });
	});

	test("are refused as names, beside their values", () => {
		expect(problemsOf(shape, { long: 1, longer: -1, b: -1, "": 1 })).toEqual([
			...["TOO_LONG /long", "TOO_LONG /longer", "NOT_WHOLE /longer", "NOT_WHOLE /b", "NOT_TEXT /"],
		]);
	});

	test("that look the same are one name, which cannot stand twice", () => {
		expect(problemsOf(shape, { a: 1, " a": 2 })).toEqual(["DUPLICATE_ID / a"]);
	});

	test("an own __proto__ stays a key", () => {
		const copy = copyOf(keyed(whole(0)), JSON.parse('{ "__proto__": 5 }')) as object;
		expect(Object.entries(copy)).toEqual([["__proto__", 5]]);
		expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
	});
});

describe("depth", () => {
	const nest = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
		let value: unknown = 1;
		for (let i = 0; i < levels; i++) value = wrap(value);
		return value;
	};

	test("a value may be 250 keys down, and no more", () => {
		expect(
			problemsOf(
				sum,
				nest(125, (inner) => ({ most: [inner] })),
			),
		).toEqual([]);
		const path = "/most/0".repeat(125);
		expect(
			problemsOf(
				sum,
				nest(126, (inner) => ({ most: [inner] })),
			),
		).toEqual([`TOO_DEEP ${path}/most`]);
		expect(problemsOf(list(sum), [nest(125, (inner) => ({ most: [inner] }))])).toEqual([
			`TOO_DEEP /0${path}`,
		]);
	});

	test("counts from where the reading began", () => {
		const issues: Issue[] = [];
		const path = Array<string>(300).fill("x");
		expect(
			readShape(
				sum,
				nest(125, (inner) => ({ most: [inner] })),
				path,
				issues,
			),
		).toBeDefined();
		expect(issues).toEqual([]);
	});

	test("is told of once, however often it happens, and ends the reading", () => {
		const deep = nest(100_000, (inner) => ["+", inner, inner]);
		const started = performance.now();
		expect(problemsOf(list(sum), ["x", deep, deep, "y"]).map((line) => line.split(" ")[0])).toEqual([
			...["WRONG_TYPE", "TOO_DEEP"],
		]);
		const within: unknown[] = ["+", 1];
		within.push(within, within);
		expect(problemsOf(sum, within).map((line) => line.split(" ")[0])).toEqual(["TOO_DEEP"]);
		expect(performance.now() - started).toBeLessThan(2_000);
	});

	test("is one of the problems that are only counted, after a hundred others", () => {
		const issues: Issue[] = [];
		const deep = nest(200, (inner) => ({ most: [inner] }));
		expect(readShape(list(sum), [...Array(150).fill("x"), deep, "y"], [], issues)).toBeUndefined();
		expect(issues).toHaveLength(151);
	});
});

describe("JSON Schema", () => {
	test("a named shape is a reference", () => {
		expect(jsonSchemaOf(list(sum))).toEqual({ type: "array", items: { $ref: "#/$defs/sum" } });
		expect(jsonSchemaOf(oneOf(0, -1))).toEqual({ type: "number", enum: [0, -1] });
		expect(jsonSchemaOf(oneOf(true))).toEqual({ type: "boolean", enum: [true] });
	});

	test("what stands within itself is a definition, which zod names", () => {
		expect(z.toJSONSchema(zodOf(sum)).$defs).toMatchInlineSnapshot(`
			{
			  "__schema0": {
			    "anyOf": [
			      {
			        "minimum": 0,
			        "type": "integer",
			      },
			      {
			        "enum": [
			          true,
			          false,
			        ],
			        "type": "boolean",
			      },
			      {
			        "items": {
			          "$ref": "#/$defs/__schema0",
			        },
			        "minItems": 2,
			        "prefixItems": [
			          {
			            "enum": [
			              "+",
			              "-",
			            ],
			            "type": "string",
			          },
			          {
			            "$ref": "#/$defs/__schema0",
			          },
			        ],
			        "type": "array",
			      },
			      {
			        "oneOf": [
			          {
			            "additionalProperties": false,
			            "properties": {
			              "else": {
			                "$ref": "#/$defs/__schema0",
			              },
			              "same": {
			                "items": false,
			                "maxItems": 2,
			                "minItems": 2,
			                "prefixItems": [
			                  {
			                    "$ref": "#/$defs/__schema0",
			                  },
			                  {
			                    "$ref": "#/$defs/__schema0",
			                  },
			                ],
			                "type": "array",
			              },
			            },
			            "required": [
			              "same",
			            ],
			            "title": "same",
			            "type": "object",
			          },
			          {
			            "additionalProperties": false,
			            "properties": {
			              "most": {
			                "items": {
			                  "$ref": "#/$defs/__schema0",
			                },
			                "type": "array",
			              },
			            },
			            "required": [
			              "most",
			            ],
			            "title": "most",
			            "type": "object",
			          },
			          {
			            "additionalProperties": false,
			            "properties": {
			              "least": {
			                "items": {
			                  "$ref": "#/$defs/__schema0",
			                },
			                "type": "array",
			              },
			            },
			            "required": [
			              "least",
			            ],
			            "title": "least",
			            "type": "object",
			          },
			        ],
			      },
			    ],
			    "title": "sum",
			  },
			}
		`);
	});

	test.each(["draft-2020-12", "draft-07", "openapi-3.0"] as const)(
		"in %s every reference leads somewhere",
		(target) => {
			const schema = zodOf(list(sum));
			for (const whole of [
				schema,
				schema.describe("sums"),
				z.object({ one: zodOf(sum), more: z.array(schema) }),
			]) {
				const document: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(whole, { target })));
				const references = [...valuesOf(document, "$ref")].map(String);
				expect(references.length).toBeGreaterThan(5);
				const found = references.map((reference) =>
					reference
						.slice(2)
						.split("/")
						.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document),
				);
				expect(new Set(found.map((part) => (part as { title?: unknown }).title))).toEqual(new Set(["sum"]));
			}
		},
	);

	test("tuples are written in the words of the draft", () => {
		const pair = zodOf(tuple<readonly [string, number]>([text, whole(0)]));
		const one = { type: "string", pattern: "\\S" };
		const two = { type: "integer", minimum: 0 };
		const length = { type: "array", minItems: 2, maxItems: 2 };
		const inDraft = (target: "draft-2020-12" | "draft-07" | "openapi-3.0"): object => {
			const { $schema: _, ...schema } = z.toJSONSchema(pair, { target });
			return schema;
		};
		expect(inDraft("draft-2020-12")).toEqual({ ...length, prefixItems: [one, two], items: false });
		expect(inDraft("draft-07")).toEqual({ ...length, items: [one, two], additionalItems: false });
		expect(inDraft("openapi-3.0")).toEqual({ ...length, items: { anyOf: [one, two] } });
	});
});

/** What stands under a key, anywhere in a JSON value. */
function* valuesOf(value: unknown, wanted: string): Generator<unknown> {
	if (typeof value !== "object" || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		if (key === wanted) yield part;
		yield* valuesOf(part, wanted);
	}
}
