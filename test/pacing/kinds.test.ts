import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import API from 'wechat-api';
import * as tables from '../requests/index.js';
import { DESTINATION, FIXTURE, UPSTREAM, type Row } from '../requests/row.js';
import { json, serve } from '../support/servers.js';
import { withUpstream } from '../support/upstream.js';
import { DROPPED, READS, SENDS } from './kinds.js';
import { SOON } from './support.js';

const picture = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64');
const rows = Object.values(tables).flatMap((table) => Object.entries(table as Record<string, Row[]>));

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wechat-api-'));
  await writeFile(join(directory, 'fixture.jpg'), picture);
});

afterAll(() => rm(directory, { recursive: true }));

/** What each of the requests before the last one is answered with. */
const REPLY = {
  errcode: 0,
  ticket: 'T',
  expires_in: 7200,
  media_id: 'M',
  url: 'http://mmbiz.qpic.cn/a',
  publish_id: 1,
  publish_status: 0,
  article_id: 'A',
  article_detail: { item: [{ idx: 1, article_url: 'http://mp.weixin.qq.com/s/a' }] },
};

/** What a method does where a gateway has lost the answer to its last request: WeChat may have carried it out. */
async function kindOf(name: string, { args, sends }: Row): Promise<string> {
  const lost = sends.at(-1)?.path;
  let [count, hasId] = [0, false];
  const controller = new AbortController();
  const { url } = await serve((request, response) => {
    const [asked = ''] = request.url.split('?');
    if (asked === '/cgi-bin/token') {
      json(response, { access_token: 'T', expires_in: 7200 });
      return;
    }
    if (asked === lost) count++;
    hasId = /"(client_msg_id|clientmsgid)"/.test(request.body);
    // A mass message would wait for a minute.
    if (hasId) controller.abort();
    if (asked === lost && count === 1) json(response, '<html>', 502, { 'content-type': 'text/html' });
    else json(response, REPLY);
  });
  const options = { endpoint: url, retry: SOON, signal: controller.signal };
  const api = new API('APPID', 'SECRET', options);
  const method = (api.promises as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>)[name];
  const file = join(directory, 'fixture.jpg');
  const call = async (upstream?: object) => {
    const given = args.map((arg) => {
      if (arg === UPSTREAM) return upstream;
      if (arg === FIXTURE) return file;
      if (arg === DESTINATION) return join(directory, 'downloaded');
      return (arg as { file?: unknown } | null)?.file === FIXTURE ? { ...(arg as object), file } : arg;
    });
    await method?.(...given).catch(() => undefined);
  };
  await (args.includes(UPSTREAM) ? withUpstream(picture, call) : call());
  if (count === 0) throw new Error(`${name} has not come to its last request`);
  if (hasId) return 'dropped';
  return count > 1 ? 'reads' : 'sends';
}

it(
  'each method is known to read, to be dropped where it comes twice, or to send',
  { timeout: 120_000 },
  async () => {
    const kinds: Record<string, string[]> = { reads: [], dropped: [], sends: [] };
    for (const [name, [row]] of rows) if (row) kinds[await kindOf(name, row)]?.push(name);
    expect(kinds.reads?.toSorted()).toEqual(READS);
    expect(kinds.dropped?.toSorted()).toEqual(DROPPED);
    expect(kinds.sends?.toSorted()).toEqual(SENDS);
  },
);
