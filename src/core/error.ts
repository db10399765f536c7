import { shorten } from "./describe.ts";
import { capIssues, createIssue, type Issue, type IssueDetails } from "./issue.ts";
import type { Label } from "./label.ts";

/**
 * The one error that leaves the library. It carries every problem found, not just the first.
 *
 * @example
 * ```ts
 * import { SteerindexError } from "steerindex/core";
 * import { parseNumber } from "steerindex/number";
 * let code = "";
 * try {
 *   parseNumber("1.456");
 * } catch (error) {
 *   if (SteerindexError.is(error)) code = error.code;
 * }
 * code; // => "AMBIGUOUS_NUMBER"
 * ```
 */
export class SteerindexError extends Error {
	override readonly name = "SteerindexError";
	/** The code of the first issue. */
	readonly code: string;
	/** Every problem, at most a hundred, then one that counts the rest. */
	readonly issues: readonly Issue[];

	/** @param issues - The problems, at least one. */
	constructor(issues: readonly Issue[]) {
		const listed = capIssues(issues);
		super(describeIssues(listed));
		this.issues = listed;
		this.code = listed[0]?.code ?? "UNKNOWN";
	}

	/**
	 * Tells whether a caught value is this error, also across copies of the package (ESM beside CJS).
	 *
	 * @param value - What was caught.
	 * @returns True for a `SteerindexError` of any copy.
	 */
	static is(value: unknown): value is SteerindexError {
		return value instanceof Error && value.name === "SteerindexError" && "issues" in value;
	}

	/** @returns The error as plain data, for a log or a response. */
	toJSON(): {
		readonly name: string;
		readonly code: string;
		readonly message: string;
		readonly issues: readonly Issue[];
	} {
		return { name: this.name, code: this.code, message: this.message, issues: this.issues };
	}
}

/** Throws one issue about an argument. */
export function refuse(
	code: string,
	path: readonly (string | number)[],
	message: Label,
	details?: IssueDetails,
): never {
	throw new SteerindexError([createIssue(code, path, message, details)]);
}

function describeIssues(issues: readonly Issue[]): string {
	return issues
		.map(({ code, path, message }) => {
			const { vi, en } = typeof message === "string" ? { vi: message, en: message } : message;
			const text = vi === en ? en : `${en} | ${vi}`;
			return `${code}${path.length ? ` at ${shorten(path.join("."))}` : ""}: ${text}`;
		})
		.join("\n");
}
