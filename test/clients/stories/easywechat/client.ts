import { readFile } from 'node:fs/promises';
import { chain, type Link } from '../../kit/chain.js';
import { happens, own, type Facts, type Methods, type StepOptions, type Story } from '../../kit/step.js';

/** How its documents write a call: a path, and what goes with it. */
const get = (path: string, params: (facts: Facts) => object = () => ({}), options?: StepOptions) =>
  chain(
    'Client.get',
    (facts) => [['getClient'], ['get', path, { params: params(facts) }], ['toObject']],
    options,
  );

const post = (path: string, body: (facts: Facts) => object, options?: StepOptions) =>
  chain(
    'Client.postJson',
    (facts) => [['getClient'], ['postJson', path, body(facts)], ['toObject']],
    options,
  );

/** An upload of a form. */
const upload = (path: string, file: string, params: object, options?: StepOptions) =>
  chain(
    'Client.withFile',
    (facts) => [['getClient'], ['withFile', facts[file], 'media'], ['post', path, { params }], ['toObject']],
    options,
  );

const NEEDS_POST = { refused: { errcode: 43002, why: 'the path takes POST' } };

const menu = { button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] };
const file = ({ easyImageId }: Facts): Link[] => [
  ['getClient'],
  ['get', '/cgi-bin/media/get', { params: { media_id: easyImageId }, responseType: 'arraybuffer' }],
];

/** Paths of most modules, by the client that knows none of them. */
export const client: Story = [
  get('/cgi-bin/getcallbackip', undefined, { learns: { easyIp: 'ip_list.0' } }),
  post('/cgi-bin/menu/create', () => menu),
  get('/cgi-bin/menu/get', undefined, { learns: { easyButton: 'menu.button.0.name' } }),
  get('/cgi-bin/menu/delete'),
  get('/cgi-bin/user/get', undefined, { learns: { easyFollower: 'data.openid.0' } }),
  get('/cgi-bin/user/info', ({ easyFollower }) => ({ openid: easyFollower, lang: 'zh_CN' }), {
    learns: { easyTime: 'subscribe_time' },
  }),
  post('/cgi-bin/user/info/updateremark', ({ openid }) => ({ openid, remark: '老王' })),
  post('/cgi-bin/tags/create', () => ({ tag: { name: '广东' } }), { learns: { easyTag: 'tag.id' } }),
  post('/cgi-bin/tags/members/batchtagging', ({ easyTag, pair0 }) => ({
    tagid: easyTag,
    openid_list: pair0,
  })),
  post('/cgi-bin/user/tag/get', ({ easyTag }) => ({ tagid: easyTag, next_openid: '' }), {
    learns: { easyTagged: 'data.openid.0' },
  }),
  get('/cgi-bin/tags/get', undefined, { learns: { easyTags: 'tags.0.name' } }),
  post('/cgi-bin/tags/delete', ({ easyTag }) => ({ tag: { id: easyTag } })),
  post(
    '/cgi-bin/qrcode/create',
    () => ({
      expire_seconds: 1800,
      action_name: 'QR_STR_SCENE',
      action_info: { scene: { scene_str: 'door-7' } },
    }),
    { learns: { easyTicket: 'ticket' } },
  ),
  upload('/cgi-bin/media/upload', 'image', { type: 'image' }, { learns: { easyImageId: 'media_id' } }),
  upload('/cgi-bin/material/add_material', 'image', { type: 'thumb' }, { learns: { easyThumb: 'media_id' } }),
  chain(
    'Client.withFiles',
    ({ image }) => [
      ['getClient'],
      ['withFiles', { media: image }],
      ['post', '/cgi-bin/media/uploadimg'],
      ['toObject'],
    ],
    { learns: { easyURL: 'url' } },
  ),
  get('/cgi-bin/material/get_materialcount', undefined, { learns: { easyCount: 'image_count' } }),
  post('/cgi-bin/material/batchget_material', () => ({ type: 'image', offset: 0, count: 20 }), {
    learns: { easyMaterials: 'total_count' },
  }),
  happens('followerSays', ({ openid }) => [openid, '在吗']),
  post('/cgi-bin/message/custom/send', ({ openid }) => ({
    touser: openid,
    msgtype: 'text',
    text: { content: '你好' },
  })),
  get('/cgi-bin/template/get_all_private_template', undefined, {
    learns: { easyTemplates: 'template_list' },
  }),
  post(
    '/cgi-bin/message/template/send',
    ({ openid, templateId }) => ({
      touser: openid,
      template_id: templateId,
      data: { thing1: { value: '巧克力' } },
    }),
    { learns: { easyMessage: 'msgid' } },
  ),
  post(
    '/cgi-bin/draft/add',
    ({ easyThumb }) => ({
      articles: [{ title: '开业', content: '<p>今天开业</p>', thumb_media_id: easyThumb }],
    }),
    { learns: { easyDraft: 'media_id' } },
  ),
  post('/cgi-bin/draft/get', ({ easyDraft }) => ({ media_id: easyDraft }), {
    learns: { easyTitle: 'news_item.0.title' },
  }),
  post('/cgi-bin/freepublish/submit', ({ easyDraft }) => ({ media_id: easyDraft }), {
    learns: { easyPublish: 'publish_id' },
  }),
  post(
    '/cgi-bin/message/mass/send',
    ({ pair1 }) => ({
      touser: pair1,
      msgtype: 'text',
      text: { content: '大家好' },
    }),
    { learns: { easyMass: 'msg_id' } },
  ),
  get('/cgi-bin/customservice/getkflist', undefined, { learns: { easyKf: 'kf_list' } }),
  get('/card/getcolors', undefined, { learns: { easyColor: 'colors.0.name' } }),
  get('/cgi-bin/poi/getwxcategory', undefined, { learns: { easyCategory: 'category_list.0' } }),
  post(
    '/datacube/getusersummary',
    ({ weekAgo, yesterday }) => ({ begin_date: weekAgo, end_date: yesterday }),
    {
      learns: { easySummary: 'list' },
    },
  ),
  post('/cgi-bin/openapi/quota/get', () => ({ cgi_path: '/cgi-bin/menu/get' }), {
    learns: { easyQuota: 'quota.daily_limit' },
  }),
  post('/cgi-bin/clear_quota', ({ appid }) => ({ appid })),
];

/** The rest of what the client can do. */
export const clientMore: Story = [
  chain('Client.withAccessToken', [['getClient']], { silent: true }),
  own(
    'Client.withAccessToken',
    (app) => (app.createClient?.() as Methods).withAccessToken?.(app.getAccessToken?.()),
    { silent: true },
  ),
  own(
    'Client.setInstance',
    (app) => {
      const client = app.createClient?.() as Methods;
      return client.setInstance?.(client.getInstance?.());
    },
    { silent: true },
  ),
  chain('Client.setLogger', [['getClient'], ['setLogger', () => undefined]], { silent: true }),
  chain('Client.withHeader', [
    ['getClient'],
    ['withHeader', 'x-shop', '1'],
    ['get', '/cgi-bin/getcallbackip'],
  ]),
  chain('Client.withHeaders', [['getClient'], ['withHeaders', { 'x-shop': '1' }]], {
    silent: true,
    broken: 'it maps over an object',
  }),
  chain('Client.withAppIdAs', [
    ['createClient'],
    ['withAppIdAs', 'appid'],
    ['post', '/cgi-bin/clear_quota', { json: {} }],
  ]),
  chain('Client.withAppId', [['createClient'], ['withAppId'], ['get', '/cgi-bin/getcallbackip']]),
  chain('Client.withSecret', [['createClient'], ['withSecret'], ['get', '/cgi-bin/getcallbackip']]),
  chain('Client.put', [['getClient'], ['put', '/cgi-bin/menu/create', { json: menu }]], NEEDS_POST),
  chain('Client.patch', [['getClient'], ['patch', '/cgi-bin/menu/create', { json: menu }]], NEEDS_POST),
  chain('Client.patchJson', [['getClient'], ['patchJson', '/cgi-bin/menu/create', menu]], NEEDS_POST),
  chain('Client.delete', [['getClient'], ['delete', '/cgi-bin/menu/create']], NEEDS_POST),
  chain('Client.postXml', [['getClient'], ['postXml', '/cgi-bin/tags/create', { tag: '广东' }]], {
    refused: { errcode: 47001, why: 'the path takes JSON' },
  }),
  chain('HttpClient.judgeFailureUsing', [['createDefaultHttpClient'], ['judgeFailureUsing', () => false]], {
    silent: true,
  }),
];

/** What a program does with an answer. */
export const responses: Story = [
  chain('Response.saveAs', (facts) => [...file(facts), ['saveAs', `${String(facts.directory)}/saved.jpg`]]),
  own(
    'Response.saveAs',
    async (_, { directory, image }) => {
      const saved = await readFile(`${String(directory)}/saved.jpg`);
      if (!saved.equals(await readFile(String(image)))) throw new Error('it is another picture');
    },
    { silent: true },
  ),
  ...['toDataUrl', 'getContent', 'getStatusCode', 'getHeaders', 'getInfo', 'isSuccessful', 'cancel'].map(
    (name) => chain(`Response.${name}`, (facts) => [...file(facts), [name]]),
  ),
  ...['toJson', 'toString', 'toHttpResponse', 'isFailed', 'throwOnFailure', 'quietly'].map((name) =>
    chain(`Response.${name}`, [['getClient'], ['get', '/cgi-bin/getcallbackip'], [name]]),
  ),
  ...(
    [
      ['hasHeader', 'content-type'],
      ['getHeader', 'content-type'],
      ['is', 'json'],
      ['offsetExists', 'ip_list'],
      ['offsetGet', 'ip_list'],
      ['judgeFailureUsing', () => false],
      ['setParsedContent', {}],
    ] satisfies Link[]
  ).map(([name, arg]) =>
    chain(`Response.${name}`, [['getClient'], ['get', '/cgi-bin/getcallbackip'], [name, arg]]),
  ),
];
