// Calls per second: sendText over loopback HTTPS, so many at once.
import { contenders, ONE_SHOT } from './lib/contenders.mjs';
import { median, numbersFromCommandLine, print, rotated } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';

const { rounds, requests, concurrency, warmup } = numbersFromCommandLine({
  rounds: 7,
  requests: 5000,
  concurrency: 50,
  warmup: 5000,
});

// Each contender lives in a process of its own, for the whole run, and only one of them works at a time. In one
// process they would burden each other: urllib listens to what every undici in its process does, and what one
// leaves to the garbage collector another would have to sweep.
const server = new Helper('./server.mjs');
const address = await server.ask('https');
const names = Object.keys(contenders);
const clients = {};
for (const name of names) {
  clients[name] = await client(name, address);
  await clients[name].ask('send', name === ONE_SHOT ? concurrency : warmup, concurrency);
}

/** Calls of a round; a contender that opens a connection for each call takes so long that a tenth must do. */
const calls = (name) => (name === ONE_SHOT ? Math.ceil(requests / 10) : requests);

const results = [];
for (let round = 0; round < rounds; round++) {
  const result = {};
  for (const name of rotated(names, round))
    result[name] = await clients[name].ask('send', calls(name), concurrency);
  results.push(result);
}

for (const helper of [...Object.values(clients), server]) helper.stop();

/** Neighbours in time compare best: a ratio is taken within each round, then the median of them. */
const ratio = (name, other) =>
  median(results.map((result) => result[name].rate / result[other].rate)).toFixed(2);

print(
  `sendText, ${concurrency} at once: median of ${rounds} rounds of ${requests} calls`,
  names.map((name) => ({
    client: name,
    'calls/s': Math.round(median(results.map((result) => result[name].rate))),
    '× urllib': ratio(name, 'urllib'),
    '× undici': ratio(name, 'undici'),
    'CPU µs/call': median(results.map((result) => result[name].cpu)).toFixed(1),
    'CPU × urllib': median(results.map((result) => result[name].cpu / result.urllib.cpu)).toFixed(2),
  })),
);
