import { expectTypeOf, test } from "vitest";
import { label, text } from "../../src/core/leaves.ts";
import {
	list,
	may,
	named,
	need,
	nullable,
	object,
	oneOf,
	type Shape,
	type ShapeOf,
	tuple,
} from "../../src/core/shape.ts";
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

test("a tuple has the shapes of its items, a literal its own type, a named shape that of what it names", () => {
	type Pair = readonly [string, number];
	expectTypeOf(tuple<Pair>([text, whole(0)])).toExtend<ShapeOf<Pair>>();
	expectTypeOf(tuple<readonly [0 | -1, ...string[]]>([oneOf(0, -1)], text)).toExtend<Shape>();
	expectTypeOf(named("pair", () => tuple<Pair>([text, whole(0)]))).toExtend<ShapeOf<Pair>>();
	object<{ readonly when: 0 | -1; readonly is: true }>({ when: need(oneOf(0, -1)), is: need(oneOf(true)) });
	// @ts-expect-error the second is a number
	tuple<Pair>([text, text]);
	// @ts-expect-error the second is forgotten
	tuple<Pair>([text]);
	// @ts-expect-error -1 is forgotten
	object<{ readonly when: 0 | -1 }>({ when: need(oneOf(0)) });
	// @ts-expect-error false is forgotten
	object<{ readonly is: boolean }>({ is: need(oneOf(true)) });
});
