import type { FactSpec, Rule, SchemeInput } from "steerindex/scheme";
import { parseScheme } from "steerindex/scheme";
import { explain, type ObservationRecord, scoreUnits } from "steerindex/scoring";

type Facts = NonNullable<ObservationRecord["facts"]>;

/** What came of a rule: its value, or why it has none. */
export type Outcome = number | string | boolean | { readonly status: string; readonly code?: string };

/** The type of each fact by the first value that tells it. */
function specsOf(records: readonly (Facts | undefined)[]): { readonly [fact: string]: FactSpec } {
	const specs: Record<string, FactSpec> = {};
	for (const facts of records) {
		for (const [name, given] of Object.entries(facts ?? {})) {
			if (typeof given === "string") {
				const known = specs[name];
				const values = known?.type === "text" ? known.values : [];
				specs[name] = { type: "text", values: [...new Set([...values, given])] };
			} else if (typeof given === "boolean") specs[name] = { type: "boolean" };
			else if (Array.isArray(given)) {
				const fields = specsOf(given as readonly Facts[]);
				specs[name] = { type: "list", fields };
			} else specs[name] ??= { type: "number" };
		}
	}
	return specs;
}

export interface OneRule {
	readonly facts?: Facts;
	readonly previous?: Facts;
	readonly peers?: readonly Facts[];
	readonly specs?: { readonly [fact: string]: FactSpec };
	readonly definitions?: SchemeInput["definitions"];
}

function schemeOf(rule: Rule, { facts, previous, peers, specs, definitions }: OneRule): SchemeInput {
	return {
		id: "one-rule",
		sources: [{ title: "test" }],
		rounding: "half-up",
		facts: { ...specsOf([facts, previous, ...(peers ?? [])]), ...specs },
		...(definitions ? { definitions } : {}),
		root: { id: "root", rule: 0 },
		outcomes: [{ id: "rule", rule }],
	};
}

/** What one rule gives one unit. */
export function give(rule: Rule, input: OneRule = {}): Outcome {
	const scheme = parseScheme(schemeOf(rule, input));
	const records: ObservationRecord[] = [{ unit: "own", period: "2", facts: input.facts ?? {} }];
	if (input.previous) records.push({ unit: "own", period: "1", facts: input.previous });
	for (const [at, facts] of (input.peers ?? []).entries())
		records.push({ unit: `peer ${at}`, period: "2", facts });
	const observations = { periods: ["1", "2"], records };
	const board = scoreUnits(scheme, observations, { period: "2" });
	const scores = board.nodes.rule;
	const status = scores?.status[0] ?? "";
	if (status !== "ok") {
		const { lines, result } = explain(scheme, observations, { period: "2", unit: "own", node: "rule" });
		const code = lines[result]?.code;
		return { status, ...(code === undefined ? {} : { code }) };
	}
	return scores?.outcome?.[0] ?? scores?.points[0] ?? "nothing";
}
