import fc from 'fast-check';
import cloneDeepWith from 'lodash/cloneDeepWith.js';
import isEqual from 'lodash/isEqual.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import * as tables from './requests/index.js';
import type { Row } from './requests/row.js';

type Method = (...args: unknown[]) => Promise<unknown>;
type Leaf = string | number;

/** Every call that sends one JSON body. */
const calls = Object.values(tables)
  .flatMap((table) => Object.entries(table as Record<string, Row[]>))
  .flatMap(([name, rows]) => rows.map((row) => ({ name, row })))
  .filter(({ row }) => row.sends.length === 1 && row.sends[0]?.body !== undefined)
  .filter(({ row }) => !holdsMatcher(row.sends[0]?.body))
  // Downloads, whose rows name no place to put them.
  .filter(({ row }) => !row.args.some((arg) => typeof arg === 'symbol'));

/** A body with the time of the call in it is written down as a matcher. */
function holdsMatcher(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'asymmetricMatch' in value || Object.values(value).some(holdsMatcher);
}

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ appid: 'APPID' });
  sandbox.intercept(/^(?!\/cgi-bin\/token$)/, { body: { errcode: 0, errmsg: 'ok' } }, { times: Infinity });
});

afterAll(() => sandbox.close());

function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'string' || typeof value === 'number';
}

function leavesOf(value: unknown): Leaf[] {
  if (isLeaf(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

function replace<T>(value: T, replacements: Map<unknown, Leaf>): T {
  return cloneDeepWith(value, (leaf: unknown) =>
    isLeaf(leaf) ? (replacements.get(leaf) ?? leaf) : undefined,
  ) as T;
}

/** Text that is not empty, and numbers that are what they were: a count, an id, a price. */
const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'binary' })
  // Control characters that JSON can only escape by number are not sent: WeChat answers 40033.
  .map((given) => given.replace(/[^\P{Cc}\b\t\n\f\r\x7f-\x9f]/gu, '-'));
const number = fc.oneof(fc.integer({ min: 1 }), fc.double({ min: 1e-6, max: 1e15, noNaN: true }));

describe('whatever a caller sends arrives unchanged', () => {
  it.each(calls.map((call, i) => ({ ...call, title: `${call.name} #${String(i)}` })))(
    '$title',
    async ({ name, row }) => {
      const { body } = row.sends[0] as { body: unknown };
      const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
      const method = (api.promises as unknown as Record<string, Method>)[name] as Method;
      // What appears in the body as it was given; a hash or an encoding of an argument does not.
      const sent = new Set(leavesOf(body));
      const leaves = [...new Set(leavesOf(row.args))].filter((leaf) => sent.has(leaf));
      const whole = row.args.findIndex((arg) => typeof arg === 'object' && isEqual(arg, body));
      await fc.assert(
        fc.asyncProperty(
          fc.tuple(...leaves.map((leaf) => (typeof leaf === 'string' ? text : number))),
          fc.jsonValue({ maxDepth: 3 }),
          async (values, extra) => {
            const replacements = new Map(leaves.map((leaf, i) => [leaf, values[i] as Leaf]));
            const args = replace(row.args, replacements);
            const expected = replace(body, replacements);
            if (whole >= 0) {
              Object.assign(args[whole] as object, { extra });
              Object.assign(expected as object, { extra });
            }
            await method(...args);
            expect(sandbox.requests.at(-1)?.json).toEqual(JSON.parse(JSON.stringify(expected)));
            sandbox.clearRequests();
          },
        ),
        { numRuns: 6 },
      );
    },
  );
});
