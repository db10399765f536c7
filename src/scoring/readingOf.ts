import type { Amount } from "../core/amount.ts";
import { checkKeys } from "../core/checks.ts";
import { refuse, SteerindexError } from "../core/error.ts";
import type { Issue } from "../core/issue.ts";
import { toAmount } from "../number/amount.ts";
import { readDecimal } from "../number/decimalText.ts";
import { checkOptions } from "../number/numeric.ts";
import { ZERO } from "../number/rational.ts";
import type { Scoreboard } from "./board.ts";
import * as messages from "./boardMessages.ts";
import { isNoisy } from "./observing/readValue.ts";
import type { Reading } from "./reading.ts";
import { nodeOf, unitIndex } from "./records.ts";

/** Which node is read, which nodes are its parts, and what the index is called. */
export interface ReadingOfOptions<I extends string = string> {
	/** The first node of the board, its root, unless told. */
	readonly node?: I | undefined;
	readonly parts?: readonly I[] | undefined;
	/** The id of the scheme unless told. */
	readonly index?: string | undefined;
}

/**
 * Takes one unit's score from a board as a reading, to compare it with what was published or with another year.
 * The score is the published figure where the scheme publishes points, else the nearest double of the exact one.
 *
 * @param board - A board of `scoreUnits`.
 * @param unit - A unit of the board with points at the node.
 * @param options - `node`, `parts` (ids of nodes), `index` (a name).
 * @returns A reading; `scheme` is the fingerprint of the scheme.
 * @throws `UNKNOWN_UNIT`, `UNKNOWN_NODE`, `NO_POINTS`, `UNKNOWN_KEY`, `BAD_OPTIONS`.
 *
 * @example
 * ```ts
 * import { defineScheme } from "steerindex/scheme";
 * import { readingOf, scoreUnits } from "steerindex/scoring";
 * const scheme = defineScheme({ id: "demo", sources: [{ title: "example" }], rounding: "half-up", facts: { mark: { type: "number" } },
 *   root: { id: "mark", max: 10, rule: { fact: "mark" }, publish: { points: { places: 2 } } } });
 * const board = scoreUnits(scheme, { periods: ["2022"], records: [{ unit: "A", period: "2022", facts: { mark: 8.5 } }] }, { period: "2022" });
 * readingOf(board, "A").score; // => { decimal: "8.50" }
 * ```
 */
export function readingOf<I extends string>(
	board: Scoreboard<I>,
	unit: string,
	options: ReadingOfOptions<NoInfer<I>> = {},
): Reading {
	const issues: Issue[] = [];
	const given = checkOptions(options);
	checkKeys(given as Readonly<Record<string, unknown>>, ["node", "parts", "index"], ["options"], issues);
	if (issues.length > 0) throw new SteerindexError(issues);
	const at = unitIndex(board, unit);
	const node = given.node ?? board.order[0] ?? "";
	const scores = nodeOf(board, node);
	const score = scoreOf(board, node, at);
	if (score === undefined) return refuse("NO_POINTS", ["unit"], messages.noPoints(unit, node));
	const max = scores.max[at] ?? undefined;
	const rank = scores.rank?.rank[at] ?? undefined;
	const of = scores.rank?.of[at];
	const group = scores.group?.[at] ?? undefined;
	const parts = given.parts?.flatMap((part) => {
		const found = scoreOf(board, part, at);
		return found === undefined ? [] : [[part, found] as const];
	});
	return {
		index: given.index ?? board.scheme,
		unit,
		period: board.period,
		score,
		...(max === undefined ? {} : { max }),
		...(rank === undefined || of === undefined ? {} : { rank, of }),
		...(group === undefined ? {} : { group }),
		...(parts ? { parts: Object.fromEntries(parts) } : {}),
		scheme: board.digest,
	};
}

function scoreOf(board: Scoreboard, node: string, at: number): Amount | undefined {
	const { points, published } = nodeOf(board, node);
	const printed = published?.points?.[at];
	if (printed) {
		const places = printed.split(".")[1]?.length ?? 0;
		return toAmount({ value: readDecimal(printed) ?? ZERO, places });
	}
	const value = points[at] ?? undefined;
	return value === undefined || !isNoisy(value) ? value : { decimal: String(value) };
}
