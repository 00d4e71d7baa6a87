// Download of a large file over loopback HTTP: how fast, and what it takes.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCommandLine, MB, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, ratios, typical } from './lib/rounds.mjs';

const { megabytes, rounds, only } = fromCommandLine({
  megabytes: 100,
  rounds: 7,
  only: ['undici', 'wechat-api', 'wechat-api onProgress', 'wechat-api getMedia'],
});

const directory = mkdtempSync(join(tmpdir(), 'wechat-api-bench-'));
const path = join(directory, 'large.mp4');
const server = new Helper('./server.mjs');
const address = await server.ask('http');

try {
  const results = await inRounds(rounds, only, download);
  print(
    `Download of a file of ${megabytes} MB: median of ${rounds} fresh processes each`,
    only.map((name) => ({
      client: name,
      'MB/s': Math.round(typical(results, name, 'rate')),
      ...ratios(results, name, ['undici'], 'rate'),
      'CPU s': typical(results, name, 'cpu').toFixed(2),
      ...ratios(results, name, ['undici'], 'cpu', 'CPU ×'),
      'peak RSS growth, MB': (typical(results, name, 'growth') / MB).toFixed(1),
    })),
  );
} finally {
  server.stop();
  rmSync(directory, { recursive: true });
}

/** What a process downloads at first warms it up: code and buffers are there then. */
async function download(name) {
  const helper = await client(name, address);
  await helper.ask('download', 1, path);
  const { seconds, cpu, growth } = await helper.ask('download', megabytes, path);
  helper.stop();
  const { size } = statSync(path);
  rmSync(path);
  if (size !== megabytes * MB) throw new Error(`The file has ${size} bytes only`);
  return { rate: megabytes / seconds, cpu, growth };
}
