import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startChild } from '../support/children.js';
import { json, serve } from '../support/servers.js';

const SCRIPT = join(process.cwd(), 'test/dropin/fixtures/no-callback.cjs');

interface Told {
  warnings: { code: string; message: string }[];
  returned: string[];
}

/** What a program is told that makes these calls, and what was sent. */
async function run(calls: unknown[][], options: object = {}): Promise<Told & { paths: string[] }> {
  const paths: string[] = [];
  const { url: endpoint } = await serve(({ url = '' }, response) => {
    paths.push(url.replace(/\?.*/, ''));
    json(response, '{"access_token":"T","expires_in":7200,"errcode":0,"ticket":"K"}');
  });
  const child = startChild(SCRIPT, [JSON.stringify({ endpoint, options, calls })]);
  return { ...(await child.message<Told>()), paths };
}

describe('a call without a callback', () => {
  it('is sent, and warned of once a process', async () => {
    const { warnings, returned, paths } = await run([
      ['getUser', 'o1'],
      ['getMenu', undefined],
    ]);
    expect(paths.sort()).toEqual(['/cgi-bin/menu/get', '/cgi-bin/token', '/cgi-bin/user/info']);
    expect(returned).toEqual(['undefined', 'undefined']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.code).toBe('WECHAT_API_NO_CALLBACK');
    expect(warnings[0]?.message).toMatch(/^getUser .*api\.promises\.getUser /);
  });

  it.each(['getLatestToken', 'getAccessToken', 'getLatestTicket', 'getTicket', 'invoke', 'request'])(
    '%s is warned of',
    async (name) => {
      const { warnings } = await run([[name, ...(name === 'invoke' ? ['/x'] : [])]]);
      expect(warnings.map(({ message }) => message.split(' ', 1)[0])).toEqual([name]);
    },
  );

  it('is not warned of where the option says that it is meant', async () => {
    const { warnings, paths } = await run([['getUser', 'o1']], { fireAndForget: true });
    expect(warnings).toEqual([]);
    expect(paths).toContain('/cgi-bin/user/info');
  });
});
