import { onAbort } from '../../callbacks/abort';
import { startTimer, stopTimer } from '../../clock';
import { stateOf, type Client } from '../../client';
import { argumentError } from '../../errors/wechat-api-error';
import type { Response } from '../../http/answer/response';
import type { RequestOptions } from '../../http/options/options';
import type * as sending from '../../http/send';

/** `require`, which loads what sends requests where none was sent before. */
declare function require(id: '../../http/send'): typeof sending;

/** Milliseconds that a picture of another site may take, however it moves. */
const PATIENCE = 60_000;

const MAX_REDIRECTS = 5;

/** Options of a client that are about how to reach the world. Others are for WeChat's eyes, as headers and certificates are. */
const OF_THE_WAY = [
  'proxy',
  'enableProxy',
  'lookup',
  'dispatcher',
  'timeout',
  'maxSockets',
  'keepAlive',
] as const satisfies (keyof RequestOptions)[];

/**
 * Fetches a picture of another site, without anything that is the account's.
 *
 * @param most bytes that it may have
 */
export async function fetched(
  client: Client,
  signal: AbortSignal | undefined,
  url: string,
  most: number,
): Promise<Buffer> {
  const ending = new AbortController();
  const end = () => {
    ending.abort();
  };
  const release = signal && onAbort(signal, end);
  const timer = startTimer(PATIENCE, end, undefined);
  try {
    const { bytes, status } = await get(client, url, {
      dataType: 'buffer',
      followRedirect: true,
      maxRedirects: MAX_REDIRECTS,
      maxResponseSize: most,
      signal: ending.signal,
      headers: { Accept: 'image/jpeg,image/png,image/gif,image/*;q=0.5' },
    });
    if (status < 200 || status > 299)
      throw argumentError(`the site answers ${status}: it may not be there, or not for others`);
    return bytes;
  } catch (error) {
    if (ending.signal.aborted && !signal?.aborted)
      throw argumentError(`the site has not sent it within ${PATIENCE / 1000} s`);
    if ((error as Error).name === 'WeChatAPIResponseTooLargeError')
      throw argumentError(`it has more than ${most / 1024 / 1024} MB`);
    throw error;
  } finally {
    release?.();
    stopTimer(timer);
  }
}

function get(
  client: Client,
  url: string,
  options: RequestOptions,
): Promise<{ bytes: Buffer; status: number }> {
  const given = Object.entries(client.defaults ?? {});
  const defaults: RequestOptions = Object.fromEntries(
    given.filter(([name]) => (OF_THE_WAY as readonly string[]).includes(name)),
  );
  // Neither hooks nor an own `request` see it: they may add to it what is for WeChat.
  const sender = { appsecret: client.appsecret, defaults, hook: undefined };
  const { send } = require('../../http/send');
  return new Promise((resolve, reject) => {
    send(sender, sender, stateOf(client).connections, url, options, (error, data, res) => {
      if (error) reject(error);
      else resolve({ bytes: data as Buffer, status: (res as Response).status });
    });
  });
}
