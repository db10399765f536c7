import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { examplesOf } from "../docs/examples.ts";
import { bin, consumer, importedBy, node, root, run, specifiers } from "./consumer.ts";

const [first] = examplesOf("README.md");
const chromium = [process.env.CHROMIUM ?? "chromium", "chromium-browser", "google-chrome"].find(
	(name) => spawnSync(name, ["--version"]).status === 0,
);
const skipsBrowser = chromium === undefined && !process.env.CI;
if (skipsBrowser) console.warn("SKIPPED: no chromium here, so the README's example was not run in a browser");

describe("the README's first example, against the packed tarball", () => {
	beforeAll(() => writeFileSync(join(consumer, "readme.ts"), first?.code ?? ""));

	test("is followed by what it prints", () => {
		expect(first?.prints?.trim() ?? "README.md has no ```ts block with a ```text block").not.toMatch(
			/^$|README/,
		);
	});

	test("runs with tsx", () => {
		expect(run(bin("tsx"), ["readme.ts"])).toBe(first?.prints);
	});

	test("runs in Deno, without a permission", () => {
		expect(run(bin("deno"), ["run", "--no-prompt", "--quiet", "readme.ts"])).toBe(first?.prints);
	});

	test.skipIf(skipsBrowser)("runs in a browser", async () => {
		expect(await runInBrowser(first?.code ?? "")).toBe(first?.prints);
	});
});

/** What the code prints on a page whose import map leads to the tarball; an error prints its message. */
async function runInBrowser(code: string): Promise<string> {
	const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
	const script = ts.transpileModule(code, { compilerOptions: options }).outputText;
	const page = `<!doctype html><meta charset="utf-8"><pre></pre>
		<script>
			const lines = [];
			const show = (...values) => {
				lines.push(values.map(String).join(" ") + "\\n");
				document.querySelector("pre").textContent = encodeURIComponent(lines.join(""));
			};
			console.log = show;
			onerror = show;
		</script>
		<script type="importmap">${JSON.stringify({ imports: importMap() })}</script>
		<script type="module">${script}</script>`;
	const server = createServer(async ({ url = "/" }, response) => {
		const file = join(root, decodeURIComponent(new URL(url, "http://localhost").pathname));
		const body = url === "/" ? page : await readFile(file).catch(() => undefined);
		const type = url === "/" ? "text/html" : "text/javascript";
		response
			.writeHead(body === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` })
			.end(body);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const profile = mkdtempSync(join(tmpdir(), "steerindex-chromium-"));
	try {
		const { port } = server.address() as AddressInfo;
		const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"];
		const quiet = [
			"--disable-background-networking",
			"--disable-component-update",
			`--user-data-dir=${profile}`,
		];
		const args = [...flags, ...quiet, "--dump-dom", `http://127.0.0.1:${port}/`];
		const { stdout } = await promisify(execFile)(chromium ?? "chromium", args, { timeout: 50_000 });
		return decodeURIComponent(/<pre>(.*?)<\/pre>/s.exec(stdout)?.[1] ?? "");
	} finally {
		server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Where each bare name in the tarball, and each subpath of it, stands below the project's root. */
function importMap(): Readonly<Record<string, string>> {
	const names = JSON.stringify([...importedBy(".js"), ...specifiers]);
	const code = `console.log(JSON.stringify(${names}.map((name) => [name, import.meta.resolve(name)])))`;
	const resolved: readonly (readonly [string, string])[] = JSON.parse(node(code, "--input-type=module"));
	return Object.fromEntries(
		resolved.map(([name, url]) => [name, `/${relative(root, fileURLToPath(url)).replaceAll("\\", "/")}`]),
	);
}
