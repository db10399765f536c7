import type { Json, NodeModel } from "./model.ts";

/** The statistics, and the ways to combine, in which weights count. */
export const WEIGHTED: readonly unknown[] = ["sum", "mean", "geometricMean", "harmonicMean"];

/** Why the weight of a child does nothing: how its parent combines, or that it is a bonus or a penalty. */
export function weightFault({ combine }: NodeModel, child: Json): string | undefined {
	if (combine !== undefined && !WEIGHTED.includes(combine)) return combine;
	return child.role === undefined ? undefined : "role";
}
