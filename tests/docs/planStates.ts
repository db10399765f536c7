import { type Label, type Locale, labelText } from "steerindex/core";
import {
	type EventKind,
	eventLabels,
	type MovingKind,
	stateLabels,
	type TaskState,
	taskStates,
	transitions,
} from "steerindex/plan";

const entriesOf = (state: TaskState): readonly (readonly [MovingKind, TaskState | "before"])[] =>
	Object.entries(transitions[state]) as [MovingKind, TaskState | "before"][];

const kinds = [...new Set(taskStates.flatMap((state) => entriesOf(state).map(([kind]) => kind)))];
const suspendable = taskStates.filter((state) => "suspended" in transitions[state]);

/** What an event must say or wait for, beside the state that it meets. */
const guards: Readonly<Partial<Record<EventKind, string>>> = {
	completed: '`evidence`, where the plan says `evidence: "required"`; `doneOn` not after `on`',
	returned: "`reason`",
	extended: "`deadline` and `decision`, the deciding document",
	reassigned: "`lead`",
	amended: "one of `title`, `product`, `supporting`, `weight`",
	merged: "`into`, another task of the plan",
	carriedOver: "`plan`, the plan that takes it; `as`, its id there, where it is another",
	corrected:
		"`supersedes`, an entry of the same task that stands; `reason`; what should have stood, or `null`",
};

const namesOf = (label: Label): string => `${labelText(label, "vi")} / ${labelText(label, "en")}`;

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function table(): readonly string[] {
	const names = (kind: EventKind): string => `${namesOf(eventLabels[kind])} · \`${kind}\``;
	const to = (state: TaskState, kind: MovingKind): string => {
		const next = transitions[state][kind];
		return next === undefined ? "" : next === "before" ? "the state before" : `\`${next}\``;
	};
	return [
		row("from", ...kinds.map(names)),
		row(...["from", ...kinds].map(() => "---")),
		...taskStates.map((state) => row(`\`${state}\``, ...kinds.map((kind) => to(state, kind)))),
	];
}

function labels(): readonly string[] {
	return [
		row("state", "vi", "en"),
		row("---", "---", "---"),
		...taskStates.map((state) => {
			const text = (locale: Locale): string => labelText(stateLabels[state], locale);
			return row(`\`${state}\``, text("vi"), text("en"));
		}),
	];
}

function guardTable(): readonly string[] {
	return [
		row("event", "vi", "en", "must say"),
		row("---", "---", "---", "---"),
		...(Object.keys(eventLabels) as EventKind[]).map((kind) => {
			const text = (locale: Locale): string => labelText(eventLabels[kind], locale);
			return row(`\`${kind}\``, text("vi"), text("en"), guards[kind] ?? "");
		}),
	];
}

function diagram(): readonly string[] {
	const arrows = taskStates.flatMap((state) =>
		entriesOf(state).flatMap(([kind, next]) =>
			(next === "before" ? suspendable : [next]).map((to) => `\t${state} --> ${to}: ${kind}`),
		),
	);
	return [
		"```mermaid",
		"stateDiagram-v2",
		...taskStates.map((state) => `\tstate "${namesOf(stateLabels[state])}" as ${state}`),
		`\t[*] --> ${taskStates[0]}`,
		...arrows,
		...taskStates.filter((state) => entriesOf(state).length === 0).map((state) => `\t${state} --> [*]`),
		"```",
	];
}

/** The page `docs/plan-states.md`, written from the table that the library itself goes by. */
export function planStatesPage(): string {
	return `${[
		"# The states of a task",
		"",
		"Written from `transitions` of `steerindex/plan` by `tests/docs/planStates.ts`; do not edit it by hand. After a",
		"change of the table: `npx vitest run tests/docs/planStates.test.ts --update`.",
		"",
		"Every state can be reached only by an event, and an event that the table does not have in the state that it",
		"meets is refused with `ILLEGAL_EVENT`, which names the states from which it is legal. Whether a task is late is",
		"no state: it is told from its deadline at a date.",
		"",
		"## States",
		"",
		...labels(),
		"",
		"## Transitions",
		"",
		"A cell says where the event of its column leads from the state of its row; where it is empty, the event is",
		"refused.",
		"",
		...table(),
		"",
		"`extended`, `reassigned` and `amended` change no state; they are legal in every state but `completed` and those",
		"that end a task. `corrected` has no state of its own: what it says should have stood takes the place of the entry",
		"that it takes back, and the whole course must be legal again.",
		"",
		"A regular task whose deadline comes back begins its next turn with the event that follows a completion: from",
		"`completed` such a task goes on as from `assigned`. A return reopens the turn that was finished; a reassignment",
		"or an amendment leaves it finished.",
		"",
		"## What an event must say",
		"",
		...guardTable(),
		"",
		"## Diagram",
		"",
		...diagram(),
		"",
	].join("\n")}`;
}
