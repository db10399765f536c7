import type { Label } from "../../core/label.ts";
import type { CellCode } from "../../engine/codes.ts";
import type { Program } from "../../engine/program.ts";
import type { BoardDiagnostic, BoardDiagnostics } from "../board.ts";
import { type BoardCode, DIAGNOSTICS } from "../diagnosticMessages.ts";

/** The diagnostics of a board while it is being made: cells are counted, not kept. */
export interface Collector {
	/** A cell in which something begins. */
	readonly cell: (code: CellCode, step: number, unit: string) => void;
	/** Units at a node; `detail` says more of the first. */
	readonly node: (
		code: BoardCode | CellCode,
		place: Place,
		units: readonly string[],
		detail?: () => Label,
	) => void;
	readonly finish: () => BoardDiagnostics;
}

interface Place {
	readonly at: string;
	readonly node: string;
	readonly fact?: string | undefined;
}

interface Entry extends Place {
	readonly code: BoardCode | CellCode;
	readonly units: string[];
	count: number;
	detail: Label | undefined;
}

const MOST_ITEMS = 100;
const MOST_UNITS = 10;

export function collectDiagnostics({ steps }: Program): Collector {
	const entries = new Map<string, Entry>();
	const byStep = new Map<string, Entry>();
	const entryOf = (code: Entry["code"], place: Place): Entry => {
		const key = JSON.stringify([code, place.node, place.fact]);
		const known = entries.get(key);
		if (known) return known;
		const entry: Entry = { ...place, code, units: [], count: 0, detail: undefined };
		entries.set(key, entry);
		return entry;
	};
	const add = (entry: Entry, unit: string): void => {
		entry.count += 1;
		if (entry.units.length < MOST_UNITS && entry.units.at(-1) !== unit) entry.units.push(unit);
	};
	return {
		cell: (code, step, unit) => {
			const key = `${code} ${step}`;
			let entry = byStep.get(key);
			if (!entry) {
				const { at, node, options, list } = steps[step] as Program["steps"][number];
				const fact =
					options?.fact ?? options?.list ?? (list === undefined ? undefined : `${list}.${options?.field}`);
				entry = entryOf(code, { at, node, ...(fact === undefined ? {} : { fact: String(fact) }) });
				byStep.set(key, entry);
			}
			add(entry, unit);
		},
		node: (code, place, units, detail) => {
			const entry = entryOf(code, place);
			entry.detail ??= detail?.();
			for (const unit of units) add(entry, unit);
		},
		finish: () => {
			const counts: Record<string, number> = {};
			for (const entry of entries.values()) {
				const [, , code = entry.code] = DIAGNOSTICS[entry.code];
				counts[code] = (counts[code] ?? 0) + entry.count;
			}
			const items = [...entries.values()].slice(0, MOST_ITEMS).map(toDiagnostic);
			return { items, counts, truncated: entries.size > MOST_ITEMS };
		},
	};
}

function toDiagnostic({ code, at, node, fact, units, count, detail }: Entry): BoardDiagnostic {
	const [severity, words, toldAs = code] = DIAGNOSTICS[code];
	const message = words({ node, fact, detail });
	return { code: toldAs, severity, message, at, node, ...(fact === undefined ? {} : { fact }), units, count };
}
