/**
 * What an index is: facts, rules, nodes, and every static check of them.
 *
 * @packageDocumentation
 */
export { defineScheme } from "./defineScheme.ts";
export { digestScheme } from "./digestScheme.ts";
export type { FactSpec } from "./fact.ts";
export type {
	Combination,
	CompositeNode,
	Grouping,
	LeafNode,
	MissingPolicy,
	NodeFields,
	NotApplicablePolicy,
	Placement,
	Quota,
	Ranking,
	SchemeNode,
	SchemeRounding,
} from "./node.ts";
export { type DivideByFactOptions, divideByFact } from "./normalise/divideByFact.ts";
export type { Better, PeerOptions } from "./normalise/options.ts";
export { type ScaleGoalpostsOptions, scaleGoalposts } from "./normalise/scaleGoalposts.ts";
export { type ScaleMinMaxOptions, scaleMinMax } from "./normalise/scaleMinMax.ts";
export { type ScalePercentRankOptions, scalePercentRank } from "./normalise/scalePercentRank.ts";
export { type ScaleToBestOptions, scaleToBest } from "./normalise/scaleToBest.ts";
export { type ScaleToTargetOptions, scaleToTarget } from "./normalise/scaleToTarget.ts";
export { type ScaleZScoreOptions, scaleZScore } from "./normalise/scaleZScore.ts";
export { parseScheme, safeParseScheme } from "./parseScheme.ts";
export { reviewScheme } from "./reviewScheme.ts";
export type { Combinators, Condition, Each, OneOf, Rule, Statistic } from "./rule.ts";
export type { FactOf, NodeOf, Scheme, SchemeInput } from "./scheme.ts";
export { withWeights } from "./withWeights.ts";
