import { expectTypeOf, test } from "vitest";
import { label, text } from "../../src/core/leaves.ts";
import { list, may, need, nullable, object, oneOf, type ShapeOf } from "../../src/core/shape.ts";
import { whole } from "../../src/number/leaves.ts";

interface Thing {
	readonly id: string;
	readonly size?: number | undefined;
}

test("a shape has a field for each key of its type, optional where it is", () => {
	expectTypeOf(object<Thing>({ id: need(text), size: may(whole(0)) })).toExtend<ShapeOf<Thing>>();
	// @ts-expect-error size is forgotten
	object<Thing>({ id: need(text) });
	// @ts-expect-error there is no colour
	object<Thing>({ id: need(text), size: may(whole(0)), colour: may(text) });
	// @ts-expect-error size may be left out
	object<Thing>({ id: need(text), size: need(whole(0)) });
	// @ts-expect-error id may not
	object<Thing>({ id: may(text), size: may(whole(0)) });
	// @ts-expect-error size is a number
	object<Thing>({ id: need(text), size: may(text) });
	// @ts-expect-error id is one text
	object<Thing>({ id: need(list(text)), size: may(whole(0)) });
	// @ts-expect-error id is not null
	object<Thing>({ id: need(nullable(text)), size: may(whole(0)) });
	// @ts-expect-error a label may be two texts
	object<Thing>({ id: need(label), size: may(whole(0)) });
	// @ts-expect-error 5 is no text
	oneOf<"a" | "b">("a", 5);
});
