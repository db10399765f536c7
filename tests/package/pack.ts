/** Packs dist and unpacks the tarball into temp/consumer, beside the three packages it depends on. */
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { consumer, installed, root } from "./consumer.ts";

const tarball = join(root, "temp/steerindex.tgz");
rmSync(consumer, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });

const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", "temp"], {
	cwd: root,
	encoding: "utf8",
	stdio: ["ignore", "pipe", "inherit"],
});
const [{ filename, size, entryCount }] = JSON.parse(packed);
renameSync(join(root, "temp", filename), tarball);
execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);

for (const name of Object.keys(manifest.dependencies)) {
	symlinkSync(join(root, "node_modules", name), join(consumer, "node_modules", name), "junction");
}
const dependencies = { steerindex: manifest.version, ...manifest.dependencies };
writeFileSync(
	join(consumer, "package.json"),
	JSON.stringify({ private: true, type: "module", dependencies }),
);
// Its own settings, or tools would find those of the project, which point at the sources.
writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true } }));
console.log(`packed ${entryCount} files, ${size} bytes`);
