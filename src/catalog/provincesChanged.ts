import { provinces } from "./provinces.ts";

/** A code that stands for another unit in the two lists. */
export interface ChangedCode {
	readonly code: string;
	readonly before: string;
	readonly after: string;
}

/** The codes that passed to another unit on 1 July 2025. */
export function changedCodes(): readonly ChangedCode[] {
	const before = new Map(provinces("2025-06-30").units.map(({ code, name }) => [code, name.vi]));
	return provinces("2025-07-01").units.flatMap(({ code, name }) => {
		const was = before.get(code) ?? name.vi;
		return was === name.vi ? [] : [{ code, before: was, after: name.vi }];
	});
}

/** The same for a message: `"15 (Yên Bái → Lào Cai); …"`. */
export function changedText(): string {
	return changedCodes()
		.map(({ code, before, after }) => `${code} (${before} → ${after})`)
		.join("; ");
}
