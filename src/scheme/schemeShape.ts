import { date } from "../calendar/leaves.ts";
import { label, text } from "../core/leaves.ts";
import { keyed, list, may, need, object, oneOf, type ShapeOf } from "../core/shape.ts";
import { amount } from "../number/leaves.ts";
import type { Quota } from "./node.ts";
import type { SchemeInput } from "./scheme.ts";
import { factShape } from "./shapes/fact.ts";
import { leafShape, nodeShape, sourceShape } from "./shapes/node.ts";
import { ruleShape } from "./shapes/rule.ts";
import { mode, name } from "./shapes/words.ts";

const quota = object<Quota<string, string>>({
	node: need(name),
	label: need(text),
	to: need(text),
	share: need(amount),
	of: need(list(text)),
	round: need(oneOf("floor", "ceiling", "half-up")),
	by: need(name),
	ties: need(oneOf("keep-all", "drop-all")),
	within: may(name),
});

/** The structure of a scheme; that its names are known and its rules make sense is checked on what this gives. */
export const schemeShape: ShapeOf<SchemeInput> = object<SchemeInput>({
	steerindex: may(oneOf(1)),
	id: need(name),
	label: may(label),
	sources: need(list(sourceShape)),
	validFrom: may(date),
	validTo: may(date),
	rounding: may(mode),
	facts: need(keyed(factShape, name)),
	definitions: may(keyed(ruleShape, name)),
	root: need(nodeShape),
	outcomes: may(list(leafShape)),
	quotas: may(list(quota)),
});
