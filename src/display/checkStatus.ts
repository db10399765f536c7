import { date } from "../calendar/leaves.ts";
import { noteType } from "../core/checks.ts";
import { isRecord } from "../core/describe.ts";
import type { Issue } from "../core/issue.ts";
import { label, text } from "../core/leaves.ts";
import { readShape } from "../core/readShape.ts";
import { nullable, oneOf, type Shape } from "../core/shape.ts";
import { taskStates } from "../plan/states.ts";
import type { CalendarRow } from "./toCalendar.ts";

type Path = readonly (string | number)[];

const ROW: { readonly [K in keyof CalendarRow]: Shape } = {
	task: text,
	title: label,
	kind: oneOf("oneOff", "regular"),
	state: oneOf(...taskStates),
	timeliness: text,
	due: nullable(date),
	doneOn: nullable(date),
};

/** Notes what stands in the way of making calendar entries of a status; other fields are not looked at. */
export function checkStatus(status: unknown, issues: Issue[]): void {
	if (!isRecord(status)) {
		noteType(status, "{ plan, asOf, rows }", ["status"], issues);
		return;
	}
	checkFields(status, { plan: text, asOf: date }, ["status"], issues);
	if (Array.isArray(status.rows)) checkRows(status.rows, issues);
	else noteType(status.rows, "[…]", ["status", "rows"], issues);
}

function checkRows(rows: readonly unknown[], issues: Issue[]): void {
	for (const [i, row] of rows.entries()) {
		const path = ["status", "rows", i];
		if (isRecord(row)) checkFields(row, ROW, path, issues);
		else noteType(row, `{ ${Object.keys(ROW).join(", ")} }`, path, issues);
	}
}

function checkFields(
	value: Readonly<Record<string, unknown>>,
	shapes: { readonly [key: string]: Shape },
	path: Path,
	issues: Issue[],
): void {
	for (const [key, shape] of Object.entries(shapes)) readShape(shape, value[key], [...path, key], issues);
}
