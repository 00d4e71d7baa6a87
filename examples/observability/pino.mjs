// A JSON line for each call and each token: node examples/observability/pino.mjs
import { subscribe } from 'node:diagnostics_channel';
import { pino } from 'pino';
import { makeCalls } from './calls.mjs';

const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

subscribe('tracing:wechat-api:call:asyncEnd', ({ error, duration, ...call }) => {
  const facts = { ...call, duration: Math.round(duration) };
  if (error) log.warn({ ...facts, rid: error.rid, error: error.message }, 'WeChat call failed');
  else log.info(facts, 'WeChat call');
});

subscribe('tracing:wechat-api:token:asyncEnd', ({ error, expireTime, ...token }) => {
  if (error) log.error({ ...token, error: error.message }, 'WeChat token failed');
  else log.info({ ...token, expires: expireTime && new Date(expireTime) }, 'WeChat token');
});

await makeCalls();
