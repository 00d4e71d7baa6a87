import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { finish, newFolder, start } from './command.js';
import { call, formOf } from './support/endpoints.js';

/** The ids that somebody meets who does this and that. */
async function idsOf(sandbox: Sandbox) {
  const { appid, appsecret } = sandbox;
  const form = () => formOf({ media: ['a.png', 'bytes'] });
  const { tag } = await call<{ tag: { id: number } }>(sandbox, '/cgi-bin/tags/create', {
    tag: { name: 'a' },
  });
  const media = await call(sandbox, '/cgi-bin/media/upload?type=image', form());
  const material = await call<{ media_id: string; url: string }>(
    sandbox,
    '/cgi-bin/material/add_material?type=image',
    form(),
  );
  const { ticket } = await call(sandbox, '/cgi-bin/ticket/getticket?type=jsapi');
  const { ticket: code } = await call(sandbox, '/cgi-bin/qrcode/create', {
    action_name: 'QR_SCENE',
    action_info: { scene: { scene_id: 1 } },
  });
  return {
    appid,
    appsecret,
    token: sandbox.token,
    openids: sandbox.state.followers.list.map(({ openid }) => openid),
    unionids: sandbox.state.followers.list.map(({ unionid }) => unionid),
    joined: sandbox.follow(),
    templates: sandbox.state.templates.list.map(({ template_id }) => template_id),
    tag: tag.id,
    media: media.media_id,
    material: material.media_id,
    picture: new URL(material.url).pathname,
    ticket,
    code,
  };
}

async function idsWith(options: SandboxOptions, later?: string) {
  const sandbox = await startSandbox({ fixture: 'cafe', unionid: true, ...options });
  if (later !== undefined) sandbox.advance(later);
  return idsOf(sandbox);
}

describe('a seed', () => {
  it('makes the same ids at each start', async () => {
    const [first, second] = [await idsWith({ seed: 7 }), await idsWith({ seed: 7 }, '1s')];
    expect(second).toEqual(first);
    expect(first.openids).toHaveLength(30);
    expect(new Set(first.openids).size).toBe(30);
  });

  it('makes others where it is another, or none', async () => {
    const [seven, text, none, other] = [
      await idsWith({ seed: 7 }),
      await idsWith({ seed: '7a' }),
      await idsWith({}),
      await idsWith({}),
    ];
    for (const key of ['appid', 'appsecret', 'token', 'media', 'material', 'ticket', 'code'] as const)
      expect(new Set([seven, text, none, other].map((ids) => ids[key])).size, key).toBe(4);
  });

  it('is the same as a number and as a text', async () => {
    expect(await idsWith({ seed: '7' })).toEqual(await idsWith({ seed: 7 }));
  });

  it('makes what comes later the same, whatever else was asked for', async () => {
    const plain = await startSandbox({ seed: 7 });
    const busy = await startSandbox({ seed: 7 });
    for (let asked = 0; asked < 3; asked += 1) {
      busy.revokeToken();
      await call(busy, '/cgi-bin/tags/get');
    }
    expect(busy.follow()).toBe(plain.follow());
  });

  it('makes the same accounts, each different from the others', async () => {
    const several = async () => {
      const sandbox = await startSandbox({ seed: 7, accounts: [{}, {}] });
      return sandbox.platform.all.map(({ context, followers }) => [
        context.account.appid,
        context.account.appsecret,
        ...followers.list.map(({ openid }) => openid),
      ]);
    };
    const [first, second] = [await several(), await several()];
    expect(second).toEqual(first);
    expect(new Set(first.flat()).size).toBe(10);
  });

  it('is kept in a state file, and counts for a reset, too', async () => {
    const cwd = newFolder();
    const ids = async () => {
      const command = start(['--port', 0, '--state', 's.json'], { cwd });
      const { accounts } = await command.get<{ accounts: { account: { appid: string } }[] }>(
        '/_sandbox/state',
      );
      await fetch(`${await command.url()}/_sandbox/reset`, { method: 'POST' });
      const again = await command.get<{ accounts: { account: { appid: string } }[] }>('/_sandbox/state');
      expect(again.accounts.map(({ account }) => account.appid)).toEqual(
        accounts.map(({ account }) => account.appid),
      );
      command.kill('SIGTERM');
      await command.ended;
      return accounts.map(({ account }) => account.appid);
    };
    const first = await ids();
    expect(await ids()).toEqual(first);
  });

  it('of the command is that of a program', async () => {
    const { stdout } = await finish(['--version']);
    expect(stdout).toMatch(/^\d/);
    const command = start(['--port', 0, '--seed', 7, '--fixture', 'cafe', '--unionid']);
    const { openids, appid, appsecret } = await idsWith({ seed: 7 });
    await command.said(
      new RegExp(`appid +${appid}\n +appsecret +${appsecret}\n +openid +${openids[0] ?? '-'}\n`),
    );
  });
});
