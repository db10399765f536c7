import type { Finding, ValueRange } from "steerindex/figures";
import { expect } from "vitest";
import { readDecimal } from "../../src/number/decimalText.ts";
import {
	compareFractions,
	connectedGroups,
	expectedCorrections,
	type Fraction,
	hullOf,
	type Oracle,
	type Problem,
	refsOf,
	type Stretch,
	suspectsOf,
	type Unknown,
	type Values,
} from "./bruteForce.ts";

/** How a problem is decided; `isAlone` leaves out what nobody says. */
export type OracleMaker = (problem: Problem, isAlone?: boolean) => Oracle;

/** Expects of a finding all that an oracle can tell of its report. */
export function expectBruteForce(random: Problem, finding: Finding, createOracle: OracleMaker): void {
	expect(finding.status).toBe("complete");
	const isSure = connectedGroups(random).map((group) => compareGroup(group, finding, createOracle(group)));
	expect(finding.verdict === "contradictory").toBe(isSure.includes(true));
	for (const [id, relation] of Object.entries(random.relations)) {
		const refs = refsOf(relation, random.unknowns);
		const alone: Problem = {
			unknowns: random.unknowns.filter(({ ref }) => refs.includes(ref)),
			relations: { [id]: relation },
		};
		const isPossible = createOracle(alone, true).feasible([], [id]);
		expect([id, finding.relations[id]?.verdict === "fails"]).toEqual([id, !isPossible]);
	}
}

/** Compares one group; true when its sure relations alone cannot hold. */
function compareGroup(group: Problem, finding: Finding, oracle: Oracle): boolean {
	const { unknowns, relations } = group;
	const ids = Object.keys(relations);
	const suspects = suspectsOf(unknowns);
	const isPossible = oracle.feasible([], ids);
	const conflict = finding.conflicts.find(({ figures }) => figures.includes(unknowns[0]?.ref ?? ""));
	expect(conflict === undefined).toBe(isPossible);
	for (const unknown of unknowns) {
		const allowed = finding.figures[unknown.ref]?.allowed;
		expectRange(allowed, oracle.valuesOf(unknown.ref, [unknown.ref], ids), unknown);
	}
	if (!conflict) {
		for (const { ref, printed } of unknowns) {
			const role = !printed ? "derived" : ids.length > 0 ? "consistent" : "unchecked";
			expect([ref, finding.figures[ref]?.role]).toEqual([ref, role]);
		}
		return false;
	}
	const expected = expectedCorrections(group, oracle);
	expect(
		conflict.corrections.map(({ set, breaks, weight }) => ({ set: Object.keys(set), breaks, weight })),
	).toEqual(expected);
	expect([conflict.complete, conflict.none]).toEqual([true, expected.length === 0]);
	for (const { set, breaks, ranges } of conflict.corrections) {
		const kept = ids.filter((id) => !breaks.includes(id));
		for (const ref of Object.keys(set)) {
			const unknown = unknowns.find((one) => one.ref === ref);
			if (unknown) expectRange(ranges[ref], oracle.valuesOf(ref, Object.keys(set), kept), unknown);
		}
	}
	for (const core of conflict.cores) {
		const others = suspects.filter((ref) => !core.figures.includes(ref));
		expect(oracle.feasible(others, ids)).toBe(false);
		for (const ref of core.figures) expect(oracle.feasible([...others, ref], ids)).toBe(true);
		for (const { set, breaks } of conflict.corrections) {
			if (breaks.length === 0) expect(core.figures.some((ref) => ref in set)).toBe(true);
		}
	}
	expectRoles(group, finding, oracle, expected);
	const sure = ids.filter((id) => !relations[id]?.assumed);
	const isSure = !oracle.feasible([], sure);
	const { restsOn } = conflict;
	if (isSure) expect(restsOn).toEqual([]);
	else {
		expect(
			oracle.feasible(
				[],
				ids.filter((id) => sure.includes(id) || restsOn.includes(id)),
			),
		).toBe(false);
		for (const assumed of restsOn) {
			const rest = ids.filter((id) => sure.includes(id) || (restsOn.includes(id) && id !== assumed));
			expect(oracle.feasible([], rest)).toBe(true);
		}
	}
	return isSure;
}

function expectRoles(
	{ unknowns, relations }: Problem,
	finding: Finding,
	oracle: Oracle,
	expected: ReturnType<typeof expectedCorrections>,
): void {
	const fewest = Math.min(...expected.map(({ breaks }) => breaks.length));
	const smallest = expected.filter(({ breaks }) => breaks.length === fewest);
	const ids = Object.keys(relations);
	for (const { ref, printed, locked } of unknowns) {
		const found = finding.figures[ref];
		const holding = smallest.filter(({ set }) => set.includes(ref)).length;
		const role = !printed
			? "derived"
			: locked
				? "locked"
				: holding === 0
					? "cleared"
					: holding === smallest.length
						? "necessary"
						: "possible";
		expect([ref, found?.role]).toEqual([ref, role]);
		if (role !== "cleared") continue;
		const ground = found?.ground;
		const isArithmetic = !oracle.feasible([ref], ids);
		expect([ref, ground?.by]).toEqual([ref, isArithmetic ? "arithmetic" : "weight"]);
		if (!ground || !isArithmetic) continue;
		const implicit = unknowns.filter((one) => ground.relations.includes(one.ref)).length;
		if (implicit > 0) continue;
		const { relations: needed, assumed } = ground;
		expect(assumed).toEqual(needed.filter((id) => relations[id]?.assumed));
	}
}

function expectRange(range: ValueRange | undefined, values: Values, unknown: Unknown): void {
	const shown = [unknown.ref, range?.text, JSON.stringify(values)];
	if (!range) throw new Error(`no range: ${shown}`);
	if ("whole" in values) {
		const { whole } = values;
		expect([...shown, range.empty]).toEqual([...shown, whole.length === 0]);
		if (whole.length === 0) return;
		const [low, high] = [whole[0] ?? 0, whole.at(-1) ?? 0];
		const isEndless = unknown.capped && high === unknown.high;
		const ends = [range.min?.value ?? null, range.max?.value ?? null];
		if (range.ends === "exact") expect([...shown, ends]).toEqual([...shown, [low, isEndless ? null : high]]);
		else {
			expect([...shown, range.min === null || range.min.value <= low]).toEqual([...shown, true]);
			expect([...shown, range.max === null || range.max.value >= high]).toEqual([...shown, true]);
		}
		if (range.holes === "none") expect([...shown, whole.length]).toEqual([...shown, high - low + 1]);
		return;
	}
	const [first, ...others] = values.pieces;
	expect([...shown, range.empty]).toEqual([...shown, first === undefined]);
	if (!first) return;
	const order = compareEnds(range, others.reduce(hullOf, first));
	if (range.ends === "exact") expect([...shown, order]).toEqual([...shown, [0, 0]]);
	else expect([...shown, order.every((side) => side >= 0)]).toEqual([...shown, true]);
	if (range.holes === "none") expect([...shown, hasGap(values.pieces)]).toEqual([...shown, false]);
}

function hasGap(pieces: readonly Stretch[]): boolean {
	const least = ({ min, minOpen }: Stretch): readonly [Fraction | null, number] => [min, Number(minOpen)];
	const sorted = [...pieces].sort((a, b) => {
		const [[low, lowOpen], [other, otherOpen]] = [least(a), least(b)];
		if (!low || !other) return Number(low !== null) - Number(other !== null);
		return compareFractions(low, other) || lowOpen - otherOpen;
	});
	let [reach] = sorted;
	for (const piece of sorted) {
		if (reach?.max && piece.min) {
			const order = compareFractions(piece.min, reach.max);
			if (order > 0 || (order === 0 && piece.minOpen && reach.maxOpen)) return true;
		}
		reach = reach ? hullOf(reach, piece) : piece;
	}
	return false;
}

/** For each end 0 where range and hull agree, 1 where the range reaches further, -1 where not so far. */
function compareEnds(range: ValueRange, hull: Stretch): readonly number[] {
	const compare = (bound: ValueRange["min"], end: Fraction | null, isOpen: boolean, side: 1 | -1): number => {
		if (!bound || !end) return !bound && !end ? 0 : bound ? -1 : 1;
		const order = compareText(bound.exact, end) * side;
		return order || Number(isOpen) - Number(bound.open);
	};
	return [compare(range.min, hull.min, hull.minOpen, -1), compare(range.max, hull.max, hull.maxOpen, 1)];
}

function compareText(exact: string, [n, d]: Fraction): number {
	const [left = "", right = "1"] = exact.split("/");
	const value = readDecimal(left);
	if (!value) throw new Error(`not a number: ${exact}`);
	const gap = value.n * BigInt(d) - BigInt(n) * value.d * BigInt(right);
	return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}
