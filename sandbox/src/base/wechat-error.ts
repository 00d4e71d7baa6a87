import { randomBytes } from 'node:crypto';
import { MESSAGES } from './errcodes.js';
import type { ErrorCode } from './errcodes.js';

/** The JSON of an error reply. */
export interface ErrorReply {
  errcode: number;
  errmsg: string;
}

/** Makes a request id as WeChat does: the time, then two random words, in hexadecimal. */
export function requestId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const random = randomBytes(8).toString('hex');
  return `${seconds}-${random.slice(0, 8)}-${random.slice(8)}`;
}

/** A refusal of WeChat; the server sends it as HTTP 200 with an errcode. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: ErrorCode,
    /** Further fields of the reply. */
    private readonly details: object = {},
  ) {
    super(MESSAGES[errcode]);
    this.name = 'WeChatError';
  }

  /** The JSON that goes on the wire. */
  toReply(): ErrorReply {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${requestId()}`, ...this.details };
  }
}
