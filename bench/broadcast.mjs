// A broadcast beside the same messages in a plain loop: what the journal, the pace and the counting cost.
import { fromCommandLine, MB, print } from './lib/figures.mjs';
import { client, Helper } from './lib/processes.mjs';
import { inRounds, ratio, typical } from './lib/rounds.mjs';

const { rounds, messages, concurrency, warmup } = fromCommandLine({
  rounds: 5,
  messages: 100_000,
  concurrency: 50,
  warmup: 20_000,
});

const server = new Helper('./server.mjs');
const address = await server.ask('https');
const ways = ['plain promise', 'broadcast promise', 'plain callback', 'broadcast callback'];
const senders = {};
for (const way of ways) {
  senders[way] = await client(way, address, './campaign.mjs');
  await senders[way].ask(...way.split(' '), warmup, concurrency);
}

const results = await inRounds(rounds, ways, (way) =>
  senders[way].ask(...way.split(' '), messages, concurrency),
);
for (const helper of [...Object.values(senders), server]) helper.stop();

print(
  `sendTemplate, ${concurrency} at once: median of ${rounds} rounds of ${messages} messages`,
  ways.map((way) => {
    const plain = way.replace('broadcast', 'plain');
    return {
      way,
      'messages/s': Math.round(typical(results, way, 'rate')),
      '× plain': ratio(results, way, plain, 'rate'),
      'CPU µs/message': typical(results, way, 'cpu').toFixed(1),
      'CPU × plain': ratio(results, way, plain, 'cpu'),
      'RSS growth MB': (typical(results, way, 'growth') / MB).toFixed(1),
      'bytes/message in the journal': way.startsWith('broadcast')
        ? typical(results, way, 'bytes').toFixed(1)
        : '',
    };
  }),
);
