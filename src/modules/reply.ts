/** What WeChat answers when there is nothing else to say. */
export interface Ok {
  /** 0: done. Any other code reaches the callback as an error. */
  errcode: 0;
  /** `ok` */
  errmsg: string;
}
