import type { Committee, Member } from "steerindex/plan";
import { describe, expect, test } from "vitest";
import { committeeAt } from "../../src/plan/committeeAt.ts";
import { junk } from "../calendar/junk.ts";
import { refusalOf } from "../number/refusal.ts";

const committee: Committee = {
	title: { vi: "Ban chỉ đạo", en: "Steering committee" },
	members: [
		{ id: "m1", role: "assistant" },
		{ id: "m2", role: "member", from: "2022-01-01", to: "2022-08-16" },
		{ id: "m3", role: "head", to: "2022-06-30" },
		{ id: "m4", role: "deputyHead" },
		{ id: "m5", role: "standingDeputyHead" },
		{ id: "m6", role: "standingMember" },
		{ id: "m7", role: "head", from: "2022-07-01" },
		{ id: "m8", role: "member", name: "Name", office: "Office" },
		{ id: "m9", role: "head", from: "2022-09-01", to: "2022-09-30" },
	],
};
const at = (date: string): readonly string[] => committeeAt(committee, date).members.map(({ id }) => id);

describe("committeeAt", () => {
	test("the members of a day by role, then as given; both ends of a term count", () => {
		expect(at("2022-06-30")).toEqual(["m3", "m5", "m4", "m6", "m2", "m8", "m1"]);
		expect(at("2022-07-01")).toEqual(["m7", "m5", "m4", "m6", "m2", "m8", "m1"]);
		expect(at("2022-08-16")).toContain("m2");
		expect(at("2022-08-17")).not.toContain("m2");
		expect(at("2021-12-31")).not.toContain("m2");
		expect(committeeAt(committee, "2022-08-17")).toEqual({
			title: committee.title,
			date: "2022-08-17",
			members: ["m7", "m5", "m4", "m6", "m8", "m1"].map((id) =>
				committee.members.find((member) => member.id === id),
			),
			diagnostics: [],
		});
	});

	test("no head, or more than one, is said", () => {
		const [two] = committeeAt(committee, "2022-09-01").diagnostics;
		expect([two?.code, two?.received]).toEqual(["TWO_HEADS", "m7, m9"]);
		expect(committeeAt(committee, "2022-10-01").diagnostics).toEqual([]);
		const [none] = committeeAt({ title: "x", members: [] }, "2022-10-01").diagnostics;
		expect([none?.code, none?.pointer]).toEqual(["NO_HEAD", "/committee/members"]);
	});

	test("what is no committee or no day is refused", () => {
		expect(refusalOf(() => committeeAt(committee, "2022")).issues[0]).toMatchObject({
			...{ code: "NOT_A_DATE", pointer: "/date" },
		});
		for (const value of junk) {
			expect(refusalOf(() => committeeAt(value as Committee, "2022-08-16")).issues).not.toEqual([]);
			expect(refusalOf(() => committeeAt(committee, value as string)).code).toBe("NOT_A_DATE");
		}
		const run = (member: unknown): readonly string[] =>
			refusalOf(() => committeeAt({ title: "x", members: [member as Member] }, "2022-08-16")).issues.map(
				({ code, pointer }) => `${code} ${pointer}`,
			);
		expect(run({ id: "m1", role: "heads", from: "2022" })).toEqual([
			"UNKNOWN_VALUE /committee/members/0/role",
			"NOT_A_DATE /committee/members/0/from",
		]);
	});
});
