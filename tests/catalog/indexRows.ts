import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Label, labelText } from "steerindex/core";
import type { Scoreboard } from "steerindex/scoring";

/** A line of figures as a scenario packs them: words between commas. */
export const wordsOf = (line: string): string[] => line.split(", ");

/** Figures between spaces; `-` is none. */
export const figuresOf = (line: string): (string | null)[] =>
	line.split(" ").map((figure) => (figure === "-" ? null : figure));

/** The rows of a file of the reference material, by the names of its columns. */
export function tableOf(folder: string, file: string): Record<string, string>[] {
	const lines = readFileSync(join(folder, "data", file), "utf8").split(/\r?\n/);
	const [head = "", ...rows] = lines.filter((line) => line !== "" && !line.startsWith("#"));
	const names = head.split(",");
	return rows.map((row) => {
		const cells = [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(
			([, quoted, plain]) => quoted ?? plain,
		);
		return Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? "").trim()]));
	});
}

/** A figure as it is given: its decimals count, so that a printed zero is not lost. */
export const given = (figure: string | null | undefined) =>
	figure === null || figure === undefined || figure === "" ? null : { decimal: figure };

/** What a board says of each unit at a node. */
export function cellsOf<I extends string>(board: Scoreboard<I>, node: I) {
	const scores = board.nodes[node];
	if (scores === undefined) throw new Error(`the board has no ${node}`);
	return new Map(
		board.units.map((unit, at) => [
			unit,
			{
				status: scores.status[at],
				points: scores.points[at] ?? null,
				published: scores.published?.points?.[at] ?? null,
				percent: scores.published?.percent?.[at] ?? null,
				rank: scores.rank?.rank[at] ?? null,
				of: scores.rank?.of[at] ?? null,
				group: english(scores.group?.[at] ?? null),
			},
		]),
	);
}

const english = (label: Label | null): string | null => (label === null ? null : labelText(label, "en"));

/** A decimal text as a whole number of units in its last of so many places. */
export function scaled(text: string, places: number): bigint {
	const [whole = "0", part = ""] = text.split(".");
	if (part.length > places) throw new Error(`${text} has more than ${places} places`);
	return BigInt(whole + part.padEnd(places, "0"));
}

/** How many places the figures of a column have at most: a file that drops zeros at the end prints them all. */
export const placesOf = (figures: readonly string[]): number =>
	Math.max(...figures.map((figure) => figure.split(".")[1]?.length ?? 0));
