// Breaks the built core in small ways, one at a time, and tells which of them no test notices:
//   npm run build && node test/mutation/run.mjs                70 at random, two at once
//   node test/mutation/run.mjs --seed 7 --count 20 --jobs 1    others, fewer, one at a time
//   node test/mutation/run.mjs --only src/http/                of these files only
//   node test/mutation/run.mjs --mutant src/a.ts:1:2:constant  that one again; more than once for more
//   node test/mutation/run.mjs --list                          which they are, without any test
// Takes half an hour: first each test file is run for what it covers, then each mutant's code by those that cover it.
// Needs redis-server, or its tests are left out, and a quiet machine. Stryker does not fit: it switches mutants within
// one process, and our tests start others.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allMutants, mutated, sample } from './mutants.mjs';
import { coveringFiles } from './coverage.mjs';
import { cleanUp, copyProject, failureOf } from './suite.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '70' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    mutant: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
  },
});

function choose() {
  const { mutant: wanted, only, count, seed } = options;
  const all = allMutants(ROOT);
  const missing = wanted?.filter((id) => !all.some((mutant) => mutant.id === id)) ?? [];
  if (missing.length > 0) throw new Error(`No such mutant: ${missing.join(' ')} (has src/ changed?)`);
  if (wanted) return all.filter(({ id }) => wanted.includes(id));
  const among = all.filter(({ id }) => id.includes(only));
  console.log(`${among.length} mutants; ${count} of them, seed ${seed}`);
  return sample(among, Number(count), seed);
}

/** Seconds of tests that are run at once, the soonest over first: most mutants are noticed by those. */
const BATCH = 20;

/** The test files in batches. */
function batchesOf(covering) {
  const batches = [];
  let [batch, sum] = [[], 0];
  for (const { file, seconds } of covering) {
    batch.push(file);
    sum += seconds;
    if (sum < BATCH) continue;
    batches.push({ files: batch, seconds: sum });
    [batch, sum] = [[], 0];
  }
  return batch.length > 0 ? [...batches, { files: batch, seconds: sum }] : batches;
}

/** The failure that a mutant causes, or undefined. */
async function noticed(mutant, covering, copy) {
  const file = path.join(copy, mutant.file);
  const code = readFileSync(file, 'utf8');
  for (const { files, seconds } of batchesOf(covering)) {
    writeFileSync(file, mutated(code, mutant));
    const failure = await failureOf(files, copy, Math.ceil(3 * seconds + 30));
    writeFileSync(file, code);
    if (failure) return failure;
  }
  return undefined;
}

const mutants = choose();
const [rest, survivors] = [[...mutants], []];

async function lane(copy, covering) {
  for (let mutant = rest.shift(); mutant; mutant = rest.shift()) {
    const started = performance.now();
    const failure = await noticed(mutant, covering.get(mutant.id), copy);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`\n${failure ? 'killed' : 'SURVIVED'} ${mutant.id} (${seconds} s)\n${mutant.lines}`);
    if (failure) console.log(`  ${failure}`);
    else survivors.push(mutant);
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', cleanUp);
if (!options.list) {
  const copies = Array.from({ length: Number(options.jobs) }, () => copyProject(ROOT));
  const covering = await coveringFiles(mutants, copies);
  await Promise.all(copies.map((copy) => lane(copy, covering)));
  console.log(`\n${mutants.length - survivors.length} of ${mutants.length} killed. Survivors:`);
}
for (const { id, lines } of options.list ? mutants : survivors) console.log(`${id}\n${lines}`);
