import { date } from "../../calendar/leaves.ts";
import { refuse } from "../../core/error.ts";
import { label, text } from "../../core/leaves.ts";
import {
	choice,
	type FieldsOf,
	kinds,
	list,
	may,
	named,
	need,
	object,
	oneOf,
	type ShapeOf,
} from "../../core/shape.ts";
import type { Source } from "../../core/source.ts";
import { amount, whole } from "../../number/leaves.ts";
import type {
	CompositeNode,
	Grouping,
	LeafNode,
	NodeFields,
	Placement,
	Ranking,
	SchemeNode,
} from "../node.ts";
import * as messages from "./messages.ts";
import { conditionShape, ruleShape } from "./rule.ts";
import { name, number, options, rounding, truth } from "./words.ts";

type Leaf = Omit<LeafNode<string, string, string>, "combine" | "children">;
type Composite = Omit<CompositeNode<string, string, string>, "rule">;
type Child = SchemeNode | Placement<string>;
type Publish = Required<Leaf>["publish"];
type Cuts = Extract<Grouping, { cuts: unknown }>;
type Quantiles = Extract<Grouping, { quantiles: unknown }>;

export const sourceShape: ShapeOf<Source> = object<Source>({
	title: need(label),
	url: may(text),
	validFrom: may(date),
	unverified: may(text),
});

const ranking = object<Ranking<string, string, string>>({
	of: need(oneOf("points", "percent")),
	key: need(oneOf("exact", "published")),
	order: need(oneOf("highest-first", "lowest-first")),
	ties: need(oneOf("competition", "dense", "modified", "average")),
	population: need(oneOf("ranked", "listed")),
	within: may(name),
	where: may(conditionShape),
});

const GROUPED: FieldsOf<Pick<Cuts, "of" | "key">> = {
	of: need(oneOf("points", "percent", "rank")),
	key: need(oneOf("exact", "published")),
};

const cut = object<Cuts["cuts"][number]>({
	at: need(amount),
	inclusive: need(truth),
	label: need(label),
});

const grouping: ShapeOf<Grouping> = choice<Grouping>(
	{
		cuts: object<Omit<Cuts, "quantiles">>({ ...GROUPED, cuts: need(list(cut)), otherwise: need(label) }),
		quantiles: object<Omit<Quantiles, "cuts">>({
			...GROUPED,
			quantiles: need(kinds<number | readonly number[]>({ number: whole(2), array: list(number) })),
			method: need(oneOf("type7")),
			edge: need(oneOf("up", "down")),
			labels: need(list(label)),
		}),
	},
	(given) =>
		refuse("CUTS_OR_QUANTILES", [], messages.cutsOrQuantiles, options("cuts, otherwise | quantiles", given)),
);

const NODE: FieldsOf<NodeFields<string, string, string>> = {
	id: need(name),
	label: may(label),
	source: may(sourceShape),
	max: may(amount),
	min: may(amount),
	weight: may(amount),
	role: may(oneOf("bonus", "penalty")),
	whenNotApplicable: may(oneOf("propagate", "exclude", "rescale", "spread", "full", "zero")),
	whenMissing: may(oneOf("propagate", "notApplicable", "zero")),
	then: may(ruleShape),
	round: may(rounding),
	publish: may(object<Publish>({ points: may(rounding), percent: may(rounding) })),
	rank: may(ranking),
	groups: may(grouping),
};

/** A node with a rule, as every outcome is. */
export const leafShape: ShapeOf<LeafNode<string, string, string>> & { readonly is: "object" } = object<Leaf>({
	...NODE,
	rule: need(ruleShape),
});

const child: ShapeOf<Child> = named<Child>("child", () => anyChild);

const composite = object<Composite>({
	...NODE,
	combine: need(oneOf("sum", "mean", "geometricMean", "harmonicMean", "min", "max", "median")),
	children: need(list(child)),
});

const KINDS = { rule: leafShape, combine: composite, children: composite };

/** A node with its children, theirs and so on. */
export const nodeShape: ShapeOf<SchemeNode> = choice<SchemeNode>(KINDS, (given) =>
	refuse(
		"LEAF_OR_COMPOSITE",
		[],
		messages.leafOrComposite(given),
		options("rule | combine, children", given),
	),
);

const placement = object<Placement<string>>({ ref: need(name), weight: may(amount) });

const anyChild: ShapeOf<Child> = choice<Child>({ ...KINDS, ref: placement }, (given) =>
	refuse(
		"LEAF_OR_COMPOSITE",
		[],
		messages.leafOrComposite(given),
		options("rule | combine, children | ref", given),
	),
);
