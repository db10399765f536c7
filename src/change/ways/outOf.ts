import type { Given } from "../../scoring/observations.ts";
import type { Bench } from "./openBench.ts";
import type { FactChange } from "./waysResult.ts";

/** The fact that a fact is counted out of, where all ratios that it leads have the same one below. */
export function outOf({ program, givenOf }: Bench, unit: number, fact: string): FactChange["outOf"] {
	const below = new Set<string | undefined>();
	for (const { op, args } of program.steps) {
		if (op !== "ratio") continue;
		const [upper, lower] = args.map((at) => {
			const step = program.steps[at];
			return step?.op === "fact" ? String(step.options?.fact) : undefined;
		});
		if (upper === fact) below.add(lower);
	}
	const [name] = below;
	if (below.size !== 1 || name === undefined) return undefined;
	return { fact: name, value: givenOf(unit, name) as Given };
}
