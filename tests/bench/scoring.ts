import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { explain, scoreUnits } from "steerindex/scoring";
import { median, milliseconds } from "./measure.ts";
import { compositeSample, pointsSample, type Sample } from "./schemes.ts";

/** Milliseconds. */
const WARM = 400;

/** Exact scores against the plainest loop on doubles, which neither checks nor explains nor rounds rightly. */
export function benchScoring(): void {
	console.log("\nscoreUnits, exact, with checks, diagnostics and ranks; processor time");
	const points = pointsSample(63, 100);
	report("63 units × 100 leaves, points", points, 21);
	const one = pointsSample(1, 100);
	const each = median(times(41, () => void score(one)));
	console.log(`one unit of 100 leaves: ${micro(each)} (to reach: 100 µs)`);
	const derived = median(
		times(5, () => {
			for (let at = 0; at < 63; at++) {
				explain(points.scheme, points.observations, { period: "1", unit: `unit ${at}`, node: "index" });
			}
		}),
	);
	console.log(
		`63 derivations of 100 leaves, each by a call of its own: ${(derived / 63).toFixed(2)} ms each`,
	);
	report("51 units × 49 indicators, min-max and means (to reach: 10 ms)", compositeSample(51, 49), 11);
	report("10,000 units × 100 leaves, 3 levels, points", pointsSample(10_000, 100), 3);
	benchTypes();
}

function score({ scheme, observations }: Sample) {
	return scoreUnits(scheme, observations, { period: "1", nodes: "composites" });
}

function report(name: string, sample: Sample, runs: number): void {
	const ours = median(times(runs, () => void score(sample)));
	const plain = median(times(runs, () => void plainLoop(sample.values)));
	const units = sample.values.length;
	console.log(
		`${name}: ${ours.toFixed(2)} ms, ${micro(ours / units)} a unit; ${Math.round(ours / plain)} times a plain loop`,
	);
}

/** Sums of ten, rounded by Math.round, and ranks by sorting. */
function plainLoop(values: readonly (readonly number[])[]): readonly number[] {
	const totals = values.map((row) => {
		let total = 0;
		for (let from = 0; from < row.length; from += 10) {
			let sum = 0;
			for (let at = from; at < Math.min(from + 10, row.length); at++) sum += row[at] ?? 0;
			total += Math.round(sum * 100) / 100;
		}
		return total;
	});
	const sorted = [...totals].sort((a, b) => b - a);
	return totals.map((total) => sorted.indexOf(total));
}

/** Small cases run until the compiler has seen them; each figure is of warm runs. */
function times(runs: number, run: () => void): readonly number[] {
	const first = milliseconds(run);
	for (let spent = first; spent < WARM && spent > 0 && first < WARM / 4; ) spent += milliseconds(run) + 0.01;
	return Array.from({ length: runs }, () => milliseconds(run));
}

function micro(ms: number): string {
	return `${(ms * 1000).toFixed(0)} µs`;
}

/** How long the compiler takes for a scheme of 150 nodes written as a literal, against an empty file. */
function benchTypes(): void {
	mkdirSync("temp/types", { recursive: true });
	const config = {
		extends: "../../tests/tsconfig.json",
		compilerOptions: { noUnusedLocals: false },
		include: ["./*.ts"],
	};
	const seconds = (text: string): number => {
		writeFileSync("temp/types/scheme.ts", text);
		writeFileSync("temp/types/tsconfig.json", JSON.stringify(config));
		const run = () =>
			spawnSync("npx", ["tsc", "-p", "temp/types", "--extendedDiagnostics"], { encoding: "utf8" });
		const found = Array.from({ length: 3 }, run).map(({ stdout, status }) => {
			if (status !== 0) throw new Error(stdout);
			return Number(/Check time:\s+([\d.]+)s/.exec(stdout)?.[1]);
		});
		return median(found);
	};
	const importing = 'import { defineScheme } from "steerindex/scheme";\nexport const used = defineScheme;\n';
	const empty = seconds(importing);
	const full = seconds(`${importing}export const scheme = defineScheme(${literal()});\n`);
	console.log(
		`types of a literal of 150 nodes: ${(full - empty).toFixed(2)} s of checking beyond the import alone (to reach: 1 s)`,
	);
}

function literal(): string {
	const facts = Array.from({ length: 234 }, (_, at) => `f${at}: { type: "number", places: 2 }`).join(", ");
	const leaf = (at: number): string =>
		`{ id: "l${at}", max: 1, whenNotApplicable: "exclude", rule: { bands: { ratio: [{ fact: "f${at}" }, { fact: "f${at + 1}" }], zeroDen: { na: true } }, table: [[">=", 0.9, 1], [">=", 0.7, 0.5]], else: 0 } }`;
	const domains = Array.from({ length: 10 }, (_, domain) => {
		const leaves = Array.from({ length: 14 }, (_, at) => leaf(14 * domain + at)).join(",\n");
		return `{ id: "d${domain}", combine: "sum", children: [${leaves}] }`;
	});
	return `{ id: "literal", sources: [], facts: { ${facts} }, root: { id: "index", combine: "sum", children: [${domains.join(",\n")}] } }`;
}
