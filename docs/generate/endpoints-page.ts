import { leftOut } from './left-out.js';
import { cell, code, paragraphs, table } from './markdown.js';
import { endpointsOf } from './requests.js';
import type { Method } from './declarations.js';
import type { Site } from './site.js';
import { STATUSES, statusOf } from './status.js';

interface Endpoint {
  path: string;
  verbs: string[];
  actions: string[];
  methods: Method[];
}

/** WeChat's paths, with the methods that call them. */
export function endpointsPage(site: Site): string {
  const rows = endpoints(site).map(({ path, verbs, actions, methods }) => {
    const statuses = [...new Set(methods.map(({ comment }) => statusOf(comment)))];
    return [
      code(`${verbs.join('/')} ${path}`) +
        actions.map((action) => `<br>${code(`action=${action}`)}`).join(''),
      methods.map(({ name }) => `[${name}](${site.addressOf(name, { folder: 'api/' }) ?? ''})`).join('<br>'),
      methods.map(({ comment }) => cell(comment.title.zh)).join('<br>'),
      pagesOf(methods),
      statuses.map((one) => STATUSES[one].zh).join('<br>'),
    ];
  });
  const omitted = leftOut.map(({ paths, zh, en }) => [
    paths.map((path) => code(path)).join(', '),
    cell(zh),
    cell(en),
  ]);
  return `${paragraphs(
    '# 接口路径 · Endpoints',
    ...INTRODUCTION,
    table(
      ['状态', 'Status'],
      Object.values(STATUSES).map(({ zh, en }) => [zh, en]),
    ),
    table(['微信接口 · Endpoint', '方法 · Method', '名称', '官方文档 · Today’s page', '状态 · Status'], rows),
    '## 未收录的接口 · What was left out',
    '这些接口没有专门的方法，可用 [`api.invoke`](api/client.md#invoke) 调用。',
    'There is no method for these; [`api.invoke`](api/client.md#invoke) calls them.',
    table(['微信接口 · Endpoint', '原因', 'Why'], omitted),
    ...THE_CLIENTS_OWN,
  )}\n`;
}

const INTRODUCTION = [
  '微信接口的路径、对应的方法、官方文档的页面和现状，按路径排序。由 `npm run docs` 生成，请勿手动修改。',
  'WeChat’s paths, the methods that call them, today’s page and what has become of them, by path. `npm run docs` makes this page: do not edit it.',
];

const THE_CLIENTS_OWN = [
  '## 客户端自身的方法 · The client’s own',
  '`setEndpoint`、`setOpts`、`setHook`、`with`、`request`、`preRequest`、`invoke`、`registerTicketHandle` 不对应任何一个微信接口，见 [客户端](api/client.md)。`getLatestToken` 没有可用的 access_token 时与 `getAccessToken` 相同；设置 `stableToken` 后改用 `/cgi-bin/stable_token`。',
  'These methods call no endpoint of their own: see [the client](api/client.md). `getLatestToken` does what `getAccessToken` does where there is no valid token; with the option `stableToken` both use `/cgi-bin/stable_token`.',
];

function endpoints(site: Site): Endpoint[] {
  const found = new Map<string, Endpoint>();
  for (const method of site.methods) {
    for (const { verb, path, actions } of endpointsOf(method)) {
      const endpoint = found.get(path) ?? { path, verbs: [], actions: [], methods: [] };
      found.set(path, {
        path,
        verbs: [...new Set([...endpoint.verbs, verb])],
        actions: [...new Set([...endpoint.actions, ...actions])],
        methods: [...new Set([...endpoint.methods, method])],
      });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pages of the methods which are about this endpoint first of all. */
function pagesOf(methods: Method[]): string {
  const pages = [...new Set(methods.flatMap(({ comment }) => comment.see.slice(0, 1)))];
  return pages.map((page) => `[${nameOf(page)}](${page})`).join('<br>');
}

/** The last part of an address, by which its page is known. */
function nameOf(page: string): string {
  return (page.split('/').at(-1) ?? page).replace(/\.html.*$/, '');
}
