import { messageOf } from './errcodes.js';

/** The JSON of an error reply. */
export interface ErrorReply {
  errcode: number;
  errmsg: string;
}

/** What an error reply may say beside its errcode. */
export interface ErrorDetails {
  /** What WeChat quotes in brackets after its text: `hint: [...]`. */
  hint?: string;
  /** What stands between WeChat's text and the rid. */
  note?: string;
  /** Further fields of the reply. */
  fields?: object;
}

/** A refusal of WeChat; the server sends it as HTTP 200 with an errcode. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    private readonly details: ErrorDetails = {},
  ) {
    super(messageOf(errcode));
    this.name = 'WeChatError';
  }

  /** The JSON that goes on the wire, with the id of the request that was refused. */
  toReply(rid: string): ErrorReply {
    const { hint, note, fields } = this.details;
    const texts = [this.message, note, hint === undefined ? undefined : `hint: [${hint}]`, `rid: ${rid}`];
    return { errcode: this.errcode, errmsg: texts.filter(Boolean).join(' '), ...fields };
  }
}
