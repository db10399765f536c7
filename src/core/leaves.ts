import { describe, isRecord, isText, toName } from "./describe.ts";
import { refuse } from "./error.ts";
import type { Label } from "./label.ts";
import { type LeafOf, leaf } from "./shape.ts";
import * as messages from "./shapeMessages.ts";

/** A text that is not empty. Names that look the same are the same: composed, and without spaces around them. */
export const text: LeafOf<string> = leaf("string", (value) =>
	isText(value) ? toName(value) : refuse("NOT_TEXT", [], messages.notText, { received: describe(value) }),
);

export const label: LeafOf<Label> = leaf("label", (value) => {
	if (isText(value)) return value;
	if (isRecord(value) && Object.keys(value).length === 2) {
		const { vi, en } = value;
		if (isText(vi) && isText(en)) return { vi, en };
	}
	return refuse("BAD_LABEL", [], messages.badLabel, { received: describe(value) });
});
