import { date } from "../../calendar/leaves.ts";
import { describe } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import { label, text } from "../../core/leaves.ts";
import {
	choice,
	keyed,
	leaf,
	may,
	need,
	type ObjectShape,
	object,
	oneOf,
	type ShapeOf,
} from "../../core/shape.ts";
import { amount } from "../../number/leaves.ts";
import type {
	Rate,
	RateTarget,
	ShareTarget,
	Target,
	TargetCounts,
	TargetData,
	Threshold,
	TotalCounts,
	UnitCounts,
} from "../target.ts";
import * as messages from "./messages.ts";

const threshold: ShapeOf<Threshold> = choice<Threshold>({
	over: object<Extract<Threshold, { over: unknown }>>({ over: need(amount) }),
	atLeast: object<Extract<Threshold, { atLeast: unknown }>>({ atLeast: need(amount) }),
	under: object<Extract<Threshold, { under: unknown }>>({ under: need(amount) }),
	atMost: object<Extract<Threshold, { atMost: unknown }>>({ atMost: need(amount) }),
});

const rate = object<Rate>({ count: need(text), of: need(text) });
const COMMON = { id: need(text), title: need(label), direction: need(oneOf("higher", "lower")) };

/** A target in a plan; what its fields have to do with each other is `checkTarget`'s to see. */
export const targetShape: ShapeOf<Target> = choice<Target>({
	rate: object<RateTarget>({ ...COMMON, rate: need(rate), must: need(threshold) }),
	each: object<ShareTarget>({
		...COMMON,
		each: need(object<ShareTarget["each"]>({ rate: need(rate), must: need(threshold) })),
		must: need(threshold),
	}),
});

/** A count, or nothing where it is not known. */
const count: ShapeOf<number | null | undefined> = leaf<number | null | undefined>("integer", (value) => {
	if (value === undefined || value === null) return null;
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value || 0;
	return refuse("NOT_WHOLE", [], messages.notACount, { received: describe(value) });
});

const counts: ShapeOf<TargetCounts> = keyed(count);
const WHEN = { on: may(date), period: may(text) };

/** Counts by unit, which alone can tell a share of units. */
export const unitCountsShape: ShapeOf<UnitCounts> & ObjectShape = object<UnitCounts>({
	units: need(keyed(counts)),
	...WHEN,
});

export const targetDataShape: ShapeOf<TargetData> = choice<TargetData>({
	units: unitCountsShape,
	counts: object<TotalCounts>({ counts: need(counts), ...WHEN }),
});
