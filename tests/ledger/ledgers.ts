import fc from "fast-check";
import { append, type Draft, type Entry } from "steerindex/ledger";

export type Note = Entry & { readonly text?: string | undefined };

/** A ledger built by `append` alone; a refusal is a fault of the test. */
export function build<E extends Entry>(drafts: readonly Draft<E>[]): readonly E[] {
	let ledger: readonly E[] = [];
	for (const draft of drafts) {
		const result = append<E>(ledger, draft);
		if (!result.ok) throw new Error(JSON.stringify(result.issues));
		ledger = result.value;
	}
	return ledger;
}

/** The instant `steps` quarters of an hour after the start of the year, written with one of three offsets. */
export function instant(steps: number): string {
	const hours = [7, 0, -4][steps % 3] ?? 0;
	const clock = new Date(Date.parse("2022-01-01T00:00:00Z") + steps * 900_000 + hours * 3_600_000);
	const offset = ["+07:00", "Z", "-04:00"][steps % 3] ?? "Z";
	return `${clock.toISOString().slice(0, 19)}${offset}`;
}

/** Sound ledgers: some entries supersede one that stands, several share an instant, seqs have gaps. */
export const anyLedger: fc.Arbitrary<readonly Note[]> = fc
	.array(
		fc.record({
			wait: fc.nat({ max: 3 }),
			skip: fc.nat({ max: 2 }),
			on: fc.integer({ min: 1, max: 28 }),
			text: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
			corrects: fc.option(fc.nat(), { nil: undefined }),
		}),
		{ maxLength: 25 },
	)
	.map((steps) => {
		const standing: string[] = [];
		let time = 0;
		let seq = 0;
		return build<Note>(
			steps.map(({ wait, skip, on, text, corrects }, i) => {
				time += wait;
				seq += 1 + skip;
				const at = corrects === undefined || standing.length === 0 ? -1 : corrects % standing.length;
				const supersedes = at < 0 ? undefined : standing[at];
				if (at < 0) standing.push(`n${i}`);
				else standing[at] = `n${i}`;
				const day = String(on).padStart(2, "0");
				return { id: `n${i}`, seq, on: `2022-01-${day}`, recordedAt: instant(time), text, supersedes };
			}),
		);
	});
