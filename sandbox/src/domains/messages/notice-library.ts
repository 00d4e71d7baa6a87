/** A template of WeChat's library. */
export interface LibraryTemplate {
  tid: number;
  title: string;
  /** 2 for one notice a subscription, 3 for as many as there are. */
  type: 2 | 3;
  categoryId: string;
  /** The places it may have: what they are called, may hold, and hold for example. The id of one counts from 1. */
  keywords: readonly (readonly [name: string, rule: string, example: string])[];
}

/** The service categories of the account. */
export const CATEGORIES = [
  { id: 2, name: '餐饮' },
  { id: 616, name: '公交' },
];

const THING = ['物品名称', 'thing', '拿铁咖啡'] as const;
const AMOUNT = ['金额', 'amount', '39.80元'] as const;
const TIME = ['时间', 'time', '2026年1月1日 12:00'] as const;
const REMARK = ['备注', 'thing', '欢迎再次光临'] as const;

/** WeChat's library, of which the sandbox has a few templates. */
export const LIBRARY: readonly LibraryTemplate[] = [
  { tid: 99, title: '付款成功通知', type: 2, categoryId: '616', keywords: [THING, AMOUNT, TIME] },
  { tid: 401, title: '取餐提醒', type: 2, categoryId: '2', keywords: [THING, TIME, REMARK] },
  { tid: 402, title: '线路变更通知', type: 3, categoryId: '616', keywords: [THING, TIME, REMARK] },
];
