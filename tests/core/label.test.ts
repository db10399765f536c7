import { type Label, type Locale, labelText } from "steerindex/core";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../number/refusal.ts";

const tasks: Label = { vi: "nhiệm vụ", en: "tasks" };

describe("labelText", () => {
	test("gives the text of the language", () => {
		expect(labelText(tasks, "vi")).toBe("nhiệm vụ");
		expect(labelText(tasks, "en")).toBe("tasks");
		expect(labelText("PAPI", "vi")).toBe("PAPI");
		expect(labelText("", "en")).toBe("");
	});

	test.each(["fr", "", "toString", null, undefined, 1])("refuses the language %o", (locale) => {
		for (const label of [tasks, "PAPI"]) {
			const { issues } = refusalOf(() => labelText(label, locale as Locale));
			expect(issues[0]).toMatchObject({
				code: "BAD_LOCALE",
				path: ["locale"],
				message: { vi: 'ngôn ngữ phải là "vi" hoặc "en"', en: 'the locale must be "vi" or "en"' },
			});
		}
	});

	test.each([null, undefined, 5, [], {}, { vi: "một" }, { vi: "một", en: 1 }])(
		"refuses the label %o",
		(label) => {
			expect(refusalOf(() => labelText(label as unknown as Label, "en")).issues[0]).toMatchObject({
				code: "BAD_LABEL",
				path: ["label"],
				message: {
					vi: "nhãn phải là một chuỗi hoặc { vi, en }",
					en: "a label must be a string or { vi, en }",
				},
			});
		},
	);
});
