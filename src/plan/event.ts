import type { Amount } from "../core/amount.ts";
import type { Label } from "../core/label.ts";
import type { PlainDate } from "../core/plainDate.ts";
import type { Draft, Entry } from "../ledger/entry.ts";
import type { Deadline } from "./deadline.ts";

/** A product, or a document that shows that there is one. */
export interface TaskEvidence {
	readonly title: Label;
	readonly date?: PlainDate | undefined;
	readonly url?: string | undefined;
}

/** The conclusion of a session, by the ids of both. */
export interface ConclusionRef {
	readonly session: string;
	readonly conclusion: string;
}

/** What an event of each kind says beside who, when and why. */
export type EventContent =
	| { readonly kind: "accepted" | "started" | "submitted" | "suspended" | "cancelled" }
	| {
			readonly kind: "completed";
			/** The date of the product or its evidence; left out, the day of the event. */
			readonly doneOn?: PlainDate | undefined;
			readonly evidence?: readonly TaskEvidence[] | undefined;
	  }
	| { readonly kind: "returned"; readonly reason: string }
	| { readonly kind: "resumed"; readonly deadline?: Deadline | undefined }
	| {
			readonly kind: "extended";
			readonly deadline: Deadline;
			/** The document that decides it. */
			readonly decision: Label;
	  }
	| { readonly kind: "reassigned"; readonly lead: string }
	| ({ readonly kind: "amended" } & Amendment)
	| {
			readonly kind: "merged";
			/** The task that goes on. */
			readonly into: string;
	  }
	| {
			readonly kind: "carriedOver";
			/** The plan that takes it. */
			readonly plan: string;
			/** Its id there; left out, the same. */
			readonly as?: string | undefined;
	  };

/** The fields of a task that an amendment may change; at least one. */
export interface Amendment {
	readonly title?: Label | undefined;
	readonly product?: Label | undefined;
	readonly supporting?: readonly string[] | undefined;
	readonly weight?: Amount | undefined;
}

/** What can happen to a task. */
export type EventKind = EventContent["kind"] | "corrected";

/** The entry that should have stood, with the day on which that happened. */
export type CorrectEvent = EventContent & {
	readonly on: PlainDate;
	readonly conclusion?: ConclusionRef | undefined;
};

/** Takes back an entry of the same task and puts another in its place, or nothing. */
export interface EventCorrection {
	readonly kind: "corrected";
	readonly supersedes: string;
	readonly reason: string;
	/** `null`: it never happened. */
	readonly event: CorrectEvent | null;
}

/** Something that happened to a task, with the day it happened and the instant it was written down. */
export type PlanEvent = Entry & {
	readonly task: string;
	/** The conclusion that decided it. */
	readonly conclusion?: ConclusionRef | undefined;
} & (EventContent | EventCorrection);

/** An event that is not stored yet: its sequence number may be left to `checkEvent`. */
export type PlanEventDraft = Draft<PlanEvent>;
