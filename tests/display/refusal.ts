import { SteerindexError } from "steerindex/core";

/** The problems that a call is refused with, as `CODE path`, in order; any other outcome is a fault. */
export function problemsOf(run: () => unknown): readonly string[] {
	try {
		run();
	} catch (error) {
		if (!SteerindexError.is(error)) throw error;
		return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
	}
	throw new Error("not refused");
}
