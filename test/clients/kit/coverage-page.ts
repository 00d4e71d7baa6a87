import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { breakages, coverage, refusals, type Told } from './coverage.js';

/** The page. */
export const FILE = resolve(__dirname, '../../../sandbox/COVERAGE.md');

/** What became of the calls of all clients, as a page. `steps` are those that curl takes. */
export async function coveragePage(told: Told[], steps: number): Promise<string> {
  const [others, easywechat] = [told.slice(0, -1), told.slice(-1)];
  const text = `# Real clients against the sandbox

Made by \`npm run docs\` from a run of \`test/clients\`, which fails where this page is stale.

Clients from npm that were not written for the sandbox call every method they have, one after another as a program
would: what is made is listed, changed and deleted, with the ids of earlier answers. All but ours have WeChat's hosts
built in, and reach the sandbox as their proxy. A cell counts the methods that were answered well each time, of those
that were called: with status 200, without an errcode but those below, and with something that the client reads.
Besides, \`curl\` takes ${steps} steps as WeChat's pages show them, and gets the fields and types that they show.

## Methods by module

${coverage(others)}

${coverage(easywechat)}

node-easywechat asks for any path, and has no methods for them: what its classes can do is counted.

## What WeChat refuses

${refusals(told)}

## What a client cannot do

${breakages(told)}
`;
  return format(text, { ...(await resolveConfig(FILE)), filepath: FILE });
}
