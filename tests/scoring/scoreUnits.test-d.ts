import { defineScheme, type FactOf, type NodeOf } from "steerindex/scheme";
import { explain, type Observations, records, type Scoreboard, scoreUnits } from "steerindex/scoring";
import { describe, expectTypeOf, test } from "vitest";

const scheme = defineScheme({
	id: "types",
	sources: [],
	facts: { files: { type: "number" }, tier: { type: "text", values: ["I", "II"] } },
	root: { id: "index", combine: "sum", children: [{ id: "files", rule: { fact: "files" } }] },
	outcomes: [{ id: "pass", rule: true }],
});
type Fact = FactOf<typeof scheme>;
type Node = NodeOf<typeof scheme>;

describe("names are known to the compiler", () => {
	test("facts and nodes of a scheme", () => {
		expectTypeOf<Fact>().toEqualTypeOf<"files" | "tier">();
		expectTypeOf<Node>().toEqualTypeOf<"index" | "files" | "pass">();
	});

	test("a board has the nodes of its scheme", () => {
		const observations: Observations<Fact, Node> = { periods: ["1"], records: [] };
		const board = scoreUnits(scheme, observations, { period: "1" });
		expectTypeOf(board).toEqualTypeOf<Scoreboard<Node>>();
		// @ts-expect-error there is no node of that name
		board.nodes.indx;
		// @ts-expect-error there is no node of that name
		records(board, "indx");
	});

	test("misspelt facts, nodes and options do not compile", () => {
		const period = "1";
		const periods = [period];
		const of = { unit: "A", period };
		// @ts-expect-error there is no fact of that name
		scoreUnits(scheme, { periods, records: [{ ...of, facts: { flies: 1 } }] }, { period });
		// @ts-expect-error there is no node of that name
		scoreUnits(scheme, { periods, records: [{ ...of, nodes: { indx: 1 } }] }, { period });
		// @ts-expect-error there is no node of that name
		scoreUnits(scheme, { periods, records: [] }, { period, nodes: ["indx"] });
		// @ts-expect-error there is no node of that name
		explain(scheme, { periods, records: [] }, { period, unit: "A", node: "indx" });
		// @ts-expect-error a value is a number, a text, a truth value, or says why there is none
		scoreUnits(scheme, { periods, records: [{ ...of, facts: { files: { none: true } } }] }, { period });
	});
});
