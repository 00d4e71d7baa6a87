import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Editor, signatureOf, type Signature } from './support/editor.js';

const editor = new Editor();
const names = editor.methodsOf('api');
const twins = editor.methodsOf('api.promises');
const statics = editor.methodsOf('API');

const shown = editor.hover([
  ...names.map((name) => `api.${name}`),
  ...twins.map((name) => `api.promises.${name}`),
  ...statics.map((name) => `API.${name}`),
]);

const hover = (expression: string) => {
  const found = shown.get(expression);
  if (!found) throw new Error(`Never asked: ${expression}`);
  return found;
};

/** `发送文本消息 — sends a text message.` The Chinese name may begin with a Latin word: `Code解码`. */
const NAME_AND_SENTENCE = /^[\w-]*[ ]?\p{Script=Han}[^—]* — ["`A-Za-z][^—]{8,}.*[.)]$/su;
/** Names that TypeScript makes up where a parameter has none, and those that say nothing. */
const MADE_UP = /^(_.*|(args?|rest)_?\d*|param\d+|[a-z])$/;
const VAGUE = ['', 'any', 'unknown', 'never', 'object', '{}'];

/** A union's members come in the order in which TypeScript met them first, which differs from file to file. */
const inOneOrder = ({ parameters, ...signature }: Signature): Signature => ({
  ...signature,
  parameters: parameters.map((text) => text.replace(/(?<=: )[^{}()<>]+$/, sorted)),
});
const sorted = (union: string) => union.split(' | ').toSorted().join(' | ');

/** Those that `make` or `steps` lifted, but for the few that take `unknown` as well. */
const lifted = names.filter((name) => hover(`api.${name}`).text.startsWith('const ') && twins.includes(name));
const endpoints = lifted.filter((name) => !hover(`api.${name}`).text.includes(': OpenEndpoint<'));

describe('the editor', () => {
  it('sees every method', () => {
    expect(editor.complaints()).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
    expect(names).toEqual(expect.arrayContaining(['sendText', 'getTicket', 'getAccessToken', 'invoke']));
    expect(twins).toEqual(expect.arrayContaining(['sendText', 'getTicket', 'getAccessToken', 'invoke']));
    expect(statics).toEqual(['mixin', 'patch', 'ext']);
  });

  it('shows the twin of every endpoint', () => {
    const constants = names.filter((name) => hover(`api.${name}`).text.startsWith('const '));
    expect(constants.length).toBeGreaterThan(200);
    expect(constants.filter((name) => !twins.includes(name))).toEqual([]);
  });

  it('shows arguments and callback where a method is called', () => {
    const calls = [
      `api.sendText('o1', '你好', (err, result) => result.errcode)`,
      `api.getFollowers((err, page) => page.total)`,
      `api.promises.sendText('o1', '你好')`,
    ];
    const texts = [...editor.hover(calls).values()].map(({ text }) => text);
    expect(editor.complaints()).toEqual([]);
    expect(texts[0]).toMatch(/sendText: \(openid: string, .*callback: .*\bCallback<\w+>\) => void$/);
    expect(texts[1]).toMatch(/getFollowers: .*nextOpenid\?: string.*Followers/);
    expect(texts[2]).toMatch(/sendText: \(openid: string, .*\) => ReplyPromise<\w+>$/);
  });
});

describe('what callers add', () => {
  const declaration = `declare module 'wechat-api' {
  interface Extensions {
    /**
     * 欢迎 — greets a user.
     *
     * @param openid who it is
     */
    greet(openid: string, callback: API.Callback<{ at: number }>): void;
  }
}`;

  it('is shown with its comment, in both forms', () => {
    const shown = [...editor.hover([declaration, 'api.greet', 'api.promises.greet']).values()].slice(1);
    expect(editor.complaints()).toEqual([]);
    expect(shown.map(({ text }) => text)).toEqual([
      expect.stringMatching(/greet\(openid: string, callback: API\.Callback<.*at: number.*>\): void$/s),
      expect.stringMatching(/greet\(openid: string\): ReplyPromise<.*at: number.*>$/s),
    ]);
    for (const { documentation, documented, definitions } of shown) {
      expect(documentation).toBe('欢迎 — greets a user.');
      expect(documented).toEqual(['openid']);
      expect(definitions).toHaveLength(1);
    }
  });
});

describe('the help with a call', () => {
  it('says what each argument is, where there are always as many', () => {
    const help = editor.help(endpoints.map((name) => `api.${name}`));
    // Of others TypeScript makes up the parameters, from several lists.
    const fixed = endpoints.filter((name) => !/: (Endpoint|Procedure)</.test(hover(`api.${name}`).text));
    expect(fixed.length).toBeGreaterThan(endpoints.length * 0.85);
    for (const name of fixed) {
      const { text, documentation } = hover(`api.${name}`);
      const [shown] = help.get(`api.${name}`) ?? [];
      expect(shown?.documentation, name).toBe(documentation);
      const told = Object.entries(shown?.parameters ?? {}).filter(([parameter]) => parameter !== 'callback');
      expect(told.map(([parameter]) => parameter)).toEqual(signatureOf(text).names);
      expect(told.filter(([, words]) => words === '')).toEqual([]);
    }
  });

  it.each(['api', 'api.promises'])('knows the type of every argument (%s)', (client) => {
    const help = [...editor.help(lifted.map((name) => `${client}.${name}`)).values()];
    expect(help.filter((items) => items.length === 0)).toEqual([]);
    const texts = help.flat().map(({ text }) => text);
    expect(texts.filter((text) => /: unknown\b/.test(text))).toEqual([]);
  });
});

describe('completion', () => {
  it.each(['api.uploadMedia({ ', 'api.promises.uploadMedia({ ', 'api.uploadPageIcon({ '])(
    'of a file that says what it is offers that, and not what streams have (%s)',
    (text) => {
      const offered = editor.completions(text).toSorted();
      expect(offered).toEqual(['contentType', 'file', 'filename', 'size']);
    },
  );

  it('of err.name knows every name that docs/errors.md tells', () => {
    const page = readFileSync(`${__dirname}/../docs/errors.md`, 'utf8');
    const told = Array.from(page.matchAll(/^\| `(WeChatAPI\w*)` /gm), ([, name]) => name);
    const offered = editor.completions(`api.getIp((err) => err?.name === '`);
    expect(offered.toSorted()).toEqual([...new Set(told)].toSorted());
  });

  it('of what a page asks of the JS-SDK knows its interfaces and tags', () => {
    const page = `api.promises.getJsConfig({ url: '', `;
    expect(editor.completions(`${page}jsApiList: ['`)).toEqual(
      expect.arrayContaining(['updateAppMessageShareData', 'scanQRCode', 'chooseWXPay', 'openLocation']),
    );
    expect(editor.completions(`${page}jsApiList: [], openTagList: ['`).toSorted()).toEqual([
      'wx-open-audio',
      'wx-open-launch-app',
      'wx-open-launch-weapp',
      'wx-open-subscribe',
    ]);
  });
});

describe('hovering over', () => {
  it.each([...shown.keys()])('%s', (expression) => {
    const { text, documentation, documented, definitions } = hover(expression);
    const { names: parameters, result } = signatureOf(text);

    expect(documentation.split('\n\n')[0]).toMatch(NAME_AND_SENTENCE);
    expect(text).not.toMatch(/\bany\b/);
    expect(VAGUE).not.toContain(result);
    expect(definitions).toHaveLength(1);
    // No comment is about a parameter that is not there.
    expect(parameters).toEqual(expect.arrayContaining(documented));
  });

  it.each(endpoints)('api.%s tells its parameters by name', (name) => {
    const { text, documented } = hover(`api.${name}`);
    const { names: parameters } = signatureOf(text);
    expect(parameters.filter((parameter) => MADE_UP.test(parameter))).toEqual([]);
    expect(documented.toSorted()).toEqual(parameters.toSorted());
  });

  it('what has an example shows both forms', () => {
    const shown = endpoints.flatMap((name) =>
      hover(`api.promises.${name}`).examples.map((example) => ({ name, example })),
    );
    expect(shown.length).toBeGreaterThan(50);
    const forms = (name: string) => [`\napi.${name}(`, `await api.promises.${name}(`];
    const half = shown.filter(
      ({ name, example }) => !forms(name).every((form) => `\n${example}`.includes(form)),
    );
    expect(half).toEqual([]);
  });

  it.each(endpoints)('api.promises.%s shows what its callback method shows', (name) => {
    const [own, twin] = [hover(`api.${name}`), hover(`api.promises.${name}`)];
    expect(inOneOrder(signatureOf(twin.text))).toEqual(inOneOrder(signatureOf(own.text)));
    expect(twin.documentation).toBe(own.documentation);
    expect(twin.definitions).toEqual(own.definitions);
  });
});
