import { attempt, checkKeys } from "../core/checks.ts";
import { own } from "../core/describe.ts";
import type { Issue } from "../core/issue.ts";
import { checkLocale, type Locale } from "../core/label.ts";
import { checkOptions, checkRounding } from "../number/numeric.ts";
import type { Rounding, RoundingMode } from "../number/round.ts";

type Options = Readonly<Record<string, unknown>>;

/** The options as a record with no key misspelt; an empty one, with an issue, where they are none. */
export function readOptions(options: unknown, known: readonly string[], issues: Issue[]): Options {
	const given = attempt(() => checkOptions(options as Options), ["options"], issues) ?? {};
	checkKeys(given, known, [], issues);
	return given;
}

export function readMode(options: Options, issues: Issue[]): RoundingMode | undefined {
	const mode = own(options, "mode");
	if (mode === undefined) return undefined;
	return attempt(() => checkRounding({ places: 0, mode: mode as RoundingMode }).mode, ["mode"], issues);
}

export function readRelative(options: Options, issues: Issue[]): Rounding | undefined {
	const relative = own(options, "relative");
	if (relative === undefined) return undefined;
	return attempt(() => checkRounding(relative as Rounding), ["relative"], issues);
}

export function readLocale(options: Options, issues: Issue[]): Locale | undefined {
	return attempt(() => checkLocale(own(options, "locale") as Locale), ["locale"], issues);
}
