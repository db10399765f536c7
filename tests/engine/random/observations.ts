import type { FactSpec } from "../../../src/scheme/fact.ts";
import type { SchemeInput } from "../../../src/scheme/scheme.ts";
import type { Given, GivenItem, ObservationRecord, Observations } from "../../../src/scoring/observations.ts";
import type { Draw } from "./draw.ts";

/** Two periods: most rules read the second, some what was before. */
export const PERIODS = ["1", "2"] as const;

const AWAY: Given = { notApplicable: true };

/** What is given for a fact: mostly a value, now and then none, or one that cannot be. */
function givenFor(draw: Draw, spec: FactSpec): Given {
	const luck = draw.int(0, 99);
	if (luck >= 95) return AWAY;
	if (luck >= 90) return null;
	if (spec.type === "boolean") return draw.chance(60);
	if (spec.type === "text") {
		const [first = "", ...more] = spec.values;
		return luck >= 88 ? "elsewhere" : draw.pick([first, ...more]);
	}
	if (spec.type === "list") throw new Error("a list in a list");
	if (luck >= 87) return draw.pick<Given>([-3, 25, 1.2345, { exact: "4/3" }]);
	const whole = draw.int(0, 10);
	const places = spec.places ?? 2;
	if (places === 0 || draw.chance(50)) return whole;
	const text = `${Math.min(whole, 9)}.${places === 1 ? draw.int(0, 9) : String(draw.int(0, 99)).padStart(2, "0")}`;
	return draw.chance(10) ? { decimal: text } : Number(text);
}

function itemsFor(draw: Draw, fields: { readonly [field: string]: FactSpec }): Given | readonly GivenItem[] {
	const luck = draw.int(0, 99);
	if (luck >= 96) return luck >= 98 ? AWAY : null;
	return Array.from({ length: draw.pick([2, 0, 1, 3, 4] as const) }, () => {
		// Items are many: without this hardly a list would be whole.
		const calm: Draw = {
			...draw,
			int: (min, max) => (max === 99 && draw.chance(70) ? 0 : draw.int(min, max)),
		};
		const values = Object.entries(fields).map(([field, spec]) => [field, givenFor(calm, spec)] as const);
		return Object.fromEntries(values.filter(([, value]) => value !== null || draw.chance(50)));
	});
}

function recordOf(
	draw: Draw,
	scheme: SchemeInput,
	unit: string,
	period: string,
	hasTier: boolean,
): ObservationRecord {
	const facts = Object.entries(scheme.facts).flatMap(([name, spec]) => {
		if (name === "tier" && !hasTier) return [];
		const given = spec.type === "list" ? itemsFor(draw, spec.fields) : givenFor(draw, spec);
		return given === null && draw.chance(50) ? [] : [[name, given] as const];
	});
	const nodes = numberNodes(scheme).filter(() => draw.chance(2));
	const points = nodes.map(
		(id) => [id, draw.pick([draw.int(0, 10), draw.int(0, 40) / 4, AWAY, null] as const)] as const,
	);
	return {
		unit,
		period,
		facts: Object.fromEntries(facts),
		...(points.length > 0 ? { nodes: Object.fromEntries(points) } : {}),
	};
}

/** The nodes of the tree, and the outcomes that are printed as numbers. */
function numberNodes({ root, outcomes = [] }: SchemeInput): readonly string[] {
	const ids = (node: SchemeInput["root"]): readonly string[] => [
		node.id,
		...(node.children ?? []).flatMap((child) => ("ref" in child ? [] : ids(child))),
	];
	return [...ids(root), ...outcomes.filter(({ publish }) => publish !== undefined).map(({ id }) => id)];
}

/** One to six units, most with a record in both periods; half the time with a list of the units. */
export function randomObservations(draw: Draw, scheme: SchemeInput): Observations {
	const ids = Array.from({ length: draw.int(1, 6) }, (_, at) => `u${at}`);
	const isListed = draw.chance(50);
	const records = PERIODS.flatMap((period) =>
		ids
			.filter(() => draw.chance(period === "1" ? 70 : 95))
			.map((unit) => recordOf(draw, scheme, unit, period, !isListed)),
	);
	const units = ids.map((id) => ({
		id,
		facts: { tier: givenFor(draw, { type: "text", values: ["x", "y"] }) },
	}));
	return { periods: PERIODS, records, ...(isListed ? { units } : {}) };
}
