import { type Draft, type Entry, history, knownAt } from "steerindex/ledger";
import { describe, expect, test } from "vitest";
import { build } from "./ledgers.ts";

/** An office's own ledger: the marks of a round of its index, stage by stage. */
type Stage = "self" | "appraisal" | "appeal" | "reappraisal";
type Mark = Entry & {
	readonly unit: string;
	readonly node: string;
	readonly stage: Stage;
	readonly points: number | null;
};

const STAGES: readonly Stage[] = ["self", "appraisal", "appeal", "reappraisal"];

/** The office's own fold: of each cell the mark of the last stage that has points. */
function inForce(marks: readonly Mark[]): Readonly<Record<string, number>> {
	const cells = new Map<string, Mark>();
	for (const mark of marks) {
		const cell = `${mark.unit} ${mark.node}`;
		const before = cells.get(cell);
		const isLater = before === undefined || STAGES.indexOf(mark.stage) >= STAGES.indexOf(before.stage);
		if (mark.points !== null && isLater) cells.set(cell, mark);
	}
	return Object.fromEntries([...cells].map(([cell, { points }]) => [cell, points ?? 0]));
}

const at = (day: number, clock: string): Pick<Mark, "on" | "recordedAt"> => ({
	on: `2022-12-${day}`,
	recordedAt: `2022-12-${day}T${clock}+07:00`,
});

const drafts: readonly Draft<Mark>[] = [
	{ id: "m1", ...at(10, "08:00:00"), unit: "Đại Lộc", node: "1.1", stage: "self", points: 2 },
	{ id: "m2", ...at(10, "08:05:00"), unit: "Hội An", node: "1.1", stage: "self", points: 1.5 },
	{
		id: "m3",
		...at(14, "10:00:00"),
		unit: "Đại Lộc",
		node: "1.1",
		stage: "appraisal",
		points: 1,
		reason: "no plan",
	},
	{
		id: "m4",
		...at(15, "09:00:00"),
		unit: "Đại Lộc",
		node: "1.1",
		stage: "appeal",
		points: null,
		reason: "see No. 7",
	},
	{
		id: "m5",
		...at(15, "09:30:00"),
		unit: "Hội An",
		node: "1.1",
		stage: "self",
		points: 1.75,
		supersedes: "m2",
		by: "u8",
	},
	{ id: "m6", ...at(20, "16:00:00"), unit: "Đại Lộc", node: "1.1", stage: "reappraisal", points: 1.5 },
];
const marks = build<Mark>(drafts);

describe("an office's own marks", () => {
	test("what is in force when the round closes", () => {
		expect(inForce(knownAt(marks, "2022-12-12T17:00:00+07:00"))).toEqual({
			"Đại Lộc 1.1": 2,
			"Hội An 1.1": 1.5,
		});
		expect(inForce(knownAt(marks, "2022-12-15T09:00:00+07:00"))).toEqual({
			"Đại Lộc 1.1": 1,
			"Hội An 1.1": 1.5,
		});
		expect(inForce(knownAt(marks, "2022-12-31T17:00:00+07:00"))).toEqual({
			"Đại Lộc 1.1": 1.5,
			"Hội An 1.1": 1.75,
		});
	});

	test("appraisal never overwrites the unit's own mark", () => {
		const self = knownAt(marks, 6).filter(({ stage }) => stage === "self");
		expect(inForce(self)).toEqual({ "Đại Lộc 1.1": 2, "Hội An 1.1": 1.75 });
	});

	test("who changed a mark, and from what", () => {
		const [item] = history(marks, { timeZone: "Asia/Ho_Chi_Minh", by: "u8" });
		expect(item?.changes).toEqual([
			{ field: "on", before: "2022-12-10", after: "2022-12-15" },
			{ field: "points", before: 1.5, after: 1.75 },
			{ field: "by", before: null, after: "u8" },
		]);
	});
});
