import { refuse } from "../../core/error.ts";
import { text } from "../../core/leaves.ts";
import {
	type Choice,
	choice,
	type FieldsOf,
	kinds,
	list,
	may,
	named,
	need,
	type ObjectShape,
	object,
	oneOf,
	type ShapeOf,
	tuple,
} from "../../core/shape.ts";
import { amount, whole } from "../../number/leaves.ts";
import type { Combinators, Condition, Each, Rule, Statistic } from "../rule.ts";
import * as messages from "./messages.ts";
import { decimal, mode, name, number, options, places, truth } from "./words.ts";

type Plain = Combinators<string, string, string>;
type Agg = Plain["agg"];
type Items = Each<string, string, string>;

/** A rule; it stands within itself. */
export const ruleShape: ShapeOf<Rule> = named("rule", () => anyRule);
export const conditionShape: ShapeOf<Condition> = named("condition", () => anyCondition);

/** Each by its name, so that none can be forgotten. */
const STATISTICS: { readonly [K in Statistic]: K } = {
	mean: "mean",
	geometricMean: "geometricMean",
	harmonicMean: "harmonicMean",
	median: "median",
	mode: "mode",
	min: "min",
	max: "max",
	sd: "sd",
};
const statistics: readonly Statistic[] = Object.values(STATISTICS);

const rules = list(ruleShape);

const each = object<Items>({
	list: need(name),
	where: may(conditionShape),
	item: need(ruleShape),
	weight: may(ruleShape),
});

const point = tuple<Plain["interp"]["points"][number]>([ruleShape, ruleShape]);

const AGG: FieldsOf<Omit<Agg, "of" | "each">> = {
	agg: need(oneOf(...statistics, "sum", "product", "count")),
	weights: may(rules),
	skipNA: may(truth),
	minCount: may(whole(0)),
	empty: may(ruleShape),
};

const COMBINATORS: { readonly [K in keyof Plain]: ObjectShape | Choice } = {
	fact: object<Plain["fact"]>({ fact: need(name), period: may(oneOf(0, -1)), missing: may(ruleShape) }),
	ratio: object<Plain["ratio"]>({
		ratio: need(tuple<Plain["ratio"]["ratio"]>([ruleShape, ruleShape])),
		zeroDen: may(ruleShape),
		domain: may(tuple<Required<Plain["ratio"]>["domain"]>([amount, amount])),
	}),
	calc: object<Plain["calc"]>({
		calc: need(tuple<Plain["calc"]["calc"]>([oneOf("+", "-", "*", "pow", "ln"), ruleShape], ruleShape)),
	}),
	case: object<Plain["case"]>({
		case: need(list(tuple<Plain["case"]["case"][number]>([conditionShape, ruleShape]))),
		else: may(ruleShape),
	}),
	bands: object<Plain["bands"]>({
		bands: need(ruleShape),
		table: need(
			list(tuple<Plain["bands"]["table"][number]>([oneOf(">=", ">", "<=", "<"), amount, ruleShape])),
		),
		else: may(ruleShape),
	}),
	interp: object<Plain["interp"]>({
		interp: need(ruleShape),
		points: need(tuple<Plain["interp"]["points"]>([point, point], point)),
		outside: may(oneOf("clamp", "extend")),
		zeroRange: may(ruleShape),
	}),
	clamp: object<Plain["clamp"]>({ clamp: need(ruleShape), min: may(amount), max: may(amount) }),
	round: object<Plain["round"]>({ round: need(ruleShape), places: need(places), mode: may(mode) }),
	agg: choice<Agg>(
		{
			of: object<Omit<Agg, "each"> & { readonly of: readonly Rule[] }>({ ...AGG, of: need(rules) }),
			each: object<Omit<Agg, "of"> & { readonly each: Items }>({ ...AGG, each: need(each) }),
		},
		(given) => refuse("OF_OR_EACH", [], messages.ofOrEach, options("of | each", given)),
	),
	peer: object<Plain["peer"]>({
		peer: need(oneOf(...statistics, "count", "below")),
		of: need(ruleShape),
		within: may(name),
		where: may(conditionShape),
		sample: may(truth),
	}),
	node: object<Plain["node"]>({ node: need(name), as: need(oneOf("points", "percent", "max")) }),
	def: object<Plain["def"]>({ def: need(name) }),
	na: object<Plain["na"]>({ na: need(oneOf(true)) }),
	decimal: object<Plain["decimal"]>({ decimal: need(decimal) }),
	var: object<Plain["var"]>({ var: need(oneOf("x", "max")) }),
	field: object<Plain["field"]>({ field: need(name) }),
};

const anyRule: ShapeOf<Rule> = kinds<Rule>({
	number,
	string: text,
	boolean: truth,
	object: choice(COMBINATORS, (given) =>
		refuse(
			"ONE_COMBINATOR",
			[],
			messages.oneCombinator(given),
			options(Object.keys(COMBINATORS).join(" | "), given),
		),
	),
});

const conditions = list(conditionShape);

const TESTS: { readonly [test: string]: ObjectShape } = {
	true: object<{ readonly true: Rule }>({ true: need(ruleShape) }),
	not: object<{ readonly not: Condition }>({ not: need(conditionShape) }),
	isNA: object<{ readonly isNA: Rule }>({ isNA: need(ruleShape) }),
	isMissing: object<{ readonly isMissing: Rule }>({ isMissing: need(ruleShape) }),
	all: object<{ readonly all: readonly Condition[] }>({ all: need(conditions) }),
	any: object<{ readonly any: readonly Condition[] }>({ any: need(conditions) }),
	atLeast: object<{ readonly atLeast: number; readonly of: readonly Condition[] }>({
		atLeast: need(whole(0)),
		of: need(conditions),
	}),
};

const anyCondition: ShapeOf<Condition> = kinds<Condition>({
	array: tuple<Extract<Condition, readonly unknown[]>>([
		oneOf("<", "<=", "==", "!=", ">=", ">"),
		ruleShape,
		ruleShape,
	]),
	object: choice(TESTS, (given) =>
		refuse("ONE_COMBINATOR", [], messages.oneTest(given), options(Object.keys(TESTS).join(" | "), given)),
	),
});
