/**
 * Compares the types of every subpath with docs/api-report; `--write` (npm run api:write) accepts the change.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import manifest from "../package.json" with { type: "json" };

const root = resolve(import.meta.dirname, "..");
const reports = join(root, "docs/api-report");
const write = process.argv.includes("--write");
const stale: string[] = [];
mkdirSync(reports, { recursive: true });

for (const [subpath, entry] of Object.entries(manifest.exports)) {
	// The root repeats the rooms; a test holds that it opens all of them.
	if (typeof entry === "string" || subpath === ".") continue;
	const reportFileName = `${subpath.slice(2).replaceAll("/", "-")}.api.md`;
	const quiet = { default: { logLevel: ExtractorLogLevel.None } };
	const config = ExtractorConfig.prepare({
		configObject: {
			projectFolder: root,
			mainEntryPointFilePath: join(root, entry.import.types),
			compiler: { overrideTsconfig: { compilerOptions: { lib: ["ES2022"], types: [], skipLibCheck: true } } },
			apiReport: {
				enabled: true,
				reportFolder: reports,
				reportTempFolder: join(root, "temp/api-report"),
				reportFileName,
			},
			docModel: { enabled: false },
			dtsRollup: { enabled: false },
			tsdocMetadata: { enabled: false },
			messages: {
				compilerMessageReporting: quiet,
				extractorMessageReporting: quiet,
				tsdocMessageReporting: quiet,
			},
		},
		configObjectFullPath: undefined,
		packageJsonFullPath: join(root, "package.json"),
	});
	const { apiReportChanged } = Extractor.invoke(config, {
		localBuild: write,
		messageCallback: (message) => {
			if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
		},
	});
	if (apiReportChanged) stale.push(reportFileName);
}

const linesOf = (folder: string, name: string): readonly string[] =>
	existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8").split(/\r?\n/) : [];

for (const name of stale) {
	console.log(`${write ? "written" : "differs"}: docs/api-report/${name}`);
	if (write) continue;
	const before = linesOf(reports, name);
	const after = linesOf(join(root, "temp/api-report"), name);
	for (const line of before) if (!after.includes(line)) console.log(`- ${line}`);
	for (const line of after) if (!before.includes(line)) console.log(`+ ${line}`);
}
if (stale.length > 0 && !write) {
	console.error(
		"The public types have changed. If that is meant: npm run api:write, and commit the reports.",
	);
	process.exitCode = 1;
}
