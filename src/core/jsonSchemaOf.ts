import type { Field, Leaf, Named, ObjectShape, Shape, Tuple } from "./shape.ts";

/** A JSON Schema, of the words that every draft since the seventh shares; only tuples differ. */
interface JsonSchema {
	readonly [key: string]: unknown;
}

/** What the shape alone does not say. */
export interface SchemaContext {
	/** The draft, in the words of zod: `draft-2020-12`, `draft-07`, `openapi-3.0`. */
	readonly target: string;
	/** The schema of a named shape; one that stands within itself is a reference. */
	readonly refer: (shape: Named) => JsonSchema;
}

const TEXT: JsonSchema = { type: "string", pattern: "\\S" };

const LEAVES: { readonly [K in Exclude<Leaf<unknown>["json"], "integer">]: JsonSchema } = {
	string: TEXT,
	date: { type: "string", format: "date" },
	instant: { type: "string", format: "date-time" },
	number: { type: "number" },
	amount: { anyOf: [{ type: "number" }, objectOf({ decimal: { type: "string" } }, ["decimal"])] },
	label: { anyOf: [TEXT, objectOf({ vi: TEXT, en: TEXT }, ["vi", "en"])] },
};

const PLAIN: SchemaContext = {
	target: "draft-2020-12",
	refer: ({ name }) => ({ $ref: `#/$defs/${name}` }),
};

/** The JSON Schema of a shape. What it refuses the shape refuses; the functions of the leaves may refuse more. */
export function jsonSchemaOf(shape: Shape, context: SchemaContext = PLAIN): JsonSchema {
	const schemaOf = (part: Shape): JsonSchema => jsonSchemaOf(part, context);
	switch (shape.is) {
		case "leaf":
			return shape.json === "integer" ? { type: "integer", ...shape.limits } : LEAVES[shape.json];
		case "oneOf":
			return { type: typeof shape.values[0], enum: shape.values };
		case "list":
			return { type: "array", items: schemaOf(shape.of) };
		case "tuple":
			return itemsOf(shape, context);
		case "keyed":
			return { type: "object", additionalProperties: schemaOf(shape.of) };
		case "nullable":
			return { anyOf: [schemaOf(shape.of), { type: "null" }] };
		case "object":
			return fieldsOf(shape, context);
		case "choice":
		case "variant":
			return { oneOf: titled(shape.options).map(([title, option]) => ({ title, ...schemaOf(option) })) };
		case "kinds":
			return { anyOf: Object.values(shape.options).map(schemaOf) };
		case "named":
			return context.refer(shape);
	}
}

/** Each option once, by the first of its keys. */
function titled<T>(options: { readonly [key: string]: T }): readonly (readonly [string, T])[] {
	const entries = Object.entries(options);
	return entries.filter(([, option], at) => entries.findIndex(([, other]) => other === option) === at);
}

function itemsOf({ heads, rest }: Tuple, context: SchemaContext): JsonSchema {
	const items = heads.map((head) => jsonSchemaOf(head, context));
	const more = rest && jsonSchemaOf(rest, context);
	const length = { minItems: heads.length, ...(more ? {} : { maxItems: heads.length }) };
	switch (context.target) {
		case "draft-2020-12":
			return { type: "array", prefixItems: items, items: more ?? false, ...length };
		case "openapi-3.0":
			return { type: "array", items: { anyOf: more ? [...items, more] : items }, ...length };
		default:
			return { type: "array", items, additionalItems: more ?? false, ...length };
	}
}

function fieldsOf({ fields }: ObjectShape, context: SchemaContext): JsonSchema {
	const entries: readonly (readonly [string, Field])[] = Object.entries(fields);
	return objectOf(
		Object.fromEntries(entries.map(([key, { shape }]) => [key, jsonSchemaOf(shape, context)])),
		entries.filter(([, { optional }]) => !optional).map(([key]) => key),
	);
}

function objectOf(
	properties: { readonly [key: string]: JsonSchema },
	required: readonly string[],
): JsonSchema {
	return { type: "object", properties, required, additionalProperties: false };
}
