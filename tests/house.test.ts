import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { importsOf, nodesOf, ROOMS, read, type Source, sources } from "./source.ts";

const NEIGHBOURS = ["figures", "plan", "services", "scheme"];
const ZOD_FREE = ["core", "number", "calendar", "ledger", "figures", "engine", "scoring", "change"];
const byPath = new Map(sources.map((source) => [source.path, source]));

const relative = (source: Source): readonly Source[] =>
	importsOf(source)
		.filter((name) => name.startsWith("."))
		.flatMap((name) => byPath.get(posix.join(posix.dirname(source.path), name)) ?? []);

const external = (source: Source): readonly string[] =>
	importsOf(source).filter((name) => !name.startsWith("."));

const mayLoadZod = ({ path, file }: Source): boolean => file === "schema.ts" || path === "src/core/zodOf.ts";

/** One line for each offence, so that a failing test names them all. */
const offences = (judge: (source: Source) => readonly string[]): readonly string[] =>
	sources.flatMap((source) => judge(source).map((fault) => `${source.path}: ${fault}`));

describe("the order of the rooms", () => {
	test("every folder of src is a room of the house", () => {
		expect(offences(({ room }) => (room === "" || ROOMS.includes(room) ? [] : [`no room ${room}`]))).toEqual(
			[],
		);
		expect(sources.filter(({ room }) => room === "").map(({ path }) => path)).toEqual(["src/index.ts"]);
	});

	test("a room imports only from rooms above it", () => {
		const fault = (from: string, to: string): boolean =>
			ROOMS.indexOf(to) > ROOMS.indexOf(from) ||
			(from !== to && NEIGHBOURS.includes(from) && NEIGHBOURS.includes(to));
		const judge = (source: Source): readonly string[] =>
			relative(source)
				.filter((target) => source.room !== "" && fault(source.room, target.room))
				.map((target) => `imports ${target.path}`);
		expect(offences(judge)).toEqual([]);
	});

	test("files are imported as .ts files that exist, and never another file's index.ts", () => {
		const judge = (source: Source): readonly string[] =>
			importsOf(source)
				.filter((name) => name.startsWith("."))
				.filter((name) => {
					const target = byPath.get(posix.join(posix.dirname(source.path), name));
					return target === undefined || (source.room !== "" && target.file === "index.ts");
				})
				.map((name) => `imports ${name}`);
		expect(offences(judge)).toEqual([]);
	});
});

describe("packages", () => {
	test("only the three runtime packages are imported, date-fns by subpath", () => {
		const allowed = /^(zod|decimal\.js|date-fns\/\w+)$/;
		expect(offences((source) => external(source).filter((name) => !allowed.test(name)))).toEqual([]);
		expect(Object.keys(manifest.dependencies)).toEqual(["date-fns", "decimal.js", "zod"]);
	});

	test("decimal.js is imported in one file", () => {
		const users = sources.filter((source) => external(source).includes("decimal.js")).map(({ path }) => path);
		expect(users.filter((path) => path !== "src/number/irrational.ts")).toEqual([]);
	});

	test("zod is imported only in schema.ts and in the one file that makes schemas, as a namespace", () => {
		const judge = (source: Source): readonly string[] => {
			if (!external(source).includes("zod")) return [];
			if (!mayLoadZod(source)) return ["imports zod"];
			const isNamespace = /^import (type )?\* as z from "zod";$/m.test(source.text);
			return isNamespace ? [] : ["zod is not imported as a namespace"];
		};
		expect(offences(judge)).toEqual([]);
	});

	test("the zod-free rooms and every index load no zod, by any path", () => {
		const reachesZod = (source: Source, seen: Set<Source>): boolean => {
			if (seen.has(source)) return false;
			seen.add(source);
			return external(source).includes("zod") || relative(source).some((next) => reachesZod(next, seen));
		};
		const free = (source: Source): boolean =>
			!mayLoadZod(source) && (ZOD_FREE.includes(source.room) || source.file === "index.ts");
		expect(
			offences((source) => (free(source) && reachesZod(source, new Set()) ? ["reaches zod"] : [])),
		).toEqual([]);
	});
});

describe("style", () => {
	test("there is one class, the error", () => {
		const classes = sources
			.filter(({ room }) => room !== "display")
			.flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isClassLike).map((node) => node.name?.text));
		expect(classes).toEqual(["SteerindexError"]);
	});

	test("no exported type has the name of a DOM or TypeScript global", () => {
		const libraries = ["lib.dom.d.ts", "lib.es5.d.ts", "lib.es2015.collection.d.ts"];
		const names = /^(?:declare )?(?:interface|type|var|class) (\w+)/gm;
		const taken = new Set(
			libraries.flatMap((file) =>
				[...read(`node_modules/typescript/lib/${file}`).matchAll(names)].map((match) => match[1] ?? ""),
			),
		);
		expect(taken.size).toBeGreaterThan(1000);
		const judge = (source: Source): readonly string[] =>
			source.tree.statements
				.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
				.filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
				.map((node) => node.name.text)
				.filter((name) => taken.has(name));
		expect(offences(judge)).toEqual([]);
	});
});

describe("the package", () => {
	const rooms = (file: string): readonly string[] =>
		sources.filter((source) => source.room !== "" && source.file === file).map(({ room }) => room);

	test("every room's index and schema is a subpath, and every subpath is one", () => {
		const expected = [
			".",
			"./package.json",
			...rooms("index.ts").map((room) => `./${room}`),
			...rooms("schema.ts").map((room) => `./${room}/schema`),
		];
		expect(Object.keys(manifest.exports).sort()).toEqual(expected.sort());
	});

	test("the public face opens every room", () => {
		const opened = importsOf(byPath.get("src/index.ts") as Source);
		expect([...new Set(opened)].sort()).toEqual(
			rooms("index.ts")
				.map((room) => `./${room}/index.ts`)
				.sort(),
		);
	});

	test("the change log has a heading for the version", () => {
		expect(read("CHANGELOG.md")).toContain(`\n## [${manifest.version}]`);
	});
});
