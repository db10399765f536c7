import type { Label } from "./label.ts";
import type { PlainDate } from "./plainDate.ts";

/** Where a figure, a rule or a calendar comes from. */
export interface Source {
	readonly title: Label;
	readonly url?: string | undefined;
	readonly validFrom?: PlainDate | undefined;
	/** What could not be checked, in words. */
	readonly unverified?: string | undefined;
}
