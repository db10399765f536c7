import * as z from "zod";
import { capIssues, type Issue, type Result } from "./issue.ts";
import { jsonSchemaOf } from "./jsonSchemaOf.ts";
import { labelText } from "./label.ts";
import { readShape } from "./readShape.ts";
import type { Named, Shape, ShapeOf } from "./shape.ts";

interface ShapeDef extends z.core.$ZodUnknownDef {
	readonly shape: Shape;
	readonly title?: string;
}

/** A type of zod that takes anything and writes a shape as its JSON Schema, in the draft that is asked for. */
const ZodShape: z.core.$constructor<z.ZodUnknown, ShapeDef> = /*@__PURE__*/ z.core.$constructor(
	"ZodShape",
	(schema, { shape, title }) => {
		z.ZodUnknown.init(schema, schema._zod.def);
		schema._zod.processJSONSchema = (context, json, params) => {
			// zod makes references of what stands within itself, also where the schema is a part of another.
			const refer = (part: Named): z.core.JSONSchema.BaseSchema =>
				z.core.processSchema(partOf(part), context, params);
			Object.assign(json, title && { title }, jsonSchemaOf(shape, { target: context.target, refer }));
		};
	},
);

const parts = new WeakMap<Named, z.ZodUnknown>();

/** The schema of a named shape, one and the same wherever it stands. */
function partOf(named: Named): z.ZodUnknown {
	const part = parts.get(named) ?? new ZodShape({ type: "unknown", shape: named.of(), title: named.name });
	parts.set(named, part);
	return part;
}

/**
 * The zod schema of a shape. It reads with the plain reading and has its issues, so that the two cannot
 * disagree; zod's own checks would have other words for the same problems, in the locale of the host.
 */
export function zodOf<T>(
	shape: Shape & ShapeOf<T>,
	check?: (value: T, issues: Issue[]) => void,
): z.ZodType<T> {
	return zodReading(shape, (json) => {
		const issues: Issue[] = [];
		const copy = readShape(shape, json, [], issues);
		if (copy !== undefined) check?.(copy, issues);
		return copy !== undefined && issues.length === 0 ? { ok: true, value: copy } : { ok: false, issues };
	});
}

/** The zod schema of a shape with a reading of its own, which sees more than the shape. */
export function zodReading<T>(shape: Shape & ShapeOf<T>, read: (json: unknown) => Result<T>): z.ZodType<T> {
	const schema = new ZodShape({ type: "unknown", shape }).check((payload) => {
		const result = read(payload.value);
		if (result.ok) {
			payload.value = result.value;
			return;
		}
		for (const issue of capIssues(result.issues)) {
			payload.issues.push({
				code: "custom",
				path: [...issue.path],
				message: labelText(issue.message, "en"),
				params: { issue },
				input: payload.value,
			});
		}
	});
	return schema as z.ZodType<T>;
}
