import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { startChild } from '../support/children.js';
import { startSandbox } from '../support/client.js';
import { inTime, outcome } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';

/** Properties that Node itself and undici do not stumble over. */
const PROPERTIES: Record<string, unknown> = {
  foo: 'x',
  access_token: 'x',
  timeout: 1,
  proxy: 'http://127.0.0.1:1',
  enableProxy: true,
  ca: 'x',
  headers: { 'x-evil': 'yes' },
  'x-evil': 'yes',
  content: 'evil',
  contentType: 'text/evil',
  type: 'DELETE',
  dataType: 'text',
  agent: 'x',
  followRedirect: true,
  auth: 'user:password',
  stableToken: true,
  errcode: 40003,
  base: 'mpPrefix',
  binary: true,
  relay: 'x',
  form: { field: 'evil' },
  beforeRequest: 'x',
  gzip: true,
};

it('a property that every object inherits changes neither what is sent nor how calls end', async () => {
  const sandbox = await startSandbox();
  const { url: endpoint, appid, appsecret } = sandbox;
  const [openid = ''] = sandbox.state.followers.list.map((follower) => follower.openid);
  const script = join(process.cwd(), 'test/http/fixtures/polluted.mjs');
  // One process for all: each of its own would take half a minute.
  const child = startChild(script, [JSON.stringify({ endpoint, appid, appsecret, openid })]);
  const run = async (name?: string, value?: unknown) => {
    sandbox.clearRequests();
    // Each time the user writes anew, or no more messages could be sent.
    sandbox.state.followers.active(openid, 'wrote');
    sandbox.intercept('/x', { body: {} }, { times: 3 });
    child.send({ name, value });
    const outcomes = await inTime(child.message<Record<string, string>>());
    const sent = sandbox.requests.map(({ method, path, query, headers, body }) => {
      const text = JSON.stringify({ method, path, query, headers, body: body.toString() });
      return text.replaceAll(sandbox.token ?? '', 'TOKEN').replace(/-{10,}\w+/g, 'BOUNDARY');
    });
    return { outcomes, sent };
  };
  const clean = await run();
  expect(Object.values(clean.outcomes)).toEqual(Array.from({ length: 9 }, () => 'ok'));
  expect(clean.sent).toHaveLength(10);
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(PROPERTIES)) {
    const { outcomes, sent } = await run(name, value);
    const failed = Object.entries(outcomes).filter(([, how]) => how !== 'ok');
    const different = sent.filter((request) => !clean.sent.includes(request));
    if (failed.length > 0 || different.length > 0) changed[name] = { failed, different };
  }
  expect(changed).toEqual({});
});

describe('an answer with a __proto__', () => {
  it.each(['', ',"n":12345678901234567890'])('is what it says, and no errcode (%j)', async (more) => {
    const { url } = await serve((_arrival, response) => {
      json(response, `{"__proto__":{"errcode":40003}${more}}`);
    });
    const api = new API('appid', 'THE-SECRET', { endpoint: url });
    api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
    const { err, data } = await outcome((done) => {
      api.getUser('o', done);
    });
    expect(err).toBeNull();
    expect((data as { errcode?: number }).errcode).toBeUndefined();
    expect({}).not.toHaveProperty('errcode');
  });
});
