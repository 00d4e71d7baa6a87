import API from 'wechat-api';

declare const api: API;

api.setIndustry({ industry_id1: '1', industry_id2: '4' }, (_err, ok) => ok.errcode);
api.setIndustry('{"industry_id1":"1","industry_id2":"4"}', (_err, ok) => ok.errcode);
// @ts-expect-error there are two industries
api.setIndustry({ industry_id1: '1' }, () => {});

api.getIndustry((_err, industry) => industry.primary_industry.first_class);
api.addTemplate('TM00015', (_err, { template_id }) => template_id.length);
api.addTemplate('47123', ['时间', '地点'], (_err, { template_id }) => template_id.length);
api.getAllPrivateTemplate((_err, { template_list: [first] }) => first?.title);
api.delPrivateTemplate('TPL', (_err, ok) => ok.errcode);

const data = { thing1: { value: '巧克力', color: '#173177' }, amount2: { value: 39.8 } };
const miniprogram = { appid: 'wxmini', pagepath: 'index?foo=bar' };
api.sendTemplate('o1', 'TPL', 'https://u', data, (_err, { msgid }) => msgid);
api.sendTemplate('o1', 'TPL', null, data, (_err, { msgid }) => msgid);
api.sendTemplate('o1', 'TPL', { url: 'https://u', miniprogram }, data, (_err, { msgid }) => msgid);
api.sendTemplate('o1', 'TPL', { miniprogram, client_msg_id: 'M1' }, data, (_err, { msgid }) => msgid);
api.sendTemplate('o1', 'TPL', 'https://u', '#FF0000', data, (_err, { msgid }) => msgid);
// @ts-expect-error the values are missing
api.sendTemplate('o1', 'TPL', 'https://u', () => {});
// @ts-expect-error the values are missing
api.sendTemplate('o1', 'TPL', 'https://u', '#FF0000', () => {});
// @ts-expect-error a value is an object
api.sendTemplate('o1', 'TPL', 'https://u', { thing1: '巧克力' }, () => {});
// @ts-expect-error a mini program is known by its appid
api.sendTemplate('o1', 'TPL', { miniprogram: { pagepath: 'index' } }, data, () => {});

api.getBlockedTemplateMessages('TPL', (_err, { msginfo }) => [msginfo].flat()[0]?.openid);
api.getBlockedTemplateMessages('TPL', 0, 20, (_err, ok) => ok.errcode);
// @ts-expect-error the template is missing
api.getBlockedTemplateMessages(() => {});

const sent: Promise<{ msgid: number | string }> = api.promises.sendTemplate('o1', 'TPL', 'https://u', data);
const sentOldWay: Promise<{ errcode: 0 }> = api.promises.sendTemplate(
  'o1',
  'TPL',
  'https://u',
  '#FF0000',
  data,
);
void [sent, sentOldWay];
