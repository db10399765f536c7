import type { Label } from "steerindex/core";
import { type FigureInput, type FigureReport, type RelationFinding, reconcile } from "steerindex/figures";
import { describe, expect, test } from "vitest";

type Figures = Readonly<Record<string, FigureInput>>;
type Report = Partial<FigureReport>;

/** What one relation says, alone. */
function alone(figures: Figures, relation: object, more: Report = {}): RelationFinding {
	const report = { locale: "vi", figures, relations: { r: relation }, ...more } as FigureReport;
	const found = reconcile(report, { limit: 50_000 }).relations.r;
	if (!found) throw new Error("no finding");
	return found;
}

const english = (label: Label): string => (typeof label === "string" ? label : label.en);
const gapOf = ({ gap }: RelationFinding): string | undefined => gap && `${gap.open ? "> " : ""}${gap.exact}`;

type Case = readonly [
	title: string,
	figures: Figures,
	relation: object,
	verdict: string,
	text: string,
	gap?: string,
];

const missing: FigureInput = { missing: true };
const missingCount: FigureInput = { missing: true, kind: "count" };

const cases: readonly Case[] = [
	// total, parts
	["a sum", { t: "8", a: "3", b: "5" }, { total: "t", parts: ["a", "b"] }, "holds", "a 3 + b 5 = 8"],
	["a sum of one", { t: "8", a: "8" }, { total: "t", parts: ["a"] }, "holds", "a 8 = 8"],
	[
		"a sum to a number",
		{ a: "60%", b: "40%" },
		{ total: 100, parts: ["a", "b"] },
		"holds",
		"a 60% + b 40% = 100",
	],
	[
		"too many",
		{ t: "32", a: "9", b: "24" },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 9 + b 24 = 33, but t 32: 1 too many",
		"1",
	],
	[
		"too few",
		{ t: "32", a: "9", b: "20" },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 9 + b 20 = 29, but t 32: 3 too few",
		"-3",
	],
	[
		"too few for a number",
		{ a: "3", b: "4" },
		{ total: 10, parts: ["a", "b"] },
		"fails",
		"a 3 + b 4 = 7, but 10: 3 too few",
		"-3",
	],
	[
		"reals within rounding",
		{ t: "10,0", a: "3,3", b: "6,6" },
		{ total: "t", parts: ["a", "b"] },
		"holdsByRounding",
		"a 3,3 + b 6,6 = 9,9, printed 10,0: within rounding",
	],
	[
		"reals that the result rounds away",
		{ t: "10,0", a: "3,32", b: "6,66" },
		{ total: "t", parts: ["a", "b"] },
		"holds",
		"a 3,32 + b 6,66 = 9,98, printed 10,0",
	],
	[
		"reals too far apart",
		{ t: "10,0", a: "3,3", b: "6,5" },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 3,3 + b 6,5 = 9,8, but t 10,0: more than 0,05 too little",
		"> -0.05",
	],
	[
		"an open end that is just missed",
		{ t: "10,0", a: "9,95" },
		{ total: "t", parts: ["a"] },
		"holds",
		"a 9,95 = 9,95, printed 10,0",
	],
	[
		"rounded counts",
		{ t: "1.400", a: "700", b: { printed: "700", rounded: true } },
		{ total: "t", parts: ["a", "b"] },
		"holds",
		"a 700 + b 700 = 1.400",
	],
	[
		"rounded counts too far apart",
		{ t: { printed: "1.400", rounded: true }, a: "700", b: "760" },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 700 + b 760 = 1.460, but t 1.400: 11 too many; truncated it would hold",
		"11",
	],
	["a part not printed", { t: "8", a: "3", b: null }, { total: "t", parts: ["a", "b"] }, "derives", "b = 5"],
	[
		"two parts not printed",
		{ t: "8", a: "3", b: null, c: null },
		{ total: "t", parts: ["a", "b", "c"] },
		"derives",
		"b: 0 to 5; c: 0 to 5",
	],
	[
		"a part missing",
		{ t: "8", a: "3", b: missing },
		{ total: "t", parts: ["a", "b"] },
		"undetermined",
		"a 3 + b (missing), t 8 (b is missing)",
	],
	[
		"two parts missing",
		{ t: "8", a: missing, b: missing },
		{ total: "t", parts: ["a", "b"] },
		"undetermined",
		"a (missing) + b (missing), t 8 (a, b are missing)",
	],
	[
		"a missing part that cannot help",
		{ t: "5", a: "9", b: missingCount },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 9 + b (missing), but t 5: 4 too many",
		"4",
	],
	[
		"an unprinted part that cannot help",
		{ t: "5", a: "9", b: { kind: "count" } },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a 9 + b (not printed), but t 5: 4 too many",
		"4",
	],
	[
		"a threshold among the parts",
		{ t: "8", a: "trên 2", b: "5" },
		{ total: "t", parts: ["a", "b"] },
		"possible",
		"a trên 2 + b 5, t 8",
	],
	[
		"a threshold that is too high",
		{ t: "8", a: "trên 3", b: "5" },
		{ total: "t", parts: ["a", "b"] },
		"fails",
		"a trên 3 + b 5, but t 8: 1 too many",
		"1",
	],
	[
		"a total that is a threshold",
		{ t: "trên 7", a: "3", b: "5" },
		{ total: "t", parts: ["a", "b"] },
		"holds",
		"a 3 + b 5 = 8, printed trên 7",
	],
	[
		"the whole of a field",
		{ up: "3/8", down: "5/8" },
		{ total: "up.of", parts: ["up", "down"] },
		"holds",
		"up 3 + down 5 = 8; none of the 8 is left over",
	],
	// total, includes
	[
		"examples of a total",
		{ t: "9", a: "3", b: "2" },
		{ total: "t", includes: ["a", "b"] },
		"holds",
		"a 3 + b 2 = 5, at most t 9",
	],
	[
		"more examples than there are",
		{ t: "4", a: "3", b: "2" },
		{ total: "t", includes: ["a", "b"] },
		"fails",
		"a 3 + b 2 = 5, but t 4: 1 too many",
		"1",
	],
	[
		"examples of a total not printed",
		{ t: null, a: "3", b: "2" },
		{ total: "t", includes: ["a", "b"] },
		"derives",
		"t: at least 5",
	],
	[
		"examples at the edge of rounding",
		{ t: "5,0", a: "5,04" },
		{ total: "t", includes: ["a"] },
		"holdsByRounding",
		"a 5,04 = 5,04, printed 5,0: within rounding",
	],
	// difference
	[
		"a difference",
		{ d: "5", from: "8", minus: "3" },
		{ difference: "d", from: "from", minus: "minus" },
		"holds",
		"from 8 − minus 3 = 5",
	],
	[
		"a difference from a number",
		{ d: "40%", minus: "60%" },
		{ difference: "d", from: 100, minus: "minus" },
		"holds",
		"100 − minus 60% = 40%",
	],
	[
		"a wrong difference",
		{ d: "4", from: "8", minus: "3" },
		{ difference: "d", from: "from", minus: "minus" },
		"fails",
		"from 8 − minus 3 = 5, but d 4: 1 too many",
		"1",
	],
	// change
	[
		"a change",
		{ d: "+3,21", was: "83,46", now: "86,67" },
		{ change: "d", previous: "was", current: "now" },
		"holds",
		"now 86,67 − was 83,46 = 3,21",
	],
	[
		"a change within rounding",
		{ d: "+3,21", was: "83,45", now: "86,67" },
		{ change: "d", previous: "was", current: "now" },
		"holdsByRounding",
		"now 86,67 − was 83,45 = 3,22, printed +3,21: within rounding",
	],
	[
		"a wrong change",
		{ d: "+3,21", was: "83,40", now: "86,67" },
		{ change: "d", previous: "was", current: "now" },
		"fails",
		"now 86,67 − was 83,40 = 3,27, but d +3,21: more than 0,045 too much",
		"> 0.045",
	],
	[
		"a change of unequal places",
		{ d: "−1,18", was: null, now: "42,1" },
		{ change: "d", previous: "was", current: "now" },
		"derives",
		"was = 43,28 if 42,1 means 42,10; as printed from 43,225 to less than 43,335",
	],
	[
		"a score after a change",
		{ d: "+3,21", was: "83,46", now: null },
		{ change: "d", previous: "was", current: "now" },
		"derives",
		"now = 86,67 (from 86,66 to less than 86,68)",
	],
	// places
	[
		"places lost",
		{ p: "giảm 14 bậc", was: "vị trí 21", now: "vị trí 35" },
		{ places: "p", previousRank: "was", rank: "now" },
		"holds",
		"was 21 − now 35 = -14",
	],
	[
		"places that do not fit",
		{ p: "giảm 13 bậc", was: "vị trí 21", now: "vị trí 35" },
		{ places: "p", previousRank: "was", rank: "now" },
		"fails",
		"was 21 − now 35 = -14, but p -13: 1 too few",
		"-1",
	],
	[
		"a rank beyond its field",
		{ p: "tăng 14 bậc", was: "vị trí 70", now: "vị trí 56" },
		{ places: "p", previousRank: "was", rank: "now", previousOf: 63 },
		"fails",
		"was 70 − now 56 = 14, but p +14: a rank beyond the number of units ranked",
	],
	[
		"an earlier rank",
		{ p: "tăng 44 bậc", was: null, now: "vị trí 14/63" },
		{ places: "p", previousRank: "was", rank: "now" },
		"derives",
		"was = 58",
	],
	[
		"the first rank cannot have come from above",
		{ p: "giảm 5 bậc", was: null, now: "vị trí 3/63" },
		{ places: "p", previousRank: "was", rank: "now" },
		"fails",
		"was (not printed) − now 3, but p -5: 3 too many",
		"3",
	],
	// order, subset, equal
	["an order", { a: "3", b: "5", c: "5" }, { order: ["a", "b", "c"] }, "holds", "a 3 <= b 5 <= c 5"],
	["an order with numbers", { a: "97,5%" }, { order: [0, "a", 100] }, "holds", "0 <= a 97,5% <= 100"],
	["a strict order", { a: "3", b: "5" }, { order: ["a", "b"], strict: true }, "holds", "a 3 < b 5"],
	[
		"a strict order that is an equality",
		{ a: "5", b: "5" },
		{ order: ["a", "b"], strict: true },
		"fails",
		"a 5 < b 5: not in this order",
		"0",
	],
	[
		"a wrong order",
		{ a: "1", b: "6", c: "5" },
		{ order: ["a", "b", "c"] },
		"fails",
		"a 1 <= b 6 <= c 5: not in this order",
		"1",
	],
	[
		"a wrong order of terms apart",
		{ a: "5,0", b: missing, c: "4,0" },
		{ order: ["a", "b", "c"] },
		"fails",
		"a 5,0 <= b (missing) <= c 4,0: not in this order",
		"> 0.9",
	],
	[
		"an order by rounding",
		{ a: "5,1", b: "5,0" },
		{ order: ["a", "b"] },
		"fails",
		"a 5,1 <= b 5,0: not in this order",
		"> 0",
	],
	[
		"an order within rounding",
		{ a: "5,04", b: "5,0" },
		{ order: ["a", "b"] },
		"holdsByRounding",
		"a 5,04 <= b 5,0",
	],
	["an order of what is not printed", { a: "5", b: null }, { order: ["a", "b"] }, "derives", "b: at least 5"],
	["a subset", { a: "3", b: "5" }, { subset: "a", superset: "b" }, "holds", "a 3 <= b 5"],
	[
		"a subset that is larger",
		{ a: "6", b: "5" },
		{ subset: "a", superset: "b" },
		"fails",
		"a 6 <= b 5: not in this order",
		"1",
	],
	["equal figures", { a: "8", b: "8", c: "8" }, { equal: ["a", "b", "c"] }, "holds", "8 = 8 = 8"],
	["equal within rounding", { a: "42,1", b: "42,11" }, { equal: ["a", "b"] }, "holds", "42,1 = 42,11"],
	[
		"equal by what neither prints",
		{
			a: "42,1",
			b: { printed: "42,2", modes: ["truncate"] },
			c: { printed: "42", kind: "real", modes: ["floor"] },
		},
		{ equal: ["a", "c"] },
		"holds",
		"42,1 = 42",
	],
	[
		"equal where only the ends meet",
		{ a: { printed: "42,1", modes: ["truncate"] }, b: { printed: "42,2", modes: ["ceiling"] } },
		{ equal: ["a", "b"] },
		"holdsByRounding",
		"a 42,1 = b 42,2",
	],
	[
		"equal between the prints",
		{
			a: { printed: "42,1", modes: ["half-even"] },
			b: { printed: "42,2", modes: ["half-even"] },
			c: { printed: "42,15", places: 3 },
		},
		{ equal: ["b", "c"] },
		"holds",
		"42,2 = 42,15",
	],
	[
		"unequal figures",
		{ a: "8", b: "9" },
		{ equal: ["a", "b"] },
		"fails",
		"a 8 = b 9: they cannot be equal",
		"-1",
	],
	[
		"figures of which two differ",
		{ a: "8", b: "8", c: "7" },
		{ equal: ["a", "b", "c"] },
		"fails",
		"a 8 = b 8 = c 7: they cannot be equal",
		"1",
	],
	[
		"pairs that meet, three that do not",
		{ a: "dưới 3", b: missing, c: "trên 4" },
		{ equal: ["a", "b", "c"] },
		"fails",
		"a dưới 3 = b (missing) = c trên 4: they cannot be equal",
		"-3",
	],
	[
		"equal to a missing one",
		{ a: "8", b: missing },
		{ equal: ["a", "b"] },
		"undetermined",
		"a 8 = b (missing) (b is missing)",
	],
	// percent
	[
		"a percentage of a base",
		{ p: "39,08%", n: "1.456" },
		{ percent: "p", of: "n" },
		"holds",
		"569 of 1.456 = 39,0797%, printed 39,08% (a wrong base fits 1 time in 7)",
	],
	[
		"a percentage of a large base",
		{ p: "39,08%", n: "45.600" },
		{ percent: "p", of: "n" },
		"holds",
		"17.819 to 17.822 of 45.600, printed 39,08% (nearly every percentage fits a base this large)",
	],
	[
		"a percentage of another base",
		{ p: "39,08%", n: "1.459" },
		{ percent: "p", of: "n" },
		"fails",
		"no whole number of 1.459 prints 39,08%: 570 of 1.459 prints 39,07%, 571 prints 39,14%",
	],
	[
		"a percentage and its count",
		{ p: "39,08%", n: "1.456", k: "569" },
		{ percent: "p", of: "n", count: "k" },
		"holds",
		"569 of 1.456 = 39,0797%, printed 39,08% (a wrong base fits 1 time in 7)",
	],
	[
		"a percentage and another count",
		{ p: "39,08%", n: "1.456", k: "570" },
		{ percent: "p", of: "n", count: "k" },
		"fails",
		"570 of 1.456 = 39,1484%, but printed 39,08%",
		"> 1153/18200",
	],
	[
		"a percentage of nothing",
		{ p: "0%", n: "0" },
		{ percent: "p", of: "n" },
		"fails",
		"p 0% / n 0: the denominator must be above 0",
	],
	[
		"more than all",
		{ p: "150%", n: "10" },
		{ percent: "p", of: "n" },
		"fails",
		"no whole number of 10 prints 150%: it lies outside 0 to 100%",
	],
	[
		"a threshold percentage",
		{ p: "trên 80%", n: "10" },
		{ percent: "p", of: "n" },
		"holds",
		"9 to 10 of 10, printed trên 80%",
	],
	[
		"a percentage of a rounded base",
		{ p: "33,3%", n: { printed: "1.400", rounded: true } },
		{ percent: "p", of: "n" },
		"holds",
		"p 33,3% / n 1.400 (nearly every percentage fits a base this large)",
	],
	[
		"a percentage of a missing base",
		{ p: "39,08%", n: missing },
		{ percent: "p", of: "n" },
		"undetermined",
		"p 39,08% / n (missing) (n is missing)",
	],
	[
		"a percentage not printed",
		{ p: null, n: "1.456", k: "569" },
		{ percent: "p", of: "n", count: "k" },
		"derives",
		"p = 39,0797",
	],
	[
		"a count not printed",
		{ p: "39,08%", n: "1.456", k: null },
		{ percent: "p", of: "n", count: "k" },
		"derives",
		"k = 569",
	],
	// ratio
	[
		"a ratio",
		{ q: "0,5", a: "3", b: "6" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"holds",
		"a 3 / b 6 = 0,5",
	],
	[
		"a ratio in percent",
		{ q: "96,55%", a: "19.255", b: "19.944" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"holds",
		"a 19.255 / b 19.944 = 96,5453%, printed 96,55%",
	],
	[
		"a ratio of its own scale",
		{ q: "6,67", a: "2", b: "3" },
		{ ratio: "q", numerator: "a", denominator: "b", scale: 10 },
		"holds",
		"10 × a 2 / b 3 = 6,6667, printed 6,67",
	],
	[
		"a wrong ratio",
		{ q: "0,6", a: "3", b: "6" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"fails",
		"a 3 / b 6 = 0,5, but q 0,6: 0,05 too little",
		"-0.05",
	],
	[
		"a ratio by zero",
		{ q: "0,6", a: "3", b: "0" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"fails",
		"a 3 / b 0, but q 0,6: the denominator must be above 0",
	],
	[
		"a ratio of rounded operands",
		{ q: "0,50", a: "3,2", b: "6,3" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"holdsByRounding",
		"a 3,2 / b 6,3 = 0,5079, printed 0,50: within rounding",
	],
	[
		"a numerator not printed",
		{ q: "0,5", a: null, b: "6" },
		{ ratio: "q", numerator: "a", denominator: "b" },
		"derives",
		"a: from 2,7 to less than 3,3",
	],
	// relative change
	[
		"a relative change",
		{ g: "14,6%", was: "1.250", now: "1.433" },
		{ relativeChange: "g", previous: "was", current: "now" },
		"holds",
		"from was 1.250 to now 1.433 = 14,64%, printed 14,6%",
	],
	[
		"a wrong relative change",
		{ g: "14,7%", was: "1.250", now: "1.433" },
		{ relativeChange: "g", previous: "was", current: "now" },
		"fails",
		"from was 1.250 to now 1.433 = 14,64%, but g 14,7%: 0,01 too little",
		"-0.01",
	],
	[
		"a relative change from nothing",
		{ g: "14,7%", was: "0", now: "1.433" },
		{ relativeChange: "g", previous: "was", current: "now" },
		"fails",
		"from was 0 to now 1.433, but g 14,7%: the denominator must be above 0",
	],
	[
		"a fall in percent",
		{ g: "giảm 50%", was: "10", now: "5" },
		{ relativeChange: "g", previous: "was", current: "now" },
		"holds",
		"from was 10 to now 5 = -50%",
	],
	// pooled
	[
		"a pooled rate",
		{ all: "33,40%", a: "65,50%", b: "21,15%", c: "27,82%" },
		{ pooled: "all", parts: ["a", "b", "c"] },
		"possible",
		"21,15 <= 33,40 <= 65,50; shares of the whole: a 14,78% to 27,65%, b at most 72,41%, c at most 85,22%",
	],
	[
		"a pooled rate of one part",
		{ all: "33,40%", a: "33,40%" },
		{ pooled: "all", parts: ["a"] },
		"possible",
		"33,40 <= 33,40 <= 33,40",
	],
	[
		"a pooled rate above its parts",
		{ all: "70%", a: "65%", b: "21%" },
		{ pooled: "all", parts: ["a", "b"] },
		"fails",
		"all 70% lies outside 21 to 65, the range of its parts",
		"> 4",
	],
	[
		"a pooled rate below its parts",
		{ all: "20%", a: "65%", b: "21,5%" },
		{ pooled: "all", parts: ["a", "b"] },
		"fails",
		"all 20% lies outside 21,5 to 65, the range of its parts",
		"> -0.95",
	],
	[
		"a pooled rate with a part missing",
		{ all: "70%", a: "65%", b: missing },
		{ pooled: "all", parts: ["a", "b"] },
		"undetermined",
		"all 70%, a 65%, b (missing) (b is missing)",
	],
	[
		"a weighted rate",
		{ all: "80,0%", a: "90%", b: "60%", na: "200", nb: "100" },
		{ pooled: "all", parts: ["a", "b"], weights: ["na", "nb"] },
		"holds",
		"weighted mean of a 90% × na 200 + b 60% × nb 100 = 80%",
	],
	[
		"a wrong weighted rate",
		{ all: "82,0%", a: "90%", b: "60%", na: "200", nb: "100" },
		{ pooled: "all", parts: ["a", "b"], weights: ["na", "nb"] },
		"fails",
		"weighted mean of a 90% × na 200 + b 60% × nb 100 = 80%, but all 82,0%: more than 1,45 too little",
		"> -1.45",
	],
	[
		"weights of nothing",
		{ all: "82,0%", a: "90%", na: "0" },
		{ pooled: "all", parts: ["a"], weights: ["na"] },
		"fails",
		"weighted mean of a 90% × na 0, but all 82,0%: the denominator must be above 0",
	],
	// group
	[
		"a quarter",
		{ r: "vị trí 35/63" },
		{ group: 3, groups: 4, rank: "r" },
		"holds",
		"rank 35 of 63 is in quarter 3 (33 to 47)",
	],
	[
		"a fifth",
		{ r: "vị trí 10/50" },
		{ group: 1, groups: 5, rank: "r" },
		"holds",
		"rank 10 of 50 is in group 1 of 5 (1 to 10)",
	],
	[
		"an edge that is not named",
		{ r: "vị trí 48/63" },
		{ group: 3, groups: 4, rank: "r" },
		"possible",
		"rank 48 of 63 is in quarter 3 or not, by how the edge is drawn (33 to 47)",
	],
	[
		"an edge that is named, inside",
		{ r: "vị trí 48/63" },
		{ group: 3, groups: 4, rank: "r", edge: "ceil" },
		"holds",
		"rank 48 of 63 is in quarter 3 (33 to 48)",
	],
	[
		"an edge that is named, outside",
		{ r: "vị trí 48/63" },
		{ group: 3, groups: 4, rank: "r", edge: "floor" },
		"fails",
		"rank 48 of 63 is not in quarter 3 (32 to 47)",
	],
	[
		"another quarter",
		{ r: "vị trí 20/63" },
		{ group: 3, groups: 4, rank: "r", edge: "either" },
		"fails",
		"rank 20 of 63 is not in quarter 3 (33 to 47)",
	],
	[
		"a printed group",
		{ r: "vị trí 20", g: "2", n: "63" },
		{ group: "g", groups: 4, rank: "r", of: "n" },
		"holds",
		"rank 20 of 63 is in quarter 2 (17 to 31)",
	],
	[
		"a group not printed",
		{ r: "vị trí 20/63", g: null },
		{ group: "g", groups: 4, rank: "r" },
		"derives",
		"g = 2",
	],
	[
		"a group at an unnamed edge not printed",
		{ r: "vị trí 16/63", g: null },
		{ group: "g", groups: 4, rank: "r" },
		"derives",
		"g: 1 to 2",
	],
	[
		"a pooled rate of thresholds",
		{ all: "70%", a: "trên 65%", b: "21%" },
		{ pooled: "all", parts: ["a", "b"] },
		"possible",
		"21 <= 70 <= trên 65",
	],
	[
		"a percentage within a rounded base",
		{ p: "35,50%", n: { printed: "1.400", rounded: true, modes: ["floor"] } },
		{ percent: "p", of: "n" },
		"holds",
		"p 35,50% / n 1.400 (a wrong base fits 1 time in 7)",
	],
	[
		"a percentage of another number among the rounded",
		{ p: "33,34%", n: { printed: "10", rounded: true } },
		{ percent: "p", of: "n" },
		"fails",
		"p 33,34% / n 10: no whole number fits",
	],
	[
		"a group beyond the ranks there are",
		{ r: "vị trí 1/2" },
		{ group: 3, groups: 4, rank: "r", edge: "floor" },
		"fails",
		"rank 1 of 2 is not in quarter 3",
	],
	[
		"a group missing",
		{ r: "vị trí 5", n: missing },
		{ group: 2, groups: 4, rank: "r", of: "n" },
		"undetermined",
		"r 5, n (missing), 2 (n is missing)",
	],
	[
		"a rank missing",
		{ r: missing, n: "63" },
		{ group: 2, groups: 4, rank: "r", of: "n" },
		"undetermined",
		"r (missing), n 63, 2 (r is missing)",
	],
];

describe("one relation alone (figures.reconcile)", () => {
	for (const [title, figures, relation, verdict, text, gap] of cases) {
		test(title, () => {
			const found = alone(figures, relation);
			expect(found.verdict).toBe(verdict);
			expect(english(found.text)).toBe(text);
			expect(gapOf(found)).toBe(gap);
		});
	}

	test("numbers keep the marks of the report, words follow the reader", () => {
		const figures = { t: "10.0", a: "3.3", b: "6.5" };
		expect(alone(figures, { total: "t", parts: ["a", "b"] }, { locale: "en" }).text).toEqual({
			vi: "a 3.3 + b 6.5 = 9.8, nhưng t 10.0: thiếu hơn 0.05",
			en: "a 3.3 + b 6.5 = 9.8, but t 10.0: more than 0.05 too little",
		});
	});

	test("labels stand for ids", () => {
		const figures: Figures = {
			t: { printed: "8", label: { vi: "tổng số", en: "all" } },
			a: { printed: "5/8", label: "giảm" },
		};
		expect(alone(figures, { equal: ["t", "a.of"] }).text).toMatchObject({ vi: "8 = 8" });
		expect(alone(figures, { total: "t", parts: ["a"] }).text).toEqual({
			vi: "giảm 5 = 5, nhưng tổng số 8: thiếu 3",
			en: "giảm 5 = 5, but all 8: 3 too few",
		});
	});

	test("the Vietnamese of every verdict", () => {
		const vietnamese = (...[figures, relation]: Parameters<typeof alone>): unknown => {
			const { text } = alone(figures, relation);
			return typeof text === "string" ? text : text.vi;
		};
		const told = cases.map(([title, figures, relation]) => `${title}: ${vietnamese(figures, relation)}`);
		expect(told.join("\n")).toMatchInlineSnapshot(`
			"a sum: a 3 + b 5 = 8
			a sum of one: a 8 = 8
			a sum to a number: a 60% + b 40% = 100
			too many: a 9 + b 24 = 33, nhưng t 32: thừa 1
			too few: a 9 + b 20 = 29, nhưng t 32: thiếu 3
			too few for a number: a 3 + b 4 = 7, nhưng 10: thiếu 3
			reals within rounding: a 3,3 + b 6,6 = 9,9, in là 10,0: khớp trong phạm vi làm tròn
			reals that the result rounds away: a 3,32 + b 6,66 = 9,98, in là 10,0
			reals too far apart: a 3,3 + b 6,5 = 9,8, nhưng t 10,0: thiếu hơn 0,05
			an open end that is just missed: a 9,95 = 9,95, in là 10,0
			rounded counts: a 700 + b 700 = 1.400
			rounded counts too far apart: a 700 + b 760 = 1.460, nhưng t 1.400: thừa 11; nếu cắt bớt thì đúng
			a part not printed: b = 5
			two parts not printed: b: 0 đến 5; c: 0 đến 5
			a part missing: a 3 + b (thiếu), t 8 (thiếu b)
			two parts missing: a (thiếu) + b (thiếu), t 8 (thiếu a, b)
			a missing part that cannot help: a 9 + b (thiếu), nhưng t 5: thừa 4
			an unprinted part that cannot help: a 9 + b (không in), nhưng t 5: thừa 4
			a threshold among the parts: a trên 2 + b 5, t 8
			a threshold that is too high: a trên 3 + b 5, nhưng t 8: thừa 1
			a total that is a threshold: a 3 + b 5 = 8, in là trên 7
			the whole of a field: up 3 + down 5 = 8: vừa đủ 8, không sót
			examples of a total: a 3 + b 2 = 5, không quá t 9
			more examples than there are: a 3 + b 2 = 5, nhưng t 4: thừa 1
			examples of a total not printed: t: ít nhất 5
			examples at the edge of rounding: a 5,04 = 5,04, in là 5,0: khớp trong phạm vi làm tròn
			a difference: from 8 − minus 3 = 5
			a difference from a number: 100 − minus 60% = 40%
			a wrong difference: from 8 − minus 3 = 5, nhưng d 4: thừa 1
			a change: now 86,67 − was 83,46 = 3,21
			a change within rounding: now 86,67 − was 83,45 = 3,22, in là +3,21: khớp trong phạm vi làm tròn
			a wrong change: now 86,67 − was 83,40 = 3,27, nhưng d +3,21: thừa hơn 0,045
			a change of unequal places: was = 43,28 nếu 42,1 nghĩa là 42,10; theo số đã in thì từ 43,225 đến dưới 43,335
			a score after a change: now = 86,67 (từ 86,66 đến dưới 86,68)
			places lost: was 21 − now 35 = -14
			places that do not fit: was 21 − now 35 = -14, nhưng p -13: thiếu 1
			a rank beyond its field: was 70 − now 56 = 14, nhưng p +14: hạng vượt quá số đơn vị được xếp hạng
			an earlier rank: was = 58
			the first rank cannot have come from above: was (không in) − now 3, nhưng p -5: thừa 3
			an order: a 3 <= b 5 <= c 5
			an order with numbers: 0 <= a 97,5% <= 100
			a strict order: a 3 < b 5
			a strict order that is an equality: a 5 < b 5: không đúng thứ tự
			a wrong order: a 1 <= b 6 <= c 5: không đúng thứ tự
			a wrong order of terms apart: a 5,0 <= b (thiếu) <= c 4,0: không đúng thứ tự
			an order by rounding: a 5,1 <= b 5,0: không đúng thứ tự
			an order within rounding: a 5,04 <= b 5,0
			an order of what is not printed: b: ít nhất 5
			a subset: a 3 <= b 5
			a subset that is larger: a 6 <= b 5: không đúng thứ tự
			equal figures: 8 = 8 = 8
			equal within rounding: 42,1 = 42,11
			equal by what neither prints: 42,1 = 42
			equal where only the ends meet: a 42,1 = b 42,2
			equal between the prints: 42,2 = 42,15
			unequal figures: a 8 = b 9: không thể bằng nhau
			figures of which two differ: a 8 = b 8 = c 7: không thể bằng nhau
			pairs that meet, three that do not: a dưới 3 = b (thiếu) = c trên 4: không thể bằng nhau
			equal to a missing one: a 8 = b (thiếu) (thiếu b)
			a percentage of a base: 569 trên 1.456 = 39,0797%, in là 39,08% (mẫu số sai vẫn khớp với xác suất khoảng 1/7)
			a percentage of a large base: 17.819 đến 17.822 trên 45.600, in là 39,08% (với mẫu số lớn thế này, hầu như tỷ lệ nào cũng khớp)
			a percentage of another base: không có số nguyên nào trên 1.459 in ra 39,08%: 570 trên 1.459 in ra 39,07%, 571 in ra 39,14%
			a percentage and its count: 569 trên 1.456 = 39,0797%, in là 39,08% (mẫu số sai vẫn khớp với xác suất khoảng 1/7)
			a percentage and another count: 570 trên 1.456 = 39,1484%, nhưng in là 39,08%
			a percentage of nothing: p 0% / n 0: mẫu số phải lớn hơn 0
			more than all: không có số nguyên nào trên 10 in ra 150%: nằm ngoài 0 đến 100%
			a threshold percentage: 9 đến 10 trên 10, in là trên 80%
			a percentage of a rounded base: p 33,3% / n 1.400 (với mẫu số lớn thế này, hầu như tỷ lệ nào cũng khớp)
			a percentage of a missing base: p 39,08% / n (thiếu) (thiếu n)
			a percentage not printed: p = 39,0797
			a count not printed: k = 569
			a ratio: a 3 / b 6 = 0,5
			a ratio in percent: a 19.255 / b 19.944 = 96,5453%, in là 96,55%
			a ratio of its own scale: 10 × a 2 / b 3 = 6,6667, in là 6,67
			a wrong ratio: a 3 / b 6 = 0,5, nhưng q 0,6: thiếu 0,05
			a ratio by zero: a 3 / b 0, nhưng q 0,6: mẫu số phải lớn hơn 0
			a ratio of rounded operands: a 3,2 / b 6,3 = 0,5079, in là 0,50: khớp trong phạm vi làm tròn
			a numerator not printed: a: từ 2,7 đến dưới 3,3
			a relative change: từ was 1.250 đến now 1.433 = 14,64%, in là 14,6%
			a wrong relative change: từ was 1.250 đến now 1.433 = 14,64%, nhưng g 14,7%: thiếu 0,01
			a relative change from nothing: từ was 0 đến now 1.433, nhưng g 14,7%: mẫu số phải lớn hơn 0
			a fall in percent: từ was 10 đến now 5 = -50%
			a pooled rate: 21,15 <= 33,40 <= 65,50; tỷ trọng: a 14,78% đến 27,65%, b nhiều nhất 72,41%, c nhiều nhất 85,22%
			a pooled rate of one part: 33,40 <= 33,40 <= 33,40
			a pooled rate above its parts: all 70% nằm ngoài khoảng 21 đến 65 của các thành phần
			a pooled rate below its parts: all 20% nằm ngoài khoảng 21,5 đến 65 của các thành phần
			a pooled rate with a part missing: all 70%, a 65%, b (thiếu) (thiếu b)
			a weighted rate: bình quân gia quyền của a 90% × na 200 + b 60% × nb 100 = 80%
			a wrong weighted rate: bình quân gia quyền của a 90% × na 200 + b 60% × nb 100 = 80%, nhưng all 82,0%: thiếu hơn 1,45
			weights of nothing: bình quân gia quyền của a 90% × na 0, nhưng all 82,0%: mẫu số phải lớn hơn 0
			a quarter: hạng 35 trên 63 thuộc nhóm tứ phân vị thứ 3 (33 đến 47)
			a fifth: hạng 10 trên 50 thuộc nhóm thứ 1 trong 5 nhóm (1 đến 10)
			an edge that is not named: hạng 48 trên 63 thuộc nhóm tứ phân vị thứ 3 hay không là tùy cách lấy biên (33 đến 47)
			an edge that is named, inside: hạng 48 trên 63 thuộc nhóm tứ phân vị thứ 3 (33 đến 48)
			an edge that is named, outside: hạng 48 trên 63 không thuộc nhóm tứ phân vị thứ 3 (32 đến 47)
			another quarter: hạng 20 trên 63 không thuộc nhóm tứ phân vị thứ 3 (33 đến 47)
			a printed group: hạng 20 trên 63 thuộc nhóm tứ phân vị thứ 2 (17 đến 31)
			a group not printed: g = 2
			a group at an unnamed edge not printed: g: 1 đến 2
			a pooled rate of thresholds: 21 <= 70 <= trên 65
			a percentage within a rounded base: p 35,50% / n 1.400 (mẫu số sai vẫn khớp với xác suất khoảng 1/7)
			a percentage of another number among the rounded: p 33,34% / n 10: không có số nguyên nào khớp
			a group beyond the ranks there are: hạng 1 trên 2 không thuộc nhóm tứ phân vị thứ 3
			a group missing: r 5, n (thiếu), 2 (thiếu n)
			a rank missing: r (thiếu), n 63, 2 (thiếu r)"
		`);
	});
});

describe("not proved", () => {
	test("a relation that the limit leaves open says so", () => {
		const figures = { t: missing, a: "9,5", b: "3,5", c: "2,5", d: "1,5" };
		const report: FigureReport = {
			locale: "vi",
			figures,
			relations: {
				r: { total: "t", parts: ["a", "b", "c", "d"] },
				s: { total: 17, parts: ["a", "b", "c", "d"] },
			},
		};
		const { relations, status, verdict } = reconcile(report, { limit: 1 });
		expect([status, verdict]).toEqual(["stopped", "undetermined"]);
		expect(relations.s).toMatchObject({
			verdict: "undetermined",
			reason: "notProved",
			text: {
				vi: "a 9,5 + b 3,5 + c 2,5 + d 1,5 = 17 (chưa chứng minh được trong giới hạn tính)",
				en: "a 9,5 + b 3,5 + c 2,5 + d 1,5 = 17 (not proved within the limit)",
			},
		});
	});
});

describe("printedGap", () => {
	test("is how far the prints are apart where rounding explains it", () => {
		const found = alone({ t: "10,0", a: "3,3", b: "6,6" }, { total: "t", parts: ["a", "b"] });
		expect(found.printedGap).toEqual({ value: -0.1, exact: "-0.1", open: false });
		expect(alone({ t: "8", a: "8" }, { total: "t", parts: ["a"] })).not.toHaveProperty("printedGap");
	});
});

describe("counts of a percentage", () => {
	test("all that fit, or the nearest that do not, and how much a fit says", () => {
		expect(alone({ p: "39,08%", n: "1.456" }, { percent: "p", of: "n" })).toMatchObject({
			counts: [569],
			chance: { fits: 1457, of: 10001 },
		});
		const wrong = alone({ p: "39,08%", n: "1.459" }, { percent: "p", of: "n" });
		expect(wrong.nearestCounts).toEqual([570, 571]);
		expect(wrong).not.toHaveProperty("counts");
		expect(wrong).not.toHaveProperty("chance");
	});

	test("are listed up to a hundred", () => {
		const { counts, chance } = alone({ p: "40%", n: "100.000" }, { percent: "p", of: "n" });
		expect(counts).toHaveLength(100);
		expect(counts?.[0]).toBe(39_500);
		expect(chance).toEqual({ fits: 101, of: 101 });
	});
});

describe("under", () => {
	const wrong = { p: "98,62%", n: "16.051", N: "16.274" };
	const relation = { percent: "p", of: "N", count: "n" };

	test("names the modes in which the relation could be true", () => {
		expect(alone(wrong, relation)).toMatchObject({ verdict: "fails", under: ["truncate"] });
		expect(english(alone(wrong, relation).text)).toBe(
			"16.051 of 16.274 = 98,6297%, but printed 98,62%; truncated it would hold",
		);
		expect(alone({ p: "39,08%", n: "1.456" }, { percent: "p", of: "n" }).under).toEqual([
			"half-up",
			"half-even",
		]);
	});

	test("tries the declared modes too, and keeps the verdict to them", () => {
		expect(alone(wrong, relation, { modes: ["floor"] })).toMatchObject({
			verdict: "holds",
			under: ["truncate", "floor"],
		});
		expect(alone(wrong, relation, { modes: ["ceiling", "half-up"] })).toMatchObject({
			verdict: "fails",
			under: ["truncate"],
		});
	});

	test("is left out where all modes agree, and where nothing is rounded", () => {
		expect(alone({ t: "8", a: "8" }, { total: "t", parts: ["a"] })).not.toHaveProperty("under");
		expect(alone({ t: "8,0", a: "8,0" }, { equal: ["t", "a"] })).not.toHaveProperty("under");
		expect(alone({ t: "8,0", a: "9,0" }, { equal: ["t", "a"] })).not.toHaveProperty("under");
	});
});

describe("assumed", () => {
	test("is said behind what does not fail", () => {
		const found = alone({ t: "8", a: "8" }, { total: "t", parts: ["a"], assumed: true });
		expect(found).toMatchObject({
			assumed: true,
			text: { vi: "a 8 = 8 (giả định)", en: "a 8 = 8 (assumed)" },
		});
	});

	test("a failure that rests on an assumption leaves the report undetermined", () => {
		const report: FigureReport = {
			locale: "vi",
			figures: { t: "8", a: "9" },
			relations: { r: { total: "t", parts: ["a"], assumed: true } },
		};
		const { verdict, conflicts } = reconcile(report);
		expect(verdict).toBe("undetermined");
		expect(conflicts[0]?.restsOn).toEqual(["r"]);
		expect(conflicts[0]?.corrections.map(({ set, breaks }) => [set, breaks])).toEqual([
			[{ t: "9" }, []],
			[{ a: "8" }, []],
			[{}, ["r"]],
		]);
	});
});

describe("cautions of a relation", () => {
	test("figures of different dates", () => {
		const figures: Figures = { t: { printed: "8", when: "d" }, a: { printed: "8", when: "e" }, b: "0" };
		const dates = { d: "15/8/2022", e: "16/8/2022" };
		expect(alone(figures, { total: "t", parts: ["a", "b"] }, { dates }).cautions).toEqual([
			{
				code: "DIFFERENT_DATES",
				path: ["relations", "r"],
				pointer: "/relations/r",
				message: {
					vi: "các số liệu nói về những ngày khác nhau: d; e",
					en: "the figures speak of different dates: d; e",
				},
			},
		]);
		const same = { ...figures, a: { printed: "8", when: "d" } };
		expect(alone(same, { total: "t", parts: ["a", "b"] }, { dates }).cautions).toEqual([]);
	});

	test("sums of different decimals", () => {
		const found = alone({ t: "8,0", a: "7,95" }, { total: "t", parts: ["a"] });
		expect(found.cautions).toMatchObject([
			{ code: "DIFFERENT_PLACES", message: { en: "different numbers of decimals: t 8,0; a 7,95" } },
		]);
		expect(alone({ t: "8,0", a: "7,95" }, { order: ["a", "t"] }).cautions).toEqual([]);
	});
});

describe("dates", () => {
	const dates = {
		d: "15/8/2022",
		e: "16/8/2022",
		half: "6 tháng đầu năm 2022",
		year: "năm 2022",
		late: "từ 1/6/2022 đến 30/7/2022",
	};
	const ofDates = (relation: object): RelationFinding => alone({}, relation, { dates });

	test.each<readonly [object, string, string, string]>([
		[{ order: ["d", "e"] }, "holds", "d 2022-08-15, e 2022-08-16", "d 2022-08-15, e 2022-08-16"],
		[
			{ order: ["d", "e"], assumed: true },
			"holds",
			"d 2022-08-15, e 2022-08-16 (assumed)",
			"d 2022-08-15, e 2022-08-16 (giả định)",
		],
		[
			{ order: ["half", "d"] },
			"holds",
			"half to 2022-06-30, d 2022-08-15",
			"half đến 2022-06-30, d 2022-08-15",
		],
		[
			{ order: ["d", "e"], strict: true },
			"holds",
			"d 2022-08-15, e 2022-08-16",
			"d 2022-08-15, e 2022-08-16",
		],
		[
			{ order: ["e", "d"] },
			"fails",
			"e ends 2022-08-16, not before d (2022-08-15)",
			"e kết thúc 2022-08-16, không trước d (2022-08-15)",
		],
		[
			{ order: ["half", "late"], strict: true },
			"fails",
			"half ends 2022-06-30, not before late (2022-06-01)",
			"half kết thúc 2022-06-30, không trước late (2022-06-01)",
		],
		[
			{ period: "half", within: "year" },
			"holds",
			"half (2022-01-01 to 2022-06-30) lies within year (2022-01-01 to 2022-12-31)",
			"half (2022-01-01 đến 2022-06-30) nằm trong year (2022-01-01 đến 2022-12-31)",
		],
		[
			{ period: "d", within: "half" },
			"fails",
			"d ends 2022-08-15, 46 days after half ends (2022-06-30)",
			"d kết thúc 2022-08-15, sau khi half kết thúc (2022-06-30) 46 ngày",
		],
		[
			{ period: "year", within: "half" },
			"fails",
			"year ends 2022-12-31, 184 days after half ends (2022-06-30)",
			"year kết thúc 2022-12-31, sau khi half kết thúc (2022-06-30) 184 ngày",
		],
		[
			{ period: "half", within: "late" },
			"fails",
			"half starts 2022-01-01, 151 days before late starts (2022-06-01)",
			"half bắt đầu 2022-01-01, trước khi late bắt đầu (2022-06-01) 151 ngày",
		],
		[
			{ period: "e", within: "d" },
			"fails",
			"e ends 2022-08-16, 1 day after d ends (2022-08-15)",
			"e kết thúc 2022-08-16, sau khi d kết thúc (2022-08-15) 1 ngày",
		],
		[
			{ period: "d", within: "e" },
			"fails",
			"d starts 2022-08-15, 1 day before e starts (2022-08-16)",
			"d bắt đầu 2022-08-15, trước khi e bắt đầu (2022-08-16) 1 ngày",
		],
	])("%j %s", (relation, verdict, en, vi) => {
		const found = ofDates(relation);
		expect(found.verdict).toBe(verdict);
		expect(found.text).toEqual({ vi, en });
	});

	test("a strict order of the same day fails", () => {
		const same = { d: "15/8/2022", again: "15.8.2022" };
		expect(alone({}, { order: ["d", "again"] }, { dates: same }).verdict).toBe("holds");
		expect(alone({}, { order: ["d", "again"], strict: true }, { dates: same }).verdict).toBe("fails");
	});

	test("a sure one that fails is a contradiction, an assumed one leaves the report open", () => {
		const verdictOf = (assumed?: true): string =>
			reconcile({ locale: "vi", figures: {}, dates, relations: { r: { order: ["e", "d"], assumed } } })
				.verdict;
		expect(verdictOf()).toBe("contradictory");
		expect(verdictOf(true)).toBe("undetermined");
	});
});

describe("what holds without being said", () => {
	const implicitOf = (x: FigureInput): readonly unknown[] => {
		const { implicit, verdict } = reconcile({ locale: "vi", figures: { x }, relations: {} });
		return [verdict, ...implicit.map(({ text }) => english(text))];
	};

	test.each<readonly [FigureInput, ...string[]]>([
		["8/8", "consistent"],
		["9/8 lĩnh vực", "contradictory", "x 9 does not lie within 0 to 8"],
		["86,67/80 điểm", "contradictory", "x 86,67 does not lie within 0 to 80"],
		["100,4/100,3 điểm", "contradictory", "x 100,4 does not lie within 0 to 100,3"],
		["vị trí 1/63", "consistent"],
		["vị trí 0/63", "contradictory", "x 0 is not a value that a rank can have here"],
		["vị trí 0", "contradictory", "x 0 is not a value that a rank can have here"],
		[
			{ printed: "5", kind: "count", sign: "-" },
			"contradictory",
			"x -5 is not a value that a count can have here",
		],
		[{ printed: "42,1", max: 40 }, "contradictory", "x 42,1 is not a value that a real can have here"],
		[{ printed: "42,1", min: 50 }, "contradictory", "x 42,1 is not a value that a real can have here"],
	])("%j: %s", (x, ...expected) => {
		expect(implicitOf(x)).toEqual(expected);
	});

	test("is corrected like anything else", () => {
		const { conflicts, figures } = reconcile({ locale: "vi", figures: { x: "9/8" }, relations: {} });
		expect(conflicts[0]?.corrections.map(({ set }) => set)).toEqual([{ x: "0..8" }, { "x.of": "[9, ∞)" }]);
		expect(figures["x.of"]?.role).toBe("possible");
	});
});

describe("the kind of what is not printed", () => {
	const kindOf = (figures: Figures, relation: object): string | undefined => {
		const report = { locale: "vi", figures: { x: null, ...figures }, relations: { r: relation } };
		return reconcile(report as FigureReport).figures.x?.kind;
	};

	test.each<readonly [Figures, object, string]>([
		[{ a: "5", b: "3" }, { total: "a", parts: ["x", "b"] }, "count"],
		[{ a: "5", b: "3" }, { total: "a", includes: ["x", "b"] }, "count"],
		[{ a: "5" }, { subset: "x", superset: "a" }, "count"],
		[{ a: "5" }, { order: ["x", 7, "a"] }, "count"],
		[{ a: "5/8" }, { equal: ["x", "a.of"] }, "count"],
		[{ a: "5,0" }, { equal: ["x", "a"] }, "real"],
		[{ a: "5" }, { order: ["x", 7.5, "a"] }, "real"],
		[{ a: "5,0", b: "3" }, { total: "a", parts: ["x", "b"] }, "real"],
		[{ p: "5%" }, { percent: "p", of: "x" }, "count"],
		[{ p: "5%", n: "20" }, { percent: "p", of: "n", count: "x" }, "count"],
		[{ n: "20" }, { percent: "x", of: "n" }, "real"],
		[{ a: "5", b: "3" }, { ratio: "x", numerator: "a", denominator: "b" }, "real"],
		[{ a: "5", b: "3" }, { relativeChange: "x", previous: "a", current: "b" }, "real"],
		[{ a: "5", b: "3" }, { change: "x", previous: "a", current: "b" }, "real"],
		[{ a: "5", b: "3" }, { difference: "x", from: "a", minus: "b" }, "real"],
		[{ a: "5", b: "vị trí 3" }, { places: "x", previousRank: "a", rank: "b" }, "places"],
		[{ a: "tăng 5 bậc", b: "vị trí 3" }, { places: "a", previousRank: "x", rank: "b" }, "rank"],
		[{ a: "tăng 5 bậc", b: "vị trí 8" }, { places: "a", previousRank: "b", rank: "x" }, "rank"],
		[
			{ a: "tăng 5 bậc", b: "vị trí 8", c: "vị trí 3" },
			{ places: "a", previousRank: "b", rank: "c", of: "x" },
			"count",
		],
		[{ b: "vị trí 8/63" }, { group: "x", groups: 4, rank: "b" }, "count"],
		[{ b: "63" }, { group: 2, groups: 4, rank: "x", of: "b" }, "rank"],
		[{ a: "5%", b: "3%" }, { pooled: "x", parts: ["a", "b"] }, "real"],
		[{}, { order: ["x", 7] }, "count"],
	])("%j in %j is %s", (figures, relation, kind) => {
		expect(kindOf(figures, relation)).toBe(kind);
	});

	test("follows from one relation into the next", () => {
		const { figures } = reconcile({
			locale: "vi",
			figures: { a: "5", b: null, c: null },
			relations: { first: { equal: ["b", "c"] }, second: { equal: ["a", "b"] } },
		});
		expect([figures.b.kind, figures.c.kind]).toEqual(["count", "count"]);
	});

	test("is real where no relation says, and as stated where the report does", () => {
		const { figures } = reconcile({
			locale: "vi",
			figures: { a: null, b: { kind: "count" }, c: { missing: true, kind: "rank" } },
			relations: { r: { order: ["a", "b", "c"] } },
		});
		expect([figures.a.kind, figures.b.kind, figures.c.kind]).toEqual(["real", "count", "rank"]);
	});
});
