import type { Amount } from "../core/amount.ts";
import { defineScheme } from "../scheme/defineScheme.ts";
import { scaleMinMax } from "../scheme/normalise/scaleMinMax.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { EGDI_LABELS, EGDI_SOURCES, type EgdiComponent, egdiRoot } from "./schemes/egdiParts.ts";
import { indicatorFacts, meanZScore, readIndicators } from "./schemes/indicators.ts";
import { readChoices } from "./schemes/readChoices.ts";
import { shareFact } from "./schemes/shareFact.ts";

/** An indicator of a component: the name of its fact, or name and weight; without one all weigh 1. */
export type EgdiIndicator<F extends string> = F | readonly [name: F, weight: Amount];

/** The indicators of each component, by the caller: which they are differs from survey to survey. */
export interface EgdiIndicators<F extends string> {
	readonly from: "indicators";
	readonly osi: readonly EgdiIndicator<F>[];
	readonly tii: readonly EgdiIndicator<F>[];
	readonly hci: readonly EgdiIndicator<F>[];
}

/**
 * The E-Government Development Index: the mean of online services, telecommunication infrastructure and human capital,
 * with four decimals, ranked as published. From `components` they are given as published, from 0 to 1. From `indicators`
 * each component is the mean of the z-scores of its indicators over all units, stretched so that the lowest unit has 0
 * and the highest 1; that step is not compared with published figures, because indicators are not published with them.
 *
 * Formula: catalog.egdi.
 *
 * @param input - `{ from: "components" }`, or `from: "indicators"` with the names of the facts of each component.
 * @returns The scheme `egdi`, or `egdi-indicators`.
 * @throws `BAD_OPTIONS`, `UNKNOWN_KEY`, `MISSING_KEY`, `UNKNOWN_VALUE`, `NOT_A_LIST`, `DUPLICATE_ID`, `BAD_ID`,
 * `NOT_A_NUMBER`, `BAD_DECIMAL`, `NOISE_DIGITS`, `TOO_MANY_DIGITS`.
 *
 * @example
 * ```ts
 * import { egdi } from "steerindex/catalog";
 * import { scoreUnits } from "steerindex/scoring";
 * const facts = { osi: 0.6484, hci: 0.6903, tii: 0.6973 };
 * const observations = { periods: ["2022"], records: [{ unit: "Viet Nam", period: "2022", facts }] };
 * const board = scoreUnits(egdi({ from: "components" }), observations, { period: "2022" });
 * board.nodes.egdi?.published?.points; // => ["0.6787"]
 * ```
 */
export function egdi(input: { readonly from: "components" }): Scheme<EgdiComponent, EgdiComponent | "egdi">;
export function egdi<const F extends string>(input: EgdiIndicators<F>): Scheme<F, EgdiComponent | "egdi">;
export function egdi(
	input: { readonly from: "components" } | EgdiIndicators<string>,
): Scheme<string, EgdiComponent | "egdi"> {
	if (input?.from === "indicators") return fromIndicators(input);
	readChoices(input, { from: ["components", "indicators"] });
	return defineScheme<string, EgdiComponent | "egdi", string>({
		id: "egdi",
		label: EGDI_LABELS.egdi,
		sources: EGDI_SOURCES,
		facts: {
			osi: shareFact(EGDI_LABELS.osi),
			tii: shareFact(EGDI_LABELS.tii),
			hci: shareFact(EGDI_LABELS.hci),
		},
		root: egdiRoot({ osi: { fact: "osi" }, tii: { fact: "tii" }, hci: { fact: "hci" } }),
	});
}

/** The lowest of all units has 0, the highest 1. */
const SPAN = { to: [0, 1], better: "higher" } as const;

function fromIndicators(input: EgdiIndicators<string>): Scheme<string, EgdiComponent | "egdi"> {
	const { osi, tii, hci } = readIndicators(input, ["osi", "tii", "hci"]);
	return defineScheme<string, EgdiComponent | "egdi", string>({
		id: "egdi-indicators",
		label: EGDI_LABELS.egdi,
		sources: [
			...EGDI_SOURCES,
			{
				title: {
					vi: "Từ chỉ tiêu đến chỉ số thành phần: trung bình điểm z rồi đưa về 0–1",
					en: "From indicators to components: mean of z-scores, then stretched to 0–1",
				},
				unverified:
					"every part of 2018 and 2022 spans 0 to 1, as this step makes it; the step itself was not recomputed. Indicators and weights are the caller's",
			},
		],
		facts: indicatorFacts([...osi, ...tii, ...hci]),
		definitions: { osiScore: meanZScore(osi), tiiScore: meanZScore(tii), hciScore: meanZScore(hci) },
		root: egdiRoot({
			osi: scaleMinMax<string, never, string>({ def: "osiScore" }, SPAN),
			tii: scaleMinMax<string, never, string>({ def: "tiiScore" }, SPAN),
			hci: scaleMinMax<string, never, string>({ def: "hciScore" }, SPAN),
		}),
	});
}
