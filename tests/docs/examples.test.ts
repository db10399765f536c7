import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../shared.ts";
import { type Source, sources } from "../source.ts";
import { examples, toScript } from "./examples.ts";

/** `steerindex/number` is `src/number/index.ts`. */
function load(name: string): Promise<unknown> {
	const [, subpath = ""] = /^steerindex(?:\/(.+))?$/.exec(name) ?? [undefined, undefined];
	if (!name.startsWith("steerindex")) return import(name);
	const file = subpath.endsWith("/schema") ? `${subpath}.ts` : `${subpath ? `${subpath}/` : ""}index.ts`;
	return import(/* @vite-ignore */ join(root, "src", file));
}

describe("examples", () => {
	test.each(examples)("$name gives what it says", async ({ code, prints }) => {
		const { script } = toScript(code);
		const printed: string[] = [];
		const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(" ")) };
		const check = (actual: unknown, expected: unknown): void => expect(actual).toEqual(expected);
		const body = `return (async () => {${script}\n})();`;
		await new Function("load", "check", "console", body)(load, check, console);
		if (prints !== undefined) expect(`${printed.join("\n")}\n`).toBe(prints);
	});

	test("every example compiles", () => {
		const { config } = ts.readConfigFile(join(root, "tests/tsconfig.json"), ts.sys.readFile);
		const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "tests"));
		const texts = new Map(
			examples.map(({ code }, at) => [join(root, `tests/docs/example${at}.ts`), `${code}\nexport {};`]),
		);
		const host = ts.createCompilerHost(options);
		const { getSourceFile } = host;
		host.getSourceFile = (name, ...rest) => {
			const text = texts.get(name);
			return text === undefined
				? getSourceFile(name, ...rest)
				: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
		};
		const program = ts.createProgram([...texts.keys()], { ...options, noUnusedLocals: false }, host);
		const faults = [...texts.keys()].flatMap((name, at) => {
			const file = program.getSourceFile(name);
			return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
				({ messageText }) => `${examples[at]?.name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
			);
		});
		expect(faults).toEqual([]);
	});

	test("every public function shows a checked example", () => {
		const missing = sources
			.filter(({ room, file }) => room !== "" && file === "index.ts")
			.flatMap(publicFunctions)
			.filter(({ comments }) => !comments.some((comment) => /@example.*\/\/ => /s.test(comment)))
			.map(({ name, path }) => `${path}: ${name} has no @example with "// =>"`);
		expect(missing).toEqual([]);
	});
});

interface PublicFunction {
	readonly name: string;
	readonly path: string;
	/** One for each overload. */
	readonly comments: readonly string[];
}

/** The functions that a room's index hands on, with their doc comments. */
function publicFunctions(index: Source): readonly PublicFunction[] {
	return index.tree.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
		const { exportClause, moduleSpecifier } = statement;
		if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier) {
			throw new Error(`${index.path} must name what it exports`);
		}
		const path = join(`src/${index.room}`, moduleSpecifier.getText().slice(1, -1));
		const tree = sources.find((source) => source.path === path)?.tree;
		return exportClause.elements.flatMap(({ propertyName, name }) => {
			const wanted = (propertyName ?? name).text;
			const found = [...(tree?.statements ?? [])]
				.filter((node) => ts.isFunctionDeclaration(node))
				.filter((node) => node.name?.text === wanted);
			const comments = found.map((node) => node.getFullText().slice(0, node.getLeadingTriviaWidth()));
			return found.length > 0 ? [{ name: wanted, path, comments }] : [];
		});
	});
}
