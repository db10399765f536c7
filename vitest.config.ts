import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("src/", import.meta.url));

// Modes: `package` tests the packed tarball, `deep` runs the long versions of the random tests.
export default defineConfig(({ mode }) => ({
	resolve: {
		alias: [
			{ find: /^steerindex$/, replacement: `${src}index.ts` },
			{ find: /^steerindex\/(\w+)\/schema$/, replacement: `${src}$1/schema.ts` },
			{ find: /^steerindex\/(\w+)$/, replacement: `${src}$1/index.ts` },
		],
	},
	test: {
		include: [mode === "package" ? "tests/package/*.test.ts" : "tests/**/*.test.ts"],
		exclude: mode === "package" ? [] : ["tests/package/**"],
		reporters: process.env.CI
			? ["default", ["json", { outputFile: `temp/results-${mode}.json` }]]
			: ["default"],
		env: mode === "deep" ? { DEEP: "1" } : {},
		testTimeout: mode === "deep" ? 1_200_000 : 60_000,
		typecheck: {
			enabled: mode !== "package",
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
