// Packs the package as `npm publish` would, and uses the tarball as others will: node test/package/check.mjs
//
// Wants the network or npm's cache, for the packages that the consumers install.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filesOfSandbox, startSandbox } from './sandbox.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');
const FIXTURES = path.join(ROOT, 'test/package/fixtures');
const work = await mkdtemp(path.join(tmpdir(), 'wechat-api-package-'));
const failed = [];

/** The compilers that users have, installed side by side under these names. */
const COMPILERS = {
  typescript54: 'typescript@~5.4.0',
  typescript59: 'typescript@~5.9.0',
  typescript6: 'typescript@6',
  typescript7: 'typescript@7',
};
const ALL = Object.keys(COMPILERS);
/** TypeScript 7 has removed what it calls legacy. */
const LEGACY = ['typescript54', 'typescript6'];
const server = { lib: ['es2022'] }; // no DOM
const node10 = { ...server, module: 'commonjs', moduleResolution: 'node10' };

/** What users' projects look like; all are strict, and all check our declarations too (`skipLibCheck` is false). */
const PROJECTS = [
  {
    name: 'nodenext',
    compilers: ALL,
    // The same source as CommonJS and as an ES module, `import API = require()`, and JavaScript.
    files: {
      'cjs.cts': 'default.ts',
      'esm.mts': 'default.ts',
      'require.cts': 'require.cts',
      'js.cjs': 'checked.cjs',
    },
    options: { ...server, module: 'nodenext', checkJs: true },
  },
  {
    name: 'bundler',
    compilers: ['typescript54', 'typescript7'], // what is between resolves as `nodenext` does
    files: { 'esm.ts': 'default.ts' },
    options: { module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true },
    emitted: false, // for a bundler, not for Node
  },
  {
    name: 'node10',
    compilers: LEGACY,
    files: { 'cjs.ts': 'default.ts', 'require.ts': 'require.cts' },
    options: { ...node10, esModuleInterop: true },
  },
  {
    name: 'node10-without-esModuleInterop',
    compilers: LEGACY,
    files: { 'cjs.ts': 'default.ts', 'require.ts': 'require.cts' },
    options: { ...node10, esModuleInterop: false, allowSyntheticDefaultImports: false },
  },
];

/** What else loads the package its own way. */
const TOOLS = [
  ...['@types/jest@30', '@types/node@20', 'jest@30', 'ts-jest@29', 'typescript@~5.9.0'],
  ...['babel-jest@30', '@babel/core@7', '@babel/preset-env@7', '@babel/preset-typescript@7'],
  ...['rollup@4', '@rollup/plugin-commonjs', '@rollup/plugin-json', '@rollup/plugin-node-resolve'],
];

/** How jest gets from TypeScript to JavaScript. */
const TRANSFORMS = {
  'ts-jest': {
    tsconfig: {
      strict: true,
      target: 'es2022',
      module: 'commonjs',
      esModuleInterop: true,
      isolatedModules: true,
    },
  },
  'babel-jest': {
    presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'],
  },
};

/** Of an optional part of undici's, which Node.js 20 has not. */
const MISSING = "{ ignore: ['node:sqlite'] }";

async function run(command, args, cwd = ROOT) {
  try {
    return (await promisify(execFile)(command, args, { cwd, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    const told = `${error.stdout ?? ''}${error.stderr || error.message}`;
    throw new Error(`${[path.basename(command), ...args].join(' ')}\n${shortened(told)}`, { cause: error });
  }
}

/** Without the files that `tsc --listFiles` lists, and not endless. */
function shortened(text) {
  const lines = text.split(/\r?\n/).filter((line) => !path.isAbsolute(line));
  return [...lines.slice(0, 40), ...(lines.length > 40 ? [`… ${lines.length - 40} lines more`] : [])].join(
    '\n',
  );
}

const node = (args, cwd) => run(process.execPath, args, cwd);
const tool = (name, ...args) => run(path.join(ROOT, 'node_modules/.bin', name), args);

async function step(name, task) {
  const started = performance.now();
  const tell = (mark, told) => {
    console.log(`${mark} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)${told}`);
  };
  try {
    const told = await task();
    tell('✓', told ? ` ${told.trim()}` : '');
  } catch (error) {
    failed.push(name);
    tell('✗', `\n${error.message}`);
  }
}

async function list(directory) {
  const entries = await readdir(path.join(ROOT, directory), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'),
    );
}

const READMES = ['README.md', 'README.zh-CN.md'];

let packed;
let sandbox;

/** What `exports` names, but for the declarations. */
const SUBPATHS = 'index types errcodes stores/redis stores/file broadcast/index lib/util lib/gone'.split(' ');

/** What runs: the subpaths and what they require, sooner or later, with the maps of those that have one. */
async function running() {
  const found = new Set(['dist/types.mjs', 'dist/types.mjs.map']);
  const follow = async (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = await readFile(path.join(ROOT, file), 'utf8');
    if (code.includes('//# sourceMappingURL=')) found.add(`${file}.map`);
    const required = code.matchAll(/\brequire\("(\.[^"]+)"\)/g);
    for (const [, name] of required) await follow(path.posix.join(path.posix.dirname(file), name));
  };
  for (const name of SUBPATHS) await follow(`dist/${name}.js`);
  return found;
}

/** Exactly the sources, the declarations of each, what runs, and what there is to read. */
async function pack() {
  packed = await tarballOf(ROOT);
  const files = packed.files.map((file) => file.path);
  const sources = (await list('src')).filter((file) => /\.m?ts$/.test(file));
  const declarations = sources.flatMap((file) => {
    const declaration = file.replace(/^src/, 'dist').replace(/(?=\.m?ts$)/, '.d');
    return [declaration, `${declaration}.map`];
  });
  const papers = ['package.json', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md', ...READMES];
  const documents = (await list('docs')).filter((file) => !file.startsWith('docs/generate/'));
  const read = [...documents, ...(await list('examples'))];
  const wanted = [...papers, ...read, ...sources, ...declarations, ...(await running())];
  const problems = [
    ...(await deadLinks(files)),
    ...(await lostSources(files)),
    ...files.filter((file) => !wanted.includes(file)).map((file) => `too much: ${file}`),
    ...wanted.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
  ];
  if (problems.length) throw new Error(problems.join('\n'));
  return `${files.length} files, ${kilobytes(packed.size)} kB, unpacked ${kilobytes(packed.unpackedSize)} kB`;
}

/** Packs what is in a folder. */
async function tarballOf(folder) {
  const out = await run('npm', ['pack', '--json', '--pack-destination', work], folder);
  const [tarball] = Object.values(JSON.parse(out.slice(out.search(/^[[{]/m))));
  return tarball;
}

/** The package of the local WeChat. */
async function packSandbox() {
  sandbox = await tarballOf(path.join(ROOT, 'sandbox'));
  await filesOfSandbox(sandbox, ROOT);
  return `${sandbox.files.length} files, ${kilobytes(sandbox.size)} kB, unpacked ${kilobytes(sandbox.unpackedSize)} kB`;
}

/** Links that lead nowhere in the package. */
async function deadLinks(files) {
  const dead = [];
  for (const paper of files.filter((file) => file.endsWith('.md'))) {
    const text = await readFile(path.join(ROOT, paper), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const found = path.posix.join(path.dirname(paper), target).replace(/\/$/, '');
      if (!files.some((file) => file === found || file.startsWith(`${found}/`)))
        dead.push(`dead link in ${paper}: ${target}`);
    }
  }
  return dead;
}

/** Source maps that lead to a file outside the package, or to none. */
async function lostSources(files) {
  const lost = [];
  for (const map of files.filter((file) => file.endsWith('.map'))) {
    const { sources } = JSON.parse(await readFile(path.join(ROOT, map), 'utf8'));
    for (const source of sources)
      if (!files.includes(path.posix.join(path.dirname(map), source)))
        lost.push(`lost source of ${map}: ${source}`);
  }
  return lost;
}

const kilobytes = (bytes) => Math.round(bytes / 1000);

async function consumer(name, packages) {
  const folder = path.join(work, name);
  await mkdir(folder);
  await cp(FIXTURES, folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const tarball = path.join(work, packed.filename);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...packages], folder);
  return folder;
}

/** Compiles a user's project, and runs what comes out: the import has to be the constructor at run time too. */
async function compile(folder, compiler, { name, files, options, emitted = true }) {
  const project = path.join(folder, name, compiler);
  await mkdir(project, { recursive: true });
  for (const [file, fixture] of Object.entries(files))
    await cp(path.join(FIXTURES, fixture), path.join(project, file));
  const strict = { strict: true, skipLibCheck: false, target: 'es2022', rootDir: '.', outDir: 'out' };
  const deprecated = compiler === 'typescript6' && options.moduleResolution === 'node10';
  const compilerOptions = { ...strict, ...options, ...(deprecated && { ignoreDeprecations: '6.0' }) };
  await writeFile(
    path.join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(files) }),
  );
  const tsc = path.join(folder, 'node_modules', compiler, 'bin/tsc');
  const loaded = await node([tsc, '-p', '.', '--listFiles'], project);
  // Types of our dependencies would be a part of our interface, and break it when they change.
  const foreign = loaded
    .split(/\r?\n/)
    .filter((file) => /node_modules\/(urllib|undici|mime-types|lossless-json|parse5)\//.test(file));
  if (foreign.length)
    throw new Error(`Our declarations load those of a dependency:\n${foreign.slice(0, 3).join('\n')}`);
  if (!emitted) return;
  for (const file of await readdir(path.join(project, 'out'))) await node([path.join('out', file)], project);
}

/** Compiles a program that tests itself with the local WeChat, and runs it. */
async function withSandbox(folder, compiler) {
  await compile(folder, compiler, {
    name: 'local-wechat',
    files: { 'program.mts': 'local-wechat.mts' },
    options: { ...server, module: 'nodenext' },
  });
}

/** Runs a test of somebody's in TypeScript. */
async function jest(folder, transformer) {
  const config = {
    roots: ['<rootDir>/jest'],
    transform: { '\\.ts$': [transformer, TRANSFORMS[transformer]] },
  };
  await node(['node_modules/jest/bin/jest.js', '--config', JSON.stringify(config)], folder);
}

/** Bundles a program with all that it needs, and runs it where there are no packages. */
async function rollup(folder) {
  const bundle = path.join(work, 'bundle.mjs');
  const plugins = [`commonjs=${MISSING}`, "node-resolve={ exportConditions: ['node'] }", 'json'];
  const args = [
    'bundled.mjs',
    '--silent',
    '-f',
    'es',
    '-o',
    bundle,
    ...plugins.flatMap((one) => ['-p', one]),
  ];
  await node(['node_modules/rollup/dist/bin/rollup', ...args], folder);
  await node([bundle], work);
}

async function inParallel(tasks, lanes = 2) {
  const rest = [...tasks];
  const lane = async () => {
    for (let task = rest.shift(); task; task = rest.shift()) await task();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

try {
  await step('npm pack', pack);
  await step('npm pack, the local WeChat', packSandbox);
  if (packed && sandbox) {
    const tarball = path.join(work, packed.filename);
    await step('publint', async () => {
      await tool('publint', '--strict', tarball);
      await tool('publint', '--strict', path.join(work, sandbox.filename));
    });
    await step('attw', async () => {
      await tool('attw', tarball, '--no-color', '--no-emoji', '--format', 'ascii');
    });

    let plain;
    await step('install, alone', async () => {
      plain = await consumer('plain', []);
    });
    if (plain) {
      await step('require, without any other package', async () => void (await node(['run.cjs'], plain)));
      await step('import, without any other package', async () => void (await node(['run.mjs'], plain)));
    }

    await step('the local WeChat, installed and started', async () => {
      const folder = await consumer('sandbox', [path.join(work, sandbox.filename)]);
      await startSandbox(folder);
      return run('npx', ['--no-install', 'wechat-api-sandbox', '--version'], folder);
    });

    let typed;
    let tooled;
    const install = [
      () =>
        step('install, with TypeScript', async () => {
          const compilers = Object.entries(COMPILERS).map(([name, version]) => `${name}@npm:${version}`);
          typed = await consumer('typed', [
            path.join(work, sandbox.filename),
            '@types/node@20',
            ...compilers,
          ]);
        }),
      () =>
        step('install, with jest and rollup', async () => {
          tooled = await consumer('tooled', TOOLS);
        }),
    ];
    await inParallel(install);
    const tasks = [];
    if (tooled) {
      for (const transformer of Object.keys(TRANSFORMS))
        tasks.push(() => step(`jest, ${transformer}`, () => jest(tooled, transformer)));
      tasks.push(() => step('rollup', () => rollup(tooled)));
    }
    if (typed) {
      for (const project of PROJECTS)
        for (const compiler of project.compilers)
          tasks.push(() =>
            step(`compile, ${project.name}, ${compiler}`, () => compile(typed, compiler, project)),
          );
      for (const compiler of ['typescript54', 'typescript7'])
        tasks.push(() =>
          step(`compile, with the local WeChat, ${compiler}`, () => withSandbox(typed, compiler)),
        );
      for (const compiler of LEGACY)
        tasks.push(() => step(`hover, ${compiler}`, () => node(['hover.cjs', compiler], typed)));
    }
    await inParallel(tasks);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

if (failed.length) {
  console.error(`\n${failed.length} failed: ${failed.join('; ')}`);
  process.exitCode = 1;
}
