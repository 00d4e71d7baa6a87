type Callback = (err: unknown, data?: unknown, res?: unknown) => void;

/** A function in the place of `api.request` or `urllib.request`. */
export type Request = (url: string, options: object, callback: Callback) => unknown;

const named = (name: unknown) => Object.assign(new Error('no line'), { name });
/** What people throw and pass as errors, `no line` each. */
export const ERRORS: [string, () => unknown][] = [
  ['an error', () => new Error('no line')],
  ['a frozen error', () => Object.freeze(new Error('no line'))],
  [
    'an error whose name cannot be set',
    () => Object.defineProperty(new Error('no line'), 'name', { value: 'Mine' }),
  ],
  [
    'an error whose name is a getter',
    () => Object.defineProperty(new Error('no line'), 'name', { get: () => 'Mine' }),
  ],
  ['an error whose name is no text', () => named(5)],
  ['an error without a name', () => named(undefined)],
  ['a text', () => 'no line'],
  ['a symbol', () => Symbol('no line')],
  ['what is like an error', () => ({ name: 'Error', message: 'no line' })],
];

/** A getter. */
export const broken = () => {
  throw new Error('a getter');
};
/** The same, of which no message can be had. */
export const UNTELLING: [string, () => unknown][] = [
  ['an object of nothing', () => Object.create(null) as unknown],
  ['an object that is no text', () => ({ toString: 1, valueOf: 1 })],
  [
    'an error whose message is a getter that throws',
    () => Object.defineProperty(new Error(), 'message', { get: broken }),
  ],
  [
    'an error whose name is a getter that throws',
    () => Object.defineProperty(new Error('x'), 'name', { get: broken }),
  ],
  [
    'an error whose code is a getter that throws',
    () => Object.defineProperty(new Error('x'), 'code', { get: broken }),
  ],
  [
    'a proxy that was revoked',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
];

/** How a function can fail with something. */
export const WAYS: [string, (what: unknown) => Request][] = [
  [
    'throws',
    (what) => () => {
      throw what;
    },
  ],
  [
    'passes',
    (what) => (_url, _options, callback) => {
      setImmediate(callback, what);
    },
  ],
  [
    'passes at once',
    (what) => (_url, _options, callback) => {
      callback(what);
    },
  ],
  ['rejects with', (what) => () => Promise.reject(what)],
];
