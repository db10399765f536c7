import fc from "fast-check";
import type { Issue } from "steerindex/core";
import { type CalendarRow, fieldErrors, formatIssues, toCalendar, toCSV } from "steerindex/display";
import { expect, test } from "vitest";
import { taskStates } from "../../src/plan/states.ts";
import { runs } from "../shared.ts";
import { readCalendar, readToDos, unescapeText } from "./readCalendar.ts";

const numRuns = runs(500, 20_000);
const locale = fc.constantFrom("vi", "en");

/** Text of any characters, thick with those that a file format gives a meaning. */
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 200 }),
	fc.string({
		unit: fc.constantFrom(
			...["=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", "\\", " ", "ệ", "📅", "x"],
		),
		maxLength: 200,
	}),
);

/** A reader of RFC 4180, one character after the other, for any separator. */
function readCSV(file: string, separator: string): readonly (readonly string[])[] {
	const records: string[][] = [];
	let record: string[] = [];
	let cell = "";
	let quoted = false;
	for (let i = file.startsWith("\uFEFF") ? 1 : 0; i < file.length; i++) {
		const char = file[i] as string;
		if (quoted && char === '"' && file[i + 1] === '"') {
			cell += '"';
			i++;
		} else if (char === '"') {
			if (!quoted && cell !== "") throw new Error("a quote inside a bare cell");
			quoted = !quoted;
		} else if (quoted) {
			cell += char;
		} else if (char === separator) {
			record.push(cell);
			cell = "";
		} else if (char === "\r") {
			if (file[++i] !== "\n") throw new Error("a bare carriage return");
			records.push([...record, cell]);
			record = [];
			cell = "";
		} else if (char === "\n") {
			throw new Error("a bare line feed");
		} else {
			cell += char;
		}
	}
	if (quoted || cell !== "" || record.length > 0) throw new Error("the last line does not end");
	return records;
}

/** What a text must be in the file: itself, or marked as a text. */
const shown = (value: string): string =>
	["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].includes(value.charAt(0))
		? `'${value}`
		: value;

const key = fc.oneof(fc.constantFrom("a", "b", "__proto__"), text);

test("CSV comes back as it was, whatever the texts hold", () => {
	const rows = fc.array(fc.dictionary(key, fc.oneof(text, fc.constant(null))), {
		minLength: 1,
		maxLength: 5,
	});
	fc.assert(
		fc.property(rows, locale, (given, language) => {
			const keys = [...new Set(given.flatMap((row) => Object.keys(row)))];
			const columns = keys.map((name) => ({ key: name, title: name }));
			const file = toCSV(given, { locale: language, columns });
			expect(file.startsWith("\uFEFF")).toBe(true);
			const expected = [
				keys.map(shown),
				...given.map((row) => keys.map((name) => shown((Object.hasOwn(row, name) && row[name]) || ""))),
			];
			expect(readCSV(file, language === "vi" ? ";" : ",")).toEqual(keys.length > 0 ? expected : []);
		}),
		{ numRuns },
	);
});

test("numbers come back from CSV to the last bit", () => {
	const number = fc.double({ noNaN: true, noDefaultInfinity: true });
	fc.assert(
		fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), locale, (values, language) => {
			const row = Object.fromEntries(values.map((value, i) => [`n${i}`, value]));
			const cells = readCSV(toCSV([row], { locale: language }), language === "vi" ? ";" : ",")[1] ?? [];
			const mark = language === "vi" ? "," : ".";
			expect(cells.map((cell) => Number(cell.replace(mark, ".")))).toEqual(values.map((value) => value + 0));
		}),
		{ numRuns },
	);
});

const day = fc.option(fc.constantFrom("2022-08-15", "2024-02-29", "0001-01-01"));
const words = text.filter((value) => value.trim() !== "");
const row: fc.Arbitrary<CalendarRow> = fc.record({
	task: words,
	title: fc.oneof(words, fc.record({ vi: words, en: words })),
	kind: fc.constantFrom("oneOff", "regular"),
	state: fc.constantFrom(...taskStates),
	timeliness: fc.constantFrom("overdue", "within"),
	due: day,
	doneOn: day,
});

/** What a text may lose: control characters, and which kind of line break it was. */
const kept = (value: string): string =>
	value
		.split(/\r\n|\r|\n|\u0085|\u2028|\u2029/)
		.map((line) => [...line].filter((char) => char === "\t" || !/\p{Cc}/u.test(char)).join(""))
		.join("\n");

test("a calendar keeps to 75 octets a line and comes back as it was", () => {
	fc.assert(
		fc.property(row, words, locale, (given, plan, language) => {
			const status = { plan, asOf: "2022-08-16", rows: [given] };
			const stamp = "2022-08-16T09:00:00+07:00";
			const file = toCalendar(status, { stamp, uidDomain: "example.gov.vn", locale: language });
			expect(readCalendar(file).at(-1)).toEqual({ name: "END", params: "", value: "VCALENDAR" });
			const [toDo, ...more] = readToDos(file);
			const { title } = given;
			const date = (name: string): string | undefined =>
				toDo?.get(name)?.value.replace(/^(....)(..)(..)$/, "$1-$2-$3");
			expect(more).toEqual([]);
			expect(unescapeText(toDo?.get("UID")?.value ?? "")).toBe(kept(`${plan}-${given.task}@example.gov.vn`));
			expect(unescapeText(toDo?.get("SUMMARY")?.value ?? "")).toBe(
				kept(typeof title === "string" ? title : title[language]),
			);
			expect(date("DUE")).toBe(given.due ?? undefined);
			expect(date("X-STEERINDEX-DONE-ON")).toBe(given.doneOn ?? undefined);
			expect(toDo?.get("X-STEERINDEX-STATE")?.value).toBe(given.state);
			expect(toDo?.get("X-STEERINDEX-TIMELINESS")?.value).toBe(given.timeliness);
		}),
		{ numRuns },
	);
});

test("no issue is lost, on lines or in fields", () => {
	const path = fc.array(fc.oneof(fc.constantFrom("a", "b", "", "__proto__", "a.b"), fc.nat(2), text), {
		maxLength: 3,
	});
	const issues = fc
		.array(path, { maxLength: 12 })
		.map((paths) =>
			paths.map((at, i): Issue => ({ code: "X", path: at, pointer: "", message: `message ${i}.` })),
		);
	fc.assert(
		fc.property(issues, locale, (given, language) => {
			const lines = formatIssues(given, { locale: language }).split("\n");
			expect(given.length === 0 ? lines : lines.length).toEqual(given.length === 0 ? [""] : given.length);
			for (const [i, { message }] of given.entries())
				expect(lines[i]?.endsWith(message as string)).toBe(true);
			const fields = fieldErrors(given, { locale: language });
			const told = Object.entries(fields).flatMap(([name, texts]) =>
				texts.split("\n").map((one) => `${name} ${one}`),
			);
			expect([...told].sort()).toEqual(
				given.map(({ path: at, message }) => `${at.join(".")} ${message}`).sort(),
			);
		}),
		{ numRuns },
	);
});
