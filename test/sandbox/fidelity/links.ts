import { json, refused, type Reply } from './reply.js';
import type { Chapter } from './row.js';
import { page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const CREATE = 'POST /cgi-bin/qrcode/create';
const SHOW = 'GET /cgi-bin/showqrcode';
const RULE = 'POST /cgi-bin/wxopen/qrcodejump';
const CREATING = page('qrcode/qrcodes/api_createqrcode');
const RULING = page('qrcode/qrcodejump/api_qrcodejumpadd');

const ADDRESS = String.raw`"url":"http:\/\/weixin.qq.com\/q\/02<id>"`;
const SCENE = refused(40053, 'invalid action info');
const GONE: Reply = { status: 404, headers: {}, body: '' };

const code = (action_name: string, scene: object, expire_seconds?: number) => ({
  expire_seconds,
  action_name,
  action_info: { scene },
});

const rule = {
  prefix: 'http://weixin.qq.com/q/02aaaa',
  appid: 'wxf90a590231065432',
  path: 'pages/index',
  is_edit: 0,
};

/** The ticket of a QR code that lives for a minute. */
async function ticketOf(stage: Stage): Promise<{ ticket: string }> {
  const body = code('QR_SCENE', { scene_id: 1 }, 60);
  const { ticket } = await stage.call<{ ticket: string }>('/cgi-bin/qrcode/create', body);
  return { ticket };
}

export const links: Chapter = {
  title: '二维码与链接 · QR codes and links',
  rows: [
    {
      situation: '临时二维码 — a QR code for a time',
      asks: CREATE,
      sends: code('QR_SCENE', { scene_id: 123 }, 604_800),
      reply: json(`{"ticket":"<QR ticket>","expire_seconds":604800,${ADDRESS}}`),
      source: CREATING,
      confidence: 'high',
    },
    {
      situation: '永久二维码 — one for ever: no expire_seconds',
      asks: CREATE,
      sends: code('QR_LIMIT_STR_SCENE', { scene_str: 'test' }),
      reply: json(`{"ticket":"<QR ticket>",${ADDRESS}}`),
      source: CREATING,
      confidence: 'high',
    },
    {
      situation: '类型未知 — an unknown kind',
      asks: CREATE,
      sends: code('QR_OTHER', { scene_id: 1 }),
      reply: refused(40052, 'invalid action name'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '没有 action_info — no action_info',
      asks: CREATE,
      sends: { action_name: 'QR_SCENE' },
      reply: SCENE,
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '没有场景值 — no scene',
      asks: CREATE,
      sends: code('QR_SCENE', {}),
      reply: SCENE,
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '场景值为 0 — the scene 0',
      asks: CREATE,
      sends: code('QR_SCENE', { scene_id: 0 }),
      reply: SCENE,
      source: CREATING,
      confidence: 'low',
    },
    {
      situation: '永久二维码的场景值超过十万 — a scene of more than 100,000 for ever',
      asks: CREATE,
      sends: code('QR_LIMIT_SCENE', { scene_id: 100_001 }),
      reply: SCENE,
      source: CREATING,
      confidence: 'low',
    },
    {
      situation: '场景值为空 — an empty scene',
      asks: CREATE,
      sends: code('QR_STR_SCENE', { scene_str: '' }),
      reply: SCENE,
      source: CREATING,
      confidence: 'low',
    },
    {
      situation: '场景值超过 64 字 — a scene of more than 64 characters',
      asks: CREATE,
      sends: code('QR_STR_SCENE', { scene_str: 'x'.repeat(65) }),
      reply: SCENE,
      source: CREATING,
      confidence: 'low',
    },
    {
      situation: '有效期超过三十天 — more than 30 days',
      asks: CREATE,
      sends: code('QR_SCENE', { scene_id: 1 }, 2_592_001),
      reply: refused(40097, 'invalid args'),
      source: CREATING,
      confidence: 'low',
    },
    {
      situation: '二维码图片：ticket 错误 — the picture of no QR code',
      asks: `${SHOW}?ticket=x`,
      tokenless: true,
      reply: GONE,
      source: CREATING,
      confidence: 'high',
    },
    {
      situation: '二维码图片：已过期 — the picture of one that has expired',
      asks: SHOW,
      tokenless: true,
      async sends(stage) {
        const asked = await ticketOf(stage);
        stage.sandbox.advance('60s');
        return asked;
      },
      reply: GONE,
      source: CREATING,
      confidence: 'medium',
    },
    {
      situation: '认证订阅号生成二维码 — a verified subscription account makes one',
      asks: CREATE,
      account: { profile: 'verified-subscription' },
      sends: code('QR_SCENE', { scene_id: 1 }),
      reply: refused(48001, 'api unauthorized'),
      source: CREATING,
      confidence: 'medium',
    },
    {
      situation: '二维码规则：前缀重复 — a rule whose prefix there is',
      asks: `${RULE}add`,
      async sends(stage) {
        await stage.call('/cgi-bin/wxopen/qrcodejumpadd', rule);
        return rule;
      },
      reply: refused(85071, 'prefix added repeated'),
      source: RULING,
      confidence: 'medium',
    },
    {
      situation: '二维码规则：前缀不是网址 — a rule whose prefix is no address',
      asks: `${RULE}add`,
      sends: { ...rule, prefix: 'shop' },
      reply: refused(85066, 'illegal prefix'),
      source: RULING,
      confidence: 'medium',
    },
    {
      situation: '二维码规则：没有小程序 — a rule without a mini program',
      asks: `${RULE}add`,
      sends: { ...rule, appid: '' },
      reply: refused(40166, 'invalid weapp appid'),
      source: RULING,
      confidence: 'low',
    },
    {
      situation: '发布不存在的规则 — a rule that there is not is published',
      asks: `${RULE}publish`,
      sends: { prefix: 'http://other' },
      reply: refused(85095, '<text>'),
      source: page('qrcode/qrcodejump/api_qrcodejumppublish'),
      confidence: 'low',
    },
    {
      situation: '短 key：超过 4 KB — more than 4 KB under a short key',
      asks: 'POST /cgi-bin/shorten/gen',
      sends: { long_data: '长'.repeat(1366) },
      reply: refused(9410010, '<text>'),
      source: page('qrcode/shorten/api_genshortkey'),
      confidence: 'medium',
    },
    {
      situation: '短 key：超过三十天 — for more than 30 days',
      asks: 'POST /cgi-bin/shorten/gen',
      sends: { long_data: 'x', expire_seconds: 2_592_001 },
      reply: refused(9410011, '<text>'),
      source: page('qrcode/shorten/api_genshortkey'),
      confidence: 'medium',
    },
    {
      situation: '短 key：不存在 — a short key that there is not',
      asks: 'POST /cgi-bin/shorten/fetch',
      sends: { short_key: 'x' },
      reply: refused(9410012, '<text>'),
      source: page('qrcode/shorten/api_fetchshorten'),
      confidence: 'medium',
    },
  ],
};
