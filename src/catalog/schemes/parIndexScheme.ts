import { attempt, checkKeys } from "../../core/checks.ts";
import { describe, isRecord, own } from "../../core/describe.ts";
import { SteerindexError } from "../../core/error.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import { checkAmount, toAmount } from "../../number/amount.ts";
import { exactText } from "../../number/decimalText.ts";
import { checkOptions } from "../../number/numeric.ts";
import * as q from "../../number/rational.ts";
import { defineScheme } from "../../scheme/defineScheme.ts";
import type { CompositeNode, LeafNode, NotApplicablePolicy } from "../../scheme/node.ts";
import type { Scheme } from "../../scheme/scheme.ts";
import type { ParIndexFormat, ParIndexPartFormat } from "../parIndex.ts";
import * as messages from "../schemeMessages.ts";
import { competition } from "./competition.ts";
import { readChoices } from "./readChoices.ts";

type Part = ParIndexPartFormat<string>;

const KEYS: readonly string[] = [
	...["id", "label", "sources", "validFrom", "validTo", "results", "survey", "rankOn", "groups"],
];
const PART_KEYS: readonly string[] = ["id", "max", "label", "whenNotApplicable"];
const TWO_PLACES = { places: 2, mode: "half-up" } as const;
const FIGURES = { points: TWO_PLACES, percent: TWO_PLACES } as const;

/** The scheme of a format; `impact` names the parts that an outcome adds up. */
export function buildParIndex(format: ParIndexFormat<string>, impact: readonly string[] = []): Scheme {
	checkFormat(format);
	const { id, label, sources, validFrom, validTo, results, survey, rankOn, groups } = format;
	const ofImpact = [...results, ...survey].filter((part) => impact.includes(part.id));
	return defineScheme<string, string, never>({
		id,
		...(label === undefined ? {} : { label }),
		sources,
		...(validFrom === undefined ? {} : { validFrom }),
		...(validTo === undefined ? {} : { validTo }),
		facts: Object.fromEntries(
			[...results, ...survey].map((part) => [
				part.id,
				{ type: "number", ...labelOf(part), unit: "points", better: "higher" } as const,
			]),
		),
		root: {
			id: "parIndex",
			label: "PAR INDEX",
			combine: "sum",
			max: 100,
			publish: FIGURES,
			rank: competition("percent", rankOn),
			...(groups === undefined ? {} : { groups }),
			children: [
				blockNode("results", { vi: "Kết quả", en: "Results" }, results),
				blockNode("survey", { vi: "Điều tra xã hội học", en: "Surveys" }, survey),
			],
		},
		...(ofImpact.length === 0
			? {}
			: {
					outcomes: [
						{
							id: "impact",
							label: { vi: "Tác động của cải cách hành chính", en: "Impact of the reform" },
							max: sumOf(ofImpact),
							publish: FIGURES,
							rule: { agg: "sum", of: ofImpact.map((part) => ({ node: part.id, as: "points" }) as const) },
						},
					],
				}),
	});
}

function blockNode(
	id: string,
	label: { readonly vi: string; readonly en: string },
	parts: readonly Part[],
): CompositeNode<string, string, never> {
	return {
		id,
		label,
		combine: "sum",
		...policyOf(parts),
		publish: FIGURES,
		children: parts.map(
			(part): LeafNode<string, string, never> => ({
				id: part.id,
				...labelOf(part),
				max: part.max,
				...(part.whenNotApplicable === undefined ? {} : { whenNotApplicable: part.whenNotApplicable }),
				publish: FIGURES,
				rule: { fact: part.id },
			}),
		),
	};
}

/** A block all of whose parts may leave leaves as they do; one that needs any of its parts does not. */
function policyOf(parts: readonly Part[]): { readonly whenNotApplicable?: NotApplicablePolicy } {
	const policies = new Set(parts.map(({ whenNotApplicable }) => whenNotApplicable ?? "propagate"));
	if (policies.has("propagate")) return {};
	const [only = "exclude", other] = policies;
	return { whenNotApplicable: other === undefined ? only : "exclude" };
}

const labelOf = ({ label }: Part) => (label === undefined ? {} : { label });

function sumOf(parts: readonly Part[]) {
	const read = parts.flatMap(({ max }) => checkAmount(max, [], []) ?? []);
	const places = Math.max(0, ...read.map((max) => max.places));
	return toAmount({ value: read.reduce((sum, { value }) => q.add(sum, value), q.ZERO), places });
}

function checkFormat(format: unknown): void {
	const issues: Issue[] = [];
	const given = checkOptions(format as Readonly<Record<string, unknown>>, ["format"]);
	checkKeys(given, KEYS, ["format"], issues);
	const blocks = ["results", "survey"].map((block) =>
		readBlock(own(given, block), ["format", block], issues),
	);
	const choice = { rankOn: own(given, "rankOn") };
	attempt(() => readChoices(choice, { rankOn: ["exact", "published"] }), ["format", "rankOn"], issues);
	if (issues.length === 0) {
		const sum = q.add(blocks[0] ?? q.ZERO, blocks[1] ?? q.ZERO);
		if (!q.equals(sum, q.HUNDRED)) {
			issues.push(
				createIssue("MAX_SUM", ["format"], messages.notAHundred(exactText(sum)), {
					expected: "100",
					received: exactText(sum),
				}),
			);
		}
	}
	if (issues.length > 0) throw new SteerindexError(issues);
}

/** The sum of the maxima of a block. */
function readBlock(parts: unknown, path: readonly string[], issues: Issue[]): q.Rational {
	if (!Array.isArray(parts) || parts.length === 0) {
		issues.push(createIssue("NOT_A_LIST", path, messages.partsNeeded, { received: describe(parts) }));
		return q.ZERO;
	}
	let sum = q.ZERO;
	for (const [at, part] of parts.entries() as IterableIterator<[number, unknown]>) {
		if (!isRecord(part)) {
			issues.push(
				createIssue("WRONG_TYPE", [...path, at], messages.partsNeeded, { received: describe(part) }),
			);
			continue;
		}
		checkKeys(part, PART_KEYS, [...path, at], issues);
		const max = checkAmount(own(part, "max"), [...path, at, "max"], issues);
		if (max) sum = q.add(sum, max.value);
	}
	return sum;
}
