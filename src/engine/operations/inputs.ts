import { type Absent, type Cell, isAbsent, MISSING, NOT_APPLICABLE } from "../cell.ts";
import { type Context, cellOf } from "../context.ts";
import { type Binders, readReal } from "./binder.ts";

/** Constants, facts, fields of items, and finished points that are given. Formula: scheme.fact. */
export const inputs: Binders = {
	number: ({ options }) => {
		const value = readReal(options?.value);
		return () => value;
	},
	text: ({ options }) => {
		const value = String(options?.value);
		return () => value;
	},
	boolean: ({ options }) => {
		const value = options?.value === true;
		return () => value;
	},
	notApplicable: () => () => NOT_APPLICABLE,
	fact: ({ options, fallback }, at) => {
		const name = String(options?.fact);
		const back = options?.period === -1 ? 1 : 0;
		return (context) => {
			const cell = context.inputs.fact(context.unit, name, back);
			if (!isAbsent(cell)) return cell;
			if (cell.status === "missing" && fallback !== undefined) return cellOf(context, fallback);
			return tell(context, at, cell);
		};
	},
	field: ({ options }, at) => {
		const name = String(options?.field);
		return (context) => {
			const cell = context.item?.fields.get(name) ?? MISSING;
			return isAbsent(cell) ? tell(context, at, cell) : cell;
		};
	},
	given: ({ args, options }, at) => {
		const [computed = 0] = args;
		const node = String(options?.node);
		return (context) => {
			const given = context.inputs.hasGiven ? context.inputs.given(context.unit, node) : undefined;
			if (given === undefined) return cellOf(context, computed);
			return isAbsent(given) ? tell(context, at, given) : given;
		};
	},
};

/** What is missing, or broken, in the observations themselves begins here. */
function tell(context: Context, at: number, cell: Absent): Cell {
	if (cell.status === "notApplicable") return cell;
	const code = cell.code === undefined || cell.code === "NA_COMPARE" ? "MISSING" : cell.code;
	context.listener?.(code, at, context.unit);
	return cell;
}
