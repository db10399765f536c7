import type { Field, Leaf, ObjectShape, Shape } from "./shape.ts";

/** A JSON Schema, of the words that every draft since the seventh shares. */
interface JsonSchema {
	readonly [key: string]: unknown;
}

const TEXT: JsonSchema = { type: "string", pattern: "\\S" };

const LEAVES: { readonly [K in Exclude<Leaf<unknown>["json"], "integer">]: JsonSchema } = {
	string: TEXT,
	date: { type: "string", format: "date" },
	instant: { type: "string", format: "date-time" },
	amount: { anyOf: [{ type: "number" }, objectOf({ decimal: { type: "string" } }, ["decimal"])] },
	label: { anyOf: [TEXT, objectOf({ vi: TEXT, en: TEXT }, ["vi", "en"])] },
};

/** The JSON Schema of a shape. What it refuses the shape refuses; the functions of the leaves may refuse more. */
export function jsonSchemaOf(shape: Shape): JsonSchema {
	switch (shape.is) {
		case "leaf":
			return shape.json === "integer" ? { type: "integer", ...shape.limits } : LEAVES[shape.json];
		case "oneOf":
			return { type: "string", enum: shape.values };
		case "list":
			return { type: "array", items: jsonSchemaOf(shape.of) };
		case "keyed":
			return { type: "object", additionalProperties: jsonSchemaOf(shape.of) };
		case "nullable":
			return { anyOf: [jsonSchemaOf(shape.of), { type: "null" }] };
		case "object":
			return fieldsOf(shape);
		case "choice":
		case "variant":
			return {
				oneOf: Object.entries(shape.options).map(([title, option]) => ({ title, ...fieldsOf(option) })),
			};
	}
}

function fieldsOf({ fields }: ObjectShape): JsonSchema {
	const entries: readonly (readonly [string, Field])[] = Object.entries(fields);
	return objectOf(
		Object.fromEntries(entries.map(([key, { shape }]) => [key, jsonSchemaOf(shape)])),
		entries.filter(([, { optional }]) => !optional).map(([key]) => key),
	);
}

function objectOf(
	properties: { readonly [key: string]: JsonSchema },
	required: readonly string[],
): JsonSchema {
	return { type: "object", properties, required, additionalProperties: false };
}
