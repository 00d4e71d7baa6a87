// Calls per second: sendText over loopback HTTPS, so many at once.
import { contenders, ONE_SHOT } from './lib/contenders.mjs';
import { fromCommandLine, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, ratios, typical } from './lib/rounds.mjs';

const { rounds, requests, concurrency, warmup, only } = fromCommandLine({
  rounds: 7,
  requests: 20_000,
  concurrency: 50,
  // V8 goes on compiling for some ten thousand calls, on the other processor, and CPU time counts that.
  warmup: 20_000,
  only: Object.keys(contenders),
});

// Each contender lives in a process of its own, for the whole run, and only one of them works at a time. In one
// process they would burden each other: urllib listens to what every undici in its process does, and what one
// leaves to the garbage collector another would have to sweep.
const server = new Helper('./server.mjs');
const address = await server.ask('https');
const clients = {};
for (const name of only) {
  clients[name] = await client(name, address);
  await clients[name].ask('send', name === ONE_SHOT ? concurrency : warmup, concurrency);
}

/** Calls of a round; a contender that opens a connection for each call takes so long that a tenth must do. */
const calls = (name) => (name === ONE_SHOT ? Math.ceil(requests / 10) : requests);

const results = await inRounds(rounds, only, (name) => clients[name].ask('send', calls(name), concurrency));

for (const helper of [...Object.values(clients), server]) helper.stop();

print(
  `sendText, ${concurrency} at once: median of ${rounds} rounds of ${requests} calls`,
  only.map((name) => ({
    client: name,
    'calls/s': Math.round(typical(results, name, 'rate')),
    ...ratios(results, name, ['undici', 'wechat-api', 'co-wechat-api'], 'rate'),
    'CPU µs/call': typical(results, name, 'cpu').toFixed(1),
    ...ratios(results, name, ['undici'], 'cpu', 'CPU ×'),
  })),
);
