import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import manifest from "../../package.json" with { type: "json" };

export const root: string = resolve(import.meta.dirname, "../..");

/** A package that has installed the tarball: made by pack.ts. */
export const consumer: string = join(root, "temp/consumer");
export const installed: string = join(consumer, "node_modules/steerindex");

/** Every name that a user can import: `steerindex`, `steerindex/number` … */
export const specifiers: readonly string[] = Object.entries(manifest.exports)
	.filter(([, entry]) => typeof entry !== "string")
	.map(([subpath]) => `steerindex${subpath.slice(1)}`);

/** Those without schemas, which never load zod. */
export const zodFree: readonly string[] = specifiers.filter((name) =>
	/\/(core|number|calendar|ledger|figures|scoring|change)$/.test(name),
);

/** The JavaScript and type files of the tarball. */
export function shipped(ending: string): readonly { readonly name: string; readonly text: string }[] {
	return readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ name, text: readFileSync(join(installed, "dist", name), "utf8") }));
}

/** The packages and subpaths of packages that the shipped files import. */
export function importedBy(ending: string): readonly string[] {
	const names = shipped(ending).flatMap(({ text }) =>
		ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
	);
	return [...new Set(names.filter((name) => !name.startsWith(".")))];
}

/** Runs a command as the consumer; what it printed, or an error that shows it. */
export function run(command: string, args: readonly string[], timeout = 120_000): string {
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		cwd: consumer,
		encoding: "utf8",
		timeout,
	});
	if (status !== 0) throw error ?? new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
	return stdout;
}

export const node = (code: string, ...flags: readonly string[]): string =>
	run(process.execPath, [...flags, "--eval", code]);

export const bin = (name: string): string => join(root, "node_modules/.bin", name);
