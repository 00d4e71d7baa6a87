import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { beforeAll, describe, expect, it, afterAll } from 'vitest';
import API from 'wechat-api';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import type { PublishArticleError } from 'wechat-api/types';
import { draftIn } from './support/stage.js';

const ADDRESS = 'http://mmbiz.qpic.cn/a/0?x=1&y="2"';
const SETTLED = '//mmbiz.qpic.cn/own/0';

let sandbox: Sandbox;
let api: API;

beforeAll(async () => {
  sandbox = await createSandbox();
  sandbox.intercept('/cgi-bin/draft/add', { body: { media_id: 'D' } }, { times: Infinity });
  api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
});

afterAll(() => sandbox.close());

/** What WeChat gets of a content in which `a` is a picture that it has; nothing where there are others. */
async function sent(content: string): Promise<string | undefined> {
  sandbox.clearRequests();
  const article = { title: 't', content, cover: { media_id: 'C' }, pictures: { a: ADDRESS } };
  const options = { publish: false, fetchPictures: false, readFiles: false };
  try {
    await api.promises.publishArticle({ ...article, ...options });
  } catch (error) {
    expect((error as PublishArticleError).step).toBe('check');
    return undefined;
  }
  return draftIn(sandbox)[0]?.content as string;
}

const escaped = ADDRESS.replace('&', '&amp;');
const quoted = escaped.replaceAll('"', '&quot;');
const inCSS = ADDRESS.replaceAll('"', '\\"');

describe('an address is put in the place of another, and all else stays', () => {
  it.each([
    ['<img src="a">', `<img src="${quoted}">`],
    ['<img src="a"alt="b">', `<img src="${quoted}"alt="b">`],
    ["<img src='a' />", `<img src='${escaped}' />`],
    ['<img src=a>', `<img src="${quoted}">`],
    ['<IMG\n\tSRC =\r\n "a" alt="a">', `<IMG\n\tSRC =\r\n "${quoted}" alt="a">`],
    ['<img src="&#97;">', `<img src="${quoted}">`],
    ['<img src=a src=b data-src="a">', `<img src="${quoted}" src=b data-src="${quoted}">`],
    ['<img alt=">" src="a"', '<img alt=">" src="a"'],
    ['<img src>a<img src=""><img src="', '<img src>a<img src=""><img src="'],
    ['<p>1 < 2 & é😀\0</p><img src="a">', `<p>1 < 2 & é😀\0</p><img src="${quoted}">`.replace('\0', '')],
    ['<b><p>x</b><img src="a"></p>', `<b><p>x</b><img src="${quoted}"></p>`],
    [
      '<b style="x:url(a)"><p>x</b>y</p>',
      `<b style="x:url(${inCSS.replaceAll('"', '&quot;').replace('&y', '&amp;y')})"><p>x</b>y</p>`,
    ],
    ['<template><img src="a"></template>', `<template><img src="${quoted}"></template>`],
    [
      '<svg><image xlink:href="a" href=\'a\'/></svg>',
      `<svg><image xlink:href="${quoted}" href='${escaped}'/></svg>`,
    ],
    ['<!-- <img src="b"> --><textarea><img src="b"></textarea>', undefined],
    ['<a src="b" href="b">', undefined],
    ['<p style="--x: \'url(b)\'; /* url(b) */ y: my-url(b); z: url(b c)">', undefined],
    [
      '<p style="x:url(\'a\'),url( a ),url(\\61)">',
      `<p style="x:url('${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')}'),url( ${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')} ),url(${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')})">`,
    ],
    ['<p style=x:url(a)>', `<p style="x:url(${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')})">`],
    [
      '<p style="x:url(&quot;a&quot;)">',
      `<p style="x:url(&quot;${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')}&quot;)">`,
    ],
  ])('%j', async (content, expected = content) => {
    expect(await sent(content)).toBe(expected);
  });
});

/** Pieces of which HTML, good and bad, is made. */
const pieces = fc.constantFrom(
  ...[
    '<img src=a',
    '<img src="a"',
    "<img\tdata-src = 'a'",
    '<IMG SRC=&#97;',
    '<image href=a',
    '<img alt=">" src=a',
    '<img',
  ],
  ...[
    ' src="a"',
    ' data-src=a',
    ` src='${SETTLED}'`,
    ' xlink:href="a"',
    ' alt="',
    " title='",
    '>',
    '>',
    '>',
    '/>',
    ' />',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<td>',
    '</table>',
    '<svg>',
    '</svg>',
    '<template>',
    '</template>',
  ],
  ...[
    '<select>',
    '<title>',
    '</title>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<textarea>',
    '</textarea>',
    '</',
  ],
  ...['"', "'", '=', '&', '<', '/', ' ', '\n', '\r\n', '\r', '\t', 'é😀', '\ufeff', '文', '&amp;'],
);

interface Node {
  tagName?: string;
  attrs?: Attribute[];
  childNodes?: Node[];
  content?: Node;
  value?: string;
  data?: string;
}
interface Attribute {
  name: string;
  prefix?: string;
  value: string;
}

const NAMES: Record<string, string[]> = { img: ['src', 'data-src'], image: ['href', 'xlink:href'] };

/** What is in HTML as a browser sees it, pictures at other addresses. */
function seen(node: Node, address: (value: string) => string): unknown {
  const { tagName = '', attrs = [], childNodes = [], content, value, data } = node;
  const changed = attrs.map(({ name, prefix, value: text }) => {
    const whole = prefix ? `${prefix}:${name}` : name;
    return [whole, NAMES[tagName]?.includes(whole) ? address(text) : text];
  });
  const below = [...childNodes, ...(content?.childNodes ?? [])].map((one) => seen(one, address));
  return [tagName, changed, value ?? data, below];
}

describe('whatever the HTML is', () => {
  it('a browser sees the same, with other addresses', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 2, maxLength: 16 }), async (parts) => {
        const content = parts.join('');
        const result = await sent(content);
        if (result === undefined) return;
        if (result !== content) count++;
        const address = (value: string) => (value === 'a' ? ADDRESS : value);
        expect(seen(parseFragment(result) as Node, (value) => value)).toEqual(
          seen(parseFragment(content) as Node, address),
        );
      }),
      { numRuns: 1000 },
    );
    expect(count).toBeGreaterThan(50);
  });

  it('nothing but the addresses changes, in the text as it is written', async () => {
    const text = fc
      .array(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<br/>',
          '文 &amp; é😀',
          '<!-- a -->',
          '\r\n',
          '<img alt="a">',
          `<img src='${SETTLED}'>`,
        ),
      )
      .map((all) => all.join(''));
    const place = fc.constantFrom<[string, string]>(
      ['<img class=x src="a">', `<img class=x src="${quoted}">`],
      ["<img src='a'/>", `<img src='${escaped}'/>`],
      ['<img\nDATA-SRC=a\n>', `<img\nDATA-SRC="${quoted}"\n>`],
      [
        '<i style="b:url(a) no-repeat">',
        `<i style="b:url(${inCSS.replace('&', '&amp;').replaceAll('"', '&quot;')}) no-repeat">`,
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, place), { minLength: 1 }), text, async (parts, end) => {
        const content = parts.map(([before, [given]]) => before + given).join('') + end;
        const expected = parts.map(([before, [, wanted]]) => before + wanted).join('') + end;
        expect(await sent(content)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
