import type { Locale } from "./label.ts";

export type Path = readonly (string | number)[];

/** How people wrote what a form sends: `"16/8/2022"` and `"1.456"` are read, an empty field is left out. */
export interface FormOptions {
	readonly locale: Locale;
	/** The year of a date that names none. */
	readonly year?: number | undefined;
}

interface Limits {
	readonly minimum: number;
	readonly maximum?: number | undefined;
}

/** A value without parts, with the function that reads it; a refusal of that function is noted at its path. */
export interface Leaf<T> {
	readonly is: "leaf";
	/** The name of the JSON type behind it, for a schema. */
	readonly json: "string" | "date" | "instant" | "integer" | "number" | "amount" | "label";
	/** Of an integer. */
	readonly limits?: Limits | undefined;
	readonly read: (value: unknown, form: FormOptions | undefined) => T;
}

/** One of some words, numbers or truth values. */
interface OneOf {
	readonly is: "oneOf";
	readonly values: readonly Literal[];
}

type Literal = string | number | boolean;

interface List {
	readonly is: "list";
	readonly of: Shape;
}

/** A list whose first items have shapes of their own; it ends after them unless `rest` goes on. */
export interface Tuple {
	readonly is: "tuple";
	readonly heads: readonly Shape[];
	readonly rest?: Shape | undefined;
}

export interface Keyed {
	readonly is: "keyed";
	readonly of: Shape;
	/** What a key may be; without it any text. */
	readonly key?: Leaf<string> | undefined;
}

interface Nullable {
	readonly is: "nullable";
	readonly of: Shape;
}

/** An object with fields of its own. */
export interface ObjectShape {
	readonly is: "object";
	readonly fields: { readonly [key: string]: Field };
}

/**
 * Objects told apart by a key that only one of them has, as in `{ on } | { days, of, from }`. An option that stands
 * under several keys may be known by any of them.
 */
export interface Choice {
	readonly is: "choice";
	readonly options: { readonly [key: string]: ObjectShape | Choice };
	/** Refuses an object that has none of the keys, nor one near to them, or those of several options. */
	readonly refuse?: ((given: readonly string[]) => never) | undefined;
}

/** Objects told apart by the text of one key, as in `kind: "completed"`. */
export interface Variant {
	readonly is: "variant";
	readonly tag: string;
	readonly options: { readonly [tag: string]: ObjectShape };
}

type JsonKind = "null" | "boolean" | "number" | "string" | "array" | "object";

/** Values told apart by their kind, as in `5 | "five" | { … }`. */
export interface Kinds {
	readonly is: "kinds";
	readonly options: { readonly [K in JsonKind]?: Shape };
}

/** A shape by its name, so that it can stand within itself. */
export interface Named {
	readonly is: "named";
	readonly name: string;
	readonly of: () => Shape;
}

/** What a JSON value must look like, as data: one description for the plain check and for the zod schema. */
export type Shape =
	| Leaf<unknown>
	| OneOf
	| List
	| Tuple
	| Keyed
	| Nullable
	| ObjectShape
	| Choice
	| Variant
	| Kinds
	| Named;

export interface Field {
	readonly shape: Shape;
	readonly optional: boolean;
}

/** A shape of values of the type `T`; the type is not there at run time. */
export type ShapeOf<T> = Shape & { readonly type?: (value: T) => T };

type FieldOf<T> = Field & { readonly type?: (value: T) => T };

/** A field for each key of `T`, so that a field that is added to a type cannot be forgotten here. */
export type FieldsOf<T> = {
	readonly [K in keyof T]-?: undefined extends T[K]
		? FieldOf<Exclude<T[K], undefined>> & { readonly optional: true }
		: FieldOf<T[K]> & { readonly optional: false };
};

export function need<T>(shape: ShapeOf<T>): FieldOf<T> & { readonly optional: false } {
	return { shape, optional: false };
}

export function may<T>(shape: ShapeOf<T>): FieldOf<T> & { readonly optional: true } {
	return { shape, optional: true };
}

export function object<T>(fields: FieldsOf<T>): ShapeOf<T> & ObjectShape {
	return { is: "object", fields: fields as ObjectShape["fields"] };
}

export function list<T>(of: ShapeOf<T>): ShapeOf<readonly T[]> {
	return { is: "list", of };
}

/** `T` is the tuple as a whole; the heads are the shapes of its first items. */
export function tuple<T extends readonly unknown[]>(
	heads: { readonly [K in keyof T]: ShapeOf<T[K]> },
	rest?: Shape,
): ShapeOf<T> {
	return { is: "tuple", heads, rest };
}

export function keyed<T>(of: ShapeOf<T>, key?: Leaf<string>): ShapeOf<{ readonly [key: string]: T }> {
	return { is: "keyed", of, key };
}

export function nullable<T>(of: ShapeOf<T>): ShapeOf<T | null> {
	return { is: "nullable", of };
}

export function oneOf<T extends Literal>(...values: readonly T[]): ShapeOf<T> {
	return { is: "oneOf", values };
}

export function choice<T>(options: Choice["options"], refuse?: Choice["refuse"]): ShapeOf<T> & Choice {
	return { is: "choice", options, refuse };
}

export function variant<T>(tag: string, options: { readonly [tag: string]: ObjectShape }): ShapeOf<T> {
	return { is: "variant", tag, options };
}

export function kinds<T>(options: Kinds["options"]): ShapeOf<T> {
	return { is: "kinds", options };
}

export function named<T>(name: string, of: () => ShapeOf<T>): ShapeOf<T> {
	return { is: "named", name, of };
}

/** A leaf whose reading can be used by another leaf. */
export type LeafOf<T> = Leaf<T> & { readonly type?: (value: T) => T };

export function leaf<T>(json: Leaf<T>["json"], read: Leaf<T>["read"], limits?: Limits): LeafOf<T> {
	return { is: "leaf", json, read, limits };
}
