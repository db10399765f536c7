import { type CSVColumn, toCSV } from "steerindex/display";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Occurrence, TaskRow } from "../../src/plan/status.ts";
import { problemsOf } from "./refusal.ts";

const row: TaskRow = {
	task: "t1",
	title: { vi: "Rà soát thủ tục; công bố", en: 'Review "all" procedures, publish' },
	product: null,
	lead: "Sở Nội vụ",
	supporting: ["Sở Tài chính", "Sở Tư pháp"],
	kind: "oneOff",
	level: "department",
	session: null,
	conclusion: null,
	parent: null,
	weight: { decimal: "12.50" },
	effort: 1.5,
	assignedOn: "2022-07-01",
	state: "completed",
	timeliness: "late",
	deadline: { on: "2022-08-15" },
	due: "2022-08-15",
	firstDue: "2022-08-10",
	innerDue: null,
	extensions: 1,
	revisions: [
		{
			event: "e2",
			on: "2022-08-09",
			kind: "extended",
			from: "2022-08-10",
			to: "2022-08-15",
			decision: null,
			reason: null,
		},
	],
	submittedOn: null,
	doneOn: "2022-08-16",
	daysToDue: -1,
	daysLate: 1,
	workingDaysLate: 1,
	entryLag: 0,
	evidence: [],
	occurrences: [],
	overdueOccurrences: 0,
};

const lines = (text: string): readonly string[] => text.replace("\uFEFF", "").split("\r\n");
const cells = (value: unknown, locale: "vi" | "en" = "en"): string | undefined =>
	lines(toCSV([{ a: "x", b: value }], { locale }))[1]?.slice(2);

describe("a table of tasks", () => {
	const columns: readonly CSVColumn<TaskRow>[] = [
		...(["task", "title", "lead", "supporting", "weight", "effort", "due"] as const),
		...(["daysToDue", "product", "deadline"] as const),
	];

	test("in Vietnamese, for a spreadsheet set up for it", () => {
		expect(toCSV([row], { locale: "vi", columns })).toBe(
			"\uFEFFMã nhiệm vụ;Nhiệm vụ;Đơn vị chủ trì;Đơn vị phối hợp;Trọng số;Khối lượng công việc;Ngày đến hạn;" +
				"Số ngày đến hạn;Sản phẩm;Thời hạn được giao\r\n" +
				't1;"Rà soát thủ tục; công bố";Sở Nội vụ;Sở Tài chính | Sở Tư pháp;12,50;1,5;2022-08-15;-1;;' +
				'"{""on"":""2022-08-15""}"\r\n',
		);
	});

	test("in English", () => {
		expect(lines(toCSV([row], { locale: "en", columns }))).toEqual([
			"Task id,Task,Lead,Supporting,Weight,Effort,Due on,Days to due,Product,Deadline",
			't1,"Review ""all"" procedures, publish",Sở Nội vụ,Sở Tài chính | Sở Tư pháp,12.50,1.5,2022-08-15,' +
				'-1,,"{""on"":""2022-08-15""}"',
			"",
		]);
	});

	test.each(["vi", "en"] as const)("every field has a title of its own in %s", (locale) => {
		const titles = lines(toCSV([row], { locale }))[0]?.split(/[;,]/) ?? [];
		const fields = Object.keys(row);
		expect(new Set(titles).size).toBe(fields.length);
		expect(titles.filter((title) => fields.includes(title))).toEqual([]);
	});

	test("an empty list keeps the titles of the columns that were asked for", () => {
		expect(toCSV<TaskRow>([], { locale: "vi", columns: ["task", "due"] })).toBe(
			"\uFEFFMã nhiệm vụ;Ngày đến hạn\r\n",
		);
	});
});

describe("columns", () => {
	const rows = [
		{ b: 1, a: 2 },
		{ a: 3, c: 4 },
	];

	test("are all keys in the order they first appear, unless some are picked", () => {
		expect(lines(toCSV(rows, { locale: "en" }))).toEqual(["b,a,c", "1,2,", ",3,4", ""]);
		expect(lines(toCSV(rows, { locale: "en", columns: ["c", "a"] }))).toEqual(["c,a", ",2", "4,3", ""]);
	});

	test("may have other titles", () => {
		const columns = [{ key: "a", title: { vi: "Điểm", en: "Score" } }, { key: "b" }, "a"] as const;
		expect(lines(toCSV(rows, { locale: "vi", columns }))[0]).toBe("Điểm;b;a");
	});

	test("a title is a text too", () => {
		expect(lines(toCSV([{ "=1+1": 1, "a,b": 2 }], { locale: "en" }))[0]).toBe('\'=1+1,"a,b"');
		const columns = [{ key: "x", title: "@x" }] as const;
		expect(lines(toCSV([{ x: 1 }], { locale: "en", columns }))[0]).toBe("'@x");
	});

	test("without any there is only the byte order mark", () => {
		expect(toCSV([], { locale: "vi" })).toBe("\uFEFF");
		expect(toCSV([{}, {}], { locale: "vi" })).toBe("\uFEFF");
		expect(toCSV(rows, { locale: "vi", columns: [] })).toBe("\uFEFF");
	});

	test("a line with one empty cell is still a record", () => {
		expect(lines(toCSV([{ a: null }, { a: 1 }], { locale: "en" }))).toEqual(["a", '""', "1", ""]);
	});

	test("only own fields of a row count, and __proto__ is a name like any other", () => {
		const odd = [JSON.parse('{"__proto__":1}'), { x: 2 }] as readonly Record<string, unknown>[];
		expect(lines(toCSV(odd, { locale: "en" }))).toEqual(["__proto__,x", "1,", ",2", ""]);
		expect(lines(toCSV([{ x: 2 }], { locale: "en", columns: ["x", "toString" as "x"] }))[1]).toBe("2,");
	});

	test("a misspelt one does not compile", () => {
		// @ts-expect-error there is no such key
		toCSV([row], { locale: "en", columns: ["leed"] });
		expectTypeOf<"period" | "product">().toExtend<CSVColumn<TaskRow | Occurrence>>();
		// @ts-expect-error the language is required
		expect(problemsOf(() => toCSV([row], {}))).toEqual(["BAD_LOCALE locale"]);
	});
});

describe("cells", () => {
	test("numbers stand exactly as they are", () => {
		expect([0.1, -1.18, 1456, -0, 1e21, 5e-7].map((value) => cells(value, "vi"))).toEqual([
			...["0,1", "-1,18", "1456", "0", "1e+21", "5e-7"],
		]);
		expect(cells(0.1 + 0.2)).toBe("0.30000000000000004");
		expect(cells({ decimal: "-42.10" }, "vi")).toBe("-42,10");
		expect(cells({ decimal: "-42.10" }, "en")).toBe("-42.10");
	});

	test("what only looks like a printed number is an object", () => {
		expect(cells({ decimal: "=1" })).toBe('"{""decimal"":""=1""}"');
		expect(cells({ decimal: "1", unit: "%" })).toBe('"{""decimal"":""1"",""unit"":""%""}"');
	});

	test("nothing, labels, truth values, lists, objects", () => {
		expect(cells(null)).toBe("");
		expect(cells(undefined)).toBe("");
		expect(cells({ vi: "chậm", en: "late" }, "vi")).toBe("chậm");
		expect(cells(false)).toBe("false");
		expect(cells([1.5, null, { vi: "chậm", en: "late" }, [1, "a"]], "vi")).toBe(
			'"1,5 |  | chậm | [1,""a""]"',
		);
		expect(cells([])).toBe("");
		expect(cells({ vi: 1, en: "x" })).toBe('"{""vi"":1,""en"":""x""}"');
		expect(cells(Object.assign(Object.create(null), { a: 1 }))).toBe('"{""a"":1}"');
	});

	test("what a reader might cut off or take for the next cell is quoted", () => {
		expect(cells("a;b", "vi")).toBe('"a;b"');
		expect(cells("a;b", "en")).toBe("a;b");
		expect(cells("a,b", "en")).toBe('"a,b"');
		expect(cells('say "x"')).toBe('"say ""x"""');
		expect(cells(" a")).toBe('" a"');
		expect(cells("a ")).toBe('"a "');
		expect(toCSV([{ a: "x\r\ny\nz" }], { locale: "en" })).toBe('\uFEFFa\r\n"x\r\ny\nz"\r\n');
	});

	test.each(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])(
		"a text that begins with %j is no formula",
		(first) => {
			expect(cells(`${first}1`)?.replaceAll('"', "")).toBe(`'${first}1`);
			expect(cells([`${first}1`, 2])?.replaceAll('"', "")).toBe(`'${first}1 | 2`);
			expect(cells({ vi: `${first}1`, en: "x" }, "vi")?.replaceAll('"', "")).toBe(`'${first}1`);
			expect(cells(`1${first}1`)?.replaceAll('"', "")).toBe(`1${first}1`);
		},
	);
});

describe("refuses", () => {
	const circle: Record<string, unknown> = {};
	circle.self = circle;
	const bad = (rows: unknown, options: unknown = { locale: "vi" }): readonly string[] =>
		problemsOf(() => toCSV(rows as object[], options as { locale: "vi" }));

	test.each([
		["NaN", Number.NaN],
		["Infinity", Number.POSITIVE_INFINITY],
		["a bigint", 1n],
		["a symbol", Symbol("x")],
		["a function", () => 1],
		["a Date", new Date(0)],
		["a Map", new Map()],
		["a circle", circle],
		["a bigint in an object", { a: { b: 1n } }],
		["an object that is nothing in JSON", { toJSON: () => undefined }],
		["NaN in a list", [1, Number.NaN]],
		["a Date in a list", [new Date(0)]],
		["a circle in a list", [[circle]]],
	])("%s in a cell", (_, value) => {
		expect(bad([{ x: 1 }, { x: value }])).toEqual(["WRONG_TYPE rows.1.x"]);
	});

	test("rows that are none, and options that are none, all at once", () => {
		expect(bad(null)).toEqual(["WRONG_TYPE rows"]);
		expect(bad("a")).toEqual(["WRONG_TYPE rows"]);
		expect(bad([null, {}, [], new Date(0), 1])).toEqual([
			...["WRONG_TYPE rows.0", "WRONG_TYPE rows.2", "WRONG_TYPE rows.3", "WRONG_TYPE rows.4"],
		]);
		// biome-ignore lint/suspicious/noSparseArray: a hole is no row
		expect(bad([{}, , {}])).toEqual(["WRONG_TYPE rows.1"]);
		expect(bad([Number], null)).toEqual(["BAD_OPTIONS options", "BAD_LOCALE locale", "WRONG_TYPE rows.0"]);
		expect(bad([], { locale: "vi", column: [] })).toEqual(["UNKNOWN_KEY column"]);
	});

	test("columns that are none", () => {
		const columns = [1, null, { title: "x" }, { key: "a", titel: "x" }, { key: "a", title: 7 }];
		expect(bad([{ a: Number.NaN }], { locale: "vi", columns })).toEqual([
			...["WRONG_TYPE columns.0", "WRONG_TYPE columns.1", "WRONG_TYPE columns.2"],
			...["UNKNOWN_KEY columns.3.titel", "BAD_LABEL columns.4.title"],
			...["WRONG_TYPE rows.0.a", "WRONG_TYPE rows.0.a"],
		]);
		expect(bad([], { locale: "vi", columns: "a" })).toEqual(["WRONG_TYPE columns"]);
	});

	test("a hundred thousand bad rows in time, a hundred of them listed", () => {
		expect(bad(Array.from({ length: 100_000 }, () => 1)).length).toBe(101);
	});

	test("a million spaces or quotes are written in time", () => {
		expect(cells(`${" ".repeat(1_000_000)}x`)?.length).toBe(1_000_003);
		expect(cells('"'.repeat(1_000_000))?.length).toBe(2_000_002);
	});
});

test("a task's state, timeliness and kind stand in words, other values as they are", () => {
	const codes = { state: "completed", timeliness: "late", kind: "oneOff" };
	const lines = (locale: "vi" | "en") =>
		toCSV([codes, { ...codes, state: "Quảng Nam" }], { locale }).split("\r\n");
	expect(lines("vi")[1]).toBe("đã hoàn thành;hoàn thành trễ hạn;nhiệm vụ có thời hạn");
	expect(lines("en")[1]).toBe("completed,done late,one-off");
	expect(lines("en")[2]).toBe("Quảng Nam,done late,one-off");
});
