import API from 'wechat-api';

declare const api: API;

const data = { thing1: { value: '巧克力' }, number2: { value: 3 } };
const miniprogram = { appid: 'wxmini', pagepath: 'index?foo=bar' };
api.sendSubscribeMessage({ touser: 'o1', template_id: 'TPL', data }, (_err, ok) => ok.errcode);
api.sendSubscribeMessage(
  { touser: 'o1', template_id: 'TPL', data, page: 'https://u', miniprogram, lang: 'en_US' },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the values are missing
api.sendSubscribeMessage({ touser: 'o1', template_id: 'TPL' }, () => {});
// @ts-expect-error a value is an object
api.sendSubscribeMessage({ touser: 'o1', template_id: 'TPL', data: { thing1: '巧克力' } }, () => {});
// @ts-expect-error no such language
api.sendSubscribeMessage({ touser: 'o1', template_id: 'TPL', data, lang: 'fr' }, () => {});

api.addSubscribeTemplate('401', [1, 2], '下单', (_err, { priTmplId }) => priTmplId.length);
api.addSubscribeTemplate(401, [1, 2], '下单', (_err, { priTmplId }) => priTmplId.length);
// @ts-expect-error places come in a list
api.addSubscribeTemplate('401', 1, '下单', () => {});
api.deleteSubscribeTemplate('TPL', (_err, ok) => ok.errcode);
api.getSubscribeTemplates((_err, { data: [first] }) => first?.keywordEnumValueList?.[0]?.enumValueList[0]);
api.getSubscribeCategories((_err, { data: [first] }) => first?.name.length);
api.getPublicTemplateTitles([2, '616'], 0, 30, (_err, { count, data: [first] }) => [count, first?.tid]);
// @ts-expect-error categories come in a list
api.getPublicTemplateTitles(2, 0, 30, () => {});
api.getPublicTemplateKeywords(99, (_err, { data: [first] }) => first?.rule.length);

const once = { touser: 'o1', template_id: 'TPL', scene: '1000', title: '到货' };
api.sendOneTimeSubscription({ ...once, data: { content: { value: '到了' } } }, (_err, ok) => ok.errcode);
api.sendOneTimeSubscription(
  { ...once, url: 'https://u', miniprogram, data: { content: { value: '到了', color: '#FF0000' } } },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the text is missing
api.sendOneTimeSubscription({ ...once, data: {} }, () => {});

const added: Promise<{ priTmplId: string }> = api.promises.addSubscribeTemplate('401', [1, 2], '下单');
void added;
