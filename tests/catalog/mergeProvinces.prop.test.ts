import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeProvinces } from "../../src/catalog/mergeProvinces.ts";
import { provinces } from "../../src/catalog/provinces.ts";
import merger from "../scenarios/provinces-merger.json" with { type: "json" };
import { runs } from "../shared.ts";

const numRuns = runs(100, 5_000);
const from = "2024-12-31";
const to = "2025-07-01";
const codes = provinces(from).units.map(({ code }) => code);
const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 63, maxLength: 63 });
const decimal = (hundredths: number): { readonly decimal: string } => {
	const digits = String(Math.abs(hundredths)).padStart(3, "0");
	const sign = hundredths < 0 ? "-" : "";
	return { decimal: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` };
};
const hundredths = (sum: unknown): number => {
	const text = typeof sum === "number" ? String(sum) : (sum as { readonly decimal: string }).decimal;
	const [whole = "", part = ""] = text.replace("-", "").split(".");
	return (text.startsWith("-") ? -1 : 1) * Number(whole + part.padEnd(2, "0"));
};

test("every new province has the sum of its parts by the published list (catalog.merge-provinces)", () => {
	const property = fc.property(cents, (values) => {
		const rows = codes.map((code, i) => ({ code, value: decimal(values[i] ?? 0) }));
		const merged = mergeProvinces(rows, { from, to, unit: { code: "code" }, sum: ["value"] });
		const expected = merger.units.map(({ code, madeOf }) => [
			code,
			madeOf.reduce((sum, old) => sum + (values[codes.indexOf(old.code)] ?? 0), 0),
		]);
		expect(merged.rows.map(({ code, sums }) => [code, hundredths(sums.value) || 0])).toEqual(expected);
	});
	fc.assert(property, { numRuns });
});

test("the order of the rows changes nothing, and names give what codes give", () => {
	const rows = provinces(from).units.map(({ code, name }, i) => ({ code, name: name.vi, value: i }));
	const options = { from, to, sum: ["value"] };
	const unit = { code: "code", name: "name" };
	const expected = mergeProvinces(rows, { ...options, unit });
	const all = fc.shuffledSubarray(rows, { minLength: 63, maxLength: 63 });
	const property = fc.property(all, (shuffled) => {
		expect(mergeProvinces(shuffled, { ...options, unit })).toEqual(expected);
		const bare = shuffled.map(({ name, value }) => ({ name, value }));
		expect(mergeProvinces(bare, { ...options, unit: { name: "name" } })).toEqual(expected);
	});
	fc.assert(property, { numRuns: runs(20, 1_000) });
});
