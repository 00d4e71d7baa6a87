import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import cloneDeep from 'lodash/cloneDeep.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { createSandbox, type Sandbox, type SandboxRequest } from 'wechat-api-sandbox';
import * as tables from './requests/index.js';
import { DESTINATION, FIXTURE, UPSTREAM, type Row, type Sent } from './requests/row.js';
import { withUpstream } from './support/upstream.js';

type Method = (...args: unknown[]) => Promise<unknown>;

const rows = Object.values(tables).flatMap((table) => Object.entries(table as Record<string, Row[]>));
const picture = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64');

let sandbox: Sandbox;
let directory: string;
let isDownload = false;

beforeAll(async () => {
  sandbox = await createSandbox({ appid: 'APPID' });
  directory = await mkdtemp(join(tmpdir(), 'wechat-api-'));
  await writeFile(join(directory, 'fixture.jpg'), picture);
  const published = { url: 'http://mmbiz.qpic.cn/mmbiz_png/P/0', publish_id: 1, publish_status: 0 };
  const accept = { body: { errcode: 0, errmsg: 'ok', media_id: 'MEDIA', ...published } };
  const file = { headers: { 'content-type': 'image/jpeg' }, body: picture };
  const answer = () => (isDownload ? file : accept);
  sandbox.intercept(/^(?!\/cgi-bin\/(token|ticket\/getticket)$)/, answer, { times: Infinity });
});

afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true });
});

async function perform(name: string, args: unknown[]): Promise<void> {
  const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
  const method = (api.promises as unknown as Record<string, Method>)[name] as Method;
  const path = join(directory, 'fixture.jpg');
  isDownload = args.includes(DESTINATION);
  const given = args.map((arg) => {
    if (arg === FIXTURE) return path;
    if (arg === DESTINATION) return new PassThrough().resume();
    return (arg as { file?: unknown } | null)?.file === FIXTURE ? { ...(arg as object), file: path } : arg;
  });
  if (args.includes(UPSTREAM)) {
    await withUpstream(picture, (request) =>
      method(...given.map((arg) => (arg === UPSTREAM ? request : arg))),
    );
  } else {
    await method(...given);
  }
}

/** A request as the table writes it down. */
function written({ method, path, query, json, parts, body }: SandboxRequest, as: Sent | undefined): Sent {
  const { access_token: token, ...rest } = query;
  if (!as?.tokenless) expect(token).toBeTruthy();
  const asked = as?.tokenless ? { query, tokenless: as.tokenless } : { query: rest };
  const sent: Sent = { method: method as Sent['method'], path, ...asked };
  if (as?.bytes) return { ...sent, bytes: body };
  if (parts) {
    return {
      ...sent,
      parts: parts.map(({ name, filename, data }) =>
        filename === undefined ? { name, value: data.toString() } : { name, filename },
      ),
    };
  }
  return body.length > 0 ? { ...sent, body: json } : sent;
}

describe.each(rows)('%s', (name, calls) => {
  it.each(calls.map((row) => ({ row, form: JSON.stringify(row.args).slice(1, -1) })))(
    'sends ($form)',
    async ({ row }) => {
      const before = cloneDeep(row.args);
      sandbox.clearRequests();
      await perform(name, row.args);
      const received = sandbox.requests.filter(({ path }) => path !== '/cgi-bin/token');
      expect(received.map((request, i) => written(request, row.sends[i]))).toEqual(row.sends);
      if (row.sends.every(({ tokenless }) => tokenless)) expect(sandbox.requests).toEqual(received);
      expect(row.args).toEqual(before);
      for (const { parts } of received) {
        for (const { filename, data } of parts ?? []) {
          if (filename === 'fixture.jpg' || filename === 'a.jpg') expect(data).toEqual(picture);
        }
      }
    },
  );
});

it('has a row for every method that sends requests', () => {
  const prototype = API.prototype as unknown as Record<string, object | undefined>;
  const senders = Object.keys(API.prototype).filter((name) => {
    const raw = name === 'store' || name === 'promises' ? undefined : prototype[`_${name}`];
    return raw && ('describe' in raw || 'run' in raw);
  });
  expect(senders.length).toBeGreaterThan(60);
  expect(rows.map(([name]) => name).sort()).toEqual(senders.sort());
});
