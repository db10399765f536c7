import { type ExactInterval, intersect, isEmpty } from "../number/interval.ts";
import * as q from "../number/rational.ts";
import type { Figure, Model } from "./model.ts";
import { decide, type FoundRange, findRange } from "./solver/solve.ts";
import {
	type Box,
	type Constraint,
	createSystem,
	isSpent,
	type Sum,
	type System,
	variablesOf,
	type Work,
} from "./solver/system.ts";

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
		for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
			parent[root] = parent[up] ?? up;
			root = up;
		}
		return root;
	};
	const relations: GroupRelation[] = [
		...model.relations.map((relation) => ({ ...relation, isImplicit: false })),
		...model.implicit.map((relation) => ({ ...relation, assumed: false, isImplicit: true })),
	].map(({ id, assumed, isImplicit, constraints }) => {
		const variables = new Set(constraints.flatMap((constraint) => [...variablesOf(constraint)]));
		return { id, assumed, isImplicit, constraints, variables };
	});
	for (const { variables } of relations) {
		const [first = 0] = variables;
		for (const variable of variables) parent[find(variable)] = find(first);
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

/** Some relations of a group with the figures that they name, numbered anew. */
interface Section {
	readonly system: System;
	readonly variables: readonly number[];
	readonly position: ReadonlyMap<number, number>;
	/** By the figures freed. */
	readonly answers: Map<string, Answer>;
}

export function createOracle(model: Model, group: Group, work: Work): Oracle {
	const figureAt = (variable: number): Figure | undefined => model.figures[variable];
	const domainOf = (variable: number): ExactInterval => figureAt(variable)?.domain ?? WHOLE;
	const printed = new Map<number, ExactInterval>();
	for (const variable of group.variables) {
		const figure = figureAt(variable);
		printed.set(variable, figure ? printedBox(figure) : WHOLE);
	}
	const sections = new WeakMap<object, Section>();
	/** Undefined when the work limit came first. */
	const sectionOf = (relations: readonly GroupRelation[]): Section | undefined => {
		const key = relations.length === 1 ? (relations[0] ?? relations) : relations;
		const known = sections.get(key);
		if (known || isSpent(work)) return known;
		work.spent += relations.length;
		const variables = [...new Set(relations.flatMap((relation) => [...relation.variables]))];
		const position = new Map(variables.map((variable, index) => [variable, index]));
		const integer = variables.map((variable) => (figureAt(variable)?.kind ?? "count") !== "real");
		const constraints = relations.flatMap((relation) =>
			relation.constraints.map((constraint) => renumber(constraint, (old) => position.get(old) ?? 0)),
		);
		const section = { system: createSystem(integer, constraints), variables, position, answers: new Map() };
		sections.set(key, section);
		return section;
	};
	const boxOf = ({ variables }: Section, freed: ReadonlySet<number>): ExactInterval[] =>
		variables.map((variable) =>
			freed.has(variable) ? domainOf(variable) : (printed.get(variable) ?? WHOLE),
		);

	return {
		group,
		figureAt,
		ask(freed, relations = group.relations) {
			const section = sectionOf(relations);
			if (!section) return "unknown";
			const named = [...freed].filter((variable) => section.position.has(variable)).sort((a, b) => a - b);
			const key = named.join();
			const known = section.answers.get(key);
			if (known) return known;
			if (isSpent(work)) return "unknown";
			const answer = decide(section.system, boxOf(section, new Set(named)), work);
			section.answers.set(key, answer);
			return answer;
		},
		allows(variable, interval, freed) {
			const section = sectionOf(group.relations);
			if (!section || isSpent(work)) return "unknown";
			const box = boxOf(section, new Set(freed));
			const position = section.position.get(variable) ?? -1;
			box[position] = intersect(interval, domainOf(variable));
			return decide(section.system, box, work);
		},
		rangeOf(variable, freed, relations = group.relations, within) {
			const section = sectionOf(relations);
			if (!section || isSpent(work)) return { kind: "unknown" };
			const free = new Set(freed);
			const box = boxOf(section, free);
			const position = section.position.get(variable);
			if (position === undefined) return rangeOfUnnamed(variable, section, box, free);
			if (within) box[position] = intersect(box[position] ?? within, within);
			return findRange(section.system, box, position, work);
		},
	};

	/** A figure that none of the relations names can be anything its own box holds, if the rest can be true. */
	function rangeOfUnnamed(
		variable: number,
		section: Section,
		box: Box,
		freed: ReadonlySet<number>,
	): FoundRange {
		const answer = decide(section.system, box, work);
		if (answer !== "sat") return { kind: answer === "unsat" ? "empty" : "unknown" };
		const interval = freed.has(variable) ? domainOf(variable) : (printed.get(variable) ?? WHOLE);
		return { kind: "found", interval, isExact: true, hasNoGaps: true };
	}
}

function renumber(constraint: Constraint, to: (variable: number) => number): Constraint {
	const sum = ({ terms, constant }: Sum): Sum => ({
		terms: terms.map(({ variable, by }) => ({ variable: to(variable), by })),
		constant,
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
		case "product": {
			const { percent } = constraint;
			return {
				kind: "product",
				result: to(constraint.result),
				factor: sum(constraint.factor),
				rest: sum(constraint.rest),
				crossed: constraint.crossed.map(({ a, b, by }) => ({ a: to(a), b: to(b), by })),
				...(percent ? { percent: { count: to(percent.count), of: to(percent.of) } } : {}),
			};
		}
	}
}
