import { beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { addressOf, call, formOf, refusal, send } from './support/endpoints.js';

const LIST = '/cgi-bin/tags/get';
const SEND = '/cgi-bin/message/custom/send';
const text = (openid: string) => ({ touser: openid, msgtype: 'text', text: { content: '你好' } });

/** The errcode that a token is answered with; 0 where it is good. */
async function errcodeOf(sandbox: Sandbox, token: string): Promise<number> {
  const answer = await fetch(`${sandbox.url}${LIST}?access_token=${token}`);
  return ((await answer.json()) as { errcode?: number }).errcode ?? 0;
}

/** A new token of the account. */
async function newToken(sandbox: Sandbox): Promise<string> {
  const { appid, appsecret: secret } = sandbox;
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
  const answer = await fetch(`${sandbox.url}/cgi-bin/token?${query.toString()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Moves a frozen clock to a time of day in Beijing. */
function moveTo(sandbox: Sandbox, hour: number): void {
  const day = 86_400_000;
  const ofDay = (sandbox.clock.now + 8 * 3_600_000) % day;
  sandbox.advance((hour * 3_600_000 - ofDay + day) % day);
}

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ tokenOverlap: 300 });
  sandbox.freeze();
});

describe('tokens', () => {
  it('end after two hours, to the second', async () => {
    const token = await newToken(sandbox);
    sandbox.advance('1h 59m 59s');
    expect(await errcodeOf(sandbox, token)).toBe(0);
    sandbox.advance('1s');
    expect(await errcodeOf(sandbox, token)).toBe(42001);
  });

  it('live five minutes beside a new one, then are unknown', async () => {
    const [old, fresh] = [await newToken(sandbox), await newToken(sandbox)];
    expect(fresh).not.toBe(old);
    sandbox.advance('4m 59s');
    expect([await errcodeOf(sandbox, old), await errcodeOf(sandbox, fresh)]).toEqual([0, 0]);
    sandbox.advance('1s');
    expect([await errcodeOf(sandbox, old), await errcodeOf(sandbox, fresh)]).toEqual([40001, 0]);
  });

  it('are dead at once where the account has no overlap', async () => {
    const strict = await startSandbox({ tokenOverlap: 0 });
    const old = await newToken(strict);
    await newToken(strict);
    expect(await errcodeOf(strict, old)).toBe(40001);
  });

  it('are the same while stable, and new in the last five minutes', async () => {
    const { appid, appsecret: secret } = sandbox;
    const stable = () =>
      call<{ access_token: string; expires_in: number }>(sandbox, '/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid,
        secret,
      });
    const first = await stable();
    sandbox.advance('1h 54m');
    expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 360 });
    sandbox.advance('1m');
    expect((await stable()).access_token).not.toBe(first.access_token);
    expect(await errcodeOf(sandbox, first.access_token)).toBe(0);
  });

  it('and tickets are the same until they expire', async () => {
    const ticket = () => call(sandbox, '/cgi-bin/ticket/getticket?type=jsapi');
    const first = await ticket();
    sandbox.advance('1h');
    expect(await ticket()).toEqual(first);
    sandbox.advance('1h');
    expect((await ticket()).ticket).not.toBe(first.ticket);
  });
});

describe('what ends or happens by itself', () => {
  it('media end after three days', async () => {
    const form = formOf({ media: ['a.mp3', 'latte'] });
    const { media_id } = await call<{ media_id: string }>(sandbox, '/cgi-bin/media/upload?type=voice', form);
    sandbox.advance('2d 23h');
    expect(await (await send(sandbox, `/cgi-bin/media/get?media_id=${media_id}`)).text()).toBe('latte');
    sandbox.advance('1h');
    expect(await refusal(sandbox, `/cgi-bin/media/get?media_id=${media_id}`)).toMatch(/^40007 /);
    expect(sandbox.platform.blobs.ids()).toEqual([]);
  });

  it('a message to many has been sent', async () => {
    const message = { filter: { is_to_all: true }, msgtype: 'text', text: { content: '新品' } };
    const { msg_id } = await call<{ msg_id: number }>(sandbox, '/cgi-bin/message/mass/sendall', message);
    const status = () => call(sandbox, '/cgi-bin/message/mass/get', { msg_id });
    expect(await status()).toMatchObject({ msg_status: 'SENDING' });
    sandbox.advance('10m');
    expect(await status()).toMatchObject({ msg_status: 'SEND_SUCCESS' });
  });

  it('messages may follow for 48 hours', async () => {
    const openid = sandbox.follow();
    sandbox.interact(openid, 'wrote');
    sandbox.advance('47h 59m');
    expect(await call(sandbox, SEND, text(openid))).toEqual({ errcode: 0, errmsg: 'ok' });
    sandbox.advance('1m');
    expect(await refusal(sandbox, SEND, text(openid))).toMatch(/^45015 /);
  });

  it("a quota's day begins at midnight in Beijing", async () => {
    moveTo(sandbox, 23);
    const clear = '/cgi-bin/clear_quota';
    await call(sandbox, clear, { appid: sandbox.appid });
    for (let asked = 0; asked < 500; asked += 1) await send(sandbox, '/cgi-bin/user/get');
    expect(await refusal(sandbox, '/cgi-bin/user/get')).toMatch(/^45009 /);
    sandbox.advance('59m 59s');
    expect(await refusal(sandbox, '/cgi-bin/user/get')).toMatch(/^45009 /);
    sandbox.advance('1s');
    expect(await call(sandbox, '/cgi-bin/user/get')).toMatchObject({ total: 3 });
  });

  it('happens in order, each at its time, also in several accounts', async () => {
    const two = await startSandbox({ accounts: [{ appid: 'wx1' }, { appid: 'wx2' }] });
    two.freeze();
    const begin = two.clock.now;
    const told: [string, string, number][] = [];
    two.onEvent(({ type, appid, at }) => told.push([type, appid, at - begin]));
    const [first, second] = two.platform.all.map(({ context }) => context);
    for (const context of [first, second]) {
      context?.agenda.on('chime', (subject) => {
        context.emit(subject, {});
        if (subject === 'noon')
          context.agenda.add({ at: context.clock.now + 1000, name: 'chime', subject: 'and a second' });
      });
    }
    first?.agenda.add({ at: begin + 3000, name: 'chime', subject: 'late' });
    first?.agenda.add({ at: begin + 1000, name: 'chime', subject: 'noon' });
    second?.agenda.add({ at: begin + 1000, name: 'chime', subject: 'noon' });
    second?.agenda.add({ at: begin + 1500, name: 'chime', subject: 'bell' });
    two.advance('1h');
    expect(told).toEqual([
      ['noon', 'wx1', 1000],
      ['noon', 'wx2', 1000],
      ['bell', 'wx2', 1500],
      ['and a second', 'wx1', 2000],
      ['and a second', 'wx2', 2000],
      ['late', 'wx1', 3000],
    ]);
    expect(two.clock.now).toBe(begin + 3_600_000);
  });

  it('happens while nobody asks, and not while the clock stands still', async () => {
    const happened: string[] = [];
    sandbox.onEvent(({ type }) => happened.push(type));
    const form = formOf({ media: ['a.png', 'bytes'] });
    const { media_id: cover } = await call(sandbox, '/cgi-bin/material/add_material?type=image', form);
    const article = { title: '新品上市', content: '拿铁', thumb_media_id: cover };
    const { media_id } = await call(sandbox, '/cgi-bin/draft/add', { articles: [article] });
    await call(sandbox, '/cgi-bin/freepublish/submit', { media_id });
    sandbox.advance('4s');
    expect(happened).not.toContain('publication.finished');
    sandbox.resume();
    await expect.poll(() => happened, { timeout: 10_000 }).toContain('publication.finished');
  });
});

describe('times in answers', () => {
  it('are those of the clock', async () => {
    sandbox.advance('400d');
    const seconds = Math.floor(sandbox.clock.now / 1000);
    const openid = sandbox.follow();
    const user = await call(sandbox, `/cgi-bin/user/info?openid=${openid}`);
    expect(user).toMatchObject({ subscribe_time: seconds });
    const form = formOf({ media: ['a.mp3', 'latte'] });
    const media = await call(sandbox, '/cgi-bin/media/upload?type=voice', form);
    expect(media).toMatchObject({ created_at: seconds });
    expect(sandbox.exchanges().at(-1)?.at).toBe(sandbox.clock.now);
    expect(await addressOf(sandbox, LIST)).toContain('access_token=');
  });
});
