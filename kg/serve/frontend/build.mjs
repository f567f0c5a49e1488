// Bundles the scripts of the pages: node build.mjs OUTPUT-FOLDER
//
// Each file src/*.ts and src/*.css is an entry of its own; what several share, and what is imported when it is
// needed, becomes a chunk. Names carry a hash of the content, so a browser may keep them for ever.
// The elements for pages of others (src/components) are one classic script each, under a name that stays,
// beside their types: such a script works in a page that is opened as a file, where a module does not.
// manifest.json leads from an entry's name to its file; notice.txt holds the licences of the
// packages that are really in the bundle.

import { build } from "esbuild";
import { appendFileSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { basename, join, dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs OUTPUT-FOLDER");
process.chdir(here);

const shared = {
  outdir: out,
  bundle: true,
  minify: true,
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  charset: "utf8",
  loader: { ".svg": "dataurl", ".png": "dataurl" },
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  metafile: true,
  logLevel: "warning",
};
const entries = readdirSync("src").filter((name) => /\.(ts|css)$/.test(name));
const pages = await build({
  ...shared,
  entryPoints: entries.map((name) => join("src", name)),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  format: "esm",
});
const COMPONENTS = "src/components";
const components = await build({
  ...shared,
  entryPoints: ["terang-graph.ts", "terang-series.ts", "terang-demo.ts"].map((name) => join(COMPONENTS, name)),
  entryNames: "[name]",
  format: "iife",
  charset: "ascii", // a page that names no encoding must not spoil the words
  banner: { js: "/*! Part of Terang, licence Apache-2.0 */" },
});
for (const name of ["terang-components.d.ts", "terang-demo.css"]) copyFileSync(join(COMPONENTS, name), join(out, name));

const scripts = {};
const packages = new Set();
const outputs = { ...pages.metafile.outputs, ...components.metafile.outputs };
for (const [path, made] of Object.entries(outputs)) {
  if (made.entryPoint && dirname(made.entryPoint) === "src") {
    // An entry "editor.css" beside "editor": a page names the style sheet, too.
    scripts[basename(made.entryPoint, ".ts")] = basename(path);
  }
  for (const folder of packagesOf(made)) packages.add(folder);
  const file = join(out, basename(path));
  // A script that is copied alone carries the licences of what is in it.
  if (made.entryPoint?.startsWith(COMPONENTS)) {
    for (const folder of packagesOf(made)) appendFileSync(file, `/*!\n${licenceOf(folder)}\n*/\n`);
  }
  writeFileSync(file + ".gz", gzipSync(readFileSync(file), { level: 9 }));
}

// YASQE comes bundled: what it depends on is inside, though esbuild sees one file only.
const PREBUNDLED = ["node_modules/@zazuko/yasqe"];
const waiting = PREBUNDLED.filter((folder) => packages.has(folder));
while (waiting.length) {
  const about = JSON.parse(readFileSync(join(waiting.pop(), "package.json"), "utf8"));
  for (const name of Object.keys(about.dependencies ?? {})) {
    const folder = join("node_modules", name);
    if (existsSync(folder) && !packages.has(folder)) {
      packages.add(folder);
      waiting.push(folder);
    }
  }
}

function packagesOf(made) {
  const found = Object.keys(made.inputs).map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return new Set(found.filter(Boolean));
}

function licenceOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = licence ? readFileSync(join(folder, licence), "utf8").trim() : "";
  return `${about.name} ${about.version} (${about.license ?? "see text"})\n\n${text}`;
}

const notices = [...packages].sort().map(licenceOf);
const line = "\n\n" + "-".repeat(78) + "\n\n";
const head = notices.length
  ? "The scripts of this folder contain these packages, each under its own licence."
  : "The scripts of this folder contain no code of others.";
writeFileSync(join(out, "notice.txt"), [head, ...notices].join(line) + "\n");
writeFileSync(
  join(out, "manifest.json"),
  JSON.stringify({ sources: process.env.TERANG_SOURCES ?? "", scripts }, null, 1) + "\n",
);
