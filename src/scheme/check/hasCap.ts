import type { At } from "./at.ts";
import type { SchemeModel } from "./model.ts";
import { nameIn } from "./readModel.ts";
import { visitRecords } from "./visitRecords.ts";

/** Whether a rule sets a limit to what it gives, itself or by a definition: a clamp with a maximum, the least of several. */
export function hasCap({ definitions }: SchemeModel, rule: unknown, at: At): boolean {
	const named = new Set<string>();
	const isCapped = (part: unknown): boolean => {
		let found = false;
		visitRecords(part, at, (json) => {
			const name = nameIn(json, "def");
			if (name !== undefined) named.add(name);
			if ((json.clamp !== undefined && json.max !== undefined) || json.agg === "min") found = true;
		});
		return found;
	};
	if (isCapped(rule)) return true;
	// Names found on the way join the set, and the loop comes to them.
	for (const name of named) if (isCapped(definitions?.get(name)?.rule)) return true;
	return false;
}
