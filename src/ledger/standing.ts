import { refuse } from "../core/error.ts";
import type { Entry } from "./entry.ts";
import * as messages from "./messages.ts";
import { nearestId } from "./nearestId.ts";

/** A place in the ledger: a chain of corrections occupies one. */
export interface Place<E extends Entry> {
	/** What stands there now. */
	readonly entry: E;
	/** The seq of the first entry of the chain. */
	readonly seq: number;
}

/**
 * What stands, in the order of places: an entry that supersedes another one stands where that one stood.
 * The entries are those that `append` builds; throws `SUPERSEDES_NOTHING`, `ALREADY_SUPERSEDED`.
 */
export function standing<E extends Entry>(entries: readonly E[]): readonly Place<E>[] {
	const targets = new Set<string>();
	for (const { supersedes } of entries) if (supersedes !== undefined) targets.add(supersedes);
	if (targets.size === 0) return entries.map((entry) => ({ entry, seq: entry.seq }));
	const places: Place<E>[] = [];
	// Only what is ever superseded needs to be found again.
	const placeOf = new Map<string, number>();
	for (const [i, entry] of entries.entries()) {
		const { id, seq, supersedes } = entry;
		const at = supersedes === undefined ? places.length : placeOf.get(supersedes);
		if (at === undefined) return refuseNothing(entries, i, entry);
		const place = places[at];
		if (place !== undefined && place.entry.id !== supersedes) return refuseSuperseded(entry, i, place.entry);
		places[at] = { entry, seq: place?.seq ?? seq };
		if (targets.has(id)) placeOf.set(id, at);
	}
	return places;
}

function refuseNothing(entries: readonly Entry[], i: number, { supersedes = "" }: Entry): never {
	const suggestion = nearestId(supersedes, entries.slice(0, i));
	return refuse(
		"SUPERSEDES_NOTHING",
		["entries", i, "supersedes"],
		messages.supersedesNothing(supersedes),
		suggestion === undefined ? {} : { suggestion },
	);
}

function refuseSuperseded({ supersedes = "" }: Entry, i: number, now: Entry): never {
	const message = messages.alreadySuperseded(supersedes, now.id);
	return refuse("ALREADY_SUPERSEDED", ["entries", i, "supersedes"], message, { suggestion: now.id });
}
