/** A place that a template of the library may have: its name, what it may hold, and an example. */
type Keyword = readonly [name: string, rule: string, example: string];

/** A template of WeChat's library. */
export interface LibraryTemplate {
  tid: number;
  title: string;
  /** 2 for one notice a subscription, 3 for as many as there are. */
  type: 2 | 3;
  categoryId: string;
  /** The places; the id of one is its position, counted from 1. */
  keywords: readonly Keyword[];
}

/** The service categories of the account. */
export const CATEGORIES = [
  { id: 2, name: '餐饮' },
  { id: 616, name: '公交' },
];

const THING: Keyword = ['物品名称', 'thing', '拿铁咖啡'];
const AMOUNT: Keyword = ['金额', 'amount', '39.80元'];
const TIME: Keyword = ['时间', 'time', '2026年1月1日 12:00'];
const REMARK: Keyword = ['备注', 'thing', '欢迎再次光临'];

/** WeChat's library of templates, of which the sandbox has a few. */
export const LIBRARY: readonly LibraryTemplate[] = [
  { tid: 99, title: '付款成功通知', type: 2, categoryId: '616', keywords: [THING, AMOUNT, TIME] },
  { tid: 401, title: '取餐提醒', type: 2, categoryId: '2', keywords: [THING, TIME, REMARK] },
  { tid: 402, title: '线路变更通知', type: 3, categoryId: '616', keywords: [THING, TIME, REMARK] },
];
