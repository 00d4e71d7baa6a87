import { text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { FileReply } from './file-reply.js';

// One grey pixel: enough for a client to see a valid picture.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const linkEndpoints: Endpoint[] = [
  post('/cgi-bin/qrcode/create', ({ qrcodes }, { body }) => {
    const { ticket, expire_seconds, url } = qrcodes.create(body);
    return { ticket, expire_seconds, url };
  }),
  get(
    '/cgi-bin/showqrcode',
    ({ qrcodes }, { query }) => {
      const known = qrcodes.list.some(({ ticket }) => ticket === query.ticket);
      return new FileReply(known ? PICTURE : Buffer.alloc(0), 'image/png', undefined, known ? 200 : 404);
    },
    { open: true },
  ),
  post('/cgi-bin/shorturl', ({ urls }, { body }) => {
    if (body.action !== 'long2short') throw new WeChatError(40035);
    return { errcode: 0, errmsg: 'ok', short_url: urls.shorten(text(body.long_url)) };
  }),
];
