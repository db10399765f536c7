import type * as z from "zod";
import { zodReading } from "../core/zodOf.ts";
import { safeParseScheme } from "./parseScheme.ts";
import type { SchemeInput } from "./scheme.ts";
import { schemeShape } from "./schemeShape.ts";

/**
 * The zod schema of a scheme, for editors and forms; `z.toJSONSchema(schemeSchema)` gives its JSON Schema, in which
 * rules, conditions and nodes refer to themselves. It reads with the code and the messages of `parseScheme`, in
 * English; the whole issue, in both languages, stands in `params.issue`. What a JSON Schema cannot say (that names are
 * known, that maxima add up) it checks too.
 *
 * @example
 * ```ts
 * import { schemeSchema } from "steerindex/scheme/schema";
 * const scheme = { id: "demo", sources: [], facts: { done: { type: "number" }, all: { type: "number" } } };
 * const root = { id: "share", max: 100, rule: { calc: ["*", 100, { ratio: [{ fact: "done" }, { fact: "all" }] }] } };
 * schemeSchema.safeParse({ ...scheme, root }).success; // => true
 * const refused = schemeSchema.safeParse({ ...scheme, root: { ...root, wieght: 2, rule: { rtio: [{ fact: "al" }, null] } } });
 * refused.error?.issues.map(({ path }) => path.join(".")); // => ["root.wieght", "root.rule.rtio", "root.rule.rtio.1", "root.rule.rtio.0.fact"]
 * ```
 */
export const schemeSchema: z.ZodType<SchemeInput> = zodReading(schemeShape, safeParseScheme);
