import { checkKeys } from "../core/checks.ts";
import { own } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { createIssue, type Issue } from "../core/issue.ts";
import { checkOptions } from "../number/numeric.ts";
import { noteUnknown } from "../scoring/observing/checkValue.ts";
import type { ScoredPeriod } from "./scoredPeriod.ts";
import { gapOf, readsPeers } from "./ways/gapOf.ts";
import { openJudge } from "./ways/judge.ts";
import { leversOf } from "./ways/levers.ts";
import { type Bench, openBench } from "./ways/openBench.ts";
import { type Asked, askNode } from "./ways/partialBoard.ts";
import { readTarget } from "./ways/readTarget.ts";
import { tryLevers } from "./ways/tryLevers.ts";
import type { Ways, WayTarget } from "./ways/waysResult.ts";
import * as messages from "./waysMessages.ts";

export type {
	BlankFact,
	FactChange,
	Standing,
	UntriedFact,
	Way,
	WayGap,
	WayPair,
	Ways,
	WayTarget,
} from "./ways/waysResult.ts";

/** Which unit, and where to. */
export interface WaysUpInput<F extends string = string, I extends string = string>
	extends ScoredPeriod<F, I> {
	readonly unit: string;
	/** The root unless named; an outcome for a grade. */
	readonly node?: NoInfer<I> | undefined;
	readonly to: WayTarget;
	/** The facts that can be acted on; all that the node reads unless named. */
	readonly facts?: readonly NoInfer<F>[] | undefined;
}

const KEYS = ["scheme", "observations", "period", "unit", "node", "to", "facts"];

/**
 * What would lift a unit to a score, a percentage, a rank or a group: each change of one of its facts that suffices
 * alone, in the fact's own unit and steps, and the smallest pairs where none does; for all else unchanged. Counts stay
 * whole and bounds are kept, also those of a ratio. Each answer is proved before it is returned: applied it reaches the
 * target, and with one step less it does not. Where scores are computed from peers, the bounds move with the unit.
 *
 * Formula: change.ways-up.
 *
 * @param input - `scheme`, `observations` and `period`; `unit`; `node`: the root unless named; `to`: the target; `facts`:
 * those that can be acted on.
 * @returns Where the unit stands, the gap, the ways in the order of the scheme's facts, facts without a value, facts not
 * tried. Diagnostics have the codes `NOT_MONOTONE`, `PEERS_MOVE`, `POINTS_GIVEN`.
 * @throws `NO_TARGET`, `NO_FIGURE`, `NODE_NOT_RANKED`, `NODE_NOT_GROUPED`, `BAD_RANK`, `UNKNOWN_GROUP`, `UNKNOWN_UNIT`,
 * `UNKNOWN_FACT`, `UNKNOWN_NODE`, `UNKNOWN_VALUE`, `UNKNOWN_KEY`, `BAD_OPTIONS`, and the codes of `scoreUnits` and of a malformed amount.
 *
 * @example
 * ```ts
 * import { waysUp } from "steerindex/change";
 * import { defineScheme } from "steerindex/scheme";
 * const scheme = defineScheme({
 *   id: "demo", sources: [{ title: "example" }],
 *   facts: { done: { type: "number", places: 0, better: "higher", unit: "files" }, files: { type: "number", places: 0, better: "neither" } },
 *   root: { id: "onTime", max: 2, rule: {
 *     bands: { calc: ["*", 100, { ratio: [{ fact: "done" }, { fact: "files" }], domain: [0, 1] }] },
 *     table: [[">", 90, 2], [">=", 80, 1]], else: 0 } },
 * });
 * const records = [{ unit: "Đại Lộc", period: "2022", facts: { done: 28, files: 32 } }];
 * const up = waysUp({ scheme, observations: { periods: ["2022"], records }, period: "2022", unit: "Đại Lộc", to: { score: 2 } });
 * up.now.score?.exact; // => "1"
 * up.ways.map(({ fact, from, to, steps }) => `${fact} ${from} → ${to} (${steps})`); // => ["done 28 → 29 (1)", "files 32 → 31 (1)"]
 * up.ways[0]?.outOf; // => { fact: "files", value: 32 }
 * ```
 */
export function waysUp<F extends string, I extends string>(input: WaysUpInput<F, I>): Ways {
	const given = checkOptions(input, []) as unknown as Readonly<Record<string, unknown>>;
	const issues: Issue[] = [];
	checkKeys(given, KEYS, [], issues);
	const bench = openBench(given as unknown as ScoredPeriod);
	const unit = bench.units.indexOf(own(given, "unit") as string);
	if (unit < 0) noteUnknown("UNKNOWN_UNIT", own(given, "unit"), bench.units, ["unit"], issues);
	const node = own(given, "node") ?? bench.scheme.root.id;
	const asked = askNode(bench, node as string);
	if (!asked) {
		const known = bench.program.nodes.map(({ id }) => id);
		noteUnknown("UNKNOWN_NODE", node, known, ["node"], issues);
		throw new SteerindexError(issues);
	}
	const aim = readTarget(own(given, "to"), asked, issues);
	const wanted = readFacts(own(given, "facts"), bench, issues);
	if (!aim || issues.length > 0) throw new SteerindexError(issues);
	const judge = openJudge(bench, asked, aim, unit);
	const { reached, standing } = judge.prove(new Map());
	const { levers, noValue, untried } = leversOf(bench, asked, unit, wanted);
	const tried = reached
		? { ways: [], pairs: [], best: null, uncertain: [] }
		: tryLevers(bench, unit, judge, levers);
	const { label } = asked.source;
	const targetGroup = aim.goal.kind === "group" ? aim.goal.labels[aim.goal.place] : undefined;
	return {
		scheme: bench.program.scheme,
		unit: bench.units[unit] ?? "",
		period: bench.period,
		node: asked.node.id,
		...(label === undefined ? {} : { label }),
		target: aim.target,
		...(targetGroup === undefined ? {} : { targetGroup }),
		reached,
		now: standing,
		gap: reached ? null : gapOf(bench, asked, aim, judge, unit, standing),
		ways: tried.ways,
		pairs: tried.pairs,
		best: tried.best,
		noValue,
		untried,
		othersUnchanged: true,
		diagnostics: [
			...tried.uncertain.map((fact) =>
				createIssue("NOT_MONOTONE", ["facts", fact], messages.notMonotone(fact)),
			),
			...diagnose(bench, asked, unit),
		],
	};
}

function readFacts(given: unknown, { scheme }: Bench, issues: Issue[]): readonly string[] | undefined {
	if (given === undefined) return undefined;
	const names: readonly unknown[] = Array.isArray(given) ? given : [given];
	const known = Object.keys(scheme.facts);
	for (const [at, name] of names.entries()) {
		if (!known.includes(name as string)) noteUnknown("UNKNOWN_FACT", name, known, ["facts", at], issues);
	}
	return names.filter((name) => typeof name === "string");
}

function diagnose(bench: Bench, asked: Asked, unit: number): readonly Issue[] {
	const { program, inputs } = bench;
	const issues: Issue[] = [];
	const nodes = [...asked.needed].flatMap((at) => {
		const { op, options } = program.steps[at] ?? {};
		const node = String(options?.node);
		return op === "given" && inputs.given(unit, node) !== undefined ? node : [];
	});
	if (nodes.length > 0) {
		issues.push(createIssue("POINTS_GIVEN", ["observations"], messages.pointsGiven(nodes)));
	}
	if (readsPeers(bench, asked)) issues.push(createIssue("PEERS_MOVE", ["scheme"], messages.peersMove));
	return issues;
}
