import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { call, expectShape, refusal } from './support/endpoints.js';

const TEMPLATE = '/cgi-bin/template';
const SEND = '/cgi-bin/message/template/send';
const ONCE = '/cgi-bin/message/template/subscribe';
const NOTICE = '/cgi-bin/message/subscribe/bizsend';
const LIBRARY = '/wxaapi/newtmpl';

const done = { errcode: 0, errmsg: 'ok' };
const msgid = /"msgid":(\d+)/;

/** A sandbox with a template of notices that a follower has subscribed to, as to a scene. */
async function startWithTemplates() {
  const sandbox = await startSandbox();
  const { openid = '' } = sandbox.state.followers.list[0] ?? {};
  const { notices, templates } = sandbox.state;
  const { priTmplId } = notices.add('401', [1, 2]);
  notices.subscribe(openid, priTmplId);
  notices.subscribe(openid, '1000');
  const [old, paid] = templates.list.map((template) => template.template_id);
  return { sandbox, openid, old, paid, notice: priTmplId };
}

type Stage = Awaited<ReturnType<typeof startWithTemplates>>;

const paidFor = { thing1: { value: '巧克力' }, amount2: { value: 39.8 }, time3: { value: '2014年9月22日' } };
const ready = { thing1: { value: '拿铁' }, time2: { value: '2026年1月1日' } };
const industry = { first_class: 'IT科技', second_class: '互联网|电子商务' };

const template = (stage: Stage, more = {}) => ({
  touser: stage.openid,
  template_id: stage.paid,
  url: 'http://weixin.qq.com/download',
  miniprogram: { appid: 'xiaochengxuappid12345', pagepath: 'index?foo=bar' },
  data: paidFor,
  ...more,
});
const notice = (stage: Stage, more = {}) => ({
  touser: stage.openid,
  template_id: stage.notice,
  page: 'mp.weixin.qq.com',
  miniprogram: { appid: 'APPID', pagepath: 'index?foo=bar' },
  data: ready,
  ...more,
});
const once = ({ sandbox, openid }: Stage, more = {}) => ({
  touser: openid,
  template_id: sandbox.state.notices.oneTimeTemplate,
  url: 'URL',
  scene: '1000',
  title: 'TITLE',
  data: { content: { value: 'VALUE', color: '#FF0000' } },
  ...more,
});

describe('each endpoint answers as its page shows', () => {
  it.each<[string, (stage: Stage) => object | undefined, object]>([
    [`${TEMPLATE}/api_set_industry`, () => ({ industry_id1: '1', industry_id2: '4' }), done],
    [
      `${TEMPLATE}/get_industry`,
      () => undefined,
      { primary_industry: industry, secondary_industry: industry },
    ],
    [
      `${TEMPLATE}/api_add_template`,
      () => ({ template_id_short: 'TM00015' }),
      { ...done, template_id: 'ID' },
    ],
    [
      `${TEMPLATE}/get_all_private_template`,
      () => undefined,
      {
        template_list: [
          {
            template_id: 'ID',
            title: '领取奖金提醒',
            primary_industry: 'IT科技',
            deputy_industry: '互联网|电子商务',
            content: '{{result.DATA}}',
            example: '您已提交领奖申请',
          },
        ],
      },
    ],
    [`${TEMPLATE}/del_private_template`, ({ old }) => ({ template_id: old }), done],
    [SEND, (stage) => template(stage), { ...done, msgid: 200228332 }],
    [
      '/wxa/sec/queryblocktmplmsg',
      ({ paid }) => ({ tmpl_msg_id: paid, largest_id: 0, limit: 100 }),
      { ...done, msginfo: [] },
    ],
    [NOTICE, (stage) => notice(stage), done],
    [
      `${LIBRARY}/addtemplate`,
      () => ({ tid: '99', kidList: [1, 2], sceneDesc: '测试数据' }),
      { errmsg: 'ok', errcode: 0, priTmplId: 'ID' },
    ],
    [`${LIBRARY}/deltemplate`, (stage) => ({ priTmplId: stage.notice }), done],
    [
      `${LIBRARY}/gettemplate`,
      () => undefined,
      { ...done, data: [{ priTmplId: 'ID', title: '通知', content: '', example: '', type: 2 }] },
    ],
    [`${LIBRARY}/getcategory`, () => undefined, { ...done, data: [{ id: 616, name: '公交' }] }],
    [
      `${LIBRARY}/getpubtemplatetitles?ids=2,616&start=0&limit=1`,
      () => undefined,
      { ...done, count: 55, data: [{ tid: 99, title: '付款成功通知', type: 2, categoryId: '616' }] },
    ],
    [
      `${LIBRARY}/getpubtemplatekeywords?tid=99`,
      () => undefined,
      { ...done, count: 3, data: [{ kid: 1, name: '物品名称', example: '名称', rule: 'thing' }] },
    ],
    [ONCE, (stage) => once(stage), done],
  ])('%s', async (path, body, documented) => {
    const stage = await startWithTemplates();
    expectShape(await call(stage.sandbox, path, body(stage)), documented);
  });
});

describe('a template message', () => {
  it('has an id beyond 2^53, and is not sent twice within ten minutes (api_sendtemplatemessage)', async () => {
    const stage = await startWithTemplates();
    const { sandbox } = stage;
    sandbox.freeze();
    const idOf = async (more: object) => {
      const answer = await call(sandbox, SEND, template(stage, more));
      expect(answer).toMatchObject(done);
      const [exchange] = sandbox.exchanges({}).slice(-1) as { response?: { body?: string } }[];
      return msgid.exec(JSON.stringify(exchange).replaceAll('\\"', '"'))?.[1] ?? '';
    };
    const first = await idOf({ client_msg_id: 'M1' });
    expect(Number.isSafeInteger(Number(first))).toBe(false);
    expect(await idOf({ client_msg_id: 'M1' })).toBe(first);
    expect(sandbox.state.templates.sent).toHaveLength(1);
    expect(await idOf({ client_msg_id: 'M2' })).not.toBe(first);
    sandbox.advance('10m');
    expect(await idOf({ client_msg_id: 'M1' })).not.toBe(first);
    await idOf({});
    await idOf({});
    expect(sandbox.state.templates.sent).toHaveLength(5);
  });

  it('of a service category holds what the user named', async () => {
    const { sandbox } = await startWithTemplates();
    const body = { template_id_short: '47123', keyword_name_list: ['时间', '地点'] };
    const { template_id } = await call<{ template_id: string }>(
      sandbox,
      `${TEMPLATE}/api_add_template`,
      body,
    );
    const { list } = sandbox.state.templates;
    expect(list.find((one) => one.template_id === template_id)).toMatchObject({
      primary_industry: '',
      content: '时间:{{thing1.DATA}}\n地点:{{thing2.DATA}}',
    });
  });

  it('of an industry goes with it, once a month (api_setindustry)', async () => {
    const { sandbox, old, paid } = await startWithTemplates();
    const set = (first: number) =>
      refusal(sandbox, `${TEMPLATE}/api_set_industry`, { industry_id1: first, industry_id2: '16' });
    expect(await set(2)).toBe('0 ok');
    expect(sandbox.state.templates.list.map((one) => one.template_id)).toEqual([paid]);
    expect(old).not.toBe(paid);
    expect(await set(3)).toMatch('43100');
    sandbox.advance('31d');
    expect(await set(3)).toBe('0 ok');
  });
});

describe('a notice', () => {
  it('of a one-time template follows each subscription once (api_sendnewsubscribemsg)', async () => {
    const stage = await startWithTemplates();
    const { sandbox, openid } = stage;
    sandbox.state.notices.subscribe(openid, stage.notice);
    const send = () => refusal(sandbox, NOTICE, notice(stage));
    expect([await send(), await send(), await send()]).toEqual([
      '0 ok',
      '0 ok',
      '43101 user refuse to accept the msg',
    ]);
    expect(sandbox.state.notices.sent).toHaveLength(2);
  });

  it('of a lasting template follows a subscription for ever', async () => {
    const stage = await startWithTemplates();
    const { sandbox, openid } = stage;
    const { priTmplId } = sandbox.state.notices.add('402', [1, 2]);
    const send = () => refusal(sandbox, NOTICE, notice(stage, { template_id: priTmplId }));
    expect(await send()).toMatch('43101');
    sandbox.state.notices.subscribe(openid, priTmplId);
    expect([await send(), await send()]).toEqual(['0 ok', '0 ok']);
  });

  it('of a scene is one, however often the user has agreed (api_templatesubscribe)', async () => {
    const stage = await startWithTemplates();
    const { sandbox, openid } = stage;
    sandbox.state.notices.subscribe(openid, '1000');
    const send = () => refusal(sandbox, ONCE, once(stage, { scene: 1000 }));
    expect([await send(), await send()]).toEqual(['0 ok', '43101 user refuse to accept the msg']);
  });
});
