import fc from "fast-check";
import { SteerindexError } from "steerindex/core";
import type { Choice, Field, Named, ObjectShape, Shape } from "../../src/core/shape.ts";

/** Values that some leaf takes, and some that none does. */
const LEAVES: readonly unknown[] = [
	...["t1", "Sở Nội vụ", "assigned", "2022-08-16", "2024-02-29", "2022-08-16T09:00:00+07:00"],
	...["2022-08-16T02:00:00.123Z", "UTC", 0, 1, 12.5, 31, 97, 2 ** 53 - 1, { decimal: "12.50" }],
	{ vi: "Ban hành quy chế", en: "Adopt the rules" },
	"12.50",
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

type Values = fc.Arbitrary<unknown>;
type Option = ObjectShape | Choice;

/** From this many choices within each other on, the first option is taken: it must not lead deeper. */
const AT_MOST = { maxDepth: 6, depthSize: "large", depthIdentifier: "shape" } as const;

/** Every value that a shape takes, up to the choice of its leaves. */
export function anyOf(shape: Shape): Values {
	return fc.letrec<Record<string, unknown>>((tie) => {
		const named: Record<string, Values> = {};
		const waiting: Named[] = [];
		const part: Part = (inner) => {
			if (inner.is !== "named") return valuesOf(inner, part);
			waiting.push(inner);
			return tie(inner.name);
		};
		const whole = part(shape);
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (named[next.name] !== undefined) continue;
			named[next.name] = fc.constant(0);
			named[next.name] = part(next.of());
		}
		return { ...named, whole };
	}).whole as Values;
}

type Part = (shape: Shape) => Values;

function valuesOf(shape: Exclude<Shape, Named>, part: Part): Values {
	switch (shape.is) {
		case "leaf":
			return fc.constantFrom(...LEAVES.filter((value) => isTaken(() => shape.read(value, undefined))));
		case "oneOf":
			return fc.constantFrom(...shape.values);
		case "list":
			return fc.array(part(shape.of), { maxLength: 3, depthIdentifier: "shape" });
		case "tuple":
			return fc
				.tuple(
					fc.tuple(...shape.heads.map(part)),
					shape.rest ? fc.array(part(shape.rest), { maxLength: 2 }) : fc.constant([]),
				)
				.map(([heads, rest]) => [...heads, ...rest]);
		case "keyed": {
			const { key } = shape;
			const keys = ["a", "b", "__proto__"].filter((name) => !key || isTaken(() => key.read(name, undefined)));
			return fc.dictionary(fc.constantFrom(...keys), part(shape.of), { maxKeys: 3 });
		}
		case "nullable":
			return fc.oneof(fc.constant(null), part(shape.of));
		case "object":
			return anyRecord(shape.fields, part);
		case "choice":
		case "variant":
			return fc.oneof(AT_MOST, ...Object.values<Option>(shape.options).map(part));
		case "kinds": {
			const options = Object.entries(shape.options);
			const weigh = (kind: string): number => (kind === "object" || kind === "array" ? 6 : 1);
			return fc.oneof(
				AT_MOST,
				...options.map(([kind, option]) => ({ arbitrary: part(option), weight: weigh(kind) })),
			);
		}
	}
}

function anyRecord(fields: { readonly [key: string]: Field }, part: Part): Values {
	const values = Object.entries(fields).map(([key, { shape }]) => [key, part(shape)] as const);
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
	key: fc.constantFrom(
		...["titel", "lead", "reason", "constructor", "toString", "0", "", "on", "event"],
		...["rule", "rul", "fact", "of", "else", "max", "children"],
	),
});

/** A value of the shape with one part of it, at any depth, replaced, dropped or added. */
export const mutantOf = (shape: Shape): Values => mutantFrom(anyOf(shape));

/** The same of any value. */
export const mutantFrom = (values: Values): Values =>
	fc.tuple(values, anyChange).map(([value, change]) => mutate(structuredClone(value), change));

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
	else if (how === "add" && Array.isArray(place.of)) place.of.push(junk);
	else if (how === "add") place.of[key] = junk;
	else if (Array.isArray(place.of)) place.of.splice(Number(place.key), 1);
	else delete place.of[place.key];
	return value;
}
