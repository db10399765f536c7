import fc from "fast-check";
import { SteerindexError } from "steerindex/core";
import type { Field, Shape } from "../../src/core/shape.ts";

/** Values that some leaf takes, and some that none does. */
const LEAVES: readonly unknown[] = [
	...["t1", "Sở Nội vụ", "assigned", "2022-08-16", "2024-02-29", "2022-08-16T09:00:00+07:00"],
	...["2022-08-16T02:00:00.123Z", "UTC", 0, 1, 12.5, 31, 97, 2 ** 53 - 1, { decimal: "12.50" }],
	{ vi: "Ban hành quy chế", en: "Adopt the rules" },
];

const JUNK: readonly unknown[] = [
	...LEAVES,
	...[
		null,
		true,
		-1,
		1.5,
		1e300,
		"",
		" ",
		"2022-02-30",
		"16/8/2022",
		"2022-08-16T09:00:00",
		[],
		{},
		[[]],
		[null],
	],
	...[
		{ vi: "x" },
		{ decimal: "1,5" },
		{ on: "2022-08-12" },
		{ when: "x", missing: "y" },
		{ kind: "started" },
	],
	...["__proto__", "constructor", 0.1 + 0.2, -0, { decimal: 5 }, { every: {} }],
];

/** Every value that a shape takes, up to the choice of its leaves. */
export function anyOf(shape: Shape): fc.Arbitrary<unknown> {
	switch (shape.is) {
		case "leaf":
			return fc.constantFrom(...LEAVES.filter((value) => isTaken(() => shape.read(value, undefined))));
		case "oneOf":
			return fc.constantFrom(...shape.values);
		case "list":
			return fc.array(anyOf(shape.of), { maxLength: 3 });
		case "keyed":
			return fc.dictionary(fc.constantFrom("a", "b", "__proto__"), anyOf(shape.of));
		case "nullable":
			return fc.oneof(fc.constant(null), anyOf(shape.of));
		case "object":
			return anyRecord(shape.fields);
		case "choice":
		case "variant":
			return fc.oneof(...Object.values(shape.options).map((option) => anyRecord(option.fields)));
	}
}

function anyRecord(fields: { readonly [key: string]: Field }): fc.Arbitrary<unknown> {
	const values = Object.entries(fields).map(([key, { shape }]) => [key, anyOf(shape)] as const);
	const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.optional === false);
	return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true });
}

function isTaken(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return false;
	}
}

interface Change {
	readonly pick: number;
	readonly how: "replace" | "drop" | "add";
	readonly junk: unknown;
	readonly key: string;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
	pick: fc.nat(),
	how: fc.constantFrom("replace", "replace", "drop", "add"),
	junk: fc.constantFrom(...JUNK),
	key: fc.constantFrom("titel", "lead", "reason", "constructor", "toString", "0", "", "on", "event"),
});

/** The value with one part of it, at any depth, replaced, dropped or added. */
export const mutantOf = (shape: Shape): fc.Arbitrary<unknown> =>
	fc.tuple(anyOf(shape), anyChange).map(([value, change]) => mutate(structuredClone(value), change));

function mutate(value: unknown, { pick, how, junk, key }: Change): unknown {
	const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
	const walk = (of: unknown): void => {
		if (typeof of !== "object" || of === null) return;
		for (const [key, part] of Object.entries(of)) {
			places.push({ of: of as Record<string, unknown>, key });
			walk(part);
		}
	};
	walk(value);
	const place = places[pick % Math.max(1, places.length)];
	if (!place || (how === "replace" && pick % 50 === 0)) return junk;
	if (how === "replace") place.of[place.key] = junk;
	else if (how === "add") place.of[key] = junk;
	else if (Array.isArray(place.of)) place.of.splice(Number(place.key), 1);
	else delete place.of[place.key];
	return value;
}
