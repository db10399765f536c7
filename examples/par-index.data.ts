// A round of a province's own index. Units are real, every figure is our own.

type Tier = "department" | "district";
type Count = number | typeof none;

const none = {
	notApplicable: true,
	reason: { vi: "không có thủ tục hành chính", en: "has no procedures" },
} as const;

const late = { kind: "late", points: 1 } as const;
const leak = { kind: "leak", points: 2.5 } as const;

const row = (
	unit: string,
	tier: Tier,
	[planSelf, planAppraised]: readonly [number, number | null],
	[onTime, files]: readonly [Count, Count],
	[survey, sample]: readonly [number, number],
	pilots: number,
	breaches: readonly (typeof late | typeof leak)[] = [],
) => ({
	unit,
	period: "2022",
	facts: { tier, planSelf, planAppraised, onTime, files, survey, sample, pilots, breaches },
});

// Plan by the unit and as appraised (blank: not changed); files on time; survey and its sample; pilots; breaches.
// biome-ignore format: a line for each unit
export const observations = {
	periods: ["2022"],
	records: [
		row("Sở Nội vụ", "department", [20, 18.5], [1180, 1200], [26.4, 240], 2),
		row("Sở Tài chính", "department", [19, null], [940, 960], [25.8, 180], 0, [late]),
		row("Sở Y tế", "department", [20, 17], [2210, 2600], [24.1, 310], 4, [late, leak]),
		row("Ban Dân tộc", "department", [18, 17.5], [none, none], [27, 12], 1),
		row("Điện Bàn", "district", [20, 19], [8120, 8400], [27.2, 420], 5),
		row("Đại Lộc", "district", [19.5, 19], [5310, 5640], [26.1, 350], 1, [late, late]),
		row("Tiên Phước", "district", [18, 15], [2890, 3400], [23.5, 260], 3),
		row("Tây Giang", "district", [17, 16], [410, 500], [26.5, 24], 2, [leak]),
	],
};
