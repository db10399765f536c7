import type { Choice, Kinds, ObjectShape, Shape, Tuple } from "./shape.ts";

/** The fields of a shape in words of code: `{ session, conclusion }`, `{ on } | { when }`. */
export function nameShape(shape: Shape): string {
	switch (shape.is) {
		case "leaf":
			return shape.json;
		case "oneOf":
			return shape.values.join(" | ");
		case "list":
			return "[…]";
		case "tuple":
			return nameItems(shape);
		case "keyed":
			return "{ [id]: … }";
		case "nullable":
			return `${nameShape(shape.of)} | null`;
		case "object":
			return nameFields(shape);
		case "choice":
			return [...new Set(Object.values(shape.options))].map(nameOption).join(" | ");
		case "variant":
			return `{ ${shape.tag}, … }`;
		case "kinds":
			return nameKinds(shape);
		case "named":
			return shape.name;
	}
}

function nameFields({ fields }: ObjectShape): string {
	const names = Object.entries(fields).map(([key, { optional }]) => (optional ? `${key}?` : key));
	return `{ ${names.join(", ")} }`;
}

/** What tells an option from the others: the fields it needs. */
function nameOption(option: ObjectShape | Choice): string {
	if (option.is === "choice") return nameShape(option);
	const all = Object.entries(option.fields);
	const needed = all.filter(([, { optional }]) => !optional).map(([key]) => key);
	return `{ ${[...needed, ...(needed.length < all.length ? ["…"] : [])].join(", ")} }`;
}

function nameItems({ heads, rest }: Tuple): string {
	return `[${[...heads.map(nameShape), ...(rest ? ["…"] : [])].join(", ")}]`;
}

function nameKinds({ options }: Kinds): string {
	return Object.keys(options)
		.map((kind) => (kind === "array" ? "[…]" : kind === "object" ? "{ … }" : kind))
		.join(" | ");
}
