import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Combination,
	type FactSpec,
	type SchemeInput,
	type SchemeNode,
	scaleMinMax,
} from "steerindex/scheme";
import type { Given, Observations } from "steerindex/scoring";

type Cells = Readonly<Record<string, string>>;

/** The rows of a file of the golden folder, by the names of its columns. */
export function readTable(folder: string, file: string): readonly Cells[] {
	const lines = readFileSync(join(folder, "golden", file), "utf8")
		.trim()
		.split("\n");
	const [heads = [], ...rows] = lines.map((line) =>
		[...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? ""),
	);
	return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])));
}

/** What the meta data say of an indicator or an aggregate. */
export interface Described {
	readonly id: string;
	readonly parent: string | null;
	readonly better: "higher" | "lower";
	readonly denominator: string | null;
	readonly weight: number;
	readonly isIndicator: boolean;
}

/** Indicators and aggregates in the order of the file. */
export function readMeta(folder: string): readonly Described[] {
	return readTable(folder, "asem_iMeta.csv")
		.filter(({ Type }) => Type === "Indicator" || Type === "Aggregate")
		.map(({ iCode = "", Parent, Direction, Denominator, Weight, Type }) => ({
			id: iCode,
			parent: Parent || null,
			better: Direction === "-1" ? "lower" : "higher",
			denominator: Denominator || null,
			weight: Number(Weight),
			isIndicator: Type === "Indicator",
		}));
}

const GROUPS = ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"];
const OTHERS = ["uName", "uCode", "Time"];

/** The raw data: numbers as the decimals that are printed, empty cells missing. */
export function readObservations(folder: string): Observations {
	const records = readTable(folder, "asem_iData.csv").map(({ uCode = "", ...cells }) => ({
		unit: uCode,
		period: "2018",
		facts: Object.fromEntries(
			Object.entries(cells)
				.filter(([name]) => !OTHERS.includes(name))
				.map(([name, cell]): [string, Given] => [
					name,
					cell === "" ? null : GROUPS.includes(name) ? cell : { decimal: cell },
				]),
		),
	}));
	return { periods: ["2018"], records };
}

/** Min-max scores of all indicators, combined level by level; every node is ranked. */
export function makeScheme(
	nodes: readonly Described[],
	facts: { readonly [fact: string]: FactSpec },
	to: readonly [number, number],
	combine: Combination,
	weights: Readonly<Record<string, number>> = {},
): SchemeInput {
	const weightOf = ({ id, weight }: Described): number => weights[id] ?? weight;
	const build = (node: Described): SchemeNode => ({
		id: node.id,
		weight: weightOf(node),
		...(node.parent === null ? {} : { whenNotApplicable: "exclude" as const }),
		rank: {
			of: "points",
			key: "exact",
			order: "highest-first",
			ties: "competition",
			population: "ranked",
		},
		...(node.isIndicator
			? {
					whenMissing: "notApplicable" as const,
					rule: scaleMinMax({ fact: node.id }, { to, better: node.better }),
				}
			: { combine, children: nodes.filter(({ parent }) => parent === node.id).map(build) }),
	});
	const root = nodes.find(({ parent }) => parent === null);
	if (!root) throw new Error("the meta data have no root");
	return { id: "asem", sources: [{ title: "COINr: ASEM" }], facts, root: build(root) };
}

/** The facts of all records: texts where the first value is one. */
export function factsOf({ records }: Observations): { readonly [fact: string]: FactSpec } {
	const names = new Set(records.flatMap(({ facts }) => Object.keys(facts ?? {})));
	return Object.fromEntries(
		[...names].map((name): [string, FactSpec] => {
			const values = records.map(({ facts }) => facts?.[name]);
			const texts = values.filter((value) => typeof value === "string");
			return [name, texts.length > 0 ? { type: "text", values: [...new Set(texts)] } : { type: "number" }];
		}),
	);
}

/** The double nearest a value as it stands in observations. */
export function toDouble(given: unknown): number | null {
	if (given === null || given === undefined) return null;
	if (typeof given === "number") return given;
	const { exact, decimal } = given as { exact?: string; decimal?: string };
	const [over = "0", under = "1"] = (exact ?? decimal ?? "0").split("/");
	if (!(exact ?? "").includes("/")) return Number(over);
	// Both have hundreds of digits: thirty of the quotient are enough.
	const quotient = (BigInt(over) * 10n ** 40n) / BigInt(under);
	return Number(quotient) / 1e40;
}
