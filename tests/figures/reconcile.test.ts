import { type FigureReport, type Finding, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";
import vectors from "../scenarios/figures-vectors.json" with { type: "json" };

/** What a vector says; all of it optional, every word of it checked. */
interface Expected {
	readonly verdict: string;
	readonly status?: string;
	readonly relations?: Readonly<Record<string, object>>;
	/** For each conflict its corrections, in order, as [set, breaks]. */
	readonly corrections?: readonly (readonly (readonly [object, readonly string[]])[])[];
	readonly cores?: readonly (readonly (readonly string[])[])[];
	/** For each conflict the number of figures in each correction. */
	readonly sizes?: readonly (readonly number[])[];
	readonly correctedOnce?: readonly string[];
	readonly allowed?: Readonly<Record<string, string>>;
	readonly holes?: Readonly<Record<string, string>>;
	readonly roles?: Readonly<Record<string, string>>;
	readonly grounds?: Readonly<Record<string, object>>;
	readonly oneDigit?: readonly string[];
	readonly texts?: Readonly<Record<string, string>>;
}

const pick = <T>(of: Readonly<Record<string, unknown>> | undefined, take: (key: string) => T): object =>
	Object.fromEntries(Object.keys(of ?? {}).map((key) => [key, take(key)]));

function check(finding: Finding, expected: Expected): void {
	const { figures, conflicts, relations } = finding;
	expect(finding.verdict).toBe(expected.verdict);
	expect(finding.status).toBe(expected.status ?? "complete");
	expect(relations).toMatchObject(expected.relations ?? {});
	expect(pick(expected.allowed, (ref) => figures[ref]?.allowed.text)).toEqual(expected.allowed ?? {});
	expect(pick(expected.holes, (ref) => figures[ref]?.allowed.holes)).toEqual(expected.holes ?? {});
	expect(pick(expected.roles, (ref) => figures[ref]?.role)).toEqual(expected.roles ?? {});
	expect(pick(expected.grounds, (ref) => figures[ref]?.ground)).toEqual(expected.grounds ?? {});
	if (expected.corrections) {
		const found = conflicts.map(({ corrections }) => corrections.map(({ set, breaks }) => [set, breaks]));
		expect(found).toEqual(expected.corrections);
	}
	if (expected.cores) {
		expect(conflicts.map(({ cores }) => cores.map((core) => core.figures))).toEqual(expected.cores);
	}
	if (expected.sizes) {
		const sizes = conflicts.map(({ corrections }) => corrections.map(({ set }) => Object.keys(set).length));
		expect(sizes).toEqual(expected.sizes);
	}
	if (expected.correctedOnce) {
		const sets = conflicts.flatMap(({ corrections }) => corrections.map(({ set }) => Object.keys(set)));
		expect(sets.flat().sort()).toEqual([...expected.correctedOnce].sort());
	}
	for (const ref of expected.oneDigit ?? []) {
		expect(figures[ref]?.reasons.map(({ code }) => code)).toContain("oneDigit");
	}
	for (const [id, text] of Object.entries(expected.texts ?? {})) {
		expect(relations[id]?.text).toMatchObject({ en: expect.stringContaining(text) });
	}
}

describe("reconcile (figures.reconcile)", () => {
	test.each(vectors)("$id: $title", ({ report, expected, limit }) => {
		const input = structuredClone(report) as unknown as FigureReport;
		check(reconcile(input, { limit }), expected as unknown as Expected);
		// The report was read, not changed.
		expect(input).toEqual(report);
	});

	test.each(vectors)("$id survives JSON, as report and as finding", ({ report, limit }) => {
		const finding = reconcile(report as unknown as FigureReport, { limit });
		const again = reconcile(JSON.parse(JSON.stringify(report)), { limit });
		expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
		expect(again).toEqual(finding);
	});
});

describe("sameMode", () => {
	const figures = { p: "98,62%", n: "16.051", N: "16.274", used: "39,08%", services: "1.456" };
	const truncated = { percent: "p", of: "N", count: "n" } as const;
	const rounded = { percent: "used", of: "services" } as const;
	const report = (relations: FigureReport["relations"]): FigureReport => ({
		locale: "vi",
		modes: ["half-up", "truncate"],
		figures,
		relations,
	});

	test("modes may be mixed unless it is said", () => {
		expect(reconcile(report({ truncated, rounded })).verdict).toBe("consistent");
	});

	test("each mode alone, and which are possible", () => {
		const { verdict, modes, status } = reconcile({ ...report({ truncated, rounded }), sameMode: true });
		expect([verdict, status]).toEqual(["contradictory", "complete"]);
		expect(modes).toEqual([
			{ mode: "half-up", verdict: "contradictory" },
			{ mode: "truncate", verdict: "contradictory" },
		]);
		const one = reconcile({ ...report({ rounded }), sameMode: true });
		expect(one.verdict).toBe("consistent");
		expect(one.modes?.map((each) => each.verdict)).toEqual(["consistent", "contradictory"]);
	});

	test("is consistent by no mode where none is proved to be", () => {
		const assumed = { ...rounded, assumed: true } as const;
		const found = reconcile({ ...report({ truncated, assumed }), sameMode: true });
		expect(found.modes?.map((each) => each.verdict)).toEqual(["contradictory", "undetermined"]);
		expect(found.verdict).toBe("undetermined");
	});

	test("a figure's own modes stay as they are", () => {
		const own = { ...figures, p: { printed: "98,62%", modes: ["truncate"] } } as const;
		const input: FigureReport = { ...report({ truncated, rounded }), figures: own, sameMode: true };
		const found = reconcile(input);
		expect(found.modes?.map((each) => each.verdict)).toEqual(["consistent", "contradictory"]);
	});
});
