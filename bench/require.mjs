// Start-up: require() in a fresh process, and a whole process up to its first answer.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ONE_SHOT, require, undiciPath, urllibPath } from './lib/contenders.mjs';
import { fromCommandLine, print } from './lib/figures.mjs';
import { Helper } from './lib/processes.mjs';
import { inRounds, ratios, typical } from './lib/rounds.mjs';

const { rounds } = fromCommandLine({ rounds: 15 });

const modules = {
  'undici alone': undiciPath,
  'urllib alone': urllibPath,
  'wechat-api': require.resolve('wechat-api'),
  'co-wechat-api': require.resolve('co-wechat-api'),
  [ONE_SHOT]: require.resolve('wechat-api-1'),
};

const SCRIPT = `
  const begun = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - begun);
`;

const FIRST = fileURLToPath(new URL('./lib/first.mjs', import.meta.url));

/** A process that makes no call. */
const NOBODY = 'Node alone';
const callers = [NOBODY, 'undici', 'urllib', 'wechat-api', 'co-wechat-api', ONE_SHOT];

const required = await measured(Object.keys(modules), (name) => ({
  ms: Number(node('-e', SCRIPT, modules[name])),
}));

const server = new Helper('./server.mjs');
const address = JSON.stringify(await server.ask('https'));
const answered = await measured(callers, (name) => {
  const begun = process.hrtime.bigint();
  const { at, cpu } = JSON.parse(node(FIRST, name === NOBODY ? '' : name, address));
  // The clock is the machine's: all processes read the same one.
  return { ms: Number(BigInt(at) - begun) / 1e6, cpu };
});
server.stop();

print(
  `require(): median of ${rounds} fresh processes each`,
  Object.keys(modules).map((name) => ({
    module: name,
    ms: typical(required, name, 'ms').toFixed(1),
    ...ratios(required, name, ['urllib alone', ONE_SHOT], 'ms'),
  })),
);
print(
  `Process start to first answer over TLS: median of ${rounds} fresh processes each`,
  callers.map((name) => ({
    client: name,
    ms: typical(answered, name, 'ms').toFixed(1),
    ...ratios(answered, name, ['undici', ONE_SHOT], 'ms'),
    'CPU ms': typical(answered, name, 'cpu').toFixed(1),
    ...ratios(answered, name, ['undici'], 'cpu', 'CPU ×'),
  })),
);

function node(...args) {
  return execFileSync(process.execPath, ['--no-deprecation', ...args], { encoding: 'utf8' });
}

async function measured(names, measure) {
  // The first time fills the file cache.
  for (const name of names) measure(name);
  return inRounds(rounds, names, measure);
}
