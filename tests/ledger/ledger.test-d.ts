import {
	append,
	type Draft,
	type Entry,
	type HistoryItem,
	history,
	type Knowledge,
	knownAt,
} from "steerindex/ledger";
import { expectTypeOf, test } from "vitest";

type Mark = Entry & { readonly unit: string; readonly points: number };
declare const marks: readonly Mark[];
const draft = { id: "m1", on: "2022-08-16", recordedAt: "2022-08-16T09:00:00Z", unit: "Hội An", points: 2 };

test("a user's own fields stay in the type", () => {
	expectTypeOf(knownAt(marks, 3)).toEqualTypeOf<readonly Mark[]>();
	expectTypeOf(history(marks, { timeZone: "UTC" })).toEqualTypeOf<readonly HistoryItem<Mark>[]>();
	const result = append(marks, draft);
	if (result.ok) expectTypeOf(result.value).toEqualTypeOf<readonly Mark[]>();
	append<Mark>([], draft);
});

test("a draft may leave out its seq and nothing else", () => {
	append(marks, { ...draft, seq: undefined });
	append(marks, { ...draft, seq: 4 });
	// @ts-expect-error points are needed
	append(marks, { id: "m1", on: "2022-08-16", recordedAt: "2022-08-16T09:00:00Z", unit: "Hội An" });
	// @ts-expect-error the time of recording is needed
	append(marks, { id: "m1", on: "2022-08-16", unit: "Hội An", points: 2 });
});

test("a union keeps its members apart", () => {
	type Either = Entry & ({ readonly kind: "done"; readonly doneOn: string } | { readonly kind: "started" });
	expectTypeOf<Draft<Either>>().not.toBeNever();
	// @ts-expect-error what is done has a day
	const bad: Draft<Either> = { id: "e", on: "2022-08-16", recordedAt: "2022-08-16T09:00:00Z", kind: "done" };
	void bad;
});

test("knowledge is an instant or a seq", () => {
	expectTypeOf<Knowledge>().toEqualTypeOf<string | Date | number>();
	// @ts-expect-error a time zone is required
	history(marks, {});
});
