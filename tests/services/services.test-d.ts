import {
	type CaseRate,
	caseRates,
	convertCounts,
	decree43,
	formatRate,
	type PooledRate,
	type PublicService,
	poolRates,
	type ServiceRegime,
	serviceCounts,
	timeCut,
} from "steerindex/services";
import { expectTypeOf, test } from "vitest";

const services: readonly PublicService[] = [];

test("how levels are counted is never left to chance", () => {
	// @ts-expect-error the way of counting is required
	serviceCounts(services, { on: "2022-07-29" });
	// @ts-expect-error the day is required
	serviceCounts(services, { counting: "exclusive" });
	// @ts-expect-error there is no such level
	serviceCounts([{ id: "a", level: 5 }], { on: "2022-07-29", counting: "exclusive" });
	// @ts-expect-error a level is mapped onto a level
	serviceCounts(services, { on: "2022-08-16", counting: "exclusive", mapLevels: { 3: "fully" } });
	// @ts-expect-error both ways of counting are required
	convertCounts([1], { from: "exclusive" });
	expectTypeOf(decree43).toEqualTypeOf<ServiceRegime>();
});

test("the base of an on-time rate must be named", () => {
	// @ts-expect-error the base is required
	caseRates([{ period: "2022", resolved: 1 }], {});
	// @ts-expect-error files received are no base of an on-time rate
	caseRates([{ period: "2022", resolved: 1 }], { base: "received" });
	// @ts-expect-error the period is required
	caseRates([{ resolved: 1 }], { base: "resolved" });
	const { rows } = caseRates([], { base: "due" });
	expectTypeOf(rows[0]?.onTime).toEqualTypeOf<CaseRate | null | undefined>();
});

test("a pooled rate is a rate, and rounding is the caller's", () => {
	expectTypeOf<PooledRate>().toExtend<CaseRate>();
	expectTypeOf(poolRates).parameter(0).toEqualTypeOf<readonly (CaseRate | null)[]>();
	// @ts-expect-error places and mode are required
	formatRate(null, { locale: "vi" });
	// @ts-expect-error the unit is required
	timeCut({ before: 3, after: 2 });
});
