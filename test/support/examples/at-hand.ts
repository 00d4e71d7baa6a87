import { Readable } from 'node:stream';
import API from 'wechat-api';

/**
 * What an example names and does not declare: a text, `mediaId` is `'MEDIA_ID'`, unless it is one of these. Each is made
 * when it is needed, for a stream can be read once.
 */
export const AT_HAND: Record<string, [type: string, make: () => unknown]> = {
  buffer: ['Buffer', () => Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64')],
  req: ["import('node:http').IncomingMessage", upstream],
  request: ["import('node:http').IncomingMessage", upstream],
  groupId: ['number', () => 100],
  poiId: ['number', () => 271864249],
  signal: ['AbortSignal', () => new AbortController().signal],
  callback: ['(...outcome: any[]) => void', () => () => undefined],
  method: ['(this: API, ...args: never[]) => unknown', () => () => undefined],
  args: ['unknown[]', () => []],
  beforeRequest: ['() => unknown', () => () => undefined],
  article: ["import('wechat-api/types').MaterialArticle", () => ({})],
  device: ["import('wechat-api/types').DeviceAuth", () => ({})],
  page: ['any', () => ({})],
  text: ['any', () => 'TEXT'],
  theme_list: ["import('wechat-api/types').GiftCardTheme[]", () => []],
  oldOpenids: ['string[]', () => ['OPENID']],
  err: [
    'API.WeChatAPIError & { rid: string }',
    () => new API.WeChatAPIError('invalid openid', { rid: 'RID' }),
  ],
  shelf_data: ["import('wechat-api/types').ShelfData", () => ({})],
  left: ['any', () => ({})],
  redis: ['{ get(key: string): Promise<string>; set(key: string, value: string): Promise<unknown> }', keys],
};

function upstream(): unknown {
  const body = [
    '--edge',
    'Content-Disposition: form-data; name="media"; filename="a.jpg"',
    'Content-Type: image/jpeg',
    '',
    'a picture',
    '--edge--',
    '',
  ].join('\r\n');
  const headers = {
    'content-type': 'multipart/form-data; boundary=edge',
    'content-length': String(body.length),
  };
  return Object.assign(Readable.from([Buffer.from(body)]), { headers });
}

function keys(): unknown {
  return { get: () => Promise.resolve('null'), set: () => Promise.resolve() };
}

export function textFor(name: string): string {
  return /ur[il]$|redirect/i.test(name)
    ? 'https://example.com/'
    : name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}
