// Memory: of a call that waits, and of a client that rests.
import { fromCommandLine, MB, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, typical } from './lib/rounds.mjs';

const { calls, clients, rounds } = fromCommandLine({ calls: 3000, clients: 1000, rounds: 3 });

const WECHAT = ['wechat-api', 'co-wechat-api', 'wechat-api 1.35.1'];
const callers = ['undici', 'urllib', ...WECHAT];
const owners = ['undici', ...WECHAT];

const server = new Helper('./server.mjs');
const address = await server.ask('http');

try {
  const waiting = await inRounds(rounds, callers, hold);
  print(
    `${calls} sendText at once, none answered yet: median of ${rounds} fresh processes each`,
    callers.map((name) => ({
      client: name,
      'heap per call, KB': (typical(waiting, name, 'perCall') / 1024).toFixed(1),
      'peak RSS growth, MB': (typical(waiting, name, 'growth') / MB).toFixed(1),
    })),
  );
  const resting = await inRounds(rounds, owners, rest);
  print(
    `${clients} clients at rest, heap of each in bytes: median of ${rounds} fresh processes each`,
    owners.map((name) => ({
      client: name,
      'before any call': Math.round(typical(resting, name, 'unused')),
      'after a call': Math.round(typical(resting, name, 'used')),
      'with its sockets': Math.round(typical(resting, name, 'connected')),
      'sockets of all': typical(resting, name, 'sockets'),
    })),
  );
} finally {
  server.stop();
}

async function hold(name) {
  const helper = await client(name, address);
  // Connections and code are there before the server begins to hold back.
  await helper.ask('warmUp');
  await server.ask('hold');
  const result = await helper.ask('hold', calls);
  await server.ask('release');
  await helper.ask('released');
  helper.stop();
  return result;
}

/** Sockets are told from clients by closing them, which the server does: a client need not know how. */
async function rest(name) {
  const helper = await client(name, address, './many.mjs');
  await helper.ask('warmUp');
  await server.ask('closeIdle');
  const unused = await helper.ask('create', clients);
  const { sockets, bytes } = await helper.ask('callEach');
  await server.ask('closeIdle');
  const used = await helper.ask('withoutSockets');
  helper.stop();
  return { unused, used, connected: bytes, sockets };
}
