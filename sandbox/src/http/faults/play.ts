import { setTimeout as delay } from 'node:timers/promises';
import { WeChatError } from '../../base/wechat-error.js';
import { jsonReply, refusalOf } from '../reply.js';
import type { Outcome, Reply } from '../reply.js';
import type { FaultAction, FaultDeed, FaultReply, Garbling } from './fault.js';

const GARBLED: Record<Garbling, (body: Buffer) => Buffer> = {
  'broken JSON': (body) => Buffer.concat([body.subarray(0, Math.ceil(body.length / 2)), Buffer.from(',}')]),
  'control characters': (body) => Buffer.from(body.toString().replace(/":"/, '":"\u0001\u001f')),
  empty: () => Buffer.alloc(0),
  truncated: (body) => body.subarray(0, Math.ceil(body.length / 2)),
};

/** A scripted reply. Nothing is added to its headers but the type of JSON. */
function scripted({ status = 200, headers = {}, body = '' }: FaultReply): Reply {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { status, headers, body: Buffer.from(body) };
  const reply = jsonReply(body, 'application/json');
  return { ...reply, status, headers: { ...reply.headers, ...headers } };
}

/** Does what a fault says; `answer` is what would have been answered, and takes effect when it is called. */
export async function play(
  deed: FaultDeed | FaultAction,
  path: string,
  rid: string,
  answer: () => Reply,
): Promise<Outcome> {
  if (typeof deed === 'string') return deed;
  if ('hang' in deed) return 'hang';
  if ('delay' in deed) {
    await delay(deed.delay, undefined, { ref: false });
    return answer();
  }
  if ('cut' in deed) {
    if (deed.cut === 'after') answer();
    return 'disconnect';
  }
  if ('errcode' in deed) return refusalOf(new WeChatError(deed.errcode, { text: deed.errmsg }), path, rid);
  if ('garble' in deed) {
    const reply = answer();
    return { ...reply, body: GARBLED[deed.garble](reply.body) };
  }
  if ('contentType' in deed) {
    const reply = answer();
    return { ...reply, headers: { ...reply.headers, 'content-type': deed.contentType } };
  }
  return scripted(deed);
}
