import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, test } from "vitest";

export const root: string = resolve(import.meta.dirname, "..");

/** The reference material beside the project, when it is there. */
const folder = process.env.STEERINDEX_SHARED ?? resolve(root, "../shared");

/** Tests on the reference material; where it is absent one skipped test says so in the report. */
export function describeShared(name: string, tests: (folder: string) => void): void {
	if (existsSync(folder)) {
		describe(name, () => tests(folder));
		return;
	}
	const reason = `skipped: no reference material at ${folder} (set STEERINDEX_SHARED)`;
	console.warn(`${name}: ${reason}`);
	describe(name, () => test.skip(reason, () => undefined));
}

/** How often a random test runs: in `npm test`, and in `npm run test:deep`. */
export function runs(normal: number, deep: number): number {
	return process.env.DEEP === "1" ? deep : normal;
}
