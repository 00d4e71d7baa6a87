import { DONE, JSON_TYPE, refused, refusedByFiles, refusedByWeb, type Reply } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, issue, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const USERS = '/cgi-bin/user/get';
const UPLOADS = '/cgi-bin/media/upload';
const QUOTA = 'POST /cgi-bin/openapi/quota/get';
const RID = 'POST /cgi-bin/openapi/rid/get';
const UNVERIFIED = { profile: 'subscription' } as const;
const LENGTH_REQUIRED: Reply = { status: 412, headers: { 'content-type': null }, body: '' };

const MENU = { button: [{ type: 'click', name: '今日咖啡', key: 'TODAY' }] };

const bytes = (text: string) => new Blob([text]).stream();

/** Uses an endpoint so often. */
function use({ state }: Stage, path: string, times: number): void {
  for (let time = 0; time < times; time += 1) state.quotas.take(path, {});
}

export const http: Chapter = {
  title: 'HTTP、权限与额度 · HTTP, permissions and quotas',
  rows: [
    {
      situation: '不存在的路径 — a path that does not exist',
      asks: 'POST /cgi-bin/nothing',
      sends: {},
      reply: refused(40066, 'invalid url'),
      source: 'captures, 2026-09',
      confidence: 'high',
    },
    {
      situation: '不存在的路径，token 也是伪造的 — and with a made-up token',
      asks: 'GET /cgi-bin/nothing?access_token=fake',
      tokenless: true,
      reply: refused(40066, 'invalid url'),
      source: 'inferred: a gateway routes first',
      confidence: 'low',
    },
    {
      situation: '应答头 — the headers of an answer: how long a connection is kept is not told',
      asks: 'POST /cgi-bin/menu/create',
      sends: MENU,
      reply: {
        headers: { 'content-type': JSON_TYPE, connection: 'keep-alive', 'keep-alive': null, server: null },
        body: DONE,
      },
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '没有 Content-Length（分块传输）— a body in chunks, without Content-Length',
      asks: 'POST /cgi-bin/tags/create',
      sends: () => bytes('{"tag":{"name":"a"}}'),
      reply: LENGTH_REQUIRED,
      source: 'https://juejin.cn/post/6947607483330330631',
      confidence: 'high',
    },
    {
      situation: '没有 Content-Length 的上传 — the same with a file',
      asks: 'POST /cgi-bin/material/add_material?type=image',
      sends: () => bytes('--x'),
      reply: LENGTH_REQUIRED,
      source: 'a report of 2024-12',
      confidence: 'high',
    },
    {
      situation: '该用 POST 而用 GET — a GET where a POST is wanted',
      asks: 'GET /cgi-bin/tags/create',
      reply: refused(43002, 'require POST method'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation:
        '该用 POST 而用 GET（素材类）— the same with files: the service itself refuses it, with a hint',
      asks: 'GET /cgi-bin/material/get_material?media_id=x',
      reply: refusedByFiles(43002, 'require POST method'),
      source: 'an answer of 103 bytes, 2026; one of /cv, 2025-09',
      confidence: 'medium',
    },
    {
      situation: '该用 GET 而用 POST — a POST where a GET is wanted',
      asks: `POST ${USERS}`,
      sends: {},
      reply: refused(43001, 'require GET method'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '请求体为空 — an empty body',
      asks: 'POST /cgi-bin/tags/create',
      sends: '',
      reply: refused(44002, 'empty post data'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '不是 JSON — what is no JSON',
      asks: 'POST /cgi-bin/qrcode/create',
      sends: 'action_name=QR_SCENE',
      reply: refused(47001, 'data format error'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '不是 JSON（草稿）— the same with a draft',
      asks: 'POST /cgi-bin/draft/add',
      sends: 'articles=1',
      reply: refusedByFiles(47001, 'data format error'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '未认证账号获取用户信息 — an account that is not verified asks for a user',
      asks: 'GET /cgi-bin/user/info?openid=x',
      account: UNVERIFIED,
      reply: refused(48001, 'api unauthorized'),
      source: issue('labring/FastGPT/issues/4940'),
      confidence: 'high',
    },
    {
      situation: '未认证账号发布，参数也错 — it publishes, and the permission comes before the body',
      asks: 'POST /cgi-bin/freepublish/submit',
      account: UNVERIFIED,
      sends: { media_id: 'x' },
      reply: { ...refused(48001, 'api unauthorized'), headers: { 'content-type': 'text/plain' } },
      source: 'an account of 2026-09-27',
      confidence: 'high',
    },
    {
      situation: '测试号发布 — a test account publishes',
      asks: 'POST /cgi-bin/freepublish/submit',
      account: { profile: 'test' },
      sends: { media_id: 'x' },
      reply: { ...refused(48001, 'api unauthorized'), headers: { 'content-type': 'text/plain' } },
      source: 'https://developers.weixin.qq.com/doc/subscription/guide/product/publish.html',
      confidence: 'medium',
    },
    {
      situation: '测试号一天上传 500 次之后 — a test account has uploaded 500 times on one day',
      asks: `POST ${UPLOADS}?type=image`,
      account: { profile: 'test' },
      sends(stage) {
        use(stage, UPLOADS, 500);
      },
      reply: {
        ...refused(45009, 'reach max api daily quota limit'),
        headers: { 'content-type': 'text/plain' },
      },
      source: 'https://developers.weixin.qq.com/doc/service/Message_Management/API_Call_Limits.html',
      confidence: 'high',
    },
    {
      situation: '认证订阅号按 OpenID 群发 — a verified subscription account sends to openids',
      asks: 'POST /cgi-bin/message/mass/send',
      account: { profile: 'verified-subscription' },
      sends: {},
      reply: refused(48001, 'api unauthorized'),
      source: page('notify/message/api_masssend'),
      confidence: 'medium',
    },
    {
      situation: '未认证账号创建菜单 — an account that is not verified sets its menu',
      asks: 'POST /cgi-bin/menu/create',
      account: UNVERIFIED,
      sends: { button: [] },
      reply: refused(48001, 'api unauthorized'),
      source: issue('songquanpeng/wechat-server/issues/12'),
      confidence: 'high',
    },
    {
      situation: '当日额度用完 — a day’s quota is used up',
      asks: `GET ${USERS}`,
      sends(stage) {
        use(stage, USERS, 500);
      },
      reply: refused(45009, 'reach max api daily quota limit'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '每分钟额度用完 — a minute’s quota is used up',
      asks: 'POST /cgi-bin/message/mass/send',
      sends(stage) {
        use(stage, 'mass', 60);
        return {};
      },
      reply: refused(45011, 'api minute-quota reach limit, must slower, retry next minute'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '网页授权的每分钟额度用完 — that of the web authorization',
      asks: 'GET /sns/oauth2/access_token',
      tokenless: true,
      sends(stage) {
        use(stage, '/sns/oauth2/access_token', 50_000);
        return { appid: stage.sandbox.appid };
      },
      reply: refusedByWeb(45011, 'api minute-quota reach limit, must slower, retry next minute'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '当月第 11 次清零 — quotas are cleared for the 11th time in a month',
      asks: 'POST /cgi-bin/clear_quota',
      async sends(stage) {
        const { appid } = stage.sandbox;
        for (let times = 0; times < 10; times += 1) await stage.call('/cgi-bin/clear_quota', { appid });
        return { appid };
      },
      reply: refused(48006, 'forbid to clear quota because of reaching the limit'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '查询不存在的路径的额度 — the quota of a path that does not exist',
      asks: QUOTA,
      sends: { cgi_path: '/cgi-bin/nothing' },
      reply: refused(76021, 'cgi_path not found, please check'),
      source: page('apimanage/api_getapiquota'),
      confidence: 'medium',
    },
    {
      situation: '查询网页授权的额度 — the quota of the web authorization',
      asks: QUOTA,
      sends: { cgi_path: '/sns/userinfo' },
      reply: refused(76022, 'could not use this cgi_path，no permission'),
      source: page('apimanage/api_getapiquota'),
      confidence: 'medium',
    },
    {
      situation: '路径不以 / 开头 — a path without its slash',
      asks: QUOTA,
      sends: { cgi_path: 'cgi-bin/user/get' },
      reply: refused(76003, 'could not query this rid,no permission'),
      source: page('apimanage/api_getapiquota'),
      confidence: 'low',
    },
    {
      situation: '查询不存在的 rid — the rid of no request',
      asks: RID,
      sends: { rid: '00000000-00000000-00000000' },
      reply: refused(76001, 'rid not found'),
      source: page('apimanage/api_getridinfo'),
      confidence: 'medium',
    },
    {
      situation: 'rid 格式错误 — what is no rid',
      asks: RID,
      sends: { rid: 'x' },
      reply: refused(76002, 'rid is error'),
      source: page('apimanage/api_getridinfo'),
      confidence: 'medium',
    },
  ],
};
