// Upload of a large file over loopback HTTP: how fast, and what it takes.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCommandLine, MB, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, ratios, typical } from './lib/rounds.mjs';

const { megabytes, rounds, only } = fromCommandLine({
  megabytes: 100,
  rounds: 7,
  only: ['undici', 'urllib', 'wechat-api', 'co-wechat-api', 'wechat-api 1.35.1'],
});

const directory = mkdtempSync(join(tmpdir(), 'wechat-api-bench-'));
const [small, large] = [file('small.mp4', 1), file('large.mp4', megabytes)];
const server = new Helper('./server.mjs');
const address = await server.ask('http');

try {
  const results = await inRounds(rounds, only, upload);
  print(
    `Upload of a file of ${megabytes} MB: median of ${rounds} fresh processes each`,
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

/** What a process uploads at first warms it up: code and buffers are there then. */
async function upload(name) {
  const helper = await client(name, address);
  await helper.ask('upload', small);
  await server.ask('received');
  const { seconds, cpu, growth } = await helper.ask('upload', large);
  const received = await server.ask('received');
  helper.stop();
  if (received < megabytes * MB) throw new Error(`The server got ${received} bytes only`);
  return { rate: megabytes / seconds, cpu, growth };
}

function file(name, size) {
  const path = join(directory, name);
  writeFileSync(path, '');
  truncateSync(path, size * MB);
  return path;
}
