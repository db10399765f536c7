import fc from "fast-check";
import { expect, test } from "vitest";
import { provinces } from "../../src/catalog/provinces.ts";
import { matchUnits } from "../../src/scoring/matchUnits.ts";
import { runs } from "../shared.ts";

const numRuns = runs(300, 20_000);
const list = provinces("2022-08-16");
const unit = fc.constantFrom(...list.units);
const lead = fc.constantFrom("", "Tỉnh ", "tỉnh ", "TỈNH  ", " ");
const gap = fc.constantFrom(" ", "  ", "-", " - ", "–", "\u00a0");
const shape = fc.constantFrom<(text: string) => string>(
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => text.toLowerCase(),
	(text) => text.normalize("NFD"),
);

test("a name is its unit in any case, form, spacing and with its kind (scoring.match-units)", () => {
	const property = fc.property(unit, lead, gap, shape, ({ code, name }, before, between, write) => {
		const given = write(before + name.vi.replaceAll(" - ", " ").replaceAll(" ", between));
		const { matched } = matchUnits([given], list);
		expect(matched.map((found) => found.unit.code)).toEqual([code]);
		expect(["exact", "spelling"]).toContain(matched[0]?.how);
	});
	fc.assert(property, { numRuns });
});

test("every name stands once, in its place, whatever it is, and the order of the units changes nothing", () => {
	const written = fc.oneof(
		unit.map(({ name }) => name.vi),
		unit.map(({ name }) => name.en),
		fc.string({ maxLength: 12 }),
		fc.string({ unit: "grapheme", maxLength: 12 }),
		fc.constantFrom("BR-VT", "HN", "Tỉnh", "TP.", "__proto__", "Hoà Bình"),
	);
	const units = fc.shuffledSubarray([...list.units], { minLength: 63, maxLength: 63 });
	const property = fc.property(fc.array(written, { maxLength: 20 }), units, (names, shuffled) => {
		const { matched, doubtful, unmatched, duplicates, absent } = matchUnits(names, list);
		const all = [...matched, ...doubtful, ...unmatched];
		expect(all.map(({ index }) => index).sort((a, b) => a - b)).toEqual(names.map((_, i) => i));
		for (const { given, index } of all) expect(given).toBe(names[index]);
		const used = new Set(matched.map((found) => found.unit.code));
		expect(absent.map(({ code }) => code)).toEqual(
			list.units.flatMap(({ code }) => (used.has(code) ? [] : [code])),
		);
		const extra = duplicates.reduce((sum, { indexes }) => sum + indexes.length - 1, 0);
		expect(extra).toBe(matched.length - used.size);
		expect(matchUnits(names, shuffled).matched).toEqual(matched);
	});
	fc.assert(property, { numRuns });
});
