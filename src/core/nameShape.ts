import type { ObjectShape, Shape } from "./shape.ts";

/** The fields of a shape in words of code: `{ session, conclusion }`, `{ on } | { when }`. */
export function nameShape(shape: Shape): string {
	switch (shape.is) {
		case "leaf":
			return shape.json;
		case "oneOf":
			return shape.values.join(" | ");
		case "list":
			return "[…]";
		case "keyed":
			return "{ [id]: … }";
		case "nullable":
			return `${nameShape(shape.of)} | null`;
		case "object":
			return nameFields(shape);
		case "choice":
			return Object.values(shape.options).map(nameFields).join(" | ");
		case "variant":
			return `{ ${shape.tag}, … }`;
	}
}

function nameFields({ fields }: ObjectShape): string {
	const names = Object.entries(fields).map(([key, { optional }]) => (optional ? `${key}?` : key));
	return `{ ${names.join(", ")} }`;
}
