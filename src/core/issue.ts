import type { Label } from "./label.ts";

/** One problem with an input: what is wrong, where, and what would be right. */
export interface Issue {
	/** A fixed name such as `UNKNOWN_FIGURE`; `docs/errors.md` lists them all. */
	readonly code: string;
	/** The keys that lead to the value, from the outside in. */
	readonly path: readonly (string | number)[];
	/** The same as a JSON pointer (RFC 6901). */
	readonly pointer: string;
	readonly message: Label;
	readonly expected?: string;
	readonly received?: string;
	/** The value that was probably meant. */
	readonly suggestion?: string;
}

/** What an issue says beside its code, path and message. */
export interface IssueDetails {
	readonly expected?: string;
	readonly received?: string;
	readonly suggestion?: string;
}

/** A value, or every problem that stood in its way. */
export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly issues: readonly Issue[] };

const CAP = 100;

export function createIssue(
	code: string,
	path: readonly (string | number)[],
	message: Label,
	details?: IssueDetails,
): Issue {
	return { code, path, pointer: toPointer(path), message, ...details };
}

/** The first hundred issues and, where there were more, one that says how many. */
export function capIssues(issues: readonly Issue[]): readonly Issue[] {
	const isCapped = issues.length === CAP + 1 && issues[CAP]?.code === "MORE_PROBLEMS";
	if (issues.length <= CAP || isCapped) return issues;
	const more = issues.length - CAP;
	return [
		...issues.slice(0, CAP),
		createIssue("MORE_PROBLEMS", [], {
			vi: `còn ${more} lỗi nữa không liệt kê ở đây`,
			en: more === 1 ? "1 more problem is not listed here" : `${more} more problems are not listed here`,
		}),
	];
}

function toPointer(path: readonly (string | number)[]): string {
	return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
