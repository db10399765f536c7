const cyclic: Record<string, unknown> = { range: {} };
cyclic.self = cyclic;

/** Values of every type, none of them a date, a period, an instant, a calendar or options. */
export const junk: readonly unknown[] = [
	...[undefined, null, true, Symbol("2022"), Number.NaN, Number.POSITIVE_INFINITY, 1e300, 10n ** 30n],
	...["", " ", "2022-8-16", "2022-02-30", "0000-01-01", "2022-13-01", "+02022-01-01", "２０２２-01-01"],
	...["2022-08-16 ", "a".repeat(1_000_000), " ".repeat(1_000_000), "1".repeat(1_000_000), "\ud800"],
	...[{}, [], cyclic, new Map(), Object.create(null), Object.create(Date.prototype), () => "2022-08-16"],
	...[new Date(Number.NaN), { toString: () => "2022-08-16" }, [["2022-08-16"]], new Proxy([], {})],
	Array.from({ length: 100_000 }, (_, i) => i),
];
