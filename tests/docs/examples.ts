import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../shared.ts";
import { filesIn, read, sources } from "../source.ts";

/** A ```ts block, where it stands, and what a ```text block after it says it prints. */
export interface Example {
	readonly name: string;
	readonly code: string;
	readonly prints: string | undefined;
}

const BLOCK = /```ts\n(.*?)```(?:\s*```text\n(.*?)```)?/gs;

function blocksOf(path: string, text: string): readonly Example[] {
	return [...text.matchAll(BLOCK)].map((match) => ({
		name: `${path}:${text.slice(0, match.index).split("\n").length}`,
		code: match[1] ?? "",
		prints: match[2],
	}));
}

/** The text with the comment's stars blanked out and everything else in place. */
const unstarred = (text: string): string => text.replace(/^[ \t]*\*[ ]?/gm, "");

const inComments = sources.flatMap(({ path, text }) => blocksOf(path, unstarred(text)));
/** The blocks of a page, in order; none where there is no such page. */
export function examplesOf(page: string): readonly Example[] {
	return existsSync(join(root, page)) ? blocksOf(page, read(page)) : [];
}

const inPages = ["README.md", ...filesIn("docs/guides", ".md")].flatMap(examplesOf);

export const examples: readonly Example[] = [...inComments, ...inPages];

/**
 * The example as the body of an async function: imports become the parameter `load`, and
 * `expression; // => literal` becomes a call of the parameter `check`.
 */
export function toScript(code: string): { readonly script: string; readonly checks: number } {
	const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
	let checks = 0;
	const lines = tree.statements.map((statement) => {
		const text = statement.getText(tree);
		if (ts.isImportDeclaration(statement)) return importLine(statement);
		const comments = ts.getTrailingCommentRanges(code, statement.end) ?? [];
		const expected = comments.map(({ pos, end }) => /^\/\/ => (.*)$/.exec(code.slice(pos, end))?.[1])[0];
		if (expected === undefined || !ts.isExpressionStatement(statement)) return text;
		checks += 1;
		return `check(${statement.expression.getText(tree)}, (${expected}));`;
	});
	const written = code.split("// =>").length - 1;
	if (written !== checks)
		throw new Error(`${written} lines have "// =>", ${checks} of them end an expression`);
	const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
	return { script: ts.transpileModule(lines.join("\n"), { compilerOptions: options }).outputText, checks };
}

function importLine(statement: ts.ImportDeclaration): string {
	const bindings = statement.importClause?.namedBindings;
	const from = `await load(${statement.moduleSpecifier.getText()})`;
	if (statement.importClause?.isTypeOnly || bindings === undefined) return "";
	if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${from};`;
	const names = bindings.elements
		.filter(({ isTypeOnly }) => !isTypeOnly)
		.map(({ name, propertyName }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text));
	return `const { ${names.join(", ")} } = ${from};`;
}
