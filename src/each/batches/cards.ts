import { WeChatAPIError } from '../../errors/wechat-api-error';
import * as card from '../../modules/card/distribute';
import { listAt } from '../paging/paths';
import { batch } from './batch';
import { lastList } from './putting';

const MOST = 100;

/** 导入自定义 code，每次请求 100 个；结果为是否新导入 — imports codes of a card, 100 a request; whether they are new. */
export const importCustomizedCodes = batch(lastList(card.importCustomizedCodes), {
  most: MOST,
  blaming: [],
  tell(reply) {
    const known = new Set(listAt(reply, 'duplicate_code'));
    const refused = new Set(listAt(reply, 'fail_code'));
    return (code) =>
      refused.has(code)
        ? new WeChatAPIError('importCustomizedCodes: WeChat has not taken it')
        : { isNew: !known.has(code) };
  },
});

/** 核查 code，每次请求 100 个；结果为是否已导入 — whether codes of a card have been imported, 100 a request. */
export const checkCustomizedCodes = batch(lastList(card.checkCustomizedCodes), {
  most: MOST,
  isRead: true,
  blaming: [],
  tell(reply) {
    const known = new Set(listAt(reply, 'exist_code'));
    return (code) => known.has(code);
  },
});
