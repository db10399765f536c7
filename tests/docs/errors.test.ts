import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodesOf, read, sources } from "../source.ts";

/** The codes of the errors, each with the rooms that give it. */
const given = new Map<string, Set<string>>();
const notLiteral: string[] = [];

const helpers = sources.map(({ room, tree }) => ({ room, names: forwarders(tree) }));

for (const [at, { path, room, tree }] of sources.entries()) {
	const neighbours = helpers.filter((helper) => helper.room === room).flatMap(({ names }) => names);
	const own = helpers[at]?.names ?? [];
	const givers = new Map([["refuse", 0], ["createIssue", 0], ...neighbours, ...own]);
	for (const node of nodesOf(tree)) {
		if (!ts.isCallExpression(node)) continue;
		const first = node.arguments[givers.get(node.expression.getText()) ?? -1];
		if (first === undefined || first.getText() === "code") continue;
		const codes = literals(first);
		if (codes.length === 0) notLiteral.push(`${path}: ${node.expression.getText()}(${first.getText()}, …)`);
		for (const code of codes) given.set(code, (given.get(code) ?? new Set()).add(room));
	}
}

/** A file's functions that hand a parameter `code` on, and where the parameter stands. */
function forwarders(tree: ts.SourceFile): readonly (readonly [string, number])[] {
	return [...nodesOf(tree)].flatMap((node) => {
		if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) return [];
		const name = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
		const at = node.parameters.findIndex((parameter) => parameter.name.getText() === "code");
		const handsOn = [...nodesOf(node)].some(
			(inner) =>
				ts.isCallExpression(inner) &&
				/^(refuse|createIssue)$/.test(inner.expression.getText()) &&
				inner.arguments[0]?.getText() === "code",
		);
		return name === undefined || at < 0 || !handsOn ? [] : [[name.getText(), at] as const];
	});
}

/** The string, or both strings of a choice; nothing for anything else. */
function literals(node: ts.Expression): readonly string[] {
	if (ts.isStringLiteral(node)) return [node.text];
	if (!ts.isConditionalExpression(node)) return [];
	return [...literals(node.whenTrue), ...literals(node.whenFalse)];
}

const listed = new Map(
	[...read("docs/errors.md").matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \|$/gm)].map((row) => [
		row[1] ?? "",
		(row[3] ?? "").split(", "),
	]),
);

describe("docs/errors.md", () => {
	test("every code is a literal where it is given", () => {
		expect(notLiteral).toEqual([]);
	});

	test("lists every code of src", () => {
		const missing = [...given].filter(([code]) => !listed.has(code));
		expect(missing.map(([code, rooms]) => `docs/errors.md lacks ${code} (${[...rooms].join(", ")})`)).toEqual(
			[],
		);
	});

	test("lists no code that src does not give", () => {
		const extra = [...listed.keys()].filter((code) => !given.has(code));
		expect(extra.map((code) => `nothing in src gives ${code}`)).toEqual([]);
	});

	test("names the rooms that give each code, in the order of the alphabet", () => {
		const wrong = [...listed].filter(([code, rooms]) => {
			const actual = [...(given.get(code) ?? [])].sort();
			return actual.length > 0 && actual.join(", ") !== rooms.join(", ");
		});
		expect(
			wrong.map(([code]) => `${code} is given by ${[...(given.get(code) ?? [])].sort().join(", ")}`),
		).toEqual([]);
	});

	test("every code that a doc comment promises is one that src gives", () => {
		const promised = sources.flatMap(({ path, text }) =>
			[...text.matchAll(/@throws(.*?)(?=\n\s*\* @|\n\s*\*\s*\n|\*\/)/gs)].flatMap((block) =>
				[...(block[1] ?? "").matchAll(/`([A-Z][A-Z_]+)`/g)].map((code) => ({ path, code: code[1] ?? "" })),
			),
		);
		expect(promised.filter(({ code }) => !given.has(code))).toEqual([]);
		expect(promised.length).toBeGreaterThan(0);
	});

	test("codes stand in the order of the alphabet", () => {
		expect([...listed.keys()]).toEqual([...listed.keys()].sort());
	});
});
