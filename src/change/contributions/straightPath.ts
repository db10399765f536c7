import {
	addReals,
	compareReals,
	divideReals,
	multiplyReals,
	type Real,
	signOfReal,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";

const ZERO: Real = wholeReal(0);
const ONE: Real = wholeReal(1);
const TWO: Real = wholeReal(2);

/**
 * For what share of the straight way from one list of values to another each of them is the lowest, the highest or in
 * the middle; values that are equal on a stretch share it. The values times these shares add up to how far the statistic
 * moves. Formula: change.contributions.
 */
export function sharesOfPath(how: string, from: readonly Real[], to: readonly Real[]): readonly Real[] {
	const steps = to.map((end, at) => subtractReals(end, from[at] as Real));
	const cuts = [ZERO, ...crossings(from, steps), ONE];
	const shares: Real[][] = from.map(() => []);
	for (const [at, end] of cuts.entries()) {
		const start = cuts[at - 1];
		if (start === undefined || compareReals(start, end) === 0) continue;
		const middle = divideReals(addReals(start, end), TWO);
		const values = from.map((value, i) => addReals(value, multiplyReals(steps[i] as Real, middle)));
		const length = subtractReals(end, start);
		for (const [i, share] of sharesAt(how, values).entries()) {
			if (share !== undefined) shares[i]?.push(multiplyReals(share, length));
		}
	}
	return shares.map((list) => sumReals(list));
}

/** Where two of the values are equal on the way and were not so before, in order. */
function crossings(from: readonly Real[], steps: readonly Real[]): readonly Real[] {
	const found: Real[] = [];
	for (const [i, a] of from.entries()) {
		for (let j = i + 1; j < from.length; j++) {
			const speed = subtractReals(steps[i] as Real, steps[j] as Real);
			const gap = subtractReals(from[j] as Real, a);
			if (!isOther(speed) || !isOther(gap)) continue;
			const at = divideReals(gap, speed);
			if (compareReals(at, ZERO) === 1 && compareReals(at, ONE) === -1) found.push(at);
		}
	}
	return found.sort((a, b) => compareReals(a, b) ?? 0);
}

function isOther(value: Real): boolean {
	return (signOfReal(value) ?? 0) !== 0;
}

/** Who is the statistic of these values, and by how much. */
function sharesAt(how: string, values: readonly Real[]): readonly (Real | undefined)[] {
	const order = [...values.keys()].sort((a, b) => compareReals(values[a] as Real, values[b] as Real) ?? 0);
	const last = order.length - 1;
	const places = how === "min" ? [0] : how === "max" ? [last] : [last >> 1, (last + 1) >> 1];
	const shares: (Real | undefined)[] = values.map(() => undefined);
	for (const place of places) {
		const value = values[order[place] as number] as Real;
		const alike = order.filter((at) => compareReals(values[at] as Real, value) === 0);
		const share = divideReals(ONE, wholeReal(places.length * alike.length));
		for (const at of alike) shares[at] = addReals(shares[at] ?? ZERO, share);
	}
	return shares;
}
