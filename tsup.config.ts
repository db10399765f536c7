import { defineConfig } from "tsup";
import manifest from "./package.json" with { type: "json" };

/** `dist/number/index.d.ts` in the exports map stands for the source `src/number/index.ts`. */
const publicEntries = Object.values(manifest.exports).flatMap((entry) =>
	typeof entry === "string" ? [] : [entry.import.types.replace("./dist/", "src/").replace(".d.ts", ".ts")],
);

// decimal.js cannot be left out of a file that imports it, so that its one user is a file of its own.
export default defineConfig({
	entry: [...publicEntries, "src/number/irrational.ts"],
	dts: { entry: publicEntries },
	format: ["esm", "cjs"],
	target: "es2022",
	splitting: true,
	clean: true,
});
