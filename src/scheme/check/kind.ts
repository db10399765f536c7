/** What a rule, a definition or a node gives. */
export type StaticType = "number" | "text" | "boolean";

/** What is known of the value of a rule. */
export interface Kind {
	/** Nothing where it is never a value (`{ na: true }`), or where it is wrong already. */
	readonly type: StaticType | undefined;
	/** The texts that it can be; nothing where they are not known. */
	readonly texts: ReadonlySet<string> | undefined;
}

const NONE: ReadonlySet<string> = new Set();

export const NUMBER: Kind = { type: "number", texts: undefined };
export const BOOLEAN: Kind = { type: "boolean", texts: undefined };
/** Never a value. */
export const NOTHING: Kind = { type: undefined, texts: NONE };
/** Not known: what is wrong has been said. */
export const UNKNOWN: Kind = { type: undefined, texts: undefined };

export function textKind(texts: Iterable<string> | undefined): Kind {
	return { type: "text", texts: texts && new Set(texts) };
}

/** What is one of several, all of the type of the first that has one. */
export function oneOfKinds(kinds: readonly Kind[]): Kind {
	const type = kinds.find((kind) => kind.type !== undefined)?.type;
	if (type === undefined) return kinds.every((kind) => kind.texts !== undefined) ? NOTHING : UNKNOWN;
	if (type !== "text") return type === "number" ? NUMBER : BOOLEAN;
	const texts = new Set<string>();
	for (const kind of kinds) {
		if (kind.texts === undefined) return textKind(undefined);
		for (const text of kind.texts) texts.add(text);
	}
	return { type, texts };
}
