import { getRecords as records } from '../../modules/kf/records';
import { getPublicTemplateTitles as titles } from '../../modules/subscribe';
import { getBlockedTemplateMessages as blocked } from '../../modules/template';
import { last, lastTwo } from '../paging/asking';
import { cursor } from '../paging/cursor';
import { eachPart } from '../paging/each-part';
import { fields } from '../paging/fields';
import { offset } from '../paging/offset';
import { list } from '../paging/paging';
import { DAY, seconds } from '../paging/seconds';

const kfRecords = fields(records, { place: 'msgid', size: 'number', most: 10_000 });

/** 客服聊天记录，时间跨度不限，每次请求 24 小时内的 10,000 条 — what users and customer service wrote within any span of time, 10,000 records of 24 hours a request. */
export const getRecords = list(
  eachPart(
    seconds(kfRecords, { begin: 'starttime', end: 'endtime', most: DAY }),
    cursor(kfRecords, {
      items: 'recordlist',
      next: 'msgid',
      first: 1,
      endsShort: true,
    }),
  ),
);

/** 类目下的公共模板，每次请求 30 个 — the templates of subscription notices of categories, 30 a request. */
export const getPublicTemplateTitles = list(offset(lastTwo(titles, 30), { items: 'data', total: 'count' }));

/** 被拦截的模板消息，每次请求 100 条 — template messages that WeChat has blocked, 100 a request. */
export const getBlockedTemplateMessages = list(
  cursor(last(blocked), { items: 'msginfo', next: (messages) => messages.at(-1)?.id, first: 0 }),
);
