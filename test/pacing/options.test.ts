import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { thrownBy } from '../support/thrown-by.js';

const made = (options: object) => () => new API('appid', 'secret', options);

describe('what makes no sense is refused', () => {
  it.each<[object, string]>([
    [{ limit: 5 }, "'limit' must be an object of options, not 5"],
    [{ limit: { persecond: 5 } }, "Unknown option 'limit.persecond': did you mean 'perSecond'?"],
    [{ limit: { perSecond: 0 } }, "'limit.perSecond' must be a number above 0, not 0"],
    [{ limit: { perSecond: 'many' } }, "'limit.perSecond' must be a number above 0"],
    [{ limit: { perSecond: Infinity } }, "'limit.perSecond' must be a number above 0, not Infinity"],
    [{ limit: { perSecond: true } }, "'limit.perSecond' must be a number above 0, not true"],
    [{ limit: 'fast' }, "'limit' must be an object of options"],
    [{ limit: { perMinute: 1.5 } }, "'limit.perMinute' must be a whole number, 1 at least, not 1.5"],
    [{ limit: { concurrency: 0 } }, "'limit.concurrency' must be a whole number, 1 at least, not 0"],
    [{ limit: { patience: 'long' } }, "'limit.patience' must be milliseconds or text such as '5s', not long"],
    [{ limit: { probe: { minDelay: 0 } } }, "'limit.probe.minDelay' must be longer than nothing"],
    [
      { limit: { probe: { minDelay: '2m', maxDelay: '1m' } } },
      "'limit.probe.minDelay' is longer than its maxDelay",
    ],
    [{ retry: 3 }, "'retry' must be true, false or an object of options, not 3"],
    [{ retry: { attempts: 0 } }, "'retry.attempts' must be a whole number, 1 at least, not 0"],
    [{ retry: { delay: 3 } }, "Unknown option 'retry.delay'"],
    [{ retry: { minDelay: '1m', maxDelay: '1s' } }, "'retry.minDelay' is longer than its maxDelay"],
    [{ retry: { sends: 'perhaps' } }, "'retry.sends' must be true or false"],
  ])('%j', (options, message) => {
    const error = thrownBy(made(options));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(message);
    expect(thrownBy(() => new API('a', 'b').with(options)).message).toBe(error.message);
  });
});

it('text from a configuration file stands for numbers, and what is empty for nothing', () => {
  const given = { perSecond: '100', perMinute: ' 6000 ', concurrency: '5', patience: '1h', probe: null };
  made({ limit: given, retry: { attempts: '3', minDelay: '100ms', maxDelay: 1000, sends: 'false' } })();
  made({ limit: null, retry: '' })();
  made({ limit: {}, retry: 'true' })();
});

it('the least of each means something', () => {
  const delays = { minDelay: 1, maxDelay: 1 };
  const limit = { perSecond: 0.5, perMinute: 1, concurrency: 1, probe: delays, patience: 1 };
  made({ limit, retry: { attempts: 1, ...delays } })();
});

it.each([
  [4, { maxDelay: '1ms' }],
  [1, { attempts: 1 }],
  [1, false],
])('there are %i tries with retry: %j', async (tries, retry) => {
  const { sandbox, api } = await start({ retry });
  sandbox.intercept(
    '/cgi-bin/tags/get',
    { body: { errcode: -1, errmsg: 'system error' } },
    { times: Infinity },
  );
  expect((await failure(api.promises.getTags())).code).toBe(-1);
  expect(sandbox.count('/cgi-bin/tags/get')).toBe(tries);
});

it('a client without them loads none of it', async () => {
  const { execFileSync } = await import('node:child_process');
  const script = `
    const API = require('wechat-api');
    new API('appid', 'secret');
    const loaded = () => Object.keys(require.cache).filter((name) => /pace\\.js$/.test(name)).length;
    const before = loaded();
    new API('appid', 'secret', { limit: { concurrency: 1 } });
    console.log(before, loaded());
  `;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()).toBe('0 1');
});
