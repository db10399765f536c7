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
	readonly json: "string" | "date" | "instant" | "integer" | "amount" | "label";
	/** Of an integer. */
	readonly limits?: Limits | undefined;
	readonly read: (value: unknown, form: FormOptions | undefined) => T;
}

interface OneOf {
	readonly is: "oneOf";
	readonly values: readonly string[];
}

interface List {
	readonly is: "list";
	readonly of: Shape;
}

interface Keyed {
	readonly is: "keyed";
	readonly of: Shape;
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

/** Objects told apart by a key that only one of them has, as in `{ on } | { days, of, from }`. */
interface Choice {
	readonly is: "choice";
	readonly options: { readonly [key: string]: ObjectShape };
}

/** Objects told apart by the text of one key, as in `kind: "completed"`. */
interface Variant {
	readonly is: "variant";
	readonly tag: string;
	readonly options: { readonly [tag: string]: ObjectShape };
}

/** What a JSON value must look like, as data: one description for the plain check and for the zod schema. */
export type Shape = Leaf<unknown> | OneOf | List | Keyed | Nullable | ObjectShape | Choice | Variant;

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

export function keyed<T>(of: ShapeOf<T>): ShapeOf<{ readonly [key: string]: T }> {
	return { is: "keyed", of };
}

export function nullable<T>(of: ShapeOf<T>): ShapeOf<T | null> {
	return { is: "nullable", of };
}

export function oneOf<T extends string>(...values: readonly T[]): ShapeOf<T> {
	return { is: "oneOf", values };
}

export function choice<T>(options: { readonly [key: string]: ObjectShape }): ShapeOf<T> {
	return { is: "choice", options };
}

export function variant<T>(tag: string, options: { readonly [tag: string]: ObjectShape }): ShapeOf<T> {
	return { is: "variant", tag, options };
}

/** A leaf whose reading can be used by another leaf. */
export type LeafOf<T> = Leaf<T> & { readonly type?: (value: T) => T };

export function leaf<T>(json: Leaf<T>["json"], read: Leaf<T>["read"], limits?: Limits): LeafOf<T> {
	return { is: "leaf", json, read, limits };
}
