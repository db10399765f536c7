import type { PlainDate } from "../core/plainDate.ts";

/** One thing written down: the day it happened, and the instant it was recorded. Give it what fields you need. */
export interface Entry {
	readonly id: string;
	/** Its place in the order of recording: whole numbers from 1, each above the one before. */
	readonly seq: number;
	/** The day on which it happened. */
	readonly on: PlainDate;
	/** The instant at which it was written down: ISO text with an offset or `Z`. */
	readonly recordedAt: string;
	/** Who wrote it down. */
	readonly by?: string | undefined;
	readonly reason?: string | undefined;
	/** The id of the earlier entry whose place it takes. */
	readonly supersedes?: string | undefined;
}

/** An entry that is not stored yet: `seq` may be left out. */
export type Draft<E extends Entry> = E extends Entry
	? Omit<E, "seq"> & { readonly seq?: number | undefined }
	: never;
