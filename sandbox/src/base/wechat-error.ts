import { messageOf } from './errcodes.js';
import { suffix } from './family.js';

/** The JSON of an error reply. */
export interface ErrorReply {
  errcode: number;
  errmsg: string;
}

/** What an error reply may say beside its errcode. */
export interface ErrorDetails {
  /** Another text than the errcode's own. */
  text?: string;
  /** Further fields of the reply. */
  fields?: object;
}

/** A refusal of WeChat; the server sends it as HTTP 200 with an errcode. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    private readonly details: ErrorDetails = {},
  ) {
    super(details.text ?? messageOf(errcode));
    this.name = 'WeChatError';
  }

  /** The JSON that goes on the wire, for the path and the id of the request that was refused. */
  toReply(path: string, rid: string): ErrorReply {
    const errmsg = this.message + suffix(path, this.errcode, rid);
    return { errcode: this.errcode, errmsg, ...this.details.fields };
  }
}
