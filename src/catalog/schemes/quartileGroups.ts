import type { Label } from "../../core/label.ts";
import type { Grouping } from "../../scheme/node.ts";

/** The four groups of PAPI, the best first. */
const LABELS: readonly Label[] = [
	{ vi: "Cao", en: "high" },
	{ vi: "Trung bình - cao", en: "average-high" },
	{ vi: "Trung bình - thấp", en: "average-low" },
	{ vi: "Thấp", en: "low" },
];

/** Quarters of the units that have a value; a value on a cut goes to the better group. */
export const quartileGroups: Grouping = {
	of: "points",
	key: "exact",
	quantiles: 4,
	method: "type7",
	edge: "up",
	labels: LABELS,
};
