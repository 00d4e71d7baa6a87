// Breaks the built core in small ways, one at a time, and tells which of them no test notices:
//   npm run build && node test/mutation/run.mjs                70 at random, two at once
//   node test/mutation/run.mjs --seed 7 --count 20 --jobs 1    others, fewer, one at a time
//   node test/mutation/run.mjs --only dist/http/               of these files only
//   node test/mutation/run.mjs --mutant dist/a.js:1:2:constant that one again; more than once for more
//   node test/mutation/run.mjs --quick, --list                 with a third of the tests; with none
// Takes an hour or two: a survivor has been through the whole suite. Needs redis-server, or its tests are left out,
// and a quiet machine. Stryker does not fit: it switches mutants within one process, and our tests start others.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allMutants, sample } from './mutants.mjs';
import { cleanUp, copyProject, failureOf, stagesFor } from './suite.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '70' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    mutant: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

function choose() {
  const { mutant: wanted, only, count, seed } = options;
  const all = allMutants(ROOT);
  const missing = wanted?.filter((id) => !all.some((mutant) => mutant.id === id)) ?? [];
  if (missing.length > 0) throw new Error(`No such mutant: ${missing.join(' ')} (is dist/ another build?)`);
  if (wanted) return all.filter(({ id }) => wanted.includes(id));
  const among = all.filter(({ file }) => file.includes(only));
  console.log(`${among.length} mutants; ${count} of them, seed ${seed}`);
  return sample(among, Number(count), seed);
}

const limits = new Map();

/** How many seconds a stage may take: three times what it takes unbroken, which has to pass. */
async function limitOf(stage, copy) {
  const started = performance.now();
  const failure = await failureOf(stage, copy);
  if (failure) throw new Error(`${stage} fails without any mutant: ${failure}`);
  return Math.ceil((3 * (performance.now() - started)) / 1000 + 20);
}

/** The failure that a mutant causes, or undefined. */
async function noticed(mutant, copy) {
  for (const stage of stagesFor(mutant.file).slice(0, options.quick ? 1 : undefined)) {
    if (!limits.has(stage)) limits.set(stage, limitOf(stage, copy));
    const limit = await limits.get(stage);
    writeFileSync(path.join(copy, mutant.file), mutant.mutated);
    const failure = await failureOf(stage, copy, limit);
    writeFileSync(path.join(copy, mutant.file), mutant.original);
    if (failure) return failure;
  }
  return undefined;
}

const mutants = choose();
const [rest, survivors] = [[...mutants], []];
async function lane() {
  const copy = copyProject(ROOT);
  for (let mutant = rest.shift(); mutant; mutant = rest.shift()) {
    const started = performance.now();
    const failure = await noticed(mutant, copy);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`\n${failure ? 'killed' : 'SURVIVED'} ${mutant.id} (${seconds} s)\n${mutant.lines}`);
    if (failure) console.log(`  ${failure}`);
    else survivors.push(mutant);
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', cleanUp);
if (!options.list) {
  await Promise.all(Array.from({ length: Number(options.jobs) }, lane));
  console.log(`\n${mutants.length - survivors.length} of ${mutants.length} killed. Survivors:`);
}
for (const { id, lines } of options.list ? mutants : survivors) console.log(`${id}\n${lines}`);
