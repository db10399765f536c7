// A round of a province's own index of districts. Units are real, every figure is our own.

const row = (
	unit: string,
	[done, tasks]: readonly [number, number],
	[onTime, files]: readonly [number, number],
	survey: number | null,
	hotline: boolean,
) => ({ unit, period: "2022", facts: { done, tasks, onTime, files, survey, hotline } });

// Tasks done and assigned; files on time and received; survey of 0 to 100; a hotline.
// biome-ignore format: a line for each unit
export const observations = {
	periods: ["2022"],
	records: [
		row("Điện Bàn", [38, 40], [8120, 8400], 91.5, true),
		row("Hội An", [30, 33], [6020, 6100], 88, true),
		row("Đại Lộc", [28, 32], [5310, 5640], 74.5, false),
		row("Tiên Phước", [22, 26], [2890, 3400], 68, true),
		row("Tây Giang", [12, 20], [410, 500], 60, false),
		row("Nam Giang", [15, 19], [388, 500], null, true),
	],
};
