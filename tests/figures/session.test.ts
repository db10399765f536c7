import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type FigureReport,
	feasibleBases,
	feasibleCounts,
	formatFinding,
	reconcile,
} from "steerindex/figures";
import { describe, expect, test } from "vitest";
import expected from "../scenarios/figures-session.json" with { type: "json" };
import { describeShared } from "../shared.ts";
import { sessionReport, withText } from "./sessionReport.ts";

function checkSession(report: FigureReport): void {
	const finding = reconcile(report);

	test("the report contradicts itself in two places, each with all smallest corrections", () => {
		expect(finding.verdict).toBe("contradictory");
		expect(finding.status).toBe("complete");
		const conflicts = finding.conflicts.map(({ corrections }) =>
			corrections.map(({ set, breaks }) => ({ set, breaks })),
		);
		expect(conflicts).toEqual([
			[
				{ set: { tasks: "33" }, breaks: [] },
				{ set: { done: "8" }, breaks: [] },
				{ set: { underWay: "12" }, breaks: [] },
				{ set: { notStarted: "10" }, breaks: [] },
			],
			[
				{ set: { level3: "23" }, breaks: [] },
				{ set: { level4: "1.430" }, breaks: [] },
				{ set: { services: "1.459" }, breaks: ["servicesUsed"] },
			],
		]);
		expect(
			finding.conflicts.map(({ complete, none, proof, restsOn }) => [complete, none, proof, restsOn]),
		).toEqual([
			[true, false, "exact", []],
			[true, false, "exact", []],
		]);
		expect(finding.conflicts[1]?.corrections[2]?.breaking).toEqual({
			vi: "570 trên 1.459 in ra 39,07%, 571 in ra 39,14%",
			en: "570 of 1.459 prints 39,07%, 571 prints 39,14%",
		});
	});

	test.each(expected.figures)("$id is $role", ({ id, printed, interval, role, ...more }) => {
		const figure = finding.figures[id];
		expect(figure).toMatchObject({ printed, role, interval: { text: interval } });
		if (more.kind) expect(figure?.kind).toBe(more.kind);
		if (more.allowed) expect(figure?.allowed.text).toBe(more.allowed);
		if (more.ground) expect(figure?.ground).toEqual(more.ground);
		else expect(figure).not.toHaveProperty("ground");
		if (more.slip)
			expect(figure?.reasons[0]).toMatchObject({ code: "oneDigit", value: more.slip, matches: 1 });
		else expect(figure?.reasons).toEqual([]);
	});

	test("no other figure is there", () => {
		expect(Object.keys(finding.figures).sort()).toEqual(expected.figures.map(({ id }) => id).sort());
	});

	test.each(Object.entries(expected.relations))("%s", (id, relation) => {
		expect(finding.relations[id]).toMatchObject(relation);
	});

	test("every relation is listed once, and nothing fails that nobody said", () => {
		expect(Object.keys(finding.relations)).toEqual(Object.keys(expected.relations));
		expect(finding.implicit).toEqual([]);
		expect(finding.cautions).toEqual([]);
	});

	test("the field of 63 stands against 60, and rank 35 is in quarter 3 of both", () => {
		const { ranked } = finding.evidence;
		expect(ranked).toMatchObject({ figure: "rank2021.of", printed: "63", value: "60", agrees: false });
		expect(Object.keys(ranked?.withEvidence ?? {})).toEqual(["papiRank", "averageLow"]);
		expect(ranked?.withEvidence.averageLow).toMatchObject({
			verdict: "holds",
			text: { en: "rank 35 of 60 is in quarter 3 (31 to 45)" },
		});
		expect(finding.relations.averageLow?.text).toMatchObject({
			en: "rank 35 of 63 is in quarter 3 (33 to 47)",
		});
	});

	test("the portal ends 29 days after the half year", () => {
		expect(finding.relations.halfYear?.text).toEqual({
			vi: "portal kết thúc 2022-07-29, sau khi half kết thúc (2022-06-30) 29 ngày",
			en: "portal ends 2022-07-29, 29 days after half ends (2022-06-30)",
		});
	});
}

describe("the report of 16 August 2022, as printed strings", () => {
	checkSession(sessionReport);

	test("without a text nothing is said of its numbers", () => {
		expect(reconcile(sessionReport).coverage).toBeNull();
	});

	test("told in English", () => {
		expect(formatFinding(reconcile(sessionReport), { locale: "en" })).toMatchInlineSnapshot(`
			"quang-nam-2022-08-16, printed 2022-08-16: CONTRADICTORY

			FAILS (2)
			  taskClasses    done 9 + underWay 13 + notStarted 11 = 33, but tasks 32: 1 too many
			                 one change mends it: tasks 33 | done 8 | underWay 12 | notStarted 10
			                 arithmetic cannot choose between them
			                 if one digit was mistyped: tasks 33 (1 of 17 tried) | done 8 (1 of 9 tried) | underWay 12 (1 of 17 tried) | notStarted 10 (1 of 17 tried)
			                 1 counted in two parts would also explain it
			  serviceLevels  level3 26 + level4 1.433 = 1.459, but services 1.456: 3 too many
			                 one change mends it: level3 23 | level4 1.430
			                 arithmetic cannot choose between them
			                 if one digit was mistyped: level3 23 (1 of 17 tried) | level4 1.430 (1 of 35 tried)
			                 services 1.459 would break servicesUsed: 570 of 1.459 prints 39,07%, 571 prints 39,14%
			                 3 counted in two parts would also explain it
			FAILS AGAINST EVIDENCE (1)
			  ranked         rank2021 is printed of 63, evidence 60 (PAPI 2021: 3 of 63 provinces have no score)
			ASSUMED, FAILS (1)
			  halfYear       portal ends 2022-07-29, 29 days after half ends (2022-06-30)
			HOLDS (5)
			  servicesUsed   569 of 1.456 = 39,0797%, printed 39,08% (assumed; a wrong base fits 1 time in 7)
			  domains        up 3 + down 5 = 8; none of the 8 is left over
			  sameDomains    8 = 8
			  averageLow     rank 35 of 63 is in quarter 3 (33 to 47); with the evidence 60 too: rank 35 of 60 is in quarter 3 (31 to 45)
			  inOrder        portal to 2022-07-29, counted 2022-08-15, session 2022-08-16
			POSSIBLE, NOT PROVABLE (1)
			  onlineRate     21,15 <= 33,40 <= 65,50; shares of the whole: departments 14,78% to 27,65%, districts at most 72,41%, communes at most 85,22%
			DERIVES (3)
			  parChange      par2020 = 83,46 (more than 83,45, less than 83,47)
			  papiChange     papi2020 = 43,28 if 42,1 means 42,10; as printed from 43,225 to less than 43,335
			  papiRank       rank2020 = 21
			IN NO RELATION (3)
			  branches, onTime, late"
		`);
	});

	test("told in Vietnamese", () => {
		expect(formatFinding(reconcile(sessionReport), { locale: "vi" })).toMatchInlineSnapshot(`
			"quang-nam-2022-08-16, ngày 2022-08-16: MÂU THUẪN

			SAI (2)
			  taskClasses    done 9 + underWay 13 + notStarted 11 = 33, nhưng tasks 32: thừa 1
			                 sửa một số là đủ: tasks 33 | done 8 | underWay 12 | notStarted 10
			                 chỉ dựa vào phép tính thì không biết cách nào đúng
			                 nếu gõ nhầm một chữ số: tasks 33 (1 trong 17 cách thử) | done 8 (1 trong 9 cách thử) | underWay 12 (1 trong 17 cách thử) | notStarted 10 (1 trong 17 cách thử)
			                 1 trường hợp bị tính vào hai thành phần cũng là một cách giải thích
			  serviceLevels  level3 26 + level4 1.433 = 1.459, nhưng services 1.456: thừa 3
			                 sửa một số là đủ: level3 23 | level4 1.430
			                 chỉ dựa vào phép tính thì không biết cách nào đúng
			                 nếu gõ nhầm một chữ số: level3 23 (1 trong 17 cách thử) | level4 1.430 (1 trong 35 cách thử)
			                 services 1.459 sẽ trái với servicesUsed: 570 trên 1.459 in ra 39,07%, 571 in ra 39,14%
			                 3 trường hợp bị tính vào hai thành phần cũng là một cách giải thích
			TRÁI VỚI NGUỒN ĐỐI CHIẾU (1)
			  ranked         rank2021 in trên tổng số 63, nguồn đối chiếu: 60 (PAPI 2021: 3 of 63 provinces have no score)
			GIẢ ĐỊNH, SAI (1)
			  halfYear       portal kết thúc 2022-07-29, sau khi half kết thúc (2022-06-30) 29 ngày
			ĐÚNG (5)
			  servicesUsed   569 trên 1.456 = 39,0797%, in là 39,08% (giả định; mẫu số sai vẫn khớp với xác suất khoảng 1/7)
			  domains        up 3 + down 5 = 8: vừa đủ 8, không sót
			  sameDomains    8 = 8
			  averageLow     hạng 35 trên 63 thuộc nhóm tứ phân vị thứ 3 (33 đến 47); theo nguồn đối chiếu 60 cũng vậy: hạng 35 trên 60 thuộc nhóm tứ phân vị thứ 3 (31 đến 45)
			  inOrder        portal đến 2022-07-29, counted 2022-08-15, session 2022-08-16
			CÓ THỂ, KHÔNG CHỨNG MINH ĐƯỢC (1)
			  onlineRate     21,15 <= 33,40 <= 65,50; tỷ trọng: departments 14,78% đến 27,65%, districts nhiều nhất 72,41%, communes nhiều nhất 85,22%
			SUY RA (3)
			  parChange      par2020 = 83,46 (lớn hơn 83,45, nhỏ hơn 83,47)
			  papiChange     papi2020 = 43,28 nếu 42,1 nghĩa là 42,10; theo số đã in thì từ 43,225 đến dưới 43,335
			  papiRank       rank2020 = 21
			KHÔNG THUỘC QUAN HỆ NÀO (3)
			  branches, onTime, late"
		`);
	});
});

describe("of which base 39,08% can be", () => {
	test.each([
		[1456, [569]],
		[1459, []],
		[1430, []],
		[1433, [560]],
	])("of %d: %j", (of, counts) => {
		expect(feasibleCounts("39,08%", { of, locale: "vi" })).toEqual(counts);
	});

	test("no base of the report fits when it was truncated", () => {
		const truncated = { locale: "vi", modes: ["truncate"] } as const;
		for (const base of [1456, 1459, 1430, 1433]) {
			expect(feasibleBases("39,08%", { from: base, to: base, ...truncated })).toEqual([]);
		}
	});
});

describeShared("the report of 16 August 2022, as it was published", (folder) => {
	const report = withText(readFileSync(join(folder, "source/session-2022-08-16.txt"), "utf8"));
	checkSession(report);

	test("all 47 numbers are read", () => {
		const { coverage } = reconcile(report);
		expect(coverage).toEqual({ numbers: 47, figures: 23, dates: 8, setAside: 16, unread: [] });
	});

	test("a decomposed text reads alike", () => {
		const decomposed = withText(String(report.text).normalize("NFD"));
		expect(reconcile(decomposed)).toEqual(reconcile(report));
	});

	test("what fails is told with its quotes", () => {
		const told = formatFinding(reconcile(report), { locale: "vi" });
		expect(told).toContain(
			"47 con số trong văn bản: 23 là số liệu, 8 thuộc ngày tháng, 16 để riêng, 0 chưa đọc",
		);
		expect(told).toContain("trích: “1.456 dịch vụ công” “26 dịch vụ công” “1.433 dịch vụ công”");
	});
});
