import { WeChatError } from '../base/wechat-error.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { maybeText } from './fields.js';
import { FileReply } from './file-reply.js';
import { anyObject, decimal, integer, oneOf, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/qrcode';

const MONTH = 30 * 86_400;
const MOST_IDS: Partial<Record<string, number>> = { QR_SCENE: 2 ** 32 - 1, QR_LIMIT_SCENE: 100_000 };

/** What is somewhere, so that the answer depends on the place. */
const PLACES = /restaurant|map|nearby|coupon|hotel|travel/;

/** One dark pixel: enough for a client to see a valid picture. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

/** The scene that an action wants: a number, or a text. */
function sceneOf(action: string, { scene }: Record<string, unknown>): number | string {
  const { scene_id: id, scene_str: name } = (scene ?? {}) as { scene_id?: unknown; scene_str?: unknown };
  const most = MOST_IDS[action];
  if (most === undefined && typeof name === 'string' && name !== '' && name.length <= 64) return name;
  if (most !== undefined && Number.isInteger(id) && Number(id) >= 1 && Number(id) <= most) return Number(id);
  throw new WeChatError(40053);
}

export const linkEndpoints: Endpoint[] = [
  post('/cgi-bin/qrcode/create', '生成带参数的二维码 — Makes a QR code with a scene.', {
    doc: `${DOCS}/qrcodes/api_createqrcode.html`,
    permission: 'service',
    quota: { perDay: 100_000, perDayTest: 10_000 },
    body: {
      expire_seconds: optional(integer({ least: 1, most: MONTH, wrong: 40097 })),
      action_name: oneOf(['QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE'], {
        wrong: 40052,
      }),
      action_info: anyObject({ wrong: 40053 }),
    },
    reply: { ticket: 'TICKET', expire_seconds: 60, url: 'http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI' },
    handle({ qrcodes }, { expire_seconds = 60, action_name, action_info }) {
      const isPermanent = action_name.includes('LIMIT');
      const scene = sceneOf(action_name, action_info);
      const code = qrcodes.add(action_name, scene, isPermanent ? undefined : expire_seconds);
      return { ticket: code.ticket, expire_seconds: code.expire_seconds, url: code.url };
    },
  }),
  get('/cgi-bin/showqrcode', '通过ticket换取二维码 — Shows a QR code.', {
    doc: `${DOCS}/qrcodes/api_createqrcode.html`,
    open: true,
    query: { ticket: maybeText },
    handle({ qrcodes }, { ticket = '' }) {
      const isKnown = qrcodes.find(ticket) !== undefined;
      return isKnown
        ? new FileReply(PICTURE, 'image/jpg')
        : new FileReply(Buffer.alloc(0), 'text/html', undefined, 404);
    },
  }),
  post('/cgi-bin/shorturl', '长链接转成短链接 — Gives it back: none is shortened since 2021.', {
    doc: 'https://developers.weixin.qq.com/doc/offiaccount/Account_Management/URL_Shortener.html',
    permission: 'service',
    quota: { perDay: 10_000 },
    body: {
      action: oneOf(['long2short']),
      long_url: text({ missing: 41010, wrong: 40039, like: '^(https?|weixin)://' }),
    },
    reply: { errcode: 0, errmsg: 'ok', short_url: 'http://w.url.cn/s/AvCo6Ih' },
    handle: (_, { long_url }) => ({ errcode: 0, errmsg: 'ok', short_url: long_url }),
  }),
  post('/cgi-bin/shorten/gen', '长信息转短链 — Keeps a text under a short key.', {
    doc: `${DOCS}/shorten/api_genshortkey.html`,
    permission: 'service',
    body: {
      long_data: text({ mostBytes: 4096, wrong: 47003, long: 9410010 }),
      expire_seconds: optional(integer({ least: 1, most: MONTH, long: 9410011 })),
    },
    reply: { errcode: 0, errmsg: 'ok', short_key: 'Kv8ahXd03EzSbAs' },
    handle: ({ shortKeys }, { long_data, expire_seconds = MONTH }) => ({
      errcode: 0,
      errmsg: 'ok',
      short_key: shortKeys.keep(long_data, expire_seconds),
    }),
  }),
  post('/cgi-bin/shorten/fetch', '短链转长信息 — Gives the text of a short key.', {
    doc: `${DOCS}/shorten/api_fetchshorten.html`,
    permission: 'service',
    body: { short_key: text({ wrong: 47003 }) },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      long_data: 'loooooong data',
      create_time: 1611047541,
      expire_seconds: 1,
    },
    handle: ({ shortKeys }, { short_key }) => ({ errcode: 0, errmsg: 'ok', ...shortKeys.fetch(short_key) }),
  }),
  get('/cgi-bin/get_current_autoreply_info', '获取自动回复规则 — Tells the automatic replies.', {
    doc: 'https://developers.weixin.qq.com/doc/service/api/notify/autoreplies/api_getcurrentautoreplyinfo.html',
    reply: { is_add_friend_reply_open: 0, is_autoreply_open: 0 },
    handle: ({ autoReply }) => autoReply.info,
  }),
  post('/semantic/semproxy/search', '语义理解 — Tells what a sentence is about.', {
    permission: 'service',
    quota: { perDay: 1000 },
    body: {
      query: text({ missing: 7000030, most: 500, long: 7000031 }),
      category: text(),
      appid: maybeText,
      uid: maybeText,
      city: maybeText,
      latitude: optional(decimal()),
      longitude: optional(decimal()),
    },
    reply: { errcode: 0, query: '', type: '', semantic: { details: {}, intent: 'SEARCH' } },
    handle(_, { query, category, city, latitude, longitude }) {
      const isSomewhere = Boolean(city) || (latitude !== undefined && longitude !== undefined);
      if (PLACES.test(category) && !isSomewhere) throw new WeChatError(7000032);
      const details = { location: { type: 'LOC_CITY', city: city ?? '' } };
      return { errcode: 0, query, type: category.split(',')[0], semantic: { details, intent: 'SEARCH' } };
    },
  }),
];
