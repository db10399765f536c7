import type { Locale } from "steerindex/core";
import { type FigureReport, feasibleBases, feasibleCounts, reconcile } from "steerindex/figures";
import type { RoundingMode } from "steerindex/number";
import { describe, expect, test } from "vitest";
import published from "../scenarios/figures-published.json" with { type: "json" };

interface Rate {
	readonly text: string;
	readonly locale: Locale;
	readonly modes?: readonly RoundingMode[];
}
type Counts = Rate & {
	readonly of: number;
	readonly counts?: number[];
	readonly first?: number;
	readonly last?: number;
};
type Bases = Rate & { readonly from: number; readonly to: number; readonly bases: readonly number[] };

interface Published {
	readonly title: string;
	readonly report: FigureReport;
	readonly verdict: string;
	readonly verdicts: Readonly<Record<string, string>>;
	readonly gaps?: Readonly<Record<string, string>>;
	readonly corrections?: readonly (readonly (readonly [object, readonly string[]])[])[];
	readonly slips?: Readonly<Record<string, readonly [string, string]>>;
	readonly reasons?: Readonly<Record<string, readonly [string, string]>>;
}

const scenarios = published as unknown as {
	readonly counts: readonly Counts[];
	readonly bases: readonly Bases[];
	readonly reports: readonly Published[];
};

describe("feasibleCounts (figures.percent)", () => {
	test.each(scenarios.counts)("$text of $of", ({ text, of, locale, modes, counts, first, last }) => {
		const found = feasibleCounts(text, { of, locale, modes });
		if (counts) expect(found).toEqual(counts);
		else expect([found[0], found.at(-1)]).toEqual([first, last]);
	});
});

describe("feasibleBases (figures.percent)", () => {
	test.each(scenarios.bases)("$text of $from to $to", ({ text, from, to, locale, modes, bases }) => {
		expect(feasibleBases(text, { from, to, locale, modes })).toEqual(bases);
		for (const of of bases) expect(feasibleCounts(text, { of, locale, modes })).not.toEqual([]);
	});
});

describe("published reports (figures.reconcile)", () => {
	test.each(scenarios.reports)(
		"$title",
		({ report, verdict, verdicts, gaps, corrections, slips, reasons }) => {
			const finding = reconcile(report);
			const of = <T>(keys: object | undefined, take: (key: string) => T): object =>
				Object.fromEntries(Object.keys(keys ?? {}).map((key) => [key, take(key)]));
			expect(of(verdicts, (id) => finding.relations[id]?.verdict)).toEqual(verdicts);
			expect(finding.verdict).toBe(verdict);
			expect(of(gaps, (id) => finding.relations[id]?.gap?.exact)).toEqual(gaps ?? {});
			if (corrections) {
				const found = finding.conflicts.map((conflict) =>
					conflict.corrections.map(({ set, breaks }) => [set, breaks]),
				);
				expect(found).toEqual(corrections);
			}
			const firstOf = (list: readonly { readonly code: string; readonly value?: string }[] = []): unknown =>
				list.map(({ code, value }) => [code, value])[0];
			expect(of(slips, (ref) => firstOf(finding.figures[ref]?.reasons))).toEqual(slips ?? {});
			expect(of(reasons, (id) => firstOf(finding.relations[id]?.reasons))).toEqual(reasons ?? {});
		},
	);
});
