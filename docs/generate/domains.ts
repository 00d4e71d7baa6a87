import type { Bilingual } from './comment.js';

/** Modules that belong together: a chapter of the index, a row in the tables of both READMEs. */
export interface Domain extends Bilingual {
  modules: string[];
  /** A line of code for the READMEs. */
  line: string;
}

/** Everything there is, in the order of WeChat's own documentation; what that has no longer comes last. */
export const domains: Domain[] = [
  {
    zh: '客户端',
    en: 'The client',
    modules: ['client'],
    line: "await api.promises.invoke('/cgi-bin/tags/get')",
  },
  {
    zh: '基础接口、API 管理',
    en: "WeChat's IP addresses, quotas",
    modules: ['ip', 'quota'],
    line: 'await api.promises.getIp()',
  },
  {
    zh: '自定义菜单',
    en: 'Menus',
    modules: ['menu', 'menu-custom'],
    line: 'await api.promises.createMenu(menu)',
  },
  {
    zh: '群发消息、自动回复',
    en: 'Mass messages, automatic replies',
    modules: ['mass', 'autoreply'],
    line: "await api.promises.massSendText('新品上市', tagId)",
  },
  {
    zh: '模板消息',
    en: 'Template messages',
    modules: ['template'],
    line: 'await api.promises.sendTemplate(openid, templateId, url, data)',
  },
  {
    zh: '订阅通知',
    en: 'Subscription notices',
    modules: ['subscribe'],
    line: 'await api.promises.getSubscribeTemplates()',
  },
  {
    zh: '客服消息',
    en: 'Customer-service messages',
    modules: ['message'],
    line: "await api.promises.sendText(openid, '你好')",
  },
  {
    zh: '客服管理',
    en: 'Customer-service accounts and sessions',
    modules: ['kf'],
    line: "await api.promises.createKfSession('kf2001@account', openid)",
  },
  {
    zh: '微信网页开发',
    en: 'Web pages: authorization, JS-SDK',
    modules: ['oauth', 'js'],
    line: "await api.promises.getJsConfig({ url, jsApiList: ['scanQRCode'] })",
  },
  {
    zh: '素材管理',
    en: 'Temporary and permanent media',
    modules: ['media', 'material'],
    line: "await api.promises.uploadMedia('latte.jpg', 'image')",
  },
  {
    zh: '草稿箱、发布、留言',
    en: 'Drafts, publication, comments',
    modules: ['draft', 'product', 'publish', 'article', 'comment'],
    line: 'await api.promises.countDrafts()',
  },
  {
    zh: '用户管理',
    en: 'Followers, tags, groups',
    modules: ['user', 'tag', 'group'],
    line: 'await api.promises.getUser(openid)',
  },
  {
    zh: '二维码与短链接',
    en: 'QR codes, short links',
    modules: ['qrcode', 'url'],
    line: "await api.promises.createTmpQRCode('table-7', 3600)",
  },
  {
    zh: '数据统计',
    en: 'Statistics',
    modules: ['datacube', 'publisher'],
    line: "await api.promises.getUserSummary('2026-01-01', '2026-01-07')",
  },
  {
    zh: '智能接口',
    en: 'OCR, pictures, voice, semantic parsing',
    modules: ['semantic', 'ocr', 'image', 'voice'],
    line: "await api.promises.semantic(openid, { query: '明天天气', category: 'weather', city: '广州' })",
  },
  {
    zh: '电子发票、非税缴费',
    en: 'Invoices, fees and fines',
    modules: ['invoice', 'nontax'],
    line: 'await api.promises.getInvoiceContact()',
  },
  {
    zh: '微信卡券',
    en: 'Cards and coupons',
    modules: ['card'],
    line: "await api.promises.consumeCode('110201201245')",
  },
  {
    zh: '微信门店',
    en: 'Stores',
    modules: ['store', 'poi'],
    line: 'await api.promises.getPois(0, 20)',
  },
  {
    zh: '一物一码、城市服务',
    en: 'Codes of products, city services',
    modules: ['market-code', 'city'],
    line: "await api.promises.applyMarketCodes(10000, 'order-1')",
  },
  {
    zh: '摇一摇周边',
    en: 'Shake Nearby (beacons)',
    modules: ['shakearound'],
    line: 'await api.promises.getShakeInfo(ticket)',
  },
  {
    zh: '微信硬件',
    en: 'Devices',
    modules: ['device'],
    line: 'await api.promises.getDeviceStatus(deviceId)',
  },
  {
    zh: '微信小店（旧版）',
    en: 'WeChat Shop (first version)',
    modules: ['shop'],
    line: 'await api.promises.getOrderById(orderId)',
  },
  {
    zh: '微信支付（旧版）、维权',
    en: 'Payment (first version), complaints',
    modules: ['payment', 'feedback'],
    line: 'await api.promises.updateFeedback(openid, feedbackId)',
  },
];
