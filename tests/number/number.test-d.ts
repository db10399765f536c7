import { Decimal } from "decimal.js";
import {
	compare,
	formatNumber,
	type Interval,
	type Numeric,
	type ParsedNumber,
	parseNumber,
	printedInterval,
	type Rounding,
	roundTo,
	sum,
} from "steerindex/number";
import { expectTypeOf, test } from "vitest";

test("numbers go in by four types and come out as doubles", () => {
	expectTypeOf<number | bigint | string | Decimal>().toExtend<Numeric>();
	expectTypeOf<boolean>().not.toExtend<Numeric>();
	expectTypeOf<Date>().not.toExtend<Numeric>();
	expectTypeOf(sum([1, 2n, "3", new Decimal(4)])).toEqualTypeOf<number>();
	expectTypeOf(sum).toBeCallableWith(Object.freeze([1, 2]));
	expectTypeOf(compare(1, 2)).toEqualTypeOf<-1 | 0 | 1>();
	expectTypeOf(["9", "10"]).toHaveProperty("sort").toBeCallableWith(compare);
});

test("places, mode and language are never left to chance", () => {
	// @ts-expect-error a rounding is required
	roundTo(1.005);
	// @ts-expect-error a mode is required
	roundTo(1.005, { places: 2 });
	// @ts-expect-error there is no such mode
	roundTo(1.005, { places: 2, mode: "half-down" });
	// @ts-expect-error a language is required
	formatNumber(1.5, {});
	// @ts-expect-error a mode is required
	printedInterval("42,1", { locale: "vi" });
	// @ts-expect-error there is no such language
	parseNumber("42,1", { locale: "fr" });
	expectTypeOf(parseNumber).toBeCallableWith("86,67", { locale: undefined });
	expectTypeOf(formatNumber).toBeCallableWith(1.5, { locale: "vi", places: undefined, mode: undefined });
});

test("results cannot be written to", () => {
	expectTypeOf<ParsedNumber>().toEqualTypeOf<Readonly<ParsedNumber>>();
	expectTypeOf<Interval>().toEqualTypeOf<Readonly<Interval>>();
	expectTypeOf<Rounding>().toEqualTypeOf<Readonly<Rounding>>();
});
