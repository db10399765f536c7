import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./shared.ts";

/** The rooms in their order: a room imports only from rooms before it. */
export const ROOMS: readonly string[] = [
	...["core", "number", "calendar", "ledger", "figures", "plan", "services", "scheme"],
	...["engine", "scoring", "change", "display", "catalog"],
];

export interface Source {
	/** From the project root, with slashes: `src/number/round.ts`. */
	readonly path: string;
	/** `number`; empty for `src/index.ts`. */
	readonly room: string;
	readonly file: string;
	readonly text: string;
	readonly tree: ts.SourceFile;
}

/** All files below a folder of the project, as paths from its root; none when there is no such folder. */
export function filesIn(folder: string, ending: string): readonly string[] {
	try {
		return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(ending))
			.map((name) => join(folder, name).replaceAll("\\", "/"))
			.sort();
	} catch {
		return [];
	}
}

export function read(path: string): string {
	return readFileSync(join(root, path), "utf8");
}

export const sources: readonly Source[] = filesIn("src", ".ts").map((path) => {
	const text = read(path);
	const parts = path.split("/");
	return {
		path,
		room: parts.length > 2 ? (parts[1] ?? "") : "",
		file: parts.slice(parts.length > 2 ? 2 : 1).join("/"),
		text,
		tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
	};
});

/** Every node of a file, the outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => void children.push(child));
	for (const child of children) yield* nodesOf(child);
}

/** What a file imports or exports from elsewhere, types included. */
export function importsOf(source: Source): readonly string[] {
	return ts.preProcessFile(source.text).importedFiles.map(({ fileName }) => fileName);
}
