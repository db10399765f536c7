import type { Label } from "../../core/label.ts";
import type { FactSpec } from "../../scheme/fact.ts";
import type { CompositeNode } from "../../scheme/node.ts";
import { competition } from "./competition.ts";
import { PAPI_DIMENSIONS, type PapiStructure } from "./papiStructure.ts";
import { quartileGroups } from "./quartileGroups.ts";

/** Where the figures of PAPI are rounded. */
export type PapiPublish = "exact" | "roundDimensions" | "truncateTotal";

const TWO_PLACES = { places: 2, mode: "half-up" } as const;
const FOUR_PLACES = { places: 4, mode: "half-up" } as const;

type Node = CompositeNode<string, string, never>;
type Published = NonNullable<Node["publish"]>;

const DIMENSION: { readonly [publish in PapiPublish]: { readonly publish?: Published } } = {
	exact: { publish: { points: FOUR_PLACES } },
	roundDimensions: { publish: { points: TWO_PLACES } },
	truncateTotal: {},
};

const TOTAL: { readonly [publish in PapiPublish]: { readonly publish: Published } } = {
	exact: { publish: { points: FOUR_PLACES } },
	roundDimensions: { publish: { points: TWO_PLACES } },
	truncateTotal: { publish: { points: { places: 2, mode: "truncate" } } },
};

export function papiRoot(structure: PapiStructure, publish: PapiPublish): Node {
	const dimensions = structure.parts.map((parts, at) => dimensionNode(structure, parts, at, publish));
	return {
		id: "papi",
		label: "PAPI",
		combine: "sum",
		min: dimensions.length,
		max: 10 * dimensions.length,
		...TOTAL[publish],
		rank: competition("points", "exact"),
		groups: quartileGroups,
		children: publish === "roundDimensions" ? dimensions.map(roundedNode) : dimensions,
	};
}

function dimensionNode(
	structure: PapiStructure,
	parts: readonly number[],
	at: number,
	publish: PapiPublish,
): Node {
	return {
		id: `d${at + 1}`,
		label: PAPI_DIMENSIONS[at] ?? `d${at + 1}`,
		combine: "sum",
		min: 1,
		max: 10,
		...DIMENSION[publish],
		groups: quartileGroups,
		children: parts.map((part) => {
			const name = nameOf(at, part);
			return { id: name, label: labelOf(structure, at, part), rule: { fact: name } };
		}),
	};
}

/** A node of its own: finished points of a dimension are not rounded by the dimension itself. */
function roundedNode(dimension: Node): Node {
	const { id, label } = dimension;
	return {
		id: `${id}Rounded`,
		...(label === undefined ? {} : { label }),
		combine: "sum",
		round: TWO_PLACES,
		publish: { points: TWO_PLACES },
		children: [dimension],
	};
}

/** A sub-dimension has its share of the dimension's range 1 to 10; thirds are widened to the next hundredth. */
function rangeOf(parts: number): readonly [low: number, high: number] {
	if (parts === 2) return [0.5, 5];
	return parts === 3 ? [0.33, 3.34] : [0.25, 2.5];
}

export function papiFacts(structure: PapiStructure): { readonly [name: string]: FactSpec } {
	const facts = structure.parts.flatMap((parts, at) =>
		parts.map((part): readonly [string, FactSpec] => {
			const [min, max] = rangeOf(parts.length);
			const label = labelOf(structure, at, part);
			return [nameOf(at, part), { type: "number", label, min, max, places: 9, better: "higher" }];
		}),
	);
	return Object.fromEntries(facts);
}

const nameOf = (dimension: number, part: number): string => `d${dimension + 1}s${part}`;

/** Only the sub-dimension that was dropped is known by name. */
function labelOf(structure: PapiStructure, dimension: number, part: number): Label {
	const number = `${dimension + 1}.${part}`;
	if (number === "5.2" && structure.parts.length === 8) {
		return { vi: "5.2 Cấp phép xây dựng", en: "5.2 Construction permits" };
	}
	return { vi: `Nội dung thành phần ${number}`, en: `Sub-dimension ${number}` };
}
