import { SteerindexError } from "steerindex/core";
import { governmentView, ministryView, sessionView } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { formatReproduction } from "../../src/plan/formatReproduction.ts";
import { reproduce } from "../../src/plan/reproduce.ts";
import { planOf32 } from "./reproducePlans.ts";

const view = sessionView;
const asOf = ["2022-08-14", "2022-08-15"];
const impossible = reproduce(planOf32(), {
	view,
	printed: { done: 9, underWay: 13, notStarted: 11 },
	total: 32,
	asOf,
});
const cancelled = planOf32([
	{ task: 32, kind: "cancelled", on: "2022-08-15", recordedAt: "2022-08-23T02:00:00Z" },
]);

describe("formatReproduction", () => {
	test("why the printed 9, 13, 11 can never be, what comes nearest, and what to ask (vi)", () => {
		expect(formatReproduction(impossible, { locale: "vi" }).split("\n")).toEqual([
			"Kế hoạch 01, cách đếm của phiên họp. Số đã in: hoàn thành 9; đang triển khai hoặc thường xuyên 13; chưa thực hiện 11; tổng số 32.",
			"Không tìm thấy: đã thử 42 trường hợp (ngày và mức biết đến), không trường hợp nào cho đúng các số này.",
			"Không thể có các số này: mỗi nhiệm vụ chỉ thuộc một lớp, mà các lớp đã in cộng lại là 33, bản in ghi tổng số 32, trong khi số nhiệm vụ được đếm là 32.",
			"Gần nhất:",
			"- ngày 15 tháng 8 năm 2022, theo những gì đã ghi đến bản ghi số 19 (ghi lúc 16:00 ngày 15 tháng 8 năm 2022, giờ UTC+07:00): hoàn thành 9; đang triển khai hoặc thường xuyên 13; chưa thực hiện 10 (in 11, nhiều hơn 1).",
			"- ngày 14 tháng 8 năm 2022, theo những gì đã ghi, từ khi có bản ghi số 18 (ghi lúc 09:00 ngày 10 tháng 8 năm 2022, giờ UTC+07:00) đến khi có bản ghi số 19 (ghi lúc 16:00 ngày 15 tháng 8 năm 2022, giờ UTC+07:00): hoàn thành 8 (in 9, nhiều hơn 1); đang triển khai hoặc thường xuyên 13; chưa thực hiện 11.",
			"Nên hỏi lại (gợi ý, chưa phải kết luận):",
			"- t9: đang đếm là “hoàn thành”; tính đến ngày 14 tháng 8 năm 2022 thì là “chưa thực hiện”; có thể đã đếm hai lần.",
			"- t20, t21, t22: đang đếm là “đang triển khai hoặc thường xuyên”; nếu coi nhiệm vụ thường xuyên như nhiệm vụ một lần thì là “chưa thực hiện”; có thể đã đếm hai lần.",
		]);
	});

	test("the same in English", () => {
		expect(formatReproduction(impossible, { locale: "en" }).split("\n")).toEqual([
			"Plan 01, the session's count. As printed: done 9; under way or regular 13; not started 11; 32 in all.",
			"Not found: 42 cases (days and states of knowledge) were tried, and none gives exactly these counts.",
			"These counts are not possible: a task is in one class only, and the printed classes add up to 33; the print names 32 in all; the number of tasks counted is 32.",
			"Nearest:",
			"- 15 August 2022, by what was known at entry 19 (written down at 16:00 UTC+07:00 on 15 August 2022): done 9; under way or regular 13; not started 10 (printed 11, 1 more).",
			"- 14 August 2022, by what was known from entry 18 (written down at 09:00 UTC+07:00 on 10 August 2022) to entry 19 (written down at 16:00 UTC+07:00 on 15 August 2022): done 8 (printed 9, 1 more); under way or regular 13; not started 11.",
			"To ask about (hints, nothing is proved):",
			"- t9: counted as “done”; on 14 August 2022, “not started”: may have been counted twice.",
			"- t20, t21, t22: counted as “under way or regular”; if a regular task is taken for a single one, “not started”: may have been counted twice.",
		]);
	});

	test("a match, and what is counted otherwise now", () => {
		const result = reproduce(planOf32(), { view, printed: { done: 9, underWay: 13, notStarted: 10 }, asOf });
		expect(formatReproduction(result, { locale: "en" }).split("\n").slice(1)).toEqual([
			"The records give exactly these counts:",
			"- 15 August 2022, by what was known at entry 19 (written down at 16:00 UTC+07:00 on 15 August 2022).",
			"  1 task is counted otherwise than on 15 August 2022 by all that is known now: t23 (then not started, now under way or regular).",
		]);
		expect(formatReproduction(result, { locale: "vi" }).split("\n").slice(1)).toEqual([
			"Hồ sơ theo dõi cho đúng các số này:",
			"- ngày 15 tháng 8 năm 2022, theo những gì đã ghi đến bản ghi số 19 (ghi lúc 16:00 ngày 15 tháng 8 năm 2022, giờ UTC+07:00).",
			"  So với ngày 15 tháng 8 năm 2022 theo mọi bản ghi hiện có, 1 nhiệm vụ được đếm khác: t23 (khi đó chưa thực hiện, nay đang triển khai hoặc thường xuyên).",
		]);
	});

	test("several matches, another view, a task outside, a time in UTC", () => {
		const printed = { within: 23, overdue: 0, doneOnTime: 9, doneLate: 0 };
		const early = reproduce(cancelled, { view: governmentView, printed, asOf: "2022-08-15" });
		expect(formatReproduction(early, { locale: "en" }).split("\n").slice(1)).toEqual([
			"The records give exactly these counts in 2 ways:",
			"- 15 August 2022, by what was known from entry 19 (written down at 16:00 UTC+07:00 on 15 August 2022) to entry 20 (written down at 16:00 UTC+07:00 on 20 August 2022).",
			"  1 task is counted otherwise than on 15 August 2022 by all that is known now: t32 (then not done, within the deadline, now not counted).",
			"- 15 August 2022, by what was known from entry 19 (written down at 16:00 UTC+07:00 on 15 August 2022) to entry 20 (written down at 16:00 UTC+07:00 on 20 August 2022), by a ministry's count.",
			"  1 task is counted otherwise than on 15 August 2022 by all that is known now: t32 (then not done, within the deadline, now not counted).",
		]);
		const five = { ...printed, within: 22, cancelled: 1 };
		const now = reproduce(cancelled, { view: ministryView, printed: five, asOf: "2022-08-15" });
		expect(formatReproduction(now, { locale: "en" }).split("\n").slice(2)).toEqual([
			"- 15 August 2022, by what was known at entry 21 (written down at 02:00 UTC on 23 August 2022).",
			"  Every task is counted as on 15 August 2022 by all that is known now.",
		]);
	});

	test("long lists are cut, and the rest is counted", () => {
		const result = reproduce(planOf32(), {
			view,
			printed: { done: 0 },
			asOf,
			knownAt: [0, 2, 20],
			views: [],
		});
		const text = formatReproduction(result, { locale: "vi" });
		expect(text).toContain("- ngày 14 tháng 8 năm 2022, trước bản ghi đầu tiên.");
		expect(text).toMatch(/20 nhiệm vụ được đếm khác: t1 .*, t5 .*, và 15 nữa\./);
		expect(text).not.toContain("t6");
	});

	test("from nothing known on", () => {
		const result = reproduce(planOf32(), { view, printed: { done: 0 }, asOf: "2022-07-31", views: [] });
		const [vi, en] = (["vi", "en"] as const).map(
			(locale) => formatReproduction(result, { locale }).split("\n")[2],
		);
		expect(vi).toContain("theo những gì đã ghi, từ trước bản ghi đầu tiên đến khi có bản ghi số 20 (ghi lúc");
		expect(en).toContain("by what was known from before the first entry to entry 20 (written down");
	});

	test("another view among the nearest, and a search that stopped", () => {
		const near = reproduce(planOf32(), { view, printed: { done: 20 }, asOf: "2022-08-15" });
		const lines = formatReproduction(near, { locale: "en" }).split("\n");
		expect(lines[1]).toContain("21 cases (days and states of knowledge) were tried by 2 views");
		expect(lines[4]).toContain("by an office's count: done 9 (printed 20, 11 more); regular 3;");
		const part = reproduce(planOf32(), { view, printed: { done: 30 }, asOf, limit: 40, views: [] });
		const stopped = formatReproduction(part, { locale: "en" }).split("\n");
		expect(stopped[2]).toBe(
			`The search stopped at its limit, after ${part.tried.states} of 42 cases; the result speaks of those only.`,
		);
		expect(part.tried.states).toBeGreaterThan(0);
	});

	test("a part of the classes that is too many already, by one state alone", () => {
		const result = reproduce(planOf32(), {
			view,
			printed: { done: 40 },
			asOf: "2022-08-15",
			knownAt: 0,
			views: [],
		});
		const [, tried, why, , near] = formatReproduction(result, { locale: "en" }).split("\n");
		expect(tried).toContain("1 case (day and state of knowledge) was tried, and none");
		expect(why).toContain("the printed classes alone add up to 40; the number of tasks counted is 32.");
		expect(near).toContain("before the first entry: done 0 (printed 40, 40 more)");
		expect(formatReproduction(result, { locale: "vi" })).toContain(
			"các lớp đã in cộng lại đã là 40, trong khi",
		);
		const less = reproduce(planOf32(), {
			view,
			printed: { done: 7 },
			asOf: "2022-08-15",
			knownAt: 20,
			views: [],
		});
		expect(formatReproduction(less, { locale: "vi" })).toContain("hoàn thành 9 (in 7, ít hơn 2)");
		expect(formatReproduction(less, { locale: "en" })).toContain("done 9 (printed 7, 2 fewer)");
	});

	test("every kind of hint has its words", () => {
		const text = (["moved", "countedTwice", "added", "leftOut"] as const).map((kind) => {
			const [hint] = impossible.hints;
			const reading =
				kind === "added" ? "otherKnowledge" : kind === "moved" ? "otherView" : "submittedAsDone";
			const counted = kind === "added" ? null : "done";
			const hints = hint ? [{ ...hint, kind, reading, counted } as const] : [];
			return formatReproduction({ ...impossible, hints }, { locale: "en" })
				.split("\n")
				.at(-1);
		});
		expect(text).toEqual([
			"- t9: counted as “done”; by the session's count, “not started”: may have been put in that class.",
			"- t9: counted as “done”; if submitted is taken for done, “not started”: may have been counted twice.",
			"- t9: not counted; by the entries up to 19, “not started”: may have been counted although it is outside.",
			"- t9: counted as “done”; if submitted is taken for done, “not started”: may have been left out.",
		]);
	});

	test("refuses what is no such result, and bad options", () => {
		const code = (run: () => unknown): string => {
			try {
				return String(run());
			} catch (error) {
				return SteerindexError.is(error) ? error.code : String(error);
			}
		};
		const bad = [
			null,
			{},
			[],
			"x",
			{ ...impossible, nearest: [{}] },
			{ ...impossible, tried: { views: [] } },
		];
		for (const value of [...bad, { ...impossible, printed: { done: -1 } }, { ...impossible, plan: 1 }]) {
			expect(code(() => formatReproduction(value as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
		}
		const [near] = impossible.nearest;
		const undated = { ...impossible, nearest: [{ ...near, asOf: "15/8" }] };
		expect(code(() => formatReproduction(undated as never, { locale: "vi" }))).toBe("NOT_A_RESULT");
		expect(code(() => formatReproduction(impossible, { locale: "fr" } as never))).toBe("BAD_LOCALE");
		expect(code(() => formatReproduction(impossible, null as never))).toBe("BAD_OPTIONS");
	});
});
