import type { Sandbox } from 'wechat-api-sandbox';
import { call, formOf } from '../support/endpoints.js';

/** A sandbox, and what has to happen in it before a row asks. */
export class Stage {
  /** What placeholders of the reply stand for: `<openid>` and `<openid 2>` are the first two followers. */
  readonly names = new Map<string, string>();

  constructor(readonly sandbox: Sandbox) {
    this.openids.forEach((openid, index) => {
      this.names.set(index === 0 ? 'openid' : `openid ${index + 1}`, openid);
    });
    this.names.set('host', sandbox.url.replaceAll('/', '\\/'));
    this.names.set('plain host', sandbox.url);
  }

  get state(): Sandbox['state'] {
    return this.sandbox.state;
  }

  get seconds(): number {
    return Math.floor(this.sandbox.clock.now / 1000);
  }

  /** The followers there are from the start. */
  get openids(): string[] {
    return this.state.followers.list.map(({ openid }) => openid);
  }

  /** The first of them. */
  get openid(): string {
    return this.openids[0] ?? '';
  }

  /** What the token is asked for with. */
  get credentials() {
    const { appid, appsecret: secret } = this.sandbox;
    return { grant_type: 'client_credential', appid, secret };
  }

  /** The ordinary token; the first time it is asked for. */
  async token(): Promise<string> {
    return this.sandbox.token ?? this.newToken();
  }

  /** Asks for another ordinary token. */
  async newToken(): Promise<string> {
    const query = new URLSearchParams(this.credentials).toString();
    await fetch(`${this.sandbox.url}/cgi-bin/token?${query}`);
    return this.sandbox.token ?? '';
  }

  /** Asks for the stable token. */
  async stableToken(force_refresh = false): Promise<string> {
    const body = JSON.stringify({ ...this.credentials, force_refresh });
    const response = await fetch(`${this.sandbox.url}/cgi-bin/stable_token`, { method: 'POST', body });
    return ((await response.json()) as { access_token: string }).access_token;
  }

  /** Calls an endpoint. */
  async call<Reply = Record<string, unknown>>(path: string, body?: object): Promise<Reply> {
    return call<Reply>(this.sandbox, path, body);
  }

  /** Creates a tag and puts it on followers; tells its id. */
  async tag(name = '会员', ...openids: string[]): Promise<number> {
    const { tag } = await this.call<{ tag: { id: number } }>('/cgi-bin/tags/create', { tag: { name } });
    if (openids.length > 0)
      await this.call('/cgi-bin/tags/members/batchtagging', { openid_list: openids, tagid: tag.id });
    return tag.id;
  }

  /** Uploads a temporary file; tells its media_id. */
  async upload(type: string, name: string): Promise<string> {
    return this.idOf(`/cgi-bin/media/upload?type=${type}`, formOf({ media: [name, 'bytes'] }));
  }

  /** Keeps a picture; tells its media_id. */
  async keep(name = 'a.png'): Promise<string> {
    return this.idOf('/cgi-bin/material/add_material?type=image', formOf({ media: [name, 'bytes'] }));
  }

  /** An article that has all it needs. */
  async article(fields: object = {}): Promise<object> {
    return { title: 't', content: 'c', thumb_media_id: await this.keep(), ...fields };
  }

  /** Adds a draft of such articles; tells its media_id. */
  async draft(...articles: object[]): Promise<string> {
    const whole = await Promise.all((articles.length > 0 ? articles : [{}]).map((one) => this.article(one)));
    return this.idOf('/cgi-bin/draft/add', { articles: whole });
  }

  /** Publishes a draft; tells the ids of the publication. */
  async publish(...articles: object[]): Promise<{ publish_id: number; article_id: string }> {
    const media_id = await this.draft(...articles);
    const submitted = await this.call('/cgi-bin/freepublish/submit', { media_id });
    this.sandbox.advance('1m');
    return this.call('/cgi-bin/freepublish/get', { publish_id: submitted.publish_id });
  }

  private async idOf(path: string, body: object): Promise<string> {
    const reply = await this.call<Record<string, string>>(path, body);
    return reply.media_id ?? reply.thumb_media_id ?? '';
  }
}
