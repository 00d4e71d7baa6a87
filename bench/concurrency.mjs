// Calls per second with few and with many at once: whether a client bears a crowd.
import { fromCommandLine, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, ratio, typical } from './lib/rounds.mjs';

const { rounds, requests } = fromCommandLine({ rounds: 7, requests: 10_000 });

const NAMES = ['undici dispatch', 'undici', 'wechat-api'];
const SIZES = [10, 50, 100, 200, 500];

/** As many as there are connections: what the other sizes are compared with. */
const BASE = 50;

const server = new Helper('./server.mjs');
const address = await server.ask('https');
const clients = {};
for (const name of NAMES) {
  clients[name] = await client(name, address);
  await clients[name].ask('send', requests, Math.max(...SIZES));
}

// In a round all clients run at one size, then at the next: the sides of a ratio are near each other.
const key = (name, size) => `${name}, ${size}`;
const measured = Object.fromEntries(
  SIZES.flatMap((size) => NAMES.map((name) => [key(name, size), { name, size }])),
);
const results = await inRounds(rounds, Object.keys(measured), (one) => {
  const { name, size } = measured[one];
  return clients[name].ask('send', requests, size);
});

for (const helper of [...Object.values(clients), server]) helper.stop();

print(
  `sendText, so many at once: median of ${rounds} rounds of ${requests} calls`,
  NAMES.flatMap((name) =>
    SIZES.map((size) => ({
      client: name,
      'at once': size,
      'calls/s': Math.round(typical(results, key(name, size), 'rate')),
      [`× itself at ${BASE}`]: ratio(results, key(name, size), key(name, BASE), 'rate'),
      '× dispatch': ratio(results, key(name, size), key('undici dispatch', size), 'rate'),
      '× undici': ratio(results, key(name, size), key('undici', size), 'rate'),
      'CPU µs/call': typical(results, key(name, size), 'cpu').toFixed(1),
      [`CPU × itself at ${BASE}`]: ratio(results, key(name, size), key(name, BASE), 'cpu'),
      'CPU × dispatch': ratio(results, key(name, size), key('undici dispatch', size), 'cpu'),
    })),
  ),
);
