// Makes wwwroot/bundle from Styles and Scripts. Run by the build (see WijkFonds.Web.csproj) when something here changed;
// by hand: node Styles/bundle.mjs
import { createHash } from "node:crypto";
import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(home, "wwwroot", "bundle");
const lock = join(home, "obj", "bundle.lock");
const seal = join(bundle, "made-from");

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`Node ${process.versions.node} is te oud voor de stijlbladen. Installeer Node 20 of nieuwer.`);
  process.exit(1);
}

async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      // A build that was killed leaves its lock behind.
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > 180_000) rmSync(lock, { recursive: true, force: true });
      await new Promise((go) => setTimeout(go, 200));
    }
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", ...filesIn("Styles"), ...filesIn("Scripts")]) {
    hash.update(file).update(readFileSync(join(home, file)));
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  return existsSync(join(home, folder))
    ? readdirSync(join(home, folder), { recursive: true }).map((name) => join(folder, name)).filter((name) => statSync(join(home, name)).isFile()).sort()
    : [];
}

function installPackages() {
  const installed = join(home, "node_modules", "installed-from");
  const wanted = createHash("sha256").update(readFileSync(join(home, "package-lock.json"))).digest("hex");
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return;
  execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: home, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(installed, wanted);
}

async function makeBundle() {
  const { build, transform } = await import("esbuild");
  const settings = { bundle: true, minify: true, write: false, legalComments: "none", target: ["chrome87", "firefox78", "safari14"], logLevel: "warning", absWorkingDir: home };
  const css = (await build({ ...settings, entryPoints: ["Styles/wijkfonds.css"], plugins: [onlyWhatWeUse] })).outputFiles[0].text;
  const tokens = await transform(tokensFor(css), { loader: "css", minify: true });
  mkdirSync(bundle, { recursive: true });
  // The licence of the components travels with them.
  writeFileSync(join(bundle, "wijkfonds.css"), `/*! Utrecht components and Voorbeeld tokens: EUPL-1.2, Gemeente Utrecht, Frameless B.V., NL Design System community */\n${tokens.code}${css}`);
  for (const script of filesIn("Scripts")) {
    writeFileSync(join(bundle, basename(script)), (await build({ ...settings, entryPoints: [script] })).outputFiles[0].text);
  }
}

// The buttons of the family come in kinds that no page of ours has; they are half of its weight.
const unusedKinds = /button[\w-]*--(danger|ready|warning|busy|placeholder|distanced)\b/;
const onlyWhatWeUse = {
  name: "only what we use",
  setup(build) {
    build.onLoad({ filter: /@utrecht[\\/]button.*\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/[^{};]+\{[^{}]*\}/g, (rule) => (unusedKinds.test(rule.slice(0, rule.indexOf("{"))) ? "" : rule)),
      loader: "css",
    }));
  },
};

// Of the eight hundred tokens of the example theme only those that our components read. A theme of its own overrules them.
function tokensFor(css) {
  const theme = readFileSync(join(home, "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"), "utf8");
  const values = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value.trim()]));
  const wanted = new Map();
  const want = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (values.has(name) && !wanted.has(name)) {
        wanted.set(name, values.get(name));
        want(values.get(name));
      }
    }
  };
  want(css);
  return `:root{${[...wanted].map(([name, value]) => `${name}:${value}`).join(";")}}`;
}

// Projects that are built at the same time ask for the same bundle: one makes it, the others wait for it.
const free = await takeLock();
try {
  const now = fingerprint();
  if (!existsSync(seal) || readFileSync(seal, "utf8") !== now) {
    installPackages();
    await makeBundle();
    writeFileSync(seal, now);
  }
} finally {
  free();
}
