import type { FactSpec } from "../../../src/scheme/fact.ts";
import type { SchemeNode } from "../../../src/scheme/node.ts";
import type { Rule } from "../../../src/scheme/rule.ts";
import type { SchemeInput } from "../../../src/scheme/scheme.ts";
import type { Draw } from "./draw.ts";
import { type Growth, rounding } from "./leaves.ts";
import { composite } from "./nodes.ts";
import { condition, MODES, NUMBERS, numberRule, type Place } from "./rules.ts";

type Facts = { readonly [name: string]: FactSpec };

function numberSpec(draw: Draw): FactSpec {
	const places = draw.chance(40) ? { places: draw.int(0, 2) } : {};
	return {
		type: "number",
		...(draw.chance(50) ? { min: 0 } : {}),
		...(draw.chance(50) ? { max: draw.pick([10, 20] as const) } : {}),
		...places,
	};
}

function factsOf(draw: Draw): Facts {
	const numbers = NUMBERS.map((name) => [name, numberSpec(draw)] as const);
	return {
		...Object.fromEntries(numbers),
		b: { type: "boolean" },
		t: { type: "text", values: ["a", "b", "c"] },
		tier: { type: "text", values: ["x", "y"] },
		l: {
			type: "list",
			fields: {
				q: numberSpec(draw),
				w: { type: "number", min: 0, max: 10 },
				ok: { type: "boolean" },
				s: { type: "text", values: ["a", "b"] },
			},
		},
	};
}

/** A scheme that the check accepts: a tree of up to four levels, ragged, with every policy there is. */
export function randomScheme(draw: Draw): SchemeInput {
	const definitions: [name: string, rule: Rule][] = [];
	const known: { readonly name: string; readonly hasPeers: boolean }[] = [];
	for (let at = 0; at < 3; at++) {
		const rule = numberRule({ draw, depth: 2, nodes: [], definitions: [...known] });
		definitions.push([`d${at}`, rule]);
		const text = JSON.stringify(rule);
		const hasPeers =
			text.includes('"peer"') || known.some((one) => one.hasPeers && text.includes(`"${one.name}"`));
		known.push({ name: `d${at}`, hasPeers });
	}
	const item: Rule = { calc: ["*", { field: "q" }, { field: "w" }] };
	const growth: Growth = { draw, definitions: known, built: [], count: 0 };
	const root = composite(growth, draw.int(1, 3), false);
	growth.built.push(root);
	return {
		id: "random",
		sources: [],
		rounding: draw.pick(MODES),
		facts: factsOf(draw),
		definitions: { ...Object.fromEntries(definitions), item },
		root: root.node,
		outcomes: Array.from({ length: draw.int(0, 3) }, (_, at) => outcome(growth, `outcome${at}`)),
	};
}

/** A grade, a pass mark or a number that reads nodes. */
function outcome(
	{ draw, definitions, built }: Growth,
	id: string,
): NonNullable<SchemeInput["outcomes"]>[number] {
	const place: Place = { draw, depth: 2, nodes: built, definitions };
	const choice = draw.int(0, 2);
	if (choice === 0) return { id, rule: { case: [[condition(place), true]], else: false } };
	if (choice === 1) {
		const [first, ...more] = built;
		const read = first && draw.pick([first, ...more]);
		const tested: Rule = read ? { node: read.id, as: read.hasMax ? "percent" : "points" } : { fact: "n0" };
		const table = [
			[">=", 50, "good"],
			[">", 5, draw.chance(10) ? { fact: "t" } : "fair"],
		] as const;
		return { id, rule: { bands: tested, table, ...(draw.chance(80) ? { else: "poor" } : {}) } };
	}
	const node: SchemeNode = { id, rule: numberRule(place), publish: { points: rounding(draw, 0) } };
	return node as NonNullable<SchemeInput["outcomes"]>[number];
}
