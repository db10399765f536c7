import { SteerindexError } from "steerindex/core";

/** The error that a call is refused with; any other outcome is a fault. */
export function refusalOf(run: () => unknown): SteerindexError {
	let value: unknown;
	try {
		value = run();
	} catch (error) {
		if (SteerindexError.is(error)) return error;
		throw error;
	}
	throw new Error(`not refused: ${String(value)}`);
}
