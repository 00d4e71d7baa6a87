import { onAbort } from '../../callbacks/abort';
import { now, startTimer, stopTimer } from '../../clock';
import type { Bilingual } from '../../errors/bilingual';
import { toError } from '../../errors/to-error';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import type { PublishStatus } from '../publish';
import type { Publishing } from './publishing-client';

/** What each status means that is none of success. */
const MEANINGS: Partial<Record<number, Bilingual>> = {
  1: { zh: '发布中', en: 'WeChat is still at it' },
  2: { zh: '原创校验失败', en: 'the check of originality has failed' },
  3: { zh: '常规失败', en: 'the publication has failed' },
  4: { zh: '平台审核不通过', en: 'WeChat has rejected it' },
  5: { zh: '发布成功后，文章已被用户删除', en: 'it was published, and the account has deleted it since' },
  6: { zh: '发布成功后，文章已被系统封禁', en: 'it was published, and WeChat has blocked it since' },
};

const DONE = 0;
const UNDER_WAY = 1;

/** Milliseconds until the status is asked for, at first and at last: a new account may ask a hundred times a day. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** How much longer each pause is than the one before. */
const GROWTH = 1.5;

/** Waits until a publication is done, and tells where the articles are. */
export async function outcomeOf(
  client: Publishing,
  publishId: number | string,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<PublishStatus> {
  const end = now() + patience;
  let trouble: Error | undefined;
  for (
    let pause = FIRST_PAUSE;
    now() < end && !signal?.aborted;
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE)
  ) {
    await sleep(Math.min(pause, end - now()), signal);
    try {
      const status = await within(end - now() + FIRST_PAUSE, client.promises.getPublishStatus(publishId));
      trouble = undefined;
      if (!status) break;
      const state = Number(status.publish_status);
      if (state === DONE) return status;
      if (state > UNDER_WAY) throw unpublished(state, status.fail_idx);
    } catch (error) {
      trouble = toError(error);
      // It is under way whether or not we hear of it.
      if (!(trouble instanceof WeChatAPIError && trouble.retryable)) throw trouble;
    }
  }
  throw unpublished(UNDER_WAY, [], `after ${patience / 1000} s`, trouble);
}

function unpublished(
  state: number,
  failed: readonly number[] = [],
  when = '',
  cause?: Error,
): WeChatAPIError {
  const meaning = MEANINGS[state] ?? { zh: '未知状态', en: 'a status that WeChat does not explain' };
  const which = failed.length > 0 ? `article ${failed.join(', ')}` : '';
  const details = [`publish_status ${state}`, which, when].filter(Boolean).join(', ');
  const error = new WeChatAPIError(`${meaning.zh} — ${meaning.en} (${details})`, {
    name: 'WeChatAPIPublishError',
    code: state === UNDER_WAY ? 'ERR_PUBLISH_PENDING' : 'ERR_PUBLISH_FAILED',
    cause,
  });
  return Object.defineProperty(Object.assign(error, { publish_status: state }), 'explanation', {
    value: meaning,
  });
}

/** Waits, unless a signal says not to. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = startTimer(milliseconds, wake, undefined);
    const release = signal && onAbort(signal, wake);
    function wake() {
      stopTimer(timer);
      release?.();
      resolve();
    }
  });
}

/** What a promise comes to, unless it takes longer. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(milliseconds, resolve as (value: undefined) => void, undefined);
    promise.then(resolve, reject).finally(() => {
      stopTimer(timer);
    });
  });
}
