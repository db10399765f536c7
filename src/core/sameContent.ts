type Pair = readonly [unknown, unknown];

/**
 * Tells whether two JSON values have the same content. The order of keys does not count, and a field that is
 * undefined counts as absent. Neither depth nor a value that holds itself is a danger.
 */
export function sameContent(a: unknown, b: unknown): boolean {
	const open: Pair[] = [[a, b]];
	const compared = new Map<unknown, Set<unknown>>();
	for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
		const [x, y] = pair;
		if (Object.is(x, y) || (x === 0 && y === 0)) continue;
		if (!isPlain(x) || !isPlain(y) || Array.isArray(x) !== Array.isArray(y)) return false;
		const partners = compared.get(x) ?? new Set();
		if (partners.has(y)) continue;
		compared.set(x, partners.add(y));
		const keys = keysOf(x);
		if (Array.isArray(x) && x.length !== y.length) return false;
		if (keys.length !== keysOf(y).length) return false;
		for (const key of keys) {
			if (!Object.hasOwn(y, key)) return false;
			open.push([x[key], y[key]]);
		}
	}
	return true;
}

function keysOf(value: Readonly<Record<string, unknown>>): readonly string[] {
	const keys = Object.keys(value);
	return Array.isArray(value) ? keys : keys.filter((key) => value[key] !== undefined);
}

/** An array or an object of fields; a `Date` or a `Map` keeps its content where no key shows it. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
	if (typeof value !== "object" || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
