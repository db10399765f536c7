/** Sums up what .ci/run has run; its arguments are the stages that ended in a failure. */
import { existsSync, readFileSync } from "node:fs";

const SHARED = process.env.STEERINDEX_SHARED ?? "../shared";
const stages = new Set(process.argv.slice(2));
let passed = 0;
let failed = 0;

/** Adds a suite's numbers; a stage that failed without a failed test (say, on coverage) counts as one. */
function add(stage, good, bad) {
	passed += good;
	failed += bad === 0 && stages.has(stage) ? 1 : bad;
	stages.delete(stage);
}

for (const [stage, file] of [
	["test", "temp/results-test.json"],
	["test", "temp/results-random.json"],
	["check:package", "temp/results-package.json"],
]) {
	if (!existsSync(file)) continue;
	const results = JSON.parse(readFileSync(file, "utf8"));
	const skipped = results.testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status !== "passed" && status !== "failed")
		.map(({ fullName }) => fullName);
	for (const name of skipped) console.log(`skipped: ${name}`);
	// Without the reference material its tests are skipped, and say so; nothing else may be.
	const allowed = existsSync(SHARED) ? [] : skipped.filter((name) => name.includes("no reference material"));
	add(stage, results.numPassedTests, results.numFailedTests + skipped.length - allowed.length);
}
if (existsSync("temp/check.json")) {
	const check = JSON.parse(readFileSync("temp/check.json", "utf8"));
	add("check", check.passed, check.failed);
}
failed += stages.size;
for (const stage of process.argv.slice(2)) console.log(`FAILED: ${stage}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
