import {
	addReals,
	compareReals,
	divideReals,
	multiplyReals,
	negateReal,
	type Real,
	signOfReal,
	subtractReals,
	sumReals,
	wholeReal,
} from "../../number/real.ts";
import type { Counted, State } from "./counted.ts";
import { worthByLogMean } from "./logMean.ts";
import type { Inside, Placed } from "./shape.ts";
import { sharesOfPath } from "./straightPath.ts";

const ZERO: Real = wholeReal(0);
const ONE: Real = wholeReal(1);

type Kept = Counted & { readonly is: "value" | "fixed" };

/** A child that counts, in the two situations between which values move. */
interface Mover {
	readonly at: number;
	readonly child: Placed;
	readonly from: Kept;
	readonly to: Kept;
}

/**
 * What one point of each child is worth to the composite, while values go from one situation to another in which the same
 * children count: Σ worth · (to − from) is the change of the whole. From a situation to itself: Σ worth · value is the
 * whole. Formula: change.contributions.
 */
export function worthOf(inside: Inside, from: State, to: State): readonly Real[] {
	const worth: Real[] = inside.children.map(() => ZERO);
	const movers: Mover[] = [];
	for (const [at, child] of inside.children.entries()) {
		const [one, other] = [from.counted[at], to.counted[at]];
		if (!one || !other || one.is === "out" || other.is === "out") continue;
		if (child.role === "") movers.push({ at, child, from: one, to: other });
		else worth[at] = worthOfRole(child, one.value, other.value, from === to);
	}
	const values = worthOfMovers(inside, from, to, movers);
	for (const [i, { at }] of movers.entries()) worth[at] = values[i] as Real;
	return worth;
}

function worthOfMovers(inside: Inside, from: State, to: State, movers: readonly Mover[]): readonly Real[] {
	const weights = movers.map(({ child }) => child.weight);
	const starts = movers.map((mover) => mover.from.value);
	const ends = movers.map((mover) => mover.to.value);
	const [before, after] = [from.result as Real, to.result as Real];
	switch (inside.how) {
		case "sum":
			return worthInSum(inside, to, movers);
		case "mean": {
			const total = sumReals(weights);
			return weights.map((weight) => divideReals(weight, total));
		}
		case "geometricMean":
			return worthByLogMean(starts, ends, weights, before, after);
		case "harmonicMean": {
			const whole = divideReals(multiplyReals(before, after), sumReals(weights));
			return weights.map((weight, at) =>
				divideReals(multiplyReals(weight, whole), multiplyReals(starts[at] as Real, ends[at] as Real)),
			);
		}
		default:
			return sharesOfPath(inside.how, starts, ends);
	}
}

/** The weight; more where others spread their maximum over the rest, or the rest is scaled up to the full one. */
function worthInSum(inside: Inside, { counted }: State, movers: readonly Mover[]): readonly Real[] {
	const leaving = (how: string): Real =>
		sumReals(
			inside.children.flatMap(({ weight, declared, role }, at) => {
				const one = counted[at];
				const leaves = role === "" && one?.is === "out" && one.as === how;
				return leaves ? [multiplyReals(weight, declared ?? ZERO)] : [];
			}),
		);
	const [spread, rescaled] = [leaving("spread"), leaving("rescale")];
	const isSpread = signOfReal(spread) !== 0;
	const each = isSpread ? divideReals(spread, wholeReal(movers.length)) : ZERO;
	const applicable = addReals(
		sumReals(movers.map(({ child, to }) => multiplyReals(child.weight, to.max))),
		spread,
	);
	const factor = signOfReal(rescaled) === 0 ? ONE : divideReals(addReals(applicable, rescaled), applicable);
	return movers.map(({ child, to }) => {
		const own = isSpread ? addReals(child.weight, divideReals(each, to.max)) : child.weight;
		return multiplyReals(own, factor);
	});
}

/** A bonus counts up to its cap, a penalty is taken off: between two values what the capped one moves. */
function worthOfRole({ role, declared }: Placed, from: Real, to: Real, isWhole: boolean): Real {
	const capped = (value: Real): Real =>
		declared !== undefined && compareReals(value, declared) === 1 ? declared : value;
	const start = isWhole ? ZERO : from;
	const moved = subtractReals(to, start);
	const worth =
		signOfReal(moved) === 0
			? capped(to) === to
				? ONE
				: ZERO
			: divideReals(subtractReals(capped(to), isWhole ? ZERO : capped(start)), moved);
	return role === "penalty" ? negateReal(worth) : worth;
}
