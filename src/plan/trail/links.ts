import type { Label } from "../../core/label.ts";
import type { PlainDate } from "../../core/plainDate.ts";
import { standing } from "../../ledger/standing.ts";
import { refusePlan } from "../checking/refusePlan.ts";
import { inForce } from "../course/eventsOf.ts";
import type { ConclusionRef, EventKind, PlanEvent } from "../event.ts";
import type { Conclusion, Notice, Plan, Session } from "../plan.ts";

/** A conclusion with the session that drew it. */
export interface ConclusionLink {
	readonly session: string;
	readonly number: number | null;
	readonly heldOn: PlainDate;
	readonly notice: Notice | null;
	readonly conclusion: string;
	readonly text: Label;
}

/** An event that a conclusion decided. */
export interface DecidedEvent {
	readonly event: string;
	readonly kind: EventKind;
	readonly on: PlainDate;
	readonly conclusion: ConclusionRef;
}

/** Finds conclusions with their sessions; what the plan does not have makes it malformed. */
export function linksOf(plan: Plan): (ref: ConclusionRef) => ConclusionLink {
	const links = new Map<string, Map<string, ConclusionLink>>();
	for (const session of plan.sessions ?? []) {
		links.set(session.id, new Map(session.conclusions.map((each) => [each.id, linkOf(session, each)])));
	}
	return (ref) => links.get(ref.session)?.get(ref.conclusion) ?? refusePlan(plan);
}

export function linkOf(session: Session, { id, text }: Conclusion): ConclusionLink {
	return {
		session: session.id,
		number: session.number ?? null,
		heldOn: session.heldOn,
		notice: session.notice ?? null,
		conclusion: id,
		text,
	};
}

/** What conclusions decided of one task, by the day; a correction that was decided, and what it put in place. */
export function decidedEvents(recorded: readonly PlanEvent[]): readonly DecidedEvent[] {
	const corrections = standing(recorded).flatMap(({ entry }) => (entry.kind === "corrected" ? [entry] : []));
	return [...corrections, ...inForce(recorded)]
		.flatMap(({ id, seq, kind, on, conclusion }) =>
			conclusion ? [{ seq, decided: { event: id, kind, on, conclusion } }] : [],
		)
		.sort((a, b) => (a.decided.on < b.decided.on ? -1 : a.decided.on > b.decided.on ? 1 : a.seq - b.seq))
		.map(({ decided }) => decided);
}
