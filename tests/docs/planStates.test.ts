import { taskStates, transitions } from "steerindex/plan";
import { expect, test } from "vitest";
import { eventShape } from "../../src/plan/checking/shapes.ts";
import { planStatesPage } from "./planStates.ts";

test("docs/plan-states.md is what the table of the state machine gives", async () => {
	await expect(planStatesPage()).toMatchFileSnapshot("../../docs/plan-states.md");
});

test("the diagram has an arrow for every transition, and the resumed task its way back to every state", () => {
	const page = planStatesPage();
	for (const from of taskStates) {
		for (const [kind, to] of Object.entries(transitions[from])) {
			if (to !== "before") expect(page).toContain(`\t${from} --> ${to}: ${kind}\n`);
		}
		const isSuspendable = "suspended" in transitions[from];
		expect(page.includes(`\tsuspended --> ${from}: resumed\n`)).toBe(isSuspendable);
	}
});

test("every field that an event of its kind must have is named", () => {
	if (eventShape.is !== "variant") throw new Error("events are told apart by their kind");
	const common = Object.keys(eventShape.options.accepted?.fields ?? {});
	const rows = new Map(
		planStatesPage()
			.split("\n")
			.map((line) => [/^\| `(\w+)` \| [^|]+ \| [^|]+ \| ([^|]*) \|$/.exec(line)?.[1], line]),
	);
	for (const [kind, { fields }] of Object.entries(eventShape.options)) {
		const own = Object.keys(fields).filter(
			(key) => !fields[key]?.optional && (!common.includes(key) || key === "reason"),
		);
		for (const key of own) if (key !== "event") expect(rows.get(kind)).toContain(`\`${key}\``);
		expect(rows.has(kind)).toBe(true);
	}
});
