import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { consumer, root, run, specifiers } from "./consumer.ts";

const COMPILERS = ["typescript55", "typescript59", "typescript", "typescript70"];
const RESOLUTIONS = [
	["NodeNext", "NodeNext"],
	["ESNext", "bundler"],
] as const;

beforeAll(() => {
	const all = specifiers.map((name, at) => `export * as room${at} from "${name}";`).join("\n");
	const use = readFileSync(join(root, "tests/package/use.ts"), "utf8");
	for (const file of ["use.ts", "use.cts"]) writeFileSync(join(consumer, file), `${use}\n${all}\n`);
	for (const [module, moduleResolution] of RESOLUTIONS) {
		const common = { strict: true, noEmit: true, skipLibCheck: true, target: "ES2022", types: [] };
		const compilerOptions = { ...common, lib: ["ES2022"], module, moduleResolution };
		const files = moduleResolution === "bundler" ? ["use.ts"] : ["use.ts", "use.cts"];
		writeFileSync(join(consumer, `tsconfig.${module}.json`), JSON.stringify({ compilerOptions, files }));
	}
});

describe.each(COMPILERS)("%s", (compiler) => {
	const tsc = join(root, "node_modules", compiler, "bin/tsc");

	test.each(RESOLUTIONS)("compiles a consumer (module %s, resolution %s)", (module) => {
		expect(run(process.execPath, [tsc, "-p", `tsconfig.${module}.json`])).toBe("");
	});
});
