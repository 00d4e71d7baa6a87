import { subscribe } from 'node:diagnostics_channel';
import { debuglog } from 'node:util';
import type { CallMessage } from './call-channel';
import type { TokenMessage } from './token-channel';

const log = debuglog('wechat-api');

/** With `NODE_DEBUG=wechat-api` in the environment: a line for each call, and for each token that was looked for. */
if (log.enabled) {
  subscribe('tracing:wechat-api:call:asyncEnd', (message) => {
    const { method, path, attempts, errcode, error, duration = 0, size } = message as CallMessage;
    const outcome = errcode ?? error?.name ?? '';
    log(
      '%s %s → %s, %d ms, attempts %d, bytes %s',
      method,
      path ?? '',
      outcome,
      Math.round(duration),
      attempts,
      size ?? '?',
    );
  });
  subscribe('tracing:wechat-api:token:asyncEnd', (message) => {
    const { kind, event, by, error } = message as TokenMessage;
    log('%s %s', kind, error ? `not ${event}: ${(error as Error).name}` : `${event}, by ${by ?? 'nobody'}`);
  });
}
