// A process that makes one call: says when it had the answer, and the processor time it had taken until then.
import process from 'node:process';
import { sendTexts } from './calls.mjs';
import { contenders } from './contenders.mjs';

const [, , name, server] = process.argv;

// Without a name nobody calls: what remains is Node and this benchmark.
if (name) {
  const contender = contenders[name](JSON.parse(server));
  await sendTexts(contender, [contender.create()], 1, 1);
}
const at = process.hrtime.bigint();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ at: String(at), cpu: (user + system) / 1000 }));
// Connections are kept alive; nobody waits for them.
process.exit();
