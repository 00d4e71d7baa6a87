import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startChild } from '../support/children.js';
import { json, serve } from '../support/servers.js';

const SCRIPT = join(process.cwd(), 'test/dropin/fixtures/no-callback.cjs');

interface Told {
  warnings: { code: string; message: string }[];
  returned: string[];
}

/** What a program is told that makes these calls, once so many requests have come. */
async function run(
  calls: unknown[][],
  requests: number,
  options: object = {},
): Promise<Told & { paths: string[] }> {
  const paths: string[] = [];
  const { url: endpoint } = await serve(({ url = '' }, response) => {
    paths.push(url.replace(/\?.*/, ''));
    json(response, '{"access_token":"T","expires_in":7200,"errcode":0,"ticket":"K"}');
  });
  const child = startChild(SCRIPT, [JSON.stringify({ endpoint, options, calls })]);
  await vi.waitUntil(() => paths.length >= requests, 10_000);
  child.send('tell');
  return { ...(await child.message<Told>()), paths };
}

describe('a call without a callback', () => {
  it('is sent, and warned of once a process', async () => {
    const calls = [
      ['getUser', 'o1'],
      ['getMenu', undefined],
    ];
    const { warnings, returned, paths } = await run(calls, 3);
    expect(paths.sort()).toEqual(['/cgi-bin/menu/get', '/cgi-bin/token', '/cgi-bin/user/info']);
    expect(returned).toEqual(['undefined', 'undefined']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.code).toBe('WECHAT_API_NO_CALLBACK');
    expect(warnings[0]?.message).toMatch(/^getUser .*api\.promises\.getUser /);
  });

  it.each([
    ['getLatestToken', 1],
    ['getAccessToken', 1],
    ['getLatestTicket', 2],
    ['getTicket', 2],
    ['invoke', 0],
    ['request', 0],
  ])('%s is warned of', async (name, requests) => {
    const { warnings } = await run([[name]], requests);
    expect(warnings.map(({ message }) => message.split(' ', 1)[0])).toEqual([name]);
  });

  it('is not warned of where the option says that it is meant', async () => {
    const { warnings, paths } = await run([['getUser', 'o1']], 2, { fireAndForget: true });
    expect(warnings).toEqual([]);
    expect(paths).toContain('/cgi-bin/user/info');
  });
});
