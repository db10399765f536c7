/** What can be amiss with a figure of a board, told where it begins. `docs/diagnostics.md` says what each means. */
export type CellCode =
	| "MISSING"
	| "ZERO_DEN"
	| "RANGE"
	| "NO_CASE"
	| "NO_BAND"
	| "ZERO_RANGE"
	| "EMPTY"
	| "NEGATIVE_ROOT"
	| "NEGATIVE_ROLE"
	| "UNKNOWN_VALUE"
	| "NOISE_DIGITS"
	| "UNDECIDED"
	| "CONSTANT_INDICATOR"
	| "ZERO_IN_GEOMETRIC_MEAN"
	| "MISSING_AS_ZERO";
