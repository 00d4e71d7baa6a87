import { describe, expect, it } from 'vitest';
import { leaks } from '../support/leaks.js';
import { outcome } from '../support/outcome.js';
import { cold, FILE, SECRET, silent, TOKEN, warm } from '../support/secretive.js';

describe('the reason of an abort', () => {
  const reasons: [string, () => unknown][] = [
    ['an error', () => new Error('enough')],
    ['a frozen error', () => Object.freeze(new Error('enough'))],
    ['an object', () => ({ why: 'enough' })],
    ['none', () => undefined],
  ];
  const calls: [string, (url: string, signal: AbortSignal, done: () => void) => void][] = [
    [
      'a call',
      (url, signal, done) => {
        warm(url, { signal }).getUser('o', done);
      },
    ],
    [
      'a call without a token',
      (url, signal, done) => {
        cold(url, { signal }).getUser('o', done);
      },
    ],
    [
      'the token',
      (url, signal, done) => {
        cold(url, { signal }).getAccessToken(done);
      },
    ],
    [
      'an upload',
      (url, signal, done) => {
        warm(url, { signal }).uploadMedia(FILE, 'image', done);
      },
    ],
    [
      'request',
      (url, signal, done) => {
        warm(url).request(`${url}/x?access_token=${encodeURIComponent(TOKEN)}`, { signal }, done);
      },
    ],
  ];

  it.each(reasons.flatMap(([what, make]) => calls.map(([name, call]) => [what, name, make, call] as const)))(
    '(%s) stays as it is, and is the cause: %s',
    async (_what, _name, make, call) => {
      const { url } = await silent();
      const controller = new AbortController();
      const given = make();
      const got = await outcome((done) => {
        call(url, controller.signal, done);
        setTimeout(() => {
          controller.abort(given);
        }, 60);
      });
      const { reason } = controller.signal as { reason: object };
      expect(got.err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
      expect(got.err?.cause).toBe(reason);
      // Whoever holds the reason may log it.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const clean = new AbortController();
      clean.abort(make());
      expect(Reflect.ownKeys(reason)).toEqual(Reflect.ownKeys(clean.signal.reason as object));
      expect(leaks([got, reason], TOKEN, SECRET)).toEqual([]);
    },
  );
});
