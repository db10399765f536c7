/** Where something stands: its key, and where that stands. Cheaper to hand down than a path. */
export interface At {
	readonly up: At | undefined;
	readonly key: string | number;
	readonly depth: number;
}

/** Nothing is looked into deeper than this: the check of the structure has refused it. */
export const MOST_DEPTH = 250;

export function top(key: string): At {
	return { up: undefined, key, depth: 1 };
}

export function below(up: At, key: string | number): At {
	return { up, key, depth: up.depth + 1 };
}

export function pathOf(at: At): readonly (string | number)[] {
	const path: (string | number)[] = [];
	for (let place: At | undefined = at; place !== undefined; place = place.up) path.push(place.key);
	return path.reverse();
}
