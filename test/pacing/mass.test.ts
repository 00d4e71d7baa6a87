import path from 'node:path';
import { expect, it } from 'vitest';
import { startChild, success } from '../support/children.js';
import { startSandbox } from '../support/client.js';
import { until } from './support.js';

const SEND = '/cgi-bin/message/mass/sendall';

it('a mass message whose answer was lost is sent once, and its id told', async () => {
  const sandbox = await startSandbox();
  sandbox.setFault({ path: SEND, times: 1, do: { cut: 'after' } });
  const script = path.join(__dirname, 'fixtures/mass.cjs');
  const child = startChild(script, [sandbox.appid, sandbox.appsecret, sandbox.url]);
  const outcome = child.message<{ code: number; data: object }>();
  // For a minute WeChat says 45066, and after it that there is one already.
  await until(() => sandbox.count(SEND) > 1);
  sandbox.advance('2m');
  const [job, ...others] = sandbox.state.masses.jobs;
  expect(others).toEqual([]);
  expect(await outcome).toMatchObject({ code: 0, data: { errcode: 0, errmsg: 'ok', msg_id: job?.msg_id } });
  await success(child);
  const ids = sandbox.requests
    .filter(({ path: asked }) => asked === SEND)
    .map(({ json }) => (json as { clientmsgid: string }).clientmsgid);
  expect(ids.length).toBeGreaterThanOrEqual(3);
  expect(new Set(ids).size).toBe(1);
});
