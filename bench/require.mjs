// Time of require() in a fresh process.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { require, urllibPath } from './lib/contenders.mjs';
import { median, numbersFromCommandLine, print, rotated } from './lib/figures.mjs';

const { rounds } = numbersFromCommandLine({ rounds: 15 });

const modules = {
  'urllib alone': urllibPath,
  'wechat-api': require.resolve('wechat-api'),
  'co-wechat-api': require.resolve('co-wechat-api'),
  'wechat-api 1.35.1': require.resolve('wechat-api-1'),
};

const SCRIPT = `
  const begun = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - begun);
`;

const measure = (path) => Number(execFileSync(process.execPath, ['--no-deprecation', '-e', SCRIPT, path]));

const names = Object.keys(modules);
// The first time fills the file cache.
for (const name of names) measure(modules[name]);

const results = [];
for (let round = 0; round < rounds; round++) {
  results.push(Object.fromEntries(rotated(names, round).map((name) => [name, measure(modules[name])])));
}

print(
  `require(): median of ${rounds} fresh processes each`,
  names.map((name) => ({
    module: name,
    ms: median(results.map((result) => result[name])).toFixed(1),
    '× urllib alone': median(results.map((result) => result[name] / result['urllib alone'])).toFixed(2),
  })),
);
