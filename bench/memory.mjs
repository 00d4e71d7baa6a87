// Memory: of an upload, and of a call that waits.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, MB, numbersFromCommandLine, print, rotated } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';

const { megabytes, calls, rounds } = numbersFromCommandLine({ megabytes: 100, calls: 3000, rounds: 3 });

const UPLOADERS = ['urllib', 'wechat-api', 'co-wechat-api', 'wechat-api 1.35.1'];
const CALLERS = ['undici', ...UPLOADERS];

const directory = mkdtempSync(join(tmpdir(), 'wechat-api-bench-'));
const [small, large] = [file('small.mp4', 1), file('large.mp4', megabytes)];
const server = new Helper('./server.mjs');
const address = await server.ask('http');

try {
  print(
    `Upload of a file of ${megabytes} MB: median of ${rounds} fresh processes each`,
    await table(UPLOADERS, upload, (results) => ({
      'peak RSS growth, MB': (median(results.map(({ growth }) => growth)) / MB).toFixed(1),
    })),
  );
  print(
    `${calls} sendText at once, none answered yet: median of ${rounds} fresh processes each`,
    await table(CALLERS, hold, (results) => ({
      'heap per call, KB': (median(results.map(({ perCall }) => perCall)) / 1024).toFixed(1),
      'peak RSS growth, MB': (median(results.map(({ growth }) => growth)) / MB).toFixed(1),
    })),
  );
} finally {
  server.stop();
  rmSync(directory, { recursive: true });
}

/** What a process uploads at first warms it up: code and buffers are there then. */
async function upload(helper) {
  await helper.ask('upload', small);
  await server.ask('received');
  const result = await helper.ask('upload', large);
  const received = await server.ask('received');
  if (received < megabytes * MB) throw new Error(`The server got ${received} bytes only`);
  return result;
}

async function hold(helper) {
  // Connections and code are there before the server begins to hold back.
  await helper.ask('warmUp');
  await server.ask('hold');
  const result = await helper.ask('hold', calls);
  await server.ask('release');
  await helper.ask('released');
  return result;
}

async function table(names, measure, columns) {
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(names, round)) {
      const helper = await client(name, address);
      results[name].push(await measure(helper));
      helper.stop();
    }
  }
  return names.map((name) => ({ client: name, ...columns(results[name]) }));
}

function file(name, size) {
  const path = join(directory, name);
  writeFileSync(path, '');
  truncateSync(path, size * MB);
  return path;
}
