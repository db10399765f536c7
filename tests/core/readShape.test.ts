import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/core/issue.ts";
import { jsonSchemaOf } from "../../src/core/jsonSchemaOf.ts";
import { label, text } from "../../src/core/leaves.ts";
import { nameShape } from "../../src/core/nameShape.ts";
import { readShape } from "../../src/core/readShape.ts";
import {
	choice,
	type FormOptions,
	keyed,
	leaf,
	list,
	may,
	need,
	nullable,
	object,
	oneOf,
	type ShapeOf,
	variant,
} from "../../src/core/shape.ts";
import { amount, whole } from "../../src/number/leaves.ts";

type Place = { readonly at: string } | { readonly from: number; readonly to: number };

interface Thing {
	readonly id: string;
	readonly size?: number | undefined;
	readonly names?: { readonly [key: string]: string } | undefined;
	readonly place: Place;
	readonly next: Thing["place"] | null;
}

const place: ShapeOf<Place> = choice<Place>({
	at: object<{ readonly at: string }>({ at: need(text) }),
	from: object<{ readonly from: number; readonly to: number }>({ from: need(whole(0)), to: need(whole(0)) }),
});

const thing = object<Thing>({
	id: need(text),
	size: may(whole(1)),
	names: may(keyed(text)),
	place: need(place),
	next: need(nullable(place)),
});

const form: FormOptions = { locale: "vi" };

function read<T>(shape: ShapeOf<T>, value: unknown, options?: FormOptions): unknown {
	const issues: Issue[] = [];
	const copy = readShape(shape, value, ["thing"], issues, options);
	expect(copy === undefined).toBe(issues.length > 0);
	return issues.length > 0 ? issues.map(({ code, pointer }) => `${code} ${pointer}`) : copy;
}

const fine = { id: "a", place: { at: "here" }, next: null };

describe("what is taken", () => {
	test("comes back as a copy with the fields in the order of the shape, without those that are undefined", () => {
		const given = {
			next: { to: 2, from: 1 },
			place: { at: "here" },
			size: undefined,
			names: { x: "y" },
			id: "a",
		};
		const copy = read(thing, given);
		expect(copy).toStrictEqual({
			id: "a",
			names: { x: "y" },
			place: { at: "here" },
			next: { from: 1, to: 2 },
		});
		expect(Object.keys(copy as object)).toEqual(["id", "names", "place", "next"]);
	});

	test("keeps keys that a prototype has, as fields of its own", () => {
		const names: unknown = JSON.parse('{ "__proto__": "x", "constructor": "y" }');
		const copy = read(thing, { ...fine, names }) as Thing;
		expect(Object.entries(copy.names ?? {})).toEqual([
			["__proto__", "x"],
			["constructor", "y"],
		]);
		expect(Object.getPrototypeOf(copy.names)).toBe(Object.prototype);
	});
});

describe("what is refused", () => {
	test.each<readonly [unknown, readonly string[]]>([
		[5, ["WRONG_TYPE /thing"]],
		[{}, ["MISSING_KEY /thing/id", "MISSING_KEY /thing/place", "MISSING_KEY /thing/next"]],
		[{ ...fine, idd: 1 }, ["UNKNOWN_KEY /thing/idd"]],
		[{ ...fine, size: 0 }, ["NOT_WHOLE /thing/size"]],
		[{ ...fine, names: ["x"] }, ["WRONG_TYPE /thing/names"]],
		[{ ...fine, names: { x: 1, y: "" } }, ["NOT_TEXT /thing/names/x", "NOT_TEXT /thing/names/y"]],
		[{ ...fine, place: null }, ["WRONG_TYPE /thing/place"]],
		[{ ...fine, place: {} }, ["WRONG_TYPE /thing/place"]],
		[{ ...fine, place: { at: "x", from: 1 } }, ["WRONG_TYPE /thing/place"]],
		[{ ...fine, place: { from: 1 } }, ["MISSING_KEY /thing/place/to"]],
		[{ ...fine, next: { at: 5 } }, ["NOT_TEXT /thing/next/at"]],
		[Object.create(fine), ["MISSING_KEY /thing/id", "MISSING_KEY /thing/place", "MISSING_KEY /thing/next"]],
	])("%j", (value, problems) => {
		expect(read(thing, value)).toEqual(problems);
	});

	test("an unknown tag, with the nearest one; a tag that is missing", () => {
		const shape = variant<{ readonly kind: "open" }>("kind", {
			open: object<{ readonly kind: "open" }>({ kind: need(oneOf("open")) }),
		});
		const issues: Issue[] = [];
		readShape(shape, { kind: "opn" }, [], issues);
		readShape(shape, {}, [], issues);
		readShape(shape, "open", [], issues);
		expect(issues).toMatchObject([
			{ code: "UNKNOWN_VALUE", path: ["kind"], expected: "open", received: '"opn"', suggestion: "open" },
			{ code: "MISSING_KEY", path: ["kind"] },
			{ code: "WRONG_TYPE", path: [], expected: "{ kind, … }" },
		]);
	});

	test("from the hundredth problem on they are only counted", () => {
		const issues: Issue[] = [];
		expect(readShape(list(thing), Array(1000).fill(5), [], issues)).toBeUndefined();
		expect(readShape(list(text), Array(1000).fill(5), [], issues)).toBeUndefined();
		expect(readShape(list(object<object>({})), Array(10).fill({ x: 1 }), [], issues)).toBeUndefined();
		expect(issues).toHaveLength(2010);
		expect(issues[99]?.path).toEqual([99]);
		expect(new Set(issues).size).toBe(100);
	});

	test("an error that is not of the library is not swallowed", () => {
		const broken = leaf("string", () => {
			throw new TypeError("broken");
		});
		expect(() => read(broken, 5)).toThrow(TypeError);
	});
});

describe("a form", () => {
	test("leaves empty fields out, known and unknown, and those of the other forms of a choice", () => {
		const given = { ...fine, size: " ", note: "", place: { at: "", from: "1", to: "2" } };
		expect(read(thing, given, form)).toEqual({ ...fine, place: { from: 1, to: 2 } });
		expect(read(thing, { ...fine, id: "" }, form)).toEqual(["MISSING_KEY /thing/id"]);
	});

	test("an amount keeps the places that were typed", () => {
		expect(read(amount, "1,50", form)).toEqual({ decimal: "1.50" });
		expect(read(amount, { decimal: "x" })).toEqual(["BAD_DECIMAL /thing/decimal"]);
	});
});

test("shapes have a name in words of code, and a JSON Schema", () => {
	const shapes = {
		list: list(text),
		keyed: keyed(text),
		nullable: nullable(place),
		thing,
		kinds: oneOf("a", "b"),
	};
	expect(Object.values(shapes).map(nameShape)).toEqual([
		"[…]",
		"{ [id]: … }",
		"{ at } | { from, to } | null",
		"{ id, size?, names?, place, next }",
		"a | b",
	]);
	expect(nameShape(label)).toBe("label");
	expect(jsonSchemaOf(keyed(text))).toEqual({
		type: "object",
		additionalProperties: { type: "string", pattern: "\\S" },
	});
	expect(jsonSchemaOf(nullable(whole(0)))).toEqual({
		anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }],
	});
});
