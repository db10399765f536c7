import { describe } from "../core/describe.ts";
import { SteerindexError } from "../core/error.ts";
import { capIssues, createIssue, type Issue, type Result } from "../core/issue.ts";
import { label, text } from "../core/leaves.ts";
import { readShape } from "../core/readShape.ts";
import { leaf, list, may, need, object, oneOf, type ShapeOf } from "../core/shape.ts";
import * as messages from "./messages.ts";
import { type TaskState, taskStates } from "./states.ts";
import type { Timeliness } from "./status.ts";
import { CELLS, type Cell, fits, type View, type ViewClass, type ViewRule } from "./view.ts";
import { timelinessLabels } from "./words.ts";

const state = oneOf<TaskState>(...taskStates);
const timeliness = oneOf<Timeliness>(...(Object.keys(timelinessLabels) as Timeliness[]));

/** One word or a list of them. */
function oneOrMore<T extends string>(word: ShapeOf<T>): ShapeOf<T | readonly T[]> {
	return leaf("string", (value) => {
		const issues: Issue[] = [];
		const read = Array.isArray(value)
			? readShape(list(word), value, [], issues)
			: readShape(word, value, [], issues);
		if (read !== undefined) return read;
		throw new SteerindexError(issues);
	});
}

const rules: ShapeOf<readonly ViewRule[]> = list(
	object<ViewRule>({ state: may(oneOrMore(state)), timeliness: may(oneOrMore(timeliness)) }),
);

const viewShape: ShapeOf<View> = object<View>({
	id: need(text),
	label: need(label),
	classes: need(list(object<ViewClass>({ id: need(text), label: need(label), when: need(rules) }))),
	outside: need(rules),
});

/**
 * Proves that a view is a partition: every state that a task can be in, with every timeliness it can have
 * there, is in exactly one class or outside the count. Where two classes share some, a task would be counted
 * twice; where one is in none, it would be lost.
 *
 * Formula: plan.views.
 *
 * @param view - `{ id, label, classes: [{ id, label, when }], outside }`; a rule of `when` names states, kinds of
 * timeliness, or both, one or a list of each.
 * @returns The view, or every problem with it: `VIEW_OVERLAP` and `VIEW_GAP` with the states concerned,
 * `DUPLICATE_ID`, `WRONG_TYPE`, `UNKNOWN_KEY`, `UNKNOWN_VALUE`, `MISSING_KEY`, `NOT_TEXT`, `BAD_LABEL`.
 *
 * @example
 * ```ts
 * import { checkView } from "steerindex/plan";
 * const open = ["assigned", "accepted", "inProgress", "submitted", "returned"] as const;
 * const checked = checkView({
 *   id: "overlapping", label: "Overlapping",
 *   classes: [
 *     { id: "notStarted", label: "Not started", when: [{ state: "assigned" }] },
 *     { id: "overdue", label: "Overdue", when: [{ state: open, timeliness: "overdue" }] },
 *     { id: "rest", label: "The rest", when: [
 *       { state: ["accepted", "inProgress", "submitted", "returned"], timeliness: ["within", "dueSoon", "noDeadline", "conditional", "notCovered", "regular"] },
 *       { state: ["completed", "suspended"] },
 *     ] },
 *   ],
 *   outside: [{ timeliness: "closed" }],
 * });
 * checked.ok ? [] : checked.issues.map(({ code, received }) => `${code}: ${received}`); // => ["VIEW_OVERLAP: assigned × overdue"]
 * ```
 */
export function checkView<C extends string>(view: View<C>): Result<View<C>> {
	const issues: Issue[] = [];
	const read = readShape(viewShape, view, [], issues);
	if (read) checkPartition(read, issues);
	return issues.length > 0 ? { ok: false, issues: capIssues(issues) } : { ok: true, value: view };
}

function checkPartition({ classes, outside }: View, issues: Issue[]): void {
	const ids = new Set<string>();
	for (const [i, { id }] of classes.entries()) {
		if (ids.has(id)) {
			const details = { received: describe(id) };
			issues.push(createIssue("DUPLICATE_ID", ["classes", i, "id"], messages.duplicateId, details));
		}
		ids.add(id);
	}
	const claims = [...classes.map(({ id, when }) => ({ id, when })), { id: "outside", when: outside }];
	const missing: Cell[] = [];
	const shared = new Map<string, { readonly pair: readonly [string, string]; readonly cells: Cell[] }>();
	for (const cell of CELLS) {
		const claimed = claims.flatMap(({ when }, i) => (when.some((rule) => fits(rule, cell)) ? [i] : []));
		if (claimed.length === 0) missing.push(cell);
		const [first, ...others] = claimed;
		for (const second of others) {
			const key = `${first}/${second}`;
			const pair = [claims[first ?? 0]?.id ?? "", claims[second]?.id ?? ""] as const;
			const known = shared.get(key);
			if (known) known.cells.push(cell);
			else shared.set(key, { pair, cells: [cell] });
		}
	}
	for (const { pair, cells } of shared.values()) {
		const message = messages.viewOverlap(pair, cells);
		issues.push(createIssue("VIEW_OVERLAP", ["classes"], message, { received: nameCells(cells) }));
	}
	if (missing.length > 0) {
		const message = messages.viewGap(missing);
		issues.push(createIssue("VIEW_GAP", ["classes"], message, { received: nameCells(missing) }));
	}
}

function nameCells(cells: readonly Cell[]): string {
	return cells.map((cell) => `${cell.state} × ${cell.timeliness}`).join(", ");
}
