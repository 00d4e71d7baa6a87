import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type API from 'wechat-api';
import type { Sandbox, SandboxOptions } from 'wechat-api-sandbox';
import { startChild, type Child } from '../support/children.js';
import { start } from '../support/client.js';

/** A path for a journal, in a folder that goes with the test. */
export function newJournal(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-api-broadcast-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return path.join(folder, 'campaign.ndjson');
}

/** A local WeChat with followers and a template, and how many messages each follower got. */
export async function startWith(followers: number, options: SandboxOptions = {}) {
  const { sandbox, api } = await start({ timeout: '20s' }, { followers, ...options });
  const { template_id: template } = await api.promises.addTemplate('TM00015');
  const openids = Array.from(sandbox.state.followers.list, ({ openid }) => openid);
  return { sandbox, api, template, openids, got: count(sandbox), send: sender(template) };
}

/** A process that sends to all followers, and tells of each outcome. */
export function startSending(
  { sandbox, template }: { sandbox: Sandbox; template: string },
  journal: string,
  what: 'template' | 'text',
  options: object = {},
): Child {
  const { url, appid, appsecret } = sandbox;
  const script = path.join(__dirname, 'fixtures/send.mjs');
  return startChild(script, [url, appid, appsecret, template, journal, what, JSON.stringify(options)]);
}

/** Sends one template message. */
export function sender(template: string) {
  return (api: API, openid: string) =>
    api.promises.sendTemplate(openid, template, '', { keyword1: { value: '巧克力' } });
}

/** Counts template messages and those of the customer service, by receiver. */
function count(sandbox: Sandbox): Map<string, number> {
  const got = new Map<string, number>();
  const stop = sandbox.onEvent(({ type, data }) => {
    if (type !== 'template.sent' && type !== 'message.sent') return;
    const { touser } = data as { touser: string };
    got.set(touser, (got.get(touser) ?? 0) + 1);
  });
  onTestFinished(stop);
  return got;
}

/** How many got how many. */
export function shares(got: Map<string, number>): Record<number, number> {
  const shares: Record<number, number> = {};
  for (const times of got.values()) shares[times] = (shares[times] ?? 0) + 1;
  return shares;
}
