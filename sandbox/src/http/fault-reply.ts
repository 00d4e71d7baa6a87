import { jsonReply } from './reply.js';
import type { Outcome } from './reply.js';
import type { FaultAction } from './faults.js';

/** What a fault sends. Nothing is added to its headers, and nothing is corrected. */
export function faultReply(action: FaultAction): Outcome {
  if (typeof action === 'string') return action;
  const { status = 200, headers = {}, body = '' } = action;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { status, headers, body: Buffer.from(body) };
  const reply = jsonReply(body, 'application/json');
  return { ...reply, status, headers: { ...reply.headers, ...headers } };
}
