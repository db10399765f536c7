/** Runs every `check:` script of package.json in order, all of them also after a failure, and sums up. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import manifest from "../package.json" with { type: "json" };

const steps = Object.keys(manifest.scripts).filter((name) => name.startsWith("check:"));
const failed: string[] = [];
for (const step of steps) {
	// What comes after the packing reads the tarball.
	if (failed.includes("check:pack")) {
		failed.push(step);
		console.log(`FAILED ${step} (not run: there is no tarball)`);
		continue;
	}
	const started = performance.now();
	const { status } = spawnSync("npm", ["run", "--silent", step], { stdio: ["ignore", "inherit", "inherit"] });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	if (status !== 0) failed.push(step);
	console.log(`${status === 0 ? "ok    " : "FAILED"} ${step} (${seconds} s)\n`);
}
console.log(
	failed.length === 0 ? `check: all ${steps.length} steps passed` : `check: FAILED at ${failed.join(", ")}`,
);
mkdirSync("temp", { recursive: true });
writeFileSync(
	"temp/check.json",
	JSON.stringify({ passed: steps.length - failed.length, failed: failed.length }),
);
process.exitCode = failed.length === 0 ? 0 : 1;
