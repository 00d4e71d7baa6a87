import type { API } from '../api';
import { onAbort } from '../callbacks/abort';
import type { Done } from '../callbacks/deliver';
import { paceOf } from '../client';
import { nextTurn } from '../clock';
import { toError } from '../errors/to-error';
import { argumentError } from '../errors/wechat-api-error';
import { Campaign } from './campaign';
import { handTo, inspect } from './inspect';
import { Journal } from './journal/journal';
import { openLog } from './journal/place';
import { readBroadcastOptions, type BroadcastOptions } from './options';
import { Teller, type Progress } from './progress';
import type { Receiver } from './receivers';
import { Broadcast, type Work } from './running';
import { Seen } from './seen';
import { summaryOf, type Summary } from './summary';

/**
 * 群发 — sends to many receivers, each once, and goes on where it was left when it is called again.
 *
 * 说明：日志记录每个接收者。进程在任何时刻中断后，用相同的参数再次调用即可继续：已有结果的接收者被跳过；不确定的最多为 `concurrency` 个，微信能去重（模板消息）时会重发，否则列在汇总中。`send` 必须使用传给它的 `api`。
 *
 * Note: A journal names each receiver. After a crash at any moment the same call goes on: those who have an outcome are passed over; at most `concurrency` are in doubt, and are sent to again where WeChat drops the second message, as it does with template messages, or else named in the summary. `send` must call the `api` that it is given.
 *
 * 错误码：`48001`、`40001`、`40125`、`40164`、`40037` 等使群发立即结束；`45009` 和 `45011` 使它等待限额恢复。
 *
 * Errors: `48001`, `40001`, `40125`, `40164`, `40037` and others like them end it at once; `45009` and `45011` make it wait for a new quota.
 *
 * @param api 客户端 — The client, or a view of it by `with`.
 * @param options 选项，`to`、`send` 和 `journal` 必填 — Options, of which `to`, `send` and `journal` are required.
 * @param callback 回调，得到汇总 — Gets the summary.
 * @returns 汇总的 Promise，也可以用 `for await` 得到进度 — A promise of the summary, and an async iterable of the progress.
 * @example
 * const data = { thing1: { value: '巧克力' } };
 * const { sent, refused } = await broadcast(api, {
 *   to: openids,
 *   send: (api, openid) => api.promises.sendTemplate(openid, templateId, 'https://example.com', data),
 *   journal: 'campaign.ndjson',
 *   perSecond: 100,
 * });
 */
export function broadcast<R extends Receiver, C extends API>(
  api: C,
  options: BroadcastOptions<R, C>,
  ...rest: [callback?: (err: Error | null, summary: Summary) => void]
): Broadcast<R> {
  const [callback] = rest;
  const running = new Broadcast<R>(workOf(api, options));
  const listener: unknown = (options as Partial<BroadcastOptions> | undefined)?.onProgress;
  if (typeof listener === 'function') running.on('progress', listener as (progress: Progress) => void);
  if (typeof callback === 'function') handTo(running.finally(), callback as Done);
  return running;
}

broadcast.inspect = inspect;

/** What is to be done, once the caller has had time to listen. */
function workOf<R extends Receiver, C extends API>(api: C, options: BroadcastOptions<R, C>): Work<R> {
  let campaign: Campaign<R, C> | undefined;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    campaign?.end('stopped');
  };
  return {
    stop,
    async run(tell) {
      await nextTurn();
      requireClient(api);
      const settings = readBroadcastOptions(options);
      const [seen, failed] = [new Seen(), new Seen()];
      const again = settings.failed === 'send' ? failed : seen;
      const log = await openLog(settings.journal);
      const journal = await Journal.open(log, api.appid, settings.concurrency, (openid, kind) => {
        if (kind !== 'inDoubt') (kind === 'failed' ? again : seen).add(openid);
      });
      // Second tries are the broadcast's own, which knows whether they are safe.
      const calm = paceOf(api)?.retry ? api.with({ retry: false }) : api;
      campaign = new Campaign(calm, settings, journal, seen, failed, {
        settled: (receiver, kind, error) => {
          tell('outcome', () => ({
            receiver,
            kind,
            error: error === undefined ? undefined : toError(error),
          }));
        },
        changed: () => {
          teller.changed();
        },
      });
      const { measured } = campaign;
      const teller = new Teller(
        () => campaign?.measured ?? measured,
        (progress) => {
          tell('progress', () => progress);
        },
      );
      const { signal } = settings;
      const release = signal && onAbort(signal, stop);
      if (isStopped || signal?.aborted) stop();
      const ended = await campaign.run();
      release?.();
      await journal.close(ended);
      teller.end();
      // Who listens hears the last of it before whoever waits for the summary.
      await nextTurn();
      if (campaign.failure) throw campaign.failure;
      return summaryOf(journal.campaign, journal.ledger);
    },
  };
}

function requireClient(api: unknown): void {
  if (typeof (api as Partial<API> | null | undefined)?.preRequest === 'function') return;
  throw argumentError('broadcast: the first argument must be a client, new API(…)');
}
