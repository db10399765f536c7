import { SteerindexError } from "steerindex/core";
import { type FigureFinding, type FigureInput, type FigureReport, reconcile } from "steerindex/figures";

/** The error that a report is refused with; any other outcome is a fault. */
export function refusalOf(run: () => unknown): SteerindexError {
	try {
		run();
	} catch (error) {
		if (SteerindexError.is(error)) return error;
		throw error;
	}
	throw new Error("not refused");
}

/** The problems of a report as `CODE path`, in order. */
export function problemsOf(report: unknown): readonly string[] {
	const { issues } = refusalOf(() => reconcile(report as FigureReport));
	return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

/** What is read of a single figure that stands in no relation. */
export function readAlone(
	x: FigureInput,
	report: Partial<FigureReport> = {},
): {
	readonly x: FigureFinding | undefined;
	readonly of: string | undefined;
	readonly cautions: readonly string[];
} {
	const { figures, cautions } = reconcile({ locale: "vi", figures: { x }, relations: {}, ...report });
	return {
		x: figures.x,
		of: figures["x.of"]?.interval.text,
		cautions: cautions.map(({ code }) => code),
	};
}
