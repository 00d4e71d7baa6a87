// Which test files run the code of a mutant: all others cannot notice it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, testFiles } from './suite.mjs';

/** Vitest gives a process half a second to end, which is not enough to write down what it has run: that is done before. */
const ENDING = `
  import v8 from 'node:v8';
  const { send } = process;
  if (send) process.send = function (message, ...rest) {
    if (message?.type === 'stopped') v8.takeCoverage();
    return send.call(this, message, ...rest);
  };
  process.once('SIGTERM', () => process.exit());
`;

/** Tests of the local WeChat, which load the library and seldom look at it: they come last. */
const isOfSandbox = ({ file }) => file.startsWith('test/sandbox/');

/** For each mutant the test files that run its code, those first that are over soonest: `{ file, seconds }`. */
export async function coveringFiles(mutants, copies) {
  const covering = new Map(mutants.map(({ id }) => [id, []]));
  const files = testFiles(copies[0]);
  const measure = async (copy) => {
    for (let file = files.shift(); file; file = files.shift()) {
      const { seconds, covers } = await coverageOf(file, copy);
      for (const mutant of mutants) if (covers(mutant)) covering.get(mutant.id).push({ file, seconds });
    }
  };
  await Promise.all(copies.map(measure));
  for (const list of covering.values())
    list.sort((a, b) => isOfSandbox(a) - isOfSandbox(b) || a.seconds - b.seconds);
  return covering;
}

async function coverageOf(file, copy) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-api-coverage-'));
  const hook = path.join(folder, 'ending.mjs');
  writeFileSync(hook, ENDING);
  const started = performance.now();
  const failure = await run([file], copy, 600, {
    NODE_V8_COVERAGE: path.join(folder, 'of'),
    NODE_OPTIONS: `--import ${hook}`,
  });
  const seconds = (performance.now() - started) / 1000;
  if (failure) {
    rmSync(folder, { recursive: true });
    // Some tests do not bear being watched; they may cover anything.
    const own = await run([file], copy, 600);
    if (own) console.log(`${file} is left out: it fails without any mutant: ${own}`);
    return { seconds, covers: () => own === undefined };
  }
  const processes = readdirSync(path.join(folder, 'of')).map((name) => parsed(path.join(folder, 'of', name)));
  rmSync(folder, { recursive: true });
  if (processes.includes(undefined) || !processes.some(isWorker)) return { seconds, covers: () => true };
  const scripts = new Map();
  for (const { url, functions } of processes.flatMap(({ result }) => result)) {
    if (!scripts.has(url)) scripts.set(url, []);
    scripts.get(url).push(functions.flatMap(({ ranges }) => ranges));
  }
  const covers = (mutant) => {
    const url = pathToFileURL(path.join(copy, mutant.file)).href;
    return (scripts.get(url) ?? []).some((ranges) => countAt(ranges, mutant.runsAt) > 0);
  };
  return { seconds, covers };
}

/** What a process has written down; nothing, where it was killed over it. */
function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether this is the process that ran the tests, which is killed where it does not end soon and then tells nothing. */
function isWorker({ result }) {
  return result.some(({ url }) => url.endsWith('/vitest/dist/workers/forks.js'));
}

/** How often the code at an offset has run: what the innermost range says. */
function countAt(ranges, at) {
  let innermost;
  for (const range of ranges) {
    const { startOffset, endOffset } = range;
    if (at < startOffset || at >= endOffset) continue;
    if (!innermost || endOffset - startOffset <= innermost.endOffset - innermost.startOffset)
      innermost = range;
  }
  return innermost?.count ?? 0;
}
