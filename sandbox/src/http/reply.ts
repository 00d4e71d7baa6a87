import { jsonType } from '../base/family.js';
import { toJson } from '../base/json.js';
import { WeChatError } from '../base/wechat-error.js';
import { FileReply } from '../endpoints/file-reply.js';

/** What goes back to a client. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** The errcode that the body holds, if it holds one. */
  errcode?: number;
}

/** A reply, or what is done with the socket instead. */
export type Outcome = Reply | 'hang' | 'disconnect';

/** A reply of JSON, written as WeChat writes it unless told otherwise. */
export function jsonReply(value: object, contentType: string, write = toJson): Reply {
  const { errcode } = value as { errcode?: number };
  return { status: 200, headers: { 'content-type': contentType }, body: Buffer.from(write(value)), errcode };
}

/** A name as headers carry it: the bytes of UTF-8, without what would end the name or the header. */
function inHeader(name: string): string {
  return Buffer.from(name.replace(/["\p{Cc}]/gu, '_')).toString('latin1');
}

/** What an endpoint answered, as it goes on the wire. */
export function replyOf(answer: object, path: string): Reply {
  if (!(answer instanceof FileReply)) return jsonReply(answer, jsonType(path));
  const { data, contentType, filename, status, headers } = answer;
  const described = {
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...(filename !== undefined && { 'content-disposition': `attachment; filename="${inHeader(filename)}"` }),
  };
  return { status, headers: { ...described, ...headers }, body: data };
}

/** A refusal, as it goes on the wire. Whatever else went wrong, a client never hears of the inside of the sandbox. */
export function refusalOf(error: unknown, path: string, rid: string): Reply {
  const refusal = error instanceof WeChatError ? error : new WeChatError(-1);
  // Slashes are escaped in what an endpoint answers, and not here.
  return jsonReply(refusal.toReply(path, rid), jsonType(path), JSON.stringify);
}
