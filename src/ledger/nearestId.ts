import { nearestName } from "../core/nearest.ts";
import type { Entry } from "./entry.ts";

const LOOKED_AT = 1000;

/** The id that was probably meant, among the latest entries: comparing with every one of a million takes too long. */
export function nearestId(id: string, entries: readonly Entry[]): string | undefined {
	return nearestName(
		id,
		entries.slice(-LOOKED_AT).map((entry) => entry.id),
	);
}
