import { label, text } from "../../core/leaves.ts";
import {
	keyed,
	list,
	may,
	need,
	type ObjectShape,
	object,
	oneOf,
	type ShapeOf,
	variant,
} from "../../core/shape.ts";
import { amount, whole } from "../../number/leaves.ts";
import type { FactSpec } from "../fact.ts";
import { name } from "./words.ts";

type Spec<T extends FactSpec["type"]> = Extract<FactSpec, { type: T }>;

/** The facts that hold one value, as the fields of a list do. */
const SINGLE: { readonly [type: string]: ObjectShape } = {
	number: object<Spec<"number">>({
		type: need(oneOf("number")),
		label: may(label),
		unit: may(text),
		min: may(amount),
		max: may(amount),
		places: may(whole(0)),
		better: may(oneOf("higher", "lower", "neither")),
	}),
	boolean: object<Spec<"boolean">>({ type: need(oneOf("boolean")), label: may(label) }),
	text: object<Spec<"text">>({ type: need(oneOf("text")), label: may(label), values: need(list(text)) }),
};

/** A list in a list has no use in a rule; its type is no type here. */
const field: ShapeOf<FactSpec> = variant<FactSpec>("type", SINGLE);

export const factShape: ShapeOf<FactSpec> = variant<FactSpec>("type", {
	...SINGLE,
	list: object<Spec<"list">>({
		type: need(oneOf("list")),
		label: may(label),
		fields: need(keyed(field, name)),
	}),
});
