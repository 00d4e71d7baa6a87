import API from 'wechat-api';
import * as tables from '../../test/requests/index.js';
import { DESTINATION, FIXTURE, type Row, type Sent } from '../../test/requests/row.js';
import type { Method } from './declarations.js';
import { json } from './literal.js';
import { placeholder } from './sample.js';

/** What a description of a request says besides what the tables say. */
interface Description {
  base?: 'endpoint' | 'mpPrefix' | 'fileServerPrefix';
  auth?: object;
}

const rows = new Map(
  Object.values(tables).flatMap((table) => Object.entries(table as unknown as Record<string, Row[]>)),
);

const client = new API('wx0123456789abcdef', 'APPSECRET');

/** Calls of a method with the requests that they send. */
export function callsOf(name: string): Row[] {
  return rows.get(name) ?? [];
}

/** Whether a method writes what it is answered with. */
export function isDownload(name: string): boolean {
  return callsOf(name).some(({ args }) => args.includes(DESTINATION));
}

/** WeChat's endpoints that a method calls: verb and path, each once. */
export function endpointsOf(method: Method): { verb: string; path: string; actions: string[] }[] {
  const found = new Map<string, { verb: string; path: string; actions: string[] }>();
  for (const { method: verb, path, query } of sentBy(method)) {
    const { actions } = found.get(`${verb} ${path}`) ?? { actions: [] };
    const { action } = query;
    found.set(`${verb} ${path}`, {
      verb,
      path,
      actions: [...new Set([...actions, ...(action ? [action] : [])])],
    });
  }
  return [...found.values()];
}

/** Where the token comes from, which no table of requests tells. */
const OF_THE_CLIENT: Record<string, Sent[]> = {
  getAccessToken: [
    {
      method: 'GET',
      path: '/cgi-bin/token',
      query: { grant_type: 'client_credential', appid: 'APPID', secret: 'APPSECRET' },
    },
  ],
};

function sentBy(method: Method): Sent[] {
  const listed = callsOf(method.name).flatMap(({ sends }) => sends);
  if (listed.length > 0) return listed;
  return OF_THE_CLIENT[method.name] ?? addressOf(method);
}

/** The address that a method returns instead of sending a request, called with texts. */
function addressOf(method: Method): Sent[] {
  const call = (client as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[
    method.name
  ];
  if (!method.isSynchronous || !(method.name in API.prototype) || IS_OWN.test(method.name)) return [];
  const args = method.parameters.filter(({ isOptional }) => !isOptional).map(({ name }) => textFor(name));
  const address: unknown = call?.apply(client, args);
  if (typeof address !== 'string' || !URL.canParse(address)) return [];
  const { pathname, searchParams } = new URL(address);
  return [{ method: 'GET', path: pathname, query: Object.fromEntries(searchParams) }];
}

/** Methods of the client that return at once and are no endpoint. */
const IS_OWN = /^(set|with|register|preRequest)/;

function textFor(name: string): string {
  return /ur[il]|redirect/i.test(name) ? 'https://example.com/' : placeholder(name);
}

/** Requests as they go over the wire, of the first call in the tables. */
export function httpOf(method: Method): string {
  const [row] = callsOf(method.name);
  const sends = row?.sends ?? sentBy(method);
  return sends
    .map((sent) => requestText(sent, descriptionOf(method.name, row), method.isSynchronous))
    .join('\n\n');
}

/** Whether a method carries no token of the account. */
export function needsNoToken({ name }: Method): boolean {
  return descriptionOf(name, callsOf(name)[0]).auth !== undefined;
}

function descriptionOf(name: string, row: Row | undefined): Description {
  const raw = (
    API.prototype as unknown as Record<string, { describe?: (...args: unknown[]) => Description }>
  )[`_${name}`];
  if (!row || !raw?.describe) return {};
  return raw.describe(...row.args.map((arg) => withFile(arg, 'fixture.jpg') ?? undefined));
}

/** An argument, with the path of a file where the tables have what stands for one. */
export function withFile(arg: unknown, path: string): unknown {
  if (arg === FIXTURE || arg === DESTINATION) return path;
  const { file } = (arg ?? {}) as { file?: unknown };
  return file === FIXTURE ? { ...(arg as object), file: path } : arg;
}

function requestText(sent: Sent, { base = 'endpoint', auth }: Description, isAddress: boolean): string {
  const isWithoutToken = isAddress || auth !== undefined || sent.path === '/cgi-bin/token';
  const query = { ...(isWithoutToken ? {} : { access_token: 'ACCESS_TOKEN' }), ...sent.query };
  const text = Object.entries(query).map(([name, value]) => `${name}=${secretless(name, value)}`);
  const line = `${sent.method} ${hostOf(sent.path, base)}${sent.path}${text.length > 0 ? `?${text.join('&')}` : ''}`;
  return [line + (sent.parts ? '\nContent-Type: multipart/form-data' : ''), bodyOf(sent)]
    .filter(Boolean)
    .join('\n\n');
}

/** The client's own appid and secret under names as in WeChat's documentation. */
function secretless(name: string, value: string): string {
  if (/^appid$/.test(name)) return 'APPID';
  if (name === 'state') return 'STATE'; // a random one
  return /^(app)?secret$/.test(name) ? 'APPSECRET' : encodeURIComponent(value).replaceAll('%2C', ',');
}

function hostOf(path: string, base: 'endpoint' | 'mpPrefix' | 'fileServerPrefix'): string {
  if (path.startsWith('/connect/')) return 'https://open.weixin.qq.com';
  return new URL(path === '/cgi-bin/showqrcode' ? client.mpPrefix : client[base]).origin;
}

function bodyOf({ body, bytes, parts }: Sent): string {
  if (parts) {
    const lines = parts.map(({ name, filename, value }) =>
      filename === undefined ? `${name}: ${value ?? ''}` : `${name}: (file) ${filename}`,
    );
    return lines.join('\n');
  }
  if (bytes) return '(bytes)';
  return body === undefined ? '' : json(settled(body));
}

/** A body in which what differs from call to call, and is only matched in the tables, has the name of its field. */
function settled(value: unknown, name = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('asymmetricMatch' in value) return placeholder(name);
  if (Array.isArray(value)) return value.map((one) => settled(one));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one, key)]));
}
