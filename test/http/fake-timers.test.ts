import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startChild } from '../support/children.js';
import { serve } from '../support/lasting-servers.js';

const SCRIPT = join(process.cwd(), 'test/http/fixtures/fake-timers.cjs');
const TOKEN = '{"access_token":"T","expires_in":7200}';

/** Programs under fake timers, against a server whose timers are true, and how they ended. */
async function run(kind: string, when: string): Promise<Record<string, string>> {
  const endpoint = await serve((request, response) => {
    const path = request.url ?? '';
    request.resume().on('end', () => {
      if (path.startsWith('/silent')) return;
      if (path.startsWith('/cgi-bin/media/get')) {
        response.setHeader('content-type', 'image/png').end(Buffer.alloc(50_000, 'x'));
        return;
      }
      response.end(path.startsWith('/cgi-bin/token') ? TOKEN : '{"errcode":0,"media_id":"M"}');
    });
  });
  const child = startChild(SCRIPT, [JSON.stringify({ kind, when, endpoint })]);
  return child.message();
}

const ALL = {
  calls: 'done',
  callback: 'done',
  bytes: 'done',
  download: 'done',
  path: 'done',
  replaced: 'done',
  hooked: 'done',
  signalled: 'done',
};

// Programs that tests of theirs load, and whose clock nobody moves: see the fixture.
describe.each(['jest', 'legacy', 'vitest', 'node'])('under the timers of %s', (kind) => {
  it('calls end where the package is loaded afterwards', async () => {
    expect(await run(kind, 'before')).toEqual(ALL);
  });

  it('calls end where the package was loaded before, and time limits are kept', async () => {
    expect(await run(kind, 'after')).toEqual({ ...ALL, silent: 'done' });
  });
});

it.each(['before', 'after'])(
  'a call ends that is answered without a server, where timers are numbers, taken %s the package is loaded',
  async (when) => {
    expect(await run('dom', when)).toEqual({ replaced: 'done' });
  },
);
