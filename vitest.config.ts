import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("src/", import.meta.url));

const PROPERTIES = "tests/**/*.prop.test.ts";
const included: Readonly<Record<string, string[]>> = {
	random: [PROPERTIES],
	deep: ["tests/**/*.test.ts"],
	package: ["tests/package/*.test.ts"],
};

// Modes: `random` runs the property tests, without coverage, which slows them fivefold; `deep` their long
// versions; `package` tests the packed tarball.
export default defineConfig(({ mode }) => ({
	resolve: {
		alias: [
			{ find: /^steerindex$/, replacement: `${src}index.ts` },
			{ find: /^steerindex\/(\w+)\/schema$/, replacement: `${src}$1/schema.ts` },
			{ find: /^steerindex\/(\w+)$/, replacement: `${src}$1/index.ts` },
		],
	},
	test: {
		include: included[mode] ?? ["tests/**/*.test.ts"],
		exclude: mode === "package" ? [] : ["tests/package/**", ...(included[mode] ? [] : [PROPERTIES])],
		reporters: process.env.CI
			? ["default", ["json", { outputFile: `temp/results-${mode}.json` }]]
			: ["default"],
		env: mode === "deep" ? { DEEP: "1" } : {},
		testTimeout: mode === "deep" ? 1_200_000 : 60_000,
		typecheck: {
			enabled: included[mode] === undefined,
			tsconfig: "tests/tsconfig.json",
			include: ["tests/**/*.test-d.ts"],
		},
		coverage: {
			include: ["src/**/*.ts"],
			reporter: [["text", { skipFull: true }]],
			thresholds: { lines: 98, branches: 95 },
		},
	},
}));
