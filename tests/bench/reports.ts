import type { FigureInput, FigureReport, Relation } from "steerindex/figures";
import { between, seeded } from "../number/random.ts";

type Figures = Record<string, FigureInput>;
type Relations = Record<string, Relation>;

/** A square table of counts with margins, and each row's share of the whole in percent. */
export function table(size: number, errors: number, seed: number): FigureReport {
	const next = seeded(seed);
	const { figures, relations } = tablePart(size, next, "");
	return { locale: "en", figures: withErrors(figures, errors, next), relations };
}

/** Many small tables that have nothing to do with each other; every third has an error. */
export function manyTables(count: number, seed: number): FigureReport {
	const next = seeded(seed);
	const parts = Array.from({ length: count }, (_, index) => {
		const { figures, relations } = tablePart(2, next, `t${index}`);
		return { figures: index % 3 === 0 ? withErrors(figures, 1, next) : figures, relations };
	});
	return {
		locale: "en",
		figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
		relations: Object.assign({}, ...parts.map(({ relations }) => relations)),
	};
}

/** Scores of one unit, year by year, with the change to each from the one before. */
export function chain(changes: number, errors: number, seed: number): FigureReport {
	const next = seeded(seed);
	const scores = Array.from({ length: changes + 1 }, () => between(next, 3000, 9000));
	const figures: Figures = {};
	const relations: Relations = {};
	scores.forEach((score, index) => {
		figures[`y${index}`] = { printed: hundredths(score) };
		const previous = scores[index - 1];
		if (previous === undefined) return;
		figures[`d${index}`] = change(score - previous);
		relations[`c${index}`] = { previous: `y${index - 1}`, current: `y${index}`, change: `d${index}` };
	});
	for (let error = 0; error < errors; error++) {
		const index = Math.floor(((error + 0.5) * changes) / errors);
		figures[`d${index}`] = change((scores[index] ?? 0) - (scores[index - 1] ?? 0) + between(next, 20, 400));
	}
	return { locale: "en", figures, relations };
}

function tablePart(
	size: number,
	next: () => number,
	name: string,
): { readonly figures: Record<string, string>; readonly relations: Relations } {
	const indexes = Array.from({ length: size }, (_, index) => index);
	const cells = indexes.map(() => indexes.map(() => between(next, 5, 400)));
	const rows = cells.map((row) => row.reduce((a, b) => a + b));
	const columns = indexes.map((column) => cells.reduce((total, row) => total + (row[column] ?? 0), 0));
	const all = rows.reduce((a, b) => a + b);
	const relations: Relations = {};
	const figures: Record<string, string> = {};
	const cell = (row: number, column: number): string => `${name}c${row}${column}`;
	for (const row of indexes) {
		for (const column of indexes) figures[cell(row, column)] = String(cells[row]?.[column]);
		figures[`${name}r${row}`] = String(rows[row]);
		relations[`${name}row${row}`] = {
			total: `${name}r${row}`,
			parts: indexes.map((column) => cell(row, column)),
		};
	}
	for (const column of indexes) {
		figures[`${name}k${column}`] = String(columns[column]);
		relations[`${name}column${column}`] = {
			total: `${name}k${column}`,
			parts: indexes.map((row) => cell(row, column)),
		};
	}
	figures[`${name}all`] = String(all);
	relations[`${name}byRow`] = { total: `${name}all`, parts: indexes.map((row) => `${name}r${row}`) };
	relations[`${name}byColumn`] = { total: `${name}all`, parts: indexes.map((column) => `${name}k${column}`) };
	for (const row of indexes) {
		figures[`${name}p${row}`] = `${(Math.round(((rows[row] ?? 0) * 1000) / all) / 10).toFixed(1)}%`;
		relations[`${name}share${row}`] = {
			percent: `${name}p${row}`,
			of: `${name}all`,
			count: `${name}r${row}`,
		};
	}
	return { figures, relations };
}

/** Some whole figures become others, by up to a third of their size. */
function withErrors(
	figures: Readonly<Record<string, string>>,
	errors: number,
	next: () => number,
): Record<string, string> {
	const wrong = { ...figures };
	const counts = Object.keys(figures).filter((id) => !figures[id]?.includes("%"));
	for (let error = 0; error < errors; error++) {
		const [id = ""] = counts.splice(between(next, 0, counts.length - 1), 1);
		const size = Number(figures[id]);
		wrong[id] = String(size + between(next, 1, Math.max(1, Math.floor(size / 3))));
	}
	return wrong;
}

function hundredths(value: number): string {
	return (value / 100).toFixed(2);
}

function change(value: number): FigureInput {
	return { printed: hundredths(Math.abs(value)), sign: value < 0 ? "-" : "+" };
}
