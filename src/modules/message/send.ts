import { post, type Request } from '../../endpoint';
import type { CustomMessage } from './content';

/** 发送客服消息的路径 — The path of every customer-service message. */
export const SEND = '/cgi-bin/message/custom/send';

/** A message as it is sent: its content under the name of its type, and the customer-service account it shows. */
export function envelope(
  openid: string,
  type: CustomMessage['msgtype'],
  content: unknown,
  account?: string,
): object {
  return {
    touser: openid,
    msgtype: type,
    [type]: content,
    ...(account !== undefined && { customservice: { kf_account: account } }),
  };
}

/** Sends a message of any type: every method here is this one with another content. */
export function send<R>(...message: Parameters<typeof envelope>): Request<R> {
  return post<R>(SEND, envelope(...message));
}
