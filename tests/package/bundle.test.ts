import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { consumer, zodFree } from "./consumer.ts";

/** The files that a user's bundle takes in for one line of code, each with the bytes it brings. */
async function inputsOf(contents: string): Promise<ReadonlyMap<string, number>> {
	const { metafile } = await build({
		stdin: { contents, resolveDir: consumer },
		bundle: true,
		format: "esm",
		metafile: true,
		write: false,
		logLevel: "silent",
	});
	const [output] = Object.values(metafile.outputs);
	const inputs = Object.entries(output?.inputs ?? {}).map(
		([name, { bytesInOutput }]) => [name, bytesInOutput] as const,
	);
	return new Map(inputs.filter(([, bytes]) => bytes > 0).sort());
}

describe("bundles of the packed tarball", () => {
	test.each(zodFree)("%s brings no zod", async (name) => {
		const inputs = [...(await inputsOf(`export * from "${name}";`)).keys()];
		expect(inputs.length).toBeGreaterThan(0);
		expect(inputs.filter((input) => input.includes("node_modules/zod/"))).toEqual([]);
	});

	test("an import that is not used leaves nothing", async () => {
		expect([...(await inputsOf('import "steerindex";'))]).toEqual([]);
	});

	test("one function brings the same few bytes from the root and from its room", async () => {
		const one = await inputsOf('export { roundTo } from "steerindex";');
		expect(one).toEqual(await inputsOf('export { roundTo } from "steerindex/number";'));
		const total = (inputs: ReadonlyMap<string, number>): number =>
			[...inputs.values()].reduce((a, b) => a + b, 0);
		expect(total(one)).toBeGreaterThan(0);
		expect(total(one)).toBeLessThan(total(await inputsOf('export * from "steerindex/number";')) * 0.75);
		expect([...one.keys()].filter((input) => /zod|decimal\.js|date-fns/.test(input))).toEqual([]);
	});
});
