import { type ExactInterval, intersect, isEmpty } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import type { Figure, Model } from "./model.ts";
import { type Watchers, watchersOf } from "./solver/propagate.ts";
import { decide, type FoundRange, findRange } from "./solver/solve.ts";
import type { Box, Constraint, System, Work } from "./solver/system.ts";
import { variablesOf } from "./solver/system.ts";

/** A relation, said or implicit, as it stands in a connected group. */
export interface GroupRelation {
	readonly id: string;
	readonly assumed: boolean;
	readonly isImplicit: boolean;
	readonly variables: ReadonlySet<number>;
	readonly constraints: readonly Constraint[];
}

/** Figures that relations connect, and those relations. Variables keep their numbers of the report. */
export interface Group {
	readonly variables: readonly number[];
	readonly relations: readonly GroupRelation[];
}

export type Answer = "sat" | "unsat" | "unknown";

/**
 * Answers whether a group can be true with some figures freed and some relations dropped, and between
 * which ends a figure then lies. Asked twice, it remembers.
 */
export interface Oracle {
	readonly group: Group;
	readonly figureAt: (variable: number) => Figure | undefined;
	readonly ask: (freed: Iterable<number>, relations?: readonly GroupRelation[]) => Answer;
	readonly rangeOf: (
		variable: number,
		freed: Iterable<number>,
		relations?: readonly GroupRelation[],
		within?: ExactInterval,
	) => FoundRange;
	/** Whether the figure may take a value of an interval, with some figures freed. */
	readonly allows: (variable: number, interval: ExactInterval, freed: Iterable<number>) => Answer;
}

const WHOLE: ExactInterval = { min: { at: q.ZERO, open: false }, max: null };

export function groupsOf(model: Model): readonly Group[] {
	const count = model.figures.length + model.hidden;
	const parent = Array.from({ length: count }, (_, index) => index);
	const find = (variable: number): number => {
		let root = variable;
		while (parent[root] !== root) root = parent[root] ?? root;
		parent[variable] = root;
		return root;
	};
	const relations: GroupRelation[] = [
		...model.relations.map(({ id, assumed, constraints }) => ({
			id,
			assumed,
			isImplicit: false,
			constraints,
		})),
		...model.implicit.map(({ id, constraints }) => ({ id, assumed: false, isImplicit: true, constraints })),
	].map((relation) => ({
		...relation,
		variables: new Set(relation.constraints.flatMap((one) => [...variablesOf(one)])),
	}));
	for (const { variables } of relations) {
		const [first, ...rest] = variables;
		for (const variable of rest) parent[find(variable)] = find(first ?? variable);
	}
	const byRoot = new Map<number, { variables: number[]; relations: GroupRelation[] }>();
	for (let variable = 0; variable < count; variable++) {
		const root = find(variable);
		const group = byRoot.get(root) ?? { variables: [], relations: [] };
		byRoot.set(root, group);
		group.variables.push(variable);
	}
	for (const relation of relations) {
		const [first] = relation.variables;
		if (first !== undefined) byRoot.get(find(first))?.relations.push(relation);
	}
	return [...byRoot.values()];
}

/** What a figure may be as printed; outside its domain the implicit relation says so. */
export function printedBox(figure: Figure): ExactInterval {
	const inside = intersect(figure.interval, figure.domain);
	return isEmpty(inside) ? figure.interval : inside;
}

export function createOracle(model: Model, group: Group, work: Work): Oracle {
	const position = new Map(group.variables.map((variable, index) => [variable, index]));
	const local = (variable: number): number => position.get(variable) ?? 0;
	const figureAt = (variable: number): Figure | undefined => model.figures[variable];
	const integer = group.variables.map((variable) => (figureAt(variable)?.kind ?? "count") !== "real");
	const printed = group.variables.map((variable) => {
		const figure = figureAt(variable);
		return figure ? printedBox(figure) : WHOLE;
	});
	const domain = group.variables.map((variable) => figureAt(variable)?.domain ?? WHOLE);
	const localConstraints = new Map(
		group.relations.map((relation) => [
			relation,
			relation.constraints.map((constraint) => renumber(constraint, local)),
		]),
	);
	const systems = new Map<string, { readonly system: System; readonly watchers: Watchers }>();
	const answers = new Map<string, Answer>();

	const keyOf = (relations: readonly GroupRelation[]): string =>
		relations === group.relations
			? ""
			: group.relations.map((relation) => (relations.includes(relation) ? "1" : "0")).join("");
	const systemOf = (
		relations: readonly GroupRelation[],
		key: string,
	): { system: System; watchers: Watchers } => {
		const known = systems.get(key);
		if (known) return known;
		const system = {
			integer,
			constraints: relations.flatMap((relation) => localConstraints.get(relation) ?? []),
		};
		const made = { system, watchers: watchersOf(system) };
		systems.set(key, made);
		return made;
	};
	const boxOf = (freed: Iterable<number>): ExactInterval[] => {
		const box = [...printed];
		for (const variable of freed) box[local(variable)] = domain[local(variable)] ?? WHOLE;
		return box;
	};
	const answerIn = (box: Box, relations: readonly GroupRelation[]): Answer => {
		const { system, watchers } = systemOf(relations, keyOf(relations));
		return decide(system, watchers, box, work);
	};

	return {
		group,
		figureAt,
		ask(freed, relations = group.relations) {
			const key = `${[...freed].sort((a, b) => a - b).join(",")}|${keyOf(relations)}`;
			const known = answers.get(key);
			if (known) return known;
			const answer = answerIn(boxOf(freed), relations);
			answers.set(key, answer);
			return answer;
		},
		allows(variable, interval, freed) {
			const box = boxOf(freed);
			box[local(variable)] = intersect(interval, domain[local(variable)] ?? WHOLE);
			return answerIn(box, group.relations);
		},
		rangeOf(variable, freed, relations = group.relations, within) {
			const box = boxOf(freed);
			if (within) box[local(variable)] = intersect(box[local(variable)] ?? within, within);
			const { system, watchers } = systemOf(relations, keyOf(relations));
			return findRange(system, watchers, box, local(variable), work);
		},
	};
}

function renumber(constraint: Constraint, to: (variable: number) => number): Constraint {
	const sum = <
		T extends { readonly terms: readonly { readonly variable: number; readonly by: q.Rational }[] },
	>(
		one: T,
	): T => ({
		...one,
		terms: one.terms.map(({ variable, by }) => ({ variable: to(variable), by })),
	});
	switch (constraint.kind) {
		case "linear":
			return { ...constraint, sum: sum(constraint.sum) };
		case "either":
			return {
				...constraint,
				alternatives: constraint.alternatives.map((linears) =>
					linears.map((linear) => ({ ...linear, sum: sum(linear.sum) })),
				),
			};
		case "product":
			return {
				kind: "product",
				result: to(constraint.result),
				factor: sum(constraint.factor),
				rest: sum(constraint.rest),
				crossed: constraint.crossed.map(({ a, b, by }) => ({ a: to(a), b: to(b), by })),
				...(constraint.percent
					? { percent: { count: to(constraint.percent.count), of: to(constraint.percent.of) } }
					: {}),
			};
	}
}
