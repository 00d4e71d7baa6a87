import type { WeChatAPIError } from '../../errors/wechat-api-error';

/** 一项的结果或错误 — What became of one item of a batch: its result, or the error of the call that it was in. */
export type Outcome<Item, Result> =
  | {
      /** 传入的项 — The item, as it was given. */
      item: Item;
      /** 微信返回的结果 — What WeChat answers about it. */
      result: Result;
      /** 没有错误 — Nothing. */
      error?: undefined;
    }
  | {
      /** 传入的项 — The item, as it was given. */
      item: Item;
      /** 没有结果 — Nothing. */
      result?: undefined;
      /** 错误 — What was wrong. */
      error: WeChatAPIError;
    };
