#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createSandbox } from './sandbox.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    appid: { type: 'string' },
    appsecret: { type: 'string' },
  },
});

const sandbox = await createSandbox({ ...values, port: Number(values.port) });
const openids = sandbox.state.followers.list.map(({ openid }) => openid);

console.log(`url        ${sandbox.url}`);
console.log(`appid      ${sandbox.appid}`);
console.log(`appsecret  ${sandbox.appsecret}`);
console.log(`followers  ${openids.join('\n           ')}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close());
}
