import { tracingChannel } from 'node:diagnostics_channel';
import { isWatched } from './watched';

/** What the channel `wechat-api:token` tells of a token or ticket. The secret itself never is. */
export interface TokenMessage {
  /** The account. */
  appid: string;
  /** What was wanted: `access_token`, or `ticket:jsapi` and its like. */
  kind: string;
  /**
   * What happened: `found` one that was there, `fetched` one from WeChat because there was none, `replaced` a dead one,
   * `renewed early` one that soon would be.
   */
  event: 'found' | 'fetched' | 'replaced' | 'renewed early';
  /** Who got it from WeChat: this process, or another with which the account is shared. Known at the end. */
  by: 'this process' | 'another process' | undefined;
  /** When it ends; milliseconds since 1970. Known at the end. */
  expireTime: number | undefined;
  /** Why there is none. */
  error?: unknown;
}

const channel = tracingChannel<unknown, TokenMessage>('wechat-api:token');

/** What is looked for, and how to tell who has fetched it. */
interface Search<T> {
  appid: string;
  kind: string;
  event: TokenMessage['event'];
  /** What this process has fetched last. */
  latest: () => T | undefined;
  /** Whether two of them are the same one. */
  same: (one: T, other: T) => boolean;
}

/** Looks for a token, and tells those who listen of it. */
export function traceToken<T extends { expireTime: number }, F extends T | undefined>(
  { appid, kind, event, latest, same }: Search<T>,
  look: () => Promise<F>,
): Promise<F> {
  if (!isWatched(channel)) return look();
  const message: TokenMessage = { appid, kind, event, by: undefined, expireTime: undefined };
  const before = latest();
  // Not `tracePromise`, which would hand the token to whoever listens.
  const run = async (): Promise<F> => {
    try {
      const token = await look();
      const own = latest();
      if (token) message.by = own && same(own, token) ? 'this process' : 'another process';
      message.expireTime = token?.expireTime;
      if (event === 'found' && own !== before) message.event = 'fetched';
      return token;
    } catch (error) {
      message.error = error;
      channel.error.publish(message);
      throw error;
    } finally {
      channel.asyncStart.publish(message);
      channel.asyncEnd.publish(message);
    }
  };
  try {
    return channel.start.runStores(message, run);
  } finally {
    channel.end.publish(message);
  }
}
