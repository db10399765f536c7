import { Decimal } from "decimal.js";

const cyclic: Record<string, unknown> = { places: 2 };
cyclic.self = cyclic;

/** Values of every type, none of them a number, a decimal text, a list or options. */
export const junk: readonly unknown[] = [
	...[undefined, null, true, false, Symbol("5"), Number.NaN, Number.POSITIVE_INFINITY],
	...["", " ", ".", "-", "abc", "1,5", "1_000", "0x10", "1e", "1e99999", "1e-5000", "Infinity", "NaN", "5n"],
	...[
		"1".repeat(1_000_000),
		"x".repeat(1_000_000),
		`${" ".repeat(1_000_000)}y`,
		`1e${"0".repeat(1_000_000)}`,
	],
	...[10n ** 1100n, -(10n ** 100_000n)],
	...[{}, cyclic, new Date(0), Object(5), new Map(), new Decimal(Number.NaN), new Decimal("-Infinity")],
	...[{ toString: () => "5" }, { valueOf: () => 5 }, Object.assign(() => 5, { toString: () => "5" })],
	{ toStringTag: "[object Decimal]", toString: () => "5" },
	{ toStringTag: "[object Decimal]", s: 1, e: 1e9, d: [1] },
	{ toStringTag: "[object Decimal]", s: 1, e: 0, d: Array.from({ length: 1_000_000 }, () => 1) },
	{ toStringTag: "[object Decimal]", s: 1, e: 0, d: ["5x"] },
	Decimal.clone({ toExpPos: 9e15 })("1e9000000"),
];
