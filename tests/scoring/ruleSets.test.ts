import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScheme, type Scheme, type SchemeNode } from "steerindex/scheme";
import { describe, expect, test } from "vitest";
import { describeShared } from "../shared.ts";
import {
	type Case,
	constantAt,
	type Expected,
	type Facts,
	isUnitsCase,
	type Names,
	nameOf,
	type Points,
	placesOf,
	type RuleSet,
	resultOf,
	resultsOf,
	ruleSets,
	scoreCase,
} from "./ruleSets.ts";

/** The kinds of rules that texts of indices are made of; K36 is not used. */
const KINDS = {
	K01: "flag",
	K02: "ordered options",
	K03: "step bands",
	K04: "in proportion",
	K05: "in proportion from a threshold on",
	K06: "goalposts",
	K07: "relative to peers",
	K08: "checklist that adds up",
	K09: "best of alternatives",
	K10: "count times points, capped",
	K11: "deduction for each event",
	K12: "multiplied by a factor",
	K13: "bonus on a condition, capped",
	K14: "all or nothing",
	K15: "list of items inside a unit",
	K16: "share of respondents or events",
	K17: "not applicable: left out",
	K18: "not applicable: full marks",
	K19: "not applicable: zero",
	K20: "not applicable: spread over the others",
	K21: "missing evidence has a default",
	K22: "arithmetic mean",
	K23: "geometric mean",
	K24: "weakest link",
	K25: "table of conditions",
	K26: "veto or hurdle",
	K27: "gate on parts",
	K28: "depends on the class",
	K29: "bands with labels",
	K30: "above the median of the group",
	K31: "quota of a label",
	K32: "change on the period before",
	K33: "one source before another",
	K34: "ceiling or floor of a total",
	K35: "excused items left out",
	K37: "who is ranked with whom",
	K38: "reference kept fixed",
	K39: "logarithm or power",
	K40: "label to number and back",
	K41: "percent at every level",
} as const;

const allRules = ruleSets.flatMap((set) => set.rules.map((rule) => ({ ...rule, set })));
const allCases = ruleSets.flatMap(({ schemes }) => schemes.flatMap(({ cases }) => cases));

const family = (node: SchemeNode): readonly SchemeNode[] => [
	node,
	...(node.children ?? []).flatMap((child) => ("ref" in child ? [] : family(child))),
];
const nodesOf = ({ schemes }: RuleSet): readonly SchemeNode[] =>
	schemes.flatMap(({ scheme: { root, outcomes = [] } }) => [...family(root), ...outcomes]);

describe.each(ruleSets)("rule set $id", (set) => {
	describe.each(set.schemes)("$scheme.id", ({ scheme, cases }) => {
		test("is a scheme", () => {
			expect(parseScheme(scheme)).toEqual(scheme);
		});

		test.each(cases)("$node: $name", (given) => {
			const board = scoreCase(scheme, given);
			if (!isUnitsCase(given)) {
				expect(resultOf(board, given)).toEqual(given.expect);
				return;
			}
			const { labels, kept } = given;
			const results = resultsOf(board, given, labels ? "labels" : "ranks");
			expect(results).toEqual(given.expect);
			if (!labels) return;
			const { quotas = [], ...unlimited } = scheme;
			expect(resultsOf(scoreCase(unlimited, given), given, "labels")).toEqual(labels);
			expect(Object.values(results).filter((label) => label === quotas[0]?.label)).toHaveLength(kept ?? 0);
		});
	});

	test.each(set.rules)("rule $ref is held by nodes, or said not to be", ({ ref, kinds, nodes, quota }) => {
		const known = new Set(nodesOf(set).map(({ id }) => id));
		expect(nodes.filter((id) => !known.has(id))).toEqual([]);
		const open = set.notExpressed.filter((entry) => entry.ref === ref).map(({ kind }) => kind);
		expect(nodes.length > 0 ? [] : open).toEqual(nodes.length > 0 ? open : kinds);
		if (quota) expect(set.schemes.some(({ scheme }) => scheme.quotas)).toBe(true);
	});

	test("what is not official wording says so at its node", () => {
		const unsure = set.rules.filter(({ evidence }) => evidence !== "P").flatMap(({ nodes }) => nodes);
		const silent = nodesOf(set).filter(({ id, source }) => unsure.includes(id) && !source?.unverified);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});

describe("rule kinds", () => {
	test.each(Object.entries(KINDS))("%s %s", (kind) => {
		const held = allRules.filter(({ kinds, nodes }) => kinds.includes(kind) && nodes.length > 0);
		// Goalposts that are constants are K38; no rule of the sets speaks of it.
		expect(held.length > 0).toBe(kind !== "K38");
	});

	test("no rule has a kind that the table does not know", () => {
		expect(allRules.flatMap(({ kinds }) => kinds.filter((kind) => !(kind in KINDS)))).toEqual([]);
	});

	test("two are open, for want of the text and not of a way to write it", () => {
		const open = ruleSets.flatMap(({ id, notExpressed }) => notExpressed.map(({ kind }) => `${id} ${kind}`));
		expect(open).toEqual(["pefa K25", "pefa K40"]);
	});
});

test("29 sets, 115 rules, 106 cases of the reference", () => {
	expect(ruleSets).toHaveLength(29);
	expect(allRules).toHaveLength(115);
	expect(allCases.filter(({ target }) => target !== undefined)).toHaveLength(106);
});

/** A case as the reference writes it. */
interface Theirs {
	readonly target: string;
	readonly facts?: object;
	readonly prev?: object;
	readonly peers?: readonly object[];
	readonly units?: { readonly [unit: string]: object };
	readonly labels?: object;
	readonly scores?: { readonly [unit: string]: number };
	readonly args?: {
		readonly label: string;
		readonly to: string;
		readonly pct: number;
		readonly of: string[];
	};
	readonly expect: unknown;
}

const sorted = (places: ReadonlyMap<string, unknown>) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));

/** Facts of the reference under our names; those that the scheme holds as constants are looked up in it. */
function translate(scheme: Scheme, facts: object, names: Names) {
	const places = new Map<string, unknown>();
	for (const [place, value] of placesOf(facts)) {
		const name = nameOf(place, names);
		const ours = value === "n/a" ? { notApplicable: true } : value;
		if (!name.startsWith("/")) places.set(name, ours);
		else if (constantAt(scheme, name) !== ours) places.set(`${name} is not`, ours);
	}
	return sorted(places);
}

function ourFacts({ facts = {}, nodes = {} }: { readonly facts?: Facts; readonly nodes?: Points }) {
	const points = Object.entries(nodes).map(([id, value]): [string, unknown] => [`@${id}`, value]);
	return sorted(new Map([...placesOf(facts), ...points]));
}

function ourExpected(expected: unknown): Expected | unknown {
	if (expected === "NA") return { status: "notApplicable" };
	if (typeof expected !== "object" || expected === null || !("error" in expected)) return expected;
	return expected.error === "MISSING" ? { status: "missing" } : { status: "failed", code: expected.error };
}

/** As text: numbers to the 15 digits that are printed there, and the order of keys without meaning. */
function printed(value: unknown): string {
	if (typeof value === "number") return String(Number(value.toPrecision(15)));
	if (Array.isArray(value)) return `[${value.map(printed).join()}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "nothing";
	return `{${sorted(new Map(Object.entries(value))).map(([key, part]) => `${key}:${printed(part)}`)}}`;
}

/** Both sides of everything that a case says, to be compared as they stand. */
function sidesOf(scheme: Scheme, fileNames: Names, ours: Case, theirs: Theirs): readonly [unknown, unknown] {
	const names = { ...fileNames, ...ours.names };
	const [quota] = scheme.quotas ?? [];
	if (isUnitsCase(ours)) {
		const units = Object.entries(theirs.units ?? theirs.scores ?? {});
		const theirSide = units.map(([unit, facts]) => [
			unit,
			typeof facts === "number" ? facts : translate(scheme, facts, names),
		]);
		const ourSide = units.map(([unit]) => {
			const given = ours.units[unit] ?? {};
			return [unit, theirs.scores && quota ? given.nodes?.[quota.by] : ourFacts(given)];
		});
		const limit = quota && { label: quota.label, to: quota.to, pct: 100 * Number(quota.share), of: quota.of };
		const { kept: _, ...labels } = { kept: ours.kept, ...ours.expect };
		const shown = Object.entries({ ...labels, limit: ours.kept }).filter(
			([key]) => key in (theirs.expect as object),
		);
		return [
			[ourSide, ours.labels, theirs.args && limit, Object.fromEntries(shown)],
			[theirSide, theirs.labels, theirs.args, theirs.expect],
		];
	}
	const own = new Map(placesOf(theirs.facts ?? {}));
	const isOwn = (peer: object) => [...placesOf(peer)].every(([place, value]) => own.get(place) === value);
	const at = theirs.peers?.findIndex(isOwn);
	const peers = theirs.peers?.filter((_, i) => i !== at);
	return [
		[
			ourFacts(ours),
			ours.previous && ourFacts({ facts: ours.previous }),
			ours.peers?.map((facts) => ourFacts({ facts })),
			ours.expect,
		],
		[
			translate(scheme, theirs.facts ?? {}, names),
			theirs.prev && translate(scheme, theirs.prev, names),
			peers?.map((peer) => translate(scheme, peer, names)),
			ourExpected(theirs.expect),
		],
	];
}

describeShared("the same rules and cases as in the reference", (folder) => {
	const files = readdirSync(join(folder, "rule-sets")).filter((file) => file.endsWith(".json"));
	const sets = files.map((file) => JSON.parse(readFileSync(join(folder, "rule-sets", file), "utf8")));

	test("no set more, none less", () => {
		expect(sets.map(({ id }) => id).sort()).toEqual(ruleSets.map(({ id }) => id).sort());
	});

	test.each(sets)("$id", ({ id, rules, cases, sources }) => {
		const set = ruleSets.find((other) => other.id === id);
		const shown = rules.map(({ ref, kind, ev }: { ref: string; kind: string[]; ev: string }) => ({
			ref,
			kinds: kind,
			evidence: ev,
		}));
		expect(set?.rules.map(({ ref, kinds, evidence }) => ({ ref, kinds, evidence }))).toEqual(shown);
		const urls = set?.schemes.flatMap(({ scheme }) => scheme.sources.map(({ url }) => url));
		expect(urls).toEqual(expect.arrayContaining(sources.flatMap(({ url }: { url?: string }) => url ?? [])));

		const left = (set?.schemes ?? []).flatMap(({ scheme, cases: own }) =>
			own.filter(({ target }) => target !== undefined).map((ours) => ({ scheme, ours })),
		);
		for (const theirs of cases as Theirs[]) {
			const among = left.filter(({ ours }) => ours.target === theirs.target);
			const isSame = ({ scheme, ours }: (typeof left)[number]) => {
				const [mine, other] = sidesOf(scheme, set?.names ?? {}, ours, theirs);
				return printed(mine) === printed(other);
			};
			const found = among.find(isSame);
			// Where none is the same, the first of the target shows what differs.
			const nearest = among[0] && sidesOf(among[0].scheme, set?.names ?? {}, among[0].ours, theirs);
			if (!found) expect(printed(nearest?.[0])).toBe(printed(nearest?.[1] ?? theirs));
			else left.splice(left.indexOf(found), 1);
		}
		expect(left.map(({ ours }) => ours.name)).toEqual([]);
	});
});
