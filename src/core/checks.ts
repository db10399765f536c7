import { describe } from "./describe.ts";
import { SteerindexError } from "./error.ts";
import { createIssue, type Issue } from "./issue.ts";
import { type Label, labelText } from "./label.ts";
import { nearestName } from "./nearest.ts";
import { suggest } from "./suggest.ts";

type Path = readonly (string | number)[];

/** Notes every key that is not known, with the one that was probably meant. */
export function checkKeys(
	record: Readonly<Record<string, unknown>>,
	known: readonly string[],
	path: Path,
	issues: Issue[],
): void {
	for (const key of Object.keys(record)) {
		if (known.includes(key)) continue;
		const hint = suggest(issues, () => nearestName(key, known));
		issues.push(
			createIssue(
				"UNKNOWN_KEY",
				[...path, key],
				{ vi: "không có trường này", en: "there is no such field" },
				hint.suggestion === undefined ? { expected: known.join(" | ") } : hint,
			),
		);
	}
}

/** Notes a value of the wrong type; `expected` names the right one in words of code, `said` in those of people. */
export function noteType(
	value: unknown,
	expected: string,
	path: Path,
	issues: Issue[],
	said: Label = expected,
): void {
	issues.push(
		createIssue(
			"WRONG_TYPE",
			path,
			{
				vi: `cần ${labelText(said, "vi")}, nhận được ${describe(value)}`,
				en: `${labelText(said, "en")} is needed, not ${describe(value)}`,
			},
			{ expected, received: describe(value) },
		),
	);
}

/** Runs a function that may refuse; its issues are noted under the path. */
export function attempt<T>(run: () => T, path: Path, issues: Issue[]): T | undefined {
	try {
		return run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		for (const { code, message, expected, received, suggestion } of error.issues) {
			issues.push(
				createIssue(code, path, message, {
					...(expected === undefined ? {} : { expected }),
					...(received === undefined ? {} : { received }),
					...(suggestion === undefined ? {} : { suggestion }),
				}),
			);
		}
		return undefined;
	}
}
