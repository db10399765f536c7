import { type FigureReport, reconcile } from "steerindex/figures";
import { text } from "../../examples/session-2022-08-16.text.ts";
import { review } from "../../examples/session-2022-08-16.ts";
import { add, fraction, type Rational, ZERO } from "../../src/number/rational.ts";
import { median, milliseconds } from "./measure.ts";
import { chain, manyTables, table } from "./reports.ts";

function reference(): Rational {
	let total = ZERO;
	for (let n = 1n; n <= 600n; n++) total = add(total, fraction(1n, n));
	return total;
}

interface Case {
	readonly name: string;
	readonly target: number | undefined;
	readonly reports: readonly FigureReport[];
	readonly times: number;
}

const seeds = Array.from({ length: 15 }, (_, index) => 1000 + index);
const cases: readonly Case[] = [
	{ name: "the session's report", target: 15, reports: [review(text)], times: 301 },
	{
		name: "4x4 table, 1 error",
		target: undefined,
		reports: seeds.map((seed) => table(4, 1, seed)),
		times: 3,
	},
	{ name: "4x4 table, 3 errors", target: 100, reports: seeds.map((seed) => table(4, 3, seed)), times: 3 },
	{
		name: "18 tables, 6 errors",
		target: 300,
		reports: seeds.slice(0, 5).map((seed) => manyTables(18, seed)),
		times: 3,
	},
	{
		name: "chain of 100, 5 errors",
		target: undefined,
		reports: seeds.slice(0, 5).map((seed) => chain(100, 5, seed)),
		times: 3,
	},
];

/** Reviews of reports, small and large. */
export function benchFigures(): void {
	const unit = median(Array.from({ length: 21 }, () => milliseconds(() => void reference())));
	console.log(`processor time; reference: 600 fractions added, ${unit.toFixed(2)} ms`);
	console.log(
		`${"".padEnd(24)}${["figures", "relations", "first ms", "median ms", "max ms", "ratio", "to reach", "work median", "work max"].map((head) => head.padStart(13)).join("")}`,
	);
	for (const { name, target, reports, times } of cases) {
		const first = reports[0];
		if (!first) continue;
		const cold = milliseconds(() => void reconcile(first));
		const works: number[] = [];
		const spent = reports.map((report) => {
			const runs = Array.from({ length: times }, () =>
				milliseconds(() => works.push(reconcile(report).work)),
			);
			return median(runs);
		});
		const columns = [
			Object.keys(first.figures).length,
			Object.keys(first.relations).length,
			cold.toFixed(1),
			median(spent).toFixed(1),
			Math.max(...spent).toFixed(1),
			(median(spent) / unit).toFixed(1),
			target === undefined ? "" : `${target} ms`,
			median(works),
			Math.max(...works),
		];
		console.log(name.padEnd(24) + columns.map((column) => String(column).padStart(13)).join(""));
	}
}
