// Copies of the project to be broken, and its tests.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What editors show is not code that runs, nor are the pages. */
const BESIDE = /^((editor|readme|docs|comments)\.test|package\/)/;

/** The test files of a project that run its code. */
export function testFiles(copy) {
  return readdirSync(path.join(copy, 'test'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !BESIDE.test(file))
    .map((file) => `test/${file}`);
}

const [copies, running] = [[], new Set()];
/** A project of its own, where 'wechat-api' is its own dist/. Packages are linked; what Vite keeps beside is not. */
export function copyProject(root) {
  const copy = mkdtempSync(path.join(tmpdir(), 'wechat-api-mutant-'));
  copies.push(copy);
  const own = (file) => !/^(node_modules|\.git)$/.test(path.relative(root, file));
  cpSync(root, copy, { recursive: true, filter: own });
  mkdirSync(path.join(copy, 'node_modules'));
  for (const entry of readdirSync(path.join(root, 'node_modules')).filter((name) => !/^\.vite/.test(name)))
    symlinkSync(path.join(root, 'node_modules', entry), path.join(copy, 'node_modules', entry));
  return copy;
}

/** Ends what runs, child processes included, and leaves nothing behind. */
export function cleanUp() {
  for (const child of running) kill(child);
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

function kill({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Runs tests until the first failure, which is what this comes to. */
export function run(files, copy, limit, env = {}, bail = '1') {
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--bail', bail, '--no-isolate', ...files], {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1', ...env },
    detached: true, // a process group, to be killed as a whole
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const timer = setTimeout(kill, limit * 1000, child);
  running.add(child);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      kill(child); // what it has started
      running.delete(child);
      const [, failure = output.slice(-2000)] = /^ *FAIL +(?:\|\w+\| )?(.+)$/m.exec(output) ?? [];
      resolve(code === 0 ? undefined : signal ? `no end within ${limit} s` : failure);
    });
  });
}

/** The failure of these tests, or undefined. It has to come again: that of a busy machine does not count. */
export async function failureOf(files, copy, limit) {
  const failure = await run(files, copy, limit);
  if (!failure) return undefined;
  const failing = files.filter((file) => failure.startsWith(file));
  if (failing.length > 0) return (await run(failing, copy, limit)) ? failure : run(files, copy, limit);
  return run(files, copy, limit, {}, '0'); // with --bail, Vitest does not name a test that runs beside others
}
