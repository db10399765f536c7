import { entryHistory, history } from "steerindex";
import { history as ledgerHistory } from "steerindex/ledger";
import { history as planHistory } from "steerindex/plan";
import { expect, test } from "vitest";

test("where two rooms share a name, the public face has one for each", () => {
	expect(history).toBe(planHistory);
	expect(entryHistory).toBe(ledgerHistory);
});
