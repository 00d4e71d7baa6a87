// A process with many clients of one contender, as a service has that acts for many accounts: what each keeps.
import { subscribe } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendTexts } from './calls.mjs';
import { contenders } from './contenders.mjs';
import { atRest } from './heap.mjs';
import { serve } from './jobs.mjs';

/** So many calls at once: as many as a client has connections. */
const AT_ONCE = 50;

/** How long clients rest before they are weighed: timers of calls that are over let go of them by then. */
const REST = 2000;

let contender;
let clients;
let empty;
let sockets = 0;

subscribe('net.client.socket', ({ socket }) => {
  sockets++;
  socket.once('close', () => sockets--);
});

const jobs = {
  start(name, server) {
    contender = contenders[name](server);
  },

  /** Some clients that come and go: code is loaded and compiled then. */
  async warmUp() {
    const some = Array.from({ length: 200 }, () => contender.create());
    await sendTexts(contender, some, 1000, AT_ONCE);
  },

  /** New clients, each of an account of its own: bytes of one. */
  async create(count) {
    // What names an account is the caller's.
    const appids = Array.from({ length: count }, (_, i) => `wx${String(i).padStart(16, '0')}`);
    await allClosed();
    await sleep(REST);
    empty = await atRest();
    clients = appids.map((appid) => contender.create(appid));
    return perClient();
  },

  /** One call of each: bytes of one, with the sockets that stay open. */
  async callEach() {
    await sendTexts(contender, clients, clients.length, AT_ONCE);
    await sleep(REST);
    return { sockets, bytes: await perClient() };
  },

  /** Bytes of one when the server has closed every socket. */
  async withoutSockets() {
    await allClosed();
    await sleep(REST);
    return perClient();
  },
};

async function perClient() {
  return ((await atRest()) - empty) / clients.length;
}

async function allClosed() {
  for (let i = 0; sockets > 0; i++) {
    if (i === 250) throw new Error(`${sockets} sockets are still open`);
    await sleep(20);
  }
}

serve(jobs);
