import { outside, stepTo, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import { pathOf } from '../errors/url';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { judge } from '../http/answer/judge';
import type { Response } from '../http/answer/response';
import { bytesAt } from '../http/body/kinds';
import { callRequest } from '../http/call-overridable';
import type { Destination, Request } from '../http/described-request';
import { checkPlace, isOver, placeOf } from '../http/download/destination';
import { Download } from '../http/download/download';
import type { Transfer } from '../http/options/merged-options';
import { answerTimeout } from '../http/options/timeouts';
import { own } from '../own';

/** Why nothing can be written to a destination, if so: found before anything is asked for. */
export async function checkDestination(destination: Destination): Promise<void> {
  await checkPlace(placeOf(destination));
}

/** Whether a destination is a stream that has been written to, or is otherwise none to write to any more. */
export function isTaken(destination: Destination): boolean {
  return isOver(placeOf(destination));
}

/**
 * Has the bytes of an answer written to a destination.
 *
 * @param options those of the request, of which the download becomes one
 * @returns what goes on with what the request has come to
 */
export function receiving(
  client: Client,
  url: string,
  { destination, name }: NonNullable<Request<unknown>['into']>,
  options: Transfer,
  callback: Done,
): Done {
  const download = new Download(placeOf(destination), name);
  options.intake = download;
  const landed = landing(url, download, options, callback);
  return (error, value, res) => {
    const address = error ? undefined : addressIn(value);
    if (address === undefined) landed(error, value, res);
    else fetchVideo(client, address, download, options, callback);
  };
}

/** Where a video is: WeChat answers with that in the place of its bytes. */
function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || bytesAt(value)) return undefined;
  const video = value as { video_url?: unknown; down_url?: unknown } | null;
  const address = own(video, 'video_url') ?? own(video, 'down_url');
  return typeof address === 'string' && /^https?:/i.test(address) ? address : undefined;
}

/** Downloads a video, without a token: it is on another host. */
function fetchVideo(
  client: Client,
  url: string,
  intake: Download,
  { timeout }: Transfer,
  callback: Done,
): void {
  const options: Transfer = { dataType: 'buffer', timeout, intake, isElsewhere: true, followRedirect: true };
  const landed = landing(url, intake, options, callback);
  const asked = { url, appsecret: client.appsecret, answer: 'bytes' as const };
  const settle = stepTo(callback, (error, data, res) => {
    judge(asked, { error, data, res: res as Response | undefined }, landed);
  });
  callRequest(client, url, options, settle);
}

/** Tells where the bytes of an answer are, or that it has none. */
function landing(url: string, download: Download, { timeout }: Transfer, callback: Done): Done {
  const tell = outside(callback);
  return (error, value, res) => {
    const bytes = error ? undefined : bytesAt(value);
    if (bytes) {
      // Of whoever overrides `request`; or what began like JSON, and is none.
      const { headers = {}, filename } = (res ?? {}) as Partial<Response>;
      download.store(bytes, { headers, filename }, answerTimeout(timeout)).then(
        (stored) => {
          tell(null, stored, res);
        },
        (failure: unknown) => {
          if (failure instanceof WeChatAPIError) failure.path ??= pathOf(url);
          tell(failure as Error, undefined, res);
        },
      );
    } else if (error || download.isResult(value)) callback(error, value, res);
    else callback(noFile(url, value), value, res);
  };
}

/** The error for an answer that is fine, and no file. */
function noFile(url: string, value: unknown): WeChatAPIError {
  const path = pathOf(url);
  const names = Object.keys(value as object).slice(0, 3);
  return new WeChatAPIError(`The answer is no file, but JSON with ${names.join(', ')} (${path})`, {
    name: 'WeChatAPIResponseError',
    path,
  });
}
