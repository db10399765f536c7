import { describe } from "./describe.ts";
import { refuse } from "./error.ts";
import * as messages from "./shapeMessages.ts";

/**
 * JSON without spaces, keys in the order of their UTF-16 codes, as RFC 8785 has it. A field that is undefined counts
 * as absent. Neither depth nor a value that holds itself is a danger; what is no JSON throws `WRONG_TYPE`.
 */
export function canonicalJson(value: unknown): string {
	const parts: string[] = [];
	writeCanonical(value, (text) => parts.push(text));
	return parts.join("");
}

/** A list or an object that is being written. */
interface Open {
	readonly value: object;
	/** The keys of an object, sorted; nothing for a list. */
	readonly keys: readonly string[] | undefined;
	next: number;
}

/** Writes the canonical text piece by piece; no piece ends within a surrogate pair. */
export function writeCanonical(root: unknown, write: (text: string) => void): void {
	const open: Open[] = [];
	const above = new Set<object>();
	const path = (): (string | number)[] => open.map(({ keys, next }) => keys?.[next - 1] ?? next - 1);
	const begin = (value: unknown): void => {
		if (typeof value !== "object" || value === null) {
			if (!isScalar(value)) refuseValue(value, path());
			write(JSON.stringify(value));
			return;
		}
		if (!isPlain(value) || above.has(value)) refuseValue(value, path());
		above.add(value);
		if (Array.isArray(value)) {
			write("[");
			open.push({ value, keys: undefined, next: 0 });
		} else {
			const fields = value as Readonly<Record<string, unknown>>;
			write("{");
			open.push({ value, keys: definedKeys(fields).sort(), next: 0 });
		}
	};
	begin(root);
	for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
		const { value, keys, next } = top;
		const length = keys === undefined ? (value as readonly unknown[]).length : keys.length;
		if (next === length) {
			write(keys === undefined ? "]" : "}");
			above.delete(value);
			open.pop();
			continue;
		}
		top.next++;
		if (next > 0) write(",");
		if (keys === undefined) {
			begin((value as readonly unknown[])[next]);
		} else {
			const key = keys[next] ?? "";
			write(`${JSON.stringify(key)}:`);
			begin((value as Readonly<Record<string, unknown>>)[key]);
		}
	}
}

function isScalar(value: unknown): boolean {
	if (typeof value === "number") return Number.isFinite(value);
	return value === null || typeof value === "string" || typeof value === "boolean";
}

/** An array or an object of fields; a `Date` or a `Map` keeps its content where no key shows it. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function definedKeys(fields: Readonly<Record<string, unknown>>): string[] {
	return Object.keys(fields).filter((key) => fields[key] !== undefined);
}

function refuseValue(value: unknown, path: readonly (string | number)[]): never {
	const received = describe(value);
	return refuse("WRONG_TYPE", path, messages.wrongType("JSON", received), { expected: "JSON", received });
}
