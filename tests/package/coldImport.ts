/** How long a fresh process takes to import each zod-free subpath, beside one that imports an empty module. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { consumer, node, zodFree } from "./consumer.ts";

const ROUNDS = 11;
writeFileSync(join(consumer, "empty.js"), "export {};\n");
const names = ["./empty.js", ...zodFree];
const times = new Map<string, number[]>(names.map((name) => [name, []]));

// Round by round, so that a busy moment of the machine falls on all of them.
for (let round = 0; round < ROUNDS; round++) {
	for (const name of names) {
		const code = `const t = performance.now(); await import("${name}"); console.log(performance.now() - t)`;
		times.get(name)?.push(Number(node(code, "--input-type=module")));
	}
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
const empty = median(times.get("./empty.js") ?? []);
console.log(
	`cold import, median of ${ROUNDS} fresh processes; an empty module: ${empty.toFixed(1)} ms; aim: 25 ms more`,
);
for (const name of zodFree) {
	const time = median(times.get(name) ?? []);
	console.log(
		`${name.padEnd(24)} +${(time - empty).toFixed(1).padStart(5)} ms  (${(time / empty).toFixed(1)} times)`,
	);
}
