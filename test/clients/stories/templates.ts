import { CALLBACKS, CO, OURS, call, happens, type Story } from '../kit/step.js';

const data = { thing1: { value: '巧克力' }, amount2: { value: '39.8元' } };
const miniprogram = { appid: 'wx5ac5b7f2d8c9e3a1', pagepath: 'index?foo=bar' };
const SCENE = '1000';
const URL = 'https://shop.example/orders/1';

export const templates: Story = [
  call('setIndustry', [{ industry_id1: '1', industry_id2: '4' }]),
  call('getIndustry', [], { learns: { industry: 'primary_industry.first_class' } }),
  call('addTemplate', ['TM00015'], { learns: { addedTemplateId: 'template_id' } }),
  call('getAllPrivateTemplate', [], { learns: { firstTemplate: 'template_list.0.template_id' } }),
  call('sendTemplate', ({ openid, templateId }) => [openid, templateId, URL, data], {
    learns: { templateMessage: 'msgid' },
    only: CALLBACKS,
  }),
  call('sendTemplate', ({ openid, templateId }) => [openid, templateId, URL, '#FF0000', data, miniprogram], {
    learns: { templateMessage: 'msgid' },
    only: CO,
  }),
  call('getBlockedTemplateMessages', ({ templateId }) => [templateId]),
  call(
    'sendMiniProgramTemplate',
    ({ openid, templateId }) => [openid, templateId, 'index', 'FORM_ID', data],
    {
      refused: { errcode: 48001, why: 'an endpoint of mini programs, withdrawn in 2020' },
    },
  ),
  call('delPrivateTemplate', ({ addedTemplateId }) => [addedTemplateId]),
];

/** Messages that followers have subscribed to. */
export const subscriptions: Story = [
  call('getSubscribeCategories', [], { learns: { category: 'data.0.id' } }),
  call('getPublicTemplateTitles', ({ category }) => [[category], 0, 30], {
    learns: { titleId: 'data.0.tid' },
  }),
  call('getPublicTemplateKeywords', ({ titleId }) => [titleId], {
    learns: { firstKeyword: 'data.0.kid', secondKeyword: 'data.1.kid' },
  }),
  call(
    'addSubscribeTemplate',
    ({ titleId, firstKeyword, secondKeyword }) => [titleId, [firstKeyword, secondKeyword], '下单'],
    { learns: { subscribeTemplateId: 'priTmplId' } },
  ),
  call('getSubscribeTemplates', [], { learns: { firstSubscribeTemplate: 'data.0.priTmplId' } }),
  happens(
    'followerSubscribes',
    ({ openid, subscribeTemplateId }) => [openid, subscribeTemplateId],
    undefined,
    OURS,
  ),
  call(
    'sendSubscribeMessage',
    ({ openid, subscribeTemplateId }) => [
      {
        touser: openid,
        template_id: subscribeTemplateId,
        data: { thing1: { value: '巧克力' }, time2: { value: '2026年1月1日 12:00' } },
      },
    ],
    { only: OURS },
  ),
  call('sendSubscribeMessage', ({ openid, templateId }) => [openid, templateId, 'index', data], {
    only: CO,
    refused: { errcode: 48001, why: 'an endpoint of mini programs' },
  }),
  happens('followerSubscribes', ({ openid }) => [openid, SCENE]),
  call('sendOneTimeSubscription', ({ openid, oneTimeTemplateId }) => [
    {
      touser: openid,
      template_id: oneTimeTemplateId,
      scene: SCENE,
      title: '到货',
      data: { content: { value: '巧克力到了' } },
    },
  ]),
  call('sendSubscribe', ({ openid, oneTimeTemplateId }) => [
    openid,
    oneTimeTemplateId,
    URL,
    miniprogram,
    SCENE,
    '到货',
    { content: { value: '巧克力到了' } },
  ]),
  call('deleteSubscribeTemplate', ({ subscribeTemplateId }) => [subscribeTemplateId]),
];
