import type { FastifyReply } from 'fastify';
import { toJson } from '../base/json.js';
import type { FaultAction } from './faults.js';

/** Plays a fault on the raw response, where nothing adds or corrects headers. */
export function play(action: FaultAction, reply: FastifyReply): void {
  reply.hijack();
  if (action === 'hang') return;
  if (action === 'disconnect') {
    reply.raw.socket?.destroy();
    return;
  }
  const { status = 200, headers = {}, body = '' } = action;
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    reply.raw.writeHead(status, headers).end(body);
  } else {
    reply.raw.writeHead(status, { 'content-type': 'application/json', ...headers }).end(toJson(body));
  }
}
