// Makes dist/ of build/, where the compiler leaves a file for each one of src/: a program that starts opens three, not 200.
//   index.js, stores/redis.js …    what package.json exports
//   core.js                        what index.js imports, itself or by way of others
//   send.js, hints.js …            what is required only when it is needed
//   **/*.d.ts                      the declarations, one for each file of src/
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const [SRC, BUILD, DIST] = ['src', 'build', 'dist'].map((folder) => path.join(ROOT, folder));

const { dependencies, exports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const exported = Array.from(JSON.stringify(exports).matchAll(/"\.\/dist\/([^"]+)\.js"/g), ([, name]) => name);
const entries = new Map(exported.map((name) => [name, path.join(BUILD, `${name}.js`)]));
const packages = Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`));

/** A file as the compiler has left it, which writes no `export` where only types are exported. */
const read = {
  name: 'read',
  load: {
    filter: { id: /\.js$/ },
    handler: (id) => ({
      code: `${readFileSync(id, 'utf8')}\nexport {};`,
      map: readFileSync(`${id}.map`, 'utf8'),
    }),
  },
};

/** What is required, not imported, is a file of its own, and the code goes on requiring it where it did. */
const requiredLater = {
  name: 'required-later',
  async resolveId(source, importer, { kind }) {
    if (kind !== 'require-call' || !source.startsWith('.')) return undefined;
    const { id } = await this.resolve(source, importer);
    const fileName = path.basename(id);
    this.emitFile({ type: 'chunk', id, fileName });
    return { id: path.join(BUILD, fileName), external: 'relative' };
  },
};

function isInCore(id, graph) {
  if ([...entries.values()].includes(id)) return false;
  const { importers } = graph.getModuleInfo(id);
  return importers.some((importer) => importer === entries.get('index') || isInCore(importer, graph));
}

/** What runs, with source maps that lead to src/. */
async function bundled() {
  const build = await rolldown({
    input: Object.fromEntries(entries),
    external: [/^node:/, ...packages],
    plugins: [read, requiredLater],
    platform: 'node',
    treeshake: false,
    // The end of index.js is what a CommonJS file is: `module.exports = API`.
    checks: { commonJsVariableInEsm: false },
    experimental: { attachDebugInfo: 'none' },
  });
  const core = (id, graph) => (isInCore(id, graph) ? 'core' : null);
  const { output } = await build.generate({
    dir: DIST,
    format: 'cjs',
    strict: true,
    esModule: true,
    generatedCode: { symbols: false },
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: core, debugName: 'core' }] },
    comments: false,
    minify: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await build.close();
  return output.map(({ fileName, code, source }) => [fileName, code ?? source]);
}

/** What goes to dist/ as the compiler has made it: declarations, and the one ES module. */
function compiled() {
  const made = { '.ts': ['.d.ts', '.d.ts.map'], '.mts': ['.d.mts', '.d.mts.map', '.mjs', '.mjs.map'] };
  return filesIn(SRC).flatMap((file) => {
    const { dir, name, ext } = path.parse(file);
    const names = made[ext].map((ending) => path.join(dir, name + ending));
    return names.map((name) => [name, readFileSync(path.join(BUILD, name), 'utf8')]);
  });
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Writes what has changed and removes what is no more: nobody who reads meanwhile finds half a file that has not. */
function writeTo(folder, files) {
  mkdirSync(folder, { recursive: true });
  const there = new Set(filesIn(folder));
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    if (there.delete(path.normalize(name)) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const name of there) rmSync(path.join(folder, name));
}

writeTo(DIST, [...(await bundled()), ...compiled()]);
