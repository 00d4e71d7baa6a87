import { CALLBACKS, CO, call, type Story } from '../kit/step.js';

const data = { thing1: { value: '巧克力' }, amount2: { value: '39.8元' } };
const miniprogram = { appid: 'wx5ac5b7f2d8c9e3a1', pagepath: 'index?foo=bar' };
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
  call('getPublicTemplateKeywords', ({ titleId }) => [titleId], { learns: { keywordId: 'data.0.kid' } }),
  call('addSubscribeTemplate', ({ titleId, keywordId }) => [titleId, [keywordId], '下单'], {
    learns: { subscribeTemplateId: 'priTmplId' },
  }),
  call('getSubscribeTemplates', [], { learns: { firstSubscribeTemplate: 'data.0.priTmplId' } }),
  call(
    'sendSubscribeMessage',
    ({ openid, subscribeTemplateId }) => [
      { touser: openid, template_id: subscribeTemplateId, data: { thing1: { value: '巧克力' } } },
    ],
    { only: ['wechat-api'], lacks: 'a follower who has subscribed' },
  ),
  call('sendSubscribeMessage', ({ openid, templateId }) => [openid, templateId, 'index', data], {
    only: CO,
    refused: { errcode: 48001, why: 'an endpoint of mini programs' },
  }),
  call(
    'sendOneTimeSubscription',
    ({ openid, templateId }) => [
      {
        touser: openid,
        template_id: templateId,
        scene: '1000',
        title: '到货',
        data: { content: { value: '巧克力到了' } },
      },
    ],
    { lacks: 'a follower who has agreed to one message' },
  ),
  call(
    'sendSubscribe',
    ({ openid, templateId }) => [
      openid,
      templateId,
      URL,
      miniprogram,
      '1000',
      '到货',
      { content: { value: '巧克力到了' } },
    ],
    { lacks: 'a follower who has agreed to one message' },
  ),
  call('deleteSubscribeTemplate', ({ subscribeTemplateId }) => [subscribeTemplateId]),
];
