import * as z from "zod";
import { capIssues, type Issue } from "./issue.ts";
import { jsonSchemaOf } from "./jsonSchemaOf.ts";
import { labelText } from "./label.ts";
import { readShape } from "./readShape.ts";
import type { Shape, ShapeOf } from "./shape.ts";

/**
 * The zod schema of a shape. It reads with the plain reading and has its issues, so that the two cannot
 * disagree; zod's own checks would have other words for the same problems, in the locale of the host.
 */
export function zodOf<T>(
	shape: Shape & ShapeOf<T>,
	check?: (value: T, issues: Issue[]) => void,
): z.ZodType<T> {
	const schema = z
		.unknown()
		.check((payload) => {
			const issues: Issue[] = [];
			const copy = readShape(shape, payload.value, [], issues);
			if (copy !== undefined) check?.(copy, issues);
			for (const issue of capIssues(issues)) {
				payload.issues.push({
					code: "custom",
					path: [...issue.path],
					message: labelText(issue.message, "en"),
					params: { issue },
					input: payload.value,
				});
			}
			if (issues.length === 0) payload.value = copy;
		})
		.meta({ ...jsonSchemaOf(shape) });
	return schema as z.ZodType<T>;
}
