import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import API from 'wechat-api';
import * as tables from '../requests/index.js';
import { DESTINATION, FIXTURE, UPSTREAM, type Row } from '../requests/row.js';

type Outcome = [error: API.WeChatAPIError | null, data?: unknown, res?: unknown];
type Method = (...args: unknown[]) => void;

/** The first call of each method, those with files of other tests left out. */
const calls = Object.values(tables)
  .flatMap((table) => Object.entries(table as Record<string, Row[]>))
  .flatMap(([name, [row]]) => (row ? [{ name, args: row.args }] : []))
  .filter(({ args }) => args.every((arg) => ![FIXTURE, UPSTREAM, DESTINATION].includes(arg as symbol)));

/** Those whose first argument may be left out. */
const OPTIONAL = ['getTicket', 'getOrdersByStatus', 'getDeviceQRCode', 'getFollowers'];
const required = calls.filter(({ name, args }) => args.length > 0 && !OPTIONAL.includes(name));

let sandbox: Sandbox;
let api: API;

beforeAll(async () => {
  sandbox = await createSandbox({ appid: 'APPID' });
  const published = { url: 'http://mmbiz.qpic.cn/mmbiz_png/P/0', publish_id: 1, publish_status: 0 };
  const reply = { body: { errcode: 0, errmsg: 'ok', media_id: 'MEDIA', ...published } };
  sandbox.intercept(/^(?!\/cgi-bin\/(token|ticket\/getticket)$)/, reply, { times: Infinity });
  api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
  await api.promises.getLatestToken();
});

beforeEach(() => {
  sandbox.clearRequests();
});

afterAll(() => sandbox.close());

/** Calls a method as untyped code does: DONE stands for the callback. */
function call(name: string, ...args: unknown[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const done = (...outcome: Outcome) => {
      resolve(outcome);
    };
    const method = (api as unknown as Record<string, Method>)[name] as Method;
    method.apply(
      api,
      args.map((arg) => (arg === DONE ? done : arg)),
    );
  });
}
const DONE = Symbol('the callback');

const sent = () => sandbox.requests.map(({ path, query, json }) => ({ path, query, json }));

describe('a required argument', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['NaN', NaN],
    ['a function', () => undefined],
  ])('that is %s is refused by every method, and nothing is sent', async (_what, value) => {
    expect(required.length).toBeGreaterThan(150);
    for (const { name, args } of required) {
      const [error] = await call(name, value, ...args.slice(1), DONE);
      expect(error, name).toMatchObject({
        name: 'WeChatAPIArgumentError',
        // By its name, and not by its place; massSend tells its arguments by what they are.
        message: expect.stringMatching(
          name === 'massSend' ? /^massSend: / : /^\w+: [a-z]\w{2,} is (missing|NaN)$/,
        ) as string,
      });
    }
    expect(sent()).toEqual([]);
  });

  it('that is left out is missed', async () => {
    const failing = [
      ['sendText', 'o1'],
      ['updateCode', '1234', null],
      ['updateLuckyMonkeyBalance', '1234', null],
      ['sendTemplate', 'o1', 'TPL'],
      ['sendTemplate', 'o1', 'TPL', 'https://u'],
      ['sendTemplate', 'o1', 'TPL', 'https://u', '#FF0000'],
      ['sendTemplate', 'o1', 'TPL', 'https://u', null],
      ['sendTemplate', 'o1', 'TPL', 'https://u', null, { appid: 'wxmini' }],
      ['massSend', { msgtype: 'text', text: { content: '内容' } }],
      ['massSendText', '内容', null],
      ['createTmpQRCode', 1, NaN],
    ] as const;
    for (const [name, ...args] of failing) {
      const [error] = await call(name, ...args, DONE);
      expect(error, name).toMatchObject({ name: 'WeChatAPIArgumentError' });
    }
    expect(sent()).toEqual([]);
  });

  it.each([
    ['sendText', [], 'openid is missing'],
    ['sendText', ['o1'], 'text is missing'],
    ['sendText', [NaN, 'text'], 'openid is NaN'],
    // In several steps, and as a special case of another method.
    ['sendCard', ['o1'], 'card is missing'],
    ['massSendText', [], 'content is missing'],
    ['createTmpQRCode', [1, NaN], 'expireSeconds is NaN'],
    ['getFollowers', [NaN], 'nextOpenid is NaN'],
  ])('is called by its name: %s%j, %s', async (name, args, message) => {
    const [error] = await call(name, ...args, DONE);
    expect(error?.message).toBe(`${name}: ${message}`);
  });

  it('is called by its place where it has no name of its own', async () => {
    const lifted = (describe: unknown) => Object.assign(() => undefined, { describe });
    API.mixin({
      minified: lifted((e: string, t: string) => ({ path: e + t })),
      takenApart: lifted(({ openid }: { openid: string }, text: string) => ({ path: openid + text })),
    });
    for (const name of ['minified', 'takenApart']) {
      const messages = [`${name}: argument 2 of 2 is missing`, `${name}: argument 2 is NaN`];
      expect((await call(name, 'o1', DONE))[0]?.message).toBe(messages[0]);
      expect((await call(name, 'o1', 'text', NaN, DONE))[0]?.message).toBe(`${name}: argument 3 is NaN`);
      expect((await call(name, 'o1', NaN, DONE))[0]?.message).toBe(messages[1]);
    }
  });

  it('that is a text where fields are wanted is not sent letter by letter', async () => {
    const failing = [
      ['massSend', '{"msgtype":"text"}', true],
      ['getRecords', '{"number":1}'],
      ['semantic', 'o1', '{"query":"天气"}'],
      ['createCardQRCode', '{"card":{}}'],
      ['addStore', '{"pic_list":[]}'],
      ['updateStore', '{"pic_list":[]}'],
    ] as const;
    for (const [name, ...args] of failing) {
      const [error] = await call(name, ...args, DONE);
      expect(error, name).toMatchObject({ name: 'WeChatAPIArgumentError', message: /must be an object/ });
    }
    expect(sent()).toEqual([]);
  });
});

describe('an argument too many', () => {
  it.each([['text'], [{ appid: 'wxmini' }], [1], [undefined], [null]])(
    'after the callback is nobody’s (%j)',
    async (extra) => {
      for (const { name, args } of calls) {
        const [error] = await call(name, ...args, DONE, extra);
        expect(error, name).toBeNull();
      }
    },
  );

  it('before the callback does not take the place of another', async () => {
    const data = { thing1: { value: '巧克力' } };
    for (const extra of [{ appid: 'wxmini' }, '', 'text', null, undefined]) {
      sandbox.clearRequests();
      expect((await call('sendTemplate', 'o1', 'TPL', 'https://u', data, extra, DONE))[0]).toBeNull();
      expect((await call('sendTemplate', 'o1', 'TPL', 'https://u', '#F00', data, extra, DONE))[0]).toBeNull();
      const message = { touser: 'o1', template_id: 'TPL', url: 'https://u', data };
      expect(sent().map(({ json }) => json)).toEqual([message, message]);
    }
  });
});

it('shows a QR code for whatever is given as a ticket', () => {
  const show = (ticket: unknown) => api.showQRCodeURL(ticket as string);
  expect(show(1)).toMatch(/ticket=1$/);
  expect(show(undefined)).toMatch(/ticket=undefined$/);
});
