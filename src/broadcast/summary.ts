import type { Ending } from './journal/entries';
import type { Ledger } from './journal/ledger';

/** 各种结果的人数 — Receivers by what became of them. */
export interface Counts {
  /** 已发送 — WeChat took the message. */
  sent: number;
  /** 用户未关注或拒收 — They do not follow, or refuse such messages. */
  refused: number;
  /** openid 无效 — No such user of this account. */
  unknown: number;
  /** 超出可发送的时间或条数 — Customer service may not write to them now. */
  outOfWindow: number;
  /** 失败 — Not sent, for another reason. */
  failed: number;
}

/** 汇总 — What became of a campaign, over all of its runs. */
export interface Summary extends Counts {
  /** 活动编号 — What the ids of its messages are derived from. */
  campaign: string;
  /**
   * 结束方式 — How the last run ended: `done` at the end of the list, `stopped` by the caller, `quota` by WeChat, `error` by
   * an error; `null` while it goes on, or where its process has died.
   */
  ended: Ending | null;
  /** 不确定的 openid — Those who may have got the message or not, and were not sent to again; while it goes on, those in flight as well. */
  inDoubt: string[];
  /** 各错误码的次数 — How often which errcode, or code of an error, was an outcome. */
  codes: Record<string, number>;
  /** 运行次数 — How often it was begun. */
  runs: number;
  /** 开始时间 — When it was first begun. */
  began: Date;
  /** 用时，毫秒 — Milliseconds that all runs took together. */
  duration: number;
}

/** The summary of what a journal says. */
export function summaryOf(campaign: string, ledger: Ledger): Summary {
  return {
    campaign,
    ended: ledger.ended ?? null,
    ...ledger.counts,
    inDoubt: [...ledger.doubts.keys()],
    codes: Object.fromEntries(ledger.codes),
    runs: ledger.runs,
    began: new Date(ledger.begun ?? 0),
    duration: ledger.took,
  };
}
